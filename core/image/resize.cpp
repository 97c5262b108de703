// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/resize.h"

#include <algorithm>

namespace guise::image {

Resizer::Axis::Axis(int inSide, int outSide) : in(inSide), out(outSide) {
    if (in == out) {
        taps = 1;
        for (int j = 0; j < out; ++j)
            first.push_back(j);
        weights.assign(static_cast<std::size_t>(out), 1);
        return;
    }
    if (out < in) {
        // In units of 1 / (in * out) of the side, input i covers [i * out, (i + 1) * out), output j [j * in, (j + 1) *
        // in).
        total = static_cast<std::uint64_t>(in);
        taps = std::min(in / out + 2, in);
        for (int j = 0; j < out; ++j) {
            const std::int64_t begin = std::int64_t{j} * in;
            const std::int64_t end = begin + in;
            const int start = std::min(static_cast<int>(begin / out), in - taps);
            first.push_back(start);
            for (int i = start; i < start + taps; ++i) {
                const std::int64_t overlap =
                    std::min(end, std::int64_t{i + 1} * out) - std::max(begin, std::int64_t{i} * out);
                weights.push_back(static_cast<std::uint32_t>(std::max(overlap, std::int64_t{0})));
            }
        }
        return;
    }
    // Centre of output j in input pixels: ((2 j + 1) in - out) / (2 out).
    total = 2 * static_cast<std::uint64_t>(out);
    taps = std::min(2, in);
    for (int j = 0; j < out; ++j) {
        const std::int64_t unit = 2 * std::int64_t{out};
        const std::int64_t limit = std::int64_t{in - 1} * unit;
        const std::int64_t centre = std::clamp((2 * std::int64_t{j} + 1) * in - out, std::int64_t{0}, limit);
        const int start = std::min(static_cast<int>(centre / unit), in - taps);
        const auto upper = static_cast<std::uint32_t>(centre - start * unit);
        first.push_back(start);
        weights.push_back(static_cast<std::uint32_t>(unit) - upper);
        if (taps == 2)
            weights.push_back(upper);
    }
}

Resizer::Resizer(int inHeight, int inWidth, int outHeight, int outWidth)
    : rows_(inHeight, outHeight), columns_(inWidth, outWidth) {}

void Resizer::apply(std::span<const std::uint8_t> in, std::span<std::uint8_t> out) const {
    const auto width = static_cast<std::size_t>(columns_.out);
    // Sums stay below 255 * 32768 after the first pass.
    std::vector<std::uint32_t> narrow(static_cast<std::size_t>(rows_.in) * width);
    for (int y = 0; y < rows_.in; ++y) {
        const std::uint8_t* source = in.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_.in);
        std::uint32_t* target = narrow.data() + static_cast<std::size_t>(y) * width;
        const std::uint32_t* weight = columns_.weights.data();
        for (std::size_t x = 0; x < width; ++x, weight += columns_.taps) {
            std::uint32_t sum = 0;
            for (int i = 0; i < columns_.taps; ++i)
                sum += weight[i] * source[columns_.first[x] + i];
            target[x] = sum;
        }
    }
    const std::uint64_t total = rows_.total * columns_.total;
    std::vector<std::uint64_t> sums(width);
    for (int y = 0; y < rows_.out; ++y) {
        std::fill(sums.begin(), sums.end(), total / 2);
        for (int i = 0; i < rows_.taps; ++i) {
            const std::uint64_t weight = rows_.weights[static_cast<std::size_t>(y * rows_.taps + i)];
            const auto row = static_cast<std::size_t>(rows_.first[static_cast<std::size_t>(y)] + i);
            const std::uint32_t* source = narrow.data() + row * width;
            for (std::size_t x = 0; x < width; ++x)
                sums[x] += weight * source[x];
        }
        std::uint8_t* target = out.data() + static_cast<std::size_t>(y) * width;
        for (std::size_t x = 0; x < width; ++x)
            target[x] = static_cast<std::uint8_t>(sums[x] / total);
    }
}

Picture convertPicture(Picture picture, const base::Shape& shape) {
    if (shape.channels == 1 && picture.shape.channels == 3)
        picture = toGray(picture);
    else if (shape.channels == 3 && picture.shape.channels == 1)
        picture = toColour(picture);
    if (picture.shape == shape)
        return picture;
    const Resizer resizer(picture.shape.height, picture.shape.width, shape.height, shape.width);
    Picture result{shape, std::vector<std::uint8_t>(shape.size())};
    const std::size_t from = picture.pixels.size() / static_cast<std::size_t>(shape.channels);
    const std::size_t to = result.pixels.size() / static_cast<std::size_t>(shape.channels);
    for (std::size_t c = 0; c < static_cast<std::size_t>(shape.channels); ++c)
        resizer.apply(std::span(picture.pixels).subspan(c * from, from), std::span(result.pixels).subspan(c * to, to));
    return result;
}

}  // namespace guise::image
