// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>

#include "core/experiment/run_store.h"
#include "core/experiment/sweep_cell.h"

namespace guise::experiment {

/// Where the runs of a plan stand.
struct SweepProgress {
    std::int64_t total = 0;  // runs
    std::int64_t finished = 0;
    std::int64_t failed = 0;
    std::int64_t running = 0;
    std::int64_t unreadable = 0;  // nobody works on them; once deleted they are planned anew
    std::int64_t steps = 0;       // batches done, of finished and running ones
    std::int64_t allSteps = 0;
};
[[nodiscard]] base::Result<SweepProgress> sweepProgress(const RunStore& store, std::span<const SweepCell> cells);

/// Puts the runs of a plan into the store that are not there yet, and queues failed ones again. Returns where it
/// stands.
[[nodiscard]] base::Result<SweepProgress> planSweep(RunStore& store, const SweepPlan& plan,
                                                    std::span<const SweepCell> cells);

struct SweepKeeping {
    std::filesystem::path models = {};  // folder for the nets, one below it per run; empty: nets are not kept
    double stateEvery = 60.0;  // seconds between training states, in FILE.states beside the store; 0: at a stop alone
};

/// Takes queued, stopped and interrupted runs of the plan one after the other, in the plan's order, until none is left
/// that nobody else works on. A run that was cut goes on from its last training state. A run that fails is kept with
/// its error and does not end the work. Any number of workers, in any processes, may share a store. Errors: those of
/// the store; Stopped.
[[nodiscard]] base::Result<void> workOnSweep(RunStore& store, CellRunner& runner, std::span<const SweepCell> cells,
                                             const SweepKeeping& keeping, learn::RunSink& sink, std::stop_token stop);

}  // namespace guise::experiment
