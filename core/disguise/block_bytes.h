// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/shape.h"

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

/// Blocks of 16 bytes of two images, the second one's packed behind the first one's, so that a vector of 32 bytes moves
/// both.
template <class Byte>
struct ImagePair {
    Byte* first = nullptr;
    Byte* second = nullptr;
};
/// What is XORed to the blocks of both: 16 bytes for block p of plane c at offsets[p] + 16 * c; null: nothing.
struct PairMasks {
    const std::uint8_t* first = nullptr;
    const std::uint8_t* second = nullptr;
    const std::uint32_t* offsets = nullptr;
};
/// Whether this processor and layout have such a way; else the two functions must not be called.
[[nodiscard]] bool pairsFit(const BlockLayout& layout);
void gatherPairs(const ImagePair<const std::uint8_t>& images, const BlockLayout& layout, std::uint8_t* packed,
                 const std::uint32_t* offsets, const PairMasks& masks);
void scatterPairs(const std::uint8_t* packed, const std::uint32_t* offsets, const BlockLayout& layout,
                  const ImagePair<std::uint8_t>& images, const PairMasks& masks);

/// Each pixel becomes factor x factor pixels; `shape` is that of `in`.
void duplicatePixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out);
/// The first pixel of each factor x factor group; `shape` is that of `out`.
void firstPixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out);

}  // namespace guise::disguise
