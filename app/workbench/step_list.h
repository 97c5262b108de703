// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/disguise/recipe.h"

#include <vector>

class QAction;
class QFrame;
class QLabel;
class QVBoxLayout;

namespace guise::app {

class StepCard;

/// The steps of a recipe, one below the other. A step is moved by dragging its head, by its buttons, or with Alt+Up and
/// Alt+Down from anywhere inside it; the keyboard focus stays with the step that moved. Only asks: who owns the recipe
/// answers with setSteps(). UI thread.
class StepList : public QWidget {
    Q_OBJECT

public:
    explicit StepList(QWidget* parent = nullptr);
    void setSteps(const std::vector<disguise::Step>& steps);  // emits nothing
    /// Up, down and remove, for the step with the focus; for a menu.
    [[nodiscard]] const std::vector<QAction*>& stepActions() const { return actions_; }

Q_SIGNALS:
    void moveWanted(int from, int to);  // `to`: its place afterwards
    void removeWanted(int index);
    void parameterChanged(int index, const QString& name, const QVariant& value);

private:
    [[nodiscard]] int current() const;             // step with the focus, -1: none
    [[nodiscard]] int gapAt(QPoint global) const;  // 0 .. steps
    void rebuild();
    void move(int from, int to);
    void showGap(QPoint global);
    void drop(int from, QPoint global);
    void followFocus();

    std::vector<disguise::Step> steps_;
    std::vector<StepCard*> cards_;
    std::vector<QAction*> actions_;
    QVBoxLayout* layout_ = nullptr;
    QLabel* empty_ = nullptr;
    QFrame* gap_ = nullptr;  // line where a dragged step would go
    int focusNext_ = -1;     // the step that gets the focus when the list is next set
};

}  // namespace guise::app
