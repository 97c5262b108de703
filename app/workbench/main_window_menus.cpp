// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/main_window.h"

#include "app/workbench/action_registry.h"
#include "app/workbench/compare_panel.h"
#include "app/workbench/help_window.h"
#include "app/workbench/key_session.h"
#include "app/workbench/lessons.h"
#include "app/workbench/owner_window.h"
#include "app/workbench/recent_items.h"
#include "app/workbench/runs_page.h"
#include "app/workbench/shortcut_list.h"
#include "app/workbench/shortcuts_dialog.h"
#include "widgets/compare_view.h"

#include <QMenu>
#include <QTabWidget>
#include <QToolButton>

namespace guise::app {

// Every action is made here or by a page and taken here, so that the editor of shortcuts knows it.
void MainWindow::buildMenus() {
    buildFileMenu();
    buildEditMenu();
    buildKeyMenu();
    buildRunMenu();
    buildPicturesMenu();
    buildViewMenu();
    buildToolsMenu();
    buildHelpMenu();
    connect(actions_, &ActionRegistry::shortcutsChanged, this, &MainWindow::showPhase);
}

void MainWindow::buildFileMenu() {
    auto* menu = actions_->addMenu("fileMenu", tr("&File"));
    actions_->add(menu,
                  {"openFolderAction", tr("Open &folder …"), tr("Open a folder of pictures, with a folder per class"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
                  this, &MainWindow::openFolder);
    actions_->add(menu,
                  {"openFileAction", tr("&Open file …"), tr("Open a picture, an .npy set or CIFAR-10's archive"),
                   QKeySequence(QKeySequence::Open)},
                  this, &MainWindow::openFile);
    recent_ = new RecentItems(options_.preferences, this);
    menu->addMenu(recent_);
    menu->addSeparator();
    actions_->add(menu,
                  {"openProjectAction", tr("Open pro&ject …"),
                   tr("Take up data, recipe, training settings and runs where they were left")},
                  this, &MainWindow::openProject);
    actions_->add(menu,
                  {"saveProjectAction", tr("Save project &in …"),
                   tr("Keep data, recipe, training settings, runs and the name of the key in a folder")},
                  this, &MainWindow::saveProject);
    menu->addSeparator();
    actions_->add(menu,
                  {"exportAction", tr("&Export disguised set …"), tr("Write the disguised pictures to hand over"),
                   QKeySequence(Qt::CTRL | Qt::Key_E)},
                  this, &MainWindow::exportSet);
    actions_->add(menu,
                  {"predictAction", tr("&Bring a model back …"), tr("Predict with a net that was trained elsewhere"),
                   QKeySequence(Qt::CTRL | Qt::Key_B)},
                  this, &MainWindow::bringModelBack);
    menu->addSeparator();
    actions_->add(menu,
                  {"reportAction", tr("Save re&port …"), tr("Write what was measured as one HTML or PDF file"),
                   QKeySequence(Qt::CTRL | Qt::Key_R)},
                  this, [this] { saveReport(bottom_->currentWidget() == runs_); });
    menu->addSeparator();
    actions_->add(
        menu, {"quitAction", tr("&Quit"), tr("Stop what runs, keep it, and leave"), QKeySequence(Qt::CTRL | Qt::Key_Q)},
        this, &QWidget::close);
}

void MainWindow::buildKeyMenu() {
    auto* menu = actions_->addMenu("keyMenu", tr("&Key"));
    actions_->add(menu,
                  {"newKeyAction", tr("&New secret key"), tr("Draw a new secret key for the recipe in use"),
                   QKeySequence(Qt::CTRL | Qt::Key_K)},
                  key_, &KeySession::makeNew);
    actions_->add(menu, {"openKeyAction", tr("&Open key …"), tr("Use a key from its file, with its recipe")}, key_,
                  &KeySession::openWithDialog);
    actions_->add(menu,
                  {"saveKeyAction", tr("&Save key …"), tr("Write the key to a file, sealed with a passphrase"),
                   QKeySequence(QKeySequence::Save)},
                  key_, &KeySession::saveWithDialog);
    menu->addSeparator();
    actions_->add(menu, {"rotateKeyAction", tr("&Rotate key …"), tr("Draw a successor for the same recipe")}, key_,
                  &KeySession::rotateWithDialog);
    actions_->add(menu, {"changePassphraseAction", tr("Change &passphrase …"), tr("Seal the key's file anew")}, key_,
                  &KeySession::changePassphraseWithDialog);
    actions_->add(menu, {"backUpKeyAction", tr("&Back up as text …"), tr("Write the key as text to print and keep")},
                  key_, &KeySession::backUpWithDialog);
    actions_->add(menu,
                  {"restoreKeyAction", tr("Restore a &text backup …"), tr("Make a key file from its printed text")},
                  key_, &KeySession::restoreBackupWithDialog);
    menu->addSeparator();
    const char* const names[] = {"experimentKey1Action", "experimentKey2Action", "experimentKey3Action"};
    for (std::uint64_t seed = 1; seed <= 3; ++seed)
        actions_->add(menu,
                      {names[seed - 1], tr("Experiment key &%1 (no secret)").arg(seed),
                       tr("A key from a recorded seed, for trying out only")},
                      key_, [this, seed] { key_->useExperiment(seed); });
    keyButton_->setMenu(menu);
}

void MainWindow::buildRunMenu() {
    auto* menu = actions_->addMenu("runMenu", tr("&Run"));
    trainAction_ = actions_->add(menu,
                                 {"trainAction", tr("&Train"), tr("Train a net on the disguised pictures"),
                                  QKeySequence(Qt::CTRL | Qt::Key_Return)},
                                 this, &MainWindow::train);
    stopAction_ = actions_->add(menu,
                                {"stopAction", tr("&Stop"), tr("Stop within one batch and keep the run"),
                                 QKeySequence(Qt::CTRL | Qt::Key_Period)},
                                training_, &TrainingController::stop);
    menu->addSeparator();
    for (QAction* action : runs_->runActions())
        actions_->take(menu, action);
    menu->addSeparator();
    for (QAction* action : runs_->groupActions())
        actions_->take(menu, action);
    menu->addSeparator();
    actions_->add(menu,
                  {"sweepAction", tr("Plan a s&weep …"), tr("Train and measure many settings, several times each")},
                  this, &MainWindow::planSweep);
    actions_->add(
        menu,
        {"openStoreAction", tr("&Open store of runs …"), tr("Show the runs of another store, such as that of a sweep")},
        this, &MainWindow::openStore);
}

void MainWindow::buildPicturesMenu() {
    auto* menu = actions_->addMenu("picturesMenu", tr("&Pictures"));
    for (const auto& group : pictures_->actionGroups()) {
        for (QAction* action : group)
            actions_->take(menu, action);
        menu->addSeparator();
    }
    actions_->add(menu, {"fitAction", tr("F&it"), tr("Show the pictures whole"), QKeySequence(Qt::CTRL | Qt::Key_0)},
                  compare_, &widgets::CompareView::fit);
}

void MainWindow::buildViewMenu() {
    auto* menu = actions_->addMenu("viewMenu", tr("&View"));
    addSchemes(*menu);
    menu->addSeparator();
    addLanguages(*menu);
}

void MainWindow::buildToolsMenu() {
    auto* menu = actions_->addMenu("toolsMenu", tr("&Tools"));
    const auto page = [&](const ActionSpec& spec, OwnerWindow::Page which) {
        actions_->add(menu, spec, this, [this, which] { ownerWindow().open(which); });
    };
    page({"keysPageAction", tr("Known &keys"), tr("Key files on this machine, and the runs that used them"),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)},
         OwnerWindow::Page::Keys);
    page({"storagePageAction", tr("&Storage"), tr("What Guise keeps on the disk, and a way to clear caches")},
         OwnerWindow::Page::Storage);
    page({"enginePageAction", tr("Learning &engine"),
          tr("Whether it is there, which devices it found, and how to get it")},
         OwnerWindow::Page::Engine);
    page({"diagnosticsPageAction", tr("&Diagnostics"), tr("A text for the report of a fault, without secrets")},
         OwnerWindow::Page::Diagnostics);
}

void MainWindow::buildHelpMenu() {
    auto* menu = actions_->addMenu("helpMenu", tr("&Help"));
    const auto page = [&](const ActionSpec& spec, const char* name) {
        actions_->add(menu, spec, this, [this, name] { showHelp(QString::fromLatin1(name)); });
    };
    page({"helpStartAction", tr("&First steps"), tr("The help, from its first page"), QKeySequence(Qt::Key_F1)},
         "start");
    page({"helpCompareAction", tr("Comparing &pictures"), tr("What the row above the pictures does")}, "compare");
    actions_->add(menu,
                  {"lessonAction", tr("&Guided tour"), tr("Eight steps in this window, each with what is measured now"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                  this, [this] { lessons_->openLesson(); });
    actions_->add(menu,
                  {"demoAction", tr("&Demo"), tr("Disguises and attacks by themselves, full screen; Escape ends it"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
                  this, [this] { lessons_->startDemo(); });
    page({"helpPrivacyAction", tr("Pri&vacy: words and figures"),
          tr("What the privacy panel says, and what it does not")},
         "privacy");
    page({"helpRunsAction", tr("&Runs"), tr("What a run keeps, and what can be done with it")}, "runs");
    page({"helpSchemesAction", tr("The &schemes"), tr("Every preset on one picture")}, "schemes");
    page({"helpLessonsAction", tr("&Lessons and demo"), tr("The tour, lessons of your own, the demo, a class")},
         "lessons");
    page({"helpAttacksAction", tr("The &attacks"), tr("What each attack needs and does")}, "attack-moments");
    menu->addSeparator();
    actions_->add(menu,
                  {"shortcutListAction", tr("&Keyboard shortcuts"), tr("All shortcuts, menu by menu"),
                   QKeySequence(Qt::CTRL | Qt::Key_Question)},
                  this, [this] { ShortcutList::showFor(*actions_, this); });
    actions_->add(menu, {"editShortcutsAction", tr("&Change shortcuts …"), tr("Give actions other keys")}, this,
                  [this] { ShortcutsDialog::showFor(*actions_, this); });
}

void MainWindow::showHelp(const QString& page) {
    if (help_ == nullptr)
        help_ = new HelpWindow(jobs_, this);
    help_->open(page);
}

}  // namespace guise::app
