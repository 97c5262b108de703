// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <cstdint>
#include <span>

#include "core/base/shape.h"
#include "core/image/metrics.h"

namespace guise::widgets {

/// C x H x W bytes or floats as a QImage (grey or RGB; more channels show the first three). Floats go through the given
/// mapping, for the screen only.
[[nodiscard]] QImage toImage(std::span<const std::uint8_t> pixels, const base::Shape& shape);
[[nodiscard]] QImage toImage(std::span<const float> values, const base::Shape& shape,
                             const image::DisplayMapping& mapping);

}  // namespace guise::widgets
