// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>
#include <QSize>

#include <vector>

namespace guise::widgets {

/// A picture beside its halves, quarters, eighths ..., each made when first needed, so that any zoom and any part of a
/// large picture costs about what the window shows of it. UI thread.
class PicturePyramid {
public:
    /// The same picture again (by its cache key) keeps what was made.
    void setImage(const QImage& image);
    /// What shows in `window` when all of the picture lies at `target` (both in device pixels): nearest neighbour when
    /// enlarged, smooth when shrunk; opaque, `around` outside the picture. Null without a picture.
    [[nodiscard]] QImage render(const QRectF& target, const QSize& window, QRgb around);

private:
    const QImage& level(std::size_t halvings);
    std::vector<QImage> levels_;  // [k] has 2^-k of the picture's sides, rounded up
};

/// Means of 2 x 2 pixels, sides rounded up; what an odd side lacks repeats its last pixels. Grayscale8, RGB888 or 32
/// bits.
[[nodiscard]] QImage halved(const QImage& picture);

}  // namespace guise::widgets
