// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/verdict_badge.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace guise::app {

VerdictBadge::VerdictBadge(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize VerdictBadge::sizeHint() const {
    const int side = fontMetrics().height();
    return {side, side};
}

void VerdictBadge::setVerdict(attack::Verdict verdict) {
    verdict_ = verdict;
    update();
}

void VerdictBadge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto colours = widgets::plotColours(palette());
    const double side = std::min(width(), height());
    painter.translate(width() / 2.0, height() / 2.0);
    painter.scale(side / 16.0, side / 16.0);  // drawn in a box from -8 to 8
    switch (verdict_) {
        case attack::Verdict::Open:
            painter.setPen(QPen(colours.disguised, 2.6, Qt::SolidLine, Qt::RoundCap));
            painter.drawArc(QRectF(-5.5, -5.5, 11.0, 11.0), 60 * 16, 300 * 16);
            break;
        case attack::Verdict::Leaks: {
            QPainterPath drop(QPointF(0.0, -7.0));
            drop.cubicTo(1.0, -3.0, 5.0, -0.5, 5.0, 2.5);
            drop.cubicTo(5.0, 5.3, 2.8, 7.0, 0.0, 7.0);
            drop.cubicTo(-2.8, 7.0, -5.0, 5.3, -5.0, 2.5);
            drop.cubicTo(-5.0, -0.5, -1.0, -3.0, 0.0, -7.0);
            painter.fillPath(drop, colours.examiner);
            break;
        }
        case attack::Verdict::NotOpened:
            painter.setPen(QPen(colours.plain, 2.2));
            painter.drawRoundedRect(QRectF(-5.0, -5.0, 10.0, 10.0), 1.5, 1.5);
            break;
        case attack::Verdict::NotTried:
            painter.setPen(QPen(palette().color(QPalette::WindowText), 2.0, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(-4.0, 0.0), QPointF(4.0, 0.0));
            break;
    }
}

}  // namespace guise::app
