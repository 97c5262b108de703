// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/recovery.h"
#include "core/attack/examiner.h"

#include <array>

class QLabel;
class QProgressBar;

namespace guise::app {

/// Visual privacy of the recipe in view, with interval, ceiling and examiner; and what attacks of each
/// threat level open. UI thread.
class PrivacyPanel : public QWidget {
    Q_OBJECT

public:
    explicit PrivacyPanel(QWidget* parent = nullptr);
    void showWaiting(const QString& text);
    void showTraining(double share, double secondsLeft);  // share of the examiner's training, [0, 1]
    void showExaminer(double accuracy);                   // on originals, [0, 1]
    void showFinding(const attack::ExaminerFinding& finding, bool all);
    void showStale();      // the recipe changed and the figure is being measured
    void showAttacking();  // the recipe or the attacker changed: the levels' lines no longer hold
    void showRecovery(const Recovery& recovery);

private:
    QLabel* figure_ = nullptr;
    QLabel* details_ = nullptr;
    QLabel* examiner_ = nullptr;
    QProgressBar* progress_ = nullptr;
    std::array<QLabel*, 2> levels_{};  // 1: no pairs, 2: known pairs
};

}  // namespace guise::app
