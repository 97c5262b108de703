// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/settings.h"
#include "core/base/json.h"

#include "core/learn/json_fields.h"
#include "core/learn/setting_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <limits>
#include <string_view>
#include <utility>

namespace guise::learn {

namespace {

using base::ErrorCode;
using base::fail;
using base::Json;
using base::ParameterSpec;
using base::ParameterValue;
using Kind = ParameterSpec::Kind;

constexpr std::int64_t kMaxSteps = 1'000'000'000;
constexpr std::uint64_t kExactInJson = std::uint64_t{1} << 53;  // larger whole numbers travel as text

tl::unexpected<base::Error> outside(std::string_view name, const std::string& value, std::string_view range) {
    return fail(ErrorCode::WrongUse, fmt::format("{} is {}, but must be {}.", name, value, range),
                {std::string(name), value, std::string(range)});
}

bool isDevice(const std::string& device) {
    if (device == "cpu" || device == "cuda")
        return true;
    constexpr std::string_view kPrefix = "cuda:";
    const std::string number = device.starts_with(kPrefix) ? device.substr(kPrefix.size()) : std::string();
    return !number.empty() && number.size() <= 3 && number.find_first_not_of("0123456789") == std::string::npos;
}

std::string textOf(const ParameterValue& value) {
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&value))
        return fmt::format("{}", *real);
    return "\"" + std::get<std::string>(value) + "\"";
}

std::string rangeOf(const Setting& setting) {
    const ParameterSpec& spec = setting.spec;
    switch (spec.kind) {
        case Kind::Flag:
            return "true or false";
        case Kind::Choice: {
            std::vector<std::string> names;
            for (const auto& choice : spec.choices)
                names.push_back(choice.value);
            return fmt::format("one of {}", fmt::join(names, ", "));
        }
        case Kind::Integer:
            return fmt::format("a whole number in {:.0f} .. {:.0f}", spec.minimum, spec.maximum);
        case Kind::Real:
            break;
    }
    return fmt::format("{} {} and {} {}", setting.aboveMinimum ? "above" : "at least", spec.minimum,
                       setting.belowMaximum ? "below" : "at most", spec.maximum);
}

bool fits(const Setting& setting, const ParameterValue& value) {
    const ParameterSpec& spec = setting.spec;
    const auto inside = [&](double number) {
        return (setting.aboveMinimum ? number > spec.minimum : number >= spec.minimum) &&
               (setting.belowMaximum ? number < spec.maximum : number <= spec.maximum);
    };
    if (value.index() != spec.standard.index())
        return false;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return inside(static_cast<double>(*whole));
    if (const auto* real = std::get_if<double>(&value))
        return inside(*real);
    if (const auto* name = std::get_if<std::string>(&value)) {
        bool known = false;
        for (const auto& choice : spec.choices)
            known = known || choice.value == *name;
        return known;
    }
    return true;
}

const Setting* find(std::string_view name) {
    for (const Setting& setting : settingTable())
        if (setting.spec.name == name)
            return &setting;
    return nullptr;
}

void putSeed(Json& json, std::uint64_t seed) {
    if (seed <= kExactInJson)
        json["seed"] = seed;
    else
        json["seed"] = std::to_string(seed);
}

}  // namespace

ParameterValue settingValue(const TrainSettings& settings, std::string_view name) {
    const Setting* setting = find(name);
    return setting != nullptr ? setting->get(settings, setting->spec) : ParameterValue(false);
}

base::Result<void> setSetting(TrainSettings& settings, std::string_view name, const ParameterValue& value) {
    const Setting* setting = find(name);
    if (setting == nullptr)
        return fail(ErrorCode::UnknownName, fmt::format("There is no setting \"{}\" of a training.", name),
                    {std::string(name)});
    if (!fits(*setting, value))
        return outside(name, textOf(value), rangeOf(*setting));
    setting->set(settings, setting->spec, value);
    return {};
}

base::Result<void> checkSettings(const TrainSettings& settings) {
    for (const Setting& setting : settingTable())
        if (const auto value = setting.get(settings, setting.spec); !fits(setting, value))
            return outside(setting.spec.label, textOf(value), rangeOf(setting));
    if (!isDevice(settings.device))
        return outside("The device", "\"" + settings.device + "\"", "cpu, cuda or cuda:N");
    if (settings.deterministic && settings.autotune)
        return fail(ErrorCode::WrongUse,
                    "Autotune may choose another algorithm each time, so it does not go with deterministic. Leave one "
                    "of both out.");
    if (settings.cudaGraphs && settings.device == "cpu")
        return fail(ErrorCode::WrongUse, "CUDA graphs need a card. Choose the device cuda, or leave them out.");
    if (settings.cudaGraphs &&
        (settings.optimizer == OptimizerKind::RmsProp || settings.optimizer == OptimizerKind::Muon))
        return fail(ErrorCode::WrongUse,
                    "CUDA graphs go with the optimizers adam, adamw and sgd. Choose one of them, or leave the graphs "
                    "out.");
    return {};
}

Json settingsToJson(const TrainSettings& settings) {
    Json json = {{"device", settings.device}};
    for (const Setting& setting : settingTable()) {
        const auto value = setting.get(settings, setting.spec);
        if (setting.always || value != setting.spec.standard)
            std::visit([&](const auto& plain) { json[setting.spec.name] = plain; }, value);
    }
    putSeed(json, settings.seed);
    return json;
}

base::Result<TrainSettings> settingsFromJson(const Json& json) {
    TrainSettings settings;
    Fields fields(json);
    base::Result<void> good;
    for (const Setting& setting : settingTable()) {
        const char* name = setting.spec.name.c_str();
        ParameterValue value = setting.spec.standard;
        if (auto* flag = std::get_if<bool>(&value))
            fields.flag(name, *flag);
        else if (auto* whole = std::get_if<std::int64_t>(&value)) {
            fields.integer(name, *whole);
            fields.expect(*whole <= std::numeric_limits<int>::max(), name, "a whole number that is not so large");
        } else if (auto* real = std::get_if<double>(&value))
            fields.real(name, *real);
        else
            fields.text(name, std::get<std::string>(value));
        if (setting.spec.kind == Kind::Choice)
            fields.expect(fits(setting, value), name, rangeOf(setting));
        else if (good && !fits(setting, value))
            good = outside(setting.spec.label, textOf(value), rangeOf(setting));
        if (fits(setting, value))
            setting.set(settings, setting.spec, value);
    }
    fields.seed("seed", settings.seed);
    fields.text("device", settings.device);
    if (auto all = fields.finish(); !all)
        return tl::unexpected(all.error());
    if (!good)
        return tl::unexpected(good.error());
    if (good = checkSettings(settings); !good)
        return tl::unexpected(good.error());
    return settings;
}

base::Result<std::int64_t> totalSteps(const TrainSettings& settings, std::int64_t batchesPerEpoch) {
    if (settings.epochs == 0)
        return settings.steps;
    if (batchesPerEpoch < 1)
        return fail(ErrorCode::WrongUse, "These batches know no epochs. Give the number of steps.");
    if (settings.epochs > kMaxSteps / batchesPerEpoch)
        return outside("The number of batches", fmt::format("{} x {}", settings.epochs, batchesPerEpoch),
                       fmt::format("at most {}", kMaxSteps));
    return settings.epochs * batchesPerEpoch;
}

}  // namespace guise::learn
