// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QRectF>

namespace guise::widgets {

/// The part of `picture` that shows in `window` when all of it lies at `target` (both in device pixels): nearest
/// neighbour when enlarged, smooth when shrunk. The result is opaque, has window's size and `around` outside the
/// picture.
[[nodiscard]] QImage scalePixels(const QImage& picture, const QRectF& target, const QSize& window, QRgb around);

}  // namespace guise::widgets
