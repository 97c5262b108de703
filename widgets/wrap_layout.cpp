// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wrap_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace guise::widgets {

WrapLayout::WrapLayout(QWidget* parent) : QLayout(parent) {}

WrapLayout::~WrapLayout() = default;

void WrapLayout::addItem(QLayoutItem* item) {
    items_.emplace_back(item);
}

int WrapLayout::count() const {
    return int(items_.size());
}

QLayoutItem* WrapLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? items_[std::size_t(index)].get() : nullptr;
}

QLayoutItem* WrapLayout::takeAt(int index) {
    if (index < 0 || index >= count())
        return nullptr;
    auto* item = items_[std::size_t(index)].release();
    items_.erase(items_.begin() + index);
    return item;
}

int WrapLayout::heightForWidth(int width) const {
    return arrange(QRect(0, 0, width, 0), false);
}

QSize WrapLayout::minimumSize() const {
    QSize least(0, 0);
    for (const auto& item : items_)
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize WrapLayout::sizeHint() const {
    QSize row(0, 0);
    for (const auto& item : items_)
        if (!item->isEmpty()) {
            const QSize hint = item->sizeHint();
            row = QSize(row.width() + (row.width() > 0 ? spacing() : 0) + hint.width(),
                        std::max(row.height(), hint.height()));
        }
    const QMargins margins = contentsMargins();
    return row + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void WrapLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int WrapLayout::arrange(const QRect& rect, bool apply) const {
    const QMargins margins = contentsMargins();
    const QRect room = rect.marginsRemoved(margins);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const int gap = std::max(0, spacing());
    int y = room.y();
    for (std::size_t first = 0; first < items_.size();) {
        int width = 0;
        int height = 0;
        std::size_t end = first;
        for (; end < items_.size(); ++end) {
            if (items_[end]->isEmpty())
                continue;
            const QSize hint = items_[end]->sizeHint();
            const int with = width + (width > 0 ? gap : 0) + hint.width();
            if (width > 0 && with > room.width())
                break;
            width = with;
            height = std::max(height, hint.height());
        }
        int x = room.x();
        for (; first < end; ++first) {
            if (items_[first]->isEmpty())
                continue;
            QSize size = items_[first]->sizeHint();
            size.setWidth(std::min(size.width(), room.width()));
            const QRect place(QPoint(x, y + (height - size.height()) / 2), size);
            if (apply)
                items_[first]->setGeometry(QStyle::visualRect(direction, room, place));
            x += size.width() + gap;
        }
        y += height + (end < items_.size() ? gap : 0);
    }
    return y - rect.y() + margins.bottom();
}

}  // namespace guise::widgets
