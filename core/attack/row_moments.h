// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <stop_token>
#include <vector>

#include "core/attack/attacker_view.h"
#include "core/attack/block_recipe.h"

namespace guise::attack {

/// Means and second moments of the rows of disguised blocks, and of each row with the row of the block to its right,
/// over images, rows and (unless each channel is its own group) channels. The pixels of a row of blocks enter as lagged
/// products, so one pass of W x 2s products an image row gives all.
struct RowMoments {
    int side = 0;
    int groups = 1;              // 1, or one a channel
    double samples = 0.0;        // rows that each position saw
    std::vector<double> mean;    // (group, position) x side
    std::vector<double> second;  // (group, position) x side x side: E[y y']
    std::vector<double> across;  // (group, position) x side x side: E[y z'], z of the right neighbour; 0 at the border

    [[nodiscard]] const double* meanOf(int group, int position, int positions) const {
        return mean.data() + index(group, position, positions) * static_cast<std::size_t>(side);
    }
    [[nodiscard]] const double* secondOf(int group, int position, int positions) const {
        return second.data() + index(group, position, positions) * square();
    }
    [[nodiscard]] const double* acrossOf(int group, int position, int positions) const {
        return across.data() + index(group, position, positions) * square();
    }

private:
    [[nodiscard]] static std::size_t index(int group, int position, int positions) {
        return static_cast<std::size_t>(group) * static_cast<std::size_t>(positions) +
               static_cast<std::size_t>(position);
    }
    [[nodiscard]] std::size_t square() const { return static_cast<std::size_t>(side) * static_cast<std::size_t>(side); }
};

/// The same figures for any number of threads. What a stop leaves out makes them worthless: ask the token after.
[[nodiscard]] RowMoments rowMoments(const DisguisedImages& images, const BlockRecipe& recipe, int threads,
                                    const std::stop_token& stop);

/// Rows of one position (of one channel where each has its own group), image after image, `side` values each; of the
/// first images, so that about `most` rows come.
[[nodiscard]] std::vector<float> blockRows(const DisguisedImages& images, const BlockRecipe& recipe, int position,
                                           int group, std::size_t most);

}  // namespace guise::attack
