// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pixel_scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace guise::widgets {

namespace {

/// For every screen position the source pixel under its centre, or -1.
std::vector<int> sourceOf(int count, double start, double extent, int pixels) {
    std::vector<int> source(static_cast<std::size_t>(count), -1);
    for (int i = 0; i < count; ++i) {
        const int pixel = static_cast<int>(std::floor((i + 0.5 - start) * pixels / extent));
        if (pixel >= 0 && pixel < pixels)
            source[static_cast<std::size_t>(i)] = pixel;
    }
    return source;
}

QImage enlarge(const QImage& picture, const QRectF& target, QImage out) {
    const QImage source = picture.convertToFormat(QImage::Format_RGB32);
    const auto columns = sourceOf(out.width(), target.x(), target.width(), source.width());
    const auto rows = sourceOf(out.height(), target.y(), target.height(), source.height());
    const auto first = std::find_if(columns.begin(), columns.end(), [](int pixel) { return pixel >= 0; });
    const auto last = std::find_if(first, columns.end(), [](int pixel) { return pixel < 0; });
    const auto offset = first - columns.begin();
    const auto bytes = static_cast<std::size_t>(out.bytesPerLine());
    int previous = -1;
    for (int y = 0; y < out.height(); ++y) {
        const int row = rows[static_cast<std::size_t>(y)];
        if (row < 0)
            continue;
        uchar* line = out.scanLine(y);
        if (row == previous) {
            std::memcpy(line, out.constScanLine(y - 1), bytes);
            continue;
        }
        previous = row;
        const auto* in = reinterpret_cast<const QRgb*>(source.constScanLine(row));
        std::transform(first, last, reinterpret_cast<QRgb*>(line) + offset, [in](int pixel) { return in[pixel]; });
    }
    return out;
}

}  // namespace

QImage scalePixels(const QImage& picture, const QRectF& target, const QSize& window, QRgb around) {
    if (picture.isNull() || window.isEmpty() || target.isEmpty())
        return {};
    QImage out(window, QImage::Format_RGB32);
    out.fill(around);
    if (target.width() >= picture.width())
        return enlarge(picture, target, std::move(out));
    // Bilinear from a reduced copy: a plain bilinear step past a half would skip pixels.
    const QSize size(std::max(1, static_cast<int>(std::lround(target.width()))),
                     std::max(1, static_cast<int>(std::lround(target.height()))));
    QPainter painter(&out);
    painter.drawImage(target.topLeft(), picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return out;
}

}  // namespace guise::widgets
