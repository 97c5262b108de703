// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/examiner_panel.h"

#include "core/attack/examiner_input.h"
#include "core/attack/gram_picture.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/scheme.h"
#include "core/experiment/disguised_data.h"
#include "core/experiment/examiner_cache.h"
#include "core/experiment/pairless_recovery.h"
#include "core/experiment/panel_images.h"
#include "core/experiment/prediction.h"
#include "core/experiment/simulated_training.h"
#include "core/learn/composed_source.h"
#include "core/learn/evaluation.h"
#include "core/learn/fresh_key_source.h"
#include "core/learn/split.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

constexpr std::size_t kShipped = 4000;  // of the owner's disguised images, from which attacks learn
constexpr int kAdaptedShare = 4;        // a batch of `adapted`: one in so many is an image under the key itself

/// Says in its progress which examiner is trained.
class NamedSink final : public learn::RunSink {
public:
    NamedSink(learn::RunSink& next, std::string what) : next_(next), what_(std::move(what)) {}
    void point(const base::Metric& metric) override { next_.point(metric); }
    void progress(const base::Progress& progress) override {
        base::Progress named = progress;
        named.what = what_;
        next_.progress(named);
    }

private:
    learn::RunSink& next_;
    std::string what_;
};

/// A reading, or why there is none.
struct Reading {
    std::vector<std::int32_t> answers;
    PanelRow row;
};

class PanelBench {
public:
    PanelBench(learn::Engine& engine, image::SourcePtr source, const key::SecretKey& key, const PanelOptions& options,
               disguise::Disguiser disguiser, PanelImages images, image::FloatImageSet test, std::stop_token stop)
        : engine_(engine),
          source_(std::move(source)),
          key_(key),
          options_(options),
          disguiser_(std::move(disguiser)),
          images_(std::move(images)),
          test_(std::move(test)),
          stop_(std::move(stop)) {}

    [[nodiscard]] const image::FloatImageSet& test() const noexcept { return test_; }

    base::Result<Reading> read(ExaminerVariant variant, learn::RunSink& sink) {
        const auto begin = std::chrono::steady_clock::now();
        Reading reading;
        reading.row.variant = variant;
        reading.row.trainedOn = images_.attackersName;
        NamedSink named(sink, "Examiner " + std::string(infoOf(variant).name));
        auto done = readAs(variant, reading, named);
        // What this recipe or these sizes do not allow is a row with its reason, not the end of the others.
        if (!done && (done.error().code == ErrorCode::WrongUse || done.error().code == ErrorCode::ShapeMismatch)) {
            reading.row.reason = done.error().advice;
            reading.answers.clear();
        } else if (!done) {
            return tl::unexpected(done.error());
        }
        if (reading.row.tried()) {
            auto finding = attack::judgeAnswers(reading.answers, test_.labels,
                                                static_cast<int>(source_->info().classNames.size()));
            if (!finding)
                return tl::unexpected(finding.error());
            reading.row.finding = std::move(*finding);
        }
        reading.row.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return reading;
    }

private:
    base::Result<void> readAs(ExaminerVariant variant, Reading& reading, learn::RunSink& sink) {
        switch (variant) {
            case ExaminerVariant::Paper:
                return readPlain(test_, reading, sink, options_.plainRun.empty() ? source_ : images_.attackers);
            case ExaminerVariant::Standardised:
            case ExaminerVariant::Magnitude:
                return readBrought(variant, reading, sink);
            case ExaminerVariant::Invariant:
                return readSimulated(Simulation::Grams, reading, sink);
            case ExaminerVariant::KeyAgnostic:
                return readSimulated(Simulation::FreshKeys, reading, sink);
            case ExaminerVariant::Recovered:
                return readRecovered(reading, sink);
            case ExaminerVariant::Adapted:
                return readAdapted(reading, sink);
        }
        return {};
    }

    /// Answers of a net trained on originals: the run that was given, or one on `from`.
    base::Result<void> readPlain(const image::FloatImageSet& pictures, Reading& reading, learn::RunSink& sink,
                                 const image::SourcePtr& from) {
        if (pictures.shape != source_->info().shape) {
            reading.row.reason =
                "The disguise changes the size of the pictures, and a net trained on originals cannot "
                "take them.";
            return {};
        }
        base::Result<std::unique_ptr<learn::Model>> model;
        if (options_.plainRun.empty()) {
            if (from == source_)
                reading.row.trainedOn = "the owner's own training images";
            auto examiner = examinerFor(engine_, from, options_.train, sink, stop_, {}, options_.network);
            if (!examiner)
                return tl::unexpected(examiner.error());
            reading.row.fromCache = !examiner->trained;
            model = std::move(examiner->model);
        } else {
            reading.row.trainedOn = "the images of the run that was given";
            reading.row.fromCache = true;
            model = loadRunModel(engine_, options_.plainRun, options_.train.device, options_.train.threads);
        }
        if (!model)
            return tl::unexpected(model.error());
        return answer(**model, pictures, reading);
    }

