// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/experiment/slurm_sweep.h"
#include "core/experiment/sweep_summary.h"
#include "core/experiment/sweep_worker.h"
#include "core/experiment/task_result.h"
#include "tests/experiment/experiment_fixture.h"
#include "tests/support/fake_engine.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <thread>

namespace guise::experiment {
namespace {

using base::ErrorCode;

/// A plan over files that the fake engine trains in a moment.
struct Bench {
    TestFolder folder;
    SweepPlan plan;
    std::vector<SweepCell> cells;

    explicit Bench(const std::string& more = "") {
        const std::string text =
            R"({"recipe":"table1","network":"linear","repeats":3,"train":{"steps":40,"batch":16,"learning_rate":0.05,
            "optimizer":"sgd"},"examiner":{"steps":40,"batch":16},"series":[{"name":"noise","set":{"block":4},
            "vary":{"noise":[0,60]}},{"name":"plain","settings":[{"plain":true}]}])" +
            more + "}";
        plan = parsePlan(text).value();
        write("train", quadrants(96, 1));
        const auto source = image::openSource(uri()).value();
        plan.data = uri();
        cells = cellsOf(plan, source->info(), image::contentHash(*source).value()).value();
    }
    void write(const std::string& name, const image::ImageSet& set) const {
        const auto path = folder / (name + ".npy");
        ASSERT_TRUE(writeBytes(path, "|u1", {set.count(), 1, 8, 8}, set.pixels.data(), set.pixels.size()));
        ASSERT_TRUE(writeBytes(folder / (name + "_labels.npy"), "<i4", {set.count()}, set.labels.data(),
                               set.labels.size() * sizeof(std::int32_t)));
    }
    [[nodiscard]] std::string uri() const {
        return "npy:" + (folder / "train.npy").string() + "," + (folder / "train_labels.npy").string() +
               "?test=0.4&seed=3";
    }
    static bool writeBytes(const std::filesystem::path& path, const std::string& type,
                           const std::vector<std::size_t>& shape, const void* data, std::size_t size) {
        std::string sides;
        for (const std::size_t side : shape)
            sides += std::to_string(side) + ", ";
        std::string header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sides + "), }";
        header += std::string(63 - (10 + header.size()) % 64, ' ') + "\n";
        std::string file("\x93NUMPY\x01\x00", 8);
        file += static_cast<char>(header.size() & 0xFFU);
        file += static_cast<char>(header.size() >> 8U);
        file += header + std::string(static_cast<const char*>(data), size);
        return base::writeFile(path, file).has_value();
    }
    [[nodiscard]] RunStore store() const { return RunStore::open(folder / "s.runs").value(); }
};

std::vector<StoredRun> allRuns(const RunStore& store) {
    return store.runs().value();
}

base::Result<void> work(const Bench& bench, RunStore& store, std::stop_token stop = {},
                        support::FakeEngineOptions options = {}, const std::filesystem::path& models = {}) {
    CellRunner runner(support::makeFakeEngine(std::move(options)), bench.plan, 1);
    SilentSink sink;
    return workOnSweep(store, runner, bench.cells, {models}, sink, stop);
}

TEST(Sweep, RunsEveryCellOnceAndKnowsThemAgain) {
    const Bench bench;
    RunStore store = bench.store();
    EXPECT_EQ(planSweep(store, bench.plan, bench.cells)->total, 9);
    ASSERT_TRUE(work(bench, store, {}, {}, bench.folder / "models"));
    const auto progress = sweepProgress(store, bench.cells).value();
    EXPECT_EQ(progress.finished, 9);
    EXPECT_EQ(progress.steps, 9 * 40);
    EXPECT_EQ(progress.steps, progress.allSteps);
    EXPECT_EQ(planSweep(store, bench.plan, bench.cells)->finished, 9);
    ASSERT_TRUE(work(bench, store));
    const auto runs = store.runs().value();
    ASSERT_EQ(runs.size(), 9U);
    for (const StoredRun& run : runs) {
        EXPECT_EQ(run.attempts, 1);
        ASSERT_NE(run.finding("visual-privacy"), nullptr);
        EXPECT_TRUE(std::isfinite(run.finding("visual-privacy")->value));
        EXPECT_TRUE(readRunRecord(run.folder)) << run.folder;
    }
    ASSERT_TRUE(store.setDeleted(runs[0].id, true));
    EXPECT_EQ(planSweep(store, bench.plan, bench.cells)->finished, 8) << "a deleted run is made anew";
    ASSERT_TRUE(work(bench, store));
    EXPECT_EQ(codeOf(store.setDeleted(runs[0].id, false)), ErrorCode::WrongUse) << "its place is taken";
}

