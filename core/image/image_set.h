// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/shape.h"

namespace guise::image {

/// Images in memory: one contiguous buffer, N x C x H x W, 0..255. `labels` is empty (unlabelled) or has one entry per
/// image in [0, classNames.size()).
struct ImageSet {
    base::Shape shape;
    std::vector<std::uint8_t> pixels;
    std::vector<std::int32_t> labels;
    std::vector<std::string> classNames;

    [[nodiscard]] std::size_t count() const noexcept { return shape.size() == 0 ? 0 : pixels.size() / shape.size(); }
    [[nodiscard]] std::span<const std::uint8_t> image(std::size_t index) const {
        return std::span(pixels).subspan(index * shape.size(), shape.size());
    }
};

/// Disguised or restored images: the same layout in f32, signed and unclipped.
struct FloatImageSet {
    base::Shape shape;
    std::vector<float> pixels;
    std::vector<std::int32_t> labels;

    [[nodiscard]] std::size_t count() const noexcept { return shape.size() == 0 ? 0 : pixels.size() / shape.size(); }
    [[nodiscard]] std::span<const float> image(std::size_t index) const {
        return std::span(pixels).subspan(index * shape.size(), shape.size());
    }
};

}  // namespace guise::image
