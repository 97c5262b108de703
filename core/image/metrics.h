// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/base/shape.h"

namespace guise::image {

/// Two images of one shape, values on the scale 0..255 (peak 255). Definitions: METHODS 10.
[[nodiscard]] base::Result<double> mse(std::span<const float> a, std::span<const float> b);
/// 10 log10(255^2 / mse) in dB; +infinity for equal images.
[[nodiscard]] double psnrFromMse(double mse) noexcept;

struct Ssim {
    double value = 0.0;  // mean over channels and the valid region
    int window = 11;     // side in pixels; below 11 when the image is smaller
};
/// Gaussian window 11x11, sigma 1.5, K1 0.01, K2 0.03, L 255 (Wang et al. 2004), per channel, valid region.
[[nodiscard]] base::Result<Ssim> ssim(std::span<const float> a, std::span<const float> b, const base::Shape& shape);
/// Product over 5 scales (Wang et al. 2003). Nothing where a side is below 176.
[[nodiscard]] base::Result<double> msSsim(std::span<const float> a, std::span<const float> b, const base::Shape& shape);

/// Pearson correlation of neighbours over all channels: right, below, diagonally below. NaN for constant images.
struct NeighbourCorrelation {
    double horizontal = 0.0;
    double vertical = 0.0;
    double diagonal = 0.0;
};
[[nodiscard]] NeighbourCorrelation neighbourCorrelation(std::span<const float> values, const base::Shape& shape);
[[nodiscard]] double byteEntropy(std::span<const std::uint8_t> bytes);  // bits per byte, 0..8

/// Scale and offset for showing floats on a screen: grey = 127.5 + (value - centre) * 127.5 / halfRange, clipped.
/// Symmetric about the mean, wide enough for the smallest and largest value.
struct DisplayMapping {
    double centre = 127.5;
    double halfRange = 127.5;
    [[nodiscard]] std::uint8_t grey(float value) const noexcept;
    [[nodiscard]] float mapped(float value) const noexcept;  // unclipped, on the 0..255 scale
};
[[nodiscard]] DisplayMapping displayMapping(std::span<const float> values) noexcept;

/// Least-squares a * value + b that takes `values` closest to `target`. For comparing disguised images only; recovered
/// pictures never get it.
struct AffineFit {
    double scale = 1.0;
    double offset = 0.0;
};
[[nodiscard]] AffineFit bestAffineFit(std::span<const float> values, std::span<const float> target) noexcept;

}  // namespace guise::image
