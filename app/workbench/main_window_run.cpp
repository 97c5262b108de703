// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/action_registry.h"
#include "app/workbench/key_session.h"
#include "app/workbench/lessons.h"
#include "app/workbench/main_window.h"
#include "app/workbench/plots_panel.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/recipe_words.h"
#include "app/workbench/run_library.h"
#include "app/workbench/runs_page.h"
#include "app/workbench/text.h"
#include "app/workbench/training_panel.h"
#include "core/disguise/recipe.h"
#include "core/experiment/training_memory.h"
#include "widgets/banner.h"

#include <QAction>
#include <QCloseEvent>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>

#include <chrono>
#include <utility>

namespace guise::app {

using namespace std::chrono_literals;

namespace {

std::filesystem::path freeRunFolder(const std::filesystem::path& parent, bool plain) {
    const auto stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const auto name = stamp.toStdString() + (plain ? "-originals" : "-disguised");
    auto folder = parent / name;
    std::error_code error;
    for (int number = 2; std::filesystem::exists(folder, error); ++number)
        folder = parent / (name + "-" + std::to_string(number));
    return folder;
}

}  // namespace

void MainWindow::train() {
    if (training_->phase() != TrainingController::Phase::Idle || !data_->data())
        return;
    const auto& open = data_->data();
    if (open->source->info().classNames.empty()) {
        showError({base::ErrorCode::NotLabelled,
                   "These pictures have no classes, so there is nothing to learn. Open a set with a folder per class.",
                   {}});
        return;
    }
    if (!key_->key()) {
        showError({base::ErrorCode::RecipeInvalid,
                   "The recipe does not fit these pictures. Choose a block size that does.",
                   {}});
        return;
    }
    if (!key_->isSaved()) {
        banner_->showMessage(widgets::Banner::Kind::Warning,
                             tr("Save this key first: a run whose key is lost cannot be used again."));
        key_->saveWithDialog();
        return;
    }
    plainNext_ = settings_->alsoPlain();
    experiment::RunSettings settings;
    settings.recipe = key_->key()->recipe();
    settings.train = settings_->settings();
    const auto memory = experiment::trainingMemory(open->source->info(), settings);
    const std::int64_t machine = experiment::machineMemory();
    if (const auto note = experiment::memoryNote(memory, machine); !note.empty()) {
        const bool tooMuch = machine > 0 && memory.bytes > machine;
        banner_->showMessage(tooMuch ? widgets::Banner::Kind::Warning : widgets::Banner::Kind::Information,
                             fromCore(note));
        if (tooMuch) {
            banner_->offer(tr("Train all the same"), [this] {
                if (training_->phase() == TrainingController::Phase::Idle && data_->data() && key_->key())
                    startRun(false);
            });
            return;
        }
    }
    startRun(false);
}

void MainWindow::keepRunsIn(const std::filesystem::path& folder, const std::filesystem::path& store) {
    runsFolder_ = folder.empty() ? options_.runsFolder : folder;
    runsStore_ = store.empty() ? options_.store : store;
}

void MainWindow::startRun(bool plain) {
    plainRun_ = plain;
    bottom_->setCurrentWidget(plots_);
    TrainRequest request;
    request.data = data_->data();
    auto& settings = request.settings;
    settings.dataUri = request.data->trainUri;
    settings.plain = plain;
    settings.train = settings_->settings();
    settings.train.device = device_->currentData().toString().toStdString();
    settings.network = settings_->network();
    settings.standardise = settings_->standardise();
    if (!plain) {
        request.key = key_->key();
        settings.recipe = key_->key()->recipe();
        settings.keyFingerprint = key_->key()->fingerprint();
        settings.keyPath = key_->path().string();
        settings.experimentSeed = key_->seed();
    }
    request.folder = freeRunFolder(runsFolder_, plain);
    request.store = runsStore_;
    plots_->beginRun(plain, plain ? tr("originals") : recipeInWords(settings.recipe));
    progress_->setValue(0);
    training_->start(std::move(request));
}

void MainWindow::takeRunBatch(const LiveSink::Batch& batch) {
    plots_->addPoints(batch.points, plainRun_);
    if (!batch.hasProgress || training_->phase() != TrainingController::Phase::Running)
        return;
    const auto& progress = batch.progress;
    if (progress.total > 0)
        progress_->setValue(int(1000 * progress.done / progress.total));
    const QString what = plainRun_ ? tr("originals") : tr("training");
    runState_->setText(progress.secondsLeft >= 0.0 ? tr("%1, %2 left").arg(what, secondsText(progress.secondsLeft))
                                                   : what);
}

void MainWindow::endRun(const TrainedRun& run) {
    library_->refresh();
    lastRun_ = run.record.stopped || run.record.settings.plain ? 0 : run.id;
    lastKey_ = run.record.settings.keyFingerprint;
    lastStore_ = run.store;
    if (const auto& open = data_->data(); !open || open->dataHash != run.record.dataHash)
        lastRun_ = 0;  // the figure in view is that of other pictures
    takePrivacy();
    if (run.membership)
        plots_->showMembership(*run.membership, run.record.settings.plain);
    const bool more = std::exchange(plainNext_, false) && !run.record.stopped && !closing_;
    if (run.record.stopped)
        runState_->setText(tr("Stopped, run kept"));
    else
        runState_->setText(tr("Test %1").arg(percentText(run.record.testAccuracy, 2)));
    if (closing_) {
        close();
        return;
    }
    if (more)
        startRun(true);
}

void MainWindow::showPhase() {
    using Phase = TrainingController::Phase;
    const auto phase = training_->phase();
    const bool idle = phase == Phase::Idle;
    const auto& open = data_->data();
    runs_->setTraining(!idle);
    if (auto* demo = findChild<QAction*>(QStringLiteral("demoAction")))
        demo->setEnabled(idle);  // it trains nets of its own
    const bool canTrain = idle && open && !open->source->info().classNames.empty();
    train_->setEnabled(canTrain);
    train_->setToolTip(canTrain || !idle ? withShortcut(tr("Train a net on the disguised pictures"), trainAction_)
                                         : tr("Training needs pictures with classes"));
    stop_->setEnabled(phase == Phase::Waiting || phase == Phase::Running);
    stop_->setToolTip(withShortcut(tr("Stop within one batch and keep the run"), stopAction_));
    if (trainAction_) {
        trainAction_->setEnabled(train_->isEnabled());
        stopAction_->setEnabled(stop_->isEnabled());
    }
    dataChoice_->setEnabled(idle);
    progress_->setTextVisible(!idle);
    switch (phase) {
        case Phase::Idle:
            progress_->setValue(0);
            break;
        case Phase::Waiting:
            runState_->setText(tr("Waiting"));
            break;
        case Phase::Running:
            runState_->setText(tr("Disguising"));
            break;
        case Phase::Stopping:
            runState_->setText(tr("Stopping"));
            break;
        case Phase::Saving:
            runState_->setText(tr("Keeping the run"));
            break;
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    lessons_->leave();
    const bool busy = training_->phase() != TrainingController::Phase::Idle;
    if (!closing_)
        beginClosing();
    if (!busy || closing_) {
        keepHabits();
        event->accept();
        return;
    }
    // Stop, keep the run, then close; whatever happens, close within 2.5 s.
    closing_ = true;
    event->ignore();
    training_->stop();
    setEnabled(false);
    QTimer::singleShot(2500ms, this, [this] { close(); });
}

}  // namespace guise::app
