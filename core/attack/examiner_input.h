// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/image/image_set.h"

namespace guise::attack {

/// Mean and deviation of all pixel values of the images that an examiner was trained on.
struct PixelFigures {
    double mean = 0.0;
    double deviation = 255.0;  // above 0
};
/// Without pixels, or of pixels that are all equal: the deviation is 1.
[[nodiscard]] PixelFigures pixelFigures(std::span<const std::uint8_t> pixels);

// What an examiner may do to a disguised image before it reads it (METHODS 5, ours): it needs neither key nor recipe.

/// Each image, all channels together, brought to these figures; an image without deviation becomes the mean.
[[nodiscard]] image::FloatImageSet standardised(const image::FloatImageSet& set, const PixelFigures& figures);
/// |value|, then the same: the sign of a rotated value tells little, its size where the picture is bright.
[[nodiscard]] image::FloatImageSet magnitudes(const image::FloatImageSet& set, const PixelFigures& figures);

}  // namespace guise::attack
