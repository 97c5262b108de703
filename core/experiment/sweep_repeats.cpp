// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/experiment/experiment_key.h"
#include "core/experiment/sweep_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace guise::experiment {

namespace {

using base::Json;

std::uint64_t derived(const char* use, std::uint64_t seed, int repeat) {
    const base::Digest digest = base::sha256(fmt::format("guise/sweep/1/{}/{}/{}", use, seed, repeat));
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 7; ++i)
        value = value << 8U | digest[i];
    return value >> 3U;  // 53 bits: exact in JSON
}

std::string cellKey(const SweepPlan& plan, const RunSettings& run, const std::string& dataHash, bool split) {
    Json identity = runSettingsToJson(run);
    identity["data"] = dataHash;
    identity["train"].erase("device");
    identity["train"].erase("threads");
    identity["kind"] = "cell/1";
    if (split)
        identity["test_share"] = plan.testShare;
    if (plan.measures.examiner) {
        identity["examiner"] = learn::settingsToJson(plan.examiner);
        identity["examiner"].erase("device");
        identity["examiner"].erase("threads");
    }
    if (plan.measures.classMembership)
        identity["out_classes"] = plan.outClasses;
    const base::Digest digest = base::sha256(base::canonicalJson(identity));
    return base::hex(std::span(digest).first(16));
}

}  // namespace

RepeatSeeds repeatSeeds(std::uint64_t seed, int repeat) {
    return {derived("key", seed, repeat), derived("noise", seed, repeat), derived("weights", seed, repeat),
            derived("split", seed, repeat)};
}

base::Result<std::vector<SweepCell>> cellsOf(const SweepPlan& plan, const image::SourceInfo& source,
                                             const std::string& dataHash) {
    const bool split = source.testCount == 0;
    std::vector<SweepCell> cells;
    int most = 0;
    for (const SweepSetting& setting : plan.settings)
        most = std::max(most, setting.repeats);
    for (int repeat = 0; repeat < most; ++repeat) {
        const RepeatSeeds seeds = repeatSeeds(plan.seed, repeat);
        for (std::size_t i = 0; i < plan.settings.size(); ++i) {
            if (repeat >= plan.settings[i].repeats)
                continue;
            SweepCell cell;
            cell.setting = i;
            cell.repeat = repeat;
            cell.run = plan.settings[i].run;
            cell.run.dataUri = source.uri;
            if (split)
                cell.run.dataUri +=
                    fmt::format("{}test={}&seed={}", source.uri.find('?') == std::string::npos ? "?" : "&",
                                plan.testShare, seeds.split);
            cell.run.train.seed = seeds.weights;
            if (!cell.run.plain) {
                cell.run.experimentSeed = seeds.key;
                if (cell.run.recipe.find("\"ctr-fresh\"") == std::string::npos)  // which refuses a fixed noise seed
                    cell.run.noiseSeed = seeds.noise;
            }
            cell.key = cellKey(plan, cell.run, dataHash + (split ? fmt::format("/{}", seeds.split) : ""), split);
            const auto key = experimentKeyOf(cell.run, source);
            if (!key)
                return base::fail(key.error().code,
                                  "Setting \"" + plan.settings[i].label() + "\": " + key.error().advice,
                                  key.error().arguments);
            if (*key)
                cell.run.keyFingerprint = (*key)->fingerprint();
            cells.push_back(std::move(cell));
        }
    }
    return cells;
}

}  // namespace guise::experiment
