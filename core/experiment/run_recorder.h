// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/attack/class_membership.h"
#include "core/experiment/run_store.h"
#include "core/experiment/training_run.h"
#include "core/learn/engine.h"

namespace guise::experiment {

/// What a store keeps of a record beside settings and curve.
[[nodiscard]] RunFacts factsOf(const RunRecord& record, const std::string& folder);
/// The accuracies of a record, with their Wilson intervals.
void putAccuracies(std::vector<RunFinding>& findings, const RunRecord& record);
/// "class-membership", the AUC of F (METHODS 6: 0.5 tells nothing of membership), NaN where there is none; "fano-in",
/// "fano-out" and "fano-p". `outName`: of the out-training classes.
void putMembership(std::vector<RunFinding>& findings, const attack::ClassMembershipFinding& finding,
                   const std::string& outName);

/// Takes the points of a running run into its store while it trains, at most once a second, and passes everything on to
/// `next`. A store that cannot be written does not end the training: its points wait, and finish() says what is wrong.
/// Borrows both; one thread.
class RunRecorder final : public learn::RunSink {
public:
    RunRecorder(RunStore& store, RunId run, learn::RunSink& next) : store_(store), run_(run), next_(next) {}
    void point(const base::Metric& metric) override;
    void progress(const base::Progress& progress) override;

    /// The end as runTraining() told it, with `findings` beside the accuracies. `folder`: where the run was saved.
    [[nodiscard]] base::Result<void> finish(const RunRecord& record, const std::string& folder,
                                            std::vector<RunFinding> findings = {});
    /// The training failed, or was stopped before it began; the curve so far stays.
    [[nodiscard]] base::Result<void> fail(const base::Error& error);

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] base::Result<void> flush();
    RunStore& store_;
    RunId run_;
    learn::RunSink& next_;
    std::vector<base::Metric> waiting_;
    Clock::time_point last_ = Clock::now();
};

}  // namespace guise::experiment
