// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_estimate.h"

#include "core/base/json.h"
#include "core/experiment/experiment_key.h"
#include "core/experiment/training_run.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace guise::experiment {

namespace {

constexpr std::int64_t kTimedSteps = 12;
constexpr std::int64_t kTimedImages = 2000;  // of the first training images

class Silence final : public learn::RunSink {
public:
    void point(const base::Metric&) override {}
    void progress(const base::Progress&) override {}
};

std::string sourceOf(const std::string& uri) {
    return uri.substr(0, uri.find('?'));
}

}  // namespace

std::optional<BatchTime> batchTimeInStore(const RunStore& store, const RunSettings& like) {
    const auto runs = store.runs({.state = RunState::Finished});
    if (!runs)
        return std::nullopt;
    std::vector<double> times;
    for (const StoredRun& run : *runs) {
        const RunSettings& settings = run.settings;
        if (settings.network != like.network || settings.train.batch != like.train.batch ||
            settings.train.device != like.train.device || settings.train.bf16 != like.train.bf16 ||
            sourceOf(settings.dataUri) != sourceOf(like.dataUri) || run.steps <= 0)
            continue;
        const base::Json record = base::Json::parse(run.record, nullptr, false);
        const auto seconds = record.is_object() ? record.find("seconds") : record.end();
        if (seconds != record.end() && seconds->is_number() && seconds->get<double>() > 0.0)
            times.push_back(seconds->get<double>() / static_cast<double>(run.steps));
    }
    if (times.empty())
        return std::nullopt;
    std::sort(times.begin(), times.end());
    return BatchTime{times[times.size() / 2], times.size()};
}

base::Result<BatchTime> timeBatches(learn::Engine& engine, const image::SourcePtr& source, const RunSettings& like,
                                    std::stop_token stop) {
    RunSettings settings = like;
    settings.train.steps = kTimedSteps;
    settings.train.epochs = 0;
    settings.train.targetAccuracy = 0.0;
    settings.limit = kTimedImages;
    settings.validation = 0;
    RunInputs inputs;
    inputs.source = source;
    if (!settings.plain) {
        auto key = experimentKeyOf(settings, source->info());
        if (!key)
            return tl::unexpected(key.error());
        inputs.key = std::move(*key);
    }
    inputs.testEvery = 2 * kTimedSteps;  // no live accuracy between the batches
    Silence silence;
    const auto run = runTraining(engine, inputs, settings, silence, stop);
    if (!run)
        return tl::unexpected(run.error());
    if (run->record.stopped || run->record.steps <= 0)
        return base::fail(base::ErrorCode::Stopped, "The timing was stopped.");
    return BatchTime{run->record.seconds / static_cast<double>(run->record.steps), 0};
}

std::int64_t batchesOf(const SweepPlan& plan, std::span<const SweepCell> cells, const image::SourceInfo& source) {
    const auto steps = [&](const learn::TrainSettings& train, std::int64_t limit) {
        const auto all = static_cast<std::int64_t>(source.trainCount);
        const std::int64_t images = limit > 0 ? std::min(limit, all) : all;
        const std::int64_t batches = (images + train.batch - 1) / std::max(1, train.batch);
        return train.epochs > 0 ? train.epochs * batches : train.steps;
    };
    std::int64_t total = 0;
    std::set<std::string> uris;
    for (const SweepCell& cell : cells) {
        total += steps(cell.run.train, cell.run.limit);
        uris.insert(cell.run.dataUri);
    }
    if (plan.measures.examiner)
        total += static_cast<std::int64_t>(uris.size()) * steps(plan.examiner, 0);
    return total;
}

}  // namespace guise::experiment
