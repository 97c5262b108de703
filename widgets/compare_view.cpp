// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare_view.h"

#include "widgets/pixel_scale.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::widgets {

namespace {

constexpr double kGap = 10.0;    // between panes, screen pixels
constexpr double kMargin = 6.0;  // around all panes
constexpr double kMaximumZoom = 128.0;
constexpr double kWheelFactor = 1.25;  // per notch
constexpr double kKeyFactor = 1.5;
constexpr double kKeyPan = 0.15;    // of the picture area
constexpr double kGridFrom = 3.0;   // screen pixels between grid lines, at least
constexpr double kProbeFrom = 3.0;  // screen pixels per image pixel for the pixel mark

QFont bold(QFont font) {
    font.setBold(true);
    return font;
}

/// The surround: neutral, a little apart from the window, so that black and white picture edges both show.
QColor surround(const QPalette& palette) {
    const QColor window = palette.color(QPalette::Window);
    return isDark(palette) ? window.darker(130) : window.darker(107);
}

}  // namespace

CompareView::CompareView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Pictures side by side"));
    describe();
}

void CompareView::setPanes(const QVector<Pane>& panes) {
    const QSize before = referenceSize();
    panes_ = panes;
    rendered_.clear();
    rendered_.resize(panes_.size());
    if (referenceSize() != before)
        fit();
    describe();
    update();
}

void CompareView::setImage(int pane, const QImage& image, const QString& caption) {
    if (pane < 0 || pane >= panes_.size())
        return;
    const QSize before = referenceSize();
    const bool appeared = panes_[pane].image.isNull() != image.isNull();
    panes_[pane].image = image;
    panes_[pane].caption = caption;
    if (referenceSize() != before)
        fit();
    if (appeared || hasFocus())
        describe();
    update();
}

void CompareView::setPane(int index, const Pane& pane) {
    if (index < 0 || index >= panes_.size())
        return;
    const QSize before = referenceSize();
    panes_[index] = pane;
    if (referenceSize() != before)
        fit();
    describe();
    update();
}

CompareView::Pane CompareView::pane(int index) const {
    return index >= 0 && index < panes_.size() ? panes_[index] : Pane();
}

int CompareView::paneCount() const {
    return static_cast<int>(panes_.size());
}

QImage CompareView::image(int pane) const {
    return pane >= 0 && pane < panes_.size() ? panes_[pane].image : QImage();
}

void CompareView::setGrid(int blockHeight, int blockWidth) {
    if (gridHeight_ == blockHeight && gridWidth_ == blockWidth)
        return;
    gridHeight_ = std::max(0, blockHeight);
    gridWidth_ = std::max(0, blockWidth);
    update();
}

double CompareView::zoom() const {
    return zoom_;
}

void CompareView::setZoom(double zoom) {
    setZoomAndCentre(zoom, centre_);
}

void CompareView::fit() {
    setZoomAndCentre(0.0, {0.5, 0.5});
}

QSize CompareView::sizeHint() const {
    return {std::max(1, paneCount()) * 270, 340};
}

QSize CompareView::minimumSizeHint() const {
    return {std::max(1, paneCount()) * 110, 150};
}

QRectF CompareView::paneRect(int pane) const {
    const double count = std::max(1, paneCount());
    const double width = (this->width() - 2 * kMargin - (count - 1) * kGap) / count;
    return {kMargin + pane * (width + kGap), kMargin, std::max(1.0, width), std::max(1.0, height() - 2 * kMargin)};
}

QRectF CompareView::pictureArea(int pane) const {
    const double line = fontMetrics().height() + 4.0;
    const QRectF whole = paneRect(pane).adjusted(0, line, 0, -line);
    const QPointF corner(std::round(whole.left()), std::round(whole.top()));
    return {corner, QSizeF(std::max(1.0, std::floor(whole.width())), std::max(1.0, std::floor(whole.height())))};
}

QSize CompareView::referenceSize() const {
    const auto found =
        std::find_if(panes_.begin(), panes_.end(), [](const Pane& pane) { return !pane.image.isNull(); });
    return found == panes_.end() ? QSize() : found->image.size();
}

/// Whole steps where that costs little room, so that all pixels come out equally large.
double CompareView::fitZoom() const {
    const QSize size = referenceSize();
    if (size.isEmpty())
        return 1.0;
    const QRectF area = pictureArea(0);
    const double exact = std::min(area.width() / size.width(), area.height() / size.height());
    const double whole = std::floor(exact);
    return whole >= 1.0 && whole / exact >= 0.88 ? whole : exact;
}

double CompareView::effectiveZoom() const {
    return zoom_ > 0.0 ? zoom_ : fitZoom();
}

