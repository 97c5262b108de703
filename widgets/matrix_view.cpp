// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix_view.h"

#include "widgets/plot_style.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace guise::widgets {

namespace {

constexpr int kMatrixGap = 4;  // between title and cells, and around

}  // namespace

MatrixView::MatrixView(const QString& title, QWidget* parent) : QWidget(parent), title_(title) {
    setMinimumSize(90, 90);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void MatrixView::setMatrix(int rows, int columns, const QVector<double>& values, double limit) {
    if (rows < 1 || columns < 1 || values.size() != qsizetype{rows} * columns || !(limit > 0.0))
        return clear({});
    rows_ = rows;
    columns_ = columns;
    values_ = values;
    limit_ = limit;
    describe();
    update();
}

void MatrixView::clear(const QString& hint) {
    values_.clear();
    hint_ = hint;
    describe();
    update();
}

void MatrixView::describe() {
    setAccessibleName(title_);
    setAccessibleDescription(values_.isEmpty() ? hint_ : tr("%1 by %2 values").arg(rows_).arg(columns_));
}

QRectF MatrixView::area() const {
    const double top = fontMetrics().height() + kMatrixGap;
    const double cell = std::min((width() - 2.0 * kMatrixGap) / columns_, (height() - top - kMatrixGap) / rows_);
    const QSizeF size(std::max(1.0, cell) * columns_, std::max(1.0, cell) * rows_);
    return {QPointF((width() - size.width()) / 2.0, top), size};
}

QColor MatrixView::colourOf(double value) const {
    const PlotColours colours = plotColours(palette());
    const double share = std::isfinite(value) ? std::clamp(std::abs(value) / limit_, 0.0, 1.0) : 0.0;
    return blend(colours.background, value < 0.0 ? colours.plain : colours.disguised, share);
}

void MatrixView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect top(0, 0, width(), fontMetrics().height());
    painter.drawText(top, Qt::AlignHCenter | Qt::AlignTop, fontMetrics().elidedText(title_, Qt::ElideRight, width()));
    if (values_.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(kMatrixGap, top.height() + kMatrixGap, -kMatrixGap, -kMatrixGap),
                         Qt::AlignCenter | Qt::TextWordWrap, hint_);
        return;
    }
    const QRectF cells = area();
    const double cell = cells.width() / columns_;
    painter.setFont(smallFont(font()));
    const QFontMetricsF metrics(painter.font());
    const bool numbers = cell >= metrics.horizontalAdvance(QStringLiteral("-0.00")) + 4.0;
    for (int row = 0; row < rows_; ++row)
        for (int column = 0; column < columns_; ++column) {
            const double value = values_[row * columns_ + column];
            const QRectF box(cells.left() + column * cell, cells.top() + row * cell, cell, cell);
            const QColor colour = colourOf(value);
            // Edges on whole pixels, or neighbours would show a seam.
            painter.fillRect(QRect(QPoint(qRound(box.left()), qRound(box.top())),
                                   QPoint(qRound(box.right()) - 1, qRound(box.bottom()) - 1)),
                             colour);
            if (!numbers)
                continue;
            const bool white = contrast(colour, Qt::white) > contrast(colour, Qt::black);
            painter.setPen(white ? Qt::white : Qt::black);
            painter.drawText(box, Qt::AlignCenter, QLocale().toString(value, 'f', 2));
        }
    painter.setPen(plotColours(palette()).grid);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cells.adjusted(-0.5, -0.5, 0.5, 0.5));
}

bool MatrixView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || values_.isEmpty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QRectF cells = area();
    const QPointF at = (QPointF(help->pos()) - cells.topLeft()) / (cells.width() / columns_);
    const int row = static_cast<int>(std::floor(at.y()));
    const int column = static_cast<int>(std::floor(at.x()));
    if (row < 0 || row >= rows_ || column < 0 || column >= columns_) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(help->globalPos(),
                       tr("row %1, column %2: %3")
                           .arg(row + 1)
                           .arg(column + 1)
                           .arg(QLocale().toString(values_[row * columns_ + column], 'f', 4)),
                       this);
    return true;
}

}  // namespace guise::widgets