TEST(Sweep, LeavesARunAloneThatItCannotRead) {
    const Bench bench(R"(,"measures":[])");
    RunStore store = bench.store();
    ASSERT_TRUE(planSweep(store, bench.plan, bench.cells));
    ASSERT_TRUE(work(bench, store));
    SQLite::Database(bench.folder / "s.runs", SQLite::OPEN_READWRITE)
        .exec("UPDATE runs SET settings = '{}' WHERE id = 1; UPDATE runs SET state = 'paused' WHERE id = 2");
    const auto progress = planSweep(store, bench.plan, bench.cells);
    ASSERT_TRUE(progress) << progress.error().advice;
    EXPECT_EQ(progress->finished, 7);
    EXPECT_EQ(progress->unreadable, 2);
    ASSERT_TRUE(work(bench, store));
    const auto summary = summariseSweep(store, bench.plan, bench.cells);
    ASSERT_TRUE(summary) << summary.error().advice;
    int counted = 0;
    for (const SettingSummary& setting : *summary)
        counted += setting.finished;
    EXPECT_EQ(counted, 7);
    EXPECT_EQ(store.run(1)->attempts, 1) << "nobody trained it again";
    ASSERT_TRUE(store.setDeleted(1, true));
    ASSERT_TRUE(store.setDeleted(2, true));
    EXPECT_EQ(planSweep(store, bench.plan, bench.cells)->unreadable, 0);
    ASSERT_TRUE(work(bench, store));
    EXPECT_EQ(sweepProgress(store, bench.cells)->finished, 9);
}

TEST(Sweep, TheSameSeedsGiveTheSameRuns) {
    const Bench bench;
    std::vector<double> accuracies[2];
    for (auto& figures : accuracies) {
        std::filesystem::remove(bench.folder / "s.runs");
        RunStore store = bench.store();
        ASSERT_TRUE(planSweep(store, bench.plan, bench.cells));
        ASSERT_TRUE(work(bench, store));
        for (const StoredRun& run : allRuns(store))
            for (const RunFinding& finding : run.findings)
                figures.push_back(finding.value);
        for (const char* suffix : {"-wal", "-shm"})
            std::filesystem::remove((bench.folder / "s.runs").string() + suffix);
    }
    EXPECT_EQ(accuracies[0], accuracies[1]);
    EXPECT_EQ(accuracies[0].size(), 27U);
}

TEST(Sweep, GoesOnAfterAStop) {
    const Bench bench;
    RunStore store = bench.store();
    ASSERT_TRUE(planSweep(store, bench.plan, bench.cells));
    std::stop_source stop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        stop.request_stop();
    });
    EXPECT_EQ(codeOf(work(bench, store, stop.get_token(), {.perBatch = std::chrono::milliseconds(2)})),
              ErrorCode::Stopped);
    const auto half = sweepProgress(store, bench.cells).value();
    EXPECT_LT(half.finished, 9);
    ASSERT_TRUE(work(bench, store));
    EXPECT_EQ(sweepProgress(store, bench.cells)->finished, 9);
    EXPECT_EQ(store.runs()->size(), 9U);
}

