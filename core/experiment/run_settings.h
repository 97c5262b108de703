// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "core/base/json_fwd.h"
#include "core/key/secret_key.h"
#include "core/learn/settings.h"

namespace guise::experiment {

/// Everything that decides a training, as data: recorded with the run, cloned, printed as a command.
struct RunSettings {
    std::string dataUri;    // the training data, and its test part
    std::string publicUri;  // the public set of an InstaHide recipe with public partners; empty without
    bool plain = false;     // true: on originals, no key
    std::string recipe;     // canonical JSON; empty when plain
    std::string keyFingerprint;
    std::string keyPath;                          // of a secret key's file; empty otherwise
    std::optional<std::uint64_t> experimentSeed;  // of an experiment key
    std::optional<std::uint64_t> noiseSeed;       // fixed noise marks a run "test only"; nothing: fresh salt
    std::string network = "simple-cnn";
    bool standardise = false;     // inputs: minus mean over deviation per channel, else value / 255; InstaHide and
                                  // NeuraCrypt are always standardised
    std::int64_t validation = 0;  // so many training images are held out: the last ones, or
    bool stratified = false;      // drawn by the seed, each class by its share
    std::int64_t limit = 0;       // train on the first so many images; 0: all
    std::string examiner;         // of an examiner that simulates a disguise: which; empty: an ordinary run
    learn::TrainSettings train;
};

[[nodiscard]] base::Json runSettingsToJson(const RunSettings& settings);
[[nodiscard]] base::Result<RunSettings> runSettingsFromJson(const base::Json& json);
/// The run as a line for a shell: "guise train ... --out RUN". A secret key appears as its path.
[[nodiscard]] std::string asCommand(const RunSettings& settings);

}  // namespace guise::experiment
