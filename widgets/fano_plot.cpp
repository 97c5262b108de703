// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fano_plot.h"

#include "widgets/custom_plot.h"
#include "widgets/elided_label.h"
#include "widgets/plot_export.h"
#include "widgets/plot_frame.h"
#include "widgets/plot_menu.h"
#include "widgets/plot_style.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace guise::widgets {

namespace {

constexpr double kGroupGap = 1.2;         // between the two groups, in bars
constexpr double kLabelShare = 0.34;      // of the plot's height, at most, for class names
constexpr double kSignificance = 0.05;    // of the two-sided p-value, for the words below the title
constexpr double kSmallestShown = 0.001;  // p-values below are shown as "< 0.001"

}  // namespace

struct FanoPlot::Private {
    QCustomPlot& plot;
    Bars bars;
    bool empty = true;
    QCPBars* in = nullptr;
    QCPBars* out = nullptr;
    QCPItemLine* meanIn = nullptr;
    QCPItemLine* meanOut = nullptr;
    QCPItemText* labelIn = nullptr;
    QCPItemText* labelOut = nullptr;
    ElidedLabel* title = nullptr;
    ElidedLabel* note = nullptr;
    ElidedLabel* sentence = nullptr;
    QLabel* hint = nullptr;

    explicit Private(QCustomPlot& target) : plot(target) {}
    [[nodiscard]] double outStart() const { return static_cast<double>(bars.in.size()) + kGroupGap; }
    [[nodiscard]] double end() const { return outStart() + static_cast<double>(bars.out.size()); }
    void style(const PlotColours& colours);
    void layOut(int width, int height);
    void layOutNames(int width, int height, const QFontMetrics& metrics);
    [[nodiscard]] QString tipAt(double x) const;
    [[nodiscard]] base::Table values() const;
};

void FanoPlot::Private::style(const PlotColours& colours) {
    stylePlot(plot, colours);
    const auto group = [&](QCPBars* bar, QCPItemLine* mean, QCPItemText* label, const QColor& colour) {
        QColor fill = colour;
        fill.setAlphaF(0.72F);
        bar->setPen(Qt::NoPen);
        bar->setBrush(fill);
        mean->setPen(QPen(colours.text, 1.6));
        label->setColor(colours.text);
        label->setFont(smallFont(plot.font()));
    };
    group(in, meanIn, labelIn, colours.in);
    group(out, meanOut, labelOut, colours.out);
}

/// Class names lie flat where they fit, lean where they nearly fit, stand upright where bars are narrow, and leave some
/// out where even that is too much.
void FanoPlot::Private::layOutNames(int width, int height, const QFontMetrics& metrics) {
    QVector<double> positions;
    QVector<QString> names;
    const auto collect = [&](const QVector<QString>& from, qsizetype count, double start) {
        for (qsizetype i = 0; i < count; ++i) {
            positions << start + static_cast<double>(i) + 0.5;
            names << (i < from.size() ? from[i] : QLocale().toString(static_cast<qlonglong>(i)));
        }
    };
    collect(bars.inNames, bars.in.size(), 0.0);
    collect(bars.outNames, bars.out.size(), outStart());
    int longest = 0;
    for (const QString& name : std::as_const(names))
        longest = std::max(longest, metrics.horizontalAdvance(name));
    const double perBar = width / std::max(1.0, end());
    const bool flat = longest + 6 <= perBar;
    const bool leaning = !flat && perBar >= metrics.height() * 1.25;
    const double angle = flat ? 0.0 : (leaning ? 55.0 : 90.0);
    const double sine = std::sin(angle * 3.14159265358979 / 180.0);
    const int room = static_cast<int>(height * kLabelShare);
    const int longestShown = flat ? longest : std::min(longest, static_cast<int>(room / sine));
    const int every =
        flat ? 1 : std::max(1, static_cast<int>(std::ceil(metrics.ascent() * 0.95 / std::max(1.0, perBar))));
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (qsizetype i = 0; i < names.size(); i += every)
        ticker->addTick(positions[i], metrics.elidedText(names[i], Qt::ElideRight, longestShown));
    plot.xAxis->setTicker(ticker);
    plot.xAxis->setTickLabelRotation(-angle);
    const int below =
        flat ? metrics.height() : static_cast<int>(std::ceil(longestShown * sine + metrics.height() * 0.4));
    QMargins margins = plot.axisRect()->margins();
    margins.setBottom(below + 8);
    plot.axisRect()->setMargins(margins);
}

