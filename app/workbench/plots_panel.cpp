// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/plots_panel.h"

#include "app/workbench/text.h"
#include "widgets/fano_plot.h"
#include "widgets/live_plot.h"

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
    layout->addWidget(accuracy_, 1);
    layout->addWidget(privacy_, 1);
    layout->addWidget(fano_, 1);
}

void PlotsPanel::setClassNames(const std::vector<std::string>& in, const std::vector<std::string>& out,
                               const QString& outName) {
    inNames_ = names(in);
    outNames_ = names(out);
    outName_ = outName;
}

void PlotsPanel::clearAll() {
    accuracy_->clearCurves();
    accuracy_->setHeadline({});
    clearPrivacy();
    fano_->clear();
}

void PlotsPanel::clearPrivacy() {
    privacy_->clearCurves();
    privacy_->setHeadline({});
}

void PlotsPanel::beginRun(bool plain, const QString& recipe) {
    accuracy_->setCurve(plain ? plainTest_ : disguisedTest_, {}, {});
    accuracy_->setCurve(plain ? plainTrain_ : disguisedTrain_, {}, {});
    accuracy_->setHeadline({});
    accuracy_->setToolTip(recipe);
    fano_->clear();
}

void PlotsPanel::addPoints(const std::vector<base::Metric>& points, bool plain) {
    widgets::FanoPlot::Bars bars = fano_->bars();
    bool newBars = false;
    for (const auto& point : points) {
        const auto x = double(point.step);
        if (point.name == "test/accuracy") {
            accuracy_->addPoint(plain ? plainTest_ : disguisedTest_, x, point.value);
            accuracy_->setHeadline(percentText(point.value));
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
    privacy_->setHeadline(
        tr("%1 of at most %2").arg(numberText(finding.visualPrivacy, 3), numberText(1.0 - finding.majorityRate, 2)));
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
}

}  // namespace guise::app
