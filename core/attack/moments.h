// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/attack/attack.h"
#include "core/attack/row_moments.h"

namespace guise::attack {

/// (group, position) x side x side. Rows: what a position's matrix makes of each row of the DCT basis, the lowest
/// frequency first, up to sign from the second on: eigenvectors of cov(Y) by eigenvalue, the first with the sign of the
/// mean (side 2: the mean's direction itself).
[[nodiscard]] std::vector<double> principalRows(const RowMoments& moments, const BlockRecipe& recipe);

/// The attack's whole estimate, where blocks lie in their places. `recipe.permutes` is not looked at.
[[nodiscard]] KeyEstimate momentsKey(const RowMoments& moments, const BlockRecipe& recipe);

}  // namespace guise::attack
