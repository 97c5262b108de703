// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/attacker_view.h"
#include "core/attack/block_recipe.h"
#include "core/attack/jigsaw_assembly.h"

namespace guise::attack {

/// Costs between the blocks of permuted images, summed over images: the step of the values across the border against
/// the mean and covariance (over channels) of the steps just inside it, on either side (Gallagher 2012). Uses so many
/// of the first images that a few thousand rows of edges come in.
[[nodiscard]] EdgeCosts pixelEdgeCosts(const DisguisedImages& images, const BlockRecipe& recipe, int threads);

/// The same where each block's rows were also mixed by an orthogonal matrix (METHODS 7: moments after the jigsaw). What
/// a border looks like is known from the rows' principal directions but for the sign of each coefficient from the
/// second on, so a cost is the smallest over the signs of the three strongest ones.
[[nodiscard]] EdgeCosts rotatedEdgeCosts(const DisguisedImages& images, const BlockRecipe& recipe, int threads);

}  // namespace guise::attack
