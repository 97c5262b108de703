// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture_header.h"

#include <fmt/format.h>

#include <algorithm>

namespace guise::image {

using base::ErrorCode;
using base::fail;

namespace {

// Chunks up to the first IDAT: IHDR, and tRNS or eXIf if they are there.
std::optional<PictureHeader> readPngHeader(std::span<const std::uint8_t> file) {
    const Bytes bytes(file, true);
    const auto width = bytes.number(16, 4);
    const auto height = bytes.number(20, 4);
    const auto kind = bytes.number(25, 1);
    if (!kind || bytes.number(8, 4) != 13U || !bytes.startsWith(12, "IHDR"))
        return std::nullopt;
    PictureHeader header;
    header.width = *width;
    header.height = *height;
    header.channels = *kind == 0 || *kind == 4 ? 1 : 3;
    header.alpha = *kind == 4 || *kind == 6;
    for (std::size_t at = 33;;) {
        const auto length = bytes.number(at, 4);
        if (!length || !bytes.number(at + 4, 4))
            return std::nullopt;
        if (bytes.startsWith(at + 4, "IDAT") || bytes.startsWith(at + 4, "IEND"))
            return header;
        if (bytes.startsWith(at + 4, "tRNS") && *kind == 3)
            header.alpha = true;
        if (bytes.startsWith(at + 4, "eXIf")) {
            if (file.size() - at - 8 < *length)
                return std::nullopt;
            header.orientation = exifOrientation(file.subspan(at + 8, *length));
        }
        at += std::size_t{12} + *length;
    }
}

std::optional<PictureHeader> readBmpHeader(std::span<const std::uint8_t> file) {
    const Bytes bytes(file, false);
    const auto headerSize = bytes.number(14, 4);
    if (!headerSize)
        return std::nullopt;
    PictureHeader header;
    header.format = PictureFormat::Bmp;
    const bool old = *headerSize == 12;
    const auto width = bytes.number(18, old ? 2 : 4);
    const auto height = bytes.number(old ? 20 : 22, old ? 2 : 4);
    const auto bits = bytes.number(old ? 24 : 28, 2);
    if (!bits || *headerSize < 12 || *headerSize > 1024)
        return std::nullopt;
    header.width = old ? std::int64_t{*width} : static_cast<std::int32_t>(*width);
    header.height = old ? std::int64_t{*height} : static_cast<std::int32_t>(*height);
    header.height = header.height < 0 ? -header.height : header.height;  // rows from top to bottom
    if (*bits > 8)
        return header;
    // Grey when every palette entry is.
    const std::size_t entry = old ? 3 : 4;
    const std::size_t used = old ? 0 : bytes.number(46, 4).value_or(0);
    const std::size_t entries = used == 0 || used > 256 ? std::size_t{1} << *bits : used;
    bool grey = true;
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t at = 14 + *headerSize + i * entry;
        const auto blue = bytes.number(at, 1);
        const auto green = bytes.number(at + 1, 1);
        const auto red = bytes.number(at + 2, 1);
        if (!red)
            return std::nullopt;
        grey = grey && *blue == *green && *green == *red;
    }
    header.channels = grey ? 1 : 3;
    return header;
}

std::optional<PictureHeader> readWebPHeader(std::span<const std::uint8_t> file) {
    const Bytes bytes(file, false);
    PictureHeader header;
    header.format = PictureFormat::WebP;
    if (bytes.startsWith(12, "VP8 ")) {
        const auto sides = bytes.number(26, 4);
        if (!sides || bytes.number(23, 3) != 0x2A019DU)
            return std::nullopt;
        header.width = *sides & 0x3FFF;
        header.height = (*sides >> 16) & 0x3FFF;
        return header;
    }
    if (bytes.startsWith(12, "VP8L")) {
        const auto sides = bytes.number(21, 4);
        if (!sides || bytes.number(20, 1) != 0x2FU)
            return std::nullopt;
        header.width = (*sides & 0x3FFF) + 1;
        header.height = ((*sides >> 14) & 0x3FFF) + 1;
        header.alpha = ((*sides >> 28) & 1) != 0;
        return header;
    }
    const auto flags = bytes.number(20, 1);
    const auto width = bytes.number(24, 3);
    const auto height = bytes.number(27, 3);
    if (!height || !bytes.startsWith(12, "VP8X"))
        return std::nullopt;
    header.width = std::int64_t{*width} + 1;
    header.height = std::int64_t{*height} + 1;
    header.alpha = (*flags & 0x10) != 0;
    if ((*flags & 0x08) == 0)
        return header;
    for (std::size_t at = 30;;) {  // EXIF comes after the pixels
        const auto length = bytes.number(at + 4, 4);
        if (!length)
            return std::nullopt;
        const std::size_t size = *length;
        if (bytes.startsWith(at, "EXIF")) {
            if (file.size() - at - 8 < size)
                return std::nullopt;
            const bool prefixed = bytes.startsWith(at + 8, std::string_view("Exif\0\0", 6)) && size >= 6;
            header.orientation = exifOrientation(file.subspan(at + 8 + (prefixed ? 6 : 0), size - (prefixed ? 6 : 0)));
            return header;
        }
        at += 8 + size + (size & 1);
    }
}

}  // namespace

