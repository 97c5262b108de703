// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/cli/context.h"
#include "core/experiment/sweep_worker.h"

namespace guise::app {

struct SweepOptions {
    std::string plan;
    std::string store;
    std::string data;
    std::string outClasses;
    std::string models;
    double keepEvery = 60.0;  // seconds
    std::string format = "text";
    std::string device;  // in place of the plan's; empty: the plan's
    int workers = 1;
    int threads = 0;
    bool dryRun = false;
    bool summary = false;
    bool slurm = false;
    std::string folder;      // shared by the nodes of a cluster
    std::string slurmWords;  // for sbatch
    double pollSeconds = 5.0;
    std::string taskOf;    // of a task on a node: the shared folder
    int parent = 0;        // of a worker; 0: this is no worker
    std::string dataHash;  // of a worker, so that it need not read everything again
};

/// A plan that was read, and its runs.
struct Sweep {
    std::string text;  // of the plan
    experiment::SweepPlan plan;
    std::string dataHash;
    std::vector<experiment::SweepCell> cells;
};

/// Takes everything and says nothing.
class Silence final : public learn::RunSink {
public:
    void point(const base::Metric&) override {}
    void progress(const base::Progress&) override {}
};

/// The runs that are missing, as tasks of a Slurm job array. `look` is called now and then.
[[nodiscard]] base::Result<void> sweepBySlurm(const SweepOptions& options, const Sweep& sweep,
                                              experiment::RunStore& store, const std::function<void()>& look,
                                              const Context& context);
/// What one task of that array does.
[[nodiscard]] base::Result<Report> slurmTask(const SweepOptions& options, const Sweep& sweep, const Context& context);

}  // namespace guise::app
