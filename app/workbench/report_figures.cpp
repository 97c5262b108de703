// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/report_figures.h"

#include "app/workbench/recipe_words.h"
#include "app/workbench/text.h"
#include "core/base/comparison.h"
#include "core/experiment/setting_groups.h"
#include "widgets/fano_plot.h"
#include "widgets/live_plot.h"
#include "widgets/plot_export.h"
#include "widgets/repeat_plot.h"
#include "widgets/trade_off_plot.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace guise::app {

namespace {

using experiment::Report;
using experiment::ReportFigure;
using experiment::ReportSubject;
using widgets::LivePlot;

constexpr QSize kSize(800, 420);
constexpr std::size_t kMostCurves = 10;
constexpr std::size_t kFewestScattered = 3;  // runs of a trade-off
constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();
constexpr LivePlot::Role kFigureRoles[] = {LivePlot::Role::Disguised, LivePlot::Role::Plain, LivePlot::Role::Examiner,
                                           LivePlot::Role::In, LivePlot::Role::Out};

struct FigureWords {
    Q_DECLARE_TR_FUNCTIONS(report)
};

/// The same letters whatever platform draws, so that the window and the command line write the same file.
QFont reportFont() {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(9.0);
    return font;
}

ReportDrawing drawn(const std::function<bool(const QString&)>& draw, const QString& caption) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("figure.svg"));
    QFile file(path);
    if (!folder.isValid() || !draw(path) || !file.open(QIODevice::ReadOnly))
        return {};
    return {file.readAll(), kSize, caption};
}

bool hasCurve(const ReportSubject& subject, const char* name) {
    return std::any_of(subject.curve.begin(), subject.curve.end(),
                       [&](const base::Metric& point) { return point.name == name; });
}

ReportDrawing curves(const Report& report, const char* metric, const QString& title, const QString& axis, bool shares) {
    QWidget holder;
    holder.setFont(reportFont());
    LivePlot plot(title, FigureWords::tr("batches"), axis, &holder);
    if (shares)
        plot.setYRange(0.0, 1.0);
    std::size_t shown = 0;
    for (const ReportSubject& subject : report.subjects) {
        if (shown >= kMostCurves || !hasCurve(subject, metric))
            continue;
        QVector<double> x;
        QVector<double> y;
        for (const base::Metric& point : subject.curve)
            if (point.name == metric) {
                x.push_back(double(point.step));
                y.push_back(point.value);
            }
        const int curve = plot.addCurve(subjectName(subject), kFigureRoles[shown % std::size(kFigureRoles)],
                                        shown >= std::size(kFigureRoles));
        plot.setCurve(curve, x, y);
        ++shown;
    }
    return drawn(
        [&](const QString& file) { return plot.exportTo(file, kSize.width(), kSize.height()); },
        shown < kMostCurves ? title : FigureWords::tr("%1: the first %2 runs").arg(title, QString::number(shown)));
}

widgets::RepeatPlot::Point pointOf(const ReportFigure* figure) {
    if (figure == nullptr)
        return {kNoValue, kNoValue, kNoValue, {}};
    return {figure->value, figure->low.value_or(kNoValue), figure->high.value_or(kNoValue), {}};
}

ReportDrawing visualPrivacy(const Report& report) {
    QWidget holder;
    holder.setFont(reportFont());
    const QString title = FigureWords::tr("Visual privacy, with its 95 % interval");
    widgets::RepeatPlot plot(title, QString(), FigureWords::tr("1 - accuracy of the examiner"), &holder);
    QVector<QString> names;
    QVector<widgets::RepeatPlot::Point> points;
    for (const ReportSubject& subject : report.subjects)
        if (const ReportFigure* figure = subject.figure("visual-privacy")) {
            names.push_back(subjectName(subject));
            points.push_back(pointOf(figure));
        }
    plot.setSettings(names);
    plot.addLine(QString(), LivePlot::Role::Examiner, points);
    return drawn([&](const QString& file) { return plot.exportTo(file, kSize.width(), kSize.height()); }, title);
}

ReportDrawing tradeOff(const Report& report) {
    QWidget holder;
    holder.setFont(reportFont());
    widgets::TradeOffPlot plot(FigureWords::tr("Accuracy"), FigureWords::tr("Visual privacy"), &holder);
    QVector<widgets::TradeOffPlot::Point> points;
    for (const ReportSubject& subject : report.subjects) {
        const ReportFigure* accuracy = subject.figure("test/accuracy");
        const ReportFigure* privacy = subject.figure("visual-privacy");
        if (accuracy != nullptr && privacy != nullptr)
            points.push_back({accuracy->value, privacy->value, subjectName(subject), subject.settings.plain, false});
    }
    const QPalette light = widgets::guisePalette(false);
    plot.setPalette(light);
    plot.setPoints(points);
    const QString title = FigureWords::tr("Accuracy against visual privacy");
    return drawn(
        [&](const QString& file) {
            return widgets::writePlot(*plot.plot(), {title, {}, {}}, widgets::plotColours(light), file, kSize.width(),
                                      kSize.height());
        },
        FigureWords::tr("%1; the line joins the runs that no other beats in both").arg(title));
}

struct Group {
    QString name;
    std::vector<const ReportSubject*> members;
};

