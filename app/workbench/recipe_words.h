// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace guise::app {

/// A recipe in a few words, those of the recipe panel: "7×7: Noise 100, Mix pixels, Permute blocks", "Mix pixels
/// (Projection)". What a script reads (guise runs, JSON) has the names of the mechanisms instead. Empty for what is no
/// recipe.
[[nodiscard]] QString recipeInWords(const std::string& canonicalRecipe);

}  // namespace guise::app
