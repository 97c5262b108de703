// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/live_sink.h"
#include "core/attack/class_membership.h"
#include "core/attack/examiner.h"
#include "core/base/metric.h"

#include <string>
#include <vector>

namespace guise::widgets {
class FanoPlot;
class LivePlot;
}  // namespace guise::widgets

namespace guise::app {

/// The three live plots: accuracy, visual privacy, Fano factors. Knows which metric goes where. UI thread.
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

private:
    widgets::LivePlot* accuracy_ = nullptr;
    widgets::LivePlot* privacy_ = nullptr;
    widgets::FanoPlot* fano_ = nullptr;
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
