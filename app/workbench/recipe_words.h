// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace guise::app {

/// A recipe in a few words: "7×7: noise 100, rmt orthogonal, permute". Empty for what is no recipe.
[[nodiscard]] QString recipeInWords(const std::string& canonicalRecipe);

}  // namespace guise::app
