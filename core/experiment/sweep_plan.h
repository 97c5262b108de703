// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/experiment/run_settings.h"
#include "core/image/image_source.h"
#include "core/key/secret_key.h"

namespace guise::experiment {

/// What is measured on a run besides its accuracy.
struct SweepMeasures {
    bool examiner = true;          // visual privacy (METHODS 5)
    bool classMembership = false;  // Fano factors (METHODS 6): needs a second data set
};

/// What varies, as a table shows it: "block", "7x7".
using SweepParameters = std::vector<std::pair<std::string, std::string>>;

/// One combination of parameters; each of its repeats is a run. `run` has no seeds and no data yet.
struct SweepSetting {
    RunSettings run;                          // recipe: canonical JSON; empty when plain
    SweepParameters parameters;               // as the first series with it names them
    int repeats = 5;                          // the most that a series with it asks for
    [[nodiscard]] std::string label() const;  // "block 7x7, noise 100"
};

/// Settings that belong in one figure or table, as indices into SweepPlan::settings.
struct SweepSeries {
    std::string name;
    std::vector<std::size_t> settings;
    std::vector<SweepParameters> parameters;  // of each, as this series names them
    std::size_t reference = 0;  // what the others are compared with: where nothing is varied, else the first
};

/// A plan as it is run: lists and grids written out, equal settings once.
struct SweepPlan {
    std::string name;
    std::string data;        // URI; empty: must be given beside the plan
    std::string outClasses;  // URI of other classes, for class membership; empty: found or given
    int repeats = 5;         // where a series does not say
    std::uint64_t seed = 1;
    double testShare = 0.1;  // of a source without a test part: a new stratified split in each repeat
    SweepMeasures measures;
    learn::TrainSettings examiner;  // how the examiner is trained
    std::vector<SweepSetting> settings;
    std::vector<SweepSeries> series;
};

/// {"name","data","recipe": preset or recipe,"network","train":{"steps","batch","learning_rate",...},"standardise",
/// "limit","validation","repeats","seed","test_share","measures":["examiner","class-membership"],
/// "examiner":{"steps",...},
/// "series":[{"name","repeats","set":{P:V},"vary":{P:[V,..],..} | "settings":[{P:V,..},..]}],
/// "baselines":["plain","plain-noise"]}. Parameters P: block, noise, matrix, permute, per_channel, whole, preset,
/// plain, network, standardise, limit and the names of "train". Several names in "vary" make a grid. Names that are not
/// known are errors. Errors: PlanInvalid with the place, BadData, TooLarge.
[[nodiscard]] base::Result<SweepPlan> parsePlan(std::string_view text);

/// The seeds of a repeat: the same for every setting, so that settings are compared in pairs. Below 2^53.
struct RepeatSeeds {
    std::uint64_t key = 0;
    std::uint64_t noise = 0;
    std::uint64_t weights = 0;
    std::uint64_t split = 0;
};
[[nodiscard]] RepeatSeeds repeatSeeds(std::uint64_t seed, int repeat);

/// One run of a sweep.
struct SweepCell {
    std::string key;  // 32 hex digits: the same for the same run of the same data, whatever plan asks for it
    std::size_t setting = 0;
    int repeat = 0;
    RunSettings run;  // complete: data, seeds
};
/// All runs, repeat by repeat, so that a sweep that is cut short has something to say of every setting. `source`: the
/// plan's data; without a test part each repeat takes its own split. `dataHash`: image::contentHash of it. Threads and
/// device do not enter a key. Errors: those of checkRecipe(), with the setting they belong to.
[[nodiscard]] base::Result<std::vector<SweepCell>> cellsOf(const SweepPlan& plan, const image::SourceInfo& source,
                                                           const std::string& dataHash);
struct ShippedPlan {
    std::string name;  // of its file: "mnist-quick"
    std::string_view text;
};
/// Those below resources/plans.
[[nodiscard]] const std::vector<ShippedPlan>& shippedPlans();

}  // namespace guise::experiment
