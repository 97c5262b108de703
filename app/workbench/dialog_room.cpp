// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/dialog_room.h"

#include <QDialog>
#include <QLayout>
#include <QScreen>

#include <algorithm>

namespace guise::app {

void makeRoom(QDialog& dialog) {
    auto* layout = dialog.layout();
    layout->activate();
    const int wanted =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(dialog.width()) : layout->totalMinimumSize().height();
    const int most = dialog.screen()->availableGeometry().height() - 60;  // pixels of a title bar and a panel
    if (dialog.height() < std::min(wanted, most))
        dialog.resize(dialog.width(), std::min(wanted, most));
}

}  // namespace guise::app
