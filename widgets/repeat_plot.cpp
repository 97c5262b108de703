// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/repeat_plot.h"

#include "widgets/custom_plot.h"
#include "widgets/plot_export.h"
#include "widgets/plot_style.h"
#include "widgets/theme.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace guise::widgets {

namespace {

constexpr double kBeside = 0.16;        // between the lines of one setting, in settings
constexpr double kDotsAside = 0.05;     // repeats stand right of their mean
constexpr double kAroundValues = 0.06;  // of the values' spread, above and below
constexpr double kLegend = 0.15;        // of it, above, for the names of several lines

}  // namespace

struct RepeatPlot::Private {
    struct Line {
        QCPGraph* means = nullptr;
        QCPErrorBars* intervals = nullptr;
        QCPGraph* repeats = nullptr;
        LivePlot::Role role = LivePlot::Role::Disguised;
        QVector<Point> points;
    };
    QCustomPlot& plot;
    QString title;
    QString sentence;
    QVector<QString> settings;
    QVector<Line> lines;

    explicit Private(QCustomPlot& target) : plot(target) {}
    void style(const PlotColours& colours);
    void fill();
};

void RepeatPlot::Private::style(const PlotColours& colours) {
    stylePlot(plot, colours);
    for (Line& line : lines) {
        const QColor colour = roleColour(line.role, colours);
        QColor faint = colour;
        faint.setAlphaF(0.45F);
        line.means->setPen(QPen(colour, 1.6));
        line.means->setLineStyle(QCPGraph::lsNone);
        line.means->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colour, colour, 8));
        line.intervals->setPen(QPen(colour, 1.4));
        line.repeats->setLineStyle(QCPGraph::lsNone);
        line.repeats->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, faint, 5));
    }
}

void RepeatPlot::Private::fill() {
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    const auto seen = [&](double value) {
        if (std::isfinite(value)) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
    };
    for (qsizetype l = 0; l < lines.size(); ++l) {
        Line& line = lines[l];
        line.means->data()->clear();
        line.repeats->data()->clear();
        QVector<double> below;
        QVector<double> above;
        const double aside = (static_cast<double>(l) - static_cast<double>(lines.size() - 1) / 2.0) * kBeside;
        for (qsizetype i = 0; i < line.points.size(); ++i) {
            const Point& point = line.points[i];
            const double x = static_cast<double>(i) + aside;
            for (const double value : point.values)
                if (std::isfinite(value)) {
                    line.repeats->addData(x + kDotsAside, value);
                    seen(value);
                }
            if (!std::isfinite(point.mean))
                continue;
            line.means->addData(x, point.mean);
            below.push_back(std::isfinite(point.low) ? point.mean - point.low : 0.0);
            above.push_back(std::isfinite(point.high) ? point.high - point.mean : 0.0);
            for (const double value : {point.mean, point.low, point.high})
                seen(value);
        }
        line.intervals->setData(below, above);
    }
    if (!(least <= most)) {
        least = 0.0;
        most = 1.0;
    }
    const double margin = std::max((most - least) * kAroundValues, 1e-3);
    if (lines.size() > 1)
        most += (most - least) * kLegend;
    plot.yAxis->setRange(least - margin, most + margin);
    plot.xAxis->setRange(-0.5, static_cast<double>(std::max<qsizetype>(settings.size(), 1)) - 0.5);
}

RepeatPlot::RepeatPlot(const QString& title, const QString& xTitle, const QString& yTitle, QWidget* parent)
    : QWidget(parent) {
    auto* plot = new QCustomPlot(this);
    d_ = new Private(*plot);
    d_->title = title;
    preparePlot(*plot);
    plot->setAutoAddPlottableToLegend(false);
    plot->xAxis->setLabel(xTitle);
    plot->yAxis->setLabel(yTitle);
    setAccessibleName(title);
}

RepeatPlot::~RepeatPlot() {
    delete d_;
}

void RepeatPlot::setSettings(const QVector<QString>& names) {
    d_->settings = names;
}

void RepeatPlot::addLine(const QString& name, LivePlot::Role role, const QVector<Point>& points) {
    Private::Line line;
    line.role = role;
    line.points = points;
    line.repeats = d_->plot.addGraph();
    line.means = d_->plot.addGraph();
    line.means->setName(name);
    line.intervals = new QCPErrorBars(d_->plot.xAxis, d_->plot.yAxis);
    line.intervals->setDataPlottable(line.means);
    line.intervals->setWhiskerWidth(7);
    line.intervals->setSymbolGap(0);
    line.intervals->setAntialiased(false);
    line.means->addToLegend();
    d_->lines.push_back(line);
}

void RepeatPlot::setSentence(const QString& text) {
    d_->sentence = text;
}

void RepeatPlot::layOut(int width, int height) {
    d_->fill();
    const QFontMetrics metrics(smallFont(d_->plot.font()));
    const bool named = !d_->plot.xAxis->label().isEmpty();
    const int left = metrics.horizontalAdvance(QStringLiteral("0.000")) + metrics.height() + 16;
    const int right = 12;
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const int room = std::max(20, (width - left - right) / std::max(1, static_cast<int>(d_->settings.size())) - 8);
    bool flat = true;
    int longest = 0;
    for (const QString& name : std::as_const(d_->settings)) {
        longest = std::max(longest, metrics.horizontalAdvance(name));
        flat = flat && metrics.horizontalAdvance(name) <= room;
    }
    const int mostShown = flat ? longest : std::min(longest, height / 3);
    const auto shown = [&](const QString& name) {
        return flat ? name : metrics.elidedText(name, Qt::ElideRight, mostShown);
    };
    for (qsizetype i = 0; i < d_->settings.size(); ++i)
        ticker->addTick(static_cast<double>(i), shown(d_->settings[i]));
    d_->plot.xAxis->setTicker(ticker);
    d_->plot.xAxis->setTickLabelRotation(flat ? 0.0 : -35.0);
    const int names = flat ? metrics.height() : static_cast<int>(mostShown * 0.58 + metrics.height());
    d_->plot.axisRect()->setMargins(QMargins(left, 8, right, names + (named ? metrics.height() + 4 : 0) + 10));
    const bool several = d_->lines.size() > 1;
    d_->plot.legend->setVisible(several);
    if (several)
        d_->plot.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignRight | Qt::AlignTop);
}

bool RepeatPlot::exportTo(const QString& file, int width, int height) {
    const PlotColours light = plotColours(guisePalette(false));
    layOut(width, height);
    d_->style(light);
    return writePlot(d_->plot, {d_->title, {}, d_->sentence}, light, file, width, height);
}

}  // namespace guise::widgets
