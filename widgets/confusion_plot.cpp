// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/confusion_plot.h"

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
#include <limits>

namespace guise::widgets {

namespace {

constexpr double kCellLabelShare = 0.3;  // of the plot, at most, for the names of classes
constexpr int kMostNumbers = 400;        // cells with a number in them

}  // namespace

struct ConfusionPlot::Private {
    ElidedLabel* title = nullptr;
    QLabel* headline = nullptr;
    QLabel* hint = nullptr;
    QCPColorMap* map = nullptr;
    QVector<QCPItemText*> numbers;  // row-major; empty: too many cells

    void style(const ConfusionPlot& owner, const PlotColours& colours);
    void layOut(const ConfusionPlot& owner, int width, int height);
};

void ConfusionPlot::Private::style(const ConfusionPlot& owner, const PlotColours& colours) {
    stylePlot(*owner.plot_, colours);
    QCPColorGradient gradient;
    gradient.setColorInterpolation(QCPColorGradient::ciRGB);
    gradient.setColorStops({{0.0, colours.background}, {1.0, colours.plain}});
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    map->setGradient(gradient);
    const auto columns = owner.counts_.columns.size();
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const double share = owner.share(int(i / columns), int(i % columns));
        const QColor cell = blend(colours.background, colours.plain, std::isnan(share) ? 0.0 : share);
        numbers[i]->setColor(contrast(cell, Qt::white) > contrast(cell, Qt::black) ? Qt::white : Qt::black);
        numbers[i]->setFont(smallFont(owner.plot_->font()));
    }
}

/// Names of columns stand upright where they do not fit; numbers show where a cell holds them.
void ConfusionPlot::Private::layOut(const ConfusionPlot& owner, int width, int height) {
    const Counts& counts = owner.counts_;
    QCustomPlot& plot = *owner.plot_;
    const QFontMetrics metrics(smallFont(plot.font()));
    const auto widest = [&metrics](const QVector<QString>& names) {
        int most = 0;
        for (const QString& name : names)
            most = std::max(most, metrics.horizontalAdvance(name));
        return most;
    };
    const auto columns = std::max<qsizetype>(1, counts.columns.size());
    const auto rows = std::max<qsizetype>(1, counts.rows.size());
    const int beside = std::min(widest(counts.rows), static_cast<int>(width * kCellLabelShare));
    const int left = beside + metrics.height() + 16;
    const double cell = std::max(1.0, (width - left - 10.0) / static_cast<double>(columns));
    const bool flat = widest(counts.columns) + 6 <= cell;
    const int below =
        flat ? metrics.height() : std::min(widest(counts.columns), static_cast<int>(height * kCellLabelShare));
    plot.axisRect()->setMargins(QMargins(left, 6, 10, below + metrics.height() + 14));
    const auto ticker = [&metrics](const QVector<QString>& names, int room, double perName) {
        const auto result = QSharedPointer<QCPAxisTickerText>::create();
        const int every = std::max(1, static_cast<int>(std::ceil(metrics.ascent() / std::max(1.0, perName))));
        for (qsizetype i = 0; i < names.size(); i += every)
            result->addTick(static_cast<double>(i), metrics.elidedText(names[i], Qt::ElideRight, room));
        return result;
    };
    const double cellHeight = std::max(1.0, (height - below - metrics.height() - 20.0) / static_cast<double>(rows));
    plot.xAxis->setTicker(ticker(counts.columns, flat ? static_cast<int>(cell) : below, cell));
    plot.xAxis->setTickLabelRotation(flat ? 0.0 : -90.0);
    plot.yAxis->setTicker(ticker(counts.rows, beside, cellHeight));
    const bool fits =
        cell >= metrics.horizontalAdvance(QStringLiteral("100")) + 4 && cellHeight >= metrics.height() * 0.9;
    for (QCPItemText* number : numbers)
        number->setVisible(fits && !number->text().isEmpty());
}

ConfusionPlot::ConfusionPlot(const QString& title, const QString& rows, const QString& columns, QWidget* parent)
    : QWidget(parent), plot_(new QCustomPlot(this)) {
    d_ = new Private;
    d_->title = makePlotTitle(*this, title);
    d_->headline = new QLabel(this);
    d_->headline->setTextFormat(Qt::PlainText);
    d_->headline->setObjectName(QStringLiteral("headline"));
    preparePlot(*plot_);
    plot_->setAutoAddPlottableToLegend(false);
    plot_->installEventFilter(this);
    plot_->xAxis->setLabel(columns);
    plot_->yAxis->setLabel(rows);
    plot_->yAxis->setRangeReversed(true);
    plot_->yAxis->grid()->setVisible(false);
    d_->map = new QCPColorMap(plot_->xAxis, plot_->yAxis);
    d_->map->setInterpolate(false);
    d_->map->setTightBoundary(false);
    d_->map->setDataRange({0.0, 1.0});
    d_->hint = makePlotHint(*plot_);
    auto* middle = new QVBoxLayout(plot_);
    middle->setContentsMargins(24, 8, 24, 24);
    middle->addWidget(d_->hint);
    menu_ = new PlotMenu(
        *plot_,
        {.title = [this] { return d_->title->text(); },
         .fit = {},
         .write = [this](const QString& file) { return exportTo(file); },
         .values =
             [this] {
                 base::Table table{{"true_class", "answer", "images"}, {}};
                 const auto width = counts_.columns.size();
                 for (qsizetype i = 0; i < counts_.values.size(); ++i)
                     table.rows.push_back({csvName(counts_.rows[i / width]), csvName(counts_.columns[i % width]),
                                           std::to_string(counts_.values[i])});
                 return table;
             },
         .parts = {},
         .show = {}},
        this);
    heading_ = framePlot(*this, *plot_, d_->title, d_->headline, menu_);
    setAccessibleName(title);
    clear();
}

