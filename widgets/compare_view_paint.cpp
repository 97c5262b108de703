// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare_view.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace guise::widgets {

namespace {

constexpr double kProbeFrom = 3.0;      // screen pixels per image pixel for the pixel mark
constexpr double kSmallestBlock = 4.0;  // screen pixels of a block's side for its outline
constexpr double kKnob = 7.0;           // radius of the divider's handle
constexpr int kMostArrows = 64;         // blocks, for the arrows of all

QFont bold(QFont font) {
    font.setBold(true);
    return font;
}

/// The surround: neutral, a little apart from the window, so that black and white picture edges both show.
QColor surround(const QPalette& palette) {
    const QColor window = palette.color(QPalette::Window);
    return isDark(palette) ? window.darker(130) : window.darker(107);
}

void drawElided(QPainter& painter, const QRectF& where, const QString& what, Qt::Alignment alignment) {
    painter.drawText(where, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(what, Qt::ElideRight, static_cast<int>(where.width())));
}

}  // namespace

const QPixmap& CompareView::rendered(int slot, int pane) {
    Rendered& cached = rendered_[std::size_t(pane)];
    const QRectF area = pictureArea(slot);
    const QRectF target = pictureTarget(slot);
    const QImage& picture = paneAt(pane).image;
    const double ratio = devicePixelRatioF();
    const QRgb around = surround(palette()).rgb();
    if (cached.imageKey == picture.cacheKey() && cached.target == target && cached.area == area &&
        cached.ratio == ratio && cached.around == around)
        return cached.pixmap;
    const QRectF local = target.translated(-area.topLeft());
    const QRectF device(local.topLeft() * ratio, local.size() * ratio);
    cached.pyramid.setImage(picture);
    cached.pixmap = QPixmap::fromImage(cached.pyramid.render(device, (area.size() * ratio).toSize(), around));
    cached.pixmap.setDevicePixelRatio(ratio);
    cached.imageKey = picture.cacheKey();
    cached.target = target;
    cached.area = area;
    cached.around = around;
    cached.ratio = ratio;
    return cached.pixmap;
}

void CompareView::drawTitles(QPainter& painter, int slot) {
    const Slot shown = slotsShown()[slot];
    const QRectF whole = slotRect(slot);
    const double line = fontMetrics().height();
    const QRectF top(whole.left(), whole.top(), whole.width(), line);
    const QRectF bottom(whole.left(), pictureArea(slot).bottom() + 4, whole.width(), line);
    const auto texts = [&](const Pane& pane, Qt::Alignment alignment, double left, double width) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.setFont(bold(font()));
        drawElided(painter, {left, top.top(), width, line}, pane.title, alignment);
        painter.setFont(font());
        const QRectF under(left, bottom.top(), width, line);
        if (!pane.legend.isEmpty())
            return drawLegend(painter, under, pane.legend, palette());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        drawElided(painter, under, pane.caption, alignment);
    };
    if (shown.right < 0)
        return texts(paneAt(shown.pane), Qt::AlignHCenter, whole.left(), whole.width());
    const double half = whole.width() / 2 - 8;
    texts(paneAt(shown.pane), Qt::AlignLeft, whole.left() + 4, half);
    texts(paneAt(shown.right), Qt::AlignRight, whole.center().x() + 4, half);
}

void CompareView::drawPicture(QPainter& painter, int slot, int pane) {
    const QRectF area = pictureArea(slot);
    if (!paneAt(pane).image.isNull()) {
        painter.drawPixmap(area.topLeft(), rendered(slot, pane));
        if (gridHeight_ > 0 && gridWidth_ > 0)
            drawBlockGrid(painter, frameOf(slot, pane));
        return;
    }
    painter.fillRect(area, surround(palette()));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRectF shown = painter.hasClipping() ? painter.clipBoundingRect().intersected(area) : area;
    painter.drawText(shown.adjusted(12, 8, -12, -8), Qt::AlignCenter | Qt::TextWordWrap, paneAt(pane).hint);
}

