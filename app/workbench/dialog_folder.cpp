// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/dialog_folder.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <array>
#include <utility>

namespace guise::app {

namespace {

constexpr std::array<std::pair<FileKind, const char*>, 10> kNames = {{{FileKind::Pictures, "pictures"},
                                                                      {FileKind::Keys, "keys"},
                                                                      {FileKind::Backups, "backups"},
                                                                      {FileKind::Models, "models"},
                                                                      {FileKind::Answers, "answers"},
                                                                      {FileKind::Reports, "reports"},
                                                                      {FileKind::Exports, "exports"},
                                                                      {FileKind::Plots, "plots"},
                                                                      {FileKind::Projects, "projects"},
                                                                      {FileKind::Engine, "engine"}}};

QString& folderOf(FileKind kind) {
    static std::array<QString, kNames.size()> folders;  // of the UI thread
    return folders[std::size_t(kind)];
}

bool isFolder(const QString& path) {
    return !path.isEmpty() && QFileInfo(path).isDir();
}

QString nameOf(const char* name) {
    return QStringLiteral("folders/") + QLatin1String(name);
}

}  // namespace

QString lastFolder(FileKind kind, const QString& otherwise) {
    const QString documents = QStandardPaths::writableLocation(
        kind == FileKind::Pictures ? QStandardPaths::PicturesLocation : QStandardPaths::DocumentsLocation);
    for (const QString& folder : {folderOf(kind), otherwise, documents})
        if (isFolder(folder))
            return folder;
    return QDir::homePath();
}

void keepFolder(FileKind kind, const QString& chosen) {
    if (const QString folder = QFileInfo(chosen).absolutePath(); isFolder(folder))
        folderOf(kind) = folder;
}

void beginInLastFolder(QFileDialog& dialog, FileKind kind, const QString& otherwise) {
    dialog.setDirectory(lastFolder(kind, otherwise));
    QObject::connect(&dialog, &QFileDialog::fileSelected, &dialog,
                     [kind](const QString& chosen) { keepFolder(kind, chosen); });
}

void writeFolders(QSettings& settings) {
    for (const auto& [kind, name] : kNames)
        if (const QString& folder = folderOf(kind); !folder.isEmpty())
            settings.setValue(nameOf(name), folder);
}

void readFolders(const QSettings& settings) {
    for (const auto& [kind, name] : kNames)
        if (const QString folder = settings.value(nameOf(name)).toString(); isFolder(folder))
            folderOf(kind) = folder;
}

}  // namespace guise::app
