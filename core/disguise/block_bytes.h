// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace guise::disguise {

/// Blocks of bytes in the planes of an image, whose rows and planes follow each other without gaps, and where they lie
/// packed: block p of plane c at offsets[p] + c * packedStep, its rows one after another. p counts row by row.
struct BlockLayout {
    std::size_t height = 0;  // of a block
    std::size_t width = 0;
    std::size_t rows = 0;  // of blocks
    std::size_t columns = 0;
    std::size_t planes = 1;
    std::size_t packedStep = 0;
    [[nodiscard]] std::size_t bytes() const noexcept { return height * width; }
    [[nodiscard]] std::size_t planeWidth() const noexcept { return columns * width; }
    [[nodiscard]] std::size_t planeBytes() const noexcept { return rows * columns * bytes(); }
};
/// XORed with the bytes at the same places from `mask`, unless it is null. Image, packed and mask are apart.
void gatherBlocks(const std::uint8_t* image, const BlockLayout& layout, std::uint8_t* packed,
                  const std::uint32_t* offsets, const std::uint8_t* mask = nullptr);
/// The other way round.
void scatterBlocks(const std::uint8_t* packed, const std::uint32_t* offsets, const BlockLayout& layout,
                   std::uint8_t* image, const std::uint8_t* mask = nullptr);

}  // namespace guise::disguise
