// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/training_run.h"

#include "core/base/json.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/scheme.h"
#include "core/experiment/disguised_data.h"
#include "core/learn/batch_source.h"
#include "core/learn/evaluation.h"
#include "core/learn/mixing.h"
#include "core/learn/split.h"
#include "core/learn/standardising.h"
#include "core/learn/stream_source.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

/// Passes every point on and keeps it.
class RecordingSink final : public learn::RunSink {
public:
    RecordingSink(learn::RunSink& next, std::vector<base::Metric>& points) : next_(next), points_(points) {}
    void point(const base::Metric& metric) override {
        points_.push_back(metric);
        next_.point(metric);
    }
    void progress(const base::Progress& progress) override { next_.progress(progress); }

private:
    learn::RunSink& next_;
    std::vector<base::Metric>& points_;
};

base::Result<void> checkInputs(const RunInputs& inputs, const RunSettings& settings) {
    if (!inputs.source)
        return base::fail(ErrorCode::WrongUse, "There is no data to train on. Open a data set first.");
    const image::SourceInfo& info = inputs.source->info();
    if (info.classNames.empty())
        return base::fail(ErrorCode::NotLabelled,
                          info.name +
                              " has no classes, and training needs a label for every image. Choose a set with a "
                              "folder or a label per class.",
                          {info.name});
    if (settings.plain == inputs.key.has_value())
        return base::fail(ErrorCode::WrongUse, "A training is either on originals or under a key. Choose one of them.");
    if (settings.validation < 0 || settings.limit < 0)
        return base::fail(ErrorCode::WrongUse, "Neither limit nor validation may be below 0.");
    if (inputs.resume != nullptr && runSettingsToJson(settings) != runSettingsToJson(inputs.resume->record.settings))
        return base::fail(ErrorCode::WrongUse, "A training goes on with its own settings alone. Leave others out.");
    const auto train = static_cast<std::int64_t>(info.trainCount);
    if (settings.validation >= train)
        return base::fail(ErrorCode::WrongUse,
                          "Of " + std::to_string(train) + " training images " + std::to_string(settings.validation) +
                              " cannot be held out. Hold out fewer.",
                          {std::to_string(train), std::to_string(settings.validation)});
    if (auto fits = learn::checkSettings(settings.train); !fits)
        return fits;
    if (settings.train.shipped == learn::ShippedKind::Once && (settings.train.shift > 0 || settings.train.flip))
        return base::fail(ErrorCode::WrongUse,
                          "Images that are shipped once are shipped as they are. To augment them, ship copies or "
                          "choose the stream (--shipped).");
    if (settings.train.targetAccuracy > 0.0 && settings.validation == 0)
        return base::fail(ErrorCode::WrongUse,
                          "A training ends early on images that are held out. Hold some out (--validation).");
    return inputs.key ? inputs.key->checkFits(settings.recipe, info.shape) : base::Result<void>();
}

/// The pixels a run works on: train, validation (maybe none), test (maybe none).
struct Sets {
    image::FloatImageSet train;
    image::FloatImageSet validation;
    image::FloatImageSet test;
    image::ImageSet originals;  // of `train`, where they are augmented
    std::optional<disguise::Disguiser> disguiser;
    disguise::NoiseSource trainNoise;
};

std::string schemeOf(const RunInputs& inputs) {
    const auto recipe = inputs.key ? disguise::parseRecipe(inputs.key->recipe()) : disguise::Recipe();
    return recipe ? recipe->scheme : std::string();
}

/// Bytes again, of pixels that were widened.
image::ImageSet narrowed(const image::FloatImageSet& set) {
    image::ImageSet bytes{set.shape, std::vector<std::uint8_t>(set.pixels.size()), set.labels, {}};
    std::transform(set.pixels.begin(), set.pixels.end(), bytes.pixels.begin(),
                   [](float value) { return static_cast<std::uint8_t>(value); });
    return bytes;
}

