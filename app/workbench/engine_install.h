// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>

#include <filesystem>

namespace guise::app {

/// Runs the program that fetches the learning engine (packaging/install_engine.sh) in a process of its own. What
/// is fetched survives Stop and a broken line; the next start goes on with it. UI thread.
class EngineInstall : public QObject {
    Q_OBJECT

public:
    /// `script`: empty: looked for beside the program and in its sources.
    explicit EngineInstall(std::filesystem::path script = {}, QObject* parent = nullptr);
    ~EngineInstall() override;  // stops
    /// False: this installation has no script.
    [[nodiscard]] bool isPossible() const { return !script_.empty(); }
    [[nodiscard]] bool isRunning() const { return process_.state() != QProcess::NotRunning; }
    /// `wheels`: a folder with the files, for a machine that is off-line; empty: they are downloaded.
    void start(const std::filesystem::path& wheels = {});
    void stop();
    [[nodiscard]] const QString& lastLine() const { return line_; }

Q_SIGNALS:
    void told(const QString& line);
    /// Steps done of all, from lines that count; all is 0 where they do not.
    void progressed(int done, int all);
    void ended(bool done);

private:
    void read();
    std::filesystem::path script_;
    QProcess process_;
    QString line_;
};

}  // namespace guise::app
