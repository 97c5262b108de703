// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/privacy_figures.h"
#include "core/base/shape.h"
#include "core/disguise/recipe.h"

#include <array>

class QLabel;
class QProgressBar;
class QToolButton;

namespace guise::widgets {
class ElidedLabel;
}

namespace guise::app {

class VerdictBadge;

/// Visual privacy of the recipe in view by the paper's examiner and by the strongest one, with interval and ceiling;
/// the verdict of each threat level with the figure behind it; the key space. A figure of the recipe before is called
/// so until the new one is there. Everything else is in the details. UI thread.
class PrivacyPanel : public QWidget {
    Q_OBJECT

public:
    explicit PrivacyPanel(PrivacyRecord& record, QWidget* parent = nullptr);
    /// Why there is no figure; empty: there will be one.
    void showWaiting(const QString& text);
    void showTraining(double share, double secondsLeft);  // share of the examiner's training, [0, 1]
    void showExaminer(double accuracy);                   // on originals, [0, 1]
    void showAttacking(bool attacking);
    /// What the stronger examiner is doing; `share` below 0: nothing to be seen of it. `paused` by the person.
    void showStronger(const QString& what, double share, bool paused);
    void setRecipe(const disguise::Recipe& recipe, const base::Shape& shape);  // for the key space

Q_SIGNALS:
    void detailsWanted();
    void thresholdsWanted();
    void pauseWanted(bool pause);  // of the stronger examiner

private:
    void refresh();
    void showPaper();
    void showStrongest();
    void showLevels();

    PrivacyRecord& record_;
    QLabel* figure_ = nullptr;
    QLabel* details_ = nullptr;
    QLabel* strongest_ = nullptr;
    QLabel* examiner_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QToolButton* pause_ = nullptr;
    std::array<VerdictBadge*, 2> badges_{};  // 1: no pairs, 2: known pairs
    std::array<QLabel*, 2> levels_{};
    widgets::ElidedLabel* keySpace_ = nullptr;
    QString waiting_;
    QString stronger_;
    bool attacking_ = false;
};

}  // namespace guise::app