base::Result<Sets> prepared(const RunInputs& inputs, const RunSettings& settings, bool mixed,
                            const std::stop_token& stop) {
    Sets sets;
    std::optional<disguise::Disguiser>& disguiser = sets.disguiser;
    if (inputs.key && !mixed) {
        auto made = disguise::Disguiser::create(*inputs.key, stop);
        if (!made)
            return tl::unexpected(made.error());
        if (auto seed = disguise::checkNoiseSeed(*made, settings.noiseSeed); !seed)
            return tl::unexpected(seed.error());
        disguiser.emplace(std::move(*made));
    }
    const image::ImageSource& source = *inputs.source;
    sets.trainNoise = noiseFor(image::Split::Train, settings.noiseSeed);
    const disguise::NoiseSource testNoise = noiseFor(image::Split::Test, settings.noiseSeed);
    const auto part = [&](image::Split split, std::size_t first, std::size_t count) {
        const auto& noise = split == image::Split::Train ? sets.trainNoise : testNoise;
        return disguiser ? disguiseSplit(source, split, *disguiser, noise, first, count, stop)
                         : originalSplit(source, split, first, count, stop);
    };
    const std::size_t all = source.count(image::Split::Train);
    const std::size_t heldOut = static_cast<std::size_t>(settings.validation);
    const std::size_t rest = all - heldOut;
    const std::size_t taken = settings.limit > 0 ? std::min(rest, static_cast<std::size_t>(settings.limit)) : rest;

    auto train = part(image::Split::Train, 0, settings.stratified ? all : taken);
    if (!train)
        return tl::unexpected(train.error());
    sets.train = std::move(*train);
    if (heldOut > 0 && settings.stratified) {
        sets.validation = learn::takeStratified(sets.train, heldOut, settings.train.seed);
        learn::truncate(sets.train, taken);
    } else if (heldOut > 0) {
        auto validation = part(image::Split::Train, rest, heldOut);
        if (!validation)
            return tl::unexpected(validation.error());
        sets.validation = std::move(*validation);
    }
    if (const std::size_t tests = source.count(image::Split::Test); tests > 0) {
        auto test = part(image::Split::Test, 0, tests);
        if (!test)
            return tl::unexpected(test.error());
        sets.test = std::move(*test);
    }
    if (settings.train.shipped != learn::ShippedKind::Once) {
        auto originals = originalSplit(source, image::Split::Train, 0, settings.stratified ? all : taken, stop);
        if (!originals)
            return tl::unexpected(originals.error());
        if (heldOut > 0 && settings.stratified) {  // drawn by labels and seed alone: the same images again
            (void)learn::takeStratified(*originals, heldOut, settings.train.seed);
            learn::truncate(*originals, taken);
        }
        sets.originals = narrowed(*originals);
    }
    if (settings.train.shipped == learn::ShippedKind::Copies) {
        auto copies = augmentedCopies(sets.originals, disguiser ? &*disguiser : nullptr, sets.trainNoise,
                                      {settings.train.shift, settings.train.flip}, settings.train.copies,
                                      settings.train.seed, stop);
        if (!copies)
            return tl::unexpected(copies.error());
        sets.train = std::move(*copies);
    }
    return sets;
}

base::Result<learn::Tally> tallyOn(learn::Model& model, const image::FloatImageSet& set, int classes,
                                   const std::stop_token& stop) {
    const auto predicted = learn::predict(model, set, stop);
    if (!predicted)
        return tl::unexpected(predicted.error());
    return learn::tally(*predicted, set.labels, classes);
}

/// Final accuracies on all images; a stop leaves them out.
base::Result<void> evaluated(FinishedRun& run, const Sets& sets, const std::stop_token& stop) {
    const int classes = run.record.network.classes;
    run.record.testAccuracy = std::numeric_limits<double>::quiet_NaN();
    const auto settle = [&](const base::Error& error) -> base::Result<void> {
        if (error.code != ErrorCode::Stopped)
            return tl::unexpected(error);
        run.record.stopped = true;
        return {};
    };
    if (!run.record.stopped && sets.test.count() > 0) {
        const auto tested = tallyOn(*run.model, sets.test, classes, stop);
        if (!tested)
            return settle(tested.error());
        run.record.testAccuracy = tested->accuracy();
        run.record.balancedTestAccuracy = tested->balancedAccuracy();
    }
    if (!run.record.stopped && sets.validation.count() > 0) {
        const auto validated = tallyOn(*run.model, sets.validation, classes, stop);
        if (!validated)
            return settle(validated.error());
        run.record.validationAccuracy = validated->accuracy();
    }
    return {};
}

/// What InstaHide mixes: the training images as bytes, and the public ones in their shape.
struct MixedSets {
    image::ImageSet own;
    image::ImageSet others;
    std::optional<learn::Mixing> training;
    std::optional<learn::Mixing> testing;
};

