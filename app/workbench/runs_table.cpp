// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs_table.h"

#include "app/workbench/grouped_runs.h"
#include "app/workbench/runs_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QStyledItemDelegate>

#include <algorithm>

namespace guise::app {

namespace {

constexpr int kGap = 4;  // screen pixels

/// A heading's cells; its title is written over them.
class HeadingDelegate final : public QStyledItemDelegate {
public:
    HeadingDelegate(RunsTable* table, GroupedRuns* runs) : QStyledItemDelegate(table), table_(table), runs_(runs) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!runs_->isHeading(index.row()))
            return;
        option->backgroundBrush = option->palette.brush(QPalette::Button);
        if (!GroupedRuns::hasFigure(index.column()) && !table_->titleRect(index.row()).isEmpty())
            option->text.clear();
    }

private:
    RunsTable* table_;
    GroupedRuns* runs_;
};

}  // namespace

RunsTable::RunsTable(GroupedRuns* runs, QWidget* parent) : QTableView(parent), runs_(runs) {
    setModel(runs);
    setItemDelegate(new HeadingDelegate(this, runs));
}

void RunsTable::setHint(const QString& hint) {
    hint_ = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

QRect RunsTable::titleRect(int row) const {
    const auto* head = horizontalHeader();
    int width = 0;
    for (int visual = 0; visual < head->count(); ++visual) {
        const int column = head->logicalIndex(visual);
        if (head->isSectionHidden(column))
            continue;
        if (GroupedRuns::hasFigure(column))
            break;
        width += head->sectionSize(column);
    }
    return width == 0 ? QRect() : QRect(-head->offset(), rowViewportPosition(row), width, rowHeight(row));
}

QRect RunsTable::markerRect(int row) const {
    const QRect title = titleRect(row);
    if (title.isEmpty())
        return {};
    const int side = fontMetrics().height() * 3 / 4;
    return {title.left() + kGap, title.center().y() - side / 2, side, side};
}

void RunsTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (runs_->rowCount() == 0 && !hint_.isEmpty()) {
        constexpr int kMargin = 16;
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                         Qt::AlignCenter | Qt::TextWordWrap, hint_);
        return;
    }
    QPainter painter(viewport());
    const int last = rowAt(viewport()->height() - 1);
    for (int row = std::max(0, rowAt(0)); row <= (last < 0 ? runs_->rowCount() - 1 : last); ++row)
        if (runs_->isHeading(row) && event->rect().intersects(titleRect(row)))
            paintTitle(painter, row);
}

void RunsTable::paintTitle(QPainter& painter, int row) const {
    const QRect title = titleRect(row).adjusted(0, 0, -1, -1);  // but the grid below and behind it
    const auto group = !isActiveWindow() ? QPalette::Inactive : QPalette::Active;
    const bool selected = selectionModel()->isRowSelected(row);
    const QColor ink = palette().color(group, selected ? QPalette::HighlightedText : QPalette::ButtonText);
    painter.fillRect(title, palette().color(group, selected ? QPalette::Highlight : QPalette::Button));
    QStyleOption marker;
    marker.initFrom(this);
    marker.rect = markerRect(row);
    for (const auto role : {QPalette::ButtonText, QPalette::WindowText, QPalette::Text})
        marker.palette.setColor(role, ink);
    style()->drawPrimitive(runs_->isExpanded(row) ? QStyle::PE_IndicatorArrowDown : QStyle::PE_IndicatorArrowRight,
                           &marker, &painter, this);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(ink);
    const QRect line(marker.rect.right() + kGap, title.top(), title.right() - marker.rect.right() - 2 * kGap,
                     title.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(bold).elidedText(runs_->index(row, 0).data(GroupedRuns::kTitleRole).toString(),
                                                   Qt::ElideRight, line.width()));
    if (!hasFocus() || currentIndex().row() != row)
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    focus.rect = title;
    focus.backgroundColor = palette().color(group, selected ? QPalette::Highlight : QPalette::Button);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

void RunsTable::open(int row, bool expanded) {
    runs_->setExpanded(row, expanded);
    viewport()->update();
}

void RunsTable::keyPressEvent(QKeyEvent* event) {
    const int row = currentIndex().row();
    if (runs_->isHeading(row) && event->modifiers() == (event->modifiers() & Qt::KeypadModifier)) {
        const int key = event->key();
        const bool opened = runs_->isExpanded(row);
        if (key == Qt::Key_Right || key == Qt::Key_Plus)
            return open(row, true);
        if (key == Qt::Key_Left || key == Qt::Key_Minus)
            return open(row, false);
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            return open(row, !opened);
    }
    QTableView::keyPressEvent(event);
}

void RunsTable::mousePressEvent(QMouseEvent* event) {
    const int row = rowAt(int(event->position().y()));
    if (event->button() == Qt::LeftButton && runs_->isHeading(row) &&
        markerRect(row).adjusted(-kGap, -kGap, kGap, kGap).contains(event->position().toPoint()))
        return open(row, !runs_->isExpanded(row));
    QTableView::mousePressEvent(event);
}

void RunsTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const int row = rowAt(int(event->position().y()));
    if (event->button() == Qt::LeftButton && runs_->isHeading(row)) {
        if (!markerRect(row).adjusted(-kGap, -kGap, kGap, kGap).contains(event->position().toPoint()))
            open(row, !runs_->isExpanded(row));
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

}  // namespace guise::app
