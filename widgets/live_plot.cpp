// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_plot.h"

#include "widgets/elided_label.h"
#include "widgets/live_plot_curves.h"
#include "widgets/plot_export.h"
#include "widgets/plot_frame.h"
#include "widgets/plot_menu.h"
#include "widgets/plot_style.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace guise::widgets {

namespace {

using namespace std::chrono_literals;

constexpr auto kRedrawEvery = 40ms;
constexpr int kSmoothUpTo = 2000;  // points; longer curves are drawn without smoothing
constexpr int kDotsUpTo = 25;      // points; shorter curves mark each

}  // namespace

LivePlot::LivePlot(const QString& title, const QString& xLabel, const QString& yLabel, QWidget* parent)
    : QWidget(parent), plot_(new QCustomPlot(this)), timer_(new QTimer(this)) {
    d_ = new Private(*plot_);
    d_->pointer = new QCPItemStraightLine(plot_);
    d_->pointer->setLayer(QStringLiteral("overlay"));
    d_->pointer->setSelectable(false);
    d_->pointer->setVisible(false);
    d_->title = makePlotTitle(*this, title);
    d_->headline = new QLabel(this);
    d_->headline->setTextFormat(Qt::PlainText);
    d_->headline->setObjectName(QStringLiteral("headline"));
    d_->hint = makePlotHint(*plot_);
    auto* middle = new QVBoxLayout(plot_);
    middle->setContentsMargins(62, 8, 32, 44);
    middle->addWidget(d_->hint);

    menu_ =
        new PlotMenu(*plot_,
                     {.title = [this] { return d_->title->text().isEmpty() ? accessibleName() : d_->title->text(); },
                      .fit = [this] { fit(); },
                      .write = [this](const QString& file) { return exportTo(file); },
                      .values = [this] { return d_->values(); },
                      .parts =
                          [this] {
                              QVector<PlotMenu::Part> parts;
                              for (const Private::Curve& curve : std::as_const(d_->curves))
                                  parts.push_back({curve.graph->name(), curve.graph->visible()});
                              return parts;
                          },
                      .show = [this](int curve, bool shown) { setCurveShown(curve, shown); }},
                     this);
    heading_ = framePlot(*this, *plot_, d_->title, d_->headline, menu_);
    setAccessibleName(title);

    preparePlot(*plot_);
    plot_->xAxis->setLabel(xLabel);
    plot_->yAxis->setLabel(yLabel);
    plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot_->setAutoAddPlottableToLegend(true);
    plot_->plotLayout()->insertRow(0);
    auto* legendRow = new QCPLayoutGrid;  // the legend, then emptiness that takes the rest of the width
    plot_->plotLayout()->addElement(0, 0, legendRow);
    legendRow->addElement(0, 0, plot_->legend);
    legendRow->addElement(0, 1, new QCPLayoutElement(plot_));
    legendRow->setColumnStretchFactor(0, 0.001);
    plot_->plotLayout()->setRowStretchFactor(0, 0.001);
    plot_->plotLayout()->setRowSpacing(0);
    plot_->legend->setIconSize(16, 8);
    plot_->legend->setRowSpacing(0);
    plot_->legend->setColumnSpacing(10);
    plot_->legend->setSelectableParts(QCPLegend::spNone);

    const auto moved = [this] { d_->follow = d_->follow && d_->setting; };
    connect(plot_->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, moved);
    connect(plot_->yAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, moved);
    connect(plot_, &QCustomPlot::mouseDoubleClick, this, [this](QMouseEvent* event) {
        if (plot_->legend->selectTest(event->position(), false) >= 0)
            return;
        fit();
    });
    connect(plot_, &QCustomPlot::legendClick, this, [this](QCPLegend*, QCPAbstractLegendItem* item) {
        auto* entry = qobject_cast<QCPPlottableLegendItem*>(item);
        for (int curve = 0; entry != nullptr && curve < d_->curves.size(); ++curve)
            if (d_->curves[curve].graph == entry->plottable())
                setCurveShown(curve, !d_->curves[curve].graph->visible());
    });
    connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        const bool inside = event->buttons() == Qt::NoButton && plot_->axisRect()->rect().contains(event->pos());
        mark(inside ? d_->nearestX(plot_->xAxis->pixelToCoord(event->position().x())) : Private::kNaN);
        QToolTip::showText(event->globalPosition().toPoint(),
                           inside ? d_->valuesAt(plot_->xAxis->pixelToCoord(event->position().x())) : QString(), plot_);
    });
    connect(plot_, &QCustomPlot::beforeReplot, this, [this] {
        d_->fitLegend(plot_->width());
        d_->levels.arrange();
    });
    timer_->setSingleShot(true);
    timer_->setInterval(kRedrawEvery);
    connect(timer_, &QTimer::timeout, this, &LivePlot::redraw);
    retheme();
    d_->fitRanges();
    d_->fitMargins();
}

LivePlot::~LivePlot() {
    delete d_;
}

int LivePlot::addCurve(const QString& name, Role role, bool dashed) {
    QCPGraph* graph = plot_->addGraph();
    graph->setName(name);
    graph->setAdaptiveSampling(true);
    graph->setSelectable(QCP::stNone);
    auto* mark = new QCPItemTracer(plot_);
    mark->setLayer(QStringLiteral("overlay"));
    mark->setStyle(QCPItemTracer::tsCircle);
    mark->setSize(8.0);
    mark->setSelectable(false);
    mark->setVisible(false);
    d_->curves.push_back({.graph = graph, .mark = mark, .role = role, .dashed = dashed});
    retheme();
    return static_cast<int>(d_->curves.size()) - 1;
}

void LivePlot::addPoint(int curve, double x, double y) {
    if (curve < 0 || curve >= d_->curves.size())
        return;
    d_->add(d_->curves[curve], x, y);
    schedule();
}

