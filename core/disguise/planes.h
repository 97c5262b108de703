// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>

#include "core/base/shape.h"

namespace guise::disguise {

/// Grows the planes of `count` images by repeating their last column and row.
template <class T>
void padPlanes(const T* in, const base::Shape& from, T* out, const base::Shape& to, std::size_t count) {
    const auto height = static_cast<std::size_t>(from.height);
    const auto width = static_cast<std::size_t>(from.width);
    const auto outHeight = static_cast<std::size_t>(to.height);
    const auto outWidth = static_cast<std::size_t>(to.width);
    for (std::size_t plane = 0; plane < count * static_cast<std::size_t>(from.channels); ++plane) {
        for (std::size_t row = 0; row < outHeight; ++row, out += outWidth) {
            const T* source = in + std::min(row, height - 1) * width;
            std::fill(std::copy_n(source, width, out), out + outWidth, source[width - 1]);
        }
        in += height * width;
    }
}

/// The other way round: keeps the first rows and columns.
template <class T>
void cropPlanes(const T* in, const base::Shape& from, T* out, const base::Shape& to, std::size_t count) {
    const auto width = static_cast<std::size_t>(to.width);
    const std::size_t planeSize = static_cast<std::size_t>(from.height) * static_cast<std::size_t>(from.width);
    for (std::size_t plane = 0; plane < count * static_cast<std::size_t>(from.channels); ++plane)
        for (std::size_t row = 0; row < static_cast<std::size_t>(to.height); ++row, out += width)
            std::copy_n(in + plane * planeSize + row * static_cast<std::size_t>(from.width), width, out);
}

}  // namespace guise::disguise
