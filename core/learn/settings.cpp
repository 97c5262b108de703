// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/settings.h"
#include "core/base/json.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>

namespace guise::learn {

namespace {

using base::ErrorCode;
using base::fail;
using base::Json;

constexpr std::int64_t kMaxSteps = 1'000'000'000;
constexpr int kMaxBatch = 65536;
constexpr int kMaxThreads = 1024;
constexpr int kMaxClasses = 65536;
constexpr std::int64_t kMaxFeatures = 4096;                     // channels of a net: features of a patch, at most
constexpr std::uint64_t kExactInJson = std::uint64_t{1} << 53;  // larger whole numbers travel as text

tl::unexpected<base::Error> outside(std::string_view name, const std::string& value, std::string_view range) {
    return fail(ErrorCode::WrongUse, fmt::format("{} is {}, but must be {}.", name, value, range),
                {std::string(name), value, std::string(range)});
}

tl::unexpected<base::Error> badField(std::string_view name, std::string_view expected) {
    return fail(ErrorCode::BadData, fmt::format("The field \"{}\" must be {}. Correct the file.", name, expected),
                {std::string(name), std::string(expected)});
}

bool isDevice(const std::string& device) {
    if (device == "cpu" || device == "cuda")
        return true;
    constexpr std::string_view kPrefix = "cuda:";
    const std::string number = device.starts_with(kPrefix) ? device.substr(kPrefix.size()) : std::string();
    return !number.empty() && number.size() <= 3 && number.find_first_not_of("0123456789") == std::string::npos;
}

// Takes fields out of a JSON object one by one; the first wrong one is remembered.
class Fields {
public:
    explicit Fields(const Json& json) : json_(json) {}

    void real(const char* name, double& value) {
        if (const Json* field = find(name); field != nullptr && expect(field->is_number(), name, "a number"))
            value = field->get<double>();
    }
    template <class Integer>
    void integer(const char* name, Integer& value) {
        const Json* field = find(name);
        if (field == nullptr || !expect(field->is_number_integer(), name, "a whole number"))
            return;
        const bool fits =
            field->is_number_unsigned()
                ? field->get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<Integer>::max())
                : field->get<std::int64_t>() >= std::numeric_limits<Integer>::min();
        if (expect(fits, name, "a whole number that is not so large"))
            value = field->get<Integer>();
    }
    void seed(const char* name, std::uint64_t& value) {
        const Json* field = find(name);
        if (field == nullptr)
            return;
        if (field->is_string()) {
            const auto text = field->get<std::string>();
            std::uint64_t number = 0;
            bool good = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
            for (const char digit : good ? text : std::string()) {
                const auto unit = static_cast<std::uint64_t>(digit - '0');
                good = good && number <= (std::numeric_limits<std::uint64_t>::max() - unit) / 10;
                number = number * 10 + unit;
            }
            if (expect(good, name, "a whole number below 2^64"))
                value = number;
        } else if (expect(field->is_number_unsigned(), name, "a whole number below 2^64")) {
            value = field->get<std::uint64_t>();
        }
    }
    void flag(const char* name, bool& value) {
        if (const Json* field = find(name); field != nullptr && expect(field->is_boolean(), name, "true or false"))
            value = field->get<bool>();
    }
    void text(const char* name, std::string& value) {
        if (const Json* field = find(name); field != nullptr && expect(field->is_string(), name, "text"))
            value = field->get<std::string>();
    }
    // `least` .. `most` numbers.
    template <class Number>
    void numbers(const char* name, std::vector<Number>& values, std::size_t least, std::size_t most) {
        const Json* field = find(name);
        const auto expected = fmt::format("a list of {} to {} numbers", least, most);
        if (!expect(field != nullptr && field->is_array() && field->size() >= least && field->size() <= most, name,
                    expected))
            return;
        values.clear();
        for (const Json& item : *field) {
            if constexpr (std::is_integral_v<Number>) {
                if (!expect(item.is_number_integer() && std::abs(item.get<double>()) < 1e9, name, expected))
                    return;
            } else {
                if (!expect(item.is_number(), name, expected))
                    return;
            }
            values.push_back(item.get<Number>());
        }
    }
    // Last call: also refuses fields that nobody asked for.
    [[nodiscard]] base::Result<void> finish() {
        if (json_.is_object() && !error_)
            for (const auto& entry : json_.items())
                if (known_.find(" " + entry.key() + " ") == std::string::npos)
                    return fail(ErrorCode::BadData,
                                fmt::format("The field \"{}\" is not known here. Correct the file.", entry.key()),
                                {entry.key()});
        if (error_)
            return tl::unexpected(*error_);
        return {};
    }
    bool expect(bool good, std::string_view name, std::string_view expected) {
        if (!good && !error_)
            error_ = badField(name, expected).value();
        return good;
    }

private:
    const Json* find(const char* name) {
        known_ += fmt::format(" {} ", name);
        if (!expect(json_.is_object(), name, "in a JSON object"))
            return nullptr;
        const auto at = json_.find(name);
        return at == json_.end() ? nullptr : &*at;
    }

    const Json& json_;
    std::string known_;
    std::optional<base::Error> error_;
};

}  // namespace

