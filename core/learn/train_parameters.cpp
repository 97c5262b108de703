// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translatable.h"
#include "core/learn/setting_table.h"
#include "core/learn/settings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace guise::learn {

namespace {

using base::ParameterSpec;
using base::ParameterValue;
using base::translatable;
using Kind = ParameterSpec::Kind;

template <auto Member>
ParameterValue read(const TrainSettings& settings, const ParameterSpec& spec) {
    const auto& value = settings.*Member;
    using T = std::decay_t<decltype(value)>;
    if constexpr (std::is_enum_v<T>)
        return spec.choices[static_cast<std::size_t>(value)].value;
    else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, double>)
        return value;
    else
        return static_cast<std::int64_t>(value);
}

// `value` has the type of its kind and was checked against the range.
template <auto Member>
void write(TrainSettings& settings, const ParameterSpec& spec, const ParameterValue& value) {
    auto& member = settings.*Member;
    using T = std::decay_t<decltype(member)>;
    if constexpr (std::is_enum_v<T>) {
        for (std::size_t i = 0; i < spec.choices.size(); ++i)
            if (spec.choices[i].value == std::get<std::string>(value))
                member = static_cast<T>(i);
    } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, double>) {
        member = std::get<T>(value);
    } else {
        member = static_cast<T>(std::get<std::int64_t>(value));
    }
}

struct Range {
    double minimum = 0.0;
    double maximum = 0.0;
    bool aboveMinimum = false;
    bool belowMaximum = false;
    double step = 0.001;  // of real numbers, in a control
    double usual = 0.0;   // the most that a slider offers; 0: the maximum
};

template <auto Member>
Setting make(const char* name, const char* label, const char* help, const Range& range,
             std::vector<ParameterSpec::Choice> choices = {}, bool always = false) {
    using T = std::decay_t<decltype(std::declval<TrainSettings&>().*Member)>;
    Setting setting;
    ParameterSpec& spec = setting.spec;
    spec.name = name;
    spec.label = label;
    spec.help = help;
    spec.kind = std::is_enum_v<T>             ? Kind::Choice
                : std::is_same_v<T, bool>     ? Kind::Flag
                : std::is_floating_point_v<T> ? Kind::Real
                                              : Kind::Integer;
    spec.minimum = range.minimum;
    spec.maximum = range.maximum;
    if (spec.kind == Kind::Real)
        spec.step = range.step;
    spec.softMaximum = range.usual;
    spec.choices = std::move(choices);
    spec.shapesKey = false;
    spec.standard = read<Member>(TrainSettings(), spec);
    setting.aboveMinimum = range.aboveMinimum;
    setting.belowMaximum = range.belowMaximum;
    setting.always = always;
    setting.get = read<Member>;
    setting.set = write<Member>;
    return setting;
}

std::vector<ParameterSpec::Choice> optimizers() {
    return {{"adam", "Adam", translatable("Beta 0.9 and 0.999")},
            {"sgd", "SGD", translatable("With Nesterov momentum")},
            {"adamw", "AdamW", translatable("Adam with decay apart from the gradient")},
            {"rmsprop", "RMSProp", translatable("As the paper's code")},
            {"muon", "Muon", translatable("Orthogonal updates of filters, Adam at a twentieth of the rate elsewhere")}};
}

std::vector<ParameterSpec::Choice> schedules() {
    return {{"constant", translatable("Constant"), ""},
            {"step", translatable("Steps"), translatable("Times the factor at regular points")},
            {"cosine", translatable("Cosine"), translatable("Half a cosine down to the final rate")},
            {"one-cycle", translatable("One cycle"), translatable("Up from a 25th, then down to the final rate")},
            {"plateau", translatable("Adaptive"), translatable("Times the factor when the loss stays")}};
}

std::vector<ParameterSpec::Choice> decayed() {
    return {{"all", translatable("Everything"), ""},
            {"weights", translatable("Weights"), translatable("No biases, no normalisation")},
            {"linear", translatable("Fully connected layers"), ""}};
}

std::vector<ParameterSpec::Choice> shipped() {
    return {{"once", translatable("Once"), translatable("Each image as it is, disguised once")},
            {"copies", translatable("Augmented copies"),
             translatable("Each copy disguised by itself; noise averages out over the copies of an image")},
            {"stream", translatable("Stream"),
             translatable("Fresh augmentation and noise every epoch: an upper bound that no outsourcing allows")}};
}

constexpr double kMost = 1e9;

