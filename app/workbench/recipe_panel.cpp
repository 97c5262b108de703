// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recipe_panel.h"

#include "app/workbench/scheme_panel.h"
#include "app/workbench/text.h"
#include "core/base/json.h"
#include "core/disguise/disguiser.h"
#include "widgets/parameter_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace guise::app {

namespace {

QVariant stepVariant(const base::Json& value) {
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number_integer())
        return QVariant::fromValue<qint64>(value.get<qint64>());
    if (value.is_number())
        return value.get<double>();
    return QString::fromStdString(value.get<std::string>());
}

base::Json stepJson(const QVariant& value, const base::Json& before) {
    if (before.is_boolean())
        return value.toBool();
    if (before.is_number_integer() && value.typeId() != QMetaType::Double)
        return value.toLongLong();
    if (before.is_number()) {
        const double number = value.toDouble();
        if (number == double(qint64(number)))
            return qint64(number);
        return number;
    }
    return value.toString().toStdString();
}

QToolButton* smallButton(const QString& name, const QString& text, const QString& tip, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    return button;
}

}  // namespace

RecipePanel::RecipePanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("recipePanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);

    preset_ = new QComboBox(this);
    preset_->setObjectName(QStringLiteral("recipe.preset"));
    preset_->setAccessibleName(tr("Preset"));
    preset_->addItem(tr("Own recipe"));
    for (const auto& preset : disguise::presets()) {
        preset_->addItem(fromCore(preset.label), QString::fromStdString(preset.name));
        preset_->setItemData(preset_->count() - 1, fromCore(preset.help), Qt::ToolTipRole);
    }
    preset_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    preset_->setMinimumContentsLength(16);
    auto* presetRow = new QHBoxLayout;
    auto* presetLabel = new QLabel(tr("&Preset"), this);
    presetLabel->setBuddy(preset_);
    presetRow->addWidget(presetLabel);
    presetRow->addWidget(preset_, 1);
    layout->addLayout(presetRow);

    scheme_ = new SchemePanel(this);
    layout->addWidget(scheme_);
    connect(scheme_, &SchemePanel::recipeChanged, this, &RecipePanel::edit);

    auto* blockRow = new QHBoxLayout;
    blockLabel_ = new QLabel(tr("&Block"), this);
    block_ = new QSlider(Qt::Horizontal, this);
    block_->setObjectName(QStringLiteral("recipe.block.slider"));
    block_->setAccessibleName(tr("Block size"));
    block_->setToolTip(
        tr("Side of a block in pixels. Pixels mix within each row of a block; the permutation moves whole "
           "blocks."));
    block_->setPageStep(1);
    block_->setTickPosition(QSlider::TicksBelow);
    blockLabel_->setBuddy(block_);
    blockText_ = new QLabel(this);
    blockText_->setMinimumWidth(blockText_->fontMetrics().horizontalAdvance(QStringLiteral("000 × 000")));
    blockText_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    blockRow->addWidget(blockLabel_);
    blockRow->addWidget(block_, 1);
    blockRow->addWidget(blockText_);
    layout->addLayout(blockRow);

    pad_ = new QCheckBox(tr("Grow the picture so that any block fits"), this);
    pad_->setObjectName(QStringLiteral("recipe.pad"));
    pad_->setToolTip(tr("Edge pixels are repeated; restoring crops them away."));
    layout->addWidget(pad_);

    steps_ = new QVBoxLayout;
    layout->addLayout(steps_);

    add_ = new QToolButton(this);
    add_->setObjectName(QStringLiteral("recipe.addStep"));
    add_->setText(tr("+ Add step"));
    add_->setToolTip(tr("Add a step at the last place of the recipe where it can work"));
    add_->setPopupMode(QToolButton::InstantPopup);
    addMenu_ = new QMenu(add_);
    add_->setMenu(addMenu_);
    layout->addWidget(add_);
    keySpace_ = new QLabel(this);
    keySpace_->setObjectName(QStringLiteral("recipe.keySpace"));
    keySpace_->setAccessibleName(tr("Key space"));
    keySpace_->setTextFormat(Qt::PlainText);
    keySpace_->setWordWrap(true);
    layout->addWidget(keySpace_);
    layout->addStretch(1);
    connect(this, &RecipePanel::recipeChanged, this, &RecipePanel::showKeySpace);

    connect(preset_, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            edit(disguise::presets()[std::size_t(index - 1)].recipe);
    });
    connect(block_, &QSlider::valueChanged, this, [this](int index) {
        if (showing_ || index < 0 || index >= int(sides_.size()))
            return;
        auto changed = recipe_;
        changed.blockHeight = changed.blockWidth = sides_[std::size_t(index)];
        recipe_ = changed;
        showBlocks();
        showPreset();
        Q_EMIT recipeChanged(recipe_);
    });
    connect(pad_, &QCheckBox::toggled, this, [this](bool on) {
        if (showing_)
            return;
        auto changed = recipe_;
        changed.pad = on;
        edit(changed);
    });
    setRecipe(disguise::presets().front().recipe);
}

