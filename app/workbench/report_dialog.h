// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "app/workbench/report_maker.h"

#include <functional>
#include <map>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace guise::app {

/// Asks what a report holds, has it made in the background with progress and Stop, and opens it. What it reports on is
/// asked for when Save is pressed, so that the newest figures enter. Not modal; closing stops. UI thread.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    /// `subjects`: a request with setting, runs and key filled in, at any time while the dialog lives.
    ReportDialog(JobBridge& jobs, std::function<ReportRequest()> subjects, bool onRuns, QWidget* parent = nullptr);

Q_SIGNALS:
    void saved(const QString& file);

private:
    void browse();
    void check();
    void save();
    void finish(const QString& sentence);
    void followKind();

    std::function<ReportRequest()> subjects_;
    ReportMaker* maker_ = nullptr;
    QRadioButton* setting_ = nullptr;
    QRadioButton* runs_ = nullptr;
    std::map<ReportSection, QCheckBox*> sections_;
    QCheckBox* originals_ = nullptr;
    QCheckBox* recovered_ = nullptr;
    QLineEdit* file_ = nullptr;
    QLabel* said_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* save_ = nullptr;
    QPushButton* open_ = nullptr;
    QPushButton* close_ = nullptr;
    QString written_;
    QString mayReplace_;  // a file of its own, or one that a person was asked about
};

}  // namespace guise::app