base::Result<void> prepareMixing(MixedSets& mixed, const RunInputs& inputs, const RunSettings& settings,
                                 const Sets& sets, const std::stop_token& stop) {
    const auto recipe = disguise::parseRecipe(inputs.key->recipe());
    if (!recipe)
        return tl::unexpected(recipe.error());
    const auto hide = disguise::instaHideSettings(*recipe);
    if (hide.across && !inputs.publicSource)
        return base::fail(ErrorCode::WrongUse,
                          "This recipe mixes images of a public set into yours. Name one (--public URI), or choose the "
                          "recipe that mixes your own images alone.");
    mixed.own = narrowed(sets.train);
    if (hide.across) {
        auto loaded =
            image::loadSplit(*inputs.publicSource, image::Split::Train, std::numeric_limits<std::size_t>::max(), stop);
        if (!loaded)
            return tl::unexpected(loaded.error());
        auto shaped = conformed(*loaded, sets.train.shape);
        if (!shaped)
            return tl::unexpected(shaped.error());
        mixed.others = std::move(*shaped);
    }
    const auto make = [&](image::Split split) {
        return learn::Mixing::create(hide, mixed.own, hide.across ? &mixed.others : nullptr, inputs.key->root(),
                                     noiseFor(split, settings.noiseSeed));
    };
    auto training = make(image::Split::Train);
    if (!training)
        return tl::unexpected(training.error());
    mixed.training.emplace(std::move(*training));
    auto testing = make(image::Split::Test);
    if (!testing)
        return tl::unexpected(testing.error());
    mixed.testing.emplace(std::move(*testing));
    return {};
}

/// The test images mixed as an owner would mix them; a stop leaves the figure out.
base::Result<void> evaluatedMixed(FinishedRun& run, const Sets& sets, const learn::Mixing& mixing,
                                  const std::stop_token& stop) {
    if (run.record.stopped || sets.test.count() == 0)
        return {};
    const auto labels = learn::predictMixed(*run.model, mixing, sets.test, learn::kTestDraws, stop);
    if (!labels && labels.error().code == ErrorCode::Stopped) {
        run.record.stopped = true;
        return {};
    }
    if (!labels)
        return tl::unexpected(labels.error());
    run.record.mixedTestAccuracy = learn::tally(*labels, sets.test.labels, run.record.network.classes).accuracy();
    return {};
}

base::Result<RunRecord> described(const RunInputs& inputs, const RunSettings& settings, const Sets& sets,
                                  const std::stop_token& stop) {
    RunRecord record;
    record.settings = settings;
    if (inputs.key) {
        record.settings.recipe = inputs.key->recipe();
        record.settings.keyFingerprint = inputs.key->fingerprint();
    }
    record.classNames = inputs.source->info().classNames;
    record.network = {settings.network, sets.train.shape, static_cast<int>(record.classNames.size())};
    record.scaling = learn::InputScaling::over255(sets.train.shape.channels);
    if (settings.standardise || schemeOf(inputs) == disguise::kNeuraCryptScheme) {
        auto scaling = learn::standardisingScaling(sets.train, stop);
        if (!scaling)
            return tl::unexpected(scaling.error());
        record.scaling = std::move(*scaling);
    }
    record.guiseVersion = GUISE_VERSION;
    record.trainImages = static_cast<std::int64_t>(sets.train.count());
    record.testImages = static_cast<std::int64_t>(sets.test.count());
    if (sets.disguiser && settings.train.shipped != learn::ShippedKind::Stream)
        record.uploadBytes = static_cast<std::int64_t>(
            sets.train.pixels.size() *
            (sets.disguiser->outputType() == disguise::ValueType::Byte ? sizeof(std::uint8_t) : sizeof(float)));
    return record;
}

base::Result<std::unique_ptr<learn::BatchSource>> shippedSource(const Sets& sets, int classes,
                                                                const learn::TrainSettings& settings) {
    if (settings.shipped != learn::ShippedKind::Stream)
        return learn::residentSource(sets.train, classes, settings.batch, settings.seed);
    return learn::streamSource(
        sets.originals, sets.disguiser ? &*sets.disguiser : nullptr, sets.trainNoise,
        {{settings.shift, settings.flip}, classes, settings.batch, settings.seed, settings.threads});
}