std::vector<int> RecipePanel::fittingSides() const {
    if (shape_.height < 1)
        return {recipe_.blockHeight};
    std::vector<int> sides;
    if (recipe_.pad) {
        for (const int side : {2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64})
            if (side <= std::max(shape_.height, shape_.width))
                sides.push_back(side);
    } else {
        for (const int side : disguise::dividingSides(shape_.height))
            if (shape_.width % side == 0)
                sides.push_back(side);
    }
    return sides;
}

void RecipePanel::setShape(const base::Shape& shape) {
    shape_ = shape;
    auto changed = recipe_;
    if (!hasBlocks(recipe_)) {
        changed = fittedTo(recipe_, shape);
        const bool other = changed != recipe_;
        setRecipe(changed);
        if (other)
            Q_EMIT recipeChanged(recipe_);
        return;
    }
    auto sides = fittingSides();
    if (sides.empty()) {  // no common divisor: only a padded recipe fits
        changed.pad = true;
        recipe_.pad = true;
        sides = fittingSides();
    }
    const bool square = changed.blockHeight == changed.blockWidth;
    if (!disguise::checkRecipe(changed, shape) && !sides.empty() && square) {
        const int wanted = changed.blockHeight;
        changed.blockHeight = changed.blockWidth = *std::min_element(
            sides.begin(), sides.end(), [&](int a, int b) { return std::abs(a - wanted) < std::abs(b - wanted); });
    }
    const bool differs = changed != recipe_;
    setRecipe(changed);
    if (differs)
        Q_EMIT recipeChanged(recipe_);
}

void RecipePanel::edit(const disguise::Recipe& recipe) {
    setRecipe(recipe);
    if (shape_.height > 0 && !disguise::checkRecipe(recipe_, shape_)) {
        const auto before = recipe_;
        setShape(shape_);
        if (recipe_ != before)
            return;  // setShape() has told
    }
    Q_EMIT recipeChanged(recipe_);
}

void RecipePanel::setRecipe(const disguise::Recipe& recipe) {
    recipe_ = recipe;
    scheme_->setRecipe(recipe_);
    for (QWidget* part : std::initializer_list<QWidget*>{blockLabel_, block_, blockText_, pad_, add_})
        part->setVisible(hasBlocks(recipe_));
    showBlocks();
    buildSteps();
    buildAddMenu();
    showPreset();
    showKeySpace();
}

void RecipePanel::showKeySpace() {
    const auto space = disguise::recipeKeySpace(recipe_, shape_);
    keySpace_->setVisible(space.has_value());
    if (!space)
        return;
    keySpace_->setText(tr("Key space: permutation %1 bits · other choices %2 bits · AES %3 bits · %4 free parameters · "
                          "the paper counts "
                          "%5 bits · root secret %6 bits")
                           .arg(numberText(space->permutationBits, 1), numberText(space->discreteBits, 1),
                                numberText(space->aesBits, 0), numberText(space->freeParameters, 0),
                                numberText(space->paperBits, 0), numberText(space->rootBits, 0)));
    QStringList notes;
    for (const auto& note : space->notes)
        notes.push_back(fromCore(note));
    keySpace_->setToolTip(notes.join(QLatin1Char('\n')));
    keySpace_->setAccessibleDescription(keySpace_->toolTip());
}

