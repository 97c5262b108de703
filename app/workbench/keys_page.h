// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/known_keys.h"

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace guise::app {

class JobBridge;
class KeySession;
class RunLibrary;

/// The key files that are known on this machine: where, sealed or not, fingerprint as digits and as words, and the runs
/// in view that used them. Files are read on the io lane. UI thread.
class KeysPage : public QWidget {
    Q_OBJECT

public:
    KeysPage(JobBridge& jobs, KeySession& keys, RunLibrary& library, QWidget* parent = nullptr);
    /// Reads again: the keys' folder, `recent`, and the keys that runs name.
    void refresh(const std::vector<std::filesystem::path>& recent);

private:
    void show(const std::vector<KnownKey>& keys);
    void showChosen();
    [[nodiscard]] QStringList runsOf(const std::string& fingerprint) const;

    JobBridge& jobs_;
    KeySession& keys_;
    RunLibrary& library_;
    std::vector<KnownKey> known_;
    QTreeWidget* list_ = nullptr;
    QLabel* details_ = nullptr;
    QPushButton* use_ = nullptr;
    QPushButton* folder_ = nullptr;
};

}  // namespace guise::app
