// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/examiner_input.h"

#include <cmath>
#include <vector>

namespace guise::attack {

namespace {

template <class Value>
PixelFigures figuresOf(std::span<const Value> values) {
    PixelFigures figures{0.0, 0.0};
    const auto count = static_cast<double>(values.size());
    for (const Value value : values)
        figures.mean += static_cast<double>(value);
    figures.mean /= values.empty() ? 1.0 : count;
    for (const Value value : values)
        figures.deviation += (static_cast<double>(value) - figures.mean) * (static_cast<double>(value) - figures.mean);
    figures.deviation = std::sqrt(figures.deviation / (values.empty() ? 1.0 : count));
    return figures;
}

void bringTo(std::span<float> image, const PixelFigures& figures) {
    const PixelFigures own = figuresOf(std::span<const float>(image));
    constexpr double kFlat = 1e-6;  // of a pixel value
    const double scale = own.deviation > kFlat ? figures.deviation / own.deviation : 0.0;
    for (float& value : image)
        value = static_cast<float>((static_cast<double>(value) - own.mean) * scale + figures.mean);
}

}  // namespace

PixelFigures pixelFigures(std::span<const std::uint8_t> pixels) {
    PixelFigures figures = figuresOf(pixels);
    if (!(figures.deviation > 0.0))
        figures.deviation = 1.0;
    return figures;
}

image::FloatImageSet standardised(const image::FloatImageSet& set, const PixelFigures& figures) {
    image::FloatImageSet result = set;
    for (std::size_t i = 0; i < result.count(); ++i)
        bringTo(std::span(result.pixels).subspan(i * result.shape.size(), result.shape.size()), figures);
    return result;
}

image::FloatImageSet magnitudes(const image::FloatImageSet& set, const PixelFigures& figures) {
    image::FloatImageSet result{set.shape, {}, set.labels};
    result.pixels.reserve(set.pixels.size());
    for (const float value : set.pixels)
        result.pixels.push_back(std::abs(value));
    return standardised(result, figures);
}

}  // namespace guise::attack
