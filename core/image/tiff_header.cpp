// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture_header.h"

#include <algorithm>

namespace guise::image {
namespace {

// The tags of a TIFF's first folder that matter here; EXIF uses the same structure.
struct Tags {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t bits = 1;
    std::uint32_t photometric = 0;
    std::uint32_t orientation = 1;
    std::uint32_t samples = 1;
    std::uint32_t tileWidth = 1;
    std::uint32_t tileHeight = 1;
    std::uint32_t sampleFormat = 1;  // 3: floating point
};

std::uint32_t* tagValue(Tags& tags, std::uint32_t tag) {
    switch (tag) {
        case 256:
            return &tags.width;
        case 257:
            return &tags.height;
        case 258:
            return &tags.bits;
        case 262:
            return &tags.photometric;
        case 274:
            return &tags.orientation;
        case 277:
            return &tags.samples;
        case 322:
            return &tags.tileWidth;
        case 323:
            return &tags.tileHeight;
        case 339:
            return &tags.sampleFormat;
        default:
            return nullptr;
    }
}

std::optional<Tags> readTags(std::span<const std::uint8_t> file) {
    if (file.size() < 8)
        return std::nullopt;
    const Bytes bytes(file, file[0] == 'M');
    if (bytes.number(2, 2) != 42U)
        return std::nullopt;
    const std::size_t folder = bytes.number(4, 4).value_or(0);
    const auto count = bytes.number(folder, 2);
    if (!count)
        return std::nullopt;
    Tags tags;
    for (std::size_t i = 0; i < *count; ++i) {
        const std::size_t at = folder + 2 + 12 * i;
        const auto tag = bytes.number(at, 2);
        const auto type = bytes.number(at + 2, 2);
        const auto values = bytes.number(at + 4, 4);
        if (!bytes.number(at + 8, 4))
            return std::nullopt;
        std::uint32_t* target = tagValue(tags, *tag);
        if (target == nullptr || *values == 0)
            continue;
        const std::size_t width = *type == 3 ? 2 : *type == 4 ? 4 : *type == 1 ? 1 : 0;
        if (width == 0)
            return std::nullopt;
        // The first value stands in the entry itself, or where the entry points when all do not fit into four bytes.
        const std::size_t place = std::uint64_t{width} * *values <= 4 ? at + 8 : *bytes.number(at + 8, 4);
        const auto value = bytes.number(place, width);
        if (!value)
            return std::nullopt;
        *target = *value;
    }
    return tags;
}

}  // namespace

std::optional<PictureHeader> readTiffHeader(std::span<const std::uint8_t> file) {
    const auto tags = readTags(file);
    // Floating-point values have no fixed white, and a tile far larger than the picture is a bomb.
    if (!tags || tags->sampleFormat == 3 || tags->bits > 16 || tags->samples > 16 ||
        std::uint64_t{tags->tileWidth} * tags->tileHeight > static_cast<std::uint64_t>(kMaxPicturePixels))
        return std::nullopt;
    PictureHeader header;
    header.format = PictureFormat::Tiff;
    header.width = tags->width;
    header.height = tags->height;
    header.channels = tags->photometric <= 1 && tags->samples <= 2 ? 1 : 3;
    return header;
}

int exifOrientation(std::span<const std::uint8_t> exif) {
    const auto tags = readTags(exif);
    return tags && tags->orientation >= 1 && tags->orientation <= 8 ? static_cast<int>(tags->orientation) : 1;
}

}  // namespace guise::image
