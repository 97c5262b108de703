// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "core/base/error.h"
#include "core/image/image_set.h"
#include "core/learn/settings.h"

namespace guise::learn {

/// Mean and deviation of each channel over the images, in double; a constant channel gets deviation 1. Error: Stopped.
[[nodiscard]] base::Result<InputScaling> standardisingScaling(const image::FloatImageSet& set,
                                                              const std::stop_token& stop = {});

}  // namespace guise::learn
