// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_plan.h"

#include "core/base/json.h"
#include "core/disguise/recipe.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>

namespace guise::experiment {

namespace {

using base::ErrorCode;
using base::Json;

constexpr std::size_t kLongestPlan = std::size_t{1} << 20;
constexpr std::size_t kMostSettings = 10'000;
constexpr int kMostRepeats = 1'000;

tl::unexpected<base::Error> invalid(const std::string& what) {
    return base::fail(ErrorCode::PlanInvalid, "This plan cannot be used: " + what + ". Correct the file.", {what});
}

using Check = base::Result<void>;

Check knownNames(const Json& json, const std::string& where, std::initializer_list<std::string_view> names) {
    if (!json.is_object())
        return invalid(where + " must be an object");
    for (const auto& item : json.items())
        if (std::find(names.begin(), names.end(), item.key()) == names.end())
            return invalid(fmt::format("\"{}\" is not known in {}", item.key(), where));
    return {};
}

/// One setting while parameters are put on it.
struct Draft {
    disguise::Recipe recipe;
    bool plain = false;
    RunSettings run;
    Json train = Json::object();
    std::vector<std::pair<std::string, std::string>> parameters;
};

/// The first step of this mechanism; where there is none, one put in front or at the end.
disguise::Step& stepOf(disguise::Recipe& recipe, const std::string& mechanism, bool front) {
    const auto at = std::find_if(recipe.steps.begin(), recipe.steps.end(),
                                 [&](const disguise::Step& step) { return step.mechanism == mechanism; });
    if (at != recipe.steps.end())
        return *at;
    return *recipe.steps.insert(front ? recipe.steps.begin() : recipe.steps.end(), {mechanism, {}});
}

void removeStep(disguise::Recipe& recipe, const std::string& mechanism) {
    recipe.steps.erase(std::remove_if(recipe.steps.begin(), recipe.steps.end(),
                                      [&](const disguise::Step& step) { return step.mechanism == mechanism; }),
                       recipe.steps.end());
}

base::Result<disguise::Recipe> recipeOf(const Json& value) {
    if (!value.is_string()) {
        auto recipe = disguise::recipeFromJson(value);
        return recipe ? recipe : base::Result<disguise::Recipe>(invalid(recipe.error().advice));
    }
    const auto name = value.get<std::string>();
    for (const disguise::Preset& preset : disguise::presets())
        if (preset.name == name)
            return preset.recipe;
    return invalid(fmt::format("there is no preset \"{}\"", name));
}

Check putBlock(disguise::Recipe& recipe, const Json& value) {
    const bool pair = value.is_array() && value.size() == 2 && value[0].is_number_integer() &&
                      value[1].is_number_integer() && std::abs(value[0].get<double>()) < 1e6 &&
                      std::abs(value[1].get<double>()) < 1e6;
    if (!pair && !(value.is_number_integer() && std::abs(value.get<double>()) < 1e6))
        return invalid("\"block\" must be a side or [height, width]");
    recipe.blockHeight = (pair ? value[0] : value).get<int>();
    recipe.blockWidth = (pair ? value[1] : value).get<int>();
    return {};
}

Check putRecipe(disguise::Recipe& recipe, const std::string& name, const Json& value) {
    if (recipe.scheme != "block")
        return invalid(fmt::format("\"{}\" is a parameter of block recipes alone", name));
    if (name == "block")
        return putBlock(recipe, value);
    if (name == "noise") {
        if (!value.is_number())
            return invalid("\"noise\" must be a level");
        if (value.get<double>() == 0.0)
            removeStep(recipe, "noise");
        else
            stepOf(recipe, "noise", true).parameters["level"] = value;
        return {};
    }
    if (name == "permute") {
        if (!value.is_boolean())
            return invalid("\"permute\" must be true or false");
        if (value.get<bool>())
            stepOf(recipe, "permute", false);
        else
            removeStep(recipe, "permute");
        return {};
    }
    stepOf(recipe, "rmt", false).parameters[name] = value;  // matrix, per_channel, whole
    return {};
}

Check putValue(Draft& draft, const std::string& name, const Json& value) {
    const auto flag = [&](bool& out) -> Check {
        if (!value.is_boolean())
            return invalid(fmt::format("\"{}\" must be true or false", name));
        out = value.get<bool>();
        return {};
    };
    const auto count = [&](std::int64_t& out) -> Check {
        if (!value.is_number_unsigned() || value.get<double>() > 1e15)
            return invalid(fmt::format("\"{}\" must be a whole number", name));
        out = value.get<std::int64_t>();
        return {};
    };
    for (const char* own : {"block", "noise", "permute", "matrix", "per_channel", "whole"})
        if (name == own)
            return putRecipe(draft.recipe, name, value);
    if (name == "preset" || name == "recipe") {
        auto recipe = recipeOf(value);
        if (!recipe)
            return tl::unexpected(recipe.error());
        draft.recipe = std::move(*recipe);
        return {};
    }
    if (name == "plain")
        return flag(draft.plain);
    if (name == "standardise")
        return flag(draft.run.standardise);
    if (name == "limit")
        return count(draft.run.limit);
    if (name == "validation")
        return count(draft.run.validation);
    if (name == "network") {
        if (!value.is_string())
            return invalid("\"network\" must be a name");
        draft.run.network = value.get<std::string>();
        return {};
    }
    if (name == "seed" || name == "threads")
        return invalid(fmt::format("\"{}\" is not a parameter of a sweep", name));
    draft.train[name] = value;  // checked with the whole training
    return {};
}

std::string shown(const Json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean())
        return value.get<bool>() ? "yes" : "no";
    if (value.is_array() && value.size() == 2 && value[0].is_number_integer())
        return fmt::format("{}x{}", value[0].dump(), value[1].dump());
    return value.dump();
}

Check vary(Draft& draft, const std::string& name, const Json& value) {
    if (auto done = putValue(draft, name, value); !done)
        return done;
    const std::string text = name == "block" && value.is_number() ? shown(value) + "x" + shown(value) : shown(value);
    for (auto& [known, was] : draft.parameters)
        if (known == name) {
            was = text;
            return {};
        }
    draft.parameters.emplace_back(name, text);
    return {};
}

class PlanReader {
public:
    explicit PlanReader(const Json& json) : json_(json) {}

