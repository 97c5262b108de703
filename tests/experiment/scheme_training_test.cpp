// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/scheme.h"
#include "core/experiment/prediction.h"
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
