// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/metric.h"
#include "core/experiment/run_settings.h"
#include "core/image/image_source.h"
#include "core/key/secret_key.h"
#include "core/learn/engine.h"

namespace guise::experiment {

/// What a finished or stopped training was and gave. Plain data; never holds secrets.
struct RunRecord {
    RunSettings settings;
    learn::NetworkSpec network;
    learn::InputScaling scaling;
    std::string guiseVersion;
    std::string engineVersion;
    std::string dataHash;  // image::contentHash; local only, never in a shipment
    bool stopped = false;
    // true: its outputs are the key's permuted labels, as when someone trained on a shipment; predictions then need the
    // key to become original class indices. runTraining() trains on true labels and leaves it false.
    bool labelsPermuted = false;
    std::vector<std::string> classNames;
    std::int64_t trainImages = 0;
    std::int64_t testImages = 0;
    std::int64_t parameters = 0;
    std::int64_t steps = 0;
    double seconds = 0.0;
    double imagesPerSecond = 0.0;
    double testAccuracy = 0.0;  // on all test images, disguised with the same key; NaN without a test part or stopped
    std::optional<double> balancedTestAccuracy;  // mean over the classes, of the same images
    std::optional<double> mixedTestAccuracy;     // InstaHide: test images mixed too, learn::kTestDraws draws averaged;
                                                 // testAccuracy then is that of plain, standardised images
    std::optional<double> validationAccuracy;
    std::int64_t uploadBytes =
        0;  // of all that is shipped for this training; 0: nothing is, or not what was trained on
    std::vector<base::Metric> points;  // the whole curve
};

struct FinishedRun {
    RunRecord record;
    std::unique_ptr<learn::Model> model;
    std::optional<learn::TrainState> state;  // of a stopped run: with it the training can go on
};

/// A run that was cut, to go on with. Noise without a fixed seed is drawn afresh: then the rest is another one than
/// that of an unbroken run.
struct HalfRun {
    RunRecord record;
    learn::TrainState state;
};

struct RunInputs {
    image::SourcePtr source;
    std::optional<key::SecretKey> key;      // nothing: plain
    image::SourcePtr publicSource;          // InstaHide with public partners: its training images, brought to shape
    std::span<learn::Probe* const> probes;  // besides test accuracy, which every run measures
    std::int64_t testEvery = 0;             // batches between live accuracies ("test/accuracy"); 0: learn::liveEvery()
    std::size_t liveTestImages = 500;       // of the test part, for the live figure; the final one uses all
    const HalfRun* resume = nullptr;        // settings must be its own; its curve is taken over
    double keepEvery = 0.0;                 // seconds between calls of `keep`
    std::function<base::Result<void>(const HalfRun&)> keep;  // between batches, on the training's thread
};

/// Disguises both splits, trains, evaluates. What TrainSettings::shipped says is trained from (METHODS 2); training
/// images alone are augmented. Under a recipe of InstaHide training images are mixed afresh in every epoch, validation
/// and live test images are plain. Reports points through `sink` and keeps them all in the record. On a device lane;
/// obeys `stop` within one batch and then returns a record marked stopped. Errors: NotLabelled, KeyShapeMismatch,
/// KeyRecipeMismatch (settings name another recipe), those of the engine.
[[nodiscard]] base::Result<FinishedRun> runTraining(learn::Engine& engine, const RunInputs& inputs,
                                                    const RunSettings& settings, learn::RunSink& sink,
                                                    std::stop_token stop);

/// A run as a folder: run.json (record), weights.safetensors, and of a stopped one state.safetensors. Written whole or
/// not at all: into "NAME.partial", renamed. Errors: FileExists (unless replace), file errors.
[[nodiscard]] base::Result<void> saveRun(const std::filesystem::path& folder, const FinishedRun& run,
                                         bool replace = false);
[[nodiscard]] base::Result<void> saveHalfRun(const std::filesystem::path& folder, const HalfRun& run,
                                             bool replace = false);
/// Errors: RunInvalid (also of a run that was not stopped), file errors.
[[nodiscard]] base::Result<HalfRun> readHalfRun(const std::filesystem::path& folder);
/// Errors: RunInvalid, file errors.
[[nodiscard]] base::Result<RunRecord> readRunRecord(const std::filesystem::path& folder);
[[nodiscard]] base::Result<std::unique_ptr<learn::Model>> loadRunModel(learn::Engine& engine,
                                                                       const std::filesystem::path& folder,
                                                                       const std::string& device, int threads = 0);
[[nodiscard]] base::Json recordToJson(const RunRecord& record);

}  // namespace guise::experiment
