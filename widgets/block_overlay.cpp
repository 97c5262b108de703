// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/block_overlay.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace guise::widgets {

namespace {

constexpr double kGridFrom = 3.0;  // screen pixels between grid lines, at least
constexpr double kHead = 9.0;      // length of an arrow's head, screen pixels
constexpr QRgb kPointed = 0xffe69f00;
constexpr QRgb kSelected = 0xff56b4e9;
constexpr QRgb kGrid = 0x9656b4e9;
constexpr QRgb kCasing = 0xd0000000;

}  // namespace

int BlockMoves::placeOf(int block, int pane) const {
    if (block < 0 || block >= source.size())
        return -1;
    return pane == to ? int(source.indexOf(block)) : block;
}

int BlockMoves::blockAt(int position, int pane) const {
    if (position < 0 || position >= source.size())
        return -1;
    return pane == to ? source[position] : position;
}

QRectF PictureFrame::blockRect(int position, int columns) const {
    return {target.topLeft() + QPointF(position % columns * block.width(), position / columns * block.height()), block};
}

QSizeF blockSizeIn(const QSize& own, const QSize& reference, const QSize& block) {
    if (own.isEmpty() || reference.isEmpty() || block.isEmpty())
        return {};
    const QSize grown = own - reference;
    const bool padded =
        grown.width() >= 0 && grown.width() < block.width() && grown.height() >= 0 && grown.height() < block.height();
    if (padded)
        return block;
    return {double(block.width()) * own.width() / reference.width(),
            double(block.height()) * own.height() / reference.height()};
}

void drawBlockGrid(QPainter& painter, const PictureFrame& frame) {
    QVector<QLineF> lines;
    const QRectF& seen = frame.seen;
    if (frame.block.width() >= kGridFrom)
        for (double x = frame.target.left() + frame.block.width(); x < frame.target.right() - 0.5;
             x += frame.block.width())
            if (const double at = std::round(x); at >= seen.left() && at <= seen.right())
                lines << QLineF(at, seen.top(), at, seen.bottom() - 1);
    if (frame.block.height() >= kGridFrom)
        for (double y = frame.target.top() + frame.block.height(); y < frame.target.bottom() - 0.5;
             y += frame.block.height())
            if (const double at = std::round(y); at >= seen.top() && at <= seen.bottom())
                lines << QLineF(seen.left(), at, seen.right() - 1, at);
    painter.setPen(QPen(QColor::fromRgba(kGrid), 0));
    painter.drawLines(lines);
}

void drawBlockOutline(QPainter& painter, const PictureFrame& frame, int position, int columns, bool selected) {
    const QRectF rect = frame.blockRect(position, columns);
    if (!rect.intersects(frame.seen))
        return;
    painter.save();
    painter.setClipRect(frame.seen);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor::fromRgba(kCasing), 4));
    painter.drawRect(rect);
    painter.setPen(QPen(QColor(selected ? kSelected : kPointed), 2, selected ? Qt::SolidLine : Qt::DashLine));
    painter.drawRect(rect);
    painter.restore();
}

void drawBlockArrow(QPainter& painter, QPointF from, QPointF to, bool selected) {
    const QLineF line(from, to);
    if (line.length() < kHead)
        return;
    const QPointF along = (to - from) / line.length();
    const QPointF across(-along.y(), along.x());
    const QPointF neck = to - along * kHead;
    QPainterPath head(to);
    head.lineTo(neck + across * kHead * 0.45);
    head.lineTo(neck - across * kHead * 0.45);
    head.closeSubpath();
    const QColor colour(selected ? kSelected : kPointed);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor::fromRgba(kCasing), 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, neck);
    painter.setBrush(colour);
    painter.setPen(QPen(QColor::fromRgba(kCasing), 1.5));
    painter.drawPath(head);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, neck);
    painter.restore();
}

void drawAllArrows(QPainter& painter, const PictureFrame& frame, const BlockMoves& moves) {
    painter.save();
    painter.setClipRect(frame.seen);
    for (int position = 0; position < int(moves.source.size()); ++position)
        if (moves.source[position] != position)
            drawBlockArrow(painter, frame.blockRect(moves.source[position], moves.columns).center(),
                           frame.blockRect(position, moves.columns).center(), false);
    painter.restore();
}

}  // namespace guise::widgets