TEST(Sweep, AFailedRunIsKeptAndTriedAgainNextTime) {
    const Bench bench(R"(,"measures":[])");
    RunStore store = bench.store();
    ASSERT_TRUE(planSweep(store, bench.plan, bench.cells));
    ASSERT_TRUE(work(bench, store, {}, {.failAtStep = 10}));
    EXPECT_EQ(sweepProgress(store, bench.cells)->failed, 9);
    EXPECT_EQ(store.runs()->front().errorCode, "EngineFailed");
    ASSERT_TRUE(work(bench, store));
    EXPECT_EQ(sweepProgress(store, bench.cells)->failed, 9) << "not before it is asked for";
    EXPECT_EQ(planSweep(store, bench.plan, bench.cells)->failed, 0);
    ASSERT_TRUE(work(bench, store));
    EXPECT_EQ(sweepProgress(store, bench.cells)->finished, 9);
}

TEST(Sweep, WorkersShareTheRuns) {
    const Bench bench(R"(,"measures":[])");
    {
        RunStore store = bench.store();
        ASSERT_TRUE(planSweep(store, bench.plan, bench.cells));
    }
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 3; ++i)
            workers.emplace_back([&] {
                RunStore own = bench.store();
                EXPECT_TRUE(work(bench, own, {}, {.perBatch = std::chrono::milliseconds(1)}));
            });
    }
    const RunStore store = bench.store();
    EXPECT_EQ(sweepProgress(store, bench.cells)->finished, 9);
    for (const StoredRun& run : allRuns(store))
        EXPECT_EQ(run.attempts, 1) << "nobody did another's work";
}

TEST(Sweep, SummarisesOverRepeats) {
    const Bench bench;
    RunStore store = bench.store();
    ASSERT_TRUE(planSweep(store, bench.plan, bench.cells));
    const double accuracies[3][3] = {{0.9, 0.8, 0.7}, {0.6, 0.5, 0.4}, {0.99, 0.98, 0.97}};
    std::size_t at = 0;
    for (const StoredRun& run : allRuns(store)) {
        const SweepCell& cell = bench.cells[at++];
        ASSERT_EQ(run.cell, cell.key);
        if (cell.setting == 1 && cell.repeat == 2)
            continue;  // not there yet
        ASSERT_TRUE(store.start(run.id).value());
        const std::vector<RunFinding> findings = {
            {"test/accuracy", accuracies[cell.setting][cell.repeat], {}, {}, {}},
            {"visual-privacy", 0.1 + 0.4 * static_cast<double>(cell.setting % 2), {}, {}, {}}};
        ASSERT_TRUE(store.end(run.id, RunState::Finished, {}, findings));
    }
    const auto settings = summariseSweep(store, bench.plan, bench.cells).value();
    ASSERT_EQ(settings.size(), 3U);
    EXPECT_EQ(settings[1].finished, 2);
    const SettingFigure* const figure = settings[0].figure("test/accuracy");
    ASSERT_NE(figure, nullptr);
    EXPECT_NEAR(figure->summary.mean, 0.8, 1e-15);
    EXPECT_NEAR(figure->summary.deviation, 0.1, 1e-15);
    ASSERT_TRUE(figure->summary.interval95);
    EXPECT_NEAR(figure->summary.interval95->low, 0.8 - 4.302652729749462 * 0.1 / std::sqrt(3.0), 1e-9);
    const base::Json json = summaryToJson(bench.plan, settings);
    const base::Json& comparison = json["series"][0]["comparisons"][0];
    EXPECT_EQ(comparison["pairs"], 2);
    EXPECT_NEAR(comparison["difference"].get<double>(), -0.3, 1e-12);
    EXPECT_EQ(json["series"][0]["pareto_front"], base::Json({1, 0})) << "each is better in one figure";
    EXPECT_EQ(json["settings"][1]["figures"]["test/accuracy"]["values"][2], nullptr);
    const base::Table table = seriesTable(bench.plan.series[0], settings);
    EXPECT_EQ(table.header[0], "noise");
    EXPECT_EQ(table.rows[0][2], "0.8000");
    EXPECT_EQ(table.rows[1][1], "2");
}

/// Asks to stop when a curve reaches a batch.
class StopAt final : public learn::RunSink {
public:
    StopAt(std::stop_source& stop, std::int64_t step) : stop_(stop), step_(step) {}
    void point(const base::Metric& metric) override {
        if (metric.step >= step_)
            stop_.request_stop();
    }
    void progress(const base::Progress&) override {}

private:
    std::stop_source& stop_;
    std::int64_t step_;
};

