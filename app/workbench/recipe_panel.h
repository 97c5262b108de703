// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/base/shape.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/recipe.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;
class QVBoxLayout;

namespace guise::app {

class SchemePanel;

/// The recipe as controls: preset, block size, and one group per step built from what its mechanism declares. Steps can
/// be added, removed and moved. Every change emits at once, while a slider is dragged too. UI thread.
class RecipePanel : public QWidget {
    Q_OBJECT

public:
    explicit RecipePanel(QWidget* parent = nullptr);
    /// The images the recipe is for: which block sizes fit. Keeps the recipe where it still fits, else takes the
    /// nearest block size that does and emits recipeChanged().
    void setShape(const base::Shape& shape);
    void setRecipe(const disguise::Recipe& recipe);  // emits nothing
    [[nodiscard]] const disguise::Recipe& recipe() const { return recipe_; }

Q_SIGNALS:
    void recipeChanged(const guise::disguise::Recipe& recipe);

private:
    void buildSteps();
    void showBlocks();
    void showPreset();
    void edit(const disguise::Recipe& recipe);
    void buildAddMenu();
    void showKeySpace();
    /// The recipe with a step of this kind at the last place where it fits, else at the end.
    [[nodiscard]] base::Result<disguise::Recipe> withStep(const disguise::Mechanism& mechanism) const;
    [[nodiscard]] std::vector<int> fittingSides() const;

    disguise::Recipe recipe_;
    base::Shape shape_;
    std::vector<int> sides_;
    QComboBox* preset_ = nullptr;
    SchemePanel* scheme_ = nullptr;  // in place of the rest, for a scheme without blocks
    QLabel* blockLabel_ = nullptr;
    QSlider* block_ = nullptr;
    QLabel* blockText_ = nullptr;
    QLabel* keySpace_ = nullptr;
    QCheckBox* pad_ = nullptr;
    QVBoxLayout* steps_ = nullptr;
    QToolButton* add_ = nullptr;
    QMenu* addMenu_ = nullptr;
    bool showing_ = false;  // controls are being set from the recipe
};

}  // namespace guise::app
