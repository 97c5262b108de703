// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/attack/examiner.h"

class QLabel;
class QProgressBar;

namespace guise::app {

/// Visual privacy of the recipe in view, with interval, ceiling and examiner; and what was not tried. UI thread.
class PrivacyPanel : public QWidget {
    Q_OBJECT

public:
    explicit PrivacyPanel(QWidget* parent = nullptr);
    void showWaiting(const QString& text);
    void showTraining(double share, double secondsLeft);  // share of the examiner's training, [0, 1]
    void showExaminer(double accuracy);                   // on originals, [0, 1]
    void showFinding(const attack::ExaminerFinding& finding, bool all);
    void showStale();  // the recipe changed and the figure is being measured

private:
    QLabel* figure_ = nullptr;
    QLabel* details_ = nullptr;
    QLabel* examiner_ = nullptr;
    QProgressBar* progress_ = nullptr;
};

}  // namespace guise::app
