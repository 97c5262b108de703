// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture_header.h"

namespace guise::image {
namespace {

constexpr std::uint8_t kEndOfImage = 0xD9;
constexpr std::uint8_t kStartOfScan = 0xDA;
constexpr std::uint8_t kApp1 = 0xE1;

struct Segment {
    std::uint8_t marker = 0;
    std::size_t begin = 0;  // of its content
    std::size_t size = 0;
};

bool hasContent(std::uint8_t marker) {
    return marker != 0x01 && (marker < 0xD0 || marker > 0xD9);
}

// The next marker segment at or after `at`; nothing at the end or where no marker stands.
std::optional<Segment> nextSegment(std::span<const std::uint8_t> file, std::size_t at) {
    if (at >= file.size() || file[at] != 0xFF)
        return std::nullopt;
    while (at < file.size() && file[at] == 0xFF)
        ++at;
    if (at >= file.size())
        return std::nullopt;
    Segment segment{file[at], at + 1, 0};
    if (!hasContent(segment.marker))
        return segment;
    const auto length = Bytes(file, true).number(at + 1, 2);
    if (!length || *length < 2)
        return std::nullopt;
    segment.begin = at + 3;
    segment.size = *length - 2;
    return segment;
}

bool isFrame(std::uint8_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

}  // namespace

std::optional<PictureHeader> readJpegHeader(std::span<const std::uint8_t> file) {
    const Bytes bytes(file, true);
    PictureHeader header;
    header.format = PictureFormat::Jpeg;
    for (std::size_t at = 2;;) {
        const auto segment = nextSegment(file, at);
        if (!segment || segment->marker == kEndOfImage || segment->marker == kStartOfScan)
            return std::nullopt;
        if (segment->marker == kApp1 && bytes.startsWith(segment->begin, std::string_view("Exif\0\0", 6)) &&
            segment->size >= 6 && file.size() - segment->begin >= segment->size)
            header.orientation = exifOrientation(file.subspan(segment->begin + 6, segment->size - 6));
        if (isFrame(segment->marker)) {
            const auto height = bytes.number(segment->begin + 1, 2);
            const auto width = bytes.number(segment->begin + 3, 2);
            const auto components = bytes.number(segment->begin + 5, 1);
            if (!components || bytes.number(segment->begin, 1) != 8U)
                return std::nullopt;
            header.height = *height;
            header.width = *width;
            header.channels = *components == 1 ? 1 : 3;
            return header;
        }
        at = segment->begin + segment->size;
    }
}

bool jpegHasEnd(std::span<const std::uint8_t> file) {
    for (std::size_t at = 2;;) {
        const auto segment = nextSegment(file, at);
        if (!segment)
            return false;
        if (segment->marker == kEndOfImage)
            return true;
        at = segment->begin + segment->size;
        if (segment->marker != kStartOfScan)
            continue;
        // Entropy-coded bytes: FF 00 is data, FF D0..D7 restart marks, FF FF fill.
        while (at + 1 < file.size() && (file[at] != 0xFF || file[at + 1] == 0 || file[at + 1] == 0xFF ||
                                        (file[at + 1] >= 0xD0 && file[at + 1] <= 0xD7)))
            ++at;
    }
}

}  // namespace guise::image