void FanoPlot::Private::layOut(int width, int height) {
    const QFontMetrics metrics(smallFont(plot.font()));
    double most = std::max({bars.meanIn, bars.meanOut, 0.0});
    for (const QVector<double>* values : {&bars.in, &bars.out})
        for (const double value : *values)
            most = std::isfinite(value) ? std::max(most, value) : most;
    const double top = most > 0.0 ? roundUp(most * 1.02) : 1.0;
    plot.yAxis->setRange(0.0, top);
    plot.xAxis->setRange(-0.4, end() + 0.4);
    const int left = std::max(metrics.horizontalAdvance(QStringLiteral("0.00")),
                              metrics.horizontalAdvance(QLocale().toString(top, 'g', 6))) +
                     14;
    plot.axisRect()->setMargins(QMargins(left, metrics.height() + 6, 10, 8));
    layOutNames(width - left - 10, height, metrics);

    const auto mean = [](QCPItemLine* line, double from, double to, double value, qsizetype count) {
        line->setVisible(count > 0 && std::isfinite(value));
        line->start->setCoords(from, value);
        line->end->setCoords(to, value);
    };
    mean(meanIn, 0.0, static_cast<double>(bars.in.size()), bars.meanIn, bars.in.size());
    mean(meanOut, outStart(), end(), bars.meanOut, bars.out.size());
    // The group names stand above the axis rectangle, over the middle of their bars.
    const auto heading = [&](QCPItemText* label, double middle, const QString& text) {
        label->position->setTypeX(QCPItemPosition::ptPlotCoords);
        label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        label->position->setCoords(middle, 0.0);
        label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        label->setText(text);
    };
    const int half = std::max(20, (width - left - 10) / 2 - 8);
    const QString inText = FanoPlot::tr("in-training, mean %1").arg(shortNumber(bars.meanIn));
    const QString outText = FanoPlot::tr("out-training, mean %1").arg(shortNumber(bars.meanOut));
    const bool roomy = std::max(metrics.horizontalAdvance(inText), metrics.horizontalAdvance(outText)) <= half;
    heading(labelIn, static_cast<double>(bars.in.size()) / 2.0,
            roomy ? inText : FanoPlot::tr("in %1").arg(shortNumber(bars.meanIn)));
    heading(labelOut, (outStart() + end()) / 2.0,
            roomy ? outText : FanoPlot::tr("out %1").arg(shortNumber(bars.meanOut)));
    labelIn->setVisible(!bars.in.isEmpty());
    labelOut->setVisible(!bars.out.isEmpty());
}

QString FanoPlot::Private::tipAt(double x) const {
    const bool isIn = x < static_cast<double>(bars.in.size());
    const double start = isIn ? 0.0 : outStart();
    const QVector<double>& values = isIn ? bars.in : bars.out;
    const QVector<QString>& names = isIn ? bars.inNames : bars.outNames;
    const auto index = static_cast<qsizetype>(std::floor(x - start));
    if (x < start || index < 0 || index >= values.size())
        return {};
    const QString name = index < names.size() ? names[index] : QLocale().toString(static_cast<qlonglong>(index));
    return QStringLiteral("%1: %2").arg(name, shortNumber(values[index])).toHtmlEscaped();
}

base::Table FanoPlot::Private::values() const {
    base::Table table{{"group", "class", "fano"}, {}};
    const auto group = [&table](const char* name, const QVector<double>& from, const QVector<QString>& names) {
        for (qsizetype i = 0; i < from.size(); ++i)
            table.rows.push_back({name, i < names.size() ? csvName(names[i]) : std::to_string(i), csvNumber(from[i])});
    };
    group("in", bars.in, bars.inNames);
    group("out", bars.out, bars.outNames);
    return table;
}

