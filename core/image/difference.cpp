// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/difference.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

template <class Measure>
Result<DifferenceMap> pixelMap(std::span<const float> a, std::span<const float> b, const base::Shape& shape,
                               const std::stop_token& stop, Measure measure) try {
    if (shape.channels < 1 || shape.height < 1 || shape.width < 1 || a.size() != shape.size() || b.size() != a.size())
        return fail(ErrorCode::ShapeMismatch,
                    fmt::format("Images of {} and {} values cannot be compared as {}. Give two of one shape.", a.size(),
                                b.size(), shape.text()),
                    {std::to_string(a.size()), std::to_string(b.size()), shape.text()});
    DifferenceMap map{shape.height, shape.width, {}, 0.0, 0.0, 0.0, 1};
    const std::size_t width = static_cast<std::size_t>(shape.width);
    const std::size_t plane = width * static_cast<std::size_t>(shape.height);
    map.values.assign(plane, 0.0F);
    const float share = 1.0F / static_cast<float>(shape.channels);
    double sum = 0.0;
    float low = std::numeric_limits<float>::infinity();
    float high = -low;
    for (std::size_t row = 0; row < static_cast<std::size_t>(shape.height); ++row) {
        if (stop.stop_requested())
            return fail(ErrorCode::Stopped, "The difference map was stopped.");
        float* const out = map.values.data() + row * width;
        for (std::size_t channel = 0; channel < static_cast<std::size_t>(shape.channels); ++channel) {
            const float* const first = a.data() + channel * plane + row * width;
            const float* const second = b.data() + channel * plane + row * width;
            for (std::size_t x = 0; x < width; ++x)
                out[x] += share * measure(first[x] - second[x]);
        }
        for (std::size_t x = 0; x < width; ++x) {
            sum += out[x];
            low = std::min(low, out[x]);
            high = std::max(high, out[x]);
        }
    }
    map.low = low;
    map.high = high;
    map.mean = sum / static_cast<double>(plane);
    return map;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace

Result<DifferenceMap> absoluteDifference(std::span<const float> a, std::span<const float> b, const base::Shape& shape,
                                         std::stop_token stop) {
    return pixelMap(a, b, shape, stop, [](float difference) { return std::abs(difference); });
}

Result<DifferenceMap> squaredDifference(std::span<const float> a, std::span<const float> b, const base::Shape& shape,
                                        std::stop_token stop) {
    return pixelMap(a, b, shape, stop, [](float difference) { return difference * difference; });
}

}  // namespace guise::image
