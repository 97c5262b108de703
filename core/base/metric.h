// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace guise::base {

/// One measured point of a run. `name` is a path such as "test/accuracy" or "fano/in/mean"; `step` counts training
/// batches done. Shares and accuracies lie in [0, 1]; losses are nats.
struct Metric {
    std::string name;
    std::int64_t step = 0;
    double value = 0.0;
    std::optional<double> low;  // interval, where one is known
    std::optional<double> high;
};

/// Where a long piece of work stands. `total` 0: unknown. `what`: a few English words, marked for translation.
struct Progress {
    std::int64_t done = 0;
    std::int64_t total = 0;
    double secondsLeft = -1.0;  // below 0: unknown
    std::string what;
};

}  // namespace guise::base
