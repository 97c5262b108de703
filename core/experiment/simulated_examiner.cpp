// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/gram_picture.h"
#include "core/base/json.h"
#include "core/disguise/recipe.h"
#include "core/experiment/examiner_cache.h"
#include "core/experiment/simulated_training.h"
#include "core/learn/composed_source.h"
#include "core/learn/fresh_key_source.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

/// The disguise that is simulated. Gram pictures are equal under the identity and every orthogonal matrix as long as
/// noise is mixed with the pixels: one examiner then serves all of them.
base::Result<disguise::Recipe> simulatedRecipe(const SimulatedExaminer& which, const base::Shape& shape,
                                               std::optional<attack::GramPicture>& grams) {
    auto recipe = disguise::parseRecipe(which.recipe);
    if (!recipe || which.simulation == Simulation::FreshKeys)
        return recipe;
    const attack::BlockRecipe block = attack::readBlockRecipe(*recipe, shape);
    if (const std::string reason = attack::GramPicture::unfitReason(block); !reason.empty())
        return base::fail(ErrorCode::WrongUse, reason, {reason});
    grams.emplace(block);
    for (disguise::Step& step : recipe->steps)
        if (step.mechanism == "rmt" && (!block.noiseAfter || block.noise == 0.0))
            step.parameters["matrix"] = "identity";
    return recipe;
}

}  // namespace

bool keepsPixelScale(const disguise::Recipe& recipe) {
    return recipe.scheme == "block" &&
           std::none_of(recipe.steps.begin(), recipe.steps.end(), [](const disguise::Step& step) {
               return step.mechanism == "rmt" &&
                      step.parameters->value("matrix", std::string()).starts_with("projection");
           });
}

base::Result<CachedExaminer> simulatedExaminer(learn::Engine& engine, const image::SourcePtr& source,
                                               const SimulatedExaminer& which, const learn::TrainSettings& settings,
                                               learn::RunSink& sink, std::stop_token stop) try {
    if (!source)
        return base::fail(ErrorCode::WrongUse, "There is no data to train an examiner on. Open a data set first.");
    std::optional<attack::GramPicture> grams;
    const auto recipe = simulatedRecipe(which, source->info().shape, grams);
    if (!recipe)
        return tl::unexpected(recipe.error());
    const auto hash = image::contentHash(*source, stop);
    if (!hash)
        return tl::unexpected(hash.error());
    RunSettings run;
    run.dataUri = source->info().uri;
    run.recipe = disguise::canonicalRecipe(*recipe);
    run.examiner = which.simulation == Simulation::Grams ? "invariant" : "key-agnostic";
    run.network = which.network;
    run.standardise = grams.has_value() || !keepsPixelScale(*recipe);
    run.train = settings;
    const auto train = [&]() -> base::Result<FinishedRun> {
        const auto originals =
            image::loadSplit(*source, image::Split::Train, std::numeric_limits<std::size_t>::max(), stop);
        if (!originals)
            return tl::unexpected(originals.error());
        const auto make = [&]() -> base::Result<std::unique_ptr<learn::BatchSource>> {
            auto fresh =
                learn::freshKeySource(*originals, {run.recipe, settings.batch, settings.seed, settings.threads});
            if (!fresh || !grams)
                return fresh;
            return learn::mappedSource(
                std::move(*fresh), grams->shape(),
                [grams = *grams](std::span<const float> image, std::span<float> out) { grams.apply(image, out); });
        };
        auto finished = trainOnSimulation(engine, run, make, sink, stop);
        if (finished) {
            finished->record.dataHash = *hash;
            finished->record.classNames = originals->classNames;
            finished->record.trainImages = static_cast<std::int64_t>(originals->count());
        }
        return finished;
    };
    return cachedExaminer(engine, {run.examiner + "/1", which.network, run.recipe, *hash, settings}, train, stop);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::experiment
