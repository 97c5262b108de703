// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/pixel_probe.h"

#include "app/workbench/compare_panel.h"
#include "app/workbench/text.h"

#include <QStringList>

#include <cmath>

namespace guise::app {

namespace {

/// "12, 200, 31": one number for each colour.
QString valuesAt(const PictureValues& picture, QPoint pixel) {
    const auto width = std::size_t(picture.shape.width);
    const std::size_t plane = width * std::size_t(picture.shape.height);
    const std::size_t at = std::size_t(pixel.y()) * width + std::size_t(pixel.x());
    QStringList values;
    for (int channel = 0; channel < picture.shape.channels; ++channel)
        values << numberText(picture.at(std::size_t(channel) * plane + at), picture.bytes.empty() ? 1 : 0);
    return values.join(QStringLiteral(", "));
}

QString blockSentence(const ProbedPixel& probed, int position) {
    const bool moved = probed.picture == probed.moves.to;
    const int block = probed.moves.blockAt(position, probed.picture);
    const int place = probed.moves.placeOf(block, probed.moves.to);
    if (block < 0 || place < 0)
        return ComparePanel::tr("block %1").arg(position);
    if (place == block)
        return ComparePanel::tr("block %1 stays in its place").arg(block);
    return moved ? ComparePanel::tr("place %1 shows block %2").arg(position).arg(block)
                 : ComparePanel::tr("block %1 goes to place %2").arg(block).arg(place);
}

}  // namespace

QPoint pixelIn(const base::Shape& shape, const base::Shape& original, QPoint pixel) {
    if (original.width < 1 || original.height < 1)
        return pixel;
    return {int((pixel.x() + 0.5) * shape.width / original.width),
            int((pixel.y() + 0.5) * shape.height / original.height)};
}

QString probeSentence(const ProbedPixel& probed, const std::array<PictureValues, 3>& pictures,
                      const std::optional<DrawnDifference>& difference, bool recovered) {
    const base::Shape& shape = pictures[0].shape;
    if (pictures[0].isNull() || probed.pixel.x() < 0 || probed.pixel.x() >= shape.width || probed.pixel.y() < 0 ||
        probed.pixel.y() >= shape.height)
        return {};
    const QString names[] = {ComparePanel::tr("original %1"), ComparePanel::tr("disguised %1"),
                             recovered ? ComparePanel::tr("recovered %1") : ComparePanel::tr("restored %1")};
    QStringList parts;
    parts << ComparePanel::tr("row %1, column %2").arg(probed.pixel.y()).arg(probed.pixel.x());
    for (std::size_t i = 0; i < pictures.size(); ++i)
        if (!pictures[i].isNull())
            parts << names[i].arg(valuesAt(pictures[i], pixelIn(pictures[i].shape, shape, probed.pixel)));
    if (difference && difference->map.width == shape.width && difference->map.height == shape.height) {
        const float value =
            difference->map
                .values[std::size_t(probed.pixel.y()) * std::size_t(shape.width) + std::size_t(probed.pixel.x())];
        parts << (std::isnan(value) ? ComparePanel::tr("difference: none at the edge")
                                    : ComparePanel::tr("difference %1").arg(numberText(double(value), 2)));
    }
    if (!probed.block.isEmpty()) {
        const QSize own = probed.picture < 3 && !pictures[std::size_t(probed.picture)].isNull()
                              ? QSize(pictures[std::size_t(probed.picture)].shape.width,
                                      pictures[std::size_t(probed.picture)].shape.height)
                              : QSize(shape.width, shape.height);
        const QPoint pixel = pixelIn({1, own.height(), own.width()}, shape, probed.pixel);
        const QSizeF side = widgets::blockSizeIn(own, {shape.width, shape.height}, probed.block);
        const int columns = probed.moves.isEmpty() ? (shape.width + probed.block.width() - 1) / probed.block.width()
                                                   : probed.moves.columns;
        const int position = int(pixel.y() / side.height()) * columns + int(pixel.x() / side.width());
        parts << blockSentence(probed, position);
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace guise::app
