// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace guise::learn {

namespace {

constexpr double kStartOfCycle = 25.0;  // one cycle begins at the rate over this, as PyTorch's
constexpr double kBetter = 1.0 - 1e-4;  // a loss below this share of the lowest is a gain
constexpr const char* kRate = "schedule/rate";
constexpr const char* kLowest = "schedule/lowest";
constexpr const char* kWaited = "schedule/waited";

// From `begin` (share 0) to `end` (share 1) along half a cosine.
double halfCosine(double begin, double end, double share) {
    return end + (begin - end) * 0.5 * (1.0 + std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0)));
}

}  // namespace

Schedule::Schedule(const TrainSettings& settings, std::int64_t steps)
    : settings_(settings), steps_(std::max<std::int64_t>(steps, 1)), plateauRate_(settings.learningRate) {}

double Schedule::rate(std::int64_t step) const {
    const double highest = settings_.learningRate;
    const auto at = static_cast<double>(step);
    const auto last = static_cast<double>(std::max<std::int64_t>(steps_ - 1, 1));
    switch (settings_.schedule) {
        case ScheduleKind::Constant:
            return highest;
        case ScheduleKind::Step: {
            const auto between = std::max(1.0, std::round(settings_.decayEvery * static_cast<double>(steps_)));
            return highest * std::pow(settings_.decayFactor, std::floor(at / between));
        }
        case ScheduleKind::Cosine:
            return halfCosine(highest, settings_.finalRate, at / last);
        case ScheduleKind::OneCycle: {
            const double rise = settings_.warmUp * last;
            if (at < rise)
                return halfCosine(highest / kStartOfCycle, highest, at / rise);
            return halfCosine(highest, settings_.finalRate, (at - rise) / std::max(last - rise, 1.0));
        }
        case ScheduleKind::Plateau:
            return plateauRate_;
    }
    return highest;
}

void Schedule::epochEnded(double loss) {
    if (!seen_ || loss < lowest_ * kBetter) {
        lowest_ = loss;
        seen_ = true;
        waited_ = 0;
        return;
    }
    if (++waited_ <= settings_.patience)
        return;
    waited_ = 0;
    plateauRate_ = std::max(plateauRate_ * settings_.decayFactor, std::min(settings_.finalRate, plateauRate_));
}

void Schedule::save(std::map<std::string, double>& numbers) const {
    if (!followsLoss())
        return;
    numbers[kRate] = plateauRate_;
    numbers[kWaited] = static_cast<double>(waited_);
    if (seen_)
        numbers[kLowest] = lowest_;
}

void Schedule::restore(const std::map<std::string, double>& numbers) {
    if (const auto rate = numbers.find(kRate); rate != numbers.end())
        plateauRate_ = rate->second;
    if (const auto waited = numbers.find(kWaited); waited != numbers.end())
        waited_ = static_cast<std::int64_t>(waited->second);
    if (const auto lowest = numbers.find(kLowest); lowest != numbers.end()) {
        lowest_ = lowest->second;
        seen_ = true;
    }
}

}  // namespace guise::learn
