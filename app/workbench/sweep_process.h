// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <filesystem>

namespace guise::app {

/// What a sweep is started with.
struct SweepStart {
    QString plan;  // file
    QString store;
    QString data;     // URI; empty: the plan's
    QString device;   // empty: the plan's
    int workers = 1;  // processes that train side by side
    int threads = 0;  // of each; 0: a fair share
};

/// `guise sweep` as a child process: the window stays smooth, and what was done stays in the store whatever happens.
/// Stop asks it to end within a batch and to keep the state of its runs; starting the same plan again goes on from
/// there. After the sweep its figures are drawn by `guise figure` into a folder beside the plan. UI thread.
///
/// A sweep outlives this object for as long as it needs to keep the state of its runs, a few seconds: it is asked to
/// end once, and nobody waits. When the whole program goes without a word (a crash), the system asks it instead, so
/// that no training runs on unseen.
class SweepProcess : public QObject {
    Q_OBJECT

public:
    /// `program`: of the command line.
    explicit SweepProcess(std::filesystem::path program, QObject* parent = nullptr);
    ~SweepProcess() override;  // asks a running sweep to end, unless it was asked before
    void start(const SweepStart& start);
    void stop();
    /// Sweeping, or drawing its figures.
    [[nodiscard]] bool running() const {
        return process_.state() != QProcess::NotRunning || drawing_.state() != QProcess::NotRunning;
    }
    [[nodiscard]] qint64 processId() const { return process_.processId(); }  // 0: no sweep runs
    [[nodiscard]] int failedRuns() const { return failed_; }                 // of the sweep that ended last
    [[nodiscard]] int unreadableRuns() const { return unreadable_; }         // of it; nobody worked on them

    /// The line for a shell that does the same.
    [[nodiscard]] static QString command(const SweepStart& start);

Q_SIGNALS:
    /// Batches done and in all; `secondsLeft` below 0: unknown. `what`: "3 of 60 runs", as guise says it.
    void progressed(qint64 done, qint64 total, double secondsLeft, const QString& what);
    /// `figures`: folder of the figures; empty: none were drawn.
    void ended(bool stopped, const QString& error, const QString& figures);

private:
    void readProgress();
    void takeEnd(int code, QProcess::ExitStatus status);
    void drawFigures(const QByteArray& summary);

    /// QProcess kills what still runs when it goes; this one may be left.
    class Child : public QProcess {
    public:
        Child();
        void leave() { setProcessState(NotRunning); }
    };
    std::filesystem::path program_;
    Child process_;
    Child drawing_;
    SweepStart start_;
    QByteArray line_;
    QString words_;  // the last of its own words
    bool stopping_ = false;
    int failed_ = 0;
    int unreadable_ = 0;
};

}  // namespace guise::app
