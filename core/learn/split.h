// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/image/image_set.h"

namespace guise::learn {

/// Moves `count` images out of a labelled set, drawn by `seed`: of each class its share of them, rounded so that the
/// sum holds (largest remainder, lower class first). Both keep the order they had. `count` is at most that of the set.
[[nodiscard]] image::FloatImageSet takeStratified(image::FloatImageSet& set, std::size_t count, std::uint64_t seed);

/// Leaves the first `count` images.
void truncate(image::FloatImageSet& set, std::size_t count);

}  // namespace guise::learn
