// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picture_image.h"

#include <cstddef>

namespace guise::widgets {

namespace {

/// Planes to a grey or an interleaved RGB image; null when the sizes do not fit.
template <class Value, class ToByte>
QImage fromPlanes(std::span<const Value> values, const base::Shape& shape, ToByte toByte) {
    if (shape.channels < 1 || shape.height < 1 || shape.width < 1 || values.size() != shape.size())
        return {};
    const bool colour = shape.channels >= 3;
    QImage picture(shape.width, shape.height, colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    if (picture.isNull())
        return {};
    const auto width = static_cast<std::size_t>(shape.width);
    const std::size_t plane = width * static_cast<std::size_t>(shape.height);
    for (int y = 0; y < shape.height; ++y) {
        uchar* out = picture.scanLine(y);
        const std::span<const Value> row = values.subspan(static_cast<std::size_t>(y) * width);
        for (std::size_t x = 0; x < width; ++x) {
            *out++ = toByte(row[x]);
            if (colour) {
                *out++ = toByte(row[x + plane]);
                *out++ = toByte(row[x + 2 * plane]);
            }
        }
    }
    return picture;
}

}  // namespace

QImage toImage(std::span<const std::uint8_t> pixels, const base::Shape& shape) {
    return fromPlanes(pixels, shape, [](std::uint8_t value) { return value; });
}

QImage toImage(std::span<const float> values, const base::Shape& shape, const image::DisplayMapping& mapping) {
    return fromPlanes(values, shape, [&mapping](float value) { return mapping.grey(value); });
}

}  // namespace guise::widgets
