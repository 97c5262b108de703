// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/prediction.h"

#include "core/disguise/disguiser.h"
#include "core/disguise/scheme.h"
#include "core/experiment/disguised_data.h"
#include "core/experiment/second_set.h"
#include "core/experiment/training_run.h"
#include "core/learn/evaluation.h"
#include "core/learn/weights.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

std::string schemeOf(const std::string& recipe) {
    const auto parsed = disguise::parseRecipe(recipe);
    return parsed ? parsed->scheme : std::string();
}

base::Result<image::FloatImageSet> imagesFor(const image::ImageSource& source, const key::SecretKey* key,
                                             const PredictionOptions& options, const std::stop_token& stop) {
    const std::size_t limit =
        options.limit ? static_cast<std::size_t>(*options.limit) : std::numeric_limits<std::size_t>::max();
    if (key == nullptr)
        return originalSplit(source, options.split, 0, limit, stop);
    if (schemeOf(key->recipe()) == disguise::kInstaHideScheme)
        return base::fail(ErrorCode::WrongUse,
                          "A picture mixed by InstaHide holds several images, so it has no one class. A net trained on "
                          "mixes takes plain images: use --plain.");
    const auto disguiser = disguise::Disguiser::create(*key, stop);
    if (!disguiser)
        return tl::unexpected(disguiser.error());
    if (auto seed = disguise::checkNoiseSeed(*disguiser, options.noiseSeed); !seed)
        return tl::unexpected(seed.error());
    return disguiseSplit(source, options.split, *disguiser, noiseFor(options.split, options.noiseSeed), 0, limit, stop);
}

base::Result<void> checkKey(const RunRecord& record, const key::SecretKey* key) {
    if (key == nullptr && record.labelsPermuted)
        return base::fail(ErrorCode::WrongUse,
                          "This run answers with permuted labels; only its key can translate them. Give the key.");
    const std::string& expected = record.settings.keyFingerprint;
    if (key != nullptr && !expected.empty() && key->fingerprint() != expected)
        return base::fail(ErrorCode::KeyFingerprintMismatch,
                          "This run was trained under the key " + key::fingerprintForPeople(expected) + ", not under " +
                              key::fingerprintForPeople(key->fingerprint()) + ". Use the key it was trained with.",
                          {expected, key->fingerprint()});
    return {};
}

/// Output index -> original class index.
base::Result<void> translate(std::vector<std::int32_t>& labels, const key::SecretKey& key) {
    const auto permutation = key.labelPermutation();
    std::vector<std::int32_t> original(permutation.size());
    for (std::size_t i = 0; i < permutation.size(); ++i)
        original[static_cast<std::size_t>(permutation[i])] = static_cast<std::int32_t>(i);
    for (std::int32_t& label : labels) {
        if (original.empty())
            continue;  // a key without a class count leaves labels as they are
        if (label < 0 || static_cast<std::size_t>(label) >= original.size())
            return base::fail(
                ErrorCode::RunInvalid,
                "This run has more classes than its key. It was not trained on a shipment under this key.");
        label = original[static_cast<std::size_t>(label)];
    }
    return {};
}

base::Result<Prediction> predicted(learn::Model& model, const RunRecord& record, const image::ImageSource& source,
                                   const key::SecretKey* key, const PredictionOptions& options,
                                   const std::stop_token& stop) {
    const auto set = imagesFor(source, key, options, stop);
    if (!set)
        return tl::unexpected(set.error());
    auto labels = learn::predict(model, *set, stop);
    if (!labels)
        return tl::unexpected(labels.error());
    if (record.labelsPermuted)
        if (auto done = translate(*labels, *key); !done)
            return tl::unexpected(done.error());
    const auto& names = source.info().classNames;
    const bool named = names.size() == static_cast<std::size_t>(record.network.classes);
    Prediction prediction{std::move(*labels), record.classNames, std::numeric_limits<double>::quiet_NaN(), {}};
    if (prediction.classNames.empty() && named)
        prediction.classNames = names;  // weights that came back name no class
    if (set->labels.empty())
        prediction.accuracyReason = "the images have no labels";
    else if (record.classNames.empty() ? !named : record.classNames != names)
        prediction.accuracyReason = "the images have other classes than the run";
    else
        prediction.accuracy = learn::tally(prediction.labels, set->labels, record.network.classes).accuracy();
    return prediction;
}

/// What the key alone says of a net that was trained on a shipment under it.
base::Result<RunRecord> recordOf(const ReturnedWeights& weights, const key::SecretKey& key) {
    if (key.classCount() < 2)
        return base::fail(ErrorCode::WrongUse,
                          "This key has no class count, so the answers of a net cannot be translated back. Use the key "
                          "of the shipment, made with --classes.");
    const auto disguiser = disguise::Disguiser::create(key);
    if (!disguiser)
        return tl::unexpected(disguiser.error());
    RunRecord record;
    record.network = {weights.network, disguiser->outputShape(), key.classCount()};
    record.scaling = learn::InputScaling::over255(record.network.input.channels);
    record.labelsPermuted = !weights.labelsKept;
    return record;
}

}  // namespace

