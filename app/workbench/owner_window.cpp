// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/owner_window.h"

#include "app/workbench/diagnostics.h"
#include "app/workbench/engine_page.h"
#include "app/workbench/keys_page.h"
#include "app/workbench/recent_items.h"
#include "app/workbench/run_library.h"
#include "app/workbench/storage_page.h"
#include "core/base/paths.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace guise::app {

namespace {

std::vector<Place> places(const RunLibrary& library, const std::filesystem::path& runs) {
    return {
        {OwnerWindow::tr("Examiners"),
         OwnerWindow::tr(
             "Nets that learned the originals to measure visual privacy. They are trained again when needed. "
             "They were trained on originals: keep them as close as those."),
         base::cacheFolder() / "examiners", true},
        {OwnerWindow::tr("Learning engine"),
         OwnerWindow::tr(
             "LibTorch and the libraries of graphics cards. To remove it, close Guise and delete the folder; "
             "the page Engine installs it again."),
         base::engineRoot(), false},
        {OwnerWindow::tr("Runs and their checkpoints"),
         OwnerWindow::tr("Weights and curves of every training here. Runs are deleted on the page Runs, never here."),
         runs, false},
        {OwnerWindow::tr("Store of runs in view"),
         OwnerWindow::tr("The table of runs with settings, curves and findings. It is not deleted here."),
         library.store(), false},
        {OwnerWindow::tr("Keys"), OwnerWindow::tr("Key files. They are never deleted here."),
         base::dataFolder() / "keys", false},
    };
}

}  // namespace

OwnerWindow::OwnerWindow(const Parts& parts, QWidget* parent) : QDialog(parent), recent_(parts.recent) {
    setObjectName(QStringLiteral("ownerWindow"));
    setWindowTitle(tr("Keys and storage"));
    keys_ = new KeysPage(parts.jobs, parts.keys, parts.library, this);
    storage_ = new StoragePage(
        parts.jobs, [&library = parts.library, runs = parts.runsFolder] { return places(library, runs); }, this);
    engine_ = new EnginePage(parts.jobs, parts.engine, parts.preferences, this);
    diagnostics_ = new DiagnosticsPage(parts.jobs, parts.engine, parts.preferences, this);
    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("ownerTabs"));
    tabs_->setDocumentMode(true);
    tabs_->addTab(keys_, tr("&Keys"));
    tabs_->addTab(storage_, tr("&Storage"));
    tabs_->addTab(engine_, tr("&Engine"));
    tabs_->addTab(diagnostics_, tr("&Diagnostics"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (auto* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs_, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 30);
    connect(tabs_, &QTabWidget::currentChanged, this, &OwnerWindow::refresh);
}

void OwnerWindow::open(Page page) {
    tabs_->setCurrentIndex(int(page));
    refresh();
    show();
    raise();
    activateWindow();
}

void OwnerWindow::refresh() {
    switch (static_cast<Page>(tabs_->currentIndex())) {
        case Page::Keys: {
            std::vector<std::filesystem::path> recent;
            for (const QString& path : recent_.items(RecentItems::Kind::Key))
                recent.emplace_back(path.toStdString());
            keys_->refresh(recent);
            break;
        }
        case Page::Storage:
            storage_->refresh();
            break;
        case Page::Engine:
            engine_->refresh();
            break;
        case Page::Diagnostics:
            diagnostics_->refresh();
            break;
    }
}

}  // namespace guise::app