/// Settings with two runs or more.
std::vector<Group> repeatedSettings(const Report& report) {
    std::vector<const experiment::RunSettings*> settings;
    for (const ReportSubject& subject : report.subjects)
        settings.push_back(&subject.settings);
    std::vector<Group> groups;
    for (const auto& members : experiment::groupBySetting(settings)) {
        if (members.size() < 2)
            continue;
        Group group;
        const ReportSubject& first = report.subjects[members.front()];
        group.name = first.settings.plain ? FigureWords::tr("originals") : recipeInWords(first.settings.recipe);
        for (const std::size_t member : members)
            group.members.push_back(&report.subjects[member]);
        groups.push_back(std::move(group));
    }
    return groups;
}

ReportDrawing repeats(const std::vector<Group>& groups, const char* figure, const QString& title, LivePlot::Role role) {
    QWidget holder;
    holder.setFont(reportFont());
    widgets::RepeatPlot plot(title, QString(), QString(), &holder);
    QVector<QString> names;
    QVector<widgets::RepeatPlot::Point> points;
    for (const Group& group : groups) {
        std::vector<double> values;
        for (const ReportSubject* subject : group.members)
            if (const ReportFigure* found = subject->figure(figure))
                values.push_back(found->value);
        const base::Summary summary = base::summarise(values);
        names.push_back(group.name);
        points.push_back({summary.mean, summary.interval95 ? summary.interval95->low : kNoValue,
                          summary.interval95 ? summary.interval95->high : kNoValue,
                          QVector<double>(values.begin(), values.end())});
    }
    plot.setSettings(names);
    plot.addLine(QString(), role, points);
    return drawn([&](const QString& file) { return plot.exportTo(file, kSize.width(), kSize.height()); },
                 FigureWords::tr("%1: mean, 95 % t-interval and every repeat").arg(title));
}

ReportDrawing membership(const ReportSubject& subject) {
    QWidget holder;
    holder.setFont(reportFont());
    widgets::FanoPlot plot(&holder);
    const experiment::ReportMembership& found = *subject.membership;
    widgets::FanoPlot::Bars bars;
    bars.in = QVector<double>(found.fanoIn.begin(), found.fanoIn.end());
    bars.out = QVector<double>(found.fanoOut.begin(), found.fanoOut.end());
    for (const std::string& name : found.inNames)
        bars.inNames.push_back(QString::fromStdString(name));
    for (const std::string& name : found.outNames)
        bars.outNames.push_back(QString::fromStdString(name));
    bars.meanIn = found.meanIn;
    bars.meanOut = found.meanOut;
    bars.pValue = found.pValue;
    plot.setBars(bars);
    return drawn([&](const QString& file) { return plot.exportTo(file, kSize.width(), kSize.height()); },
                 FigureWords::tr("Class membership, %1: Fano factor by class").arg(subjectName(subject)));
}

template <class Test>
bool some(const Report& report, std::size_t least, Test test) {
    return std::size_t(std::count_if(report.subjects.begin(), report.subjects.end(), test)) >= least;
}

}  // namespace

QString subjectName(const ReportSubject& subject) {
    if (!subject.trained)
        return FigureWords::tr("Setting in view");
    const QString title = QString::fromStdString(subject.title);
    const QString kind = subject.settings.plain ? FigureWords::tr("originals") : FigureWords::tr("disguised");
    if (subject.id == 0)
        return title.isEmpty() ? kind : title;
    return title.isEmpty() ? FigureWords::tr("#%1 %2").arg(QString::number(subject.id), kind)
                           : FigureWords::tr("#%1 %2").arg(QString::number(subject.id), title);
}

std::vector<ReportPlotStep> reportPlotSteps(const Report& report) {
    using Kind = ReportFigureKind;
    std::vector<ReportPlotStep> steps;
    if (some(report, 1, [](const ReportSubject& each) { return hasCurve(each, "test/accuracy"); }))
        steps.push_back([&report]() -> ReportPlot {
            return {Kind::Accuracy, curves(report, "test/accuracy", FigureWords::tr("Accuracy on test images"),
                                           FigureWords::tr("share right"), true)};
        });
    if (some(report, 1, [](const ReportSubject& each) { return hasCurve(each, "train/loss"); }))
        steps.push_back([&report]() -> ReportPlot {
            return {Kind::Loss,
                    curves(report, "train/loss", FigureWords::tr("Training loss"), FigureWords::tr("nats"), false)};
        });
    if (some(report, 2, [](const ReportSubject& each) { return each.figure("visual-privacy") != nullptr; }))
        steps.push_back([&report]() -> ReportPlot { return {Kind::VisualPrivacy, visualPrivacy(report)}; });
    if (some(report, kFewestScattered, [](const ReportSubject& each) {
            return each.figure("visual-privacy") != nullptr && each.figure("test/accuracy") != nullptr;
        }))
        steps.push_back([&report]() -> ReportPlot { return {Kind::TradeOff, tradeOff(report)}; });
    if (!repeatedSettings(report).empty()) {
        steps.push_back([&report]() -> ReportPlot {
            return {Kind::Repeats, repeats(repeatedSettings(report), "test/accuracy",
                                           FigureWords::tr("Accuracy by setting"), LivePlot::Role::Disguised)};
        });
        if (some(report, 2, [](const ReportSubject& each) { return each.figure("visual-privacy") != nullptr; }))
            steps.push_back([&report]() -> ReportPlot {
                return {Kind::Repeats, repeats(repeatedSettings(report), "visual-privacy",
                                               FigureWords::tr("Visual privacy by setting"), LivePlot::Role::Examiner)};
            });
    }
    for (const ReportSubject& subject : report.subjects)
        if (subject.membership)
            steps.push_back([&subject]() -> ReportPlot { return {Kind::Membership, membership(subject)}; });
    return steps;
}

}  // namespace guise::app