void LivePlot::setCurve(int curve, const QVector<double>& x, const QVector<double>& y) {
    if (curve < 0 || curve >= d_->curves.size())
        return;
    Private::Curve& target = d_->curves[curve];
    d_->clear(target);
    for (qsizetype i = 0; i < std::min(x.size(), y.size()); ++i)
        d_->add(target, x[i], y[i]);
    schedule();
}

void LivePlot::setLevel(Role role, double value, double low, double high, const QString& label) {
    d_->levels.set(static_cast<int>(role), value, low, high, label);
    retheme();
}

void LivePlot::setYRange(double low, double high) {
    d_->fixedY.lower = low;
    d_->fixedY.upper = high;
    schedule();
}

void LivePlot::setXRange(double low, double high) {
    d_->fixedX.lower = low;
    d_->fixedX.upper = high;
    schedule();
}

void LivePlot::setLogarithmicX() {
    plot_->xAxis->setScaleType(QCPAxis::stLogarithmic);
    plot_->xAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    schedule();
}

void LivePlot::setHeadline(const QString& text) {
    if (d_->headline->text() == text)
        return;
    d_->headline->setText(text);
    setAccessibleDescription(text);
}

void LivePlot::setHint(const QString& text) {
    d_->hint->setText(text);
}

void LivePlot::clearCurves() {
    for (Private::Curve& curve : d_->curves)
        d_->clear(curve);
    d_->pointer->setVisible(false);
    d_->levels.clear();
    d_->follow = true;
    d_->leftMargin = 0;
    schedule();
}

void LivePlot::removeCurves() {
    clearCurves();
    for (const Private::Curve& curve : std::as_const(d_->curves)) {
        plot_->removeItem(curve.mark);
        plot_->removeGraph(curve.graph);
    }
    d_->curves.clear();
    retheme();
}

int LivePlot::pointCount(int curve) const {
    return curve >= 0 && curve < d_->curves.size() ? d_->curves[curve].graph->dataCount() : 0;
}

double LivePlot::lastValue(int curve) const {
    return curve >= 0 && curve < d_->curves.size() ? d_->curves[curve].last : Private::kNaN;
}

double LivePlot::leastValue(int curve) const {
    const bool any = curve >= 0 && curve < d_->curves.size() && std::isfinite(d_->curves[curve].least);
    return any ? d_->curves[curve].least : Private::kNaN;
}

double LivePlot::mostValue(int curve) const {
    const bool any = curve >= 0 && curve < d_->curves.size() && std::isfinite(d_->curves[curve].most);
    return any ? d_->curves[curve].most : Private::kNaN;
}

void LivePlot::fit() {
    d_->follow = true;
    schedule();
}

void LivePlot::setCurveShown(int curve, bool shown) {
    if (curve < 0 || curve >= d_->curves.size())
        return;
    d_->curves[curve].graph->setVisible(shown);
    mark(Private::kNaN);
    retheme();
}

/// The overlay is drawn by itself, so that a moving pointer does not draw the curves again.
void LivePlot::mark(double x) {
    const bool any = std::isfinite(x);
    if (!any && !d_->pointer->visible())
        return;
    d_->pointer->setVisible(any);
    if (any) {
        d_->pointer->point1->setCoords(x, 0.0);
        d_->pointer->point2->setCoords(x, 1.0);
    }
    for (const Private::Curve& curve : std::as_const(d_->curves)) {
        const bool shown = any && curve.graph->visible() && !curve.graph->data()->isEmpty();
        curve.mark->setVisible(shown);
        if (shown) {
            curve.mark->setGraphKey(x);
            curve.mark->setGraph(curve.graph);
        }
    }
    plot_->layer(QStringLiteral("overlay"))->replot();
}

bool LivePlot::exportTo(const QString& file, int width, int height) {
    const PlotColours light = plotColours(guisePalette(false));
    mark(Private::kNaN);
    d_->fitRanges();
    d_->style(light);
    d_->fitLegend(width);
    const bool written = writePlot(*plot_, {d_->title->text(), d_->headline->text(), {}}, light, file, width, height);
    retheme();
    return written;
}

void LivePlot::schedule() {
    if (!timer_->isActive())
        timer_->start();
}

void LivePlot::retheme() {
    d_->style(plotColours(palette()));
    schedule();
}

void LivePlot::redraw() {
    const bool empty = d_->isEmpty() && d_->levels.isEmpty();
    d_->hint->setVisible(empty);
    const QColor numbers = empty ? QColor(Qt::transparent) : plotColours(palette()).text;
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis})
        axis->setTickLabelColor(numbers);
    plot_->yAxis->grid()->setVisible(!empty);
    if (!isVisible())
        return;
    for (const Private::Curve& curve : std::as_const(d_->curves)) {
        const int points = curve.graph->dataCount();
        curve.graph->setAntialiased(points <= kSmoothUpTo);
        curve.graph->setScatterStyle(points <= kDotsUpTo ? QCPScatterStyle(QCPScatterStyle::ssDisc, 4.5)
                                                         : QCPScatterStyle());
    }
    d_->fitRanges();
    d_->fitMargins();
    plot_->replot(QCustomPlot::rpQueuedRefresh);
    const int before = d_->leftMargin;
    d_->fitMargins();
    if (d_->leftMargin != before)
        plot_->replot(QCustomPlot::rpQueuedRefresh);
    Q_EMIT replotted();
}

void LivePlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (d_ && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
               event->type() == QEvent::LocaleChange))
        retheme();
}

void LivePlot::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    mark(Private::kNaN);
}

void LivePlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    retheme();  // the palette may have changed while it was hidden
}

}  // namespace guise::widgets