QRectF CompareView::pictureTarget(int pane) const {
    const QRectF area = pictureArea(pane);
    const QSizeF size = QSizeF(referenceSize()) * effectiveZoom();
    const QPointF corner(area.center().x() - centre_.x() * size.width(),
                         area.center().y() - centre_.y() * size.height());
    return {QPointF(std::round(corner.x()), std::round(corner.y())), size};
}

int CompareView::paneAt(const QPointF& position) const {
    for (int pane = 0; pane < paneCount(); ++pane)
        if (pictureArea(pane).contains(position))
            return pane;
    return -1;
}

QPoint CompareView::pixelAt(const QPointF& position) const {
    const int pane = paneAt(position);
    const QSize size = referenceSize();
    if (pane < 0 || size.isEmpty())
        return {-1, -1};
    const QPointF inside = (position - pictureTarget(pane).topLeft()) / effectiveZoom();
    const QPoint pixel(static_cast<int>(std::floor(inside.x())), static_cast<int>(std::floor(inside.y())));
    return QRect(QPoint(), size).contains(pixel) ? pixel : QPoint(-1, -1);
}

void CompareView::setZoomAndCentre(double zoom, QPointF centre) {
    if (zoom <= fitZoom() + 1e-9 || !std::isfinite(zoom)) {
        zoom = 0.0;
        centre = {0.5, 0.5};
    }
    const double before = zoom_;
    zoom_ = std::min(zoom, kMaximumZoom);
    centre_ = {std::clamp(centre.x(), 0.0, 1.0), std::clamp(centre.y(), 0.0, 1.0)};
    if (zoom_ > 0.0)
        setCursor(dragging_ ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    else
        unsetCursor();
    update();
    if (zoom_ != before)
        Q_EMIT zoomChanged(zoom_);
}

void CompareView::zoomAbout(const QPointF& position, double factor) {
    const QSize size = referenceSize();
    if (size.isEmpty())
        return;
    const double old = effectiveZoom();
    const double zoom = std::min(old * factor, std::max(kMaximumZoom, fitZoom()));
    const QPointF middle = pictureArea(std::max(0, paneAt(position))).center();
    const QPointF offset = paneAt(position) < 0 ? QPointF() : position - middle;
    const double moved = 1.0 / old - 1.0 / zoom;
    setZoomAndCentre(zoom, centre_ + QPointF(offset.x() * moved / size.width(), offset.y() * moved / size.height()));
}

void CompareView::panBy(const QPointF& screen) {
    const QSizeF size = QSizeF(referenceSize()) * effectiveZoom();
    if (zoom_ > 0.0 && !size.isEmpty())
        setZoomAndCentre(zoom_, centre_ + QPointF(screen.x() / size.width(), screen.y() / size.height()));
}

void CompareView::probe(QPoint pixel) {
    if (pixel == probe_)
        return;
    probe_ = pixel;
    update();
    Q_EMIT probed(pixel);
}

void CompareView::describe() {
    QStringList parts;
    for (const Pane& pane : std::as_const(panes_))
        parts << (pane.image.isNull() ? tr("%1: %2").arg(pane.title, pane.hint)
                                      : tr("%1: %2 by %3 pixels, %4")
                                            .arg(pane.title, locale().toString(pane.image.width()),
                                                 locale().toString(pane.image.height()), pane.caption));
    parts << tr("Wheel or + and - zoom, drag or arrow keys move, 0 or double click fits.");
    setAccessibleDescription(parts.join(QStringLiteral("\n")));
}

const QPixmap& CompareView::rendered(int pane) {
    Rendered& cached = rendered_[pane];
    const QRectF area = pictureArea(pane);
    const QRectF target = pictureTarget(pane);
    const QImage& picture = panes_[pane].image;
    const double ratio = devicePixelRatioF();
    const QRgb around = surround(palette()).rgb();
    if (cached.imageKey == picture.cacheKey() && cached.target == target && cached.area == area &&
        cached.ratio == ratio && cached.around == around)
        return cached.pixmap;
    const QRectF local = target.translated(-area.topLeft());
    const QRectF device(local.topLeft() * ratio, local.size() * ratio);
    QPixmap pixmap = QPixmap::fromImage(scalePixels(picture, device, (area.size() * ratio).toSize(), around));
    pixmap.setDevicePixelRatio(ratio);
    cached = {std::move(pixmap), picture.cacheKey(), target, area, around, ratio};
    return cached.pixmap;
}

void CompareView::drawGrid(QPainter& painter, int pane) const {
    const double zoom = effectiveZoom();
    const QRectF target = pictureTarget(pane);
    const QRectF seen = target.intersected(pictureArea(pane));
    const QSize size = referenceSize();
    QVector<QLineF> lines;
    if (gridWidth_ > 0 && gridWidth_ * zoom >= kGridFrom)
        for (int x = gridWidth_; x < size.width(); x += gridWidth_)
            if (const double at = std::round(target.left() + x * zoom); at >= seen.left() && at <= seen.right())
                lines << QLineF(at, seen.top(), at, seen.bottom() - 1);
    if (gridHeight_ > 0 && gridHeight_ * zoom >= kGridFrom)
        for (int y = gridHeight_; y < size.height(); y += gridHeight_)
            if (const double at = std::round(target.top() + y * zoom); at >= seen.top() && at <= seen.bottom())
                lines << QLineF(seen.left(), at, seen.right() - 1, at);
    painter.setPen(QPen(QColor(86, 180, 233, 150), 0));
    painter.drawLines(lines);
}

void CompareView::drawPane(QPainter& painter, int index) {
    const Pane& pane = panes_[index];
    const QRectF whole = paneRect(index);
    const QRectF area = pictureArea(index);
    const double line = fontMetrics().height();
    const auto text = [&painter](const QRectF& where, const QString& what) {
        painter.drawText(where, Qt::AlignCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(what, Qt::ElideRight, static_cast<int>(where.width())));
    };
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(bold(font()));
    text({whole.left(), whole.top(), whole.width(), line}, pane.title);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    text({whole.left(), area.bottom() + 4, whole.width(), line}, pane.caption);
    if (pane.image.isNull()) {
        painter.fillRect(area, surround(palette()));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(area.adjusted(12, 8, -12, -8), Qt::AlignCenter | Qt::TextWordWrap, pane.hint);
        return;
    }
    painter.drawPixmap(area.topLeft(), rendered(index));
    drawGrid(painter, index);
    const double zoom = effectiveZoom();
    if (probe_.x() >= 0 && zoom >= kProbeFrom) {
        const QRectF pixel(pictureTarget(index).topLeft() + QPointF(probe_) * zoom, QSizeF(zoom, zoom));
        painter.save();
        painter.setClipRect(area);
        painter.setPen(QPen(Qt::black, 3));
        painter.drawRect(pixel);
        painter.setPen(QPen(Qt::white, 1));
        painter.drawRect(pixel);
        painter.restore();
    }
}

void CompareView::paintEvent(QPaintEvent*) {
    {
        QPainter painter(this);
        for (int pane = 0; pane < paneCount(); ++pane)
            drawPane(painter, pane);
        if (hasFocus() && keyboardFocus_) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }
    Q_EMIT painted();
}

void CompareView::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0.0)
        return QWidget::wheelEvent(event);
    zoomAbout(event->position(), std::pow(kWheelFactor, notches));
    probe(pixelAt(event->position()));
    event->accept();
}

