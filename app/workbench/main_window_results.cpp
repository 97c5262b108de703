// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/dialog_folder.h"
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/privacy_figures.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/report_dialog.h"
#include "app/workbench/run_library.h"
#include "app/workbench/runs_page.h"
#include "app/workbench/settings_history.h"
#include "app/workbench/sweep_dialog.h"
#include "app/workbench/training_panel.h"
#include "core/base/json.h"
#include "core/disguise/disguiser.h"
#include "core/experiment/examiner_panel.h"
#include "core/experiment/project.h"
#include "core/key/secret_key.h"
#include "widgets/banner.h"

#include <QComboBox>
#include <QFileDialog>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace guise::app {

/// What the window shows and measured, and the runs that are selected.
ReportRequest MainWindow::reportSubjects() const {
    ReportRequest request;
    request.store = library_->store();
    request.runs = runs_->selected();
    std::sort(request.runs.begin(), request.runs.end());
    request.key = key_->key();
    const auto& open = data_->data();
    if (!open || !key_->key() || key_->key()->shape() != open->pictures.shape)
        return request;
    const key::SecretKey& key = *key_->key();
    const image::SourceInfo& info = open->source->info();
    experiment::ReportSubject subject;
    subject.settings.dataUri = open->trainUri;
    subject.settings.recipe = key.recipe();
    subject.settings.keyFingerprint = key.fingerprint();
    subject.settings.experimentSeed = key_->seed();
    subject.guiseVersion = GUISE_VERSION;
    subject.dataHash = open->dataHash;
    subject.shape = info.shape;
    subject.trainImages = std::int64_t(info.trainCount);
    subject.testImages = std::int64_t(info.testCount);
    if (const auto recipe = disguise::parseRecipe(key.recipe()))
        if (auto space = disguise::recipeKeySpace(*recipe, info.shape))
            subject.keySpace = std::move(*space);
    if (privacyKey_ == key.fingerprint())
        static_cast<void>(experiment::addFinding(subject, attack::findingToJson(privacyFound_), record_->thresholds()));
    if (const PrivacyFigures* measured = record_->of(key.fingerprint())) {
        subject.time = measured->time;
        if (measured->panel)
            static_cast<void>(experiment::addFinding(subject, experiment::panelToJson(*measured->panel)));
    }
    const bool attacked = attacked_ && !attacking_;
    if (attacked)
        addRecovery(subject, *attacked_);
    request.setting = std::move(subject);
    request.settingPictures = {open, key, attacked ? attacked_ : nullptr, {}};
    const int count = int(countInView(*open));
    for (int i = 0; i < std::min(kReportPictures, count); ++i)
        request.settingPictures.indices.push_back((std::max(0, picture_) + i) % count);
    return request;
}

void MainWindow::saveReport(bool onRuns) {
    auto* dialog = new ReportDialog(
        jobs_, [this] { return reportSubjects(); }, onRuns, this);
    connect(dialog, &ReportDialog::saved, this, [this](const QString& file) {
        banner_->showMessage(widgets::Banner::Kind::Information, tr("The report is in %1.").arg(file));
    });
    dialog->show();
}

/// A plan around the setting in view, run beside the window into the store in view.
void MainWindow::planSweep() {
    SweepSubject subject;
    if (const auto& open = data_->data())
        subject.draft.data = open->trainUri;
    const learn::TrainSettings train = settings_->settings();
    subject.draft.name = tr("my-sweep");
    subject.draft.recipe = disguise::canonicalRecipe(recipe_->recipe());
    subject.draft.network = settings_->network();
    subject.draft.steps = train.steps;
    subject.draft.batch = train.batch;
    subject.draft.learningRate = train.learningRate;
    subject.networks = settings_->networks();
    subject.store = library_->store();
    subject.folder = options_.runsFolder;
    subject.program = options_.program;
    subject.device = device_->currentData().toString().toStdString();
    subject.engine = options_.engine;
    auto* dialog = new SweepDialog(jobs_, std::move(subject), this);
    connect(dialog, &SweepDialog::moved, library_, &RunLibrary::refresh);
    dialog->show();
}

