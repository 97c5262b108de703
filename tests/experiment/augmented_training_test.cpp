// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/experiment/disguised_data.h"
#include "core/experiment/training_run.h"
#include "tests/experiment/experiment_fixture.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace guise::experiment {
namespace {

using base::ErrorCode;
using learn::ShippedKind;

base::Result<FinishedRun> trainedFrom(ShippedKind shipped, double noise,
                                      const std::function<void(RunSettings&)>& change) {
    const auto engine = support::makeFakeEngine();
    RunInputs inputs;
    inputs.source = quadrantSource();
    inputs.key = key::SecretKey::experiment(5, recipeText(noise), {1, 8, 8}, 4).value();
    RunSettings settings = shortRun();
    settings.plain = false;
    settings.recipe = inputs.key->recipe();
    settings.noiseSeed = 3;
    settings.train.shipped = shipped;
    change(settings);
    SilentSink sink;
    return runTraining(*engine, inputs, settings, sink, {});
}

TEST(AugmentedTraining, OneCopyAsItIsIsShippedOnce) {
    for (const bool stratified : {false, true}) {
        const auto same = [&](RunSettings& settings) {
            settings.validation = 16;
            settings.stratified = stratified;
            settings.limit = 70;
            settings.train.copies = 1;
        };
        const auto once = trainedFrom(ShippedKind::Once, 0.0, same);
        const auto copy = trainedFrom(ShippedKind::Copies, 0.0, same);
        const auto stream = trainedFrom(ShippedKind::Stream, 0.0, same);
        ASSERT_TRUE(once) << once.error().advice;
        ASSERT_TRUE(copy) << copy.error().advice;
        ASSERT_TRUE(stream) << stream.error().advice;
        EXPECT_EQ(copy->model->weights().value(), once->model->weights().value());
        EXPECT_EQ(stream->model->weights().value(), once->model->weights().value());
        EXPECT_EQ(copy->record.validationAccuracy, once->record.validationAccuracy);
        EXPECT_EQ(once->record.uploadBytes, 70 * 64 * 4);
        EXPECT_EQ(stream->record.uploadBytes, 0) << "nobody could ship it";
    }
}

TEST(AugmentedTraining, TheRecordSaysWhatWasShipped) {
    const TestFolder folder;
    const auto run = trainedFrom(ShippedKind::Copies, 20.0, [](RunSettings& settings) {
        settings.train.copies = 3;
        settings.train.shift = 1;
        settings.train.flip = true;
    });
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_EQ(run->record.trainImages, 3 * 96);
    EXPECT_EQ(run->record.uploadBytes, 3 * 96 * 64 * 4);
    ASSERT_TRUE(saveRun(folder / "run", *run));
    const auto read = readRunRecord(folder / "run");
    ASSERT_TRUE(read) << read.error().advice;
    EXPECT_EQ(read->settings.train, run->record.settings.train);
    EXPECT_EQ(read->uploadBytes, run->record.uploadBytes);
    const std::string command = asCommand(read->settings);
    for (const char* words : {"--shipped copies", "--copies 3", "--shift 1", "--flip"})
        EXPECT_NE(command.find(words), std::string::npos) << command;
}

TEST(AugmentedTraining, CopiesAreAugmentedBeforeTheDisguise) {
    const auto originals = quadrants(20, 1);
    const auto key = key::SecretKey::experiment(5, recipeText(), {1, 8, 8}, 4).value();
    const auto disguiser = disguise::Disguiser::create(key);
    ASSERT_TRUE(disguiser);
    const auto plain = augmentedCopies(originals, nullptr, {}, {2, true}, 3, 7);
    const auto disguised = augmentedCopies(originals, &*disguiser, {}, {2, true}, 3, 7);
    ASSERT_TRUE(plain && disguised);
    ASSERT_EQ(disguised->count(), 60U);
    std::vector<float> restored(disguised->pixels.size());
    ASSERT_TRUE(disguiser->invert(disguised->pixels, restored));
    for (std::size_t i = 0; i < restored.size(); ++i)
        EXPECT_NEAR(restored[i], plain->pixels[i], 0.01);
    for (std::size_t i = 0; i < 60; ++i)
        EXPECT_EQ(disguised->labels[i], originals.labels[i % 20]);
    EXPECT_FALSE(std::equal(plain->image(0).begin(), plain->image(0).end(), plain->image(20).begin()) &&
                 std::equal(plain->image(1).begin(), plain->image(1).end(), plain->image(21).begin()) &&
                 std::equal(plain->image(2).begin(), plain->image(2).end(), plain->image(22).begin()))
        << "each copy is drawn by itself";

    const auto noisy = disguise::Disguiser::create(key::SecretKey::experiment(5, recipeText(50), {1, 8, 8}, 4).value());
    ASSERT_TRUE(noisy);
    const auto copies = augmentedCopies(originals, &*noisy, noiseFor(image::Split::Train, 1), {}, 2, 7);
    ASSERT_TRUE(copies);
    double apart = 0.0;
    for (std::size_t i = 0; i < copies->image(0).size(); ++i)
        apart += std::abs(copies->image(0)[i] - copies->image(20)[i]);
    EXPECT_GT(apart / 64.0, 1.0) << "noise of its own";
}

TEST(AugmentedTraining, RefusesWhatMakesNoSense) {
    const auto flipped = [](RunSettings& settings) { settings.train.flip = true; };
    EXPECT_EQ(codeOf(trainedFrom(ShippedKind::Once, 0.0, flipped)), ErrorCode::WrongUse);
    RunInputs inputs;
    inputs.source = quadrantSource();
    const auto mixing = disguise::parseRecipe(R"({"scheme":"instahide"})");
    inputs.key = key::SecretKey::create(disguise::canonicalRecipe(mixing.value()), {1, 8, 8}, 4).value();
    RunSettings settings = shortRun();
    settings.plain = false;
    settings.train.shipped = ShippedKind::Stream;
    SilentSink sink;
    const auto engine = support::makeFakeEngine();
    EXPECT_EQ(codeOf(runTraining(*engine, inputs, settings, sink, {})), ErrorCode::WrongUse);
}

}  // namespace
}  // namespace guise::experiment
