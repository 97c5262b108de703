// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/disguise/prepared_step.h"

namespace guise::disguise {

/// A recipe that passed its checks for one shape of images.
struct CheckedRecipe {
    Recipe recipe;
    base::Shape original;
    base::Shape padded;
    base::Shape output;  // of the disguised image: steps may enlarge the padded one
    BlockGrid grid;      // of the padded image; every step keeps its positions
};
/// Errors: those of parseRecipe and checkRecipe.
[[nodiscard]] base::Result<CheckedRecipe> checkedRecipe(const key::SecretKey& key);

/// Calls `visit` with each step's mechanism and what it may know, in the recipe's order, until one fails.
[[nodiscard]] base::Result<void> forEachStep(
    const CheckedRecipe& checked, const key::SecretKey& key,
    const std::function<base::Result<void>(const Mechanism&, const StepContext&)>& visit);

}  // namespace guise::disguise
