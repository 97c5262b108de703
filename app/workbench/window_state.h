// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;
class QWidget;

namespace guise::app {

/// Keeps how a window looks: its place and size, splitters, columns of tables, the page of each set of tabs and the
/// choices of keepChoice(), by objectName, in an INI file. A place on a screen that is gone becomes one on a screen
/// that is there. What is not in the file, or does not fit the window any more, stays as it is. UI thread.
void keepWindowState(const QWidget& window, const QString& file);
/// False: there was nothing to bring back.
bool restoreWindowState(QWidget& window, const QString& file);

/// The choice in this list belongs to the window's state; its items have strings as data.
void keepChoice(QComboBox& list);

}  // namespace guise::app
