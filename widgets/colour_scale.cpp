// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/colour_scale.h"

#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace guise::widgets {

namespace {

constexpr int kColours = 256;
constexpr double kBarMost = 220.0;  // width of a legend's bar, screen pixels
constexpr double kScaleGap = 6.0;

using Anchors = std::array<QRgb, 10>;  // evenly spaced along the map
using Table = std::array<QRgb, kColours>;

constexpr Anchors kCividis = {0xff00224e, 0xff123570, 0xff3b496c, 0xff575d6d, 0xff707173,
                              0xff8a8678, 0xffa59c74, 0xffc3b369, 0xffe1cc55, 0xfffee838};
constexpr Anchors kViridis = {0xff440154, 0xff482878, 0xff3e4989, 0xff31688e, 0xff26828e,
                              0xff1f9e89, 0xff35b779, 0xff6ece58, 0xffb5de2b, 0xfffde725};

Table tableOf(ColourMap map) {
    Table table;
    for (int i = 0; i < kColours; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (map == ColourMap::Grey) {
            table[at] = qRgb(i, i, i);
            continue;
        }
        const Anchors& anchors = map == ColourMap::Cividis ? kCividis : kViridis;
        const double position = double(i) / (kColours - 1) * double(anchors.size() - 1);
        const auto below = std::min(std::size_t(position), anchors.size() - 2);
        const double share = position - double(below);
        const auto mixed = [&](int (*channel)(QRgb)) {
            return int(std::lround((1.0 - share) * channel(anchors[below]) + share * channel(anchors[below + 1])));
        };
        table[at] = qRgb(mixed(qRed), mixed(qGreen), mixed(qBlue));
    }
    return table;
}

const Table& table(ColourMap map) {
    static const std::array<Table, 3> tables = {tableOf(ColourMap::Cividis), tableOf(ColourMap::Viridis),
                                                tableOf(ColourMap::Grey)};
    return tables[static_cast<std::size_t>(map)];
}

QRgb picked(const Table& colours, double share) {
    return std::isfinite(share) ? colours[std::size_t(std::lround(std::clamp(share, 0.0, 1.0) * (kColours - 1)))]
                                : kNoValue;
}

}  // namespace

QRgb colourOf(ColourMap map, double share) {
    return picked(table(map), share);
}

QImage colourMap(std::span<const float> values, int width, int height, double low, double high, ColourMap map) {
    if (width < 1 || height < 1 || values.size() != std::size_t(width) * std::size_t(height))
        return {};
    QImage image(width, height, QImage::Format_RGB32);
    if (image.isNull())
        return {};
    const Table& colours = table(map);
    const double span = high != low ? high - low : 1.0;
    for (int y = 0; y < height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        const auto row = values.subspan(std::size_t(y) * std::size_t(width), std::size_t(width));
        std::transform(row.begin(), row.end(), line,
                       [&](float value) { return picked(colours, (double(value) - low) / span); });
    }
    return image;
}

void drawLegend(QPainter& painter, const QRectF& line, const Legend& legend, const QPalette& palette) {
    const QFontMetricsF metrics(painter.font());
    const double room = line.width() - 2 * kScaleGap;
    const QString low = metrics.elidedText(legend.low, Qt::ElideRight, room / 3);
    const QString high = metrics.elidedText(legend.high, Qt::ElideRight, room / 3);
    const double lowWidth = metrics.horizontalAdvance(low);
    const double highWidth = metrics.horizontalAdvance(high);
    const double bar = std::clamp(room - lowWidth - highWidth, 1.0, kBarMost);
    const double left = line.left() + std::max(0.0, (line.width() - lowWidth - highWidth - bar - 2 * kScaleGap) / 2);
    const QRectF colours(left + lowWidth + kScaleGap, line.top() + line.height() * 0.2, bar, line.height() * 0.6);
    QImage strip(kColours, 1, QImage::Format_RGB32);
    std::copy_n(table(legend.map).begin(), kColours, reinterpret_cast<QRgb*>(strip.scanLine(0)));
    painter.save();
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(QRectF(left, line.top(), lowWidth + 1, line.height()), Qt::AlignLeft | Qt::AlignVCenter, low);
    painter.drawText(QRectF(colours.right() + kScaleGap, line.top(), highWidth + 1, line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, high);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(colours, strip);
    painter.setPen(palette.color(QPalette::Mid));
    painter.drawRect(colours);
    painter.restore();
}

}  // namespace guise::widgets
