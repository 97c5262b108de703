// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/block_places.h"

#include "core/base/json.h"
#include "core/disguise/preparation.h"
#include "core/disguise/prepared_step.h"
#include "core/disguise/scheme.h"

#include <numeric>
#include <utility>

namespace guise::disguise {

base::Result<BlockPlaces> blockPlaces(const key::SecretKey& key) try {
    const auto recipe = parseRecipe(key.recipe());
    if (!recipe)
        return tl::unexpected<base::Error>(recipe.error());
    if (recipe->scheme != kBlockScheme)
        return base::fail(base::ErrorCode::RecipeInvalid,
                          "This scheme has no blocks, so there is nothing to follow. Choose a recipe of blocks.");
    auto checked = checkedRecipe(key);
    if (!checked)
        return tl::unexpected<base::Error>(std::move(checked.error()));
    BlockPlaces places;
    places.grid = checked->grid;
    places.input = checked->padded;
    places.output = checked->output;
    places.source.resize(static_cast<std::size_t>(checked->grid.positions()));
    std::iota(places.source.begin(), places.source.end(), std::int64_t{0});
    const auto done =
        forEachStep(*checked, key, [&](const Mechanism& mechanism, const StepContext& context) -> base::Result<void> {
            auto& drawn = places.steps.emplace_back();
            if (&mechanism != &permuteMechanism())
                return {};
            drawn = drawStepPermutation(context);
            key::SecretVector<std::int64_t> composed(drawn.size());
            for (std::size_t j = 0; j < drawn.size(); ++j)
                composed[j] = places.source[static_cast<std::size_t>(drawn[j])];
            places.source = std::move(composed);
            return {};
        });
    if (!done)
        return tl::unexpected<base::Error>(done.error());
    return places;
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

}  // namespace guise::disguise
