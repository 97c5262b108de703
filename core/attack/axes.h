// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/attack/attack.h"
#include "core/attack/row_moments.h"

namespace guise::attack {

/// Makes matrices from their rows, found for each (position, group) as unit vectors in any order and sign: side x side,
/// row-major. Signs: pixels are positive on average. Order: the chain with the largest sum of neighbour correlations.
/// Direction of each chain: continuity with the neighbours in its row of blocks (where blocks lie in their places).
[[nodiscard]] KeyEstimate orientAxes(const RowMoments& moments, const BlockRecipe& recipe, std::vector<double> axes);

}  // namespace guise::attack
