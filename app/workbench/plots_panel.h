// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/live_sink.h"
#include "core/attack/class_membership.h"
#include "core/attack/examiner.h"
#include "core/base/metric.h"

#include <string>
#include <vector>

class QAction;

namespace guise::widgets {
class ConfusionPlot;
class FanoPlot;
class LabelPlot;
class LivePlot;
}  // namespace guise::widgets

namespace guise::app {

/// The live plots, two to a place: accuracy or loss; visual privacy or what the examiner answers; Fano factors or the
/// labels of one class. Knows which metric goes where. UI thread.
class PlotsPanel : public QWidget {
    Q_OBJECT

public:
    explicit PlotsPanel(QWidget* parent = nullptr);
    void setClassNames(const std::vector<std::string>& in, const std::vector<std::string>& out, const QString& outName);
    /// A new run begins; the other kind's curves stay, to compare with.
    void beginRun(bool plain, const QString& recipe);
    void addPoints(const std::vector<base::Metric>& points, bool plain);
    void addExaminerPoints(const std::vector<base::Metric>& points);
    void showPrivacy(const attack::ExaminerFinding& finding);
    void clearPrivacy();
    void showMembership(const attack::ClassMembershipFinding& finding, bool plain);
    void clearAll();
    [[nodiscard]] widgets::LivePlot* accuracy() const { return accuracy_; }
    [[nodiscard]] widgets::LivePlot* privacy() const { return privacy_; }
    [[nodiscard]] widgets::FanoPlot* fano() const { return fano_; }
    [[nodiscard]] widgets::LivePlot* loss() const { return loss_; }
    [[nodiscard]] widgets::ConfusionPlot* answers() const { return answers_; }
    [[nodiscard]] widgets::LabelPlot* labels() const { return labels_; }
    /// The figures beside the titles: the best of the run in view, or its last.
    void setBestShown(bool best);

private:
    void showHeadlines();
    widgets::LivePlot* accuracy_ = nullptr;
    widgets::LivePlot* privacy_ = nullptr;
    widgets::FanoPlot* fano_ = nullptr;
    widgets::LivePlot* loss_ = nullptr;
    widgets::ConfusionPlot* answers_ = nullptr;
    widgets::LabelPlot* labels_ = nullptr;
    QVector<QAction*> best_;
    bool bestShown_ = false;
    bool plainInView_ = false;
    int disguisedLoss_ = 0;
    int plainLoss_ = 0;
    int disguisedValidationLoss_ = 0;
    int plainValidationLoss_ = 0;
    int disguisedTest_ = 0;
    int disguisedTrain_ = 0;
    int plainTest_ = 0;
    int plainTrain_ = 0;
    int examiner_ = 0;
    QVector<QString> inNames_;
    QVector<QString> outNames_;
    QString outName_;
};

}  // namespace guise::app
