// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/slurm_sweep.h"

#include "core/base/file.h"
#include "core/experiment/task_result.h"

#include <chrono>
#include <map>
#include <string>
#include <thread>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

constexpr std::size_t kLongest = std::size_t{4} << 20;

std::string textOf(const fs::path& file) {
    const auto bytes = base::readFile(file, kLongest);
    return bytes ? std::string(bytes->begin(), bytes->end()) : std::string();
}

fs::path jobFile(const fs::path& folder) {
    return folder / "job.txt";
}

/// The cells that have no finished run yet; one that cannot be read is left to a person.
base::Result<std::vector<const SweepCell*>> missing(const RunStore& store, std::span<const SweepCell> cells) {
    const auto states = store.cellStates();
    if (!states)
        return tl::unexpected(states.error());
    std::map<std::string, RunState> byCell;
    for (const CellState& state : *states)
        byCell[state.cell] = state.state;
    std::vector<const SweepCell*> open;
    for (const SweepCell& cell : cells)
        if (const auto known = byCell.find(cell.key);
            known != byCell.end() && known->second != RunState::Finished && known->second != RunState::Unreadable)
            open.push_back(&cell);
    return open;
}

base::Result<std::string> submit(const std::vector<const SweepCell*>& open, const SlurmSweep& options) {
    std::string list;
    for (const SweepCell* cell : open)
        list += cell->key + "\n";
    if (auto written = base::writeFile(options.folder / "tasks.txt", list); !written)
        return tl::unexpected(written.error());
    ArrayJob job = options.job;
    job.script = options.folder / "task.sh";
    job.log = options.folder / "log";
    job.tasks = static_cast<int>(open.size());
    auto number = submitArray(job);
    if (!number)
        return number;
    if (auto written = base::writeFile(jobFile(options.folder), *number + "\n"); !written) {
        cancelArray(*number);
        return tl::unexpected(written.error());
    }
    return number;
}

/// Until no task of the job is left. Slurm may fail to answer a few times in a row.
base::Result<void> await(RunStore& store, std::span<const SweepCell> cells, const SlurmSweep& options,
                         const std::string& job, const std::function<void()>& look, const std::stop_token& stop) {
    constexpr int kPatience = 10;
    for (int silent = 0;;) {
        const auto alive = arrayIsAlive(job);
        if (!alive && (alive.error().code != ErrorCode::EngineFailed || ++silent > kPatience))
            return tl::unexpected(alive.error());
        if (alive)
            silent = 0;
        if (const auto merged = mergeResults(store, cells, resultFolder(options.folder)); !merged)
            return tl::unexpected(merged.error());
        look();
        if (alive && !*alive)
            return {};
        const auto until = std::chrono::steady_clock::now() + std::chrono::duration<double>(options.pollSeconds);
        while (std::chrono::steady_clock::now() < until && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (stop.stop_requested()) {
            cancelArray(job);
            return base::fail(ErrorCode::Stopped, "Stopped. Start the sweep again and it goes on from here.");
        }
    }
}

}  // namespace

fs::path resultFolder(const fs::path& folder) {
    return folder / "results";
}

base::Result<std::string> cellOfTask(const fs::path& folder, int task) {
    constexpr std::size_t kKey = 32;
    const std::string list = textOf(folder / "tasks.txt");
    const std::size_t at = static_cast<std::size_t>(task) * (kKey + 1);
    if (task < 0 || at + kKey >= list.size())
        return base::fail(ErrorCode::WrongUse, "There is no such task in " + folder.string() +
                                                   ". Tasks are started by guise sweep --slurm alone.");
    return list.substr(at, kKey);
}

base::Result<void> sweepOnSlurm(RunStore& store, std::span<const SweepCell> cells, const SlurmSweep& options,
                                const std::function<void()>& look, std::stop_token stop) try {
    if (auto made = base::makeFolder(resultFolder(options.folder)); !made)
        return made;
    if (const auto merged = mergeResults(store, cells, resultFolder(options.folder)); !merged)
        return tl::unexpected(merged.error());
    std::string job = textOf(jobFile(options.folder));
    job = job.substr(0, job.find_first_not_of("0123456789"));
    for (int round = 0;; ++round) {
        if (!job.empty())  // of an earlier start, or of the round before
            if (auto done = await(store, cells, options, job, look, stop); !done)
                return done;
        const auto open = missing(store, cells);
        if (!open)
            return tl::unexpected(open.error());
        if (open->empty() || round == options.rounds)
            return {};
        auto number = submit(*open, options);
        if (!number)
            return tl::unexpected(number.error());
        job = std::move(*number);
    }
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::experiment
