// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_plot_curves.h"

#include "widgets/elided_label.h"
#include "widgets/plot_menu.h"
#include "widgets/plot_style.h"

#include <QLabel>

#include <cmath>
#include <utility>

namespace guise::widgets {

namespace {

constexpr double kLogMargin = 1.2;

}  // namespace

void LivePlot::Private::style(const PlotColours& colours) {
    stylePlot(plot, colours);
    for (const Curve& curve : std::as_const(curves)) {
        QColor colour = roleColour(curve.role, colours);
        if (curve.dashed)
            colour.setAlphaF(0.6F);
        QPen pen(colour, curve.dashed ? 1.2 : 1.8);
        if (curve.dashed)
            pen.setDashPattern({5.0, 3.0});
        curve.graph->setPen(pen);
        curve.mark->setPen(QPen(colours.background, 1.5));
        curve.mark->setBrush(roleColour(curve.role, colours));
    }
    pointer->setPen(QPen(colours.text, 0, Qt::DotLine));
    for (const Role role : {Role::Disguised, Role::Plain, Role::In, Role::Out, Role::Examiner})
        levels.style(static_cast<int>(role), roleColour(role, colours), colours.text, colours.background);
    for (const Curve& curve : std::as_const(curves)) {
        auto* item = plot.legend->itemWithPlottable(curve.graph);
        const bool shown = curve.graph->visible();
        QFont font = smallFont(plot.font());
        font.setStrikeOut(!shown);
        QColor colour = colours.text;
        colour.setAlphaF(shown ? 1.0F : 0.6F);
        item->setFont(font);
        item->setTextColor(colour);
    }
}

void LivePlot::Private::add(Curve& curve, double x, double y) {
    if (!std::isfinite(x))
        return;
    const double value = std::isfinite(y) ? y : kNaN;
    curve.graph->addData(x, value);
    curve.last = value;
    if (std::isfinite(value)) {
        curve.least = std::min(curve.least, value);
        curve.most = std::max(curve.most, value);
    }
}

void LivePlot::Private::fitRanges() {
    if (!follow)
        return;
    const bool logarithmic = plot.xAxis->scaleType() == QCPAxis::stLogarithmic;
    double left = logarithmic ? std::numeric_limits<double>::infinity() : 0.0;
    double right = 0.0;
    double least = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();
    for (const Curve& curve : std::as_const(curves)) {
        const auto data = curve.graph->data();
        if (data->isEmpty() || !curve.graph->visible())
            continue;
        left = std::min(left, data->constBegin()->key);
        right = std::max(right, std::prev(data->constEnd())->key);
        least = std::min(least, curve.least);
        most = std::max(most, curve.most);
    }
    levels.include(least, most);
    setting = true;
    if (logarithmic)
        right > left ? plot.xAxis->setRange(left / kLogMargin, right * kLogMargin) : plot.xAxis->setRange(1.0, 100.0);
    else if (fixedX.lower < fixedX.upper)
        plot.xAxis->setRange(fixedX.lower, std::max(fixedX.upper, right));
    else
        plot.xAxis->setRange(left, right > 0.0 ? roundUp(right) : (left < 0.0 ? 0.0 : 1.0));
    if (fixedY.lower < fixedY.upper) {
        const double step = fixedY.size() / 4.0;  // what is below is seen too, down to as much again
        const double low = std::floor(std::max(least, fixedY.lower - fixedY.size()) / step) * step;
        plot.yAxis->setRange(std::min(low, fixedY.lower), fixedY.upper);
    } else if (least <= most) {
        const double spread = std::max(most - least, 0.02 * std::max({std::abs(most), std::abs(least), 1e-9}));
        const double step = roundUp(spread) / 5.0;  // both ends on whole steps: they move seldom
        const double low = std::floor((least - 0.03 * spread) / step) * step;
        plot.yAxis->setRange(least >= 0.0 ? std::max(0.0, low) : low, std::ceil((most + 0.03 * spread) / step) * step);
    } else {
        plot.yAxis->setRange(0.0, 1.0);
    }
    setting = false;
}

/// Margins come from the fonts and grow with the widest tick label seen, so that axes do not jump.
void LivePlot::Private::fitMargins() {
    const QFontMetrics metrics(smallFont(plot.font()));
    const int label = plot.yAxis->label().isEmpty() ? 0 : metrics.height() + plot.yAxis->labelPadding();
    int widest = metrics.horizontalAdvance(QStringLiteral("0.00"));
    const QVector<QString> ticks = plot.yAxis->tickVectorLabels();
    for (const QString& tick : ticks)
        widest = std::max(widest, metrics.horizontalAdvance(tick));
    leftMargin = std::max(leftMargin, widest + label + 14);
    const int below = plot.xAxis->label().isEmpty() ? 0 : metrics.height() + plot.xAxis->labelPadding();
    const int right = metrics.horizontalAdvance(QLocale().toString(100000)) / 2 + 4;  // half of the last label on x
    plot.axisRect()->setMargins(QMargins(leftMargin, 6, right, metrics.height() + below + 12));
}

/// The legend lies in a row of its own above the curves, in as many columns as fit into `width`.
void LivePlot::Private::fitLegend(int width) {
    QCPLegend& legend = *plot.legend;
    const int count = static_cast<int>(curves.size());
    legend.setVisible(count > 1);
    legend.setMargins(count > 1 ? QMargins(6, 2, 6, 0) : QMargins());
    const auto widthOf = [&](int columns) {
        int sum = 0;
        for (int column = 0; column < columns; ++column) {
            int widest = 0;
            for (int i = column; i < count; i += columns) {
                const QCPLayoutElement& entry = *legend.itemWithPlottable(curves[i].graph);
                widest = std::max(widest, entry.minimumOuterSizeHint().width());
            }
            sum += widest + legend.columnSpacing();
        }
        return sum;
    };
    int columns = std::max(1, count);
    while (columns > 1 && widthOf(columns) > width - 12)
        --columns;
    if (legend.wrap() != columns) {
        legend.setWrap(columns);
        legend.setFillOrder(QCPLayoutGrid::foColumnsFirst, true);
    }
}

void LivePlot::Private::clear(Curve& curve) {
    curve.graph->data()->clear();
    curve.mark->setVisible(false);
    curve.mark->setGraph(nullptr);
    curve.last = kNaN;
    curve.least = std::numeric_limits<double>::infinity();
    curve.most = -std::numeric_limits<double>::infinity();
}

bool LivePlot::Private::hasPoints(const Curve& curve) {
    return curve.graph->visible() && !curve.graph->data()->isEmpty();
}

QCPGraphData LivePlot::Private::nearestPoint(const Curve& curve, double x) {
    const auto data = curve.graph->data();
    const auto before = data->findBegin(x);
    const auto next = std::next(before);
    return next != data->constEnd() && next->key - x < x - before->key ? *next : *before;
}

double LivePlot::Private::nearestX(double x) const {
    double at = kNaN;
    for (const Curve& curve : std::as_const(curves))
        if (hasPoints(curve))
            if (const double key = nearestPoint(curve, x).key; std::isnan(at) || std::abs(key - x) < std::abs(at - x))
                at = key;
    return at;
}

base::Table LivePlot::Private::values() const {
    base::Table table;
    const QString y = plot.yAxis->label();
    table.header = {"curve", csvName(plot.xAxis->label()), csvName(y.isEmpty() ? QStringLiteral("value") : y)};
    for (const Curve& curve : std::as_const(curves))
        for (const QCPGraphData& point : *curve.graph->data())
            if (curve.graph->visible())
                table.rows.push_back({csvName(curve.graph->name()), csvNumber(point.key), csvNumber(point.value)});
    return table;
}

QString LivePlot::Private::valuesAt(double x) const {
    QStringList lines;
    for (const Curve& curve : std::as_const(curves))
        if (hasPoints(curve))
            lines << QStringLiteral("%1: %2").arg(curve.graph->name(), shortNumber(nearestPoint(curve, x).value));
    if (lines.isEmpty())
        return {};
    lines.prepend(QStringLiteral("%1: %2").arg(plot.xAxis->label(), QLocale().toString(nearestX(x), 'g', 8)));
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

}  // namespace guise::widgets