void MainWindow::saveProject() {
    auto* dialog = new QFileDialog(this, tr("Save the project in a folder"));
    dialog->setObjectName(QStringLiteral("saveProjectDialog"));
    beginInLastFolder(*dialog, FileKind::Projects);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { saveProjectIn(path.toStdString()); });
    dialog->open();
}

/// Data, recipe, training settings, store, and which key: never the key.
void MainWindow::saveProjectIn(const std::filesystem::path& folder) {
    const auto& open = data_->data();
    if (!open)
        return;
    experiment::Project project;
    project.dataUri = open->trainUri;
    project.recipe = disguise::canonicalRecipe(recipe_->recipe());
    project.experimentSeed = key_->seed();
    if (!project.experimentSeed && key_->key()) {
        project.keyFile = key_->path();
        project.keyFingerprint = key_->key()->fingerprint();
    }
    project.network = settings_->network();
    project.standardise = settings_->standardise();
    project.train = settings_->settings();
    project.train.device = device_->currentData().toString().toStdString();
    project.store = library_->store();
    if (auto written = experiment::writeProject(folder, project); !written) {
        showError(written.error());
        return;
    }
    const QString place = QString::fromStdString(folder.string());
    const bool unsaved = !project.experimentSeed && !key_->isSaved();
    banner_->showMessage(unsaved ? widgets::Banner::Kind::Warning : widgets::Banner::Kind::Information,
                         unsaved
                             ? tr("The project is in %1. Its key is in no file yet: save it under Key, then save the "
                                  "project again.")
                                   .arg(place)
                             : tr("The project is in %1. The key itself is not in it.").arg(place));
}

void MainWindow::openProject() {
    auto* dialog = new QFileDialog(this, tr("Open the folder of a project"));
    dialog->setObjectName(QStringLiteral("openProjectDialog"));
    beginInLastFolder(*dialog, FileKind::Projects);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { openProjectIn(path.toStdString()); });
    dialog->open();
}

void MainWindow::openProjectIn(const std::filesystem::path& folder) {
    const auto project = experiment::readProject(folder);
    if (!project) {
        showError(project.error());
        return;
    }
    settings_->setSettings(project->train, project->network, project->standardise);
    if (const int place = device_->findData(QString::fromStdString(project->train.device)); place >= 0)
        device_->setCurrentIndex(place);
    if (project->experimentSeed)
        key_->useExperiment(*project->experimentSeed);
    recipeWanted_ = project->recipe;
    recipeData_ = project->dataUri;
    if (!shows(project->dataUri)) {
        openUri(project->dataUri);
    } else {
        takeRecipe();
        history_->note();
    }
    std::error_code error;
    if (!project->store.empty() && project->store != library_->store() &&
        std::filesystem::exists(project->store, error))
        library_->open(project->store);
    const QString place = QString::fromStdString(folder.string());
    if (project->experimentSeed || project->keyFingerprint.empty()) {
        banner_->showMessage(widgets::Banner::Kind::Information, tr("The project in %1 is open.").arg(place));
        return;
    }
    const QString print = QString::fromStdString(key::fingerprintForPeople(project->keyFingerprint)).left(9);
    if (project->keyFile.empty()) {
        banner_->showMessage(
            widgets::Banner::Kind::Warning,
            tr("The project in %1 is open. Its key %2 was never saved; another is in use.").arg(place, print));
        return;
    }
    banner_->showMessage(widgets::Banner::Kind::Information,
                         tr("The project in %1 is open. It uses the key %2 in %3, which is not open yet.")
                             .arg(place, print, QString::fromStdString(project->keyFile.string())));
    banner_->offer(
        tr("Open key"), [this, file = project->keyFile] { key_->openFile(file); },
        [this, file = project->keyFile] { return key_->path() != file; });
}

}  // namespace guise::app
