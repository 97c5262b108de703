// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/plots_panel.h"

#include "app/workbench/plot_stack.h"
#include "app/workbench/text.h"
#include "widgets/confusion_plot.h"
#include "widgets/fano_plot.h"
#include "widgets/label_plot.h"
#include "widgets/live_plot.h"
#include "widgets/plot_menu.h"

#include <QAction>
#include <QHBoxLayout>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>

namespace guise::app {

namespace {

/// The class number of "fano/in/7"; -1 for other names.
int classOf(const std::string& name, std::string_view prefix) {
    if (name.rfind(prefix, 0) != 0)
        return -1;
    int number = -1;
    const auto* end = name.data() + name.size();
    const auto parsed = std::from_chars(name.data() + prefix.size(), end, number);
    return parsed.ptr == end && parsed.ec == std::errc() ? number : -1;
}

void setAt(QVector<double>& values, int index, double value) {
    if (index >= int(values.size()))
        values.resize(index + 1);
    values[index] = value;
}

QVector<QString> names(const std::vector<std::string>& from) {
    QVector<QString> result;
    for (const auto& name : from)
        result.push_back(QString::fromStdString(name));
    return result;
}

}  // namespace

PlotsPanel::PlotsPanel(QWidget* parent) : QWidget(parent) {
    using widgets::LivePlot;
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    accuracy_ = new LivePlot(tr("Accuracy"), tr("batches"), tr("share right"), this);
    accuracy_->setObjectName(QStringLiteral("accuracyPlot"));
    accuracy_->setYRange(0.0, 1.0);
    accuracy_->setHint(tr("Press Train: a net learns the disguised pictures here."));
    disguisedTest_ = accuracy_->addCurve(tr("disguised, test"), LivePlot::Role::Disguised);
    disguisedTrain_ = accuracy_->addCurve(tr("disguised, training"), LivePlot::Role::Disguised, true);
    plainTest_ = accuracy_->addCurve(tr("originals, test"), LivePlot::Role::Plain);
    plainTrain_ = accuracy_->addCurve(tr("originals, training"), LivePlot::Role::Plain, true);

    privacy_ = new LivePlot(tr("Visual privacy"), tr("batches the examiner has learned"), tr("1 - accuracy"), this);
    privacy_->setObjectName(QStringLiteral("privacyPlot"));
    privacy_->setYRange(0.0, 1.0);
    privacy_->setHint(tr("An examiner that knows originals will read the disguised pictures."));
    examiner_ = privacy_->addCurve(tr("recipe in view, as the examiner learns"), LivePlot::Role::Examiner);

    fano_ = new widgets::FanoPlot(this);
    fano_->setObjectName(QStringLiteral("fanoPlot"));
    fano_->setHint(tr("While a net trains, originals are fed to it: do its own classes stand out?"));

    loss_ = new LivePlot(tr("Loss"), tr("batches"), tr("cross entropy"), this);
    loss_->setObjectName(QStringLiteral("lossPlot"));
    loss_->setHint(tr("Press Train: how wrong the net still is falls here, batch by batch."));
    disguisedLoss_ = loss_->addCurve(tr("disguised, training"), LivePlot::Role::Disguised);
    disguisedValidationLoss_ = loss_->addCurve(tr("disguised, validation"), LivePlot::Role::Disguised, true);
    plainLoss_ = loss_->addCurve(tr("originals, training"), LivePlot::Role::Plain);
    plainValidationLoss_ = loss_->addCurve(tr("originals, validation"), LivePlot::Role::Plain, true);

    answers_ = new widgets::ConfusionPlot(tr("What the examiner answers"), tr("true class"), tr("answer"), this);
    answers_->setObjectName(QStringLiteral("answersPlot"));
    answers_->setHint(tr("Once the examiner has read the disguised pictures: which class it takes for which."));
    labels_ = new widgets::LabelPlot(this);
    labels_->setObjectName(QStringLiteral("labelsPlot"));
    labels_->setHint(tr("At the end of a run: how often each label came out for the originals of one class."));

    const auto place = [&](const char* name) {
        auto* stack = new PlotStack(this);
        stack->setObjectName(QLatin1String(name));
        layout->addWidget(stack, 1);
        return stack;
    };
    auto* learning = place("learningPlots");
    learning->add(accuracy_, accuracy_->heading(), "accuracyPlotAction", tr("&Accuracy"),
                  tr("Share of pictures whose class the net names"));
    learning->add(loss_, loss_->heading(), "lossPlotAction", tr("&Loss"), tr("Cross entropy of the answers"));
    auto* examiner = place("examinerPlots");
    examiner->add(privacy_, privacy_->heading(), "privacyPlotAction", tr("&Visual privacy"),
                  tr("What an examiner that knows originals fails to read"));
    examiner->add(answers_, answers_->heading(), "answersPlotAction", tr("What the examiner &answers"),
                  tr("True class against answer, a confusion matrix"));
    auto* membership = place("membershipPlots");
    membership->add(fano_, fano_->heading(), "fanoPlotAction", tr("&Fano factor"),
                    tr("Do the classes that a net was trained on stand out?"));
    membership->add(labels_, labels_->heading(), "labelsPlotAction", tr("&Labels of one class"),
                    tr("How often each label came out for one class"));
    for (auto* plot : {accuracy_, loss_}) {
        auto* best = plot->menu()->addOwn(QStringLiteral("bestFigureAction"), tr("&Best figure, not the last"),
                                          tr("Which figure of the run stands beside the title"));
        best->setCheckable(true);
        connect(best, &QAction::toggled, this, &PlotsPanel::setBestShown);
        best_.push_back(best);
    }
}

void PlotsPanel::setBestShown(bool best) {
    bestShown_ = best;
    for (QAction* action : std::as_const(best_))
        action->setChecked(best);
    showHeadlines();
}

void PlotsPanel::showHeadlines() {
    const int test = plainInView_ ? plainTest_ : disguisedTest_;
    const double accuracy = bestShown_ ? accuracy_->mostValue(test) : accuracy_->lastValue(test);
    accuracy_->setHeadline(std::isnan(accuracy) ? QString()
                           : bestShown_         ? tr("best %1").arg(percentText(accuracy))
                                                : percentText(accuracy));
    const int learned = plainInView_ ? plainLoss_ : disguisedLoss_;
    const double loss = bestShown_ ? loss_->leastValue(learned) : loss_->lastValue(learned);
    loss_->setHeadline(std::isnan(loss) ? QString()
                       : bestShown_     ? tr("best %1").arg(numberText(loss, 3))
                                        : numberText(loss, 3));
}

void PlotsPanel::setClassNames(const std::vector<std::string>& in, const std::vector<std::string>& out,
                               const QString& outName) {
    inNames_ = names(in);
    outNames_ = names(out);
    outName_ = outName;
}

void PlotsPanel::clearAll() {
    accuracy_->clearCurves();
    loss_->clearCurves();
    showHeadlines();
    clearPrivacy();
    fano_->clear();
    labels_->clear();
}

void PlotsPanel::clearPrivacy() {
    privacy_->clearCurves();
    privacy_->setHeadline({});
    answers_->clear();
}

void PlotsPanel::beginRun(bool plain, const QString& recipe) {
    accuracy_->setCurve(plain ? plainTest_ : disguisedTest_, {}, {});
    accuracy_->setCurve(plain ? plainTrain_ : disguisedTrain_, {}, {});
    loss_->setCurve(plain ? plainLoss_ : disguisedLoss_, {}, {});
    loss_->setCurve(plain ? plainValidationLoss_ : disguisedValidationLoss_, {}, {});
    plainInView_ = plain;
    showHeadlines();
    accuracy_->setToolTip(recipe);
    loss_->setToolTip(recipe);
    fano_->clear();
    labels_->clear();
}

void PlotsPanel::addPoints(const std::vector<base::Metric>& points, bool plain) {
    widgets::FanoPlot::Bars bars = fano_->bars();
    bool newBars = false;
    for (const auto& point : points) {
        const auto x = double(point.step);
        if (point.name == "test/accuracy") {
            accuracy_->addPoint(plain ? plainTest_ : disguisedTest_, x, point.value);
        } else if (point.name == "train/loss") {
            loss_->addPoint(plain ? plainLoss_ : disguisedLoss_, x, point.value);
        } else if (point.name == "validation/loss") {
            loss_->addPoint(plain ? plainValidationLoss_ : disguisedValidationLoss_, x, point.value);
        } else if (point.name == "train/accuracy") {
            accuracy_->addPoint(plain ? plainTrain_ : disguisedTrain_, x, point.value);
        } else if (point.name == "fano/in/mean") {
            bars.meanIn = point.value;
        } else if (point.name == "fano/out/mean") {
            bars.meanOut = point.value;
        } else if (point.name == "fano/p") {
            bars.pValue = point.value;
        } else if (const int in = classOf(point.name, "fano/in/"); in >= 0) {
            setAt(bars.in, in, point.value);
            newBars = true;
        } else if (const int out = classOf(point.name, "fano/out/"); out >= 0) {
            setAt(bars.out, out, point.value);
            newBars = true;
        }
    }
    showHeadlines();
    if (!newBars)
        return;
    bars.inNames = inNames_;
    bars.outNames = outNames_;
    bars.note = tr("live, 100 a class; out: %1").arg(outName_);
    fano_->setBars(bars);
}

void PlotsPanel::addExaminerPoints(const std::vector<base::Metric>& points) {
    for (const auto& point : points) {
        if (point.name != "examiner/visual-privacy")
            continue;
        privacy_->addPoint(examiner_, double(point.step), point.value);
        privacy_->setHeadline(numberText(point.value, 3));
    }
}

void PlotsPanel::showPrivacy(const attack::ExaminerFinding& finding) {
    privacy_->setLevel(widgets::LivePlot::Role::Examiner, finding.visualPrivacy, finding.interval95.low,
                       finding.interval95.high, tr("this recipe: %1").arg(numberText(finding.visualPrivacy, 3)));
    const auto classes = std::size_t(inNames_.size());
    if (finding.confusion.size() == classes * classes)
        answers_->setCounts({inNames_, inNames_, {finding.confusion.begin(), finding.confusion.end()}});
    answers_->setHeadline(tr("%n image(s)", nullptr, int(finding.images)));
    privacy_->setHeadline(
        (finding.visualPrivacy > 1.0 - finding.majorityRate ? tr("%1, guessing %2") : tr("%1 of at most %2"))
            .arg(numberText(finding.visualPrivacy, 3), numberText(1.0 - finding.majorityRate, 2)));
}

void PlotsPanel::showMembership(const attack::ClassMembershipFinding& finding, bool plain) {
    widgets::FanoPlot::Bars bars;
    for (const auto& response : finding.in) {
        bars.in.push_back(response.fano);
        bars.inNames.push_back(QString::fromStdString(response.name));
    }
    for (const auto& response : finding.out) {
        bars.out.push_back(response.fano);
        bars.outNames.push_back(QString::fromStdString(response.name));
    }
    bars.meanIn = finding.meanFanoIn;
    bars.meanOut = finding.meanFanoOut;
    bars.pValue = finding.welch ? finding.welch->twoSided : std::numeric_limits<double>::quiet_NaN();
    bars.note = (plain ? tr("originals, %1 a class; out: %2") : tr("disguised, %1 a class; out: %2"))
                    .arg(finding.imagesPerClass)
                    .arg(outName_);
    fano_->setBars(bars);
    QVector<widgets::LabelPlot::Class> classes;
    for (const auto* group : {&finding.in, &finding.out})
        for (const auto& response : *group)
            classes.push_back({QString::fromStdString(response.name),
                               group == &finding.in,
                               {response.histogram.begin(), response.histogram.end()},
                               response.fano});
    labels_->setClasses(classes, inNames_, plain ? tr("a net of originals") : tr("a net of disguised pictures"));
}

}  // namespace guise::app