/// Stops the sweep at batch 17 of its first run.
void cutFirstRun(const Bench& bench, RunStore& store) {
    ASSERT_TRUE(planSweep(store, bench.plan, bench.cells));
    std::stop_source stop;
    CellRunner runner(support::makeFakeEngine(), bench.plan, 1);
    StopAt sink(stop, 17);
    EXPECT_EQ(codeOf(workOnSweep(store, runner, bench.cells, {}, sink, stop.get_token())), ErrorCode::Stopped);
}

TEST(Sweep, ARunThatWasCutGoesOnFromItsLastState) {
    const Bench bench;
    RunStore store = bench.store();
    cutFirstRun(bench, store);
    const StoredRun cut = store.run(1).value();
    ASSERT_EQ(cut.state, RunState::Stopped);
    ASSERT_EQ(cut.checkpoints.size(), 1U);
    EXPECT_GE(cut.checkpoints[0].step, 17);
    EXPECT_LT(cut.checkpoints[0].step, 40);
    EXPECT_TRUE(readHalfRun(cut.checkpoints[0].path));
    ASSERT_TRUE(work(bench, store));

    RunStore other = RunStore::open(bench.folder / "other.runs").value();
    ASSERT_TRUE(planSweep(other, bench.plan, bench.cells));
    ASSERT_TRUE(work(bench, other));
    const StoredRun whole = store.run(1).value();
    EXPECT_EQ(whole.state, RunState::Finished);
    EXPECT_EQ(whole.attempts, 2);
    EXPECT_EQ(whole.findings.size(), other.run(1)->findings.size());
    for (std::size_t i = 0; i < whole.findings.size(); ++i)
        EXPECT_EQ(whole.findings[i].value, other.run(1)->findings[i].value) << whole.findings[i].name;
    const auto curve = store.points(1).value();
    const auto unbroken = other.points(1).value();
    ASSERT_EQ(curve.size(), unbroken.size());
    for (std::size_t i = 0; i < curve.size(); ++i) {
        EXPECT_EQ(curve[i].name, unbroken[i].name);
        EXPECT_EQ(curve[i].step, unbroken[i].step);
        EXPECT_EQ(curve[i].value, unbroken[i].value) << curve[i].name << " at " << curve[i].step;
    }
    EXPECT_FALSE(std::filesystem::exists(cut.checkpoints[0].path)) << "a finished run needs no state";
}

TEST(Sweep, AStateThatCannotBeReadCountsAsNone) {
    const Bench bench;
    RunStore store = bench.store();
    cutFirstRun(bench, store);
    const std::filesystem::path state = store.run(1)->checkpoints.at(0).path;
    ASSERT_TRUE(base::writeFile(state / "run.json", std::string("{")));
    ASSERT_TRUE(work(bench, store));
    EXPECT_EQ(store.run(1)->state, RunState::Finished);
    EXPECT_EQ(store.run(1)->steps, 40);
}