base::Result<Prediction> predictWithRun(learn::Engine& engine, const std::filesystem::path& run,
                                        const image::ImageSource& source, const key::SecretKey* key,
                                        const PredictionOptions& options, std::stop_token stop) try {
    const auto record = readRunRecord(run);
    if (!record)
        return tl::unexpected(record.error());
    if (auto fits = checkKey(*record, key); !fits)
        return tl::unexpected(fits.error());
    const auto model = loadRunModel(engine, run, options.device, options.threads);
    if (!model)
        return tl::unexpected(model.error());
    return predicted(**model, *record, source, key, options, stop);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<Prediction> predictWithWeights(learn::Engine& engine, const ReturnedWeights& weights,
                                            const image::ImageSource& source, const key::SecretKey& key,
                                            const PredictionOptions& options, std::stop_token stop) try {
    const auto record = recordOf(weights, key);
    if (!record)
        return tl::unexpected(record.error());
    const auto values = learn::readSafetensors(weights.file);
    if (!values)
        return tl::unexpected(values.error());
    const auto model = engine.load(record->network, record->scaling, *values, options.device, options.threads);
    if (!model)
        return tl::unexpected(model.error());
    return predicted(**model, *record, source, &key, options, stop);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<void> checkExaminerRun(const RunRecord& record, const image::SourceInfo& data) {
    if (!record.settings.plain)
        return base::fail(ErrorCode::WrongUse,
                          "An examiner is trained on originals, and this run was trained under a key. Train one with "
                          "--plain.");
    if (data.classNames.empty())
        return base::fail(ErrorCode::NotLabelled, "The examiner needs images with classes. Choose a labelled set.");
    if (!record.classNames.empty() && record.classNames != data.classNames)
        return base::fail(
            ErrorCode::BadData,
            "The examiner was trained on other classes than this data has. Train one on the same classes.");
    return {};
}

base::Result<attack::ExaminerFinding> examineWithRun(learn::Engine& engine, const std::filesystem::path& run,
                                                     const image::ImageSource& source, const key::SecretKey& key,
                                                     const PredictionOptions& options, std::stop_token stop) try {
    const auto record = readRunRecord(run);
    if (!record)
        return tl::unexpected(record.error());
    if (auto fits = checkExaminerRun(*record, source.info()); !fits)
        return tl::unexpected(fits.error());
    const auto set = imagesFor(source, &key, options, stop);
    if (!set)
        return tl::unexpected(set.error());
    const auto model = loadRunModel(engine, run, options.device, options.threads);
    if (!model)
        return tl::unexpected(model.error());
    return attack::examine(**model, *set, stop);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<MembershipResult> membershipWithRun(learn::Engine& engine, const std::filesystem::path& run,
                                                 const image::ImageSource& in, const image::ImageSource& out,
                                                 const MembershipOptions& options, std::stop_token stop) try {
    const auto record = readRunRecord(run);
    if (!record)
        return tl::unexpected(record.error());
    if (schemeOf(record->settings.recipe) == disguise::kNeuraCryptScheme)
        return base::fail(ErrorCode::WrongUse,
                          "This net takes features of NeuraCrypt's patches, so it cannot be fed original images, as "
                          "this attack does. Choose a run on pictures.");
    auto sets = membershipSets(in, out, stop);
    if (!sets)
        return tl::unexpected(sets.error());
    if (sets->heldOut) {
        for (const std::string& name : sets->out.classNames) {
            if (std::find(record->classNames.begin(), record->classNames.end(), name) != record->classNames.end())
                return base::fail(ErrorCode::WrongUse,
                                  "This model was trained on \"" + name +
                                      "\", so that class cannot stand for one it never saw. Train with ?classes= that "
                                      "leave it out, or name another data set.",
                                  {name});
        }
    }
    const base::Shape& shape = record->network.input;
    MembershipResult result;
    result.outName = sets->outName;
    result.converted = out.info().shape != shape || in.info().shape != shape;
    for (image::ImageSet* set : {&sets->in, &sets->out}) {
        auto shaped = conformed(*set, shape);
        if (!shaped)
            return tl::unexpected(shaped.error());
        *set = std::move(*shaped);
    }
    const auto model = loadRunModel(engine, run, options.device, options.threads);
    if (!model)
        return tl::unexpected(model.error());
    auto finding = attack::classMembership(**model, sets->in, sets->out, options.attack, stop);
    if (!finding)
        return tl::unexpected(finding.error());
    result.finding = std::move(*finding);
    return result;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::experiment
