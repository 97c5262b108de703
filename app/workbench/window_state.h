// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace guise::app {

/// Keeps how a window looks: its place and size, splitters, columns of tables and the page of each set of tabs, by
/// objectName, in an INI file. A place on a screen that is gone becomes one on a screen that is there. What is not in
/// the file, or does not fit the window any more, stays as it is. UI thread.
void keepWindowState(const QWidget& window, const QString& file);
/// False: there was nothing to bring back.
bool restoreWindowState(QWidget& window, const QString& file);

}  // namespace guise::app
