// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image_set.h"
#include "core/learn/settings.h"

namespace guise::learn {

/// Mean and deviation of each channel over the images, in double; a constant channel gets deviation 1.
[[nodiscard]] InputScaling standardisingScaling(const image::FloatImageSet& set);

}  // namespace guise::learn
