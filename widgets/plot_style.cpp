// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_style.h"

#include "widgets/custom_plot.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace guise::widgets {

void preparePlot(QCustomPlot& plot) {
    plot.setMinimumSize(0, 0);
    plot.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    plot.setLocale(QLocale());
    plot.setNoAntialiasingOnDrag(true);
    plot.setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
    plot.axisRect()->setAutoMargins(QCP::msNone);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->ticker()->setTickStepStrategy(QCPAxisTicker::tssReadability);
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(3);
        axis->setSubTicks(false);
        axis->setNumberFormat(QStringLiteral("g"));
        axis->setNumberPrecision(6);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot.xAxis->ticker()->setTickCount(5);
    plot.yAxis->ticker()->setTickCount(4);
    plot.xAxis->grid()->setVisible(false);
    plot.xAxis->setTickLabelPadding(3);
    plot.yAxis->setTickLabelPadding(4);
    plot.xAxis->setLabelPadding(2);
    plot.yAxis->setLabelPadding(3);
}

void stylePlot(QCustomPlot& plot, const PlotColours& colours) {
    const QFont small = smallFont(plot.font());
    plot.setBackground(QBrush(colours.background));
    plot.setLocale(QLocale());
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(QPen(colours.grid, 1));
        axis->setTickPen(QPen(colours.grid, 1));
        axis->setTickLabelColor(colours.text);
        axis->setLabelColor(colours.text);
        axis->setTickLabelFont(small);
        axis->setLabelFont(small);
        axis->grid()->setPen(QPen(colours.grid, 0));
    }
    plot.legend->setFont(small);
    plot.legend->setTextColor(colours.text);
    plot.legend->setBrush(Qt::NoBrush);
    plot.legend->setBorderPen(Qt::NoPen);
}

QColor roleColour(LivePlot::Role role, const PlotColours& colours) {
    switch (role) {
        case LivePlot::Role::Disguised:
            return colours.disguised;
        case LivePlot::Role::Plain:
            return colours.plain;
        case LivePlot::Role::In:
            return colours.in;
        case LivePlot::Role::Out:
            return colours.out;
        case LivePlot::Role::Examiner:
            break;
    }
    return colours.examiner;
}

QFont smallFont(const QFont& font) {
    QFont small = font;
    if (font.pointSizeF() > 0.0)
        small.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.88));
    return small;
}

double roundUp(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double mantissa : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (value <= mantissa * power * (1.0 + 1e-9))
            return mantissa * power;
    return 10.0 * power;
}

QString shortNumber(double value) {
    const QLocale locale;
    if (!std::isfinite(value))
        return QStringLiteral("–");
    return std::abs(value) >= 1000.0 ? locale.toString(value, 'f', 0) : locale.toString(value, 'g', 3);
}

}  // namespace guise::widgets
