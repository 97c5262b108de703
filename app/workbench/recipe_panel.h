// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/base/shape.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/recipe.h"

#include <vector>

class QAction;
class QComboBox;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace guise::widgets {
class ElidedLabel;
}

namespace guise::app {

class BlockRow;
class RecipeNote;
class SchemePanel;
class StepList;

/// The recipe as controls: preset, block size, and one card per step built from what its mechanism declares. Steps can
/// be added, removed and moved. Every change emits at once, while a slider is dragged too. A recipe that does not fit
/// the pictures is explained in place, with buttons that mend it. UI thread.
class RecipePanel : public QWidget {
    Q_OBJECT

public:
    explicit RecipePanel(QWidget* parent = nullptr);
    /// The images the recipe is for: which block sizes fit. Keeps the recipe where it still fits, else takes the
    /// nearest block size that does, says so, and emits recipeChanged().
    void setShape(const base::Shape& shape);
    void setRecipe(const disguise::Recipe& recipe);  // emits nothing; may be one that does not fit
    [[nodiscard]] const disguise::Recipe& recipe() const { return recipe_; }
    /// Of the step that has the focus: up, down, remove.
    [[nodiscard]] const std::vector<QAction*>& stepActions() const;
    /// A row of the panel's own below the presets, for what belongs to the whole recipe.
    void insertBelowPresets(QWidget* row);

Q_SIGNALS:
    void recipeChanged(const guise::disguise::Recipe& recipe);

private:
    void buildPresets();
    void showBlocks();
    void showPreset();
    void showNote();
    /// A person's change: shown, explained where it does not fit, told.
    void edit(const disguise::Recipe& recipe);
    /// The nearest recipe that fits these pictures, with a remark where it differs.
    void take(const disguise::Preset& preset);
    void editStep(int index, const QString& name, const QVariant& value);
    void buildAddMenu();
    /// The recipe with a step of this kind at the last place where it fits, else at the end.
    [[nodiscard]] base::Result<disguise::Recipe> withStep(const disguise::Mechanism& mechanism) const;
    [[nodiscard]] std::vector<int> fittingSides() const;

    disguise::Recipe recipe_;
    base::Shape shape_;
    const disguise::Preset* taken_ = nullptr;  // the last preset that a person took
    QVBoxLayout* layout_ = nullptr;
    QComboBox* preset_ = nullptr;
    widgets::ElidedLabel* presetHelp_ = nullptr;
    SchemePanel* scheme_ = nullptr;  // in place of the rest, for a scheme without blocks
    BlockRow* block_ = nullptr;
    RecipeNote* note_ = nullptr;
    StepList* steps_ = nullptr;
    QToolButton* add_ = nullptr;
    QMenu* addMenu_ = nullptr;
};

}  // namespace guise::app
