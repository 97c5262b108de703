// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/main_window.h"

#include "app/workbench/action_registry.h"
#include "app/workbench/language.h"
#include "widgets/banner.h"

namespace guise::app {

void MainWindow::addLanguages(QMenu& view) {
    auto* menu = new LanguageMenu(options_.preferences, this);
    view.addMenu(menu);
    for (QAction* action : menu->actions())
        actions_->take(menu, action);
    connect(menu, &LanguageMenu::failed, this, &MainWindow::showError);
    connect(menu, &LanguageMenu::chosen, this, [this](const QString& language) {
        const QString name = languageName(language);
        banner_->showMessage(widgets::Banner::Kind::Information,
                             name.isEmpty() ? tr("Guise speaks the desktop's language from its next start on.")
                                            : tr("Guise speaks %1 from its next start on.").arg(name));
    });
}

}  // namespace guise::app
