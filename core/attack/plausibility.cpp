// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/plausibility.h"

#include "core/attack/block_recipe.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace guise::attack {

namespace {

struct Pairs {
    double products = 0.0;
    double count = 0.0;
};

}  // namespace

double plausibility(std::span<const float> pictures, const base::Shape& shape, const disguise::Recipe& recipe) {
    if (pictures.empty())
        return 0.0;
    const BlockRecipe block = readBlockRecipe(recipe, shape);
    const double low = -block.noise / 2.0 - 10.0;
    const double high = 255.0 + block.noise / 2.0 + 10.0;
    double mean = 0.0;
    double inside = 0.0;
    for (const float value : pictures) {
        mean += value;
        inside += value >= low && value <= high ? 1.0 : 0.0;
    }
    mean /= static_cast<double>(pictures.size());
    double variance = 0.0;
    for (const float value : pictures)
        variance += (value - mean) * (value - mean);
    variance /= static_cast<double>(pictures.size());
    const double signal = variance - block.noise * block.noise / 12.0;
    if (!(signal > 1.0))
        return 0.0;

    std::array<Pairs, 4> kinds;  // along a row inside, over a border; down a column inside, over a border
    const auto width = static_cast<std::size_t>(shape.width);
    const auto height = static_cast<std::size_t>(shape.height);
    const auto blockWidth = static_cast<std::size_t>(block.blockWidth);
    const auto blockHeight = static_cast<std::size_t>(block.blockHeight);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const std::size_t x = i % width;
        const std::size_t y = i / width % height;
        const double here = pictures[i] - mean;
        if (x + 1 < width) {
            Pairs& pairs = kinds[(x + 1) % blockWidth == 0 ? 1 : 0];
            pairs.products += here * (pictures[i + 1] - mean);
            pairs.count += 1.0;
        }
        if (y + 1 < height) {
            Pairs& pairs = kinds[(y + 1) % blockHeight == 0 ? 3 : 2];
            pairs.products += here * (pictures[i + width] - mean);
            pairs.count += 1.0;
        }
    }
    double smooth = 1.0;
    for (const Pairs& pairs : kinds)
        if (pairs.count > 0.0)
            smooth = std::min(smooth, pairs.products / pairs.count / signal);
    return std::max(smooth, 0.0) * inside / static_cast<double>(pictures.size());
}

}  // namespace guise::attack
