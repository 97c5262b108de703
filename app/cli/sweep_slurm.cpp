// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sweep_options.h"
#include "core/base/file.h"
#include "core/base/numbers.h"
#include "core/experiment/slurm_sweep.h"
#include "core/experiment/task_result.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <system_error>

namespace guise::app {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

}  // namespace

base::Result<void> sweepBySlurm(const SweepOptions& options, const Sweep& sweep, experiment::RunStore& store,
                                const std::function<void()>& look, const Context& context) {
    if (options.folder.empty() || !options.models.empty())
        return base::fail(ErrorCode::WrongUse,
                          "A sweep by Slurm needs --folder DIR, which all nodes share, and keeps no models.");
    std::error_code error;
    const fs::path folder = fs::absolute(options.folder, error);
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (error)
        return base::fail(ErrorCode::FileNotFound, "The place of this program is not known. Start it by its path.");
    if (auto made = base::makeFolder(folder); !made)
        return made;
    if (auto written = base::writeFile(folder / "plan.json", sweep.text); !written)
        return written;
    const int threads = std::max(1, options.threads);
    experiment::SlurmSweep how;
    how.folder = folder;
    how.pollSeconds = options.pollSeconds;
    how.job.name = sweep.plan.name;
    how.job.program = program.string();
    how.job.atOnce = options.workers > 1 ? options.workers : 0;
    how.job.cpusPerTask = threads;
    how.job.more = wordsOf(options.slurmWords);
    how.job.words = {"sweep",       (folder / "plan.json").string(),
                     "--store",     "none",
                     "--task-of",   folder.string(),
                     "--data",      sweep.plan.data,
                     "--data-hash", sweep.dataHash,
                     "--threads",   std::to_string(threads)};
    if (!options.device.empty())
        how.job.words.insert(how.job.words.end(), {"--device", options.device});
    if (!sweep.plan.outClasses.empty())
        how.job.words.insert(how.job.words.end(), {"--out-classes", sweep.plan.outClasses});
    return experiment::sweepOnSlurm(store, sweep.cells, how, look, context.stop);
}

base::Result<Report> slurmTask(const SweepOptions& options, const Sweep& sweep, const Context& context) {
    const char* const number = std::getenv("SLURM_ARRAY_TASK_ID");
    const auto task = base::parseInteger(number != nullptr ? number : "", "SLURM_ARRAY_TASK_ID");
    if (!task)
        return tl::unexpected(task.error());
    const auto key = experiment::cellOfTask(options.taskOf, static_cast<int>(*task));
    if (!key)
        return tl::unexpected(key.error());
    const auto cell = std::find_if(sweep.cells.begin(), sweep.cells.end(),
                                   [&](const experiment::SweepCell& item) { return item.key == *key; });
    if (cell == sweep.cells.end())
        return base::fail(ErrorCode::WrongUse, "The plan of this task has no such run. Start the sweep again.");
    const auto engine = learn::loadEngine();
    if (!engine)
        return tl::unexpected(engine.error());
    experiment::CellRunner runner(*engine, sweep.plan, options.threads);
    Silence silence;
    if (auto done = experiment::runTask(runner, *cell, experiment::resultFolder(options.taskOf), silence, context.stop);
        !done)
        return tl::unexpected(done.error());
    return Report{};
}

}  // namespace guise::app
