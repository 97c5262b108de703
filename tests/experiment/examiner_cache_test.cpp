// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/examiner_cache.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/experiment/training_run.h"
#include "tests/experiment/experiment_fixture.h"

namespace guise::experiment {
namespace {

TEST(ExaminerCache, TrainsOnceAndFindsItAgain) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    const auto source = quadrantSource();
    const std::string hash = image::contentHash(*source).value();
    learn::TrainSettings settings = shortRun().train;
    SilentSink sink;
    EXPECT_FALSE(examinerIsCached(*source, settings, hash));
    const auto first = examinerFor(*engine, source, settings, sink, {});
    ASSERT_TRUE(first) << first.error().advice;
    EXPECT_TRUE(first->trained);
    EXPECT_TRUE(examinerIsCached(*source, settings, hash));
    settings.threads = 2;  // where it runs does not matter
    const auto second = examinerFor(*engine, source, settings, sink, {});
    ASSERT_TRUE(second) << second.error().advice;
    EXPECT_FALSE(second->trained);
    EXPECT_EQ(second->testAccuracy, first->testAccuracy);
    EXPECT_EQ(second->model->weights().value(), first->model->weights().value());

    const auto mode = std::filesystem::status(base::cacheFolder() / "examiners").permissions();
    EXPECT_EQ(mode & std::filesystem::perms::all, std::filesystem::perms::owner_all);

    settings.seed = 9;
    EXPECT_FALSE(examinerIsCached(*source, settings, hash));
    EXPECT_FALSE(
        examinerIsCached(*quadrantSource(92), shortRun().train, image::contentHash(*quadrantSource(92)).value()));
}

TEST(ExaminerCache, ADamagedEntryIsTrainedAgain) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    const auto source = quadrantSource();
    SilentSink sink;
    const auto first = examinerFor(*engine, source, shortRun().train, sink, {});
    ASSERT_TRUE(first);
    ASSERT_TRUE(base::writeFile(first->folder / "weights.safetensors", std::string("broken")));
    const auto second = examinerFor(*engine, source, shortRun().train, sink, {});
    ASSERT_TRUE(second) << second.error().advice;
    EXPECT_TRUE(second->trained);
    const auto third = examinerFor(*engine, source, shortRun().train, sink, {});
    ASSERT_TRUE(third);
    EXPECT_FALSE(third->trained);
}

TEST(ExaminerCache, AStoppedTrainingIsNotKept) {
    const TestFolder folder;
    const auto source = quadrantSource();
    std::stop_source stop;
    class StopAtOnce final : public learn::RunSink {
    public:
        explicit StopAtOnce(std::stop_source& source) : source_(source) {}
        void point(const base::Metric&) override { source_.request_stop(); }
        void progress(const base::Progress&) override {}

    private:
        std::stop_source& source_;
    } sink(stop);
    const auto engine = support::makeFakeEngine();
    EXPECT_EQ(codeOf(examinerFor(*engine, source, shortRun().train, sink, stop.get_token())), base::ErrorCode::Stopped);
    EXPECT_FALSE(examinerIsCached(*source, shortRun().train, image::contentHash(*source).value()));
}

}  // namespace
}  // namespace guise::experiment