InputScaling InputScaling::over255(int channels) {
    const auto count = static_cast<std::size_t>(channels);
    return {std::vector<float>(count, 0.0F), std::vector<float>(count, 255.0F)};
}

base::Result<void> checkSettings(const TrainSettings& settings) {
    if (!(settings.learningRate > 0.0 && settings.learningRate <= 100.0))
        return outside("The learning rate", fmt::format("{}", settings.learningRate), "above 0 and at most 100");
    if (!(settings.momentum >= 0.0 && settings.momentum < 1.0))
        return outside("The momentum", fmt::format("{}", settings.momentum), "0 or more and below 1");
    if (!(settings.weightDecay >= 0.0 && settings.weightDecay <= 1.0))
        return outside("The weight decay", fmt::format("{}", settings.weightDecay), "0 .. 1");
    if (settings.steps < 1 || settings.steps > kMaxSteps)
        return outside("The number of steps", std::to_string(settings.steps), fmt::format("1 .. {}", kMaxSteps));
    if (settings.batch < 1 || settings.batch > kMaxBatch)
        return outside("The batch", std::to_string(settings.batch), fmt::format("1 .. {} images", kMaxBatch));
    if (settings.threads < 0 || settings.threads > kMaxThreads)
        return outside("The number of threads", std::to_string(settings.threads),
                       fmt::format("0 (all) .. {}", kMaxThreads));
    if (!isDevice(settings.device))
        return outside("The device", "\"" + settings.device + "\"", "cpu, cuda or cuda:N");
    return {};
}

Json settingsToJson(const TrainSettings& settings) {
    Json json = {{"optimizer", settings.optimizer == OptimizerKind::Adam ? "adam" : "sgd"},
                 {"learning_rate", settings.learningRate},
                 {"momentum", settings.momentum},
                 {"weight_decay", settings.weightDecay},
                 {"steps", settings.steps},
                 {"batch", settings.batch},
                 {"device", settings.device},
                 {"bf16", settings.bf16},
                 {"threads", settings.threads}};
    if (settings.seed <= kExactInJson)
        json["seed"] = settings.seed;
    else
        json["seed"] = std::to_string(settings.seed);
    return json;
}

base::Result<TrainSettings> settingsFromJson(const Json& json) {
    TrainSettings settings;
    std::string optimizer = "adam";
    Fields fields(json);
    fields.text("optimizer", optimizer);
    fields.real("learning_rate", settings.learningRate);
    fields.real("momentum", settings.momentum);
    fields.real("weight_decay", settings.weightDecay);
    fields.integer("steps", settings.steps);
    fields.integer("batch", settings.batch);
    fields.seed("seed", settings.seed);
    fields.text("device", settings.device);
    fields.flag("bf16", settings.bf16);
    fields.integer("threads", settings.threads);
    fields.expect(optimizer == "adam" || optimizer == "sgd", "optimizer", "\"adam\" or \"sgd\"");
    settings.optimizer = optimizer == "sgd" ? OptimizerKind::Sgd : OptimizerKind::Adam;
    if (auto good = fields.finish(); !good)
        return tl::unexpected(good.error());
    if (auto good = checkSettings(settings); !good)
        return tl::unexpected(good.error());
    return settings;
}

Json networkToJson(const NetworkSpec& network) {
    return {{"network", network.network},
            {"input", {network.input.channels, network.input.height, network.input.width}},
            {"classes", network.classes}};
}

base::Result<NetworkSpec> networkFromJson(const Json& json) {
    NetworkSpec network;
    std::vector<std::int64_t> input;
    Fields fields(json);
    fields.text("network", network.network);
    fields.numbers("input", input, 3, 3);
    fields.integer("classes", network.classes);
    fields.expect(network.classes >= 2 && network.classes <= kMaxClasses, "classes", "2 .. 65536");
    if (auto good = fields.finish(); !good)
        return tl::unexpected(good.error());
    // A net may take more channels than pictures have: features of patches.
    fields.expect(input[0] >= 1 && input[0] <= kMaxFeatures, "input", "1 .. 4096 channels");
    if (auto good = fields.finish(); !good)
        return tl::unexpected(good.error());
    auto shape = base::checkShape(1, input[1], input[2]);
    if (!shape)
        return tl::unexpected(shape.error());
    network.input = {static_cast<int>(input[0]), shape->height, shape->width};
    return network;
}

Json scalingToJson(const InputScaling& scaling) {
    return {{"mean", scaling.mean}, {"deviation", scaling.deviation}};
}

base::Result<InputScaling> scalingFromJson(const Json& json) {
    InputScaling scaling;
    Fields fields(json);
    fields.numbers("mean", scaling.mean, 1, kMaxFeatures);
    fields.numbers("deviation", scaling.deviation, 1, kMaxFeatures);
    bool good = scaling.mean.size() == scaling.deviation.size();
    for (const float mean : scaling.mean)
        good = good && std::isfinite(mean);
    for (const float deviation : scaling.deviation)
        good = good && std::isfinite(deviation) && deviation > 0.0F;
    fields.expect(good, "deviation", "as long as \"mean\", all finite and above 0");
    if (auto all = fields.finish(); !all)
        return tl::unexpected(all.error());
    return scaling;
}

}  // namespace guise::learn
