// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recipe_panel.h"

#include "app/workbench/block_row.h"
#include "app/workbench/recipe_fixes.h"
#include "app/workbench/recipe_note.h"
#include "app/workbench/recipe_words.h"
#include "app/workbench/scheme_panel.h"
#include "app/workbench/step_card.h"
#include "app/workbench/step_list.h"
#include "app/workbench/text.h"
#include "core/base/json.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/preset_groups.h"
#include "widgets/elided_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace guise::app {

namespace {

const disguise::Preset* presetNamed(const QString& name) {
    for (const auto& preset : disguise::presets())
        if (QString::fromStdString(preset.name) == name)
            return &preset;
    return nullptr;
}

}  // namespace

RecipePanel::RecipePanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("recipePanel"));
    layout_ = new QVBoxLayout(this);
    layout_->setContentsMargins(0, 0, 0, 0);
    buildPresets();

    scheme_ = new SchemePanel(this);
    layout_->addWidget(scheme_);
    connect(scheme_, &SchemePanel::recipeChanged, this, &RecipePanel::edit);

    block_ = new BlockRow(this);
    layout_->addWidget(block_);
    note_ = new RecipeNote(this);
    layout_->addWidget(note_);
    steps_ = new StepList(this);
    layout_->addWidget(steps_);

    add_ = new QToolButton(this);
    add_->setObjectName(QStringLiteral("recipe.addStep"));
    add_->setText(tr("+ Add step"));
    add_->setToolTip(tr("Add a step at the last place of the recipe where it can work"));
    add_->setPopupMode(QToolButton::InstantPopup);
    addMenu_ = new QMenu(add_);
    addMenu_->setToolTipsVisible(true);
    add_->setMenu(addMenu_);
    layout_->addWidget(add_);
    layout_->addStretch(1);

    connect(block_, &BlockRow::sideChanged, this, [this](int side) {
        auto changed = recipe_;
        changed.blockHeight = changed.blockWidth = side;
        edit(changed);
    });
    connect(block_, &BlockRow::growChanged, this, [this](bool on) {
        auto changed = recipe_;
        changed.pad = on;
        edit(changed);
    });
    connect(note_, &RecipeNote::fixChosen, this, [this](const disguise::Recipe& recipe) { edit(recipe); });
    connect(steps_, &StepList::parameterChanged, this, &RecipePanel::editStep);
    connect(steps_, &StepList::moveWanted, this, [this](int from, int to) {
        auto changed = recipe_;
        const auto step = changed.steps[std::size_t(from)];
        changed.steps.erase(changed.steps.begin() + from);
        changed.steps.insert(changed.steps.begin() + to, step);
        edit(changed);
    });
    connect(steps_, &StepList::removeWanted, this, [this](int index) {
        auto changed = recipe_;
        changed.steps.erase(changed.steps.begin() + index);
        edit(changed);
    });
    setRecipe(disguise::presets().front().recipe);
}

/// Groups are headings that cannot be chosen.
void RecipePanel::buildPresets() {
    preset_ = new QComboBox(this);
    preset_->setObjectName(QStringLiteral("recipe.preset"));
    preset_->setAccessibleName(tr("Preset"));
    preset_->addItem(tr("Own recipe"));
    auto* model = qobject_cast<QStandardItemModel*>(preset_->model());
    for (const auto& group : disguise::presetGroups()) {
        preset_->addItem(fromCore(group.label));
        auto* heading = model->item(preset_->count() - 1);
        heading->setFlags(Qt::NoItemFlags);
        heading->setToolTip(fromCore(group.help));
        auto bold = heading->font();
        bold.setBold(true);
        heading->setFont(bold);
        for (const auto* preset : group.presets) {
            preset_->addItem(fromCore(preset->label), QString::fromStdString(preset->name));
            preset_->setItemData(preset_->count() - 1,
                                 QStringLiteral("<p>%1</p>").arg(fromCore(preset->help).toHtmlEscaped()),
                                 Qt::ToolTipRole);
        }
    }
    preset_->setMaxVisibleItems(preset_->count());
    preset_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    preset_->setMinimumContentsLength(16);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("&Preset"), this);
    label->setBuddy(preset_);
    row->addWidget(label);
    row->addWidget(preset_, 1);
    layout_->addLayout(row);
    presetHelp_ = new widgets::ElidedLabel(this);  // one line always, so that nothing jumps below it
    presetHelp_->setObjectName(QStringLiteral("recipe.presetHelp"));
    presetHelp_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout_->addWidget(presetHelp_);
    connect(preset_, &QComboBox::activated, this, [this](int index) {
        if (const auto* preset = presetNamed(preset_->itemData(index).toString()))
            take(*preset);
        else
            showPreset();
    });
}

void RecipePanel::insertBelowPresets(QWidget* row) {
    layout_->insertWidget(2, row);
}