void CompareView::drawProbe(QPainter& painter, int slot) {
    const double zoom = effectiveZoom();
    if (probe_.x() < 0 || zoom < kProbeFrom || paneAt(slotsShown()[slot].pane).image.isNull())
        return;
    const QRectF pixel(pictureTarget(slot).topLeft() + QPointF(probe_) * zoom, QSizeF(zoom, zoom));
    painter.save();
    painter.setClipRect(pictureArea(slot));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawRect(pixel);
    painter.setPen(QPen(Qt::white, 1));
    painter.drawRect(pixel);
    painter.restore();
}

void CompareView::drawSlot(QPainter& painter, int slot) {
    const Slot shown = slotsShown()[slot];
    drawTitles(painter, slot);
    if (shown.right < 0) {
        drawPicture(painter, slot, shown.pane);
    } else {
        const QRectF area = pictureArea(slot);
        const double divider = dividerAt();
        const std::pair<int, QRectF> sides[] = {
            {shown.pane, QRectF(area.topLeft(), QPointF(divider, area.bottom()))},
            {shown.right, QRectF(QPointF(divider, area.top()), area.bottomRight())}};
        for (const auto& [pane, part] : sides) {
            painter.save();
            painter.setClipRect(part);
            drawPicture(painter, slot, pane);
            painter.restore();
        }
    }
    drawProbe(painter, slot);
}

void CompareView::drawDivider(QPainter& painter) {
    const QRectF area = pictureArea(0);
    const double at = dividerAt();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 170), 3));
    painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
    painter.setPen(QPen(QColor(0, 0, 0, 170), 1.5));
    painter.setBrush(hasFocus() && keyboardFocus_ ? palette().color(QPalette::Highlight) : QColor(Qt::white));
    painter.drawEllipse(QPointF(at, area.center().y()), kKnob, kKnob);
    painter.restore();
}

/// The block's outline wherever its picture shows, and the arrow from its place in moves_.from to that in moves_.to.
void CompareView::drawBlock(QPainter& painter, int block, bool selected) {
    const int fromSlot = slotOf(moves_.from);
    const int toSlot = slotOf(moves_.to);
    for (int pane = 0; pane < paneCount(); ++pane) {
        const int slot = slotOf(pane);
        if (slot < 0 || paneAt(pane).image.isNull())
            continue;
        const PictureFrame frame = frameOf(slot, pane);
        if (std::min(frame.block.width(), frame.block.height()) >= kSmallestBlock)
            drawBlockOutline(painter, frame, moves_.placeOf(block, pane), moves_.columns, selected);
    }
    if (arrows_ == Arrows::None || (fromSlot < 0 && toSlot < 0) || paneAt(moves_.to).image.isNull())
        return;
    const int startSlot = fromSlot < 0 ? toSlot : fromSlot;
    const int endSlot = toSlot < 0 ? fromSlot : toSlot;
    const QPointF start =
        frameOf(startSlot, fromSlot < 0 ? moves_.to : moves_.from).blockRect(block, moves_.columns).center();
    const QPointF end = frameOf(endSlot, toSlot < 0 ? moves_.from : moves_.to)
                            .blockRect(moves_.placeOf(block, moves_.to), moves_.columns)
                            .center();
    // A place that is panned out of view has no arrow: its end would lie on something else.
    if (pictureArea(startSlot).contains(start) && pictureArea(endSlot).contains(end))
        drawBlockArrow(painter, start, end, selected);
}

void CompareView::paintEvent(QPaintEvent*) {
    {
        QPainter painter(this);
        const auto count = int(slotsShown().size());
        for (int slot = 0; slot < count; ++slot)
            drawSlot(painter, slot);
        if (!moves_.isEmpty()) {
            const int slot = slotOf(moves_.to) >= 0 ? slotOf(moves_.to) : slotOf(moves_.from);
            if (arrows_ == Arrows::All && slot >= 0 && moves_.source.size() <= kMostArrows)
                drawAllArrows(painter, frameOf(slot, slotsShown()[slot].pane), moves_);
            if (selected_ >= 0)
                drawBlock(painter, selected_, true);
            const int pointed = blockUnder(probe_, probePane_);
            if (arrows_ != Arrows::None && pointed >= 0 && pointed != selected_)
                drawBlock(painter, pointed, false);
        }
        if (mode_ == Mode::Wipe && count > 0)
            drawDivider(painter);
        if (hasFocus() && keyboardFocus_) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }
    Q_EMIT painted();
}

}  // namespace guise::widgets
