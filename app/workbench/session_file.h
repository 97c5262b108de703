// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include "app/workbench/job_bridge.h"
#include "core/experiment/run_settings.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

class QLockFile;

namespace guise::app {

/// Data, recipe and settings as they are in the window, kept in a file for the case that the program does not end by
/// itself. Never a key: of an experiment key its seed, which is no secret. Several windows may run at once, each with a
/// file of its own. Written whole or not at all, on the io lane, at most a few seconds after a change. UI thread.
class SessionFile : public QObject {
    Q_OBJECT

public:
    using Look = std::function<std::optional<experiment::RunSettings>()>;  // nothing: nothing to keep yet
    struct Left {
        experiment::RunSettings settings;
        QDateTime when;
    };
    SessionFile(JobBridge& jobs, std::filesystem::path folder, Look look, QObject* parent = nullptr);
    ~SessionFile() override;
    /// What a window that did not end by itself left behind; it is forgotten here, and kept anew once in use.
    [[nodiscard]] std::optional<Left> takeLeft();
    /// The program ends by itself: nothing stays behind.
    void end();
    /// Compares with what was written last. Called by a timer.
    void keep();
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }  // empty: no folder to write to

private:
    JobBridge& jobs_;
    Look look_;
    std::filesystem::path file_;
    std::unique_ptr<QLockFile> lock_;
    std::optional<Left> left_;
    std::string written_;
    struct Ending;
    std::shared_ptr<Ending> ending_;
    QTimer timer_;
};

}  // namespace guise::app
