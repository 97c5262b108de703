// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/shape.h"

namespace guise::disguise {

/// Blocks of bytes between a plane, whose rows are `width` apart, and packed memory, row after row.
struct BlockSize {
    std::size_t height = 0;
    std::size_t width = 0;
    [[nodiscard]] std::size_t bytes() const noexcept { return height * width; }
};
/// `rows` x `columns` blocks, side by side from `plane` on, to packed + offsets[row * columns + column]; XORed with the
/// bytes at the same offsets from `mask`, unless it is null. Plane, packed and mask are apart.
void gatherBlocks(const std::uint8_t* plane, std::size_t planeWidth, const BlockSize& size, std::size_t rows,
                  std::size_t columns, std::uint8_t* packed, const std::uint32_t* offsets,
                  const std::uint8_t* mask = nullptr);
/// The other way round.
void scatterBlocks(const std::uint8_t* packed, const std::uint32_t* offsets, const BlockSize& size, std::size_t rows,
                   std::size_t columns, std::uint8_t* plane, std::size_t planeWidth,
                   const std::uint8_t* mask = nullptr);

/// Each pixel becomes factor x factor pixels; `shape` is that of `in`.
void duplicatePixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out);
/// The first pixel of each factor x factor group; `shape` is that of `out`.
void firstPixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out);

}  // namespace guise::disguise