ConfusionPlot::~ConfusionPlot() {
    delete d_;
}

double ConfusionPlot::share(int row, int column) const {
    const auto width = counts_.columns.size();
    if (row < 0 || row >= counts_.rows.size() || column < 0 || column >= width)
        return std::numeric_limits<double>::quiet_NaN();
    qint64 sum = 0;
    for (qsizetype i = 0; i < width; ++i)
        sum += counts_.values[row * width + i];
    return sum > 0 ? static_cast<double>(counts_.values[row * width + column]) / static_cast<double>(sum)
                   : std::numeric_limits<double>::quiet_NaN();
}

void ConfusionPlot::setCounts(const Counts& counts) {
    counts_ = counts.values.size() == counts.rows.size() * counts.columns.size() ? counts : Counts{};
    for (QCPItemText* number : std::as_const(d_->numbers))
        plot_->removeItem(number);
    d_->numbers.clear();
    const int columns = static_cast<int>(counts_.columns.size());
    const int rows = static_cast<int>(counts_.rows.size());
    d_->map->setVisible(!counts_.values.isEmpty());
    d_->map->data()->setSize(std::max(1, columns), std::max(1, rows));
    d_->map->data()->setRange({0.0, std::max(1, columns) - 1.0}, {0.0, std::max(1, rows) - 1.0});
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const double part = share(row, column);
            d_->map->data()->setCell(column, row, std::isnan(part) ? 0.0 : part);
            if (columns * rows > kMostNumbers)
                continue;
            auto* number = new QCPItemText(plot_);
            number->setSelectable(false);
            number->position->setCoords(column, row);
            if (part >= 0.005)
                number->setText(QLocale().toString(100.0 * part, 'f', 0));
            d_->numbers.push_back(number);
        }
    plot_->xAxis->setRange(-0.5, std::max(1, columns) - 0.5);
    plot_->yAxis->setRange(-0.5, std::max(1, rows) - 0.5);
    redraw();
}

void ConfusionPlot::clear() {
    setCounts({});
    setHeadline({});
}

void ConfusionPlot::setHeadline(const QString& text) {
    d_->headline->setText(text);
    setAccessibleDescription(text);
}

void ConfusionPlot::setHint(const QString& text) {
    d_->hint->setText(text);
}

bool ConfusionPlot::exportTo(const QString& file, int width, int height) {
    const PlotColours light = plotColours(guisePalette(false));
    d_->layOut(*this, width, height);
    d_->style(*this, light);
    const Heading heading{d_->title->text(), d_->headline->text(), tr("Per cent of each true class")};
    const bool written = writePlot(*plot_, heading, light, file, width, height);
    redraw();
    return written;
}

void ConfusionPlot::redraw() {
    const bool empty = counts_.values.isEmpty();
    d_->hint->setVisible(empty);
    plot_->xAxis->setVisible(!empty);
    plot_->yAxis->setVisible(!empty);
    d_->layOut(*this, plot_->width(), plot_->height());
    d_->style(*this, plotColours(palette()));
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ConfusionPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (menu_ && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        redraw();
}

bool ConfusionPlot::eventFilter(QObject* watched, QEvent* event) {
    if (watched == plot_ && event->type() == QEvent::Resize)
        d_->layOut(*this, plot_->width(), plot_->height());
    if (watched == plot_ && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int column = static_cast<int>(std::lround(plot_->xAxis->pixelToCoord(help->pos().x())));
        const int row = static_cast<int>(std::lround(plot_->yAxis->pixelToCoord(help->pos().y())));
        const double part = plot_->axisRect()->rect().contains(help->pos()) ? share(row, column) : std::nan("");
        QString text;
        if (!std::isnan(part))
            text = tr("%1: %2\n%3: %4\nimages: %5 (%6 %)")
                       .arg(plot_->yAxis->label(), counts_.rows[row], plot_->xAxis->label(), counts_.columns[column],
                            QLocale().toString(counts_.values[row * counts_.columns.size() + column]),
                            QLocale().toString(100.0 * part, 'f', 1))
                       .toHtmlEscaped()
                       .replace(u'\n', QStringLiteral("<br>"));
        QToolTip::showText(help->globalPos(), text, plot_);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace guise::widgets
