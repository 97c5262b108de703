// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "core/base/error.h"
#include "core/base/shape.h"

namespace guise::image {

/// One number for each pixel of two images of one shape, C x H x W, values on any scale.
struct DifferenceMap {
    int height = 0;
    int width = 0;
    std::vector<float> values;  // row by row; NaN where there is none
    double low = 0.0;           // smallest, largest and mean of those that are there
    double high = 0.0;
    double mean = 0.0;
    int window = 1;  // pixels on a side that a value looks at
};

/// |a - b|, mean over channels. Errors: ShapeMismatch, Stopped.
[[nodiscard]] base::Result<DifferenceMap> absoluteDifference(std::span<const float> a, std::span<const float> b,
                                                             const base::Shape& shape, std::stop_token stop = {});
/// (a - b)^2, mean over channels: its mean is mse(). Errors: ShapeMismatch, Stopped.
[[nodiscard]] base::Result<DifferenceMap> squaredDifference(std::span<const float> a, std::span<const float> b,
                                                            const base::Shape& shape, std::stop_token stop = {});
/// SSIM of the window around each pixel as ssim() has it, mean over channels; the mean of the map is ssim(). NaN where
/// the window would reach over the edge. Values on the scale 0..255. A large picture takes seconds: call it from a job.
/// Errors: ShapeMismatch, Stopped.
[[nodiscard]] base::Result<DifferenceMap> ssimMap(std::span<const float> a, std::span<const float> b,
                                                  const base::Shape& shape, std::stop_token stop = {});

}  // namespace guise::image
