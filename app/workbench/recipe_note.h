// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "app/workbench/recipe_fixes.h"

class QLabel;
class QVBoxLayout;

namespace guise::app {

/// Says in place why a recipe does not fit, with a button for each change that would help; or what was changed so that
/// it fits. Hidden while there is nothing to say. UI thread.
class RecipeNote : public QFrame {
    Q_OBJECT

public:
    explicit RecipeNote(QWidget* parent = nullptr);
    void showFault(const RecipeMisfit& misfit);
    void showRemark(const RecipeMisfit& remark);
    void clear();

Q_SIGNALS:
    void fixChosen(const guise::disguise::Recipe& recipe);

protected:
    void changeEvent(QEvent* event) override;

private:
    void present(const RecipeMisfit& misfit, bool fault);
    void retheme();
    QLabel* icon_ = nullptr;
    QLabel* text_ = nullptr;
    QWidget* buttons_ = nullptr;
    QVBoxLayout* layout_ = nullptr;
    bool fault_ = false;
};

}  // namespace guise::app
