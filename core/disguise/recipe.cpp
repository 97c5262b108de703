// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/recipe.h"

#include "core/base/json.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/scheme.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>

namespace guise::disguise {
namespace {

using base::ErrorCode;
using base::Json;
using base::ParameterSpec;

constexpr std::size_t kMaxSteps = 16;
constexpr std::size_t kMaxText = 16 << 10;  // what a key takes
constexpr std::size_t kShown = 60;          // characters of a foreign value in a sentence

// A foreign value as a sentence may quote it: short, one line, valid UTF-8.
std::string shown(const Json& value) {
    std::string text = value.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (text.size() > kShown)
        text = text.substr(0, kShown) + "...";
    return text;
}

tl::unexpected<base::Error> wrong(const std::string& field, const std::string& must, const Json& value) {
    return base::fail(ErrorCode::RecipeInvalid,
                      fmt::format("In this recipe {} is {}; it must be {}. Correct it.", field, shown(value), must),
                      {field, shown(value), must});
}

tl::unexpected<base::Error> unknown(const std::string& field, const std::string& known) {
    return base::fail(
        ErrorCode::RecipeInvalid,
        fmt::format("This recipe has {}, which Guise does not know. It takes {}. Correct the name or update "
                    "Guise.",
                    field, known),
        {field, known});
}

// Whole numbers are kept as such, so that 100 and 100.0 are the same recipe in every way.
Json tidyNumber(double value) {
    if (std::trunc(value) == value && std::fabs(value) < 0x1p53)
        return static_cast<std::int64_t>(value);
    return value;
}

std::string choiceList(const ParameterSpec& spec) {
    std::string list;
    for (const auto& choice : spec.choices)
        list += (list.empty() ? "\"" : ", \"") + choice.value + "\"";
    return "one of " + list;
}

base::Result<Json> checkParameter(const ParameterSpec& spec, const Json& value, const std::string& field) {
    const std::string range = fmt::format("from {} to {}", spec.minimum, spec.maximum);
    const bool isStepped = spec.kind == ParameterSpec::Kind::Integer && spec.step != 1.0;
    const std::string steps = isStepped ? fmt::format(" in steps of {}", spec.step) : std::string();
    switch (spec.kind) {
        case ParameterSpec::Kind::Flag:
            if (!value.is_boolean())
                return wrong(field, "true or false", value);
            return value;
        case ParameterSpec::Kind::Choice: {
            const auto* text = value.get_ptr<const std::string*>();
            const bool isKnown =
                text != nullptr && std::any_of(spec.choices.begin(), spec.choices.end(),
                                               [&](const auto& choice) { return choice.value == *text; });
            if (!isKnown)
                return wrong(field, choiceList(spec), value);
            return value;
        }
        case ParameterSpec::Kind::Integer:
        case ParameterSpec::Kind::Real:
            break;
    }
    const bool isWhole = spec.kind == ParameterSpec::Kind::Integer;
    const double number = value.is_number() ? value.get<double>() : std::nan("");
    const bool fits = std::isfinite(number) && number >= spec.minimum && number <= spec.maximum;
    if (!fits || (isWhole && std::trunc((number - spec.minimum) / spec.step) != (number - spec.minimum) / spec.step))
        return wrong(field, (isWhole ? "a whole number " : "a number ") + range + steps, value);
    return tidyNumber(number);
}

Json standardOf(const ParameterSpec& spec) {
    if (const auto* real = std::get_if<double>(&spec.standard))
        return tidyNumber(*real);
    return std::visit([](const auto& value) { return Json(value); }, spec.standard);
}

base::Result<Step> readStep(const Json& json, std::size_t index) {
    const std::string where = fmt::format("steps[{}]", index);
    if (!json.is_object())
        return wrong(where, "an object such as {\"mechanism\":\"permute\"}", json);
    std::string names;
    for (const Mechanism* each : mechanisms())
        names += (names.empty() ? "\"" : ", \"") + std::string(each->name()) + "\"";
    const auto named = json.find("mechanism");
    if (named == json.end())
        return wrong(where, "an object with a \"mechanism\"", json);
    const auto* name = named->get_ptr<const std::string*>();
    const Mechanism* const mechanism = name != nullptr ? findMechanism(*name) : nullptr;
    if (mechanism == nullptr)
        return wrong(where + ".mechanism", "one of " + names, *named);

    Step step{*name, {}};
    std::string known = "\"mechanism\"";
    for (const ParameterSpec& spec : mechanism->parameters()) {
        known += ", \"" + spec.name + "\"";
        const auto given = json.find(spec.name);
        if (given == json.end()) {
            step.parameters[spec.name] = standardOf(spec);
            continue;
        }
        auto value = checkParameter(spec, *given, where + "." + spec.name);
        if (!value)
            return tl::unexpected<base::Error>(std::move(value.error()));
        step.parameters[spec.name] = std::move(*value);
    }
    for (const auto& member : json.items())
        if (member.key() != "mechanism" && !step.parameters.contains(member.key()))
            return unknown(fmt::format("{}.{}", where, shown(Json(member.key()))), known);
    return step;
}

base::Result<int> readSide(const Json& value, const std::string& field) {
    const std::string must = fmt::format("a whole number from 1 to {}", base::kMaxSide);
    const double number = value.is_number() ? value.get<double>() : std::nan("");
    if (!(number >= 1.0 && number <= base::kMaxSide) || std::trunc(number) != number)
        return wrong(field, must, value);
    return static_cast<int>(number);
}

// A scheme that is described by its parameters alone.
base::Result<Recipe> readParameters(const Scheme& scheme, const Json& json) {
    Recipe recipe;
    recipe.scheme = scheme.name;
    std::string known = "\"scheme\"";
    for (const ParameterSpec& spec : scheme.parameters) {
        known += ", \"" + spec.name + "\"";
        const auto given = json.find(spec.name);
        auto value = given == json.end() ? standardOf(spec) : checkParameter(spec, *given, spec.name);
        if (!value)
            return tl::unexpected<base::Error>(std::move(value.error()));
        recipe.parameters[spec.name] = std::move(*value);
    }
    for (const auto& member : json.items())
        if (member.key() != "scheme" && !recipe.parameters.contains(member.key()))
            return unknown(shown(Json(member.key())), known);
    return recipe;
}

base::Result<Recipe> readRecipe(const Json& json, std::size_t fewestSteps) {
    if (!json.is_object())
        return wrong("the whole text", "an object with \"block\" and \"steps\"", json);
    const Json name = json.value("scheme", Json(kBlockScheme));
    const auto* text = name.get_ptr<const std::string*>();
    const Scheme* const scheme = text != nullptr ? findScheme(*text) : nullptr;
    if (scheme == nullptr) {
        std::string names;
        for (const Scheme& each : schemes())
            names += (names.empty() ? "\"" : ", \"") + std::string(each.name) + "\"";
        return wrong("scheme", "one of " + names, name);
    }
    if (scheme->name != kBlockScheme)
        return readParameters(*scheme, json);
    for (const auto& member : json.items()) {
        const std::initializer_list<std::string_view> known = {"block", "pad", "scheme", "steps"};
        if (std::find(known.begin(), known.end(), member.key()) == known.end())
            return unknown(shown(Json(member.key())), "\"block\", \"pad\", \"scheme\", \"steps\"");
    }

    Recipe recipe;
    const Json block = json.value("block", Json());
    if (!block.is_array() || block.size() != 2)
        return wrong("block", "a list of two sides, [height, width]", block);
    const auto height = readSide(block[0], "block[0]");
    if (!height)
        return tl::unexpected<base::Error>(height.error());
    const auto width = readSide(block[1], "block[1]");
    if (!width)
        return tl::unexpected<base::Error>(width.error());
    recipe.blockHeight = *height;
    recipe.blockWidth = *width;

    const Json pad = json.value("pad", Json(false));
    if (!pad.is_boolean())
        return wrong("pad", "true or false", pad);
    recipe.pad = pad.get<bool>();

    const Json steps = json.value("steps", Json());
    if (!steps.is_array() || steps.size() < fewestSteps || steps.size() > kMaxSteps)
        return wrong("steps", fmt::format("a list of {} to {} steps", fewestSteps, kMaxSteps), steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto step = readStep(steps[i], i);
        if (!step)
            return tl::unexpected<base::Error>(std::move(step.error()));
        recipe.steps.push_back(std::move(*step));
    }
    return recipe;
}

// Parameters written by hand may be missing or hold 100.0 for 100.
void complete(Json& values, std::span<const ParameterSpec> specs) {
    for (const ParameterSpec& spec : specs) {
        Json& value = values[spec.name];
        if (value.is_null())
            value = standardOf(spec);
        else if (value.is_number())
            value = tidyNumber(value.get<double>());
    }
}

}  // namespace

base::Result<Recipe> recipeFromJson(const Json& json) try { return readRecipe(json, 1); } catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

base::Result<Recipe> parseRecipe(std::string_view text) {
    const auto json = base::parseJson(text, kMaxText);
    if (!json)
        return tl::unexpected<base::Error>(json.error());
    return recipeFromJson(*json);
}

base::Result<Recipe> parseUnfinishedRecipe(std::string_view text) try {
    const auto json = base::parseJson(text, kMaxText);
    if (!json)
        return tl::unexpected<base::Error>(json.error());
    return readRecipe(*json, 0);
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

Json recipeToJson(const Recipe& recipe) {
    const Scheme* const scheme = findScheme(recipe.scheme);
    if (recipe.scheme != kBlockScheme) {
        Json json = recipe.parameters;
        if (scheme != nullptr)
            complete(json, scheme->parameters);
        json["scheme"] = recipe.scheme;
        return json;
    }
    Json steps = Json::array();
    for (const Step& step : recipe.steps) {
        Json flat = step.parameters;
        flat["mechanism"] = step.mechanism;
        if (const Mechanism* mechanism = findMechanism(step.mechanism))
            complete(flat, mechanism->parameters());
        steps.push_back(std::move(flat));
    }
    return {{"block", Json::array({recipe.blockHeight, recipe.blockWidth})},
            {"pad", recipe.pad},
            {"scheme", recipe.scheme},
            {"steps", std::move(steps)}};
}

std::string canonicalRecipe(const Recipe& recipe) {
    return base::canonicalJson(recipeToJson(recipe));
}

}  // namespace guise::disguise