const std::vector<QAction*>& RecipePanel::stepActions() const {
    return steps_->stepActions();
}

std::vector<int> RecipePanel::fittingSides() const {
    if (shape_.height < 1)
        return {recipe_.blockHeight};
    if (!recipe_.pad)
        return commonSides(shape_);
    std::vector<int> sides;
    for (const int side : {2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64})
        if (side <= std::max(shape_.height, shape_.width))
            sides.push_back(side);
    return sides;
}

void RecipePanel::setShape(const base::Shape& shape) {
    shape_ = shape;
    const auto before = recipe_;
    const auto fitted = nearestFitting(recipe_, shape_);
    setRecipe(fitted);
    if (fitted == before)
        return;
    note_->showRemark(explainFitting(before, fitted, shape_));
    Q_EMIT recipeChanged(recipe_);
}

void RecipePanel::take(const disguise::Preset& preset) {
    taken_ = &preset;
    const auto fitted = shape_.height > 0 ? nearestFitting(preset.recipe, shape_) : preset.recipe;
    setRecipe(fitted);
    if (fitted != preset.recipe)
        note_->showRemark(explainFitting(preset.recipe, fitted, shape_));
    Q_EMIT recipeChanged(recipe_);
}

void RecipePanel::edit(const disguise::Recipe& recipe) {
    setRecipe(recipe);
    Q_EMIT recipeChanged(recipe_);
}

void RecipePanel::editStep(int index, const QString& name, const QVariant& value) {
    auto& parameter = recipe_.steps[std::size_t(index)].parameters[name.toStdString()];
    parameter = parameterJson(value, parameter);
    showNote();
    showPreset();
    Q_EMIT recipeChanged(recipe_);
}

void RecipePanel::setRecipe(const disguise::Recipe& recipe) {
    recipe_ = recipe;
    const bool blocks = hasBlocks(recipe_);
    scheme_->setRecipe(recipe_);
    block_->setVisible(blocks);
    steps_->setVisible(blocks);
    add_->setVisible(blocks);
    showBlocks();
    steps_->setSteps(recipe_.steps);
    buildAddMenu();
    showNote();
    showPreset();
}

void RecipePanel::showNote() {
    const auto misfit = shape_.height > 0 ? explainMisfit(recipe_, shape_) : std::nullopt;
    if (misfit)
        note_->showFault(*misfit);
    else
        note_->clear();
}

void RecipePanel::showBlocks() {
    block_->setBlock(fittingSides(), std::max(shape_.height, shape_.width), recipe_.blockHeight, recipe_.blockWidth,
                     recipe_.pad);
}

void RecipePanel::showPreset() {
    const QSignalBlocker blocked(preset_);
    const disguise::Preset* shown = nullptr;
    for (const auto& preset : disguise::presets())
        if (preset.recipe == recipe_)
            shown = &preset;
    if (shown == nullptr && taken_ != nullptr && shape_.height > 0 && nearestFitting(taken_->recipe, shape_) == recipe_)
        shown = taken_;
    preset_->setCurrentIndex(shown != nullptr ? preset_->findData(QString::fromStdString(shown->name)) : 0);
    presetHelp_->setText(shown != nullptr ? fromCore(shown->help) : recipeInWords(disguise::canonicalRecipe(recipe_)));
    preset_->setAccessibleDescription(presetHelp_->text());
}

base::Result<disguise::Recipe> RecipePanel::withStep(const disguise::Mechanism& mechanism) const {
    const auto before = disguise::recipeToJson(recipe_);
    const auto at = [&](std::size_t place) {
        auto json = before;
        auto& steps = json["steps"];
        steps.insert(steps.begin() + std::ptrdiff_t(place), base::Json{{"mechanism", std::string(mechanism.name())}});
        return disguise::recipeFromJson(json);
    };
    const std::size_t count = recipe_.steps.size();
    for (std::size_t place = count + 1; shape_.height > 0 && place-- > 0;)
        if (auto extended = at(place); extended && disguise::checkRecipe(*extended, shape_))
            return extended;
    return at(count);
}

void RecipePanel::buildAddMenu() {
    addMenu_->clear();
    for (const auto* mechanism : disguise::mechanisms()) {
        const bool present = std::any_of(recipe_.steps.begin(), recipe_.steps.end(),
                                         [&](const auto& step) { return step.mechanism == mechanism->name(); });
        auto* action = addMenu_->addAction(fromCore(mechanism->label()));
        const bool possible = !present || mechanism->repeatable();
        action->setEnabled(possible);
        action->setToolTip(possible ? fromCore(mechanism->help())
                                    : tr("This step is in the recipe already and may stand there once."));
        connect(action, &QAction::triggered, this, [this, mechanism] {
            if (auto extended = withStep(*mechanism))
                edit(*extended);
        });
    }
}

}  // namespace guise::app
