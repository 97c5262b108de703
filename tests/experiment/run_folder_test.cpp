// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/experiment/training_run.h"
#include "core/learn/evaluation.h"
#include "tests/experiment/experiment_fixture.h"

namespace guise::experiment {
namespace {

FinishedRun finished(learn::Engine& engine) {
    RunInputs inputs;
    inputs.source = quadrantSource();
    SilentSink sink;
    return std::move(runTraining(engine, inputs, shortRun(), sink, {}).value());
}

TEST(RunFolder, SavedRunComesBackWhole) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    const FinishedRun run = finished(*engine);
    ASSERT_TRUE(saveRun(folder / "run", run));
    EXPECT_FALSE(std::filesystem::exists(folder / "run.partial"));
    const auto record = readRunRecord(folder / "run");
    ASSERT_TRUE(record) << record.error().advice;
    EXPECT_EQ(recordToJson(*record), recordToJson(run.record));
    const auto model = loadRunModel(*engine, folder / "run", "cpu");
    ASSERT_TRUE(model) << model.error().advice;
    const image::ImageSet images = quadrants(40, 2);
    EXPECT_EQ(learn::predict(**model, images).value(), learn::predict(*run.model, images).value());
}

TEST(RunFolder, NeverOverAnExistingFolderUnlessAsked) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    const FinishedRun run = finished(*engine);
    ASSERT_TRUE(saveRun(folder / "run", run));
    EXPECT_EQ(codeOf(saveRun(folder / "run", run)), base::ErrorCode::FileExists);
    EXPECT_TRUE(saveRun(folder / "run", run, true));
    ASSERT_TRUE(base::writeFile(folder / "run" / "notes.txt", std::string("mine")));
    EXPECT_EQ(codeOf(saveRun(folder / "run", run, true)), base::ErrorCode::FileExists);
    EXPECT_TRUE(std::filesystem::exists(folder / "run" / "notes.txt"));
}

TEST(RunFolder, DamagedFoldersAreTypedErrors) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine();
    ASSERT_TRUE(saveRun(folder / "run", finished(*engine)));
    EXPECT_EQ(codeOf(readRunRecord(folder / "absent")), base::ErrorCode::RunInvalid);
    const auto file = base::readFile(folder / "run" / "run.json", std::size_t{1} << 20).value();
    const std::string text(file.begin(), file.end());
    const auto with = [&](const std::string& content) {
        EXPECT_TRUE(base::writeFile(folder / "run" / "run.json", content));
        return codeOf(readRunRecord(folder / "run"));
    };
    EXPECT_EQ(with(text.substr(0, text.size() / 2)), base::ErrorCode::RunInvalid);
    EXPECT_EQ(with("[]"), base::ErrorCode::RunInvalid);
    base::Json json = base::parseJson(text).value();
    for (const char* member : {"format", "settings", "network", "scaling", "points", "stopped", "classes"}) {
        base::Json without = json;
        without.erase(member);
        EXPECT_EQ(with(without.dump()), base::ErrorCode::RunInvalid) << member;
        without[member] = 3.5;
        EXPECT_EQ(with(without.dump()), base::ErrorCode::RunInvalid) << member;
    }
    ASSERT_TRUE(base::writeFile(folder / "run" / "run.json", text));
    std::filesystem::remove(folder / "run" / "weights.safetensors");
    EXPECT_EQ(codeOf(loadRunModel(*engine, folder / "run", "cpu")), base::ErrorCode::RunInvalid);
}

}  // namespace
}  // namespace guise::experiment
