// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picture_pyramid.h"

#include "widgets/pixel_scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::widgets {

namespace {

template <int kStep>
void averageRows(const uchar* upper, const uchar* lower, int width, uchar* out) {
    const int pairs = width / 2;
    for (int x = 0; x < pairs; ++x, upper += 2 * kStep, lower += 2 * kStep, out += kStep)
        for (int c = 0; c < kStep; ++c)
            out[c] = static_cast<uchar>((upper[c] + upper[c + kStep] + lower[c] + lower[c + kStep] + 2) / 4);
    if (width % 2 != 0)
        for (int c = 0; c < kStep; ++c)
            out[c] = static_cast<uchar>((upper[c] + lower[c] + 1) / 2);
}

}  // namespace

QImage halved(const QImage& picture) {
    if (picture.isNull())
        return {};
    const int step = picture.depth() / 8;
    if (picture.format() != QImage::Format_Grayscale8 && picture.format() != QImage::Format_RGB888 &&
        picture.format() != QImage::Format_RGB32)
        return halved(picture.convertToFormat(QImage::Format_RGB32));
    QImage out((picture.width() + 1) / 2, (picture.height() + 1) / 2, picture.format());
    for (int y = 0; y < out.height(); ++y) {
        const uchar* upper = picture.constScanLine(2 * y);
        const uchar* lower = picture.constScanLine(std::min(2 * y + 1, picture.height() - 1));
        if (step == 1)
            averageRows<1>(upper, lower, picture.width(), out.scanLine(y));
        else if (step == 3)
            averageRows<3>(upper, lower, picture.width(), out.scanLine(y));
        else
            averageRows<4>(upper, lower, picture.width(), out.scanLine(y));
    }
    return out;
}

void PicturePyramid::setImage(const QImage& image) {
    if (!levels_.empty() && levels_.front().cacheKey() == image.cacheKey())
        return;
    levels_.clear();
    if (!image.isNull())
        levels_.push_back(image);
}

const QImage& PicturePyramid::level(std::size_t halvings) {
    while (levels_.size() <= halvings)
        levels_.push_back(halved(levels_.back()));
    return levels_[halvings];
}

QImage PicturePyramid::render(const QRectF& target, const QSize& window, QRgb around) {
    if (levels_.empty() || window.isEmpty() || target.isEmpty())
        return {};
    const QSize size = levels_.front().size();
    const double scale = target.width() / size.width();
    const bool enlarged = scale >= 1.0;
    std::size_t halvings = 0;
    while (scale * double(2U << halvings) <= 1.0 && (size.width() >> (halvings + 1)) > 0)
        ++halvings;
    const QImage& picture = level(halvings);
    const double sides = double(1U << halvings);
    const QSizeF step(target.width() * sides / size.width(), target.height() * sides / size.height());

    // The pixels that show, and two around them, so that smoothing has neighbours.
    const QRectF seen = target.intersected(QRectF(QPointF(), window));
    if (seen.isEmpty()) {
        QImage out(window, QImage::Format_RGB32);
        out.fill(around);
        return out;
    }
    const QPoint first(int(std::floor((seen.left() - target.left()) / step.width())) - 2,
                       int(std::floor((seen.top() - target.top()) / step.height())) - 2);
    const QPoint last(int(std::ceil((seen.right() - target.left()) / step.width())) + 2,
                      int(std::ceil((seen.bottom() - target.top()) / step.height())) + 2);
    const QRect part = QRect(first, last).intersected(picture.rect());
    const QImage piece = part == picture.rect() ? picture : picture.copy(part);
    const QRectF place(target.topLeft() + QPointF(part.left() * step.width(), part.top() * step.height()),
                       QSizeF(part.width() * step.width(), part.height() * step.height()));
    if (enlarged)
        return scalePixels(piece, place, window, around);
    QImage out(window, QImage::Format_RGB32);
    out.fill(around);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipRect(target);
    painter.drawImage(place, piece.convertToFormat(QImage::Format_RGB32));
    return out;
}

}  // namespace guise::widgets