    base::Result<SweepPlan> read() {
        for (const auto step :
             {&PlanReader::general, &PlanReader::basis, &PlanReader::allSeries, &PlanReader::baselines})
            if (auto done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        if (plan_.settings.empty())
            return invalid("it has no settings; give \"series\" or \"baselines\"");
        return std::move(plan_);
    }

private:
    Check general() {
        if (auto known = knownNames(
                json_, "the plan",
                {"name", "data", "out_classes", "recipe", "network", "train", "standardise", "limit", "validation",
                 "repeats", "seed", "test_share", "measures", "examiner", "series", "baselines"});
            !known)
            return known;
        for (auto [name, out] : {std::pair{"name", &plan_.name}, std::pair{"data", &plan_.data},
                                 std::pair{"out_classes", &plan_.outClasses}})
            if (json_.contains(name)) {
                if (!json_[name].is_string())
                    return invalid(fmt::format("\"{}\" must be text", name));
                *out = json_[name].get<std::string>();
            }
        if (auto done = readRepeats(json_, plan_.repeats); !done)
            return done;
        if (json_.contains("seed")) {
            if (!json_["seed"].is_number_unsigned() || json_["seed"].get<double>() > 9e15)
                return invalid("\"seed\" must be a whole number below 2^53");
            plan_.seed = json_["seed"].get<std::uint64_t>();
        }
        if (json_.contains("test_share")) {
            const Json& share = json_["test_share"];
            if (!share.is_number() || !(share.get<double>() > 0.0 && share.get<double>() < 1.0))
                return invalid("\"test_share\" must lie between 0 and 1");
            plan_.testShare = share.get<double>();
        }
        return measures();
    }

    /// Leaves `repeats` as it is where `json` does not say.
    static Check readRepeats(const Json& json, int& repeats) {
        const auto given = json.find("repeats");
        if (given == json.end())
            return {};
        if (!given->is_number_integer() || given->get<double>() < 1 || given->get<double>() > kMostRepeats)
            return invalid(fmt::format("\"repeats\" must be 1 .. {}", kMostRepeats));
        repeats = given->get<int>();
        return {};
    }

    Check measures() {
        if (json_.contains("measures")) {
            plan_.measures = {false, false};
            if (!json_["measures"].is_array())
                return invalid("\"measures\" must be a list");
            for (const Json& item : json_["measures"]) {
                if (item == "examiner")
                    plan_.measures.examiner = true;
                else if (item == "class-membership")
                    plan_.measures.classMembership = true;
                else if (item != "accuracy")  // which every run has
                    return invalid("a measure is accuracy, examiner or class-membership");
            }
        }
        if (json_.contains("examiner")) {
            const auto settings = learn::settingsFromJson(json_["examiner"]);
            if (!settings)
                return invalid("\"examiner\": " + settings.error().advice);
            plan_.examiner = *settings;
        }
        return {};
    }

    Check basis() {
        if (json_.contains("train")) {
            if (!json_["train"].is_object())
                return invalid("\"train\" must be an object");
            base_.train = json_["train"];
            for (const char* own : {"seed", "threads"})
                if (base_.train.contains(own))
                    return invalid(fmt::format("\"{}\" is not a parameter of a sweep", own));
        }
        for (const char* name : {"recipe", "network", "standardise", "limit", "validation"})
            if (json_.contains(name))
                if (auto done = putValue(base_, name, json_[name]); !done)
                    return done;
        return {};
    }

    Check allSeries() {
        if (!json_.contains("series"))
            return {};
        if (!json_["series"].is_array())
            return invalid("\"series\" must be a list");
        for (const Json& item : json_["series"])
            if (auto done = oneSeries(item); !done)
                return done;
        return {};
    }

    Check oneSeries(const Json& json) {
        if (auto known = knownNames(json, "a series", {"name", "repeats", "set", "vary", "settings"}); !known)
            return known;
        if (!json.contains("name") || !json["name"].is_string() || json["name"].get<std::string>().empty())
            return invalid("a series needs a name");
        if (json.contains("vary") == json.contains("settings"))
            return invalid("a series has either \"vary\" or \"settings\"");
        repeats_ = plan_.repeats;
        if (auto done = readRepeats(json, repeats_); !done)
            return done;
        Draft start = base_;
        if (json.contains("set")) {
            if (!json["set"].is_object())
                return invalid("\"set\" must be an object");
            for (const auto& item : json["set"].items())
                if (auto done = putValue(start, item.key(), item.value()); !done)
                    return done;
        }
        plan_.series.push_back({json["name"].get<std::string>(), {}, {}, 0});
        const auto unvaried = settled(start);
        unvaried_ = unvaried ? base::canonicalJson(runSettingsToJson(*unvaried)) : "";
        if (json.contains("settings")) {
            if (!json["settings"].is_array() || json["settings"].empty())
                return invalid("\"settings\" must be a list of objects");
            for (const Json& values : json["settings"]) {
                if (!values.is_object())
                    return invalid("\"settings\" must be a list of objects");
                Draft draft = start;
                for (const auto& item : values.items())
                    if (auto done = vary(draft, item.key(), item.value()); !done)
                        return done;
                if (auto done = finish(draft); !done)
                    return done;
            }
            return {};
        }
        if (!json["vary"].is_object() || json["vary"].empty())
            return invalid("\"vary\" must be an object of lists");
        std::vector<std::pair<std::string, Json>> axes;
        for (const auto& item : json["vary"].items()) {
            if (!item.value().is_array() || item.value().empty())
                return invalid(fmt::format("\"{}\" needs a list of values", item.key()));
            axes.emplace_back(item.key(), item.value());
        }
        return grid(start, axes, 0);
    }

    Check grid(const Draft& draft, const std::vector<std::pair<std::string, Json>>& axes, std::size_t axis) {
        if (axis == axes.size())
            return finish(draft);
        for (const Json& value : axes[axis].second) {
            Draft next = draft;
            if (auto done = vary(next, axes[axis].first, value); !done)
                return done;
            if (auto done = grid(next, axes, axis + 1); !done)
                return done;
        }
        return {};
    }

    Check baselines() {
        if (!json_.contains("baselines"))
            return {};
        if (!json_["baselines"].is_array())
            return invalid("\"baselines\" must be a list");
        if (!json_["baselines"].empty())
            plan_.series.push_back({"Baselines", {}, {}, 0});
        unvaried_.clear();
        repeats_ = plan_.repeats;
        for (const Json& item : json_["baselines"]) {
            Draft draft = base_;
            if (item == "plain") {
                draft.plain = true;
            } else if (item == "plain-noise") {  // the recipe's noise, and nothing else
                auto& steps = draft.recipe.steps;
                steps.erase(std::remove_if(steps.begin(), steps.end(),
                                           [](const disguise::Step& step) { return step.mechanism != "noise"; }),
                            steps.end());
                if (steps.empty())
                    return invalid("the baseline \"plain-noise\" needs a recipe with noise");
            } else {
                return invalid("a baseline is \"plain\" or \"plain-noise\"");
            }
            draft.parameters = {{"baseline", item.get<std::string>()}};
            if (auto done = finish(draft); !done)
                return done;
        }
        return {};
    }

    /// The draft with all its values checked; without the names that a table shows.
    base::Result<RunSettings> settled(const Draft& draft) const {
        RunSettings run = draft.run;
        run.plain = draft.plain;
        const auto train = learn::settingsFromJson(draft.train);
        if (!train)
            return invalid("\"train\": " + train.error().advice);
        run.train = *train;
        if (!draft.plain) {
            const auto recipe = disguise::recipeFromJson(disguise::recipeToJson(draft.recipe));
            if (!recipe)
                return invalid(recipe.error().advice);
            run.recipe = disguise::canonicalRecipe(*recipe);
        }
        return run;
    }

    /// The draft as a setting of the series at the end; one that is there already is not made twice.
    Check finish(Draft draft) {
        auto run = settled(draft);
        if (!run)
            return tl::unexpected(run.error());
        const std::string identity = base::canonicalJson(runSettingsToJson(*run));
        const auto [same, isNew] = identities_.emplace(identity, plan_.settings.size());
        const std::size_t index = same->second;
        if (isNew) {
            if (plan_.settings.size() >= kMostSettings)
                return invalid(fmt::format("it has more than {} settings", kMostSettings));
            plan_.settings.push_back({std::move(*run), draft.parameters, repeats_});
        }
        SweepSetting& setting = plan_.settings[index];
        setting.repeats = std::max(setting.repeats, repeats_);
        SweepSeries& series = plan_.series.back();
        if (std::find(series.settings.begin(), series.settings.end(), index) == series.settings.end()) {
            series.settings.push_back(index);
            series.parameters.push_back(std::move(draft.parameters));
        }
        if (series.settings.size() == 1 || identity == unvaried_)
            series.reference = index;
        return {};
    }

    const Json& json_;
    SweepPlan plan_;
    std::map<std::string, std::size_t> identities_;  // of plan_.settings
    std::string unvaried_;                           // of the series at the end
    int repeats_ = 0;                                // of that series
    Draft base_;
};

}  // namespace

std::string SweepSetting::label() const {
    std::string text;
    for (const auto& [name, value] : parameters)
        text += (text.empty() ? "" : ", ") + name + " " + value;
    return text;
}

base::Result<SweepPlan> parsePlan(std::string_view text) try {
    const auto json = base::parseJson(text, kLongestPlan);
    if (!json)
        return tl::unexpected(json.error());
    return PlanReader(*json).read();
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::experiment
