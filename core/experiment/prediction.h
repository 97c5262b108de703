// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/attack/class_membership.h"
#include "core/attack/examiner.h"
#include "core/base/error.h"
#include "core/image/image_source.h"
#include "core/key/secret_key.h"
#include "core/learn/engine.h"

namespace guise::experiment {

struct RunRecord;

struct PredictionOptions {
    image::Split split = image::Split::Test;
    std::optional<std::uint64_t> limit;      // the first so many images; nothing: all
    std::optional<std::uint64_t> noiseSeed;  // nothing: fresh salt
    std::string device = "cpu";
    int threads = 0;
};

struct Prediction {
    std::vector<std::int32_t> labels;     // original class indices
    std::vector<std::string> classNames;  // of the run; a net without names: of the data, where they are as many
    double accuracy = 0.0;                // NaN when the data has other classes or none
    std::string accuracyReason;           // why it is NaN
};

/// Predictions of a saved run. Images are disguised with `key`, or fed as they are when it is null. A run that answers
/// with the key's permuted labels (RunRecord::labelsPermuted) is translated back and so needs the key. Errors:
/// KeyFingerprintMismatch (the run was trained under another key), WrongUse, ShapeMismatch, those of run and engine.
[[nodiscard]] base::Result<Prediction> predictWithRun(learn::Engine& engine, const std::filesystem::path& run,
                                                      const image::ImageSource& source, const key::SecretKey* key,
                                                      const PredictionOptions& options = {}, std::stop_token stop = {});

/// What came back from somebody who trained on a shipment.
struct ReturnedWeights {
    std::filesystem::path file;          // safetensors; untrusted
    std::string network = "simple-cnn";  // its inputs were value / 255
    bool labelsKept = false;             // the shipment carried true class indices (--keep-labels)
};
/// Predictions of a net that was trained elsewhere on a shipment under `key`: shape and number of classes come from the
/// key, the answers are translated back. Errors: WrongUse (the key has no class count), those of readSafetensors() and
/// Engine::load().
[[nodiscard]] base::Result<Prediction> predictWithWeights(learn::Engine& engine, const ReturnedWeights& weights,
                                                          const image::ImageSource& source, const key::SecretKey& key,
                                                          const PredictionOptions& options = {},
                                                          std::stop_token stop = {});

/// Whether a run can be the examiner of this data. Errors: NotLabelled, WrongUse (the run is not plain), BadData (other
/// classes).
[[nodiscard]] base::Result<void> checkExaminerRun(const RunRecord& record, const image::SourceInfo& data);
/// The DNN examiner: a plain run on disguised images. Errors: WrongUse (the run is not plain), BadData (other classes).
[[nodiscard]] base::Result<attack::ExaminerFinding> examineWithRun(
    learn::Engine& engine, const std::filesystem::path& run, const image::ImageSource& source,
    const key::SecretKey& key, const PredictionOptions& options = {}, std::stop_token stop = {});

struct MembershipOptions {
    attack::ClassMembershipOptions attack;
    std::string device = "cpu";
    int threads = 0;
};
struct MembershipResult {
    attack::ClassMembershipFinding finding;
    std::string outName;
    bool converted = false;  // images were brought to the net's shape
};
/// Class membership on a saved run: test images of `in` against images of `out`.
[[nodiscard]] base::Result<MembershipResult> membershipWithRun(learn::Engine& engine, const std::filesystem::path& run,
                                                               const image::ImageSource& in,
                                                               const image::ImageSource& out,
                                                               const MembershipOptions& options = {},
                                                               std::stop_token stop = {});

}  // namespace guise::experiment
