// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include "core/learn/engine.h"

#include <filesystem>

class QLabel;
class QPlainTextEdit;

namespace guise::app {

class JobBridge;

/// Remembers the last messages of Qt and Guise, which go on to where they went before. Call it once, in main().
void keepMessages();

/// What helps to find a fault, as text: versions, machine, screens, engine and devices, folders, the preferences that
/// name no file, the last messages. No key, no passphrase, no name of a data set or key file; the home folder reads
/// "~". The engine's part is given, since loading it takes a job. `kernel`: with its version, which often names the
/// machine's maker. UI thread.
[[nodiscard]] QString diagnosticsText(const std::filesystem::path& preferences, const QString& engine,
                                      bool kernel = false);

/// Shows that text before anything is saved; copies it or writes it to a file, with the kernel. UI thread.
class DiagnosticsPage : public QWidget {
    Q_OBJECT

public:
    DiagnosticsPage(JobBridge& jobs, learn::EngineProvider engine, std::filesystem::path preferences,
                    QWidget* parent = nullptr);
    void refresh();

private:
    void save(const std::filesystem::path& file);
    [[nodiscard]] QString bundle() const;  // what is copied and saved
    JobBridge& jobs_;
    learn::EngineProvider engine_;
    std::filesystem::path preferences_;
    QString engineFound_;
    QPlainTextEdit* text_ = nullptr;
    QLabel* said_ = nullptr;
};

}  // namespace guise::app
