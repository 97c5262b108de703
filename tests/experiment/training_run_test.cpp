// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/training_run.h"

#include "core/base/json.h"
#include "tests/experiment/experiment_fixture.h"

#include <algorithm>
#include <cmath>

namespace guise::experiment {
namespace {

std::int64_t countOf(const std::vector<base::Metric>& points, const std::string& name) {
    return std::count_if(points.begin(), points.end(), [&](const base::Metric& metric) { return metric.name == name; });
}

TEST(TrainingRun, PlainRunLearnsAndRecordsTheWholeCurve) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    RunInputs inputs;
    inputs.source = quadrantSource();
    RunSettings settings = shortRun();
    settings.validation = 16;
    SilentSink sink;
    const auto run = runTraining(*engine, inputs, settings, sink, {});
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_FALSE(run->record.stopped);
    EXPECT_EQ(run->record.steps, 60);
    EXPECT_EQ(run->record.trainImages, 80);
    EXPECT_EQ(run->record.testImages, 40);
    EXPECT_GT(run->record.testAccuracy, 0.9);
    ASSERT_TRUE(run->record.validationAccuracy);
    EXPECT_GT(*run->record.validationAccuracy, 0.9);
    EXPECT_GT(countOf(run->record.points, "train/loss"), 10);
    EXPECT_GT(countOf(run->record.points, "test/accuracy"), 4);
    EXPECT_GT(countOf(run->record.points, "validation/accuracy"), 4);
    EXPECT_EQ(run->record.points.size(), sink.points.size());
    EXPECT_EQ(run->record.dataHash, image::contentHash(*inputs.source).value());
    EXPECT_EQ(run->record.scaling, learn::InputScaling::over255(1));
    EXPECT_FALSE(run->record.guiseVersion.empty());
}

TEST(TrainingRun, KeyedRunRecordsFingerprintAndRecipeButNoSecret) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    RunInputs inputs;
    inputs.source = quadrantSource();
    inputs.key = secretKey(20.0);
    RunSettings settings = shortRun();
    settings.plain = false;
    settings.recipe = recipeText(20.0);
    settings.standardise = true;
    SilentSink sink;
    const auto run = runTraining(*engine, inputs, settings, sink, {});
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_EQ(run->record.settings.keyFingerprint, inputs.key->fingerprint());
    EXPECT_GT(run->record.testAccuracy, 0.5);
    EXPECT_NE(run->record.scaling, learn::InputScaling::over255(1));
    const auto& root = inputs.key->root();
    EXPECT_EQ(recordToJson(run->record).dump().find(base::hex({root.data(), root.size()})), std::string::npos);
}

TEST(TrainingRun, SameSeedsGiveTheSameCurve) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    RunInputs inputs;
    inputs.source = quadrantSource();
    inputs.key = key::SecretKey::experiment(3, recipeText(20.0), {1, 8, 8}, 4).value();
    RunSettings settings = shortRun();
    settings.plain = false;
    settings.noiseSeed = 5;
    SilentSink first;
    SilentSink second;
    ASSERT_TRUE(runTraining(*engine, inputs, settings, first, {}));
    ASSERT_TRUE(runTraining(*engine, inputs, settings, second, {}));
    ASSERT_EQ(first.points.size(), second.points.size());
    for (std::size_t i = 0; i < first.points.size(); ++i)
        EXPECT_EQ(first.points[i].value, second.points[i].value) << i;
}

TEST(TrainingRun, StopGivesARecordMarkedStopped) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    RunInputs inputs;
    inputs.source = quadrantSource();
    RunSettings settings = shortRun();
    settings.train.steps = 1000000;
    std::stop_source stop;
    class StoppingSink final : public learn::RunSink {
    public:
        explicit StoppingSink(std::stop_source& source) : source_(source) {}
        void point(const base::Metric& metric) override {
            if (metric.step > 0)
                source_.request_stop();
        }
        void progress(const base::Progress&) override {}

    private:
        std::stop_source& source_;
    } sink(stop);
    const auto run = runTraining(*engine, inputs, settings, sink, stop.get_token());
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_TRUE(run->record.stopped);
    EXPECT_GT(run->record.steps, 0);
    EXPECT_LT(run->record.steps, 1000000);
    EXPECT_TRUE(std::isnan(run->record.testAccuracy));
    EXPECT_TRUE(run->model);
}

TEST(TrainingRun, WithoutATestPartTheAccuracyIsNaN) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    RunInputs inputs;
    inputs.source = image::sourceFromMemory("no test", quadrants(64, 1)).value();
    SilentSink sink;
    const auto run = runTraining(*engine, inputs, shortRun(), sink, {});
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_TRUE(std::isnan(run->record.testAccuracy));
    EXPECT_FALSE(run->record.stopped);
}

TEST(TrainingRun, RefusesWhatDoesNotFit) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    SilentSink sink;
    RunInputs inputs;
    inputs.source = quadrantSource();
    RunSettings keyed = shortRun();
    keyed.plain = false;
    EXPECT_EQ(codeOf(runTraining(*engine, inputs, keyed, sink, {})), base::ErrorCode::WrongUse);
    inputs.key = secretKey();
    keyed.recipe = recipeText(50.0);
    EXPECT_EQ(codeOf(runTraining(*engine, inputs, keyed, sink, {})), base::ErrorCode::KeyRecipeMismatch);
    keyed.recipe.clear();
    inputs.key = key::SecretKey::create(recipeText(), {1, 12, 12}, 4).value();
    EXPECT_EQ(codeOf(runTraining(*engine, inputs, keyed, sink, {})), base::ErrorCode::KeyShapeMismatch);
    RunInputs unlabelled;
    image::ImageSet set = quadrants(32, 1);
    set.labels.clear();
    set.classNames.clear();
    unlabelled.source = image::sourceFromMemory("pictures", set).value();
    EXPECT_EQ(codeOf(runTraining(*engine, unlabelled, shortRun(), sink, {})), base::ErrorCode::NotLabelled);
    RunInputs plain;
    plain.source = quadrantSource();
    RunSettings tooMany = shortRun();
    tooMany.validation = 96;
    EXPECT_EQ(codeOf(runTraining(*engine, plain, tooMany, sink, {})), base::ErrorCode::WrongUse);
    support::FakeEngineOptions broken;
    broken.failAtStep = 3;
    EXPECT_EQ(codeOf(runTraining(*support::makeFakeEngine(broken), plain, shortRun(), sink, {})),
              base::ErrorCode::EngineFailed);
}

}  // namespace
}  // namespace guise::experiment
