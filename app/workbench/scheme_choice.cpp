// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/scheme_choice.h"

#include "core/base/json.h"
#include "core/base/preferences.h"

#include <array>
#include <utility>

namespace guise::app {

namespace {

constexpr auto kSchemePointer = "/window/scheme";
constexpr std::array<std::pair<widgets::Scheme, const char*>, 4> kNames{
    {{widgets::Scheme::System, "system"},
     {widgets::Scheme::Light, "light"},
     {widgets::Scheme::Dark, "dark"},
     {widgets::Scheme::HighContrast, "high-contrast"}}};

}  // namespace

std::optional<widgets::Scheme> schemeOf(const QString& name) {
    for (const auto& [scheme, known] : kNames)
        if (name == QLatin1String(known))
            return scheme;
    return std::nullopt;
}

widgets::Scheme keptScheme(const std::filesystem::path& preferences) {
    const base::Json kept = base::Preferences::load(preferences).value(kSchemePointer, base::Json());
    return kept.is_string()
               ? schemeOf(QString::fromStdString(kept.get<std::string>())).value_or(widgets::Scheme::System)
               : widgets::Scheme::System;
}

base::Result<void> keepScheme(const std::filesystem::path& preferences, widgets::Scheme scheme) {
    auto stored = base::Preferences::load(preferences);
    for (const auto& [each, name] : kNames)
        if (each == scheme)
            stored.set(kSchemePointer, base::Json(name));
    return stored.save();
}

}  // namespace guise::app
