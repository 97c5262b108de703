// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trade_off_plot.h"

#include "core/base/comparison.h"
#include "widgets/custom_plot.h"
#include "widgets/plot_export.h"
#include "widgets/plot_frame.h"
#include "widgets/plot_menu.h"
#include "widgets/plot_style.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace guise::widgets {

namespace {

constexpr double kReach = 12.0;       // pixels from the pointer to a point that it names
constexpr double kPlotMargin = 0.02;  // beyond the outermost points

QCPRange rangeOf(double low, double high) {
    const double spread = std::max(0.05, high - low);
    return {std::max(-kPlotMargin, low - 0.1 * spread), std::min(1.0 + kPlotMargin, high + 0.1 * spread)};
}

}  // namespace

TradeOffPlot::TradeOffPlot(const QString& xLabel, const QString& yLabel, QWidget* parent)
    : QWidget(parent), plot_(new QCustomPlot(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    key_ = new QLabel(tr("● disguised   ■ originals   ╌ beaten by no other run   ○ selected"), this);
    key_->setTextFormat(Qt::PlainText);
    key_->setWordWrap(true);
    layout->setSpacing(0);
    auto* menu = new PlotMenu(*plot_,
                              {.title = [xLabel, yLabel] { return tr("%1 against %2").arg(yLabel, xLabel); },
                               .fit = [this] { fit(); },
                               .write = [this](const QString& file) { return exportTo(file); },
                               .values = [this] { return values(); },
                               .parts =
                                   [this] {
                                       return QVector<PlotMenu::Part>{{tr("Disguised"), showDisguised_},
                                                                      {tr("Originals"), showPlain_},
                                                                      {tr("Beaten by no other run"), showFront_}};
                                   },
                               .show =
                                   [this](int part, bool shown) {
                                       (part == 0 ? showDisguised_ : part == 1 ? showPlain_ : showFront_) = shown;
                                       redraw();
                                   }},
                              this);
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(8, 2, 4, 0);
    heading->addWidget(key_, 1);
    heading->addWidget(menu, 0, Qt::AlignTop);
    layout->addLayout(heading);
    layout->addWidget(plot_, 1);
    hint_ = makePlotHint(*plot_);
    auto* middle = new QVBoxLayout(plot_);
    middle->setContentsMargins(62, 8, 32, 44);
    middle->addWidget(hint_);
    setMinimumSize(180, 130);
    setAccessibleName(tr("%1 against %2").arg(yLabel, xLabel));
    preparePlot(*plot_);
    plot_->axisRect()->setAutoMargins(QCP::msAll);
    plot_->xAxis->setLabel(xLabel);
    plot_->yAxis->setLabel(yLabel);
    plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    connect(plot_, &QCustomPlot::mouseDoubleClick, this, &TradeOffPlot::fit);
    const auto moved = [this] { follow_ = follow_ && setting_; };
    connect(plot_->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, moved);
    connect(plot_->yAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, moved);
    connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        const int at = event->buttons() == Qt::NoButton ? nearest(event->position()) : -1;
        QString text;
        if (at >= 0)
            text = QStringLiteral("%1\n%2: %3\n%4: %5%6")
                       .arg(points_[at].name, plot_->xAxis->label(), shortNumber(points_[at].x), plot_->yAxis->label(),
                            shortNumber(points_[at].y),
                            front_.contains(at) ? u'\n' + tr("no other run is better in both") : QString())
                       .toHtmlEscaped()
                       .replace(u'\n', QStringLiteral("<br>"));
        QToolTip::showText(event->globalPosition().toPoint(), text, plot_);
    });
    redraw();
}

void TradeOffPlot::setHint(const QString& text) {
    hint_->setText(text);
    setAccessibleDescription(text);
}

void TradeOffPlot::setPoints(const QVector<Point>& points) {
    points_ = points;
    std::vector<base::TradeOff> pairs;
    for (const Point& point : points)
        pairs.push_back({point.x, point.y});
    front_.clear();
    for (const std::size_t index : base::paretoFront(pairs))
        front_.push_back(static_cast<int>(index));
    redraw();
}

