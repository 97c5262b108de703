// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/shape.h"
#include "core/disguise/recipe.h"

namespace guise::attack {

/// How much recovered pictures look like pictures, [0, 1], from them alone (ours): the share of values inside
/// [-N/2, 255 + N/2] with a margin of 10, times the smallest of four neighbour correlations (along and across rows,
/// inside blocks and over their borders), each corrected for the variance N^2/12 of the noise that stays. Random pixels
/// and wrongly placed blocks give about 0, natural images 0.85 to 1.
[[nodiscard]] double plausibility(std::span<const float> pictures, const base::Shape& shape,
                                  const disguise::Recipe& recipe);

}  // namespace guise::attack
