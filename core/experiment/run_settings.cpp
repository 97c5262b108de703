// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_settings.h"
#include "core/base/json.h"

#include <fmt/format.h>

#include <charconv>
#include <system_error>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;
using base::Json;

/// Wraps text in single quotes where a shell would read more than the text.
std::string quoted(const std::string& text) {
    constexpr const char* kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:,=+@%";
    if (!text.empty() && text.find_first_not_of(kPlain) == std::string::npos)
        return text;
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

/// Whole numbers that a double cannot hold travel as text.
void put(Json& json, const char* name, const std::optional<std::uint64_t>& value) {
    constexpr std::uint64_t kExact = std::uint64_t{1} << 53;
    if (value)
        json[name] = *value <= kExact ? Json(*value) : Json(std::to_string(*value));
}

/// Reads members with their types; the first that does not fit is remembered.
class Reader {
public:
    explicit Reader(const Json& json) : json_(json) {}

    void text(const char* name, std::string& out) { member(name, &Json::is_string, out); }
    void flag(const char* name, bool& out) { member(name, &Json::is_boolean, out); }
    void whole(const char* name, std::int64_t& out) {
        member(name, &Json::is_number_integer, out);
        if (out < 0)
            wrong_ = name;
    }
    void seed(const char* name, std::optional<std::uint64_t>& out) {
        if (!json_.contains(name))
            return;
        const Json& field = json_[name];
        std::uint64_t value = 0;
        if (field.is_number_unsigned()) {
            out = field.get<std::uint64_t>();
            return;
        }
        const std::string text = field.is_string() ? field.get<std::string>() : "";
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size())
            wrong_ = name;
        else
            out = value;
    }
    [[nodiscard]] const std::string& wrong() const noexcept { return wrong_; }

private:
    template <class T>
    void member(const char* name, bool (Json::*is)() const noexcept, T& out) {
        if (!json_.contains(name))
            return;  // the default stays
        if (!(json_[name].*is)())
            wrong_ = name;
        else
            out = json_[name].template get<T>();
    }

    const Json& json_;
    std::string wrong_;
};

}  // namespace

Json runSettingsToJson(const RunSettings& settings) {
    Json json = {{"data", settings.dataUri},
                 {"plain", settings.plain},
                 {"network", settings.network},
                 {"limit", settings.limit},
                 {"standardise", settings.standardise},
                 {"validation", settings.validation},
                 {"train", learn::settingsToJson(settings.train)}};
    if (settings.stratified)
        json["stratified"] = true;
    if (!settings.publicUri.empty())
        json["public"] = settings.publicUri;
    if (!settings.examiner.empty())
        json["examiner"] = settings.examiner;
    if (!settings.recipe.empty())
        json["recipe"] = Json::parse(settings.recipe, nullptr, false);
    if (!settings.keyFingerprint.empty())
        json["key_fingerprint"] = settings.keyFingerprint;
    if (!settings.keyPath.empty())
        json["key_path"] = settings.keyPath;
    put(json, "experiment_seed", settings.experimentSeed);
    put(json, "noise_seed", settings.noiseSeed);
    return json;
}

base::Result<RunSettings> runSettingsFromJson(const Json& json) try {
    const auto invalid = [](const std::string& what) {
        return base::fail(ErrorCode::RunInvalid,
                          "The settings of this run cannot be read: " + what + ". Choose a complete run folder.",
                          {what});
    };
    if (!json.is_object() || !json.contains("train"))
        return invalid("they are not complete");
    RunSettings settings;
    Reader reader(json);
    reader.text("data", settings.dataUri);
    reader.text("public", settings.publicUri);
    reader.text("examiner", settings.examiner);
    reader.flag("plain", settings.plain);
    if (json.contains("recipe")) {
        if (!json["recipe"].is_object())
            return invalid("\"recipe\" is no recipe");
        settings.recipe = base::canonicalJson(json["recipe"]);
    }
    reader.text("key_fingerprint", settings.keyFingerprint);
    reader.text("key_path", settings.keyPath);
    reader.seed("experiment_seed", settings.experimentSeed);
    reader.seed("noise_seed", settings.noiseSeed);
    reader.text("network", settings.network);
    reader.flag("standardise", settings.standardise);
    reader.whole("validation", settings.validation);
    reader.flag("stratified", settings.stratified);
    reader.whole("limit", settings.limit);
    if (!reader.wrong().empty())
        return invalid("\"" + reader.wrong() + "\" has the wrong type");
    auto train = learn::settingsFromJson(json["train"]);
    if (!train)
        return invalid(train.error().advice);
    settings.train = std::move(*train);
    return settings;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

std::string asCommand(const RunSettings& settings) {
    const learn::TrainSettings& train = settings.train;
    std::string line = "guise train " + quoted(settings.dataUri);
    const auto add = [&](const std::string& option, const std::string& value) {
        line += " " + option + (value.empty() ? "" : " " + quoted(value));
    };
    if (settings.plain) {
        add("--plain", "");
    } else if (settings.experimentSeed && settings.keyPath.empty()) {
        add("--recipe", settings.recipe);
        add("--experiment-seed", std::to_string(*settings.experimentSeed));
    } else {
        add("--key", settings.keyPath.empty() ? "KEY.gkey" : settings.keyPath);
    }
    if (!settings.publicUri.empty())
        add("--public", settings.publicUri);
    add("--network", settings.network);
    add("--seed", std::to_string(train.seed));
    if (train.device != "cpu")
        add("--device", train.device);
    for (const base::ParameterSpec& spec : learn::trainParameters()) {
        const auto value = learn::settingValue(train, spec.name);
        const bool epochsCount = spec.name == "steps" && train.epochs > 0;
        const bool shown = (spec.name == "steps" || spec.name == "batch" || spec.name == "learning_rate");
        if (epochsCount || (!shown && value == spec.standard))
            continue;
        if (const auto* flag = std::get_if<bool>(&value)) {
            if (*flag)
                add(learn::optionName(spec), "");
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            add(learn::optionName(spec), *text);
        } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
            add(learn::optionName(spec), std::to_string(*whole));
        } else {
            add(learn::optionName(spec), fmt::format("{}", std::get<double>(value)));
        }
    }
    if (settings.standardise)
        add("--standardise", "");
    if (settings.validation != 0)
        add("--validation", std::to_string(settings.validation));
    if (settings.stratified)
        add("--stratified", "");
    if (settings.limit != 0)
        add("--limit", std::to_string(settings.limit));
    if (settings.noiseSeed)
        add("--noise-seed", std::to_string(*settings.noiseSeed));
    return line + " --out RUN";
}

}  // namespace guise::experiment