int TradeOffPlot::nearest(QPointF position) const {
    int found = -1;
    double least = kReach * kReach;
    for (int i = 0; i < points_.size(); ++i) {
        if (!(points_[i].plain ? showPlain_ : showDisguised_))
            continue;
        const double dx = plot_->xAxis->coordToPixel(points_[i].x) - position.x();
        const double dy = plot_->yAxis->coordToPixel(points_[i].y) - position.y();
        if (dx * dx + dy * dy <= least) {
            least = dx * dx + dy * dy;
            found = i;
        }
    }
    return found;
}

void TradeOffPlot::fit() {
    follow_ = true;
    redraw();
}

base::Table TradeOffPlot::values() const {
    base::Table table{{"run", "plain", csvName(plot_->xAxis->label()), csvName(plot_->yAxis->label()), "front"}, {}};
    for (int i = 0; i < points_.size(); ++i)
        table.rows.push_back({csvName(points_[i].name), points_[i].plain ? "1" : "0", csvNumber(points_[i].x),
                              csvNumber(points_[i].y), front_.contains(i) ? "1" : "0"});
    return table;
}

bool TradeOffPlot::exportTo(const QString& file, int width, int height) {
    const PlotColours light = plotColours(guisePalette(false));
    draw(light);
    const bool written = writePlot(*plot_, {accessibleName(), {}, key_->text()}, light, file, width, height);
    redraw();
    return written;
}

void TradeOffPlot::redraw() {
    draw(plotColours(palette()));
    plot_->replot(QCustomPlot::rpQueuedRefresh);
}

void TradeOffPlot::draw(const PlotColours& colours) {
    stylePlot(*plot_, colours);
    hint_->setVisible(points_.isEmpty());
    plot_->clearPlottables();
    const auto curve = [&](QPen pen, const QCPScatterStyle& style) {
        auto* line = new QCPCurve(plot_->xAxis, plot_->yAxis);
        line->setPen(pen);
        line->setScatterStyle(style);
        line->removeFromLegend();
        return line;
    };
    QPen frontPen(colours.text, 1.2);
    frontPen.setDashPattern({4.0, 3.0});
    auto* front = curve(frontPen, QCPScatterStyle::ssNone);
    front->setVisible(showFront_);
    for (const int at : front_)
        front->addData(points_[at].x, points_[at].y);
    auto* ring = curve(Qt::NoPen, QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours.text, 1.6), Qt::NoBrush, 13));
    for (const bool plain : {false, true}) {
        const QColor colour = plain ? colours.plain : colours.disguised;
        auto* dots = curve(Qt::NoPen, QCPScatterStyle(plain ? QCPScatterStyle::ssSquare : QCPScatterStyle::ssDisc,
                                                      QPen(colour), QBrush(colour), 6.5));
        dots->setVisible(plain ? showPlain_ : showDisguised_);
        for (const Point& point : points_)
            if (point.plain == plain)
                dots->addData(point.x, point.y);
    }
    double left = std::numeric_limits<double>::infinity();
    double right = -left;
    double low = left;
    double high = -left;
    for (const Point& point : points_) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        low = std::min(low, point.y);
        high = std::max(high, point.y);
        if (point.marked && (point.plain ? showPlain_ : showDisguised_))
            ring->addData(point.x, point.y);
    }
    if (!points_.isEmpty() && follow_) {
        setting_ = true;
        plot_->xAxis->setRange(rangeOf(left, right));
        plot_->yAxis->setRange(rangeOf(low, high));
        setting_ = false;
    }
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis})
        axis->setTickLabelColor(points_.isEmpty() ? QColor(Qt::transparent) : colours.text);
    plot_->axisRect()->setMinimumMargins(QMargins(6, 6, 14, 6));
}

void TradeOffPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (hint_ != nullptr && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        redraw();
}

void TradeOffPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    redraw();
}

}  // namespace guise::widgets
