// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QPoint>
#include <QPointF>
#include <QString>
#include <QVector>
#include <QWidget>

#include "widgets/block_overlay.h"
#include "widgets/colour_scale.h"
#include "widgets/picture_pyramid.h"

namespace guise::widgets {

/// Pictures under one zoom and pan: wheel zooms about the pointer, drag pans, double click fits, + - 0 and arrow keys
/// do the same. Nearest-neighbour pixels when enlarged, smoothed when shrunk. Pictures of unequal size are shown at one
/// size, that of the first. The pixel under the pointer is marked in every picture. UI thread.
class CompareView : public QWidget {
    Q_OBJECT

public:
    /// SideBySide: every pane. Wipe: the two of the pair in one place, a divider between them. Flip: one of the pair at
    /// a time. Difference: the pair, and beside it what setDifference() was given.
    enum class Mode { SideBySide, Wipe, Flip, Difference };
    enum class Arrows { None, Pointed, All };
    explicit CompareView(QWidget* parent = nullptr);

    /// A pane is a picture with a title above and a caption or legend below. A null image shows `hint` instead.
    struct Pane {
        QString title;
        QString caption;
        QString hint;
        QImage image;
        Legend legend = {};
    };
    void setPanes(const QVector<Pane>& panes);
    /// Replaces one picture and caption; zoom and pan stay when the size stays.
    void setImage(int pane, const QImage& image, const QString& caption);
    /// Replaces one pane, title and hint too; zoom and pan stay when the size stays.
    void setPane(int index, const Pane& pane);
    [[nodiscard]] Pane pane(int index) const;
    [[nodiscard]] int paneCount() const { return int(panes_.size()); }
    [[nodiscard]] QImage image(int pane) const;
    void setDifference(const Pane& pane);
    [[nodiscard]] const Pane& difference() const { return difference_; }

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return mode_; }
    /// The two panes of Wipe, Flip and Difference.
    void setPair(int first, int second);
    [[nodiscard]] int firstOfPair() const { return first_; }
    [[nodiscard]] int secondOfPair() const { return second_; }
    /// Flip alone: the other picture of the pair.
    void flip();
    [[nodiscard]] int flippedTo() const { return flipped_; }
    /// Wipe alone: the share of what shows of the picture that is the first one's, from the left, 0..1.
    void setDivider(double share);
    [[nodiscard]] double divider() const { return divider_; }

    /// Lines between blocks of the given size in image pixels; 0: none.
    void setGrid(int blockHeight, int blockWidth);
    /// Sides of a block in image pixels, and where blocks are in another picture; empty: there are no blocks.
    void setBlocks(const QSize& block, const BlockMoves& moves);
    /// Arrows from where a block was to where it is: of the block under the pointer and the selected one, or of all.
    void setArrows(Arrows arrows);
    [[nodiscard]] Arrows arrows() const { return arrows_; }
    /// Outlined in every picture; a block of moves.from, -1: none.
    void selectBlock(int block);
    [[nodiscard]] int selectedBlock() const { return selected_; }
    /// The block of moves.from that a pixel of picture `pane` shows, as probed() names both; -1: none.
    [[nodiscard]] int blockUnder(QPoint pixel, int pane) const;

    /// Screen pixels per image pixel; 0: fit.
    [[nodiscard]] double zoom() const { return zoom_; }
    [[nodiscard]] double effectiveZoom() const;  // what fit comes to as well
    void setZoom(double zoom);
    void fit();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void zoomChanged(double zoom);
    void modeChanged(guise::widgets::CompareView::Mode mode);
    /// Image pixel under the pointer and the picture it is in, or (-1, -1) and -1. The difference counts as a picture
    /// after the last.
    void probed(QPoint pixel, int pane);
    /// Image pixel under a click of the left button that did not drag.
    void clicked(QPoint pixel, int pane);
    /// After every paint, for latency measurement.
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// The visible part of one picture at screen resolution; made anew only when something it depends on changed.
    struct Rendered {
        PicturePyramid pyramid;
        QPixmap pixmap;
        qint64 imageKey = 0;
        QRectF target;  // where the whole picture would lie, in widget coordinates
        QRectF area;
        QRgb around = 0;
        double ratio = 0.0;  // device pixels per screen pixel
    };
    /// One place on the screen, with one picture or, in Wipe, two.
    struct Slot {
        int pane = 0;
        int right = -1;
    };
    [[nodiscard]] QVector<Slot> slotsShown() const;
    [[nodiscard]] QRectF slotRect(int slot) const;     // title, picture and caption
    [[nodiscard]] QRectF pictureArea(int slot) const;  // the part of slotRect for the picture
    [[nodiscard]] QRectF pictureTarget(int slot) const;
    [[nodiscard]] PictureFrame frameOf(int slot, int pane) const;
    [[nodiscard]] const Pane& paneAt(int pane) const;  // the difference comes after the last
    [[nodiscard]] QSize referenceSize() const;         // of the first picture; empty: none
    [[nodiscard]] int slotAt(const QPointF& position) const;
    [[nodiscard]] int paneUnder(const QPointF& position) const;
    [[nodiscard]] int slotOf(int pane) const;  // -1: it does not show
    [[nodiscard]] double fitZoom() const;
    [[nodiscard]] QRectF dividedArea() const;  // what shows of the picture
    [[nodiscard]] double dividerAt() const;    // widget coordinate
    [[nodiscard]] bool onDivider(const QPointF& position) const;
    [[nodiscard]] QPoint pixelAt(const QPointF& position) const;
    void zoomAbout(const QPointF& position, double factor);
    void setZoomAndCentre(double zoom, QPointF centre);
    void panBy(const QPointF& screen);
    void probe(QPoint pixel, int pane);
    void showCursor();
    void describe();
    void takeSize(const QSize& before);
    void drawSlot(QPainter& painter, int slot);
    void drawTitles(QPainter& painter, int slot);
    void drawPicture(QPainter& painter, int slot, int pane);
    void drawDivider(QPainter& painter);
    void drawBlock(QPainter& painter, int block, bool selected);
    void drawProbe(QPainter& painter, int slot);
    const QPixmap& rendered(int slot, int pane);

    QVector<Pane> panes_;
    Pane difference_;
    std::vector<Rendered> rendered_;  // of every pane, then of the difference
    Mode mode_ = Mode::SideBySide;
    int first_ = 0;
    int second_ = 1;
    int flipped_ = 0;
    double divider_ = 0.5;
    double zoom_ = 0.0;
    QPointF centre_{0.5, 0.5};  // shown centre as a share of the image
    QPointF dragStart_;
    QPointF dragCentre_;
    bool dragging_ = false;
    bool draggingDivider_ = false;
    bool keyboardFocus_ = false;
    QPoint probe_{-1, -1};
    int probePane_ = -1;
    int gridHeight_ = 0;
    int gridWidth_ = 0;
    QSize block_;
    BlockMoves moves_;
    Arrows arrows_ = Arrows::None;
    int selected_ = -1;
};

}  // namespace guise::widgets
