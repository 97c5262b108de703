// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/export_dialog.h"
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/plots_panel.h"
#include "app/workbench/predict_dialog.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/recipe_words.h"
#include "app/workbench/run_library.h"
#include "app/workbench/runs_page.h"
#include "app/workbench/settings_history.h"
#include "app/workbench/text.h"
#include "app/workbench/training_panel.h"
#include "core/base/json.h"
#include "core/disguise/scheme.h"
#include "widgets/banner.h"

#include <QComboBox>
#include <QFileDialog>
#include <QTabWidget>

#include <utility>

namespace guise::app {

void MainWindow::connectRuns() {
    connect(library_, &RunLibrary::failed, this, &MainWindow::showError);
    connect(library_, &RunLibrary::storeChanged, this, [this] {
        banner_->mention(widgets::Banner::Kind::Information,
                         tr("Shown are the runs of %1. What is trained here is recorded in %2.")
                             .arg(QString::fromStdString(library_->store().string()),
                                  QString::fromStdString(options_.store.string())));
    });
    connect(library_, &RunLibrary::deleted, this, [this](const std::vector<experiment::RunId>& ids) {
        banner_->showMessage(widgets::Banner::Kind::Information, ids.size() == 1
                                                                     ? tr("Run %1 is deleted.").arg(ids.front())
                                                                     : tr("%1 runs are deleted.").arg(ids.size()));
        banner_->offer(tr("Undo"), [this, ids] { library_->setDeleted(ids, false); });
    });
    connect(training_, &TrainingController::recorded, this, [this] { library_->refresh(); });
    connect(runs_, &RunsPage::settingsWanted, this, &MainWindow::useSettings);
    connect(runs_, &RunsPage::continueWanted, this, &MainWindow::continueRun);
    connect(runs_, &RunsPage::storeWanted, this, &MainWindow::openStore);
    connect(runs_, &RunsPage::reportWanted, this, [this] { saveReport(true); });
    library_->refresh();
}

void MainWindow::askNetworks() {
    if (!std::exchange(asksNetworks_, false))
        return;
    jobs_.run<std::vector<std::string>>(
        base::Lane::Io, {},
        [provider = options_.engine](std::stop_token) -> base::Result<std::vector<std::string>> {
            const auto engine = provider();
            return engine ? (*engine)->networks() : std::vector<std::string>();
        },
        [this](const Ended<std::vector<std::string>>& ended) {
            if (ended.value && !ended.value->empty())
                settings_->setNetworks(*ended.value);
        });
}

void MainWindow::openStore() {
    auto* dialog = new QFileDialog(this, tr("Open a store of runs"),
                                   QString::fromStdString(library_->store().parent_path().string()));
    dialog->setObjectName(QStringLiteral("openStoreDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { showStore(path.toStdString()); });
    dialog->open();
}

void MainWindow::exportSet() {
    const auto& open = data_->data();
    if (!open || !key_->key()) {
        showError({base::ErrorCode::RecipeInvalid,
                   "The recipe does not fit these pictures. Choose a block size that does.",
                   {}});
        return;
    }
    image::SourcePtr others;
    const disguise::Recipe& recipe = recipe_->recipe();
    const bool takesPublic = recipe.scheme == disguise::kInstaHideScheme && disguise::instaHideSettings(recipe).across;
    if (takesPublic && open->membership.out.count() > 0)
        if (auto made = image::sourceFromMemory(open->membership.outName, open->membership.out))
            others = std::move(*made);
    auto* dialog = new ExportDialog(
        jobs_, {open->source, std::move(others), *key_->key(), key_->isExperiment(), key_->isSaved()}, this);
    connect(dialog, &ExportDialog::keyWanted, this, [this] {
        if (key_->isExperiment())
            key_->makeNew();
        key_->saveWithDialog();
    });
    connect(dialog, &ExportDialog::exported, this, [this](const QString& folder) {
        banner_->showMessage(widgets::Banner::Kind::Information, tr("The disguised set is in %1.").arg(folder));
    });
    dialog->open();
}

void MainWindow::bringModelBack() {
    const auto& open = data_->data();
    if (!open)
        return;
    auto* dialog = new PredictDialog(jobs_,
                                     {open->source, key_->key(), options_.engine, settings_->networks(),
                                      device_->currentData().toString().toStdString()},
                                     this);
    dialog->open();
}

/// Data, recipe, key seed, net and training settings; a secret key stays with the person who has it.
void MainWindow::useSettings(const experiment::StoredRun& run) {
    const experiment::RunSettings& settings = run.settings;
    settings_->setSettings(settings.train, settings.network, settings.standardise);
    if (settings.experimentSeed)
        key_->useExperiment(*settings.experimentSeed);
    recipeWanted_ = settings.recipe;
    recipeData_ = settings.dataUri;
    if (!shows(settings.dataUri))
        openUri(settings.dataUri);
    else
        takeRecipe();
    history_->note();
    QStringList left;  // what this window has no control for
    if (!settings.plain && !settings.experimentSeed)
        left.push_back(tr("its key: open that under Key"));
    if (settings.limit > 0)
        left.push_back(tr("the limit of images"));
    if (settings.validation > 0)
        left.push_back(tr("the held-out images"));
    if (settings.noiseSeed)
        left.push_back(tr("the fixed noise"));
    if (!settings.publicUri.empty())
        left.push_back(tr("the public set"));
    banner_->showMessage(widgets::Banner::Kind::Information,
                         left.isEmpty() ? tr("The settings of run %1 are taken over.").arg(run.id)
                                        : tr("The settings of run %1 are taken over, but not %2.")
                                              .arg(QString::number(run.id), left.join(tr(", nor "))));
}

bool MainWindow::shows(const std::string& dataUri) const {
    return data_->data() && (data_->data()->trainUri == dataUri || dataShown_ == dataUri);
}

void MainWindow::takeRecipe() {
    const std::string text = std::exchange(recipeWanted_, {});
    if (text.empty() || !data_->data() || (data_->data()->trainUri != recipeData_ && dataAsked_ != recipeData_))
        return;
    if (const auto recipe = disguise::parseUnfinishedRecipe(text)) {
        recipe_->setRecipe(*recipe);
        followRecipe();
    }
}

void MainWindow::continueRun(const experiment::StoredRun& run) {
    if (training_->phase() != TrainingController::Phase::Idle || run.checkpoints.empty())
        return;
    TrainRequest request;
    request.settings = run.settings;
    request.folder = run.checkpoints.back().path;
    request.store = library_->store();
    request.continued = run.id;
    if (!run.settings.plain && !run.settings.experimentSeed) {
        if (!key_->key() || key_->key()->fingerprint() != run.settings.keyFingerprint) {
            showError({base::ErrorCode::KeyFingerprintMismatch,
                       "This run was trained under a secret key that is not open. Open the key " +
                           (run.settings.keyPath.empty() ? run.settings.keyFingerprint : run.settings.keyPath) +
                           " first, with the recipe as it was.",
                       {run.settings.keyPath.empty() ? run.settings.keyFingerprint : run.settings.keyPath}});
            return;
        }
        request.key = key_->key();
    }
    if (const auto& open = data_->data(); open && open->trainUri == run.settings.dataUri)
        request.data = open;
    plainRun_ = run.settings.plain;
    plainNext_ = false;
    bottom_->setCurrentWidget(plots_);
    plots_->beginRun(plainRun_, plainRun_ ? tr("originals") : recipeInWords(run.settings.recipe));
    training_->start(std::move(request));
}

void MainWindow::takePrivacy() {
    if (lastRun_ == 0 || lastKey_.empty() || lastKey_ != privacyKey_)
        return;
    const attack::ExaminerFinding& found = privacyFound_;
    library_->addFinding(lastStore_, std::exchange(lastRun_, 0),
                         {"visual-privacy", found.visualPrivacy, found.interval95.low, found.interval95.high,
                          base::canonicalJson(attack::findingToJson(found))});
}

}  // namespace guise::app
