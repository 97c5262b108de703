// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QPoint>
#include <QPointF>
#include <QString>
#include <QVector>
#include <QWidget>

namespace guise::widgets {

/// Pictures side by side under one zoom and pan: wheel zooms about the pointer, drag pans, double click fits, + - 0 and
/// arrow keys do the same. Nearest-neighbour pixels when enlarged, smoothed when shrunk. Pictures of unequal size are
/// shown at one size, that of the first. The pixel under the pointer is marked in every pane. UI thread.
class CompareView : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);

    /// A pane is a picture with a title above and a caption below. A null image shows `hint` instead.
    struct Pane {
        QString title;
        QString caption;
        QString hint;
        QImage image;
    };
    void setPanes(const QVector<Pane>& panes);
    /// Replaces one picture and caption; zoom and pan stay when the size stays.
    void setImage(int pane, const QImage& image, const QString& caption);
    /// Replaces one pane, title and hint too; zoom and pan stay when the size stays.
    void setPane(int index, const Pane& pane);
    [[nodiscard]] Pane pane(int index) const;
    [[nodiscard]] int paneCount() const;
    [[nodiscard]] QImage image(int pane) const;
    /// Lines between blocks of the given size in image pixels; 0: none.
    void setGrid(int blockHeight, int blockWidth);
    /// Screen pixels per image pixel; 0: fit.
    [[nodiscard]] double zoom() const;
    void setZoom(double zoom);
    void fit();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void zoomChanged(double zoom);
    /// Image pixel under the pointer, or (-1, -1).
    void probed(QPoint pixel);
    /// Image pixel under a click of the left button that did not drag.
    void clicked(QPoint pixel);
    /// After every paint, for latency measurement.
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
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
        QPixmap pixmap;
        qint64 imageKey = 0;
        QRectF target;  // where the whole picture would lie, in widget coordinates
        QRectF area;
        QRgb around = 0;
        double ratio = 0.0;  // device pixels per screen pixel
    };
    [[nodiscard]] QRectF paneRect(int pane) const;     // title, picture and caption
    [[nodiscard]] QRectF pictureArea(int pane) const;  // the part of paneRect for the picture
    [[nodiscard]] QRectF pictureTarget(int pane) const;
    [[nodiscard]] QSize referenceSize() const;  // of the first picture; empty: none
    [[nodiscard]] int paneAt(const QPointF& position) const;
    [[nodiscard]] double fitZoom() const;
    [[nodiscard]] double effectiveZoom() const;
    [[nodiscard]] QPoint pixelAt(const QPointF& position) const;
    void zoomAbout(const QPointF& position, double factor);
    void setZoomAndCentre(double zoom, QPointF centre);
    void panBy(const QPointF& screen);
    void probe(QPoint pixel);
    void describe();
    void drawPane(QPainter& painter, int pane);
    void drawGrid(QPainter& painter, int pane) const;
    const QPixmap& rendered(int pane);

    QVector<Pane> panes_;
    QVector<Rendered> rendered_;
    double zoom_ = 0.0;
    QPointF centre_{0.5, 0.5};  // shown centre as a share of the image
    QPointF dragStart_;
    QPointF dragCentre_;
    bool dragging_ = false;
    bool keyboardFocus_ = false;
    QPoint probe_{-1, -1};
    int gridHeight_ = 0;
    int gridWidth_ = 0;
};

}  // namespace guise::widgets