FanoPlot::FanoPlot(QWidget* parent) : QWidget(parent) {
    auto* plot = new QCustomPlot(this);
    d_ = new Private(*plot);
    preparePlot(*plot);
    plot->setAutoAddPlottableToLegend(false);
    plot->installEventFilter(this);
    d_->in = new QCPBars(plot->xAxis, plot->yAxis);
    d_->out = new QCPBars(plot->xAxis, plot->yAxis);
    for (QCPBars* bars : {d_->in, d_->out}) {
        bars->setWidth(0.82);
        bars->setAntialiased(false);
        bars->setSelectable(QCP::stNone);
    }
    for (QCPItemLine** line : {&d_->meanIn, &d_->meanOut}) {
        *line = new QCPItemLine(plot);
        (*line)->setSelectable(false);
    }
    for (QCPItemText** label : {&d_->labelIn, &d_->labelOut}) {
        *label = new QCPItemText(plot);
        (*label)->setSelectable(false);
        (*label)->setClipToAxisRect(false);
    }
    d_->title = makePlotTitle(*this, tr("Fano factor"));
    d_->title->setToolTip(tr("Variance over mean of how often each label comes out for the images of one class"));
    d_->note = new ElidedLabel(this);
    d_->note->setForegroundRole(QPalette::PlaceholderText);
    d_->note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    d_->sentence = new ElidedLabel(this);
    d_->sentence->setObjectName(QStringLiteral("sentence"));
    d_->hint = makePlotHint(*plot);
    auto* middle = new QVBoxLayout(plot);
    middle->setContentsMargins(24, 8, 24, 24);
    middle->addWidget(d_->hint);

    menu_ = new PlotMenu(*plot,
                         {.title = [this] { return d_->title->text(); },
                          .fit = {},
                          .write = [this](const QString& file) { return exportTo(file); },
                          .values = [this] { return d_->values(); },
                          .parts = {},
                          .show = {}},
                         this);
    heading_ = new QHBoxLayout;
    heading_->setSpacing(4);
    heading_->addWidget(d_->title);
    heading_->addWidget(d_->note, 1);
    heading_->addWidget(menu_);
    auto* heading = new QVBoxLayout;
    heading->setContentsMargins(8, 2, 4, 0);
    heading->setSpacing(1);
    heading->addLayout(heading_);
    heading->addWidget(d_->sentence);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(heading);
    layout->addWidget(plot, 1);
    setMinimumSize(200, 140);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Fano factor of each class"));
    clear();
}

FanoPlot::~FanoPlot() {
    delete d_;
}

void FanoPlot::setBars(const Bars& bars) {
    d_->bars = bars;
    d_->empty = bars.in.isEmpty() && bars.out.isEmpty();
    d_->in->data()->clear();
    d_->out->data()->clear();
    for (qsizetype i = 0; i < bars.in.size(); ++i)
        d_->in->addData(static_cast<double>(i) + 0.5, bars.in[i]);
    for (qsizetype i = 0; i < bars.out.size(); ++i)
        d_->out->addData(d_->outStart() + static_cast<double>(i) + 0.5, bars.out[i]);
    d_->note->setText(bars.note);
    d_->sentence->setText(summary());
    setAccessibleDescription(summary());
    redraw();
}

void FanoPlot::clear() {
    setBars({});
}

void FanoPlot::setHint(const QString& text) {
    d_->hint->setText(text);
}

bool FanoPlot::isEmpty() const {
    return d_->empty;
}

const FanoPlot::Bars& FanoPlot::bars() const {
    return d_->bars;
}

QString FanoPlot::summary() const {
    if (d_->empty)
        return {};
    const Bars& bars = d_->bars;
    const QLocale locale;
    const QString means = tr("in mean %1, out mean %2").arg(shortNumber(bars.meanIn), shortNumber(bars.meanOut));
    if (!std::isfinite(bars.pValue))
        return tr("p not known; %1").arg(means);
    const QString p = bars.pValue < kSmallestShown ? tr("p < %1").arg(locale.toString(kSmallestShown, 'g', 2))
                                                   : tr("p = %1").arg(locale.toString(bars.pValue, 'g', 2));
    return bars.pValue < kSignificance ? tr("%1, the groups differ; %2").arg(p, means)
                                       : tr("%1, no difference seen; %2").arg(p, means);
}

bool FanoPlot::exportTo(const QString& file, int width, int height) {
    const PlotColours light = plotColours(guisePalette(false));
    d_->style(light);
    d_->layOut(width, height);
    const Heading heading{d_->title->text(), d_->note->text(), summary()};
    const bool written = writePlot(d_->plot, heading, light, file, width, height);
    redraw();
    return written;
}

void FanoPlot::redraw() {
    d_->hint->setVisible(d_->empty);
    d_->sentence->setVisible(!d_->empty);
    d_->sentence->setFont(smallFont(font()));
    d_->style(plotColours(palette()));
    d_->layOut(d_->plot.width(), d_->plot.height());
    d_->plot.xAxis->setVisible(!d_->empty);
    d_->plot.yAxis->setVisible(!d_->empty);
    d_->plot.replot(QCustomPlot::rpQueuedReplot);
}

void FanoPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (d_ && d_->hint && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        redraw();
}

void FanoPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    redraw();
}

bool FanoPlot::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &d_->plot && event->type() == QEvent::Resize)
        d_->layOut(d_->plot.width(), d_->plot.height());
    if (watched == &d_->plot && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool inside = d_->plot.axisRect()->rect().contains(help->pos());
        QToolTip::showText(help->globalPos(),
                           inside ? d_->tipAt(d_->plot.xAxis->pixelToCoord(help->pos().x())) : QString(), &d_->plot);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace guise::widgets
