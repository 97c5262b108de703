// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

namespace guise::attack {

/// What it costs to put piece b right of piece a, or below it: pieces x pieces, row-major, >= 0, smaller is likelier.
struct EdgeCosts {
    int rows = 0;  // of the grid; rows x columns pieces
    int columns = 0;
    std::vector<double> right;
    std::vector<double> below;
    /// Sum of squares of each piece, or none: where the borders of pictures are dark, a cyclic shift costs next to
    /// nothing, and the bright pieces then belong in the middle.
    std::vector<double> brightness = {};
};

/// The cell (row-major) of each piece. Trees of the surest edges first, no overlap, within the grid's bounds (after
/// Gallagher 2012); holes filled by cost; then every second cell is dealt again by the Hungarian method, and the whole
/// shifted cyclically, until nothing improves. Of cyclic shifts that cost as little as the best, the one with the
/// bright pieces in the middle.
[[nodiscard]] std::vector<std::uint32_t> assemble(const EdgeCosts& costs, const std::stop_token& stop);

}  // namespace guise::attack
