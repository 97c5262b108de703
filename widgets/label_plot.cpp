// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label_plot.h"

#include "widgets/custom_plot.h"
#include "widgets/elided_label.h"
#include "widgets/plot_export.h"
#include "widgets/plot_frame.h"
#include "widgets/plot_menu.h"
#include "widgets/plot_style.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QSignalBlocker>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace guise::widgets {

namespace {

constexpr double kClassLabelShare = 0.34;  // of the plot's height, at most, for the names of labels

}  // namespace

struct LabelPlot::Private {
    QVector<Class> classes;
    QVector<QString> labels;
    QString note;
    ElidedLabel* title = nullptr;
    ElidedLabel* sentence = nullptr;
    QLabel* hint = nullptr;
    QComboBox* choice = nullptr;
    QCPBars* bars = nullptr;
    QCPItemLine* mean = nullptr;

    [[nodiscard]] const Class* shown() const {
        const int at = choice->currentIndex();
        return at >= 0 && at < classes.size() ? &classes[at] : nullptr;
    }
    [[nodiscard]] QString label(qsizetype at) const {
        return at < labels.size() ? labels[at] : QLocale().toString(static_cast<qlonglong>(at));
    }
    void style(QCustomPlot& plot, const PlotColours& colours) const;
    void layOut(QCustomPlot& plot, int width, int height) const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] base::Table values() const;
};

void LabelPlot::Private::style(QCustomPlot& plot, const PlotColours& colours) const {
    stylePlot(plot, colours);
    const Class* shownClass = shown();
    QColor fill = shownClass == nullptr || shownClass->in ? colours.in : colours.out;
    fill.setAlphaF(0.72F);
    bars->setPen(Qt::NoPen);
    bars->setBrush(fill);
    mean->setPen(QPen(colours.text, 1.6));
}

void LabelPlot::Private::layOut(QCustomPlot& plot, int width, int height) const {
    bars->data()->clear();
    const Class* shownClass = shown();
    const qsizetype count = shownClass == nullptr ? 0 : shownClass->counts.size();
    double most = 0.0;
    double sum = 0.0;
    for (qsizetype i = 0; i < count; ++i) {
        const auto value = static_cast<double>(shownClass->counts[i]);
        bars->addData(static_cast<double>(i), value);
        most = std::max(most, value);
        sum += value;
    }
    const double middle = count > 0 ? sum / static_cast<double>(count) : 0.0;
    mean->setVisible(count > 0);
    mean->start->setCoords(-0.5, middle);
    mean->end->setCoords(static_cast<double>(count) - 0.5, middle);
    const double top = most > 0.0 ? roundUp(most * 1.02) : 1.0;
    plot.yAxis->setRange(0.0, top);
    plot.xAxis->setRange(-0.6, std::max(1.0, static_cast<double>(count)) - 0.4);
    const QFontMetrics metrics(smallFont(plot.font()));
    int longest = 0;
    for (qsizetype i = 0; i < count; ++i)
        longest = std::max(longest, metrics.horizontalAdvance(label(i)));
    const int left = metrics.horizontalAdvance(QLocale().toString(top, 'g', 6)) + 16;
    const double perBar = (width - left - 10.0) / std::max(1.0, static_cast<double>(count));
    const bool flat = longest + 6 <= perBar;
    const int below = flat ? metrics.height() : std::min(longest, static_cast<int>(height * kClassLabelShare));
    const int every = flat ? 1 : std::max(1, static_cast<int>(std::ceil(metrics.ascent() / std::max(1.0, perBar))));
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (qsizetype i = 0; i < count; i += every)
        ticker->addTick(static_cast<double>(i),
                        metrics.elidedText(label(i), Qt::ElideRight, flat ? static_cast<int>(perBar) : below));
    plot.xAxis->setTicker(ticker);
    plot.xAxis->setTickLabelRotation(flat ? 0.0 : -90.0);
    plot.axisRect()->setMargins(QMargins(left, 8, 10, below + 10));
}

QString LabelPlot::Private::words() const {
    const Class* shownClass = shown();
    if (shownClass == nullptr)
        return {};
    const auto images = std::accumulate(shownClass->counts.begin(), shownClass->counts.end(), qint64{0});
    return (shownClass->in ? LabelPlot::tr("trained on; %1 images, Fano factor %2; %3")
                           : LabelPlot::tr("not trained on; %1 images, Fano factor %2; %3"))
        .arg(QLocale().toString(images), shortNumber(shownClass->fano), note);
}

base::Table LabelPlot::Private::values() const {
    base::Table table{{"group", "class", "label", "images"}, {}};
    for (const Class& each : classes)
        for (qsizetype i = 0; i < each.counts.size(); ++i)
            table.rows.push_back(
                {each.in ? "in" : "out", csvName(each.name), csvName(label(i)), std::to_string(each.counts[i])});
    return table;
}

