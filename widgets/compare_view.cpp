// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare_view.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::widgets {

namespace {

constexpr double kGap = 10.0;    // between pictures, screen pixels
constexpr double kMargin = 6.0;  // around all of them
constexpr double kMaximumZoom = 128.0;

}  // namespace

CompareView::CompareView(QWidget* parent) : QWidget(parent), rendered_(1) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Pictures side by side"));
    describe();
}

/// The picture may lie elsewhere now; a new size has a new fit.
void CompareView::takeSize(const QSize& before) {
    if (referenceSize() != before)
        fit();
    update();
}

void CompareView::setPanes(const QVector<Pane>& panes) {
    const QSize before = referenceSize();
    panes_ = panes;
    rendered_.clear();
    rendered_.resize(std::size_t(panes_.size()) + 1);
    setPair(first_, second_);
    describe();
    takeSize(before);
}

void CompareView::setImage(int pane, const QImage& image, const QString& caption) {
    if (pane < 0 || pane >= panes_.size())
        return;
    const QSize before = referenceSize();
    const bool appeared = panes_[pane].image.isNull() != image.isNull();
    panes_[pane].image = image;
    panes_[pane].caption = caption;
    if (appeared || hasFocus())
        describe();
    takeSize(before);
}

void CompareView::setPane(int index, const Pane& pane) {
    if (index < 0 || index >= panes_.size())
        return;
    const QSize before = referenceSize();
    panes_[index] = pane;
    describe();
    takeSize(before);
}

CompareView::Pane CompareView::pane(int index) const {
    return index >= 0 && index < panes_.size() ? panes_[index] : Pane();
}

QImage CompareView::image(int pane) const {
    return pane >= 0 && pane < panes_.size() ? panes_[pane].image : QImage();
}

void CompareView::setDifference(const Pane& pane) {
    difference_ = pane;
    if (mode_ == Mode::Difference) {
        describe();
        update();
    }
}

const CompareView::Pane& CompareView::paneAt(int pane) const {
    return pane < panes_.size() ? panes_[pane] : difference_;
}

void CompareView::setMode(Mode mode) {
    if (mode == mode_)
        return;
    mode_ = mode;
    flipped_ = first_;
    probe({-1, -1}, -1);
    setZoomAndCentre(zoom_, centre_);  // what fits is another size now
    describe();
    update();
    Q_EMIT modeChanged(mode_);
}

void CompareView::setPair(int first, int second) {
    const int last = std::max(0, paneCount() - 1);
    first_ = std::clamp(first, 0, last);
    second_ = std::clamp(second, 0, last);
    flipped_ = first_;
    describe();
    update();
}

void CompareView::flip() {
    if (mode_ != Mode::Flip)
        return;
    flipped_ = flipped_ == second_ ? first_ : second_;
    describe();
    update();
}

void CompareView::setDivider(double share) {
    if (!std::isfinite(share))
        return;
    divider_ = std::clamp(share, 0.0, 1.0);
    update();
}

void CompareView::setGrid(int blockHeight, int blockWidth) {
    if (gridHeight_ == blockHeight && gridWidth_ == blockWidth)
        return;
    gridHeight_ = std::max(0, blockHeight);
    gridWidth_ = std::max(0, blockWidth);
    update();
}

void CompareView::setBlocks(const QSize& block, const BlockMoves& moves) {
    block_ = block;
    moves_ = block.isEmpty() || moves.columns < 1 ? BlockMoves() : moves;
    if (selected_ >= moves_.source.size())
        selected_ = -1;
    update();
}

void CompareView::setArrows(Arrows arrows) {
    arrows_ = arrows;
    update();
}

