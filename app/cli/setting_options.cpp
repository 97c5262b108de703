// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/setting_options.h"

#include "core/base/numbers.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <string>
#include <variant>

namespace guise::app {

namespace {

/// Reads the text of a command line as a value of the setting's kind.
base::Result<base::ParameterValue> valueOf(const base::ParameterSpec& spec, const std::string& text) {
    if (spec.kind == base::ParameterSpec::Kind::Integer) {
        const auto whole = base::parseInteger(text, learn::optionName(spec));
        return whole ? base::Result<base::ParameterValue>(*whole) : tl::unexpected(whole.error());
    }
    if (spec.kind == base::ParameterSpec::Kind::Real) {
        const auto real = base::parseReal(text, learn::optionName(spec));
        return real ? base::Result<base::ParameterValue>(*real) : tl::unexpected(real.error());
    }
    return base::ParameterValue(text);
}

void set(learn::TrainSettings& settings, const base::ParameterSpec& spec,
         const base::Result<base::ParameterValue>& value) {
    base::Result<void> done = value ? learn::setSetting(settings, spec.name, *value) : tl::unexpected(value.error());
    if (!done)
        throw CLI::ValidationError(learn::optionName(spec), done.error().advice);
}

std::string textOf(const base::ParameterValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&value))
        return fmt::format("{:.4g}", *real);
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : "";
}

}  // namespace

void addSettingOptions(CLI::App& verb, learn::TrainSettings& settings) {
    for (const base::ParameterSpec& spec : learn::trainParameters()) {
        if (spec.kind == base::ParameterSpec::Kind::Flag) {
            verb.add_flag_callback(
                learn::optionName(spec), [&] { set(settings, spec, base::ParameterValue(true)); }, spec.help);
            continue;
        }
        std::string names;
        for (const auto& choice : spec.choices)
            names += (names.empty() ? "" : "|") + choice.value;
        verb.add_option_function<std::string>(
                learn::optionName(spec), [&](const std::string& text) { set(settings, spec, valueOf(spec, text)); },
                spec.help)
            ->type_name(!names.empty()                                    ? names
                        : spec.kind == base::ParameterSpec::Kind::Integer ? "INT"
                                                                          : "FLOAT")
            ->default_str(textOf(spec.standard));
    }
}

}  // namespace guise::app