base::Result<FinishedRun> trained(learn::Engine& engine, const RunInputs& inputs, const RunSettings& settings,
                                  learn::RunSink& sink, const std::stop_token& stop) {
    if (auto usable = checkInputs(inputs, settings); !usable)
        return tl::unexpected(usable.error());
    sink.progress({0, settings.train.steps, -1.0, "Preparing images"});
    const bool isMixed = schemeOf(inputs) == disguise::kInstaHideScheme;
    if (isMixed && settings.train.shipped != learn::ShippedKind::Once)
        return base::fail(ErrorCode::WrongUse,
                          "InstaHide mixes its images afresh in every epoch and augments none. Leave the augmentation "
                          "out.");
    const auto sets = prepared(inputs, settings, isMixed, stop);
    if (!sets)
        return tl::unexpected(sets.error());
    const auto hash = image::contentHash(*inputs.source, stop);
    if (!hash)
        return tl::unexpected(hash.error());

    FinishedRun run;
    auto record = described(inputs, settings, *sets, stop);
    if (!record)
        return tl::unexpected(record.error());
    run.record = std::move(*record);
    run.record.dataHash = *hash;
    run.record.engineVersion = engine.version();
    const int classes = run.record.network.classes;
    MixedSets mixed;
    if (isMixed) {
        if (auto done = prepareMixing(mixed, inputs, settings, *sets, stop); !done)
            return tl::unexpected(done.error());
        run.record.scaling = mixed.training->scaling();
    }
    auto source = isMixed ? learn::instaHideSource(*mixed.training, classes, settings.train.batch, settings.train.seed)
                          : shippedSource(*sets, classes, settings.train);
    if (!source)
        return tl::unexpected(source.error());

    const auto steps = learn::totalSteps(settings.train, (*source)->batchesPerEpoch());
    if (!steps)
        return tl::unexpected(steps.error());
    const std::size_t live =
        std::min(inputs.liveTestImages, sets->test.count()) + std::min(inputs.liveTestImages, sets->validation.count());
    const std::int64_t every =
        inputs.testEvery > 0 ? inputs.testEvery : learn::liveEvery(*steps, settings.train.batch, live);
    std::vector<learn::Probe*> probes;
    std::vector<std::unique_ptr<learn::Probe>> own;
    if (sets->test.count() > 0)
        own.push_back(learn::accuracyProbe("test/accuracy", sets->test, classes, every, inputs.liveTestImages));
    if (sets->validation.count() > 0)
        own.push_back(
            learn::accuracyProbe("validation/accuracy", sets->validation, classes, every, inputs.liveTestImages));
    for (const auto& probe : own)
        probes.push_back(probe.get());
    probes.insert(probes.end(), inputs.probes.begin(), inputs.probes.end());

    learn::TrainHooks hooks;
    hooks.stateWhenStopped = true;
    if (inputs.resume != nullptr) {
        const RunRecord& before = inputs.resume->record;
        if (before.dataHash != run.record.dataHash || before.scaling != run.record.scaling)
            return base::fail(ErrorCode::BadData,
                              "The images are not those that this training began with. Give it the same data and key.");
        hooks.resume = &inputs.resume->state;
        run.record.points = before.points;
        learn::dropRepeated(run.record.points, inputs.resume->state);
        run.record.seconds = before.seconds;
    }
    const double secondsBefore = run.record.seconds;
    const auto begin = std::chrono::steady_clock::now();
    if (inputs.keep) {
        hooks.keepEvery = inputs.keepEvery;
        hooks.keep = [&](const learn::TrainState& state) {
            HalfRun half{run.record, state};
            half.record.stopped = true;
            half.record.steps = state.step;
            half.record.seconds =
                secondsBefore + std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            half.record.testAccuracy = std::numeric_limits<double>::quiet_NaN();
            return inputs.keep(half);
        };
    }
    RecordingSink recording(sink, run.record.points);
    auto result =
        engine.train(run.record.network, run.record.scaling, settings.train, **source, probes, recording, stop, hooks);
    if (!result)
        return tl::unexpected(result.error());
    run.record.stopped = result->stopped;
    run.record.steps = result->steps;
    run.record.seconds = secondsBefore + result->seconds;
    run.record.imagesPerSecond = result->imagesPerSecond;
    run.state = std::move(result->state);
    run.model = std::move(result->model);
    run.record.parameters = run.model->parameterCount();
    if (auto done = evaluated(run, *sets, stop); !done)
        return tl::unexpected(done.error());
    if (isMixed)
        if (auto done = evaluatedMixed(run, *sets, *mixed.testing, stop); !done)
            return tl::unexpected(done.error());
    return run;
}

}  // namespace

base::Result<FinishedRun> runTraining(learn::Engine& engine, const RunInputs& inputs, const RunSettings& settings,
                                      learn::RunSink& sink, std::stop_token stop) {
    try {
        return trained(engine, inputs, settings, sink, stop);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::experiment