    base::Result<void> answer(learn::Model& model, const image::FloatImageSet& set, Reading& reading) {
        auto answers = learn::predict(model, set, stop_);
        if (!answers)
            return tl::unexpected(answers.error());
        reading.answers = std::move(*answers);
        return {};
    }

    base::Result<void> readBrought(ExaminerVariant variant, Reading& reading, learn::RunSink& sink) {
        const auto originals = attackersImages();
        if (!originals)
            return tl::unexpected(originals.error());
        const attack::PixelFigures figures = attack::pixelFigures((*originals)->pixels);
        return readPlain(variant == ExaminerVariant::Magnitude ? attack::magnitudes(test_, figures)
                                                               : attack::standardised(test_, figures),
                         reading, sink, images_.attackers);
    }

    base::Result<void> readSimulated(Simulation simulation, Reading& reading, learn::RunSink& sink) {
        const SimulatedExaminer which{simulation, key_.recipe(), options_.network};
        const auto examiner = simulatedExaminer(engine_, images_.attackers, which, options_.train, sink, stop_);
        if (!examiner)
            return tl::unexpected(examiner.error());
        reading.row.fromCache = !examiner->trained;
        if (simulation == Simulation::FreshKeys)
            return answer(*examiner->model, test_, reading);
        const attack::GramPicture grams(attack::readBlockRecipe(disguiser_.recipe(), source_->info().shape));
        return answer(*examiner->model, grams.apply(test_), reading);
    }

    base::Result<void> readRecovered(Reading& reading, learn::RunSink& sink) {
        const auto shipped = owners();
        if (!shipped)
            return tl::unexpected(shipped.error());
        sink.progress({0, 0, -1.0, {}});
        const auto recovered =
            recoverWithoutPairs(disguiser_, key_, images_, **shipped, test_, options_.train.threads, stop_);
        if (!recovered)
            return tl::unexpected(recovered.error());
        if (recovered->attack.empty()) {
            reading.row.reason = "No attack without pairs that applies to this recipe gave pictures.";
            return {};
        }
        reading.row.attack = recovered->attack;
        reading.row.confidence = recovered->confidence;
        return readPlain(recovered->pictures, reading, sink, images_.attackers);
    }

    base::Result<void> readAdapted(Reading& reading, learn::RunSink& sink) {
        const auto shipped = owners();
        if (!shipped)
            return tl::unexpected(shipped.error());
        const auto originals = attackersImages();
        if (!originals)
            return tl::unexpected(originals.error());
        image::FloatImageSet rest = **shipped;
        const std::size_t labelled = std::min(options_.labelled, rest.count());
        const image::FloatImageSet known = learn::takeStratified(rest, labelled, options_.train.seed);
        const int batch = options_.train.batch;
        const int ofKey = std::min(batch / kAdaptedShare, static_cast<int>(labelled));
        if (ofKey < 1)
            return base::fail(ErrorCode::WrongUse,
                              "It needs one labelled image and batches of four or more. Give more of either.");
        const int classes = static_cast<int>((*originals)->classNames.size());
        const auto make = [&]() -> base::Result<std::unique_ptr<learn::BatchSource>> {
            auto fresh = learn::freshKeySource(
                **originals, {key_.recipe(), batch - ofKey, options_.train.seed, options_.train.threads});
            if (!fresh)
                return fresh;
            auto own = learn::residentSource(known, classes, ofKey, options_.train.seed);
            if (!own)
                return own;
            return learn::joinedSource(std::move(*fresh), batch - ofKey, std::move(*own), ofKey);
        };
        RunSettings run;
        run.network = options_.network;
        run.train = options_.train;
        run.standardise = !keepsPixelScale(disguiser_.recipe());
        const auto finished = trainOnSimulation(engine_, run, make, sink, stop_);
        if (!finished)
            return tl::unexpected(finished.error());
        if (finished->record.stopped)
            return base::fail(ErrorCode::Stopped, "Stopped before the examiner was trained to the end.");
        reading.row.labelled = static_cast<std::int64_t>(labelled);
        return answer(*finished->model, test_, reading);
    }

    base::Result<const image::ImageSet*> attackersImages() {
        if (!originals_) {
            auto loaded = image::loadSplit(*images_.attackers, image::Split::Train,
                                           std::numeric_limits<std::size_t>::max(), stop_);
            if (!loaded)
                return tl::unexpected(loaded.error());
            originals_.emplace(std::move(*loaded));
        }
        return &*originals_;
    }

