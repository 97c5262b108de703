// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/shape.h"
#include "core/disguise/recipe.h"

#include <optional>
#include <vector>

namespace guise::app {

/// One change of a recipe, in the words of a button: "Use 4 × 4".
struct RecipeFix {
    QString text;
    disguise::Recipe recipe;
};

/// Why a recipe does not fit, and what would: at most three changes, the smallest first. Each was checked to fit.
struct RecipeMisfit {
    QString sentence;
    std::vector<RecipeFix> fixes;
};

/// Nothing where the recipe can disguise pictures of `shape`. There is at least one fix as long as any recipe fits.
[[nodiscard]] std::optional<RecipeMisfit> explainMisfit(const disguise::Recipe& recipe, const base::Shape& shape);

/// Sides of square blocks without padding, ascending; of 2 pixels or more.
[[nodiscard]] std::vector<int> commonSides(const base::Shape& shape);
/// The recipe with the nearest square block (or patch) that fits; grown pictures where no block divides them.
/// Unchanged where it fits already, or where neither helps.
[[nodiscard]] disguise::Recipe nearestFitting(const disguise::Recipe& recipe, const base::Shape& shape);
/// What nearestFitting() did, with the other ways to fit: a note, not a fault.
[[nodiscard]] RecipeMisfit explainFitting(const disguise::Recipe& wanted, const disguise::Recipe& taken,
                                          const base::Shape& shape);

}  // namespace guise::app
