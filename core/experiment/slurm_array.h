// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace guise::experiment {

/// What each task of an array runs: `program` with `words`, the number of the task in $SLURM_ARRAY_TASK_ID.
struct ArrayJob {
    std::string name;              // letters, digits, - and _ of it are used
    std::filesystem::path script;  // where the job script is written; on a disk that all nodes share
    std::filesystem::path log;     // folder for what the tasks print, one file each
    std::string program;           // full path, the same on all nodes
    std::vector<std::string> words;
    int tasks = 0;
    int atOnce = 0;  // tasks that may run at the same time; 0: Slurm decides
    int cpusPerTask = 1;
    std::vector<std::string> more;  // further words for sbatch, such as "--partition=gpu"
};

/// Writes the script and submits it. Returns Slurm's number of the job. Errors: ModuleMissing (no sbatch), EngineFailed
/// (Slurm refused; its own words), file errors.
[[nodiscard]] base::Result<std::string> submitArray(const ArrayJob& job);
/// Whether tasks of the job wait or run. Errors: ModuleMissing; EngineFailed: Slurm gives no answer.
[[nodiscard]] base::Result<bool> arrayIsAlive(const std::string& job);
void cancelArray(const std::string& job);

/// A program of the system, found by PATH, with nothing on its standard input: its exit code, and both of its outputs
/// (1 MiB at most). Error: ModuleMissing.
struct Told {
    int code = 0;
    std::string out;
    std::string err;
};
[[nodiscard]] base::Result<Told> ask(const std::vector<std::string>& words);

}  // namespace guise::experiment
