// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/metric.h"
#include "core/learn/settings.h"
#include "core/learn/weights.h"

namespace guise::learn {

/// All that a training needs to go on as if it had not been cut, with the same network, settings and source. The order
/// of images and the numbers of dropout follow from seed and batch, so no generator is kept.
struct TrainState {
    std::int64_t step = 0;                  // batches done
    bool probesDue = false;                 // the measurements due after batch `step` are still to be made
    bool windowOpen = false;                // batches were done since the last point of the training loss
    std::string identity;                   // trainingIdentity() of the training it belongs to
    std::map<std::string, double> numbers;  // finite
    WeightSet tensors;                      // "net/...", "optimizer/...", "average/..."
    friend bool operator==(const TrainState&, const TrainState&) = default;
};

/// What must be equal for a state to fit: network, scaling and settings but device and threads, as canonical JSON.
[[nodiscard]] std::string trainingIdentity(const NetworkSpec& network, const InputScaling& scaling,
                                           const TrainSettings& settings);

/// One safetensors file, its JSON in the metadata; whole or not at all. Errors: file errors, UnknownFormat, BadData.
[[nodiscard]] base::Result<void> saveTrainState(const std::filesystem::path& path, const TrainState& state);
[[nodiscard]] base::Result<TrainState> readTrainState(const std::filesystem::path& path);

/// Takes out of a curve what a training that goes on from `state` reports again.
void dropRepeated(std::vector<base::Metric>& points, const TrainState& state);

}  // namespace guise::learn
