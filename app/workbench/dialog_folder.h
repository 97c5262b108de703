// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFileDialog;
class QSettings;

namespace guise::app {

/// What a file dialog asks for. Each kind has a folder of its own that is used next time; without one Qt would open
/// every dialog where any other was last, such as pictures among the keys.
enum class FileKind { Pictures, Keys, Backups, Models, Answers, Reports, Exports, Plots, Projects, Engine };

/// The folder that was used last for this kind, else `otherwise`, else the person's documents or home. One that is gone
/// counts as none. UI thread, as all here.
[[nodiscard]] QString lastFolder(FileKind kind, const QString& otherwise = {});
/// `chosen`: a file or folder; the one that it lies in is kept.
void keepFolder(FileKind kind, const QString& chosen);
/// Lets the dialog begin there, and keeps where a person chooses something. Before QFileDialog::selectFile().
void beginInLastFolder(QFileDialog& dialog, FileKind kind, const QString& otherwise = {});

/// For the next start; part of the window's state (window_state.h).
void writeFolders(QSettings& settings);
void readFolders(const QSettings& settings);

}  // namespace guise::app
