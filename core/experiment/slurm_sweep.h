// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/experiment/slurm_array.h"
#include "core/experiment/sweep_worker.h"

namespace guise::experiment {

struct SlurmSweep {
    std::filesystem::path folder;  // shared by all nodes: results, script, what tasks print
    ArrayJob job;                  // program, words, limits; the rest is filled in
    int rounds = 3;                // a run without a result is submitted at most so often
    double pollSeconds = 5.0;
};

/// The list of cells a task looks its own up in: FOLDER/tasks.txt, a key per line.
[[nodiscard]] base::Result<std::string> cellOfTask(const std::filesystem::path& folder, int task);
[[nodiscard]] std::filesystem::path resultFolder(const std::filesystem::path& folder);

/// Runs what the store lacks of a sweep as one job array, each task leaving a file of its own (runTask()), and takes
/// the files into the store as they come. Tasks that died are submitted again. Killed and started again with the same
/// folder, it takes what came meanwhile and goes on with the job that is under way. A stop cancels the job. `look` is
/// called at every poll. Errors: Stopped, those of submitArray() and the store.
[[nodiscard]] base::Result<void> sweepOnSlurm(RunStore& store, std::span<const SweepCell> cells,
                                              const SlurmSweep& options, const std::function<void()>& look,
                                              std::stop_token stop);

}  // namespace guise::experiment
