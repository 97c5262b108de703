// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace guise::widgets {

namespace {

constexpr double kWheelFactor = 1.25;  // per notch
constexpr double kKeyFactor = 1.5;
constexpr double kKeyPan = 0.15;      // of the picture area
constexpr double kKeyDivider = 0.02;  // of the picture area
constexpr double kGrip = 7.0;         // screen pixels on either side of the divider

}  // namespace

bool CompareView::onDivider(const QPointF& position) const {
    return mode_ == Mode::Wipe && !panes_.isEmpty() && pictureArea(0).contains(position) &&
           std::abs(position.x() - dividerAt()) <= kGrip;
}

void CompareView::showCursor() {
    if (draggingDivider_)
        setCursor(Qt::SplitHCursor);
    else if (zoom_ > 0.0)
        setCursor(dragging_ ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    else
        unsetCursor();
}

void CompareView::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0.0)
        return QWidget::wheelEvent(event);
    zoomAbout(event->position(), std::pow(kWheelFactor, notches));
    probe(pixelAt(event->position()), paneUnder(event->position()));
    event->accept();
}

void CompareView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QWidget::mousePressEvent(event);
    draggingDivider_ = event->button() == Qt::LeftButton && onDivider(event->position());
    dragging_ = !draggingDivider_;
    dragStart_ = event->position();
    dragCentre_ = centre_;
    showCursor();
}

void CompareView::mouseMoveEvent(QMouseEvent* event) {
    if (draggingDivider_) {
        const QRectF area = dividedArea();
        setDivider((event->position().x() - area.left()) / area.width());
    } else if (dragging_ && zoom_ > 0.0) {
        centre_ = dragCentre_;
        panBy(dragStart_ - event->position());
    } else if (onDivider(event->position())) {
        setCursor(Qt::SplitHCursor);
    } else {
        showCursor();
    }
    probe(pixelAt(event->position()), paneUnder(event->position()));
}

void CompareView::mouseReleaseEvent(QMouseEvent* event) {
    const bool still = (event->position() - dragStart_).manhattanLength() < QApplication::startDragDistance();
    draggingDivider_ = false;
    if (std::exchange(dragging_, false) && still && event->button() == Qt::LeftButton)
        if (const QPoint pixel = pixelAt(event->position()); pixel.x() >= 0)
            Q_EMIT clicked(pixel, paneUnder(event->position()));
    showCursor();
    QWidget::mouseReleaseEvent(event);
}

void CompareView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        fit();
}

void CompareView::leaveEvent(QEvent* event) {
    probe({-1, -1}, -1);
    QWidget::leaveEvent(event);
}

void CompareView::keyPressEvent(QKeyEvent* event) {
    keyboardFocus_ = true;
    const QRectF area = pictureArea(0);
    const QPointF nowhere(-1, -1);  // about the centre
    const bool divides = mode_ == Mode::Wipe && (zoom_ == 0.0 || event->modifiers().testFlag(Qt::ShiftModifier));
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomAbout(nowhere, kKeyFactor);
        case Qt::Key_Minus:
            return zoomAbout(nowhere, 1.0 / kKeyFactor);
        case Qt::Key_0:
        case Qt::Key_Home:
            return fit();
        case Qt::Key_Left:
            return divides ? setDivider(divider_ - kKeyDivider) : panBy({-kKeyPan * area.width(), 0});
        case Qt::Key_Right:
            return divides ? setDivider(divider_ + kKeyDivider) : panBy({kKeyPan * area.width(), 0});
        case Qt::Key_Up:
            return panBy({0, -kKeyPan * area.height()});
        case Qt::Key_Down:
            return panBy({0, kKeyPan * area.height()});
        case Qt::Key_Space:
            return flip();
        case Qt::Key_Escape:
            if (selected_ >= 0)
                return selectBlock(-1);
            return QWidget::keyPressEvent(event);
        default:
            QWidget::keyPressEvent(event);
    }
}

void CompareView::resizeEvent(QResizeEvent* event) {
    setZoomAndCentre(zoom_, centre_);  // below the new fit there is no zoom
    QWidget::resizeEvent(event);
}

void CompareView::focusInEvent(QFocusEvent* event) {
    keyboardFocus_ = event->reason() != Qt::MouseFocusReason;
    describe();
    QWidget::focusInEvent(event);
}

void CompareView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

}  // namespace guise::widgets
