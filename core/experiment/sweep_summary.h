// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/comparison.h"
#include "core/base/table.h"
#include "core/experiment/run_store.h"
#include "core/experiment/sweep_plan.h"

namespace guise::experiment {

/// A figure of one setting over its repeats.
struct SettingFigure {
    std::string name;            // of the finding: "test/accuracy"
    std::vector<double> values;  // by repeat; NaN: not there (yet)
    base::Summary summary;       // of those that are there
};

struct SettingSummary {
    std::size_t setting = 0;  // of the plan
    int finished = 0;         // repeats
    std::vector<SettingFigure> figures;
    [[nodiscard]] const SettingFigure* figure(std::string_view name) const noexcept;  // null: there is none
};

/// What a sweep says so far: finished runs alone. By setting of the plan.
[[nodiscard]] base::Result<std::vector<SettingSummary>> summariseSweep(const RunStore& store, const SweepPlan& plan,
                                                                       std::span<const SweepCell> cells);

/// {"settings":[{"setting","parameters","finished","figures":{NAME:{"mean","deviation","interval95","values",..}}}],
/// "series":[{"name","settings","parameters","compared_with","comparisons":[..],"pareto_front":[..]}]}. Comparisons are
/// in pairs over the repeats that both settings have; "distinguishable": p of the paired t-test below 0.05.
[[nodiscard]] base::Json summaryToJson(const SweepPlan& plan, const std::vector<SettingSummary>& settings);
/// One row per setting of a series: parameters, repeats, mean, deviation and interval of every figure, and whether it
/// can be told from the series' reference.
[[nodiscard]] base::Table seriesTable(const SweepSeries& series, const std::vector<SettingSummary>& settings);

}  // namespace guise::experiment
