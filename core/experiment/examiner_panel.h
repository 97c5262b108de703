// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/attack/strongest_examiner.h"
#include "core/base/error.h"
#include "core/base/json_fwd.h"
#include "core/experiment/examiner_variants.h"
#include "core/image/image_source.h"
#include "core/key/secret_key.h"
#include "core/learn/engine.h"

namespace guise::experiment {

struct PanelOptions {
    std::vector<ExaminerVariant> variants;
    std::string network = learn::NetworkSpec().network;
    learn::TrainSettings train;
    std::filesystem::path plainRun;          // a run on originals for the rows of a plain net; empty: trained, cached
    image::SourcePtr domain;                 // the attacker's images: its training split, with the same classes; null:
                                             // a half of the training images, drawn; the rest is the owner's
    std::size_t labelled = 100;              // images that `adapted` has, each class by its share
    std::optional<std::uint64_t> limit;      // the first so many test images; nothing: all
    std::optional<std::uint64_t> noiseSeed;  // nothing: fresh salt
    attack::VerdictThresholds thresholds;
};

/// One examiner's reading of the disguised test images.
struct PanelRow {
    ExaminerVariant variant = ExaminerVariant::Paper;
    std::string reason;  // why it was not tried; empty: it was
    attack::ExaminerFinding finding;
    std::string trainedOn;      // whose images, for people
    bool fromCache = false;     // its net was there already, or given
    std::string attack;         // of `recovered`: the most confident one
    double confidence = 0.0;    // its own
    std::int64_t labelled = 0;  // of `adapted`
    double seconds = 0.0;
    [[nodiscard]] bool tried() const noexcept { return reason.empty(); }
};

struct Panel {
    std::vector<PanelRow> rows;                // in the order of the variants
    std::vector<attack::LevelReading> levels;  // `strongest` is an index into rows
    std::vector<std::string> classNames;
    std::string fingerprint;
};

/// Every examiner asked for reads the test images of `source` disguised under `key`; the strongest of each level,
/// chosen on one half, is judged on the other. An examiner that this recipe does not allow is a row with its reason.
/// Trains what is not in the cache: run it on a device lane. Errors: NotLabelled, WrongUse (a recipe that mixes
/// images), BadData (the attacker's images have other classes), NoSecondSet, Stopped, those of engine and disguise.
[[nodiscard]] base::Result<Panel> examinePanel(learn::Engine& engine, const image::SourcePtr& source,
                                               const key::SecretKey& key, const PanelOptions& options,
                                               learn::RunSink& sink, std::stop_token stop = {});

/// {"examiners":[...],"levels":[...],"classes":[...],...} as the command line prints it.
[[nodiscard]] base::Json panelToJson(const Panel& panel);

}  // namespace guise::experiment
