// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictogram.h"

#include "widgets/colour_scale.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPolygonF>

#include <algorithm>

namespace guise::widgets {

namespace {

/// Drawn on a field of 16 x 16.
class Engine : public QIconEngine {
public:
    explicit Engine(Pictogram which) : which_(which) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        ink_ = palette.color(group, QPalette::ButtonText);
        fill_ = ink_;
        fill_.setAlphaF(0.35F);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = std::min(rect.width(), rect.height());
        painter->translate(QRectF(rect).center() - QPointF(side / 2, side / 2));
        painter->scale(side / 16.0, side / 16.0);
        painter->setPen(QPen(ink_, 1.2));
        painter->setBrush(Qt::NoBrush);
        draw(*painter);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new Engine(*this); }

private:
    void draw(QPainter& painter) const {
        switch (which_) {
            case Pictogram::SideBySide:
                painter.drawRect(QRectF(1.5, 3.5, 5.5, 9));
                painter.fillRect(QRectF(9, 3.5, 5.5, 9), fill_);
                return painter.drawRect(QRectF(9, 3.5, 5.5, 9));
            case Pictogram::Wipe:
                painter.fillRect(QRectF(8, 3.5, 6.5, 9), fill_);
                painter.drawRect(QRectF(1.5, 3.5, 13, 9));
                painter.setPen(QPen(ink_, 1.6));
                return painter.drawLine(QPointF(8, 1), QPointF(8, 15));
            case Pictogram::Flip:
                painter.drawRect(QRectF(1.5, 1.5, 9, 9));
                painter.fillRect(QRectF(5.5, 5.5, 9, 9), fill_);
                return painter.drawRect(QRectF(5.5, 5.5, 9, 9));
            case Pictogram::Difference:
                painter.drawLine(QPointF(3, 3.5), QPointF(13, 3.5));
                painter.drawLine(QPointF(8, 0.5), QPointF(8, 6.5));
                painter.drawLine(QPointF(3, 10.5), QPointF(13, 10.5));
                return painter.drawLine(QPointF(3, 14), QPointF(13, 14));
            case Pictogram::Steps:
                painter.drawPolyline(
                    QPolygonF({{1, 13.5}, {5, 13.5}, {5, 9.5}, {9, 9.5}, {9, 5.5}, {13, 5.5}, {13, 2}}));
                return;
            case Pictogram::Grid:
                for (const double at : {1.5, 6.0, 10.5, 14.5}) {
                    painter.drawLine(QPointF(at, 1.5), QPointF(at, 14.5));
                    painter.drawLine(QPointF(1.5, at), QPointF(14.5, at));
                }
                return;
            case Pictogram::Arrows:
                painter.fillRect(QRectF(1, 9, 5, 5), fill_);
                painter.drawRect(QRectF(1.5, 9.5, 4, 4));
                painter.drawLine(QPointF(5, 9), QPointF(12.5, 3));
                painter.setBrush(ink_);
                return painter.drawPolygon(QPolygonF({{14, 1.5}, {12.8, 5.2}, {10.3, 2.2}}));
            case Pictogram::Colours: {
                QLinearGradient ramp(0, 0, 16, 0);
                for (const double at : {0.0, 0.25, 0.5, 0.75, 1.0})
                    ramp.setColorAt(at, QColor(colourOf(ColourMap::Cividis, at)));
                painter.fillRect(QRectF(1, 4.5, 14, 7), ramp);
                return painter.drawRect(QRectF(1, 4.5, 14, 7));
            }
            case Pictogram::Play:
                painter.setBrush(ink_);
                return painter.drawPolygon(QPolygonF({{4, 2}, {13.5, 8}, {4, 14}}));
            case Pictogram::Pause:
                painter.fillRect(QRectF(3.5, 2, 3.2, 12), ink_);
                return painter.fillRect(QRectF(9.3, 2, 3.2, 12), ink_);
            case Pictogram::Next:
                painter.setBrush(ink_);
                painter.drawPolygon(QPolygonF({{3, 3}, {10, 8}, {3, 13}}));
                return painter.fillRect(QRectF(11, 2.5, 2.2, 11), ink_);
            case Pictogram::Previous:
                painter.setBrush(ink_);
                painter.drawPolygon(QPolygonF({{13, 3}, {6, 8}, {13, 13}}));
                return painter.fillRect(QRectF(2.8, 2.5, 2.2, 11), ink_);
            case Pictogram::First:
                painter.setBrush(ink_);
                painter.drawPolygon(QPolygonF({{9, 3}, {3, 8}, {9, 13}}));
                return painter.drawPolygon(QPolygonF({{15, 3}, {9, 8}, {15, 13}}));
        }
    }

    Pictogram which_;
    QColor ink_;
    QColor fill_;
};

}  // namespace

QIcon pictogram(Pictogram which) {
    return QIcon(new Engine(which));
}

}  // namespace guise::widgets
