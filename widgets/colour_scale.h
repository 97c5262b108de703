// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QString>

#include <span>

class QPainter;
class QPalette;
class QRectF;

namespace guise::widgets {

/// Colours for one number, dark to light, so that lightness alone tells them apart: Cividis and Viridis are made for
/// colour-blind readers (Nunez et al. 2018; van der Walt and Smith 2015), Grey needs no colour at all.
enum class ColourMap { Cividis, Viridis, Grey };

/// `share` 0..1; outside is clipped. Not a number: a neutral mid grey that no map has.
[[nodiscard]] QRgb colourOf(ColourMap map, double share);
inline constexpr QRgb kNoValue = 0xff9c8aa0;

/// One number per pixel, row by row, low..high, as colours. `low` may lie above `high`: the map then runs backwards.
[[nodiscard]] QImage colourMap(std::span<const float> values, int width, int height, double low, double high,
                               ColourMap map);

/// What a colour map's ends stand for.
struct Legend {
    ColourMap map = ColourMap::Cividis;
    QString low;  // words at the dark end and at the light end; both empty: no legend
    QString high;
    [[nodiscard]] bool isEmpty() const { return low.isEmpty() && high.isEmpty(); }
};
/// In one line of text: the words of both ends, the colours between them.
void drawLegend(QPainter& painter, const QRectF& line, const Legend& legend, const QPalette& palette);

}  // namespace guise::widgets
