// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/attack/attacker_view.h"
#include "core/attack/block_recipe.h"

namespace guise::attack {

/// Per class and position: mean block, and mean of B B' (rows x rows), which no orthogonal matrix on the right changes.
struct BlockStatistics {
    int classes = 0;
    int positions = 0;
    int rows = 0;    // of a block
    int values = 0;  // of a block, all channels
    int channels = 0;
    std::vector<double> counts;  // images of each class
    std::vector<double> means;   // class x position x channel x rows x width
    std::vector<double> grams;   // class x position x rows x rows, summed over channels

    [[nodiscard]] const double* mean(int kind, int position) const {
        return means.data() + (static_cast<std::size_t>(kind) * static_cast<std::size_t>(positions) +
                               static_cast<std::size_t>(position)) *
                                  static_cast<std::size_t>(values);
    }
    [[nodiscard]] std::span<const double> gram(int kind, int position) const {
        const auto size = static_cast<std::size_t>(rows) * static_cast<std::size_t>(rows);
        return std::span(grams).subspan((static_cast<std::size_t>(kind) * static_cast<std::size_t>(positions) +
                                         static_cast<std::size_t>(position)) *
                                            size,
                                        size);
    }
};

/// `labels` empty: all are of class 0. `offset` is subtracted from every value first. Images with a label outside the
/// classes are left out.
[[nodiscard]] BlockStatistics blockStatistics(const DisguisedImages& images, std::span<const std::int32_t> labels,
                                              int classes, const BlockRecipe& recipe, double offset, int threads,
                                              const std::stop_token& stop);
/// The same of originals, as it would be with the recipe's noise: in expectation, not by drawing.
void addNoise(BlockStatistics& statistics, const BlockRecipe& recipe);

/// position j of `disguised` -> position of `originals` with the closest mean Grams, one to one.
[[nodiscard]] std::vector<std::uint32_t> matchPositions(const BlockStatistics& disguised,
                                                        const BlockStatistics& originals,
                                                        std::span<const std::int32_t> classOf);

}  // namespace guise::attack