base::Result<PictureHeader> readPictureHeader(std::span<const std::uint8_t> file) {
    const Bytes bytes(file, true);
    std::optional<PictureHeader> header;
    if (bytes.startsWith(0, "\x89PNG\r\n\x1A\n"))
        header = readPngHeader(file);
    else if (bytes.startsWith(0, "\xFF\xD8\xFF"))
        header = readJpegHeader(file);
    else if (bytes.startsWith(0, "BM"))
        header = readBmpHeader(file);
    else if (bytes.startsWith(0, std::string_view("II*\0", 4)) || bytes.startsWith(0, std::string_view("MM\0*", 4)))
        header = readTiffHeader(file);
    else if (bytes.startsWith(0, "RIFF") && bytes.startsWith(8, "WEBP"))
        header = readWebPHeader(file);
    else
        return fail(ErrorCode::UnknownFormat,
                    "This is no PNG, JPEG, BMP, TIFF or WebP picture. Convert it to one of these.");
    if (!header)
        return fail(ErrorCode::BadData, "The picture's header is broken or truncated. Fetch the file again.");
    if (header->width < 1 || header->height < 1)
        return fail(ErrorCode::BadData, "The picture declares a side of zero. Fetch the file again.");
    if (header->width > base::kMaxSide || header->height > base::kMaxSide ||
        header->width * header->height > kMaxPicturePixels)
        return fail(
            ErrorCode::TooLarge,
            fmt::format("The picture declares {} x {} pixels; a side may have {}, the whole {} million. Make it "
                        "smaller first.",
                        header->width, header->height, base::kMaxSide, kMaxPicturePixels >> 20),
            {std::to_string(header->width), std::to_string(header->height)});
    return *header;
}

base::Shape shownShape(const PictureHeader& header) {
    const bool turned = header.orientation >= 5;
    return {header.channels, static_cast<int>(turned ? header.width : header.height),
            static_cast<int>(turned ? header.height : header.width)};
}

std::optional<std::string> findTruncation(const PictureHeader& header, std::span<const std::uint8_t> file) {
    const Bytes bytes(file, false);
    switch (header.format) {
        case PictureFormat::Jpeg:
            if (!jpegHasEnd(file))
                return "is truncated: its end marker is missing";
            break;
        case PictureFormat::Png: {
            // Deflate packs at most 1,032 to 1, so a short file cannot hold what a bomb's header declares.
            const std::int64_t bits = Bytes(file, true).number(24, 1).value_or(1);
            if (header.height * (header.width * bits / 8) / 1040 > static_cast<std::int64_t>(file.size()))
                return "is too short for the size it declares";
            break;
        }
        case PictureFormat::Bmp:
            if (bytes.number(14, 4) != 12U && bytes.number(30, 4).value_or(0) == 0) {
                const std::int64_t row = (header.width * bytes.number(28, 2).value_or(0) + 31) / 32 * 4;
                if (row * header.height + bytes.number(10, 4).value_or(0) > static_cast<std::int64_t>(file.size()))
                    return "is truncated";
            }
            break;
        case PictureFormat::WebP:
            if (std::uint64_t{bytes.number(4, 4).value_or(0)} + 8 > file.size())
                return "is truncated";
            break;
        case PictureFormat::Tiff:
            break;
    }
    return std::nullopt;
}

}  // namespace guise::image
