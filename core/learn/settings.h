// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/json_fwd.h"
#include "core/base/shape.h"

namespace guise::learn {

enum class OptimizerKind { Adam, Sgd };  // Sgd: Nesterov when momentum > 0

/// What a net is, apart from its weights: enough to build it again.
struct NetworkSpec {
    std::string network = "simple-cnn";
    base::Shape input;
    int classes = 0;
    friend bool operator==(const NetworkSpec&, const NetworkSpec&) = default;
};

/// Networks get (value - mean[c]) / deviation[c] per channel. The paper's way: mean 0, deviation 255.
struct InputScaling {
    std::vector<float> mean;
    std::vector<float> deviation;  // above 0
    [[nodiscard]] static InputScaling over255(int channels);
    friend bool operator==(const InputScaling&, const InputScaling&) = default;
};

struct TrainSettings {
    OptimizerKind optimizer = OptimizerKind::Adam;
    double learningRate = 0.001;
    double momentum = 0.9;     // Sgd only
    double weightDecay = 0.0;  // L2, added to the gradient
    std::int64_t steps = 1000;
    int batch = 128;
    std::uint64_t seed = 0;      // weights, dropout
    std::string device = "cpu";  // "cpu", "cuda", "cuda:1"
    bool bf16 = false;           // autocast to bfloat16
    int threads = 0;             // CPU threads of the engine; 0: all
};

/// Errors: WrongUse with the name, value and range of what does not fit.
[[nodiscard]] base::Result<void> checkSettings(const TrainSettings& settings);
[[nodiscard]] base::Json settingsToJson(const TrainSettings& settings);
[[nodiscard]] base::Result<TrainSettings> settingsFromJson(const base::Json& json);
[[nodiscard]] base::Json networkToJson(const NetworkSpec& network);
[[nodiscard]] base::Result<NetworkSpec> networkFromJson(const base::Json& json);
[[nodiscard]] base::Json scalingToJson(const InputScaling& scaling);
[[nodiscard]] base::Result<InputScaling> scalingFromJson(const base::Json& json);

}  // namespace guise::learn
