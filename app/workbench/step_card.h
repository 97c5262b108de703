// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/disguise/mechanism.h"
#include "core/disguise/recipe.h"

class QLabel;
class QToolButton;

namespace guise::widgets {
class ParameterPanel;
}

namespace guise::app {

/// One step of a recipe: what it is, its controls as its mechanism declares them, and buttons to move and remove it.
/// Its head can be dragged. objectName "step<index>.<mechanism>", with ".up", ".down", ".remove", ".help" and the
/// parameters' controls below it. UI thread.
class StepCard : public QFrame {
    Q_OBJECT

public:
    StepCard(int index, int count, const disguise::Step& step, const disguise::Mechanism& mechanism, QWidget* parent);
    void setStep(const disguise::Step& step);  // of the same mechanism; emits nothing
    void setChosen(bool chosen);               // the one that keys act on

Q_SIGNALS:
    void upWanted();
    void downWanted();
    void removeWanted();
    void parameterChanged(const QString& name, const QVariant& value);
    void dragMoved(QPoint global);
    void dropped(QPoint global);
    void dragCancelled();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;  // Escape ends a drag
    void paintEvent(QPaintEvent* event) override;

private:
    void endDrag();
    widgets::ParameterPanel* parameters_ = nullptr;
    QLabel* help_ = nullptr;
    QPoint pressed_;
    bool pressing_ = false;
    bool dragging_ = false;
    bool chosen_ = false;
};

/// A parameter's JSON value for a control, and back; `before` keeps its kind.
[[nodiscard]] QVariant parameterVariant(const base::Json& value);
[[nodiscard]] base::Json parameterJson(const QVariant& value, const base::Json& before);

}  // namespace guise::app
