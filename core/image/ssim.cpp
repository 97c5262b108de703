// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/difference.h"
#include "core/image/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr double kC1 = (0.01 * 255.0) * (0.01 * 255.0);
constexpr double kC2 = (0.03 * 255.0) * (0.03 * 255.0);
constexpr double kSigma = 1.5;

struct Plane {
    std::size_t height = 0;
    std::size_t width = 0;
    std::vector<double> values;
};

std::vector<double> gaussian(int window) {
    std::vector<double> weights(static_cast<std::size_t>(window));
    double sum = 0.0;
    for (int i = 0; i < window; ++i) {
        const double distance = i - window / 2;
        weights[static_cast<std::size_t>(i)] = std::exp(-distance * distance / (2.0 * kSigma * kSigma));
        sum += weights[static_cast<std::size_t>(i)];
    }
    for (double& weight : weights)
        weight /= sum;
    return weights;
}

// Filters rows, then columns; the result covers the valid region only.
std::vector<double> filtered(const Plane& plane, const std::vector<double>& weights) {
    const std::size_t width = plane.width - weights.size() + 1;
    const std::size_t height = plane.height - weights.size() + 1;
    std::vector<double> rows(plane.height * width, 0.0);
    for (std::size_t y = 0; y < plane.height; ++y) {
        for (std::size_t k = 0; k < weights.size(); ++k) {
            const double* source = plane.values.data() + y * plane.width + k;
            double* target = rows.data() + y * width;
            for (std::size_t x = 0; x < width; ++x)
                target[x] += weights[k] * source[x];
        }
    }
    std::vector<double> result(height * width, 0.0);
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t k = 0; k < weights.size(); ++k) {
            const double* source = rows.data() + (y + k) * width;
            double* target = result.data() + y * width;
            for (std::size_t x = 0; x < width; ++x)
                target[x] += weights[k] * source[x];
        }
    }
    return result;
}

Plane product(const Plane& a, const Plane& b) {
    Plane result{a.height, a.width, std::vector<double>(a.values.size())};
    for (std::size_t i = 0; i < a.values.size(); ++i)
        result.values[i] = a.values[i] * b.values[i];
    return result;
}

constexpr std::size_t kBand = 64;  // rows of windows at a time, so that a large picture needs little memory

/// Luminance * contrast-structure, and contrast-structure alone, of every window, given row by row to `take`.
/// False: stopped.
template <class Take>
bool forEachWindow(const Plane& a, const Plane& b, const std::vector<double>& weights, const std::stop_token& stop,
                   Take take) {
    const std::size_t rows = a.height - weights.size() + 1;
    for (std::size_t first = 0; first < rows; first += kBand) {
        if (stop.stop_requested())
            return false;
        const std::size_t height = std::min(kBand, rows - first) + weights.size() - 1;
        const auto band = [&](const Plane& plane) {
            const auto begin = plane.values.begin() + static_cast<std::ptrdiff_t>(first * plane.width);
            return Plane{height, plane.width, {begin, begin + static_cast<std::ptrdiff_t>(height * plane.width)}};
        };
        const Plane one = band(a);
        const Plane two = band(b);
        const std::vector<double> meanA = filtered(one, weights);
        const std::vector<double> meanB = filtered(two, weights);
        const std::vector<double> squareA = filtered(product(one, one), weights);
        const std::vector<double> squareB = filtered(product(two, two), weights);
        const std::vector<double> cross = filtered(product(one, two), weights);
        for (std::size_t i = 0; i < meanA.size(); ++i) {
            const double varianceA = squareA[i] - meanA[i] * meanA[i];
            const double varianceB = squareB[i] - meanB[i] * meanB[i];
            const double covariance = cross[i] - meanA[i] * meanB[i];
            const double luminance =
                (2.0 * meanA[i] * meanB[i] + kC1) / (meanA[i] * meanA[i] + meanB[i] * meanB[i] + kC1);
            const double structure = (2.0 * covariance + kC2) / (varianceA + varianceB + kC2);
            take(luminance * structure, structure);
        }
    }
    return true;
}

struct Similarity {
    double ssim = 0.0;       // mean of luminance * contrast-structure
    double structure = 0.0;  // mean of contrast-structure
};

Similarity similarity(const Plane& a, const Plane& b, const std::vector<double>& weights) {
    Similarity sum;
    forEachWindow(a, b, weights, {}, [&sum](double ssim, double structure) {
        sum.ssim += ssim;
        sum.structure += structure;
    });
    const auto count = static_cast<double>((a.height - weights.size() + 1) * (a.width - weights.size() + 1));
    return {sum.ssim / count, sum.structure / count};
}

/// The side of the window for images of this shape: odd, at most 11.
int windowFor(const base::Shape& shape) {
    const int side = std::min({11, shape.height, shape.width});
    return side % 2 == 1 ? side : side - 1;
}

