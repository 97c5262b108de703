// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/content_area.h"

#include <QEvent>
#include <QScreen>

namespace guise::widgets {

namespace {

constexpr QSize kAround(10, 70);   // menu bar and frame of the window
constexpr QSize kLeast(320, 200);  // of a window that scrolls

}  // namespace

ContentArea::ContentArea(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
}

void ContentArea::setRoom(const QSize& room) {
    room_ = room;
    updateGeometry();
}

QSize ContentArea::sizeHint() const {
    return widget()->sizeHint();
}

QSize ContentArea::minimumSizeHint() const {
    const QSize wanted = widget()->minimumSizeHint();
    const QSize room = room_.isValid() ? room_ : screen()->availableSize() - kAround;
    return {wanted.width() <= room.width() ? wanted.width() : kLeast.width(),
            wanted.height() <= room.height() ? wanted.height() : kLeast.height()};
}

/// The content asks for another size: so does the window.
bool ContentArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

}  // namespace guise::widgets