void RecipePanel::showBlocks() {
    showing_ = true;
    sides_ = fittingSides();
    const auto found = std::find(sides_.begin(), sides_.end(), recipe_.blockHeight);
    block_->setRange(0, std::max(0, int(sides_.size()) - 1));
    block_->setEnabled(sides_.size() > 1);
    if (found != sides_.end())
        block_->setValue(int(found - sides_.begin()));
    blockText_->setText(QStringLiteral("%1 × %2").arg(recipe_.blockHeight).arg(recipe_.blockWidth));
    pad_->setChecked(recipe_.pad);
    showing_ = false;
}

void RecipePanel::showPreset() {
    const QSignalBlocker blocked(preset_);
    int index = 0;
    for (std::size_t i = 0; i < disguise::presets().size(); ++i)
        if (disguise::presets()[i].recipe == recipe_)
            index = int(i) + 1;
    preset_->setCurrentIndex(index);
    preset_->setToolTip(index > 0 ? fromCore(disguise::presets()[std::size_t(index - 1)].help) : QString());
}

void RecipePanel::buildSteps() {
    while (auto* item = steps_->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (std::size_t i = 0; i < recipe_.steps.size(); ++i) {
        const auto& step = recipe_.steps[i];
        const auto* mechanism = disguise::findMechanism(step.mechanism);
        if (!mechanism)
            continue;
        const QString prefix = QStringLiteral("step%1.%2").arg(i).arg(QString::fromStdString(step.mechanism));
        auto* group = new QGroupBox(this);
        group->setObjectName(prefix);
        group->setAccessibleName(fromCore(mechanism->label()));
        auto* layout = new QVBoxLayout(group);
        layout->setContentsMargins(8, 2, 8, 4);
        layout->setSpacing(2);
        auto* head = new QHBoxLayout;
        auto* title = new QLabel(QStringLiteral("%1. %2").arg(i + 1).arg(fromCore(mechanism->label())), group);
        auto bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
        title->setToolTip(fromCore(mechanism->help()));
        head->addWidget(title, 1);
        auto* up = smallButton(prefix + QStringLiteral(".up"), QStringLiteral("↑"), tr("Move this step up"), group);
        up->setEnabled(i > 0);
        auto* down =
            smallButton(prefix + QStringLiteral(".down"), QStringLiteral("↓"), tr("Move this step down"), group);
        down->setEnabled(i + 1 < recipe_.steps.size());
        auto* remove =
            smallButton(prefix + QStringLiteral(".remove"), QStringLiteral("✕"), tr("Remove this step"), group);
        head->addWidget(up);
        head->addWidget(down);
        head->addWidget(remove);
        layout->addLayout(head);
        const auto move = [this, i](std::size_t other) {
            auto changed = recipe_;
            std::swap(changed.steps[i], changed.steps[other]);
            edit(changed);
        };
        connect(up, &QToolButton::clicked, this, [move, i] { move(i - 1); });
        connect(down, &QToolButton::clicked, this, [move, i] { move(i + 1); });
        connect(remove, &QToolButton::clicked, this, [this, i] {
            auto changed = recipe_;
            changed.steps.erase(changed.steps.begin() + std::ptrdiff_t(i));
            edit(changed);
        });
        if (!mechanism->parameters().empty()) {
            auto* panel = new widgets::ParameterPanel(prefix, mechanism->parameters(), group);
            for (const auto& [name, value] : step.parameters->items())
                panel->setValue(QString::fromStdString(name), stepVariant(value));
            connect(panel, &widgets::ParameterPanel::valueChanged, this,
                    [this, i](const QString& name, const QVariant& value) {
                        auto& parameter = recipe_.steps[i].parameters[name.toStdString()];
                        parameter = stepJson(value, parameter);
                        showPreset();
                        Q_EMIT recipeChanged(recipe_);
                    });
            layout->addWidget(panel);
        }
        steps_->addWidget(group);
    }
    if (recipe_.steps.empty() && hasBlocks(recipe_)) {
        auto* hint = new QLabel(tr("No steps: the pictures stay as they are. Add one, or pick a preset."), this);
        hint->setWordWrap(true);
        steps_->addWidget(hint);
    }
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
        action->setToolTip(fromCore(mechanism->help()));
        action->setEnabled(!present || mechanism->repeatable());
        connect(action, &QAction::triggered, this, [this, mechanism] {
            if (auto extended = withStep(*mechanism))
                edit(*extended);
        });
    }
    addMenu_->setToolTipsVisible(true);
}

}  // namespace guise::app
