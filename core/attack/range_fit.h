// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/attack/block_regression.h"

namespace guise::attack {

/// Completes the estimate of an orthogonal matrix: turns the directions that no known original shows (all of them with
/// `all`, where noise blurs every one) until the rows recovered of `disguised` (side values each) leave the pixels'
/// range [low, high] least, by pairwise rotations and reflections. The search is local; directions in which nothing
/// leaves the range stay as they are. Returns how many directions were free; changes `fit` only where that is not 0.
int fitToRange(MatrixFit& fit, std::span<const float> disguised, int side, double low, double high, bool all);

}  // namespace guise::attack
