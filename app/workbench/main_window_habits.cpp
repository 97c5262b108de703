// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/action_registry.h"
#include "app/workbench/dropped.h"
#include "app/workbench/engine_page.h"
#include "app/workbench/key_session.h"
#include "app/workbench/main_window.h"
#include "app/workbench/owner_window.h"
#include "app/workbench/recent_items.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/run_library.h"
#include "app/workbench/runs_page.h"
#include "app/workbench/scheme_choice.h"
#include "app/workbench/session_file.h"
#include "app/workbench/settings_history.h"
#include "app/workbench/training_panel.h"
#include "app/workbench/window_state.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/disguise/recipe.h"
#include "widgets/banner.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QTabWidget>

namespace guise::app {

namespace {

constexpr std::size_t kRecipeFileLimit = 1 << 16;
constexpr QSize kFirstSize{1280, 760};

}  // namespace

void MainWindow::connectHabits() {
    connect(data_, &DataSession::opened, this, [this] {  // as it was asked for: half of its classes may be held out
        if (dataAsked_.find('?') == std::string::npos && dataAsked_ != "fashion-mnist")
            recent_->add(RecentItems::Kind::Data, QString::fromStdString(dataAsked_));
    });
    const auto addKey = [this] {
        if (!key_->path().empty())
            recent_->add(RecentItems::Kind::Key, QString::fromStdString(key_->path().string()));
    };
    connect(key_, &KeySession::saved, this, addKey);
    connect(key_, &KeySession::recipeOpened, this, addKey);
    connect(library_, &RunLibrary::storeChanged, this,
            [this] { recent_->add(RecentItems::Kind::Store, QString::fromStdString(library_->store().string())); });
    connect(recent_, &RecentItems::chosen, this, [this](RecentItems::Kind kind, const QString& item) {
        if (kind == RecentItems::Kind::Key)
            key_->openFile(item.toStdString());
        else if (kind == RecentItems::Kind::Store)
            showStore(item.toStdString());
        else
            openUri(item.toStdString());
    });
    session_ = new SessionFile(
        jobs_, options_.recovery, [this] { return sessionNow(); }, this);
    connect(this, &MainWindow::ready, this, &MainWindow::offerSession);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &MainWindow::keepHabits);
    if (options_.windowState.empty() ||
        !restoreWindowState(*this, QString::fromStdString(options_.windowState.string())))
        resize(kFirstSize.boundedTo(screen()->availableSize()));
}

void MainWindow::addSchemes(QMenu& view) {
    auto* schemes = new QActionGroup(this);
    const auto chosen = widgets::currentScheme();
    const auto add = [&](const ActionSpec& spec, widgets::Scheme which) {
        auto* action = actions_->add(&view, spec, this, [this, which] {
            widgets::applyScheme(*qApp, which);
            if (const auto kept = keepScheme(options_.preferences, which); !kept)
                showError(kept.error());
        });
        action->setCheckable(true);
        action->setChecked(which == chosen);
        schemes->addAction(action);
    };
    add({"systemSchemeAction", tr("Colours of the &system"), tr("Light or dark, as the desktop has it")},
        widgets::Scheme::System);
    add({"lightSchemeAction", tr("&Light"), tr("Dark text on a light ground")}, widgets::Scheme::Light);
    add({"darkSchemeAction", tr("&Dark"), tr("Light text on a dark ground")}, widgets::Scheme::Dark);
    add({"contrastSchemeAction", tr("&High contrast"), tr("White on black, with borders around every control")},
        widgets::Scheme::HighContrast);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const auto path = event->mimeData()->urls().value(0).toLocalFile();
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openDropped(path.toStdString());
}

void MainWindow::openDropped(const std::filesystem::path& path) {
    const auto kind = kindOfDropped(path);
    if (!kind) {
        showError(kind.error());
        return;
    }
    switch (*kind) {
        case Dropped::Data:
            openUri(path.string());
            break;
        case Dropped::Key:
            key_->openFile(path);
            break;
        case Dropped::Store:
            showStore(path);
            break;
        case Dropped::Recipe:
            if (const auto bytes = base::readFile(path, kRecipeFileLimit); !bytes)
                showError(bytes.error());
            else if (const auto recipe =
                         disguise::parseRecipe({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
                     !recipe)
                showError(recipe.error());
            else {
                recipe_->setRecipe(*recipe);
                followRecipe();
                history_->note();
            }
            break;
    }
}

void MainWindow::showStore(const std::filesystem::path& store) {
    bottom_->setCurrentWidget(runs_);
    library_->open(store);
}

std::optional<experiment::RunSettings> MainWindow::sessionNow() const {
    const auto& open = data_->data();
    if (!open)
        return std::nullopt;
    experiment::RunSettings now;
    now.dataUri = open->trainUri;
    now.recipe = disguise::canonicalRecipe(recipe_->recipe());
    if (key_->isExperiment())
        now.experimentSeed = key_->seed();
    now.network = settings_->network();
    now.standardise = settings_->standardise();
    now.train = settings_->settings();
    return now;
}

void MainWindow::offerSession() {
    const auto left = session_->takeLeft();
    const auto now = sessionNow();
    if (!left || (now && base::canonicalJson(experiment::runSettingsToJson(*now)) ==
                             base::canonicalJson(experiment::runSettingsToJson(left->settings))))
        return;
    banner_->showMessage(
        widgets::Banner::Kind::Information,
        tr("Guise did not end by itself last time. Data, recipe and settings of %1 can be brought back.")
            .arg(QLocale().toString(left->when, QLocale::ShortFormat)),
        tr("They are kept every few seconds while you work, and never a key: open your key again under Key."));
    banner_->offer(tr("Bring back"), [this, settings = left->settings] { takeSession(settings); });
}

void MainWindow::takeSession(const experiment::RunSettings& settings) {
    settings_->setSettings(settings.train, settings.network, settings.standardise);
    if (settings.experimentSeed)
        key_->useExperiment(*settings.experimentSeed);
    recipeWanted_ = settings.recipe;
    recipeData_ = settings.dataUri;
    if (!shows(settings.dataUri)) {
        openUri(settings.dataUri);
    } else {
        takeRecipe();
        history_->note();
    }
}

OwnerWindow& MainWindow::ownerWindow() {
    if (owner_ == nullptr) {
        owner_ = new OwnerWindow(
            {jobs_, *key_, *library_, *recent_, options_.engine, options_.preferences, options_.runsFolder}, this);
        connect(&owner_->engine(), &EnginePage::engineFound, this, [this] {
            asksNetworks_ = true;
            askNetworks();
        });
    }
    return *owner_;
}

void MainWindow::keepHabits() {
    if (!options_.windowState.empty())
        keepWindowState(*this, QString::fromStdString(options_.windowState.string()));
    session_->end();
}

}  // namespace guise::app