    /// The owner's images as they would be shipped under the key.
    base::Result<const image::FloatImageSet*> owners() {
        if (!owners_) {
            image::FloatImageSet set{disguiser_.outputShape(), {}, images_.owners.labels};
            set.pixels.resize(images_.owners.count() * set.shape.size());
            const disguise::FreshRun run{key::randomRunId(), 0};
            if (auto done = disguiser_.apply(images_.owners.pixels, images_.indices,
                                             noiseFor(image::Split::Train, options_.noiseSeed), set.pixels,
                                             {options_.train.threads, stop_, run});
                !done)
                return tl::unexpected(done.error());
            owners_.emplace(std::move(set));
        }
        return &*owners_;
    }

    learn::Engine& engine_;
    image::SourcePtr source_;
    const key::SecretKey& key_;
    const PanelOptions& options_;
    disguise::Disguiser disguiser_;
    PanelImages images_;
    image::FloatImageSet test_;
    std::stop_token stop_;
    std::optional<image::ImageSet> originals_;    // the attacker's
    std::optional<image::FloatImageSet> owners_;  // disguised
};

base::Result<void> checkPanel(const image::ImageSource& source, const PanelOptions& options) {
    if (auto fits = learn::checkSettings(options.train); !fits)
        return fits;
    if (options.train.targetAccuracy > 0.0)
        return base::fail(ErrorCode::WrongUse, "Examiners are trained to the end. Leave the target accuracy out.");
    if (options.train.shipped != learn::ShippedKind::Once)
        return base::fail(ErrorCode::WrongUse,
                          "Examiners are trained on images as they are. Leave the augmentation out.");
    if (options.plainRun.empty())
        return {};
    const auto record = readRunRecord(options.plainRun);
    return record ? checkExaminerRun(*record, source.info()) : tl::unexpected(record.error());
}

base::Result<PanelBench> prepareBench(learn::Engine& engine, const image::SourcePtr& source, const key::SecretKey& key,
                                      const PanelOptions& options, const std::stop_token& stop) {
    if (auto fits = checkPanel(*source, options); !fits)
        return tl::unexpected(fits.error());
    if (const auto recipe = disguise::parseRecipe(key.recipe()); recipe)
        if (const auto* scheme = disguise::findScheme(recipe->scheme); scheme != nullptr && scheme->mixesImages)
            return base::fail(ErrorCode::WrongUse,
                              "This recipe mixes several images into one, so an image under it has no one class for an "
                              "examiner to read. Choose a recipe that disguises image by image.");
    auto disguiser = disguise::Disguiser::create(key, stop);
    if (!disguiser)
        return tl::unexpected(disguiser.error());
    if (auto seed = disguise::checkNoiseSeed(*disguiser, options.noiseSeed); !seed)
        return tl::unexpected(seed.error());
    auto images = panelImages(source, options.domain, std::max(kShipped, options.labelled), stop);
    if (!images)
        return tl::unexpected(images.error());
    const std::size_t limit =
        options.limit ? static_cast<std::size_t>(*options.limit) : std::numeric_limits<std::size_t>::max();
    auto test = disguiseSplit(*source, image::Split::Test, *disguiser, noiseFor(image::Split::Test, options.noiseSeed),
                              0, limit, stop);
    if (!test)
        return tl::unexpected(test.error());
    return PanelBench(engine, source, key, options, std::move(*disguiser), std::move(*images), std::move(*test), stop);
}

}  // namespace

base::Result<Panel> examinePanel(learn::Engine& engine, const image::SourcePtr& source, const key::SecretKey& key,
                                 const PanelOptions& options, learn::RunSink& sink, std::stop_token stop) try {
    auto bench = prepareBench(engine, source, key, options, stop);
    if (!bench)
        return tl::unexpected(bench.error());
    Panel panel;
    panel.classNames = source->info().classNames;
    panel.fingerprint = key.fingerprint();
    std::vector<std::vector<std::int32_t>> answers;
    std::vector<std::size_t> rows;  // of those that were tried
    for (const ExaminerVariant variant : options.variants) {
        auto reading = bench->read(variant, sink);
        if (!reading)
            return tl::unexpected(reading.error());
        if (reading->row.tried()) {
            answers.push_back(std::move(reading->answers));
            rows.push_back(panel.rows.size());
        }
        panel.rows.push_back(std::move(reading->row));
    }
    std::vector<attack::ExaminerAnswers> judged;
    for (std::size_t i = 0; i < rows.size(); ++i)
        judged.push_back({infoOf(panel.rows[rows[i]].variant).level, answers[i]});
    auto levels = attack::strongestExaminers(judged, bench->test().labels, static_cast<int>(panel.classNames.size()),
                                             options.thresholds);
    if (!levels)
        return tl::unexpected(levels.error());
    panel.levels = std::move(*levels);
    for (attack::LevelReading& level : panel.levels)
        level.strongest = rows[level.strongest];
    return panel;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::experiment
