// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

#include "core/base/error.h"
#include "core/learn/engine.h"

namespace guise::learn {

/// What an engine does in a training; when it does it is runTraining()'s business, the same for every engine.
class Stepper {
public:
    /// Means over the batches since the last call.
    struct Window {
        double loss = 0.0;      // nats
        double accuracy = 0.0;  // [0, 1]
    };
    virtual ~Stepper() = default;
    [[nodiscard]] virtual base::Result<void> step(std::int64_t index) = 0;  // 0-based; may not wait for the device
    [[nodiscard]] virtual base::Result<Window> window() = 0;                // waits for the device
    [[nodiscard]] virtual Model& model() = 0;                               // the net as it stands
    /// Everything but step, probesDue and windowOpen. Waits for the device. Error: WrongUse (cannot be kept).
    [[nodiscard]] virtual base::Result<TrainState> state();
};

struct LoopResult {
    std::int64_t steps = 0;
    double seconds = 0.0;  // in batches alone, since this call
    bool stopped = false;
    bool reachedTarget = false;
    std::optional<TrainState> state;
};

struct LoopOptions {
    double targetAccuracy = 0.0;  // of the metric kTargetMetric; 0: none
    TrainHooks hooks;             // `resume`: the stepper stands there already
};
inline constexpr const char* kTargetMetric = "validation/accuracy";

/// Batches, points about every 1 % of them, probes when due (first before batch 0), progress at most every 60 ms and
/// once at the end, a stop within one batch. A probe that was stopped counts as a stop. A stop's state is taken before
/// the point that closes a stopped curve, so that a resumed one has the points of an unbroken one. Errors: NonFinite
/// (seen at the next point), those of stepper and probes.
[[nodiscard]] base::Result<LoopResult> runTraining(Stepper& stepper, std::int64_t steps, std::span<Probe* const> probes,
                                                   RunSink& sink, std::stop_token stop,
                                                   const LoopOptions& options = {});

}  // namespace guise::learn
