// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/experiment/examiner_cache.h"
#include "core/experiment/stored_run.h"
#include "core/experiment/sweep_plan.h"
#include "core/experiment/training_run.h"
#include "core/image/image_source.h"
#include "core/learn/engine.h"

namespace guise::experiment {

struct CellResult {
    FinishedRun run;
    std::vector<RunFinding> findings;  // besides the accuracies
};

/// How a cell's training is kept half way and goes on: see RunInputs.
struct CellLife {
    const HalfRun* resume = nullptr;  // of this cell, on any number of threads
    double keepEvery = 0.0;           // seconds
    std::function<base::Result<void>(const HalfRun&)> keep;
};

/// Runs cells of one plan one after the other and keeps what they share: opened data, examiners. One thread.
class CellRunner {
public:
    CellRunner(learn::EnginePtr engine, const SweepPlan& plan, int threads)
        : engine_(std::move(engine)), plan_(plan), threads_(threads) {}
    /// Trains under the cell's own experiment key and measures what the plan asks for. A measure that cannot be taken
    /// on this kind of run is a finding without a value, its reason in the detail. Points and progress of training and
    /// of an examiner's training go to `sink`; a stop gives a record marked stopped. Errors: those of runTraining(),
    /// examinerFor() and the attacks.
    [[nodiscard]] base::Result<CellResult> run(const SweepCell& cell, learn::RunSink& sink, std::stop_token stop,
                                               const CellLife& life = {});

private:
    [[nodiscard]] base::Result<image::SourcePtr> source(const std::string& uri, const std::stop_token& stop);
    [[nodiscard]] base::Result<std::vector<RunFinding>> visualPrivacy(const SweepCell& cell,
                                                                      const image::SourcePtr& data,
                                                                      const key::SecretKey* key, learn::RunSink& sink,
                                                                      const std::stop_token& stop);
    [[nodiscard]] base::Result<std::vector<RunFinding>> membership(const CellResult& result,
                                                                   const image::SourcePtr& data,
                                                                   const std::stop_token& stop);
    learn::EnginePtr engine_;
    const SweepPlan& plan_;
    int threads_;
    std::map<std::string, image::SourcePtr> sources_;
    std::map<std::string, CachedExaminer> examiners_;  // by URI of the data
};

}  // namespace guise::experiment
