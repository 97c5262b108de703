// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulated_training.h"

#include "core/learn/standardising.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace guise::experiment {

namespace {

constexpr std::int64_t kScalingImages = 1024;  // about so many images give mean and deviation

base::Result<learn::InputScaling> scalingOf(learn::BatchSource& source, int batch, const std::stop_token& stop) {
    const std::int64_t batches = std::max<std::int64_t>(1, kScalingImages / batch);
    const std::size_t piece = static_cast<std::size_t>(batch) * source.shape().size();
    image::FloatImageSet seen{source.shape(), std::vector<float>(static_cast<std::size_t>(batches) * piece), {}};
    std::vector<std::int32_t> labels(static_cast<std::size_t>(batch));
    for (std::int64_t step = 0; step < batches; ++step) {
        const auto part = std::span(seen.pixels).subspan(static_cast<std::size_t>(step) * piece, piece);
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped while the images were being prepared.");
        if (auto filled = source.fill(step, part, labels); !filled)
            return tl::unexpected(filled.error());
    }
    return learn::standardisingScaling(seen, stop);
}

}  // namespace

base::Result<FinishedRun> trainOnSimulation(learn::Engine& engine, const RunSettings& settings, const SourceMaker& make,
                                            learn::RunSink& sink, const std::stop_token& stop) {
    if (auto fits = learn::checkSettings(settings.train); !fits)
        return tl::unexpected(fits.error());
    auto source = make();
    if (!source)
        return tl::unexpected(source.error());
    base::Result<learn::InputScaling> scaling = learn::InputScaling::over255((*source)->shape().channels);
    if (settings.standardise) {
        auto sample = make();
        if (!sample)
            return tl::unexpected(sample.error());
        scaling = scalingOf(**sample, settings.train.batch, stop);
    }
    if (!scaling)
        return tl::unexpected(scaling.error());
    FinishedRun run;
    RunRecord& record = run.record;
    record.settings = settings;
    record.scaling = std::move(*scaling);
    record.network = {settings.network, (*source)->shape(), (*source)->classCount()};
    record.guiseVersion = GUISE_VERSION;
    record.engineVersion = engine.version();
    record.testAccuracy = std::numeric_limits<double>::quiet_NaN();
    auto result = engine.train(record.network, record.scaling, settings.train, **source, {}, sink, stop);
    if (!result)
        return tl::unexpected(result.error());
    record.stopped = result->stopped;
    record.steps = result->steps;
    record.seconds = result->seconds;
    record.imagesPerSecond = result->imagesPerSecond;
    run.model = std::move(result->model);
    record.parameters = run.model->parameterCount();
    return run;
}

}  // namespace guise::experiment
