// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_levels.h"

#include "widgets/custom_plot.h"
#include "widgets/plot_style.h"

#include <algorithm>
#include <cmath>

namespace guise::widgets {

namespace {

/// `x` as a share of the axis rectangle's width, `y` in plot coordinates.
void place(QCPItemPosition* position, double x, double y) {
    position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    position->setTypeY(QCPItemPosition::ptPlotCoords);
    position->setCoords(x, y);
}

}  // namespace

void PlotLevels::set(int key, double value, double low, double high, const QString& label) {
    if (!std::isfinite(value)) {
        if (const auto found = levels_.find(key); found != levels_.end()) {
            remove(found->second);
            levels_.erase(found);
        }
        return;
    }
    Level& level = levels_[key];
    if (!level.line) {
        const auto grid = QStringLiteral("grid");
        level.band = new QCPItemRect(&plot_);
        level.band->setLayer(grid);
        level.band->setPen(Qt::NoPen);
        level.line = new QCPItemLine(&plot_);
        level.line->setLayer(grid);
        level.label = new QCPItemText(&plot_);
        level.label->setPadding(QMargins(3, 1, 3, 1));
        for (QCPAbstractItem* item :
             {static_cast<QCPAbstractItem*>(level.band), static_cast<QCPAbstractItem*>(level.line),
              static_cast<QCPAbstractItem*>(level.label)}) {
            item->setSelectable(false);
            item->setClipToAxisRect(true);
        }
    }
    level.value = value;
    level.low = std::isfinite(low) ? std::min(low, value) : value;
    level.high = std::isfinite(high) ? std::max(high, value) : value;
    place(level.line->start, 0.0, value);
    place(level.line->end, 1.0, value);
    place(level.band->topLeft, 0.0, level.high);
    place(level.band->bottomRight, 1.0, level.low);
    level.band->setVisible(level.high > level.low);
    level.label->setText(label);
    level.label->setVisible(!label.isEmpty());
}

void PlotLevels::remove(Level& level) {
    plot_.removeItem(level.band);
    plot_.removeItem(level.line);
    plot_.removeItem(level.label);
}

void PlotLevels::clear() {
    for (auto& [key, level] : levels_)
        remove(level);
    levels_.clear();
}

void PlotLevels::include(double& least, double& most) const {
    for (const auto& [key, level] : levels_) {
        least = std::min(least, level.low);
        most = std::max(most, level.high);
    }
}

void PlotLevels::style(int key, const QColor& line, const QColor& text, const QColor& background) {
    const auto found = levels_.find(key);
    if (found == levels_.end())
        return;
    QColor band = line;
    band.setAlphaF(0.18F);
    QColor back = background;
    back.setAlphaF(0.6F);
    found->second.line->setPen(QPen(line, 1.6));
    found->second.band->setBrush(band);
    found->second.label->setColor(text);
    found->second.label->setBrush(back);
    found->second.label->setFont(smallFont(plot_.font()));
}

void PlotLevels::arrange() {
    for (auto& [key, level] : levels_) {
        const double top = plot_.yAxis->coordToPixel(level.high) - plot_.axisRect()->top();
        const bool above = top > QFontMetricsF(level.label->font()).height() + 2.0;
        place(level.label->position, 1.0, above ? level.high : level.low);
        level.label->setPositionAlignment(Qt::AlignRight | (above ? Qt::AlignBottom : Qt::AlignTop));
    }
}

}  // namespace guise::widgets
