// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/base/shape.h"

namespace guise::learn {

/// What is drawn afresh for an image before it is disguised (METHODS 2).
struct Augmentation {
    int shift = 0;      // pixels: moved by up to so many each way, black moves in
    bool flip = false;  // left and right change places in every second image
    [[nodiscard]] bool none() const noexcept { return shift == 0 && !flip; }
};

/// One augmented image. The draw depends on seed, round (an epoch, or a copy) and index of the image alone: the same on
/// every machine. `out` has the size of `image`, C x H x W, and is another buffer.
void augment(const Augmentation& how, const base::Shape& shape, std::span<const std::uint8_t> image, std::uint64_t seed,
             std::uint64_t round, std::uint64_t index, std::span<std::uint8_t> out) noexcept;

}  // namespace guise::learn
