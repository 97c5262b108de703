// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

#include "core/base/error.h"
#include "core/experiment/run_store.h"
#include "core/experiment/sweep_plan.h"
#include "core/image/image_source.h"
#include "core/learn/engine.h"

namespace guise::experiment {

/// How long a batch takes here, and how that is known.
struct BatchTime {
    double seconds = 0.0;  // of one batch
    std::size_t runs = 0;  // finished runs of a store that it is the median of; 0: timed now
};
/// From finished runs of `store` with the same net, batch, device and source of data; nothing without any.
[[nodiscard]] std::optional<BatchTime> batchTimeInStore(const RunStore& store, const RunSettings& like);
/// Trains `like` for a few batches on few images of `source` and throws the net away. On a device lane. Errors: those
/// of runTraining(), Stopped.
[[nodiscard]] base::Result<BatchTime> timeBatches(learn::Engine& engine, const image::SourcePtr& source,
                                                  const RunSettings& like, std::stop_token stop);

/// Batches that a plan trains: those of its runs, and of examiners where it measures visual privacy (one for each data
/// URI). Epochs are counted by the images of `source`.
[[nodiscard]] std::int64_t batchesOf(const SweepPlan& plan, std::span<const SweepCell> cells,
                                     const image::SourceInfo& source);

}  // namespace guise::experiment