TEST(Sweep, ResultsOfTasksAreMergedOnce) {
    const Bench bench;
    RunStore store = bench.store();
    ASSERT_TRUE(planSweep(store, bench.plan, bench.cells));
    const auto results = bench.folder / "results";
    const auto task = [&](std::size_t cell, support::FakeEngineOptions options = {}) {
        CellRunner runner(support::makeFakeEngine(std::move(options)), bench.plan, 1);
        SilentSink sink;
        return runTask(runner, bench.cells[cell], results, sink, {});
    };
    EXPECT_EQ(mergeResults(store, bench.cells, results).value(), 0) << "no folder yet";
    ASSERT_TRUE(task(0));
    ASSERT_TRUE(task(1, {.failAtStep = 20}));
    ASSERT_TRUE(base::writeFile(results / (bench.cells[2].key + ".json"), std::string("{\"format\":1,\"cell\":3")));
    ASSERT_TRUE(base::writeFile(results / (bench.cells[3].key + ".json"),
                                R"({"format":1,"cell":")" + bench.cells[3].key + R"("})"));
    EXPECT_EQ(mergeResults(store, bench.cells, results).value(), 2);
    EXPECT_EQ(mergeResults(store, bench.cells, results).value(), 0);
    const auto runs = allRuns(store);
    EXPECT_EQ(runs[0].state, RunState::Finished);
    EXPECT_EQ(runs[0].attempts, 1);
    EXPECT_EQ(runs[1].state, RunState::Failed);
    EXPECT_EQ(runs[1].errorCode, "EngineFailed");
    EXPECT_GT(store.points(runs[1].id)->size(), 10U) << "with its curve";
    EXPECT_EQ(runs[2].state, RunState::Queued) << "a damaged file counts as none";
    EXPECT_EQ(runs[3].state, RunState::Queued);

    RunStore other = RunStore::open(bench.folder / "other.runs").value();
    ASSERT_TRUE(planSweep(other, bench.plan, bench.cells));
    ASSERT_TRUE(work(bench, other));
    const auto direct = other.run(1).value();
    ASSERT_EQ(direct.findings.size(), runs[0].findings.size());
    for (std::size_t i = 0; i < direct.findings.size(); ++i) {
        EXPECT_EQ(direct.findings[i].value, runs[0].findings[i].value);
        EXPECT_EQ(direct.findings[i].low, runs[0].findings[i].low);
        EXPECT_EQ(direct.findings[i].detail, runs[0].findings[i].detail);
    }
    EXPECT_EQ(other.points(1)->size(), store.points(runs[0].id)->size());

    std::stop_source stopped;
    stopped.request_stop();
    CellRunner runner(support::makeFakeEngine(), bench.plan, 1);
    SilentSink sink;
    EXPECT_EQ(codeOf(runTask(runner, bench.cells[4], results, sink, stopped.get_token())), ErrorCode::Stopped);
    EXPECT_FALSE(std::filesystem::exists(results / (bench.cells[4].key + ".json")));
}

TEST(Sweep, TasksFindTheirCell) {
    const TestFolder folder;
    EXPECT_EQ(codeOf(cellOfTask(folder / "", 0)), ErrorCode::WrongUse);
    const std::string first(32, 'a');
    const std::string second(32, 'b');
    ASSERT_TRUE(base::writeFile(folder / "tasks.txt", first + "\n" + second + "\n"));
    EXPECT_EQ(cellOfTask(folder / "", 0).value(), first);
    EXPECT_EQ(cellOfTask(folder / "", 1).value(), second);
    EXPECT_EQ(codeOf(cellOfTask(folder / "", 2)), ErrorCode::WrongUse);
    EXPECT_EQ(codeOf(cellOfTask(folder / "", -1)), ErrorCode::WrongUse);
}

TEST(Sweep, AsksProgramsOfTheSystem) {
    const auto told = ask({"sh", "-c", "echo out; echo err >&2; head -c 300000 /dev/zero; exit 7"});
    ASSERT_TRUE(told);
    EXPECT_EQ(told->code, 7);
    EXPECT_EQ(told->out.size(), 300004U);
    EXPECT_EQ(told->err, "err\n");
    EXPECT_EQ(codeOf(ask({"guise-has-no-such-program"})), ErrorCode::ModuleMissing);
}

TEST(Sweep, AStoreOfTheFirstSchemaIsBroughtUpToDate) {
    const TestFolder folder;
    const auto path = folder / "old.runs";
    {
        SQLite::Database old(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const auto text = base::readFile(GUISE_TEST_DATA "/experiment/store_schema_1.sql", 1 << 20).value();
        old.exec(std::string(text.begin(), text.end()));
    }
    RunStore store = RunStore::open(path).value();
    const auto runs = store.runs().value();
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].name, "kept");
    EXPECT_EQ(runs[0].state, RunState::Finished);
    EXPECT_EQ(runs[0].cell, "");
    EXPECT_EQ(store.points(1)->size(), 2U);
    EXPECT_EQ(runs[0].findings[0].value, 0.5);
    const Bench bench;
    EXPECT_EQ(planSweep(store, bench.plan, bench.cells)->total, 9);
}

}  // namespace
}  // namespace guise::experiment