Plane planeOf(std::span<const float> values, const base::Shape& shape, int channel) {
    Plane plane{static_cast<std::size_t>(shape.height), static_cast<std::size_t>(shape.width), {}};
    const std::size_t size = plane.height * plane.width;
    const auto part = values.subspan(static_cast<std::size_t>(channel) * size, size);
    plane.values.assign(part.begin(), part.end());
    return plane;
}

// Means of 2 x 2 pixels; an odd last row or column is left out.
Plane halved(const Plane& plane) {
    Plane result{plane.height / 2, plane.width / 2, {}};
    result.values.reserve(result.height * result.width);
    for (std::size_t y = 0; y < result.height; ++y) {
        const double* upper = plane.values.data() + 2 * y * plane.width;
        const double* lower = upper + plane.width;
        for (std::size_t x = 0; x < result.width; ++x)
            result.values.push_back((upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1]) / 4.0);
    }
    return result;
}

Result<void> checkPair(std::span<const float> a, std::span<const float> b, const base::Shape& shape) {
    if (shape.channels < 1 || shape.height < 1 || shape.width < 1 || a.size() != shape.size() || b.size() != a.size())
        return fail(ErrorCode::ShapeMismatch,
                    fmt::format("Images of {} and {} values cannot be compared as {}. Give two of one shape.", a.size(),
                                b.size(), shape.text()),
                    {std::to_string(a.size()), std::to_string(b.size()), shape.text()});
    return {};
}

}  // namespace

Result<Ssim> ssim(std::span<const float> a, std::span<const float> b, const base::Shape& shape) try {
    if (const Result<void> fine = checkPair(a, b, shape); !fine)
        return tl::unexpected(fine.error());
    Ssim result;
    result.window = windowFor(shape);
    const std::vector<double> weights = gaussian(result.window);
    for (int channel = 0; channel < shape.channels; ++channel)
        result.value += similarity(planeOf(a, shape, channel), planeOf(b, shape, channel), weights).ssim;
    result.value /= shape.channels;
    return result;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Result<DifferenceMap> ssimMap(std::span<const float> a, std::span<const float> b, const base::Shape& shape,
                              std::stop_token stop) try {
    if (const Result<void> fine = checkPair(a, b, shape); !fine)
        return tl::unexpected(fine.error());
    const int window = windowFor(shape);
    const std::vector<double> weights = gaussian(window);
    const auto width = static_cast<std::size_t>(shape.width);
    const std::size_t columns = width - weights.size() + 1;
    const std::size_t edge = weights.size() / 2;
    std::vector<double> sums((static_cast<std::size_t>(shape.height) - weights.size() + 1) * columns, 0.0);
    for (int channel = 0; channel < shape.channels; ++channel) {
        double* next = sums.data();
        if (!forEachWindow(planeOf(a, shape, channel), planeOf(b, shape, channel), weights, stop,
                           [&next](double ssim, double) { *next++ += ssim; }))
            return fail(ErrorCode::Stopped, "The difference map was stopped.");
    }
    DifferenceMap map{shape.height, shape.width, {}, 0.0, 0.0, 0.0, window};
    map.values.assign(width * static_cast<std::size_t>(shape.height), std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        sums[i] /= shape.channels;
        map.mean += sums[i] / static_cast<double>(sums.size());
        map.values[(i / columns + edge) * width + i % columns + edge] = static_cast<float>(sums[i]);
    }
    const auto [low, high] = std::minmax_element(sums.begin(), sums.end());
    map.low = *low;
    map.high = *high;
    return map;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Result<double> msSsim(std::span<const float> a, std::span<const float> b, const base::Shape& shape) try {
    constexpr std::array<double, 5> kExponents = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    if (const Result<void> fine = checkPair(a, b, shape); !fine)
        return tl::unexpected(fine.error());
    if (std::min(shape.height, shape.width) < 176)
        return fail(
            ErrorCode::ShapeMismatch,
            fmt::format("MS-SSIM needs sides of at least 176 pixels; these images are {}. Use SSIM.", shape.text()),
            {shape.text()});
    const std::vector<double> weights = gaussian(11);
    double sum = 0.0;
    for (int channel = 0; channel < shape.channels; ++channel) {
        Plane first = planeOf(a, shape, channel);
        Plane second = planeOf(b, shape, channel);
        double value = 1.0;
        for (std::size_t scale = 0; scale < kExponents.size(); ++scale) {
            const Similarity here = similarity(first, second, weights);
            // A mean below 0 has no real power; it counts as no similarity.
            const double factor = std::max(scale + 1 < kExponents.size() ? here.structure : here.ssim, 0.0);
            value *= std::pow(factor, kExponents[scale]);
            if (scale + 1 < kExponents.size()) {
                first = halved(first);
                second = halved(second);
            }
        }
        sum += value;
    }
    return sum / shape.channels;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::image
