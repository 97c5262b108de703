// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/json_fwd.h"
#include "core/base/parameter_spec.h"
#include "core/base/shape.h"

namespace guise::learn {

// The order of enumerators is that of the choices in trainParameters().
enum class OptimizerKind { Adam, Sgd, AdamW, RmsProp, Muon };
enum class ScheduleKind { Constant, Step, Cosine, OneCycle, Plateau };
enum class DecayOn { All, Weights, Linear };
enum class ShippedKind { Once, Copies, Stream };

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

/// What each value means, its range and its default: trainParameters().
struct TrainSettings {
    OptimizerKind optimizer = OptimizerKind::Adam;
    double learningRate = 0.001;
    double momentum = 0.9;
    double weightDecay = 0.0;
    std::int64_t steps = 1000;
    int batch = 128;
    std::uint64_t seed = 0;      // weights, order, dropout
    std::string device = "cpu";  // "cpu", "cuda", "cuda:1"
    bool bf16 = false;
    int threads = 0;

    std::int64_t epochs = 0;
    ScheduleKind schedule = ScheduleKind::Constant;
    double finalRate = 0.0;
    double warmUp = 0.2;
    double decayFactor = 0.1;
    double decayEvery = 1.0 / 3.0;
    int patience = 10;
    DecayOn decayOn = DecayOn::All;
    double squareDecay = 0.9;
    double clip = 0.0;
    double average = 0.0;
    double labelSmoothing = 0.0;
    bool balanceClasses = false;
    double targetAccuracy = 0.0;
    bool deterministic = false;
    bool autotune = false;
    bool cudaGraphs = false;

    ShippedKind shipped = ShippedKind::Once;
    int copies = 4;
    int shift = 0;
    bool flip = false;
    friend bool operator==(const TrainSettings&, const TrainSettings&) = default;
};

/// All settings but seed and device as data, by their JSON names: checks, JSON, command line and window are built from
/// this one table.
[[nodiscard]] std::span<const base::ParameterSpec> trainParameters();
/// `name` is one of trainParameters().
[[nodiscard]] base::ParameterValue settingValue(const TrainSettings& settings, std::string_view name);
/// Errors: UnknownName; WrongUse with the name, value and range of what does not fit.
[[nodiscard]] base::Result<void> setSetting(TrainSettings& settings, std::string_view name,
                                            const base::ParameterValue& value);

/// "--weight-decay" of "weight_decay"; "--lr" of "learning_rate".
[[nodiscard]] std::string optionName(const base::ParameterSpec& spec);

/// Sets of values by name: "published" is the small net's training of the paper's code (METHODS 5).
[[nodiscard]] std::vector<std::string> trainPresets();
/// Changes what the preset names and leaves the rest. Error: UnknownName.
[[nodiscard]] base::Result<void> applyPreset(TrainSettings& settings, std::string_view name);

/// Errors: WrongUse with the name, value and range of what does not fit.
[[nodiscard]] base::Result<void> checkSettings(const TrainSettings& settings);
/// Settings that came later than the first release stand in the JSON only where they differ from their default, so that
/// equal trainings keep equal texts.
[[nodiscard]] base::Json settingsToJson(const TrainSettings& settings);
[[nodiscard]] base::Result<TrainSettings> settingsFromJson(const base::Json& json);
/// Batches of a training: `steps`, or `epochs` times `batchesPerEpoch`. Error: WrongUse (epochs of a source without).
[[nodiscard]] base::Result<std::int64_t> totalSteps(const TrainSettings& settings, std::int64_t batchesPerEpoch);
[[nodiscard]] base::Json networkToJson(const NetworkSpec& network);
[[nodiscard]] base::Result<NetworkSpec> networkFromJson(const base::Json& json);
[[nodiscard]] base::Json scalingToJson(const InputScaling& scaling);
[[nodiscard]] base::Result<InputScaling> scalingFromJson(const base::Json& json);

}  // namespace guise::learn
