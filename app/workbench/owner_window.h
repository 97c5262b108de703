// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/learn/engine.h"

#include <filesystem>

class QTabWidget;

namespace guise::app {

class DiagnosticsPage;
class EnginePage;
class JobBridge;
class KeySession;
class KeysPage;
class RecentItems;
class RunLibrary;
class StoragePage;

/// What a data owner looks after, beside the window: keys, room on the disk, the learning engine, and a text for a
/// report of a fault. UI thread.
class OwnerWindow : public QDialog {
    Q_OBJECT

public:
    enum class Page { Keys, Storage, Engine, Diagnostics };
    struct Parts {
        JobBridge& jobs;
        KeySession& keys;
        RunLibrary& library;
        RecentItems& recent;
        learn::EngineProvider engine;
        std::filesystem::path preferences;
        std::filesystem::path runsFolder;
    };
    OwnerWindow(const Parts& parts, QWidget* parent);
    /// Shows the page with what is there now.
    void open(Page page);
    [[nodiscard]] EnginePage& engine() { return *engine_; }

private:
    void refresh();
    RecentItems& recent_;
    QTabWidget* tabs_ = nullptr;
    KeysPage* keys_ = nullptr;
    StoragePage* storage_ = nullptr;
    EnginePage* engine_ = nullptr;
    DiagnosticsPage* diagnostics_ = nullptr;
};

}  // namespace guise::app
