// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "core/base/error.h"
#include "core/experiment/training_run.h"
#include "core/learn/engine.h"

namespace guise::experiment {

using SourceMaker = std::function<base::Result<std::unique_ptr<learn::BatchSource>>()>;

/// Trains the net of `settings` on batches that simulate a disguise. Where the settings standardise, mean and deviation
/// come from the first thousand images of one source; the training draws them again from a second one. The record lacks
/// what a source does not tell: hash, class names, counts. Errors: those of `make` and Engine::train().
[[nodiscard]] base::Result<FinishedRun> trainOnSimulation(learn::Engine& engine, const RunSettings& settings,
                                                          const SourceMaker& make, learn::RunSink& sink,
                                                          const std::stop_token& stop);

}  // namespace guise::experiment
