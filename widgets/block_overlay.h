// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QRectF>
#include <QSize>
#include <QVector>

class QPainter;

namespace guise::widgets {

/// Where blocks of one picture are in another: position j of picture `to` (row by row) shows block source[j] of picture
/// `from`. Every other picture has its blocks where `from` has them.
struct BlockMoves {
    int rows = 0;
    int columns = 0;
    QVector<int> source;  // rows x columns, each position once
    int from = 0;
    int to = 1;
    [[nodiscard]] bool isEmpty() const { return source.isEmpty(); }
    /// Of picture `pane`: which of its positions shows block `block` of `from`; -1: none.
    [[nodiscard]] int placeOf(int block, int pane) const;
    /// Of picture `pane`: which block of `from` its position shows; -1: none.
    [[nodiscard]] int blockAt(int position, int pane) const;
};

/// A picture on the screen: where all of it would lie, the part that shows, and the sides of its blocks on the screen.
struct PictureFrame {
    QRectF target;
    QRectF seen;
    QSizeF block;
    [[nodiscard]] QRectF blockRect(int position, int columns) const;
};

/// Lines between blocks; none where they would lie closer than three screen pixels.
void drawBlockGrid(QPainter& painter, const PictureFrame& frame);
/// A frame around one block, readable on any picture.
void drawBlockOutline(QPainter& painter, const PictureFrame& frame, int position, int columns, bool selected);
void drawBlockArrow(QPainter& painter, QPointF from, QPointF to, bool selected);
/// Inside one picture, for every block that moves: an arrow from where it was to where it is.
void drawAllArrows(QPainter& painter, const PictureFrame& frame, const BlockMoves& moves);

/// Sides of a block in a picture of size `own` beside one of size `reference`, where a block has `block` pixels: scaled
/// with a picture that the disguise enlarges, unchanged in one that it pads.
[[nodiscard]] QSizeF blockSizeIn(const QSize& own, const QSize& reference, const QSize& block);

}  // namespace guise::widgets
