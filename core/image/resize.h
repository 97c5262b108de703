// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/shape.h"
#include "core/image/picture.h"

namespace guise::image {

/// Resizes planes of bytes, axis by axis: area averaging along a side that shrinks, bilinear (pixel centres, edges
/// repeated) along one that grows. Integers throughout, rounded once at the end, so every machine gives the same bytes.
/// Immutable: threads may share one object.
class Resizer {
public:
    Resizer(int inHeight, int inWidth, int outHeight, int outWidth);
    /// One plane; `in` and `out` hold height * width bytes.
    void apply(std::span<const std::uint8_t> in, std::span<std::uint8_t> out) const;

private:
    // Output j is the sum over i of weights[j * width + i] * in[first[j] + i], over `total`.
    struct Axis {
        Axis(int in, int out);
        int in = 0;
        int out = 0;
        int taps = 0;
        std::uint64_t total = 1;
        std::vector<int> first;
        std::vector<std::uint32_t> weights;
    };
    Axis rows_;
    Axis columns_;
};

/// The picture with `shape.channels` channels (1 or 3) and the size of `shape`: colours first, then size.
[[nodiscard]] Picture convertPicture(Picture picture, const base::Shape& shape);

}  // namespace guise::image
