// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_cell.h"

#include "core/experiment/experiment_key.h"

#include "core/attack/class_membership.h"
#include "core/attack/examiner.h"
#include "core/base/json.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/scheme.h"
#include "core/experiment/disguised_data.h"
#include "core/experiment/run_recorder.h"
#include "core/experiment/second_set.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;
using base::Json;

std::vector<RunFinding> notTried(const char* name, const std::string& reason) {
    RunFinding finding;
    finding.name = name;
    finding.value = std::numeric_limits<double>::quiet_NaN();
    finding.detail = base::canonicalJson(Json{{"reason", reason}});
    return {finding};
}

/// The examiner's curve is not the run's.
class ProgressAlone final : public learn::RunSink {
public:
    explicit ProgressAlone(learn::RunSink& next) : next_(next) {}
    void point(const base::Metric&) override {}
    void progress(const base::Progress& progress) override { next_.progress(progress); }

private:
    learn::RunSink& next_;
};

std::string schemeNameOf(const RunSettings& settings) {
    const auto recipe = disguise::parseRecipe(settings.recipe);
    return recipe ? recipe->scheme : std::string();
}

}  // namespace

base::Result<image::SourcePtr> CellRunner::source(const std::string& uri, const std::stop_token& stop) {
    if (const auto known = sources_.find(uri); known != sources_.end())
        return known->second;
    auto opened = image::openSource(uri, stop);
    if (opened)
        sources_[uri] = *opened;
    return opened;
}

base::Result<CellResult> CellRunner::run(const SweepCell& cell, learn::RunSink& sink, std::stop_token stop,
                                         const CellLife& life) try {
    const auto data = source(cell.run.dataUri, stop);
    if (!data)
        return tl::unexpected(data.error());
    auto key = experimentKeyOf(cell.run, (*data)->info());
    if (!key)
        return tl::unexpected(key.error());
    RunInputs inputs;
    inputs.source = *data;
    inputs.key = *key;
    RunSettings settings = cell.run;
    settings.train.threads = life.resume != nullptr ? life.resume->record.settings.train.threads : threads_;
    inputs.resume = life.resume;
    inputs.keepEvery = life.keepEvery;
    inputs.keep = life.keep;
    auto finished = runTraining(*engine_, inputs, settings, sink, stop);
    if (!finished)
        return tl::unexpected(finished.error());
    CellResult result;
    result.run = std::move(*finished);
    const auto keep = [&](base::Result<std::vector<RunFinding>> findings) -> base::Result<void> {
        if (!findings && findings.error().code == ErrorCode::Stopped) {
            result.run.record.stopped = true;
            return {};
        }
        if (!findings)
            return tl::unexpected(findings.error());
        std::move(findings->begin(), findings->end(), std::back_inserter(result.findings));
        return {};
    };
    if (plan_.measures.examiner && !result.run.record.stopped)
        if (auto kept = keep(visualPrivacy(cell, *data, *key ? &**key : nullptr, sink, stop)); !kept)
            return tl::unexpected(kept.error());
    if (plan_.measures.classMembership && !result.run.record.stopped)
        if (auto kept = keep(membership(result, *data, stop)); !kept)
            return tl::unexpected(kept.error());
    return result;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<std::vector<RunFinding>> CellRunner::visualPrivacy(const SweepCell& cell, const image::SourcePtr& data,
                                                                const key::SecretKey* key, learn::RunSink& sink,
                                                                const std::stop_token& stop) {
    constexpr const char* kName = "visual-privacy";
    if (key != nullptr && schemeNameOf(cell.run) != "block")
        return notTried(kName, "the examiner reads disguised pictures, and this scheme gives none");
    auto examiner = examiners_.find(cell.run.dataUri);
    if (examiner == examiners_.end()) {
        learn::TrainSettings how = plan_.examiner;
        how.device = cell.run.train.device;
        how.threads = threads_;
        ProgressAlone quiet(sink);
        auto made = examinerFor(*engine_, data, how, quiet, stop);
        if (!made)
            return tl::unexpected(made.error());
        examiners_.clear();  // of an earlier split: one net at a time is enough
        examiner = examiners_.emplace(cell.run.dataUri, std::move(*made)).first;
    }
    constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
    base::Result<image::FloatImageSet> set;
    if (key == nullptr) {
        set = originalSplit(*data, image::Split::Test, 0, kAll, stop);
    } else {
        const auto disguiser = disguise::Disguiser::create(*key, stop);
        if (!disguiser)
            return tl::unexpected(disguiser.error());
        set = disguiseSplit(*data, image::Split::Test, *disguiser, noiseFor(image::Split::Test, cell.run.noiseSeed), 0,
                            kAll, stop);
    }
    if (!set)
        return tl::unexpected(set.error());
    if (set->shape != examiner->second.model->network().input)
        return notTried(kName, "the disguise changes the size of the pictures");
    const auto finding = attack::examine(*examiner->second.model, *set, stop);
    if (!finding)
        return tl::unexpected(finding.error());
    Json detail = attack::findingToJson(*finding);
    detail["examiner_accuracy_on_originals"] = examiner->second.testAccuracy;
    return std::vector{RunFinding{kName, finding->visualPrivacy, finding->interval95.low, finding->interval95.high,
                                  base::canonicalJson(detail)}};
}

base::Result<std::vector<RunFinding>> CellRunner::membership(const CellResult& result, const image::SourcePtr& data,
                                                             const std::stop_token& stop) {
    constexpr const char* kName = "class-membership";
    if (schemeNameOf(result.run.record.settings) == disguise::kNeuraCryptScheme)
        return notTried(kName, "the net takes features of patches, so it cannot be fed originals");
    if (plan_.outClasses.empty())
        return notTried(kName, "there is no second data set");
    const auto out = source(plan_.outClasses, stop);
    if (!out)
        return tl::unexpected(out.error());
    auto sets = membershipSets(*data, **out, stop);
    if (!sets)
        return tl::unexpected(sets.error());
    for (image::ImageSet* set : {&sets->in, &sets->out}) {
        auto shaped = conformed(*set, result.run.model->network().input);
        if (!shaped)
            return tl::unexpected(shaped.error());
        *set = std::move(*shaped);
    }
    attack::ClassMembershipOptions options;
    options.seed = plan_.seed;
    const auto finding = attack::classMembership(*result.run.model, sets->in, sets->out, options, stop);
    if (!finding && finding.error().code == ErrorCode::BadData)  // too few images a class
        return notTried(kName, finding.error().advice);
    if (!finding)
        return tl::unexpected(finding.error());
    std::vector<RunFinding> findings;
    putMembership(findings, *finding, sets->outName);
    return findings;
}

}  // namespace guise::experiment
