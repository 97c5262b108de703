// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment_key.h"

#include "core/disguise/recipe.h"

#include <utility>

namespace guise::experiment {

base::Result<std::optional<key::SecretKey>> experimentKeyOf(const RunSettings& settings,
                                                            const image::SourceInfo& source) {
    if (settings.plain)
        return std::optional<key::SecretKey>();
    const auto recipe = disguise::parseRecipe(settings.recipe);
    if (!recipe)
        return tl::unexpected(recipe.error());
    if (auto fits = disguise::checkRecipe(*recipe, source.shape); !fits)
        return tl::unexpected(fits.error());
    auto key = key::SecretKey::experiment(settings.experimentSeed.value_or(0), disguise::canonicalRecipe(*recipe),
                                          source.shape, static_cast<int>(source.classNames.size()));
    if (!key)
        return tl::unexpected(key.error());
    return std::optional(std::move(*key));
}

}  // namespace guise::experiment
