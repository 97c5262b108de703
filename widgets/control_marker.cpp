// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/control_marker.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>

namespace guise::widgets {

namespace {

constexpr int kWidth = 3;  // of the frame, screen pixels

}  // namespace

ControlMarker::ControlMarker(QWidget* window) : QWidget(window) {
    setObjectName(QStringLiteral("controlMarker"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    window->installEventFilter(this);
    hide();
}

void ControlMarker::mark(QWidget* control) {
    if (auto* before = control_.data())
        before->removeEventFilter(this);
    control_ = control;
    if (control == nullptr) {
        hide();
        return;
    }
    for (QWidget* above = control->parentWidget(); above != nullptr; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above))
            area->ensureWidgetVisible(control, 0, 24);
    control->installEventFilter(this);
    follow();
}

QRect ControlMarker::frame() const {
    const QWidget* control = control_.data();
    if (control == nullptr || !control->isVisible() || control->window() != window())
        return {};
    const QRect place(control->mapTo(parentWidget(), QPoint()), control->size());
    return place.adjusted(-kWidth - 1, -kWidth - 1, kWidth + 1, kWidth + 1).intersected(parentWidget()->rect());
}

void ControlMarker::follow() {
    const QRect wanted = frame();
    if (wanted.isEmpty()) {
        hide();
        return;
    }
    if (wanted != geometry() || isHidden()) {
        setGeometry(wanted);
        raise();
        show();
        update();
    }
}

bool ControlMarker::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::LayoutRequest:
        case QEvent::Paint:  // scrolled along with what is around it
            if (control_.data() != nullptr)
                follow();
            break;
        default:
            break;
    }
    return QWidget::eventFilter(watched, event);
}

void ControlMarker::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(plotColours(palette()).disguised, kWidth);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
}

}  // namespace guise::widgets
