// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace guise::app {

/// Every plot below `window` asks where to save when a person wants it saved; `failed` hears the file that could not be
/// written. Call it once all plots are made. UI thread.
void connectPlotMenus(QWidget* window, const std::function<void(const QString& file)>& failed);

}  // namespace guise::app
