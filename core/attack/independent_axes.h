// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/attack/attack.h"
#include "core/attack/block_recipe.h"

namespace guise::attack {

struct IndependentAxes {
    std::vector<double> axes;      // position x groups x side x side: unit rows in any order and sign
    std::vector<double> kurtosis;  // mean excess of the sources of each; about -1.2 where they are the noise
};

/// METHODS 7: noise is uniform and independent in every pixel, so rows that are mostly noise are Y = D R, and
/// independent component analysis by kurtosis (Hyvärinen 1999) finds the rows of R up to sign and order. What a stop
/// leaves out is worthless: ask the token after. Uses threads, seed and stop of `context`.
[[nodiscard]] IndependentAxes independentAxes(const DisguisedImages& images, const BlockRecipe& recipe, int groups,
                                              const AttackContext& context);

}  // namespace guise::attack
