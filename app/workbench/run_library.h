// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "app/workbench/job_bridge.h"
#include "core/base/error.h"
#include "core/base/metric.h"
#include "core/experiment/run_store.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace guise::app {

using StoredRuns = std::shared_ptr<const std::vector<experiment::StoredRun>>;
using RunCurves = std::map<experiment::RunId, std::vector<base::Metric>>;

/// The store of runs in view. Reads it again whenever its file changes, whoever wrote to it: a sweep on the command
/// line shows while it runs. Reading and writing are jobs on the io lane. UI thread.
class RunLibrary : public QObject {
    Q_OBJECT

public:
    /// `store` need not be there yet.
    RunLibrary(JobBridge& jobs, std::filesystem::path store, QObject* parent = nullptr);
    [[nodiscard]] const std::filesystem::path& store() const { return store_; }
    /// All that are not deleted, by number; never null.
    [[nodiscard]] const StoredRuns& runs() const { return runs_; }
    [[nodiscard]] const experiment::StoredRun* run(experiment::RunId id) const;  // null: not among them
    /// Another store, which must be there; else failed(), and the one before stays.
    void open(const std::filesystem::path& store);
    /// Looks for changes every second, or not at all: while nobody sees the runs.
    void follow(bool on);
    void refresh();
    void setTags(experiment::RunId id, const std::vector<std::string>& tags);
    void setNote(experiment::RunId id, const std::string& note);
    void setDeleted(const std::vector<experiment::RunId>& ids, bool deleted);
    /// A finding that was made after the run ended, which need not be in the store in view.
    void addFinding(const std::filesystem::path& store, experiment::RunId id, const experiment::RunFinding& finding);
    /// `take` gets the curves of these runs, once; not when they cannot be read, nor after a newer call.
    void readCurves(const std::vector<experiment::RunId>& ids, std::function<void(const RunCurves&)> take);

Q_SIGNALS:
    void changed();                                                  // runs() is new
    void storeChanged();                                             // another store is open
    void deleted(const std::vector<guise::experiment::RunId>& ids);  // by setDeleted(), done
    void failed(const guise::base::Error& error);

private:
    [[nodiscard]] std::string stamp() const;
    void change(const std::filesystem::path& store, std::function<base::Result<void>(experiment::RunStore&)> step,
                std::function<void()> done = {});
    void read(const std::filesystem::path& store, bool mustExist);

    JobBridge& jobs_;
    std::filesystem::path store_;
    StoredRuns runs_;
    QTimer poll_;
    std::string seen_;  // stamp of what runs_ was read from
    bool reading_ = false;
    bool again_ = false;        // a refresh was asked for while one was under way
    std::uint64_t reads_ = 0;   // serial of the last read()
    std::uint64_t curves_ = 0;  // serial of the last readCurves()
};

}  // namespace guise::app
