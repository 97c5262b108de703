// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/error.h"
#include "core/disguise/recipe.h"

namespace guise::app {

/// What --recipe takes: JSON itself (it starts with a brace), the name of a preset, or a JSON file. Errors:
/// FileNotFound (names the presets), those of parseRecipe().
[[nodiscard]] base::Result<disguise::Recipe> recipeFrom(const std::string& text);
/// "table1, published, ..." for help texts.
[[nodiscard]] std::string presetNames();

}  // namespace guise::app
