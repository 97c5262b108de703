// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/duplicated_pixels.h"

#include <algorithm>
#include <cstring>

namespace guise::disguise {

void duplicatePixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out) {
    const auto width = static_cast<std::size_t>(shape.width);
    const std::size_t rows = shape.size() / width;
    for (std::size_t row = 0; row < rows; ++row, in += width) {
        std::uint8_t* const first = out;
        for (std::size_t x = 0; x < width; ++x, out += factor)
            std::fill_n(out, factor, in[x]);
        for (std::size_t copy = 1; copy < factor; ++copy, out += width * factor)
            std::memcpy(out, first, width * factor);
    }
}

void firstPixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out) {
    const auto width = static_cast<std::size_t>(shape.width);
    const std::size_t rows = shape.size() / width;
    for (std::size_t row = 0; row < rows; ++row, in += width * factor * factor, out += width)
        for (std::size_t x = 0; x < width; ++x)
            out[x] = in[x * factor];
}

}  // namespace guise::disguise