void CompareView::selectBlock(int block) {
    block = block >= 0 && block < moves_.source.size() ? block : -1;
    if (std::exchange(selected_, block) != block)
        update();
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

QVector<CompareView::Slot> CompareView::slotsShown() const {
    QVector<Slot> shown;
    switch (mode_) {
        case Mode::SideBySide:
            for (int pane = 0; pane < paneCount(); ++pane)
                shown.push_back({pane});
            break;
        case Mode::Wipe:
            shown = {{first_, second_}};
            break;
        case Mode::Flip:
            shown = {{flipped_}};
            break;
        case Mode::Difference:
            shown = {{first_}, {second_}, {paneCount()}};
            break;
    }
    return panes_.isEmpty() ? QVector<Slot>() : shown;
}

QRectF CompareView::slotRect(int slot) const {
    const double count = std::max<qsizetype>(1, slotsShown().size());
    const double width = (this->width() - 2 * kMargin - (count - 1) * kGap) / count;
    return {kMargin + slot * (width + kGap), kMargin, std::max(1.0, width), std::max(1.0, height() - 2 * kMargin)};
}

QRectF CompareView::pictureArea(int slot) const {
    const double line = fontMetrics().height() + 4.0;
    const QRectF whole = slotRect(slot).adjusted(0, line, 0, -line);
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

QRectF CompareView::pictureTarget(int slot) const {
    const QRectF area = pictureArea(slot);
    const QSizeF size = QSizeF(referenceSize()) * effectiveZoom();
    const QPointF corner(area.center().x() - centre_.x() * size.width(),
                         area.center().y() - centre_.y() * size.height());
    return {QPointF(std::round(corner.x()), std::round(corner.y())), size};
}

PictureFrame CompareView::frameOf(int slot, int pane) const {
    const QRectF target = pictureTarget(slot);
    const QSize own = paneAt(pane).image.size();
    const QSize block = block_.isEmpty() ? QSize(gridWidth_, gridHeight_) : block_;
    const QSizeF side = blockSizeIn(own, referenceSize(), block);
    const QSizeF scale(own.isEmpty() ? 0.0 : target.width() / own.width(),
                       own.isEmpty() ? 0.0 : target.height() / own.height());
    return {
        target, target.intersected(pictureArea(slot)), {side.width() * scale.width(), side.height() * scale.height()}};
}

int CompareView::slotAt(const QPointF& position) const {
    for (int slot = 0; slot < slotsShown().size(); ++slot)
        if (pictureArea(slot).contains(position))
            return slot;
    return -1;
}

int CompareView::paneUnder(const QPointF& position) const {
    const int slot = slotAt(position);
    if (slot < 0)
        return -1;
    const Slot shown = slotsShown()[slot];
    return shown.right >= 0 && position.x() >= dividerAt() ? shown.right : shown.pane;
}

int CompareView::slotOf(int pane) const {
    const QVector<Slot> shown = slotsShown();
    for (int slot = 0; slot < shown.size(); ++slot)
        if (shown[slot].pane == pane || shown[slot].right == pane)
            return slot;
    return -1;
}

QRectF CompareView::dividedArea() const {
    return pictureTarget(0).intersected(pictureArea(0));
}

double CompareView::dividerAt() const {
    const QRectF area = dividedArea();
    return std::round(area.left() + divider_ * area.width());
}

QPoint CompareView::pixelAt(const QPointF& position) const {
    const int slot = slotAt(position);
    const QSize size = referenceSize();
    if (slot < 0 || size.isEmpty())
        return {-1, -1};
    const QPointF inside = (position - pictureTarget(slot).topLeft()) / effectiveZoom();
    const QPoint pixel(static_cast<int>(std::floor(inside.x())), static_cast<int>(std::floor(inside.y())));
    return QRect(QPoint(), size).contains(pixel) ? pixel : QPoint(-1, -1);
}

int CompareView::blockUnder(QPoint pixel, int pane) const {
    if (moves_.isEmpty() || pixel.x() < 0 || pane < 0 || pane >= paneCount())
        return -1;
    const int slot = slotOf(pane);
    if (slot < 0)
        return -1;
    const PictureFrame frame = frameOf(slot, pane);
    const QPointF at = (QPointF(pixel) + QPointF(0.5, 0.5)) * effectiveZoom();
    if (frame.block.isEmpty())
        return -1;
    const int row = static_cast<int>(at.y() / frame.block.height());
    const int column = static_cast<int>(at.x() / frame.block.width());
    if (row >= moves_.rows || column >= moves_.columns)
        return -1;
    return moves_.blockAt(row * moves_.columns + column, pane);
}

void CompareView::setZoomAndCentre(double zoom, QPointF centre) {
    if (zoom <= fitZoom() + 1e-9 || !std::isfinite(zoom)) {
        zoom = 0.0;
        centre = {0.5, 0.5};
    }
    const double before = zoom_;
    zoom_ = std::min(zoom, kMaximumZoom);
    centre_ = {std::clamp(centre.x(), 0.0, 1.0), std::clamp(centre.y(), 0.0, 1.0)};
    showCursor();
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
    const QPointF middle = pictureArea(std::max(0, slotAt(position))).center();
    const QPointF offset = slotAt(position) < 0 ? QPointF() : position - middle;
    const double moved = 1.0 / old - 1.0 / zoom;
    setZoomAndCentre(zoom, centre_ + QPointF(offset.x() * moved / size.width(), offset.y() * moved / size.height()));
}

void CompareView::panBy(const QPointF& screen) {
    const QSizeF size = QSizeF(referenceSize()) * effectiveZoom();
    if (zoom_ > 0.0 && !size.isEmpty())
        setZoomAndCentre(zoom_, centre_ + QPointF(screen.x() / size.width(), screen.y() / size.height()));
}

void CompareView::probe(QPoint pixel, int pane) {
    pane = pixel.x() < 0 ? -1 : pane;
    if (pixel == probe_ && pane == probePane_)
        return;
    probe_ = pixel;
    probePane_ = pane;
    update();
    Q_EMIT probed(pixel, pane);
}

void CompareView::describe() {
    QStringList parts;
    for (const Slot& slot : slotsShown())
        for (const int index : {slot.pane, slot.right}) {
            if (index < 0)
                continue;
            const Pane& pane = paneAt(index);
            parts << (pane.image.isNull() ? tr("%1: %2").arg(pane.title, pane.hint)
                                          : tr("%1: %2 by %3 pixels, %4")
                                                .arg(pane.title, locale().toString(pane.image.width()),
                                                     locale().toString(pane.image.height()), pane.caption));
        }
    parts << tr("Wheel or + and - zoom, drag or arrow keys move, 0 or double click fits.");
    setAccessibleDescription(parts.join(QStringLiteral("\n")));
}

}  // namespace guise::widgets