std::vector<Setting> makeTable() {
    using S = TrainSettings;
    std::vector<Setting> table;
    table.push_back(make<&S::optimizer>("optimizer", translatable("Optimizer"),
                                        translatable("How weights follow the gradient"), {}, optimizers(), true));
    table.push_back(make<&S::learningRate>("learning_rate", translatable("Learning rate"),
                                           translatable("Step size; the highest of the schedule"),
                                           {0.0, 100.0, true, false, 0.00001, 1.0}, {}, true));
    table.push_back(make<&S::momentum>("momentum", translatable("Momentum"), translatable("Of SGD and Muon"),
                                       {0.0, 1.0, false, true}, {}, true));
    table.push_back(make<&S::weightDecay>("weight_decay", translatable("Weight decay"),
                                          translatable("L2 added to the gradient; AdamW and Muon decay apart from it"),
                                          {0.0, 1.0, false, false, 0.00001, 0.01}, {}, true));
    table.push_back(
        make<&S::steps>("steps", translatable("Steps"), translatable("Batches to train"), {1.0, kMost}, {}, true));
    table.push_back(
        make<&S::batch>("batch", translatable("Batch"), translatable("Images a batch"), {1.0, 65536.0}, {}, true));
    table.push_back(make<&S::bf16>("bf16", translatable("bfloat16"),
                                   translatable("Compute in bfloat16 where that is precise enough"), {}, {}, true));
    table.push_back(make<&S::threads>("threads", translatable("Threads"), translatable("Threads of the engine; 0: all"),
                                      {0.0, 1024.0}, {}, true));
    table.push_back(make<&S::epochs>("epochs", translatable("Epochs"),
                                     translatable("Runs through the images, in place of steps; 0: steps count"),
                                     {0.0, 1e6, false, false, 1.0, 100.0}));
    table.push_back(make<&S::schedule>("schedule", translatable("Schedule"),
                                       translatable("How the learning rate changes"), {}, schedules()));
    table.push_back(make<&S::finalRate>("final_rate", translatable("Final rate"),
                                        translatable("Lowest learning rate of cosine, one cycle and adaptive"),
                                        {0.0, 100.0, false, false, 0.00001, 0.1}));
    table.push_back(make<&S::warmUp>("warm_up", translatable("Warm-up"),
                                     translatable("Share of the training in which one cycle rises"), {0.0, 0.9}));
    table.push_back(make<&S::decayFactor>("decay_factor", translatable("Decay factor"),
                                          translatable("What steps and adaptive multiply the rate with"),
                                          {0.0, 1.0, true, true}));
    table.push_back(make<&S::decayEvery>("decay_every", translatable("Decay every"),
                                         translatable("Share of the training between two steps of the rate"),
                                         {0.0, 1.0, true, false}));
    table.push_back(make<&S::patience>("patience", translatable("Patience"),
                                       translatable("Epochs without a lower loss before adaptive lowers the rate"),
                                       {0.0, 1e6, false, false, 1.0, 50.0}));
    table.push_back(make<&S::decayOn>("decay_on", translatable("Decay on"), translatable("What weight decay shrinks"),
                                      {}, decayed()));
    table.push_back(make<&S::squareDecay>("square_decay", translatable("Square decay"),
                                          translatable("How slowly RMSProp forgets"), {0.0, 1.0, false, true}));
    table.push_back(make<&S::clip>("clip", translatable("Clip"), translatable("Largest length of the gradient; 0: any"),
                                   {0.0, 1e6, false, false, 0.01, 10.0}));
    table.push_back(make<&S::average>(
        "average", translatable("Average"),
        translatable("Evaluate the moving average of the weights that decays so; 0: none"), {0.0, 1.0, false, true}));
    table.push_back(make<&S::labelSmoothing>("label_smoothing", translatable("Label smoothing"),
                                             translatable("Share of each label that all classes get"),
                                             {0.0, 1.0, false, true}));
    table.push_back(make<&S::balanceClasses>("balance_classes", translatable("Balance classes"),
                                             translatable("Weigh classes by the inverse of their size"), {}));
    table.push_back(make<&S::targetAccuracy>("target_accuracy", translatable("Target accuracy"),
                                             translatable("End when the held-out images reach it; 0: never"),
                                             {0.0, 1.0}));
    table.push_back(make<&S::deterministic>(
        "deterministic", translatable("Deterministic"),
        translatable("The same numbers each time on the same machine, where LibTorch has a way; slower"), {}));
    table.push_back(make<&S::autotune>("autotune", translatable("Autotune"),
                                       translatable("On a card: try cuDNN's algorithms and keep the fastest"), {}));
    table.push_back(make<&S::cudaGraphs>(
        "cuda_graphs", translatable("CUDA graphs"),
        translatable("On a card: record a batch once and launch it as a whole; Adam, AdamW, SGD"), {}));
    table.push_back(make<&S::shipped>("shipped", translatable("Shipped"),
                                      translatable("What the images are trained from"), {}, shipped()));
    table.push_back(make<&S::copies>("copies", translatable("Copies"),
                                     translatable("Augmented copies of each image, where copies are shipped"),
                                     {1.0, 1000.0, false, false, 1.0, 20.0}));
    table.push_back(make<&S::shift>("shift", translatable("Shift"),
                                    translatable("Augment before the disguise: moved by up to so many pixels each way"),
                                    {0.0, 256.0, false, false, 1.0, 8.0}));
    table.push_back(make<&S::flip>("flip", translatable("Flip"),
                                   translatable("Augment before the disguise: every second image mirrored"), {}));
    return table;
}

}  // namespace

const std::vector<Setting>& settingTable() {
    static const std::vector<Setting> table = makeTable();
    return table;
}

std::span<const ParameterSpec> trainParameters() {
    static const std::vector<ParameterSpec> specs = [] {
        std::vector<ParameterSpec> all;
        for (const Setting& setting : settingTable())
            all.push_back(setting.spec);
        return all;
    }();
    return specs;
}

std::string optionName(const ParameterSpec& spec) {
    if (spec.name == "learning_rate")
        return "--lr";
    std::string name = "--" + spec.name;
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

std::vector<std::string> trainPresets() {
    return {"published"};
}

base::Result<void> applyPreset(TrainSettings& settings, std::string_view name) {
    if (name != "published")
        return base::fail(base::ErrorCode::UnknownName,
                          fmt::format("There is no preset \"{}\" of a training. Choose one of: {}.", name,
                                      fmt::join(trainPresets(), ", ")),
                          {std::string(name)});
    settings.optimizer = OptimizerKind::RmsProp;
    settings.learningRate = 0.001;
    settings.squareDecay = 0.9;
    settings.weightDecay = 5e-4;
    settings.decayOn = DecayOn::Linear;
    return {};
}

}  // namespace guise::learn
