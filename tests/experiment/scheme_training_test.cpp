// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/disguiser.h"
#include "core/disguise/scheme.h"
#include "core/experiment/prediction.h"
#include "core/experiment/training_memory.h"
#include "core/experiment/training_run.h"
#include "core/learn/mixing.h"
#include "tests/experiment/experiment_fixture.h"

#include <gmock/gmock.h>

#include <numeric>

namespace guise::experiment {
namespace {

using base::ErrorCode;

key::SecretKey keyOf(const std::string& recipe) {
    return key::SecretKey::create(disguise::canonicalRecipe(disguise::parseRecipe(recipe).value()), {1, 8, 8}, 4)
        .value();
}

RunSettings keyed(const key::SecretKey& key) {
    RunSettings settings = shortRun();
    settings.plain = false;
    settings.recipe = key.recipe();
    return settings;
}

TEST(SchemeTraining, InstaHideShowsBothTests) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    RunInputs inputs;
    inputs.source = quadrantSource();
    inputs.key = keyOf(R"({"scheme":"instahide"})");
    SilentSink sink;
    const auto run = runTraining(*engine, inputs, keyed(*inputs.key), sink, {});
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_TRUE(std::isfinite(run->record.testAccuracy));
    ASSERT_TRUE(run->record.mixedTestAccuracy);
    EXPECT_NE(run->record.scaling, learn::InputScaling::over255(1));  // plain images come standardised
    const auto path = folder / "run";
    ASSERT_TRUE(saveRun(path, *run));
    const auto read = readRunRecord(path);
    ASSERT_TRUE(read) << read.error().advice;
    EXPECT_EQ(read->mixedTestAccuracy, run->record.mixedTestAccuracy);