LabelPlot::LabelPlot(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)) {
    d_ = new Private;
    d_->title = makePlotTitle(*this, tr("Labels of one class"));
    d_->title->setToolTip(tr("How often each label came out when originals of the chosen class were fed to the net"));
    d_->choice = new QComboBox(this);
    d_->choice->setObjectName(QStringLiteral("labelClass"));
    d_->choice->setAccessibleName(tr("Class"));
    d_->choice->setToolTip(tr("The class whose originals were fed to the net"));
    d_->choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    d_->sentence = new ElidedLabel(this);
    d_->sentence->setObjectName(QStringLiteral("sentence"));
    preparePlot(*plot_);
    plot_->setAutoAddPlottableToLegend(false);
    plot_->installEventFilter(this);
    d_->bars = new QCPBars(plot_->xAxis, plot_->yAxis);
    d_->bars->setWidth(0.82);
    d_->bars->setAntialiased(false);
    d_->bars->setSelectable(QCP::stNone);
    d_->mean = new QCPItemLine(plot_);
    d_->mean->setSelectable(false);
    d_->hint = makePlotHint(*plot_);
    auto* middle = new QVBoxLayout(plot_);
    middle->setContentsMargins(24, 8, 24, 24);
    middle->addWidget(d_->hint);
    menu_ = new PlotMenu(*plot_,
                         {.title = [this] { return d_->title->text(); },
                          .fit = {},
                          .write = [this](const QString& file) { return exportTo(file); },
                          .values = [this] { return d_->values(); },
                          .parts = {},
                          .show = {}},
                         this);
    heading_ = new QHBoxLayout;
    heading_->setSpacing(4);
    heading_->addWidget(d_->title, 1);
    heading_->addWidget(d_->choice);
    heading_->addWidget(menu_);
    auto* above = new QVBoxLayout;
    above->setContentsMargins(8, 2, 4, 0);
    above->setSpacing(1);
    above->addLayout(heading_);
    above->addWidget(d_->sentence);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(above);
    layout->addWidget(plot_, 1);
    setMinimumSize(200, 140);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Labels that came out for one class"));
    connect(d_->choice, &QComboBox::currentIndexChanged, this, &LabelPlot::redraw);
    clear();
}

LabelPlot::~LabelPlot() {
    delete d_;
}

void LabelPlot::setClasses(const QVector<Class>& classes, const QVector<QString>& labels, const QString& note) {
    const QString before = d_->choice->currentText();
    d_->classes = classes;
    d_->labels = labels;
    d_->note = note;
    {
        const QSignalBlocker blocked(d_->choice);
        d_->choice->clear();
        for (const Class& each : classes)
            d_->choice->addItem(each.name);
        d_->choice->setCurrentIndex(std::max(0, d_->choice->findText(before)));
        d_->choice->setVisible(!classes.isEmpty());
    }
    redraw();
}

void LabelPlot::clear() {
    setClasses({}, {}, {});
}

void LabelPlot::setHint(const QString& text) {
    d_->hint->setText(text);
}

int LabelPlot::current() const {
    return d_->shown() != nullptr ? d_->choice->currentIndex() : -1;
}

bool LabelPlot::exportTo(const QString& file, int width, int height) {
    const PlotColours light = plotColours(guisePalette(false));
    d_->layOut(*plot_, width, height);
    d_->style(*plot_, light);
    const Heading heading{d_->title->text(), d_->choice->currentText(), d_->words()};
    const bool written = writePlot(*plot_, heading, light, file, width, height);
    redraw();
    return written;
}

void LabelPlot::redraw() {
    const bool empty = d_->shown() == nullptr;
    d_->hint->setVisible(empty);
    d_->sentence->setVisible(!empty);
    d_->sentence->setFont(smallFont(font()));
    d_->sentence->setText(d_->words());
    setAccessibleDescription(empty ? QString() : d_->choice->currentText() + QStringLiteral(": ") + d_->words());
    plot_->xAxis->setVisible(!empty);
    plot_->yAxis->setVisible(!empty);
    d_->layOut(*plot_, plot_->width(), plot_->height());
    d_->style(*plot_, plotColours(palette()));
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void LabelPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (menu_ && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        redraw();
}

bool LabelPlot::eventFilter(QObject* watched, QEvent* event) {
    if (watched == plot_ && event->type() == QEvent::Resize)
        d_->layOut(*plot_, plot_->width(), plot_->height());
    if (watched == plot_ && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto at = static_cast<qsizetype>(std::lround(plot_->xAxis->pixelToCoord(help->pos().x())));
        const Class* shownClass = d_->shown();
        const bool inside = shownClass != nullptr && plot_->axisRect()->rect().contains(help->pos()) && at >= 0 &&
                            at < shownClass->counts.size();
        QToolTip::showText(help->globalPos(),
                           inside ? QStringLiteral("%1: %2")
                                        .arg(d_->label(at), QLocale().toString(shownClass->counts[at]))
                                        .toHtmlEscaped()
                                  : QString(),
                           plot_);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace guise::widgets
