// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_worker.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/experiment/run_recorder.h"
#include "core/learn/train_state.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

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

struct TakenRun {
    const SweepCell* cell = nullptr;
    RunId id = 0;
    std::optional<HalfRun> half;  // from where it goes on
};

/// The training state that an earlier attempt left. One that cannot be read, or is another run's, is as good as none.
std::optional<HalfRun> keptState(const RunStore& store, RunId id, const SweepCell& cell) {
    const auto run = store.run(id);
    if (!run || run->unreadable || run->checkpoints.empty())
        return std::nullopt;
    auto half = readHalfRun(run->checkpoints.back().path);
    if (!half)
        return std::nullopt;
    RunSettings settings = cell.run;
    settings.train.threads = half->record.settings.train.threads;
    if (runSettingsToJson(settings) != runSettingsToJson(half->record.settings))
        return std::nullopt;
    return std::move(*half);
}

/// The first run of the plan that waits, now ours; nothing when none is left. `tried`: those of this worker before.
base::Result<std::optional<TakenRun>> nextRun(RunStore& store, std::span<const SweepCell> cells,
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
        TakenRun taken{&cell, known->second.id, keptState(store, known->second.id, cell)};
        const auto started = store.start(taken.id);
        if (!started)
            return tl::unexpected(started.error());
        if (*started)
            return taken;
    }
    return std::nullopt;
}

/// One run at work: its states beside the store while it trains, its net where nets are kept.
class RunAtWork {
public:
    RunAtWork(RunStore& store, CellRunner& runner, const TakenRun& taken, const SweepKeeping& keeping)
        : store_(store),
          runner_(runner),
          taken_(taken),
          keeping_(keeping),
          state_(std::filesystem::path(store.path().string() + ".states") / taken.cell->key) {}

    base::Result<void> work(learn::RunSink& sink, const std::stop_token& stop) {
        RunRecorder recorder(store_, taken_.id, sink);
        if (auto continued = takeOver(); !continued)
            return recorder.fail(continued.error());
        CellLife life;
        life.resume = taken_.half ? &*taken_.half : nullptr;
        life.keepEvery = keeping_.stateEvery;
        if (keeping_.stateEvery > 0.0)
            life.keep = [this](const HalfRun& now) { return keep(now); };
        auto result = runner_.run(*taken_.cell, recorder, stop, life);
        if (!result)
            return recorder.fail(result.error());
        std::string folder;
        const RunRecord& record = result->run.record;
        if (result->run.state) {
            if (auto kept = keep({record, *result->run.state}); !kept)
                return recorder.fail(kept.error());
        } else if (!record.stopped && !keeping_.models.empty()) {
            const std::filesystem::path place = keeping_.models / taken_.cell->key;
            auto saved = base::makeFolder(keeping_.models);
            if (saved)
                saved = saveRun(place, result->run, true);
            if (!saved)
                return recorder.fail(saved.error());
            std::error_code ignored;
            folder = std::filesystem::absolute(place, ignored).string();
        }
        auto finished = recorder.finish(record, folder, std::move(result->findings));
        if (finished && !record.stopped)
            forget();
        return finished;
    }

private:
    /// The curve up to the state, as the training that goes on will not tell it again.
    base::Result<void> takeOver() {
        if (!taken_.half)
            return {};
        std::vector<base::Metric> points = taken_.half->record.points;
        learn::dropRepeated(points, taken_.half->state);
        if (auto written = store_.append(taken_.id, points); !written)
            return written;
        return tell(taken_.half->record.steps);
    }
    base::Result<void> keep(const HalfRun& now) {
        if (auto made = base::makeFolder(state_.parent_path()); !made)
            return made;
        if (auto saved = saveHalfRun(state_, now, true); !saved)
            return saved;
        return tell(now.record.steps);
    }
    base::Result<void> tell(std::int64_t steps) {
        std::error_code ignored;
        return store_.setCheckpoint(taken_.id, {steps, std::filesystem::absolute(state_, ignored).string()});
    }
    /// A finished run needs none; what cannot be removed does no harm.
    void forget() const {
        std::error_code ignored;
        std::filesystem::remove_all(state_, ignored);
        std::filesystem::remove(state_.parent_path(), ignored);  // when it is empty
    }

    RunStore& store_;
    CellRunner& runner_;
    const TakenRun& taken_;
    const SweepKeeping& keeping_;
    std::filesystem::path state_;
};

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
        progress.unreadable += state.state == RunState::Unreadable ? 1 : 0;
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
                               const SweepKeeping& keeping, learn::RunSink& sink, std::stop_token stop) {
    std::set<RunId> tried;
    while (!stop.stop_requested()) {
        const auto next = nextRun(store, cells, tried);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return {};
        if (auto done = RunAtWork(store, runner, **next, keeping).work(sink, stop); !done)
            return done;
    }
    return base::fail(ErrorCode::Stopped, "Stopped. Start the sweep again and it goes on from here.");
}

}  // namespace guise::experiment
