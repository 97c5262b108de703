// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_store.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/experiment/report.h"
#include "core/experiment/run_recorder.h"
#include "tests/experiment/experiment_fixture.h"
#include "tests/support/fake_engine.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <fstream>
#include <limits>
#include <random>

namespace guise::experiment {
namespace {

using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

RunStore openedStore(const std::filesystem::path& path) {
    auto store = RunStore::open(path);
    EXPECT_TRUE(store) << store.error().advice;
    return std::move(store.value());
}

std::vector<base::Metric> curve(int count) {
    std::vector<base::Metric> points;
    for (int i = 0; i < count; ++i)
        points.push_back({"train/loss", i + 1, 1.0 / (i + 1), std::nullopt, std::nullopt});
    return points;
}

std::string bytesOf(const std::filesystem::path& path) {
    const auto bytes = base::readFile(path, std::size_t{1} << 28);
    return bytes ? std::string(bytes->begin(), bytes->end()) : std::string();
}

/// A process of its own that does `work` and ends with 0.
template <class Work>
pid_t inChild(const Work& work) {
    const pid_t child = fork();
    if (child == 0) {
        work();
        _exit(0);
    }
    return child;
}

int statusOf(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

TEST(RunStore, KeepsAllThatIsKnownOfARun) {
    const TestFolder folder;
    RunSettings settings = shortRun();
    settings.plain = false;
    settings.recipe = recipeText(10.0);
    settings.experimentSeed = std::uint64_t{18446744073709551615U};
    settings.keyFingerprint = std::string(32, 'a');
    settings.train.seed = std::uint64_t{1} << 60;
    const std::vector<base::Metric> points = {{"train/loss", 1, 2.5, std::nullopt, std::nullopt},
                                              {"test/accuracy", 1, 0.25, 0.1, 0.5},
                                              {"fano/p", 2, kInfinity, std::nullopt, std::nullopt},
                                              {"fano/auc", 2, kNaN, std::nullopt, std::nullopt}};
    const base::Error error{ErrorCode::EngineFailed, "It broke; mend it. \xC3\xA4 'quoted'", {}};
    RunId id = 0;
    {
        RunStore store = openedStore(folder / "s.runs");
        id = store.add(settings, "first \xE2\x82\xAC", {"b", "a", "b"}).value();
        EXPECT_EQ(store.run(id)->state, RunState::Queued);
        EXPECT_TRUE(store.start(id).value());
        EXPECT_EQ(store.run(id)->state, RunState::Running);
        ASSERT_TRUE(store.append(id, points));
        ASSERT_TRUE(store.setCheckpoint(id, {7, "/somewhere/state"}));
        ASSERT_TRUE(store.setCheckpoint(id, {9, "/somewhere/later"}));
        ASSERT_TRUE(store.setNote(id, "a note"));
        const RunFacts facts{.record = "{\"steps\":2}",
                             .guiseVersion = "0.1",
                             .engineVersion = "E 2",
                             .device = "cpu: X",
                             .dataHash = "ff",
                             .folder = "/runs/1",
                             .steps = 2};
        const std::vector<RunFinding> findings = {{"visual-privacy", 0.8, 0.7, 0.9, R"({"images":40})"},
                                                  {"class-membership", kNaN, std::nullopt, std::nullopt, {}}};
        ASSERT_TRUE(store.end(id, RunState::Failed, facts, findings, &error));
    }
    const RunStore store = openedStore(folder / "s.runs");
    const auto run = store.run(id);
    ASSERT_TRUE(run) << run.error().advice;
    EXPECT_EQ(run->uid.size(), 32U);
    EXPECT_EQ(run->name, "first \xE2\x82\xAC");
    EXPECT_EQ(run->state, RunState::Failed);
    EXPECT_EQ(runSettingsToJson(run->settings), runSettingsToJson(settings));
    EXPECT_EQ(run->errorCode, "EngineFailed");
    EXPECT_EQ(run->error, error.advice);
    EXPECT_THAT(run->tags, ElementsAre("a", "b"));
    EXPECT_EQ(run->note, "a note");
    EXPECT_EQ(run->record, "{\"steps\":2}");
    EXPECT_EQ(run->folder, "/runs/1");
    EXPECT_EQ(run->steps, 2);
    EXPECT_EQ(run->attempts, 1);
    ASSERT_EQ(run->checkpoints.size(), 1U);
    EXPECT_EQ(run->checkpoints[0].step, 9);
    ASSERT_NE(run->finding("visual-privacy"), nullptr);
    EXPECT_EQ(run->finding("visual-privacy")->low, 0.7);
    EXPECT_TRUE(std::isnan(run->finding("class-membership")->value));
    const auto kept = store.points(id).value();
    ASSERT_EQ(kept.size(), points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_EQ(kept[i].name, points[i].name);
        EXPECT_EQ(kept[i].step, points[i].step);
        EXPECT_EQ(kept[i].low, points[i].low);
        EXPECT_TRUE(kept[i].value == points[i].value || (std::isnan(kept[i].value) && std::isnan(points[i].value)));
    }
    EXPECT_EQ(codeOf(store.run(id + 1)), ErrorCode::UnknownName);
}

TEST(RunStore, OneRunHasOneRunner) {
    const TestFolder folder;
    RunStore first = openedStore(folder / "s.runs");
    RunStore second = openedStore(folder / "s.runs");
    const RunId id = first.add(shortRun()).value();
    EXPECT_TRUE(first.start(id).value());
    EXPECT_FALSE(second.start(id).value());
    EXPECT_FALSE(first.start(id).value());
    EXPECT_EQ(second.markInterrupted().value(), 0);
    ASSERT_TRUE(first.end(id, RunState::Finished));
    EXPECT_FALSE(second.start(id).value()) << "a finished run is not run again";
    EXPECT_EQ(second.run(id)->state, RunState::Finished);
}

TEST(RunStore, ARunWhoseProcessIsKilledIsInterruptedAndGoesOn) {
    const TestFolder folder;
    const auto path = folder / "s.runs";
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    const pid_t child = inChild([&] {
        auto store = RunStore::open(path);
        const RunId id = store->add(shortRun()).value();
        if (store->start(id) && store->append(id, curve(5)))
            static_cast<void>(write(ready[1], "x", 1));
        pause();
    });
    char byte = 0;
    ASSERT_EQ(read(ready[0], &byte, 1), 1);
    RunStore store = openedStore(path);
    EXPECT_EQ(store.run(1)->state, RunState::Running);
    EXPECT_FALSE(store.start(1).value());
    kill(child, SIGKILL);
    statusOf(child);
    EXPECT_EQ(store.markInterrupted().value(), 1);
    EXPECT_EQ(store.run(1)->state, RunState::Interrupted);
    EXPECT_EQ(store.points(1)->size(), 5U);
    EXPECT_TRUE(store.run(1)->ended.has_value());
    EXPECT_TRUE(store.start(1, 3).value());
    EXPECT_EQ(store.points(1)->size(), 3U) << "points after the place where it goes on are measured again";
    EXPECT_EQ(store.run(1)->attempts, 2);
    ASSERT_TRUE(store.end(1, RunState::Finished));
    close(ready[0]);
    close(ready[1]);
}

TEST(RunStore, ManyProcessesShareAStoreFromItsFirstMoment) {
    constexpr int kProcesses = 4;
    constexpr int kRuns = 8;
    for (int round = 0; round < 5; ++round) {  // the first moment is short
        const TestFolder folder;
        const auto path = folder / "s.runs";
        std::vector<pid_t> children;
        for (int p = 0; p < kProcesses; ++p)
            children.push_back(inChild([&] {
                auto store = RunStore::open(path, {.busyMilliseconds = 60000});
                for (int i = 0; store && i < kRuns; ++i) {
                    const auto id = store->add(shortRun());
                    if (!id || !store->start(*id) || !store->append(*id, curve(i + 1)) ||
                        !store->end(*id, RunState::Finished))
                        _exit(1);
                }
                _exit(store ? 0 : 2);
            }));
        for (const pid_t child : children)
            EXPECT_EQ(statusOf(child), 0);
        const RunStore store = openedStore(path);
        const auto runs = store.runs().value();
        EXPECT_EQ(runs.size(), static_cast<std::size_t>(kProcesses * kRuns));
        std::size_t points = 0;
        for (const StoredRun& run : runs) {
            EXPECT_EQ(run.state, RunState::Finished);
            points += store.points(run.id)->size();
        }
        EXPECT_EQ(points, static_cast<std::size_t>(kProcesses * kRuns * (kRuns + 1) / 2));
    }
}

TEST(RunStore, SaysWhenAnotherProgramKeepsItBusy) {
    const TestFolder folder;
    RunStore store = RunStore::open(folder / "s.runs", {.busyMilliseconds = 30}).value();
    SQLite::Database other((folder / "s.runs").string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    EXPECT_EQ(codeOf(store.add(shortRun())), ErrorCode::StoreLocked);
    EXPECT_TRUE(store.runs()) << "reading goes on";
    other.exec("ROLLBACK");
    EXPECT_TRUE(store.add(shortRun()));
}

TEST(RunStore, DeletingCanBeUndoneUntilPurged) {
    const TestFolder folder;
    RunStore store = openedStore(folder / "s.runs");
    const RunId kept = store.add(shortRun()).value();
    const RunId gone = store.add(shortRun(), "", {"x"}).value();
    ASSERT_TRUE(store.start(gone).value());
    EXPECT_EQ(codeOf(store.setDeleted(gone, true)), ErrorCode::WrongUse);
    ASSERT_TRUE(store.append(gone, curve(3)));
    ASSERT_TRUE(store.end(gone, RunState::Stopped));
    ASSERT_TRUE(store.setDeleted(gone, true));
    EXPECT_EQ(store.runs()->size(), 1U);
    EXPECT_EQ(store.runs({.deleted = true})->front().id, gone);
    ASSERT_TRUE(store.setDeleted(gone, false));
    EXPECT_EQ(store.runs({.tag = "x"})->front().id, gone);
    EXPECT_EQ(store.points(gone)->size(), 3U);
    ASSERT_TRUE(store.setDeleted(gone, true));
    EXPECT_EQ(store.purge().value(), 1);
    EXPECT_EQ(codeOf(store.run(gone)), ErrorCode::UnknownName);
    EXPECT_THAT(store.points(gone).value(), IsEmpty());
    EXPECT_TRUE(store.run(kept));
    EXPECT_GT(store.add(shortRun()).value(), gone) << "a number is never used twice";
}

TEST(RunStore, FiltersTagsNotesAndClones) {
    const TestFolder folder;
    RunStore store = openedStore(folder / "s.runs");
    RunSettings settings = shortRun();
    settings.keyFingerprint = std::string(32, 'b');
    const RunId id = store.add(settings).value();
    ASSERT_TRUE(store.setTag(id, "figure-6", true));
    ASSERT_TRUE(store.setTag(id, "figure-6", true));
    EXPECT_THAT(store.run(id)->tags, ElementsAre("figure-6"));
    ASSERT_TRUE(store.setTag(id, "figure-6", false));
    EXPECT_THAT(store.run(id)->tags, IsEmpty());
    EXPECT_EQ(codeOf(store.setTag(id, "", true)), ErrorCode::WrongUse);
    EXPECT_EQ(codeOf(store.setTag(id, std::string(101, 'x'), true)), ErrorCode::WrongUse);
    EXPECT_EQ(codeOf(store.setTag(99, "x", true)), ErrorCode::UnknownName);
    EXPECT_EQ(codeOf(store.setNote(99, "x")), ErrorCode::UnknownName);
    EXPECT_THAT(store.runs({.state = RunState::Finished}).value(), IsEmpty());
    EXPECT_EQ(store.runs({.state = RunState::Queued})->size(), 1U);
    const auto clone = store.cloneSettings(id);
    ASSERT_TRUE(clone);
    EXPECT_EQ(clone->keyFingerprint, "");
    EXPECT_EQ(clone->train.steps, settings.train.steps);
}

TEST(RunStore, RefusesWhatIsNoStoreAndLeavesItAlone) {
    const TestFolder folder;
    EXPECT_EQ(codeOf(RunStore::open(folder / "absent", {.create = false})), ErrorCode::FileNotFound);
    EXPECT_EQ(codeOf(RunStore::open(folder / "no" / "folder")), ErrorCode::FileNotFound);
    EXPECT_EQ(codeOf(RunStore::open(folder / ".")), ErrorCode::NotAFile);
    ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(codeOf(RunStore::open(folder / "pipe")), ErrorCode::NotAFile);
    for (const std::string& text : {std::string("hello"), std::string(5000, 'x'), std::string(100, '\0')}) {
        std::ofstream(folder / "text", std::ios::binary) << text;
        EXPECT_EQ(codeOf(RunStore::open(folder / "text")), ErrorCode::NotAStore) << text.size();
        EXPECT_EQ(bytesOf(folder / "text"), text);
    }
    SQLite::Database(folder / "other.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (a)");
    const std::string before = bytesOf(folder / "other.db");
    EXPECT_EQ(codeOf(RunStore::open(folder / "other.db")), ErrorCode::NotAStore);
    EXPECT_EQ(bytesOf(folder / "other.db"), before);
    std::ofstream(folder / "empty") << "";
    EXPECT_TRUE(RunStore::open(folder / "empty"));
}

TEST(RunStore, RefusesANewerSchemaAndForeignTables) {
    const TestFolder folder;
    const auto changed = [&](const char* statement) {
        const auto path = folder / "changed.runs";
        std::filesystem::remove(path);
        EXPECT_TRUE(openedStore(path).add(shortRun()));
        SQLite::Database(path, SQLite::OPEN_READWRITE).exec(statement);
        return codeOf(RunStore::open(path));
    };
    EXPECT_EQ(changed("PRAGMA user_version = 999"), ErrorCode::StoreTooNew);
    EXPECT_EQ(changed("PRAGMA application_id = 1"), ErrorCode::NotAStore);
    EXPECT_EQ(changed("CREATE TRIGGER t AFTER INSERT ON runs BEGIN DELETE FROM points; END"), ErrorCode::StoreDamaged);
    EXPECT_EQ(changed("CREATE VIEW v AS SELECT 1"), ErrorCode::StoreDamaged);
    EXPECT_EQ(changed("DROP TABLE points"), ErrorCode::StoreDamaged);
    EXPECT_EQ(changed("ALTER TABLE runs ADD COLUMN more"), ErrorCode::StoreDamaged);
    EXPECT_EQ(changed("DROP TABLE tags; CREATE TABLE tags (run, tag)"), ErrorCode::StoreDamaged);
}

/// A newer version may write settings and states that this one does not know.
TEST(RunStore, ARunThatCannotBeReadCostsNoOther) {
    const TestFolder folder;
    for (const char* change : {"settings = '{'", "settings = x'ff00ff'", "settings = '{\"data\": 3, \"train\": {}}'",
                               "settings = '{\"train\": {\"optimizer\": \"from the future\"}}'", "state = 'paused'",
                               "state = 'unreadable'"}) {
        const auto path = folder / "s.runs";
        for (const char* suffix : {"", "-wal", "-shm", "-lock"})
            std::filesystem::remove(path.string() + suffix);
        RunStore store = openedStore(path);
        const RunId before = store.add(shortRun(), "before").value();
        const RunId odd = store.add(shortRun(), "odd", {"kept"}).value();
        const RunId after = store.add(shortRun(), "after").value();
        ASSERT_TRUE(store.start(odd).value());
        ASSERT_TRUE(store.append(odd, curve(3)));
        ASSERT_TRUE(store.end(odd, RunState::Stopped, {}, std::vector<RunFinding>{{"f", 0.5, {}, {}, {}}}));
        SQLite::Database(path, SQLite::OPEN_READWRITE).exec(std::string("UPDATE runs SET ") + change + " WHERE id = 2");
        ASSERT_EQ(odd, 2);

        const auto runs = store.runs();
        ASSERT_TRUE(runs) << runs.error().advice;
        ASSERT_EQ(runs->size(), 3U) << change;
        const StoredRun& run = (*runs)[1];
        EXPECT_EQ(run.state, RunState::Unreadable);
        ASSERT_TRUE(run.unreadable);
        EXPECT_EQ(run.unreadable->code, ErrorCode::RunInvalid);
        EXPECT_THAT(run.unreadable->advice, ::testing::StartsWith("Run 2 cannot be read by this version: "));
        EXPECT_THAT(run.unreadable->advice, ::testing::Not(::testing::HasSubstr("..")));
        EXPECT_EQ(run.name, "odd");
        EXPECT_TRUE(run.started && run.ended);
        EXPECT_EQ(run.steps, 3);
        ASSERT_NE(run.finding("f"), nullptr);
        EXPECT_EQ(run.finding("f")->value, 0.5);
        const base::Json json = storedRunToJson(run);
        EXPECT_EQ(json["state"], "unreadable");
        EXPECT_TRUE(json["settings"].is_null());
        EXPECT_EQ(json["unreadable"]["code"], "RunInvalid");
        EXPECT_FALSE((*runs)[0].unreadable || (*runs)[2].unreadable);
        EXPECT_EQ(store.runs({.state = RunState::Queued})->size(), 2U);
        EXPECT_EQ(store.runs({.state = RunState::Stopped})->size(), 0U) << "nobody may take it for a stopped one";
        EXPECT_EQ(store.runs({.state = RunState::Unreadable})->front().id, odd);
        EXPECT_EQ(store.points(odd)->size(), 3U);

        EXPECT_EQ(codeOf(store.start(odd)), ErrorCode::RunInvalid);
        EXPECT_EQ(codeOf(store.cloneSettings(odd)), ErrorCode::RunInvalid);
        EXPECT_EQ(codeOf(reportOnRun(store, odd, {})), ErrorCode::RunInvalid);
        EXPECT_TRUE(store.cloneSettings(before));
        EXPECT_TRUE(store.start(after).value());
        EXPECT_TRUE(store.setTag(odd, "newer", true));
        EXPECT_TRUE(store.setNote(odd, "of the other machine"));
        ASSERT_TRUE(store.setDeleted(odd, true));
        EXPECT_EQ(store.runs()->size(), 2U);
        EXPECT_EQ(store.runs({.deleted = true})->front().id, odd);
        ASSERT_TRUE(store.setDeleted(odd, false));
        EXPECT_THAT(store.run(odd)->tags, ElementsAre("kept", "newer"));
        ASSERT_TRUE(store.setDeleted(odd, true));
        EXPECT_EQ(store.purge().value(), 1);
        EXPECT_EQ(codeOf(store.run(odd)), ErrorCode::UnknownName);
    }
}

TEST(RunStore, ARunAtWorkIsNotDeletedWhateverItsSettingsAre) {
    const TestFolder folder;
    const auto path = folder / "s.runs";
    RunStore store = openedStore(path);
    const RunId id = store.add(shortRun()).value();
    ASSERT_TRUE(store.start(id).value());
    SQLite::Database(path, SQLite::OPEN_READWRITE).exec("UPDATE runs SET settings = '{}'");
    EXPECT_EQ(store.run(id)->state, RunState::Unreadable);
    EXPECT_EQ(codeOf(store.setDeleted(id, true)), ErrorCode::WrongUse);
    ASSERT_TRUE(store.end(id, RunState::Finished));
    EXPECT_TRUE(store.setDeleted(id, true));
}

TEST(RunStore, DamagedFilesGiveTypedErrors) {
    const TestFolder folder;
    const auto path = folder / "whole.runs";
    {
        RunStore store = openedStore(path);
        for (int i = 0; i < 12; ++i) {
            const RunId id = store.add(shortRun(), "n", {"t"}).value();
            ASSERT_TRUE(store.start(id).value());
            ASSERT_TRUE(store.append(id, curve(60)));
            ASSERT_TRUE(store.end(id, RunState::Finished, {}, std::vector<RunFinding>{{"f", 1.0, {}, {}, "{}"}}));
        }
    }
    const std::string whole = bytesOf(path);
    ASSERT_GT(whole.size(), 20000U);
    std::mt19937 random(7);
    int errors = 0;
    for (int i = 0; i < 60; ++i) {
        std::string bytes = whole;
        if (i % 3 == 0)
            bytes.resize(random() % bytes.size());
        else
            for (int k = 0; k < (i % 3 == 1 ? 1 : 40); ++k)
                bytes[random() % bytes.size()] = static_cast<char>(random());
        const auto damaged = folder / "damaged.runs";
        for (const char* suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(damaged.string() + suffix);
        std::ofstream(damaged, std::ios::binary) << bytes;
        auto store = RunStore::open(damaged);
        const auto check = [&](const auto& result) {
            if (result)
                return;
            ++errors;
            const ErrorCode code = result.error().code;
            EXPECT_TRUE(code == ErrorCode::NotAStore || code == ErrorCode::StoreDamaged ||
                        code == ErrorCode::StoreTooNew || code == ErrorCode::UnknownName ||
                        code == ErrorCode::FileNotWritable)
                << base::codeName(code) << ": " << result.error().advice;
        };
        check(store);
        if (!store)
            continue;
        check(store->runs());
        check(store->points(3));
        check(store->add(shortRun()));
        check(store->setDeleted(2, true));
        check(store->purge());
    }
    EXPECT_GT(errors, 10);
}

TEST(RunStore, AFullDiskLosesNothingThatWasWritten) {
    const TestFolder folder;
    const auto path = folder / "s.runs";
    RunStore store = openedStore(path);
    const RunId id = store.add(shortRun()).value();
    ASSERT_TRUE(store.start(id).value());
    ASSERT_TRUE(store.append(id, curve(10)));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 200'000;
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = store.append(id, curve(100'000));
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    EXPECT_EQ(codeOf(written), ErrorCode::DiskFull);
    EXPECT_EQ(store.points(id)->size(), 10U);
    EXPECT_TRUE(store.append(id, curve(5)));
    EXPECT_TRUE(store.end(id, RunState::Finished));
    EXPECT_EQ(openedStore(path).points(id)->size(), 15U);
}

TEST(RunStore, HoldsNoSecretAndIsClosedToOthers) {
    const TestFolder folder;
    const auto path = folder / "s.runs";
    const auto engine = support::makeFakeEngine();
    RunInputs inputs;
    inputs.source = quadrantSource();
    inputs.key = secretKey(10.0);
    RunSettings settings = shortRun();
    settings.plain = false;
    settings.recipe = inputs.key->recipe();
    settings.keyFingerprint = inputs.key->fingerprint();
    settings.keyPath = "/keys/mine.gkey";
    RunStore store = openedStore(path);
    const RunId id = store.add(settings).value();
    ASSERT_TRUE(store.start(id).value());
    SilentSink sink;
    RunRecorder recorder(store, id, sink);
    auto finished = runTraining(*engine, inputs, settings, recorder, {});
    ASSERT_TRUE(finished) << finished.error().advice;
    ASSERT_TRUE(recorder.finish(finished->record, "/runs/x"));
    const auto run = store.run(id).value();
    EXPECT_EQ(run.state, RunState::Finished);
    ASSERT_NE(run.finding("test/accuracy"), nullptr);
    EXPECT_EQ(run.finding("test/accuracy")->value, finished->record.testAccuracy);
    EXPECT_EQ(run.dataHash, finished->record.dataHash);
    EXPECT_EQ(store.points(id)->size(), finished->record.points.size());

    const std::string all = bytesOf(path) + bytesOf(path.string() + "-wal");
    const auto& root = inputs.key->root();
    const std::string raw(root.begin(), root.end());
    std::string hex;
    for (const unsigned char byte : raw) {
        char digits[3];
        std::snprintf(digits, sizeof(digits), "%02x", byte);
        hex += digits;
    }
    EXPECT_NE(all.find(settings.keyFingerprint), std::string::npos);
    EXPECT_EQ(all.find(raw.substr(0, 8)), std::string::npos);
    EXPECT_EQ(all.find(hex.substr(0, 16)), std::string::npos);
    for (const char* suffix : {"", "-wal", "-lock"}) {
        struct stat status {};
        ASSERT_EQ(::stat((path.string() + suffix).c_str(), &status), 0) << suffix;
        EXPECT_EQ(status.st_mode & 077U, 0U) << suffix;
    }
}

TEST(RunStore, AFailedTrainingKeepsItsErrorAndItsCurve) {
    const TestFolder folder;
    const auto engine = support::makeFakeEngine({.failAtStep = 30});
    RunInputs inputs;
    inputs.source = quadrantSource();
    RunStore store = openedStore(folder / "s.runs");
    const RunId id = store.add(shortRun()).value();
    ASSERT_TRUE(store.start(id).value());
    SilentSink sink;
    RunRecorder recorder(store, id, sink);
    const auto finished = runTraining(*engine, inputs, shortRun(), recorder, {});
    ASSERT_FALSE(finished);
    ASSERT_TRUE(recorder.fail(finished.error()));
    const auto run = store.run(id).value();
    EXPECT_EQ(run.state, RunState::Failed);
    EXPECT_EQ(run.errorCode, "EngineFailed");
    EXPECT_EQ(store.points(id)->size(), sink.points.size());
    EXPECT_GT(sink.points.size(), 10U);
    EXPECT_TRUE(store.start(id).value()) << "a failed run may be tried again";
    EXPECT_THAT(store.points(id).value(), IsEmpty());
    ASSERT_TRUE(recorder.fail({ErrorCode::Stopped, "Stopped.", {}}));
    EXPECT_EQ(store.run(id)->state, RunState::Stopped);
    EXPECT_EQ(store.run(id)->errorCode, "");
}

}  // namespace
}  // namespace guise::experiment