void CompareView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QWidget::mousePressEvent(event);
    dragging_ = true;
    dragStart_ = event->position();
    dragCentre_ = centre_;
    if (zoom_ > 0.0)
        setCursor(Qt::ClosedHandCursor);
}

void CompareView::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_ && zoom_ > 0.0) {
        centre_ = dragCentre_;
        panBy(dragStart_ - event->position());
    }
    probe(pixelAt(event->position()));
}

void CompareView::mouseReleaseEvent(QMouseEvent* event) {
    const bool still = (event->position() - dragStart_).manhattanLength() < QApplication::startDragDistance();
    if (std::exchange(dragging_, false) && still && event->button() == Qt::LeftButton)
        if (const QPoint pixel = pixelAt(event->position()); pixel.x() >= 0)
            Q_EMIT clicked(pixel);
    if (zoom_ > 0.0)
        setCursor(Qt::OpenHandCursor);
    QWidget::mouseReleaseEvent(event);
}

void CompareView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        fit();
}

void CompareView::leaveEvent(QEvent* event) {
    probe({-1, -1});
    QWidget::leaveEvent(event);
}

void CompareView::keyPressEvent(QKeyEvent* event) {
    keyboardFocus_ = true;
    const QRectF area = pictureArea(0);
    const QPointF nowhere(-1, -1);  // about the centre
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
            return panBy({-kKeyPan * area.width(), 0});
        case Qt::Key_Right:
            return panBy({kKeyPan * area.width(), 0});
        case Qt::Key_Up:
            return panBy({0, -kKeyPan * area.height()});
        case Qt::Key_Down:
            return panBy({0, kKeyPan * area.height()});
        default:
            QWidget::keyPressEvent(event);
    }
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
