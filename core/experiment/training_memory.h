// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run_settings.h"
#include "core/image/image_source.h"

#include <cstdint>
#include <string>

namespace guise::experiment {

/// The images that a training holds at once, as 32-bit floats in the shape that the net is fed: most of its memory
/// where a scheme makes many features of an image. Weights and batches come on top.
struct TrainingMemory {
    std::int64_t images = 0;  // of both splits, with copies; 0: not known, as the recipe does not fit
    base::Shape shape;        // of each
    std::int64_t bytes = 0;
};
[[nodiscard]] TrainingMemory trainingMemory(const image::SourceInfo& source, const RunSettings& settings);

/// Bytes of memory of this machine; 0: not known.
[[nodiscard]] std::int64_t machineMemory() noexcept;

/// What to say before such a training starts, on a machine with `machineBytes`; empty: nothing, it takes less than 1
/// GiB.
[[nodiscard]] std::string memoryNote(const TrainingMemory& memory, std::int64_t machineBytes);

}  // namespace guise::experiment
