// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/attack/attacker_view.h"
#include "core/base/shape.h"
#include "core/disguise/recipe.h"

namespace guise::attack {

/// A recipe of byte steps (aes, negative, rotate-flip, shuffles, permute) as the attacks on them read it. Public
/// knowledge alone.
struct ByteRecipe {
    base::Shape original;
    base::Shape shape;    // of disguised images: padded, and each pixel `factor` x `factor` times where aes needs it
    int blockHeight = 0;  // in the disguised image
    int blockWidth = 0;
    int rows = 0;
    int columns = 0;
    int factor = 1;
    std::string aes;      // its mode; empty: no aes
    bool onlyAes = true;  // nothing else but permute
    bool permutes = false;
    bool nibbles = false;        // moves them
    bool movesInBlock = false;   // values change their place within a block (all channels)
    bool movesChannels = false;  // values change their channel at their pixel
    bool sharedBlocks = false;   // all blocks are treated alike, and stay in their places
    bool bytes = false;          // every step is a byte step or permute, and one of them is more than permute

    [[nodiscard]] int positions() const noexcept { return rows * columns; }
    [[nodiscard]] std::size_t blockPixels() const noexcept {
        return static_cast<std::size_t>(blockHeight) * static_cast<std::size_t>(blockWidth);
    }
    /// Values of one block, all channels.
    [[nodiscard]] std::size_t blockValues() const noexcept {
        return blockPixels() * static_cast<std::size_t>(shape.channels);
    }
};
[[nodiscard]] ByteRecipe readByteRecipe(const disguise::Recipe& recipe, const base::Shape& original);

/// Where in an image of `recipe.shape` value `index` of block `position` lies: channel by channel, row by row.
[[nodiscard]] std::size_t placeOf(const ByteRecipe& recipe, int position, std::size_t index) noexcept;

/// Originals as the steps see them: padded by the edge, pixels duplicated.
[[nodiscard]] std::vector<std::uint8_t> enlarged(std::span<const std::uint8_t> originals, const ByteRecipe& recipe);
/// Disguised images as bytes (floats of whole numbers, rounded and clipped).
[[nodiscard]] std::vector<std::uint8_t> disguisedBytes(const DisguisedImages& images);
/// One image of `recipe.shape` back to the original shape: the first of each group of pixels, padding cropped.
void reduce(const ByteRecipe& recipe, std::span<const float> image, std::span<float> out);

}  // namespace guise::attack