    // Plain images reach the net; mixed ones have no class to predict.
    const auto plain = predictWithRun(*engine, path, *inputs.source, nullptr);
    ASSERT_TRUE(plain) << plain.error().advice;
    EXPECT_DOUBLE_EQ(plain->accuracy, run->record.testAccuracy);
    EXPECT_EQ(codeOf(predictWithRun(*engine, path, *inputs.source, &*inputs.key)), ErrorCode::WrongUse);
}

TEST(SchemeTraining, PublicPartnersNeedAPublicSet) {
    const auto engine = support::makeFakeEngine();
    RunInputs inputs;
    inputs.source = quadrantSource();
    inputs.key = keyOf(R"({"scheme":"instahide","images":6,"partners":"across"})");
    SilentSink sink;
    EXPECT_EQ(codeOf(runTraining(*engine, inputs, keyed(*inputs.key), sink, {})), ErrorCode::WrongUse);
    inputs.publicSource = image::sourceFromMemory("public", quadrants(20, 9)).value();
    const auto run = runTraining(*engine, inputs, keyed(*inputs.key), sink, {});
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_TRUE(run->record.mixedTestAccuracy);
}

TEST(SchemeTraining, WhatATrainingHoldsInMemoryIsKnownBefore) {
    const auto source = image::sourceFromMemory("s", quadrants(80, 1), quadrants(20, 2)).value();
    const auto info = source->info();
    RunSettings settings;
    settings.plain = true;
    const auto floats = static_cast<std::int64_t>(info.shape.size());
    EXPECT_EQ(trainingMemory(info, settings).bytes, 100 * floats * 4);
    settings.limit = 30;
    settings.validation = 10;
    EXPECT_EQ(trainingMemory(info, settings).images, 30 + 10 + 20);
    settings.stratified = true;
    EXPECT_EQ(trainingMemory(info, settings).images, 80 + 20);
    settings.stratified = false;
    settings.train.shipped = learn::ShippedKind::Copies;
    settings.train.copies = 3;
    EXPECT_EQ(trainingMemory(info, settings).images, 3 * 30 + 10 + 20);

    settings = {};
    settings.recipe = R"({"depth":1,"patch":4,"scheme":"neuracrypt","width":32})";
    const auto memory = trainingMemory(info, settings);
    EXPECT_EQ(memory.shape, (base::Shape{32, info.shape.height / 4, info.shape.width / 4}));
    const auto disguiser = disguise::Disguiser::create(
        key::SecretKey::experiment(1, disguise::canonicalRecipe(*disguise::parseRecipe(settings.recipe)), info.shape, 4)
            .value());
    EXPECT_EQ(memory.shape, disguiser->outputShape());
    settings.recipe = R"({"depth":1,"patch":5,"scheme":"neuracrypt","width":32})";
    EXPECT_EQ(trainingMemory(info, settings).bytes, 0) << "it does not fit";

    // The full set of 70,000 pictures of 28 x 28, as a person meets it.
    image::SourceInfo large;
    large.shape = {1, 28, 28};
    large.trainCount = 60'000;
    large.testCount = 10'000;
    settings.recipe = R"({"depth":4,"patch":4,"scheme":"neuracrypt","width":512})";
    const auto much = trainingMemory(large, settings);
    EXPECT_EQ(much.bytes, std::int64_t{70'000} * 512 * 49 * 4);
    constexpr std::int64_t kGibibyte = std::int64_t{1} << 30;
    EXPECT_THAT(memoryNote(much, 16 * kGibibyte), ::testing::HasSubstr("about 6.5 GiB of memory. "));
    EXPECT_THAT(memoryNote(much, 4 * kGibibyte), ::testing::HasSubstr("more than the 4.0 GiB of this machine"));
    EXPECT_EQ(memoryNote(memory, 4 * kGibibyte), "");
    EXPECT_GT(machineMemory(), 0);
}

TEST(SchemeTraining, NeuraCryptTrainsOnFeaturesAndPredictsWithItsKey) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    RunInputs inputs;
    inputs.source = quadrantSource();
    inputs.key = keyOf(R"({"scheme":"neuracrypt","patch":2,"width":24,"depth":1})");
    SilentSink sink;
    const auto run = runTraining(*engine, inputs, keyed(*inputs.key), sink, {});
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_EQ(run->record.network.input, (base::Shape{24, 4, 4}));
    EXPECT_FALSE(run->record.mixedTestAccuracy);
    const auto path = folder / "run";
    ASSERT_TRUE(saveRun(path, *run));
    const auto predicted = predictWithRun(*engine, path, *inputs.source, &*inputs.key);
    ASSERT_TRUE(predicted) << predicted.error().advice;
    EXPECT_TRUE(std::isfinite(predicted->accuracy));
    const auto membership = membershipWithRun(*engine, path, *inputs.source, *quadrantSource());
    EXPECT_EQ(codeOf(membership), ErrorCode::WrongUse);
    EXPECT_THAT(membership.error().advice, testing::HasSubstr("NeuraCrypt"));
}

/// One batch of an epoch: pixels and shares.
struct Batch {
    std::vector<float> pixels;
    std::vector<float> shares;
    friend bool operator==(const Batch&, const Batch&) = default;
};

Batch batchOf(learn::BatchSource& source, std::int64_t step) {
    Batch batch{std::vector<float>(16 * source.shape().size()), std::vector<float>(16 * 4)};
    EXPECT_TRUE(source.fillShares(step, batch.pixels, batch.shares));
    return batch;
}

TEST(SchemeTraining, EveryEpochIsMixedAfresh) {
    const image::ImageSet own = quadrants(48, 3);
    const auto make = [&](std::uint64_t seed) {
        return learn::Mixing::create({4, false}, own, nullptr, key::experimentRoot(1),
                                     {key::noiseSaltFromSeed(seed), "train"})
            .value();
    };
    const auto one = make(1);
    const auto same = make(1);
    const auto other = make(2);
    auto a = learn::instaHideSource(one, 4, 16, 5).value();
    auto b = learn::instaHideSource(same, 4, 16, 5).value();
    auto c = learn::instaHideSource(other, 4, 16, 5).value();
    EXPECT_TRUE(a->hasShares());
    const Batch first = batchOf(*a, 0);
    EXPECT_EQ(first, batchOf(*b, 0));
    EXPECT_NE(first, batchOf(*c, 0));
    EXPECT_NE(first, batchOf(*a, 1));
    EXPECT_NE(first, batchOf(*a, 3));  // 48 / 16: the next epoch
    for (std::size_t i = 0; i < 16; ++i) {
        const auto row = std::span<const float>(first.shares).subspan(i * 4, 4);
        EXPECT_NEAR(std::accumulate(row.begin(), row.end(), 0.0), 1.0, 1e-5);
    }
    std::vector<std::int32_t> labels(16);
    std::vector<float> pixels(16 * own.shape.size());
    EXPECT_FALSE(a->fill(0, pixels, labels));
    EXPECT_EQ(codeOf(learn::instaHideSource(one, 3, 16, 5)), ErrorCode::BadData);
    EXPECT_EQ(codeOf(learn::instaHideSource(one, 4, 49, 5)), ErrorCode::WrongUse);
}

}  // namespace
}  // namespace guise::experiment
