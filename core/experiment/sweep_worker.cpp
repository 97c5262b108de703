// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_worker.h"

#include "core/base/file.h"
#include "core/experiment/run_recorder.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

base::Result<std::map<std::string, CellState>> statesByCell(const RunStore& store) {
    auto states = store.cellStates();
    if (!states)
        return tl::unexpected(states.error());
    std::map<std::string, CellState> byCell;
    for (CellState& state : *states)
        byCell.emplace(state.cell, std::move(state));
    return byCell;
}

bool isOpen(RunState state) {
    return state == RunState::Queued || state == RunState::Stopped || state == RunState::Interrupted;
}

/// The first run of the plan that waits, now ours; nothing when none is left. `tried`: those of this worker before.
base::Result<std::optional<std::pair<const SweepCell*, RunId>>> nextRun(RunStore& store,
                                                                        std::span<const SweepCell> cells,
                                                                        std::set<RunId>& tried) {
    if (const auto marked = store.markInterrupted(); !marked)
        return tl::unexpected(marked.error());
    const auto states = statesByCell(store);
    if (!states)
        return tl::unexpected(states.error());
    for (const SweepCell& cell : cells) {
        const auto known = states->find(cell.key);
        if (known == states->end() || !isOpen(known->second.state) || !tried.insert(known->second.id).second)
            continue;
        const auto started = store.start(known->second.id);
        if (!started)
            return tl::unexpected(started.error());
        if (*started)
            return std::pair(&cell, known->second.id);
    }
    return std::nullopt;
}

base::Result<void> workOnRun(RunStore& store, CellRunner& runner, const SweepCell& cell, RunId id,
                             const std::filesystem::path& models, learn::RunSink& sink, const std::stop_token& stop) {
    RunRecorder recorder(store, id, sink);
    auto result = runner.run(cell, recorder, stop);
    if (!result)
        return recorder.fail(result.error());
    std::string folder;
    if (!models.empty() && !result->run.record.stopped) {
        const std::filesystem::path place = models / cell.key;
        auto saved = base::makeFolder(models);
        if (saved)
            saved = saveRun(place, result->run, true);
        if (!saved)
            return recorder.fail(saved.error());
        std::error_code ignored;
        folder = std::filesystem::absolute(place, ignored).string();
    }
    return recorder.finish(result->run.record, folder, std::move(result->findings));
}

}  // namespace

base::Result<SweepProgress> sweepProgress(const RunStore& store, std::span<const SweepCell> cells) {
    const auto states = statesByCell(store);
    if (!states)
        return tl::unexpected(states.error());
    SweepProgress progress;
    for (const SweepCell& cell : cells) {
        ++progress.total;
        progress.allSteps += cell.run.train.steps;
        const auto known = states->find(cell.key);
        if (known == states->end())
            continue;
        const CellState& state = known->second;
        progress.finished += state.state == RunState::Finished ? 1 : 0;
        progress.failed += state.state == RunState::Failed ? 1 : 0;
        progress.running += state.state == RunState::Running ? 1 : 0;
        if (state.state == RunState::Finished)
            progress.steps += cell.run.train.steps;
        else if (state.state == RunState::Running)
            progress.steps += state.steps;
    }
    return progress;
}

base::Result<SweepProgress> planSweep(RunStore& store, const SweepPlan& plan, std::span<const SweepCell> cells) {
    std::vector<PlannedRun> runs;
    for (const SweepCell& cell : cells)
        runs.push_back({cell.run, cell.key, plan.name, plan.settings[cell.setting].label(), cell.repeat});
    if (const auto planned = store.plan(runs); !planned)
        return tl::unexpected(planned.error());
    const auto states = statesByCell(store);
    if (!states)
        return tl::unexpected(states.error());
    for (const SweepCell& cell : cells)
        if (const auto known = states->find(cell.key);
            known != states->end() && known->second.state == RunState::Failed)
            if (auto queued = store.requeue(known->second.id); !queued)
                return tl::unexpected(queued.error());
    return sweepProgress(store, cells);
}

base::Result<void> workOnSweep(RunStore& store, CellRunner& runner, std::span<const SweepCell> cells,
                               const std::filesystem::path& models, learn::RunSink& sink, std::stop_token stop) {
    std::set<RunId> tried;
    while (!stop.stop_requested()) {
        const auto next = nextRun(store, cells, tried);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return {};
        if (auto done = workOnRun(store, runner, *(*next)->first, (*next)->second, models, sink, stop); !done)
            return done;
    }
    return base::fail(ErrorCode::Stopped, "Stopped. Start the sweep again and it goes on from here.");
}

}  // namespace guise::experiment
