// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

#include "app/workbench/engine_install.h"
#include "core/learn/engine.h"

#include <filesystem>
#include <optional>
#include <vector>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace guise::app {

class JobBridge;

/// Whether the learning engine is there, which devices it found, what failed and what to do; installs it in the
/// background, from the net or from a folder of files, or takes an engine that lies in another folder. UI thread.
class EnginePage : public QWidget {
    Q_OBJECT

public:
    /// `preferences`: where another folder of the engine is kept, as /engine/root.
    EnginePage(JobBridge& jobs, learn::EngineProvider engine, std::filesystem::path preferences,
               QWidget* parent = nullptr);
    void refresh();  // loading LibTorch takes half a second, in a job

Q_SIGNALS:
    void engineFound();

private:
    struct Found {
        std::vector<learn::DeviceInfo> devices;
        std::string version;
    };
    void show(const Found& found);
    void takeFolder(const std::filesystem::path& folder);
    void keepRoot(const std::filesystem::path& folder);  // for the next start
    void showInstalling();
    std::optional<std::filesystem::path> loadedFrom_;  // it stays loaded until Guise ends
    std::optional<QByteArray> before_;                 // root of a folder that is being tried
    JobBridge& jobs_;
    learn::EngineProvider engine_;
    std::filesystem::path preferences_;
    EngineInstall install_;
    QLabel* state_ = nullptr;
    QListWidget* devices_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QLabel* line_ = nullptr;
    QPushButton* start_ = nullptr;
    QPushButton* stop_ = nullptr;
    QPushButton* folder_ = nullptr;
    QPushButton* again_ = nullptr;
};

/// Puts the folder that is kept in the preferences into GUISE_ENGINE_ROOT, unless that is set. Before the first use.
void useKeptEngineFolder(const std::filesystem::path& preferences);

}  // namespace guise::app
