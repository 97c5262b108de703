// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/error.h"
#include "widgets/theme.h"

#include <filesystem>
#include <optional>

namespace guise::app {

/// "system", "light", "dark", "high-contrast"; nothing: another name.
[[nodiscard]] std::optional<widgets::Scheme> schemeOf(const QString& name);
/// The colours that a person chose in the View menu, in the preferences as /window/scheme; System at first.
[[nodiscard]] widgets::Scheme keptScheme(const std::filesystem::path& preferences);
/// Errors: those of Preferences::save().
[[nodiscard]] base::Result<void> keepScheme(const std::filesystem::path& preferences, widgets::Scheme scheme);

}  // namespace guise::app
