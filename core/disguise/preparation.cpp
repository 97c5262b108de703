// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/preparation.h"

#include "core/disguise/recipe_check.h"

#include <algorithm>

namespace guise::disguise {

base::Result<CheckedRecipe> checkedRecipe(const key::SecretKey& key) {
    auto recipe = parseRecipe(key.recipe());
    if (!recipe)
        return tl::unexpected<base::Error>(std::move(recipe.error()));
    if (auto fits = checkRecipe(*recipe, key.shape()); !fits)
        return tl::unexpected<base::Error>(std::move(fits.error()));
    CheckedRecipe checked;
    checked.original = key.shape();
    checked.padded = paddedShape(*recipe, key.shape());
    checked.grid = gridOf(*recipe, checked.padded);
    checked.output = enlargedShape(*recipe, checked.padded);
    checked.recipe = std::move(*recipe);
    return checked;
}

base::Result<void> forEachStep(const CheckedRecipe& checked, const key::SecretKey& key,
                               const std::function<base::Result<void>(const Mechanism&, const StepContext&)>& visit) {
    const std::vector<Step>& steps = checked.recipe.steps;
    BlockGrid grid = checked.grid;
    base::Shape shape = checked.padded;
    for (auto step = steps.begin(); step != steps.end(); ++step) {
        const auto isSame = [&](const Step& other) { return other.mechanism == step->mechanism; };
        const StepContext context{.parameters = step->parameters,
                                  .grid = grid,
                                  .shape = shape,
                                  .original = checked.original,
                                  .ordinal = static_cast<int>(std::count_if(steps.begin(), step, isSame)),
                                  .key = key,
                                  .recipeBlockHeight = checked.recipe.blockHeight,
                                  .recipeBlockWidth = checked.recipe.blockWidth};
        const Mechanism& mechanism = *findMechanism(step->mechanism);
        if (auto done = visit(mechanism, context); !done)
            return done;
        enlarge(mechanism.enlargement(step->parameters, grid), grid, shape);
    }
    return {};
}

}  // namespace guise::disguise
