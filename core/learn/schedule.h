// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/learn/settings.h"

namespace guise::learn {

/// The learning rate of every batch. All kinds but Plateau depend on the batch alone; Plateau follows the mean training
/// loss of epochs: `patience` epochs without a loss below 0.9999 of the lowest multiply the rate by decayFactor.
class Schedule {
public:
    Schedule(const TrainSettings& settings, std::int64_t steps);
    [[nodiscard]] double rate(std::int64_t step) const;  // of batch `step`, 0-based
    [[nodiscard]] bool followsLoss() const noexcept { return settings_.schedule == ScheduleKind::Plateau; }
    void epochEnded(double loss);
    /// What Plateau remembers, by name, for a training that is cut and goes on.
    void save(std::map<std::string, double>& numbers) const;
    void restore(const std::map<std::string, double>& numbers);

private:
    TrainSettings settings_;
    std::int64_t steps_;
    double plateauRate_;
    double lowest_ = 0.0;
    bool seen_ = false;  // lowest_ is a loss
    std::int64_t waited_ = 0;
};

}  // namespace guise::learn
