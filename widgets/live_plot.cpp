// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_plot.h"

#include "widgets/custom_plot.h"
#include "widgets/elided_label.h"
#include "widgets/plot_export.h"
#include "widgets/plot_levels.h"
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
#include <limits>
#include <utility>

namespace guise::widgets {

namespace {

using namespace std::chrono_literals;

constexpr auto kRedrawEvery = 40ms;
constexpr int kSmoothUpTo = 2000;  // points; longer curves are drawn without smoothing
constexpr int kDotsUpTo = 25;      // points; shorter curves mark each
constexpr double kLogMargin = 1.2;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

}  // namespace

struct LivePlot::Private {
    struct Curve {
        QCPGraph* graph = nullptr;
        QCPItemTracer* mark = nullptr;  // on the point nearest to the pointer
        Role role = Role::Disguised;
        bool dashed = false;
        double last = kNaN;
        double least = std::numeric_limits<double>::infinity();
        double most = -std::numeric_limits<double>::infinity();
    };

    QCustomPlot& plot;
    PlotLevels levels;
    QVector<Curve> curves;
    ElidedLabel* title = nullptr;
    QLabel* headline = nullptr;
    QLabel* hint = nullptr;
    QCPRange fixedX{0.0, 0.0};
    QCPRange fixedY{0.0, 0.0};
    bool follow = true;    // until a person zooms or pans
    bool setting = false;  // the range that changes now is ours
    int leftMargin = 0;
    QCPItemStraightLine* pointer = nullptr;  // through the marked points

    explicit Private(QCustomPlot& target) : plot(target), levels(target) {}
    [[nodiscard]] bool isEmpty() const {
        return std::all_of(curves.begin(), curves.end(),
                           [](const Curve& curve) { return curve.graph->data()->isEmpty(); });
    }
    void style(const PlotColours& colours);
    void fitRanges();
    void fitMargins();
    void fitLegend(int width);
    void add(Curve& curve, double x, double y);
    void clear(Curve& curve);
    [[nodiscard]] double nearestX(double x) const;  // of a point of a curve that is shown; NaN: none
    [[nodiscard]] QString valuesAt(double x) const;
    [[nodiscard]] base::Table values() const;
};

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
        plot.yAxis->setRange(fixedY);
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

double LivePlot::Private::nearestX(double x) const {
    double at = kNaN;
    for (const Curve& curve : std::as_const(curves)) {
        const auto data = curve.graph->data();
        if (data->isEmpty() || !curve.graph->visible())
            continue;
        auto nearest = data->findBegin(x);
        if (const auto next = std::next(nearest); next != data->constEnd() && next->key - x < x - nearest->key)
            nearest = next;
        if (std::isnan(at) || std::abs(nearest->key - x) < std::abs(at - x))
            at = nearest->key;
    }
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
    double at = kNaN;
    for (const Curve& curve : std::as_const(curves)) {
        const auto data = curve.graph->data();
        if (data->isEmpty() || !curve.graph->visible())
            continue;
        auto nearest = data->findBegin(x);
        if (const auto next = std::next(nearest); next != data->constEnd() && next->key - x < x - nearest->key)
            nearest = next;
        if (std::isnan(at) || std::abs(nearest->key - x) < std::abs(at - x))
            at = nearest->key;
        lines << QStringLiteral("%1: %2").arg(curve.graph->name(), shortNumber(nearest->value));
    }
    if (lines.isEmpty())
        return {};
    lines.prepend(QStringLiteral("%1: %2").arg(plot.xAxis->label(), QLocale().toString(at, 'g', 8)));
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

LivePlot::LivePlot(const QString& title, const QString& xLabel, const QString& yLabel, QWidget* parent)
    : QWidget(parent), plot_(new QCustomPlot(this)), timer_(new QTimer(this)) {
    d_ = new Private(*plot_);
    d_->pointer = new QCPItemStraightLine(plot_);
    d_->pointer->setLayer(QStringLiteral("overlay"));
    d_->pointer->setSelectable(false);
    d_->pointer->setVisible(false);
    d_->title = new ElidedLabel(this);
    d_->title->setText(title);
    QFont bold = d_->title->font();
    bold.setBold(true);
    d_->title->setFont(bold);
    d_->headline = new QLabel(this);
    d_->headline->setTextFormat(Qt::PlainText);
    d_->headline->setObjectName(QStringLiteral("headline"));
    d_->hint = new QLabel(plot_);
    d_->hint->setObjectName(QStringLiteral("hint"));
    d_->hint->setTextFormat(Qt::PlainText);
    d_->hint->setWordWrap(true);
    d_->hint->setAlignment(Qt::AlignCenter);
    d_->hint->setForegroundRole(QPalette::PlaceholderText);
    d_->hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    d_->hint->setMinimumSize(1, 1);
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
    heading_ = new QHBoxLayout;
    heading_->setContentsMargins(8, 2, 4, 0);
    heading_->setSpacing(4);
    heading_->addWidget(d_->title, 1);
    heading_->addWidget(d_->headline);
    heading_->addWidget(menu_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(heading_);
    layout->addWidget(plot_, 1);
    setMinimumSize(180, 130);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
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
        mark(inside ? d_->nearestX(plot_->xAxis->pixelToCoord(event->position().x())) : kNaN);
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
    return curve >= 0 && curve < d_->curves.size() ? d_->curves[curve].last : kNaN;
}

double LivePlot::leastValue(int curve) const {
    const bool any = curve >= 0 && curve < d_->curves.size() && std::isfinite(d_->curves[curve].least);
    return any ? d_->curves[curve].least : kNaN;
}

double LivePlot::mostValue(int curve) const {
    const bool any = curve >= 0 && curve < d_->curves.size() && std::isfinite(d_->curves[curve].most);
    return any ? d_->curves[curve].most : kNaN;
}

void LivePlot::fit() {
    d_->follow = true;
    schedule();
}

void LivePlot::setCurveShown(int curve, bool shown) {
    if (curve < 0 || curve >= d_->curves.size())
        return;
    d_->curves[curve].graph->setVisible(shown);
    mark(kNaN);
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
    mark(kNaN);
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
    mark(kNaN);
}

void LivePlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    retheme();  // the palette may have changed while it was hidden
}

}  // namespace guise::widgets
