// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/action_registry.h"
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/plots_panel.h"
#include "app/workbench/privacy_controller.h"
#include "app/workbench/privacy_details.h"
#include "app/workbench/privacy_panel.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/recovery_bar.h"
#include "app/workbench/recovery_controller.h"
#include "app/workbench/scheme_panel.h"
#include "app/workbench/stronger_examiner.h"
#include "app/workbench/text.h"
#include "app/workbench/thresholds_dialog.h"
#include "core/base/json.h"
#include "core/base/preferences.h"

#include <QMenu>

#include <utility>

namespace guise::app {

namespace {

constexpr auto kPaused = "/examiners/paused";

}  // namespace

void MainWindow::connectPrivacy() {
    const auto preferences = base::Preferences::load(options_.preferences);
    record_->setThresholds(attack::verdictThresholds(preferences));
    stronger_->setThresholds(record_->thresholds());
    const auto paused = preferences.value(kPaused, false);
    stronger_->setPaused(paused.is_boolean() && paused.get<bool>());

    connect(key_, &KeySession::changed, this, &MainWindow::followPrivacy);
    connect(privacy_, &PrivacyController::stateChanged, this, [this] {
        const bool trains = privacy_->state() == PrivacyController::State::Training;
        privacyPanel_->showWaiting(privacyWaits());
        if (trains)
            privacyPanel_->showTraining(0.0, -1.0);
        stronger_->setReady(privacy_->state() == PrivacyController::State::Ready);
    });
    connect(privacy_, &PrivacyController::examinerProgress, this, [this](const LiveSink::Batch& batch) {
        plots_->addExaminerPoints(batch.points);
        if (batch.hasProgress && batch.progress.total > 0)
            privacyPanel_->showTraining(double(batch.progress.done) / double(batch.progress.total),
                                        batch.progress.secondsLeft);
    });
    connect(privacy_, &PrivacyController::examinerReady, privacyPanel_, [this](double accuracy, bool) {
        privacyPanel_->showExaminer(accuracy);
        privacyPanel_->showWaiting(privacyWaits());
    });
    connect(privacy_, &PrivacyController::measured, this,
            [this](const attack::ExaminerFinding& finding, bool all, const QString& key) {
                record_->takePaper(key.toStdString(), finding, all);
                if (key_->key() && key_->key()->fingerprint() == key.toStdString())
                    plots_->showPrivacy(finding);
                if (all) {
                    privacyFound_ = finding;
                    privacyKey_ = key.toStdString();
                    takePrivacy();
                }
            });
    connect(privacy_, &PrivacyController::unreadable, privacyPanel_, [this] {
        privacyPanel_->showWaiting(
            tr("Not measured: this disguise changes the size of the pictures, and the examiner reads the original "
               "size."));
    });
    connect(privacy_, &PrivacyController::failed, this, &MainWindow::showError);
    connectStronger();

    connect(privacyPanel_, &PrivacyPanel::detailsWanted, this, &MainWindow::showPrivacyDetails);
    connect(privacyPanel_, &PrivacyPanel::thresholdsWanted, this, &MainWindow::editThresholds);
    auto* menu = actions_->menu("viewMenu");
    menu->addSeparator();
    actions_->add(
        menu,
        {"privacyDetailsAction", tr("&Privacy in detail"),
         tr("Every figure, what was tried and what was not, and what would change it"), QKeySequence(Qt::Key_F9)},
        this, &MainWindow::showPrivacyDetails);
    actions_->add(
        menu,
        {"thresholdsAction", tr("&Thresholds of the verdicts …"), tr("From which figure on a level counts as open")},
        this, &MainWindow::editThresholds);
}

void MainWindow::connectStronger() {
    connect(stronger_, &StrongerExaminer::measured, record_, &PrivacyRecord::takePanel);
    connect(stronger_, &StrongerExaminer::progressed, this, [this](const QString& what, double share) {
        privacyPanel_->showStronger(what, share, stronger_->isPaused());
    });
    connect(stronger_, &StrongerExaminer::failed, this, [this](const base::Error& error) {
        privacyPanel_->showStronger(tr("A stronger examiner was not trained: %1").arg(errorText(error)), -1.0, false);
    });
    connect(training_, &TrainingController::phaseChanged, stronger_, [this] {
        const bool trains = training_->phase() != TrainingController::Phase::Idle;
        stronger_->setYielding(trains);
        privacy_->setYielding(trains);
    });
    connect(privacyPanel_, &PrivacyPanel::pauseWanted, this, [this](bool pause) {
        stronger_->setPaused(pause);
        savePreference(kPaused, pause);
    });
}

/// Why there is no figure of the paper's examiner; empty: there will be one.
QString MainWindow::privacyWaits() const {
    if (key_->key() && !hasBlocks(recipe_->recipe()))
        return tr(
            "The examiner reads pictures that were disguised one by one; this scheme gives it none. What is "
            "published against it stands with the recipe.");
    switch (privacy_->state()) {
        case PrivacyController::State::NoData:
        case PrivacyController::State::NoLabels:
            return tr("Open a data set with classes and a test part to measure visual privacy.");
        case PrivacyController::State::Training:
            return tr("Measured as soon as the examiner has learned the originals.");
        case PrivacyController::State::Unavailable:
            return tr("Not measured: the examiner could not be trained. See the message above.");
        case PrivacyController::State::Ready:
            break;
    }
    return {};
}

void MainWindow::followPrivacy() {
    const auto& key = key_->key();
    const auto& open = data_->data();
    if (!key || !open) {
        record_->clearKey();
        privacy_->clearKey();
        stronger_->clearKey();
        return;
    }
    privacyPanel_->setRecipe(recipe_->recipe(), key->shape());
    if (privacyDetails_ != nullptr)
        privacyDetails_->setRecipe(recipe_->recipe(), key->shape());
    record_->setKey(key->fingerprint(), key->recipe());
    privacyPanel_->showWaiting(privacyWaits());
    stronger_->setKey(*key);
    if (hasBlocks(recipe_->recipe()))
        privacy_->setKey(*key);
    else
        privacy_->clearKey();
}

void MainWindow::showPrivacyDetails() {
    if (privacyDetails_ == nullptr) {
        privacyDetails_ = new PrivacyDetails(*record_, this);
        connect(privacyDetails_, &PrivacyDetails::helpWanted, this, [this] { showHelp(QStringLiteral("privacy")); });
    }
    if (key_->key())
        privacyDetails_->setRecipe(recipe_->recipe(), key_->key()->shape());
    privacyDetails_->open();
}

void MainWindow::editThresholds() {
    auto* dialog = findChild<ThresholdsDialog*>();
    if (dialog == nullptr) {
        dialog = new ThresholdsDialog(record_->thresholds(), this);
        connect(dialog, &ThresholdsDialog::changed, this, &MainWindow::setThresholds);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

/// Decided anew from the figures that are there; nothing is measured again.
void MainWindow::setThresholds(const attack::VerdictThresholds& thresholds) {
    record_->setThresholds(thresholds);
    stronger_->setThresholds(thresholds);
    if (attacked_) {
        attacked_ = redecided(*attacked_, thresholds);
        if (const auto* finding = attacked_->chosen())
            recoveryBar_->showStatus(findingSentence(*attacked_, *finding), findingDetails(*attacked_, *finding));
        showThird();
    }
    savePreference("/verdict/open_share", thresholds.openShare);
    savePreference("/verdict/open_reading", thresholds.openReading);
}

void MainWindow::savePreference(const std::string& pointer, const base::Json& value) {
    jobs_.run<bool>(
        base::Lane::Io, {},
        [file = options_.preferences, pointer, value](std::stop_token) -> base::Result<bool> {
            auto preferences = base::Preferences::load(file);
            preferences.set(pointer, value);
            if (auto saved = preferences.save(); !saved)
                return tl::make_unexpected(saved.error());
            return true;
        },
        [this](const Ended<bool>& ended) {
            if (const auto* error = ended.error())
                showError(*error);
        });
}

}  // namespace guise::app
