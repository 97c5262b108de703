// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/statistics.h"
#include "core/experiment/run_settings.h"

namespace guise::experiment {

/// What repeats of one setting share (METHODS 11): everything but key, noise, weight seed, split seed, threads and
/// device. Equal texts: repeats of each other.
[[nodiscard]] std::string settingKey(const RunSettings& settings);

/// Indices of the runs that repeat one setting, groups in the order of their first run.
[[nodiscard]] std::vector<std::vector<std::size_t>> groupBySetting(std::span<const RunSettings* const> runs);

/// METHODS 6, over the AUC of each key: "resists" if the t-interval of the mean lies in [0.35, 0.65], "leaks" if it
/// excludes 0.5, else "undecided". Nothing below ten keys.
struct MembershipVerdict {
    std::string_view word;
    double mean = 0.5;
    base::Interval interval95;
};
inline constexpr std::size_t kMembershipKeys = 10;
[[nodiscard]] std::optional<MembershipVerdict> membershipVerdict(std::span<const double> aucs);

}  // namespace guise::experiment
