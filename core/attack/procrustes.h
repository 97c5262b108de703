// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace guise::attack {

/// The orthogonal side x side matrix R that brings from * R closest to `to` (Schönemann 1966), row-major. Both hold the
/// same number of rows of `side` values.
[[nodiscard]] std::vector<double> procrustes(std::span<const double> from, std::span<const double> to, int side);

}  // namespace guise::attack
