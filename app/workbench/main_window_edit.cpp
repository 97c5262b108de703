// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/action_registry.h"
#include "app/workbench/comparison_row.h"
#include "app/workbench/comparison_window.h"
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/settings_history.h"
#include "app/workbench/training_panel.h"
#include "widgets/compare_view.h"

#include <QMenu>
#include <QUndoStack>

#include <utility>

namespace guise::app {

void MainWindow::buildEditMenu() {
    history_ = new SettingsHistory([this] { return readSettings(); },
                                   [this](const WorkSettings& settings) { showSettings(settings); }, this);
    auto* menu = actions_->addMenu("editMenu", tr("&Edit"));
    auto& stack = history_->stack();
    auto* undo = actions_->add(
        menu,
        {"undoAction", tr("&Undo"), tr("Take the last change of a setting back"), QKeySequence(Qt::CTRL | Qt::Key_Z)},
        &stack, &QUndoStack::undo);
    auto* redo = actions_->add(menu,
                               {"redoAction", tr("&Redo"), tr("Make the change again that was taken back"),
                                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
                               &stack, &QUndoStack::redo);
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(&stack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::undoTextChanged, undo,
            [undo](const QString& what) { undo->setText(what.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(what)); });
    connect(&stack, &QUndoStack::redoTextChanged, redo,
            [redo](const QString& what) { redo->setText(what.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(what)); });
    menu->addSeparator();
    for (QAction* action : recipe_->stepActions())
        actions_->take(menu, action);
    menu->addSeparator();
    for (QAction* action : {comparison_->pinAction(), comparison_->switchAction(), comparison_->compareAction(),
                            comparison_->forgetAction()})
        actions_->take(menu, action);
    connectEdit();
}

void MainWindow::connectEdit() {
    connect(recipe_, &RecipePanel::recipeChanged, history_, &SettingsHistory::note);
    connect(settings_, &TrainingPanel::changed, history_, &SettingsHistory::note);
    connect(recoveryBar_, &RecoveryBar::attackerChanged, history_, &SettingsHistory::note);
    connect(comparison_, &ComparisonRow::changed, history_, &SettingsHistory::note);
    connect(comparison_, &ComparisonRow::switched, this, [this](const disguise::Recipe& recipe) {
        recipe_->setRecipe(recipe);
        followRecipe();
        history_->note();
    });
    connect(comparison_->compareAction(), &QAction::triggered, this, &MainWindow::showComparison);
    connect(comparison_, &ComparisonRow::changed, this, &MainWindow::followComparison);
    connect(key_, &KeySession::changed, this, &MainWindow::followComparison);
    connect(data_, &DataSession::opening, this, [this](const QString& uri) {
        dataAsked_ = uri.toStdString();
        undone_.reset();
        if (dataAsked_ != recipeData_)
            recipeWanted_.clear();  // its data do not come any more
    });
    connect(data_, &DataSession::failed, this, [this] {
        dataAsked_ = dataShown_;
        undone_.reset();
        history_->settle();
    });
}

WorkSettings MainWindow::readSettings() const {
    WorkSettings settings;
    settings.dataUri = dataShown_;
    settings.recipe = recipe_->recipe();
    if (undone_) {
        settings.dataUri = undone_->dataUri;
        if (settings.recipe == undone_->seen)
            settings.recipe = undone_->recipe;
    }
    settings.other = comparison_->other();
    settings.viewsPinned = comparison_->viewsPinned();
    settings.train = settings_->settings();
    settings.network = settings_->network();
    settings.standardise = settings_->standardise();
    settings.alsoPlain = settings_->alsoPlain();
    settings.attacker = recoveryBar_->attacker();
    return settings;
}

void MainWindow::showSettings(const WorkSettings& settings) {
    settings_->setSettings(settings.train, settings.network, settings.standardise);
    settings_->setAlsoPlain(settings.alsoPlain);
    recoveryBar_->setAttacker(settings.attacker);
    comparison_->setPair(settings.other, settings.viewsPinned);
    if (undone_ && undone_->dataUri == settings.dataUri) {
        undone_->recipe = settings.recipe;
        undone_->seen = recipe_->recipe();
        return;
    }
    if (undone_ || (settings.dataUri != dataShown_ && !settings.dataUri.empty())) {
        openUri(settings.dataUri);  // takes the place of what is on its way
        undone_ = Undone{settings.dataUri, settings.recipe, recipe_->recipe()};
        return;
    }
    if (settings.recipe == recipe_->recipe())
        return;
    recipe_->setRecipe(settings.recipe);
    followRecipe();
}

void MainWindow::showComparison() {
    if (comparisonWindow_ == nullptr) {
        comparisonWindow_ = new ComparisonWindow(jobs_, *record_, this);
        comparisonWindow_->addAction(comparison_->switchAction());  // its key works there too
        connect(comparisonWindow_, &ComparisonWindow::switchWanted, comparison_->switchAction(), &QAction::trigger);
    }
    comparisonWindow_->show();
    comparisonWindow_->raise();
    comparisonWindow_->activateWindow();
    followPicture();
    followComparison();
}

void MainWindow::followComparison() {
    if (comparisonWindow_ == nullptr || !comparisonWindow_->isVisible())
        return;
    if (!comparison_->other()) {
        comparisonWindow_->close();
        return;
    }
    const auto side = [this](const disguise::Recipe& recipe) {
        return ComparisonWindow::Side{recipe, key_->keyFor(recipe)};
    };
    comparisonWindow_->setSides(side(comparison_->pinned()), side(comparison_->beside()), comparison_->viewsPinned());
}

void MainWindow::followPicture() {
    const auto& open = data_->data();
    if (comparisonWindow_ == nullptr || !comparisonWindow_->isVisible() || !open || picture_ < 0)
        return;
    ComparisonWindow::Picture picture;
    picture.shown = compare_->image(0);
    picture.pixels = *pixels_;
    picture.index = std::uint64_t(picture_);
    picture.sets.own = {open, &open->pictures};
    if (open->membership.out.count() > 0)
        picture.sets.others = {open, &open->membership.out};
    comparisonWindow_->setPicture(std::move(picture));
}

/// Around what a data set that opens brings along: one step back, together with the data. The first is no step.
void MainWindow::beginData() {
    history_->hold();
    if (undone_ && recipe_->recipe() != undone_->seen)
        undone_->recipe = recipe_->recipe();
}

void MainWindow::endData() {
    const bool first = dataShown_.empty();
    dataShown_ = dataAsked_;
    const auto undone = std::exchange(undone_, std::nullopt);
    if (undone && undone->recipe != recipe_->recipe()) {
        recipe_->setRecipe(undone->recipe);
        followRecipe();
    }
    history_->release(first || undone);
}

}  // namespace guise::app
