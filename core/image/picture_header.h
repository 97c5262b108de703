// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/base/shape.h"

namespace guise::image {

enum class PictureFormat { Png, Jpeg, Bmp, Tiff, WebP };

/// What a picture file says about itself, read by our own parsers before any codec sees it.
struct PictureHeader {
    PictureFormat format = PictureFormat::Png;
    std::int64_t width = 0;  // as stored
    std::int64_t height = 0;
    int channels = 3;     // after decoding: 1 for grey (with or without alpha), else 3
    bool alpha = false;   // has to be laid over black by us
    int orientation = 1;  // EXIF, 1..8; applied by us, TIFF's by its codec (1 here)
};

inline constexpr std::int64_t kMaxPicturePixels = std::int64_t{64} << 20;
inline constexpr std::size_t kMaxPictureFile = std::size_t{256} << 20;  // bytes

/// `file` may be the beginning only. Errors: UnknownFormat, BadData (ends inside the header, or contradicts itself),
/// TooLarge (size). The parsers below leave the size unchecked.
[[nodiscard]] base::Result<PictureHeader> readPictureHeader(std::span<const std::uint8_t> file);
/// Size as shown, that is, after `orientation`.
[[nodiscard]] base::Shape shownShape(const PictureHeader& header);
/// Whole files only: nothing when it can hold what the header declares, else what is wrong ("is truncated", ...).
[[nodiscard]] std::optional<std::string> findTruncation(const PictureHeader& header,
                                                        std::span<const std::uint8_t> file);

// Per format; nothing: broken, or ends too early.
[[nodiscard]] std::optional<PictureHeader> readJpegHeader(std::span<const std::uint8_t> file);
[[nodiscard]] bool jpegHasEnd(std::span<const std::uint8_t> file);  // the end marker is there, after the last scan
[[nodiscard]] std::optional<PictureHeader> readTiffHeader(std::span<const std::uint8_t> file);
/// Orientation of an EXIF block ("II*" or "MM*" on); 1 when it states none or is broken.
[[nodiscard]] int exifOrientation(std::span<const std::uint8_t> exif);

/// Unsigned integers at an offset; nothing beyond the end.
class Bytes {
public:
    explicit Bytes(std::span<const std::uint8_t> bytes, bool bigEndian) : bytes_(bytes), big_(bigEndian) {}
    [[nodiscard]] std::optional<std::uint32_t> number(std::size_t offset, std::size_t width) const noexcept {
        if (offset > bytes_.size() || bytes_.size() - offset < width)
            return std::nullopt;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < width; ++i)
            value = (value << 8) | bytes_[offset + (big_ ? i : width - 1 - i)];
        return value;
    }
    [[nodiscard]] bool startsWith(std::size_t offset, std::string_view text) const noexcept {
        if (offset > bytes_.size() || bytes_.size() - offset < text.size())
            return false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (bytes_[offset + i] != static_cast<std::uint8_t>(text[i]))
                return false;
        }
        return true;
    }
    [[nodiscard]] std::span<const std::uint8_t> all() const noexcept { return bytes_; }

private:
    std::span<const std::uint8_t> bytes_;
    bool big_;
};

}  // namespace guise::image
