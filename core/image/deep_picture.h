// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/base/shape.h"

namespace guise::image {

/// PNG with 16 bits a value; `planes` is C x H x W with 1 or 3 channels. Loads the picture module at first use. Errors:
/// ShapeMismatch, ModuleMissing, NoMemory.
[[nodiscard]] base::Result<std::vector<std::uint8_t>> encodePng16(const base::Shape& shape,
                                                                  std::span<const std::uint16_t> planes);
/// The values of such a file, which must have exactly this shape and depth. Errors: BadData, those of pictureSize().
[[nodiscard]] base::Result<std::vector<std::uint16_t>> decodePng16(std::span<const std::uint8_t> file,
                                                                   const base::Shape& shape);

/// TIFF in one layout: little-endian, uncompressed, interleaved, one strip, f32 or (`bytes`) u8 values, 1 or 3
/// channels. kTiffFront bytes that follow from the shape alone stand before the values.
inline constexpr std::size_t kTiffFront = 160;
[[nodiscard]] std::vector<std::uint8_t> tiffFront(const base::Shape& shape, bool bytes);
/// Planes to and from the interleaved bytes that follow; `file` holds them from kTiffFront on.
[[nodiscard]] std::vector<std::uint8_t> encodeTiff(const base::Shape& shape, std::span<const float> planes, bool bytes);
/// Error: BadData unless `file` is exactly what encodeTiff() writes for some values.
[[nodiscard]] base::Result<void> decodeTiff(std::span<const std::uint8_t> file, const base::Shape& shape, bool bytes,
                                            std::span<float> planes);

}  // namespace guise::image
