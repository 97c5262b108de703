// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/base/shape.h"

namespace guise::image {

struct Picture {
    base::Shape shape;                 // 1 or 3 channels (RGB)
    std::vector<std::uint8_t> pixels;  // C x H x W
};

/// Height and width as shown (after EXIF orientation) and channels (1: grey) that a PNG, JPEG, BMP, TIFF or WebP
/// declares, from its header alone; a beginning of the file that holds the header is enough. Errors: UnknownFormat,
/// BadData, TooLarge (a side over base::kMaxSide or over 64 Mpixel).
[[nodiscard]] base::Result<base::Shape> pictureSize(std::span<const std::uint8_t> file);

/// Decodes a picture file after its declared size was checked. EXIF orientation is applied; alpha is laid over black;
/// palettes are expanded; CMYK becomes RGB; a 16-bit value v becomes v / 257, rounded. A grey file gives one channel. A
/// truncated file is refused, never filled up. Loads the picture module at first use. Errors: those of pictureSize,
/// BadData, ModuleMissing, NoMemory.
[[nodiscard]] base::Result<Picture> decodePicture(std::span<const std::uint8_t> file);
[[nodiscard]] base::Result<Picture> readPicture(const std::filesystem::path& path);

/// Area averaging along a side that shrinks, bilinear along one that grows; integers only, so every machine gives the
/// same bytes. Error: ShapeMismatch, and those of base::checkShape.
[[nodiscard]] base::Result<Picture> resizePicture(const Picture& picture, int height, int width);
[[nodiscard]] Picture toGray(const Picture& picture);    // 0.299 R + 0.587 G + 0.114 B, rounded
[[nodiscard]] Picture toColour(const Picture& picture);  // three equal channels
/// PNG bytes of an u8 picture with 1 or 3 channels.
[[nodiscard]] base::Result<std::vector<std::uint8_t>> encodePng(const Picture& picture);

}  // namespace guise::image
