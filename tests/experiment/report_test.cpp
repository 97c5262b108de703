// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/report.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/disguise/recipe.h"
#include "core/experiment/training_run.h"
#include "tests/experiment/experiment_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace guise::experiment {
namespace {

using attack::Verdict;
using base::Json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Json parsed(const char* text) {
    return Json::parse(text);
}

ReportSubject disguisedSubject() {
    ReportSubject subject;
    subject.settings.recipe = disguise::canonicalRecipe(disguise::presets().front().recipe);
    return subject;
}

Json examinerJson(double privacy) {
    return {{"attack", "examiner"},
            {"level", 1},
            {"visual_privacy", privacy},
            {"interval95", {privacy - 0.01, privacy + 0.01}},
            {"accuracy", 1.0 - privacy},
            {"majority_rate", 0.1},
            {"images", 1000}};
}

class ReportTest : public ::testing::Test {
protected:
    TestFolder scratch_;

    RunStore store() { return RunStore::open(scratch_ / "s.runs").value(); }

    static RunId addRun(RunStore& store, bool plain) {
        RunSettings settings;
        settings.dataUri = "fashion-mnist";
        settings.plain = plain;
        if (!plain) {
            settings.recipe = disguise::canonicalRecipe(disguise::presets().front().recipe);
            settings.keyPath = "elsewhere/patients.gkey";
            settings.keyFingerprint = "0123456789abcdef0123456789abcdef";
        }
        const RunId id = store.add(settings, "one", {"tag"}).value();
        EXPECT_TRUE(store.start(id).value());
        const std::vector<base::Metric> points = {{"test/accuracy", 10, 0.5, {}, {}},
                                                  {"test/accuracy", 20, 0.9, {}, {}}};
        EXPECT_TRUE(store.append(id, points));
        const Json record = {{"train_images", 100},
                             {"test_images", 50},
                             {"parameters", 77},
                             {"network", {{"network", "linear"}, {"input", {1, 28, 28}}, {"classes", 10}}}};
        std::vector<RunFinding> findings = {{"test/accuracy", 0.9, 0.88, 0.92, {}}};
        if (!plain)
            findings.push_back({"visual-privacy", 0.85, 0.84, 0.86, base::canonicalJson(examinerJson(0.85))});
        EXPECT_TRUE(store.end(id, RunState::Finished,
                              {.record = base::canonicalJson(record),
                               .guiseVersion = "9",
                               .engineVersion = "e",
                               .dataHash = std::string(64, 'a'),
                               .steps = 20},
                              findings));
        return id;
    }
};

TEST_F(ReportTest, HoldsWhatTheStoreKnowsAndNoPathOfAKey) {
    auto store = this->store();
    const RunId id = addRun(store, false);
    const auto subject = reportOnRun(store, id);
    ASSERT_TRUE(subject) << subject.error().advice;
    EXPECT_EQ(subject->title, "one");
    EXPECT_THAT(subject->tags, ElementsAre("tag"));
    EXPECT_EQ(subject->parameters, 77);
    EXPECT_EQ(subject->curve.size(), 2U);
    EXPECT_EQ(subject->settings.keyFingerprint, "0123456789abcdef0123456789abcdef");
    EXPECT_THAT(subject->settings.keyPath, IsEmpty());
    ASSERT_NE(subject->figure("test/accuracy"), nullptr);
    EXPECT_EQ(*subject->figure("test/accuracy")->low, 0.88);
    ASSERT_TRUE(subject->keySpace);
    EXPECT_GT(subject->keySpace->permutationBits, 1.0);
    EXPECT_EQ(subject->time, *store.run(id)->ended);
    EXPECT_FALSE(reportOnRun(store, 99));
}

TEST_F(ReportTest, OnlyWhatRanEntersALevel) {
    auto store = this->store();
    auto report = settled({reportOnRun(store, addRun(store, false)).value()});
    const ReportSubject& subject = report.subjects.front();
    EXPECT_EQ(report.time, subject.time);
    ASSERT_EQ(subject.attacks.size(), 1U);
    EXPECT_EQ(subject.levels[0].verdict, Verdict::Leaks);  // reads 15 %, guessing reads 10 %
    EXPECT_EQ(subject.levels[0].decisive, 0);
    // What level 1 sees, level 2 sees too.
    EXPECT_EQ(subject.levels[1].verdict, Verdict::Leaks);
    EXPECT_THAT(notMeasured(subject), ElementsAre("class-membership"));
}

TEST_F(ReportTest, OriginalsHaveNoLevels) {
    auto store = this->store();
    const auto report = settled({reportOnRun(store, addRun(store, true)).value()});
    for (const ReportLevel& level : report.subjects.front().levels)
        EXPECT_EQ(level.verdict, Verdict::NotTried);
    EXPECT_FALSE(report.subjects.front().keySpace);
    EXPECT_THAT(notMeasured(report.subjects.front()), ElementsAre("visual-privacy", "class-membership"));
}

TEST_F(ReportTest, WorstVerdictOfALevelCountsAndMoreKnowledgeSeesNoLess) {
    ReportSubject subject = disguisedSubject();
    ASSERT_TRUE(addFinding(subject, parsed(R"({"attack":"moments","level":1,"tried":true,"energy":0.1,"ssim":0.2,
        "verdict":"not opened by the 1 attack tried","rule":"nothing"})")));
    ASSERT_TRUE(addFinding(subject, parsed(R"({"attack":"regression","level":2,"energy":0.9,"psnr_db":30.5,
        "verdict":"open","rule":"it shows"})")));
    ASSERT_TRUE(addFinding(subject, parsed(R"({"attack":"jigsaw","level":1,"tried":false,"verdict":"not tried",
        "reason":"this recipe permutes nothing"})")));
    const Report report = settled({subject});
    const auto& levels = report.subjects.front().levels;
    EXPECT_EQ(levels[0].verdict, Verdict::NotOpened);
    EXPECT_EQ(levels[0].tried, 1);
    EXPECT_EQ(levels[1].verdict, Verdict::Open);
    EXPECT_EQ(levels[1].tried, 2);
    EXPECT_EQ(levels[1].decisive, 1);
    EXPECT_EQ(levels[2].verdict, Verdict::Open);
    EXPECT_FALSE(report.subjects.front().attacks[2].tried);
    EXPECT_EQ(report.subjects.front().attacks[2].reason, "this recipe permutes nothing");

    subject.attacks.erase(subject.attacks.begin() + 1);
    const Report weaker = settled({subject});
    EXPECT_EQ(weaker.subjects.front().levels[1].verdict, Verdict::NotTried) << "no attack with pairs ran";
    EXPECT_THAT(notMeasured(weaker.subjects.front()),
                ElementsAre("test/accuracy", "visual-privacy", "class-membership", "level-2", "level-3"));
}

TEST_F(ReportTest, ReadsEveryKindOfFindingThatTheCommandLinePrints) {
    ReportSubject subject = disguisedSubject();
    EXPECT_TRUE(addFinding(subject, examinerJson(0.3)));
    EXPECT_TRUE(addFinding(subject, examinerJson(0.3))) << "the same finding again";
    EXPECT_EQ(subject.attacks.size(), 1U);
    EXPECT_EQ(*subject.attacks[0].verdict, Verdict::Open);
    Json panel = {{"attack", "examiner"}, {"examiners", Json::array()}, {"levels", Json::array()}};
    panel["examiners"].push_back({{"variant", "paper"}, {"level", 1}, {"visual_privacy", 0.8}});
    panel["examiners"].push_back(
        {{"variant", "adapted"}, {"level", 2}, {"visual_privacy", nullptr}, {"reason", "no labels"}});
    panel["levels"].push_back({{"strongest", "paper"}, {"level", 1}, {"verdict", "leaks"}, {"visual_privacy", 0.8}});
    EXPECT_TRUE(addFinding(subject, panel));
    ASSERT_EQ(subject.attacks.size(), 4U);
    EXPECT_FALSE(subject.attacks[2].tried);
    EXPECT_EQ(subject.attacks[2].reason, "no labels");
    EXPECT_EQ(subject.attacks[3].name, "strongest examiner: paper");
    EXPECT_TRUE(addFinding(subject, parsed(R"({"attack":"class-membership","fano_in":[1.5,null],"fano_out":[3],
        "classes_in":["a","b"],"p_value":0.2,"auc":0.4,"images_per_class":100,"out_name":"others"})")));
    ASSERT_TRUE(subject.membership);
    EXPECT_THAT(subject.membership->inNames, ElementsAre("a", "b"));
    EXPECT_THAT(subject.membership->outNames, ElementsAre("0"));
    EXPECT_TRUE(std::isnan(subject.membership->fanoIn[1]));
    EXPECT_TRUE(addFinding(subject, parsed(R"({"attack":"all","attempts":[
        {"attack":"moments","level":1,"verdict":"leaks"},{"attack":"linear","level":2,"verdict":"open"}]})")));
    EXPECT_EQ(subject.attacks.size(), 6U);
}

TEST_F(ReportTest, TakesNothingFromForeignJson) {
    for (const char* text :
         {"null", "[]", "7", "{}", R"({"attack":7})", R"({"attack":"moments"})",
          R"({"attack":"moments","level":9,"verdict":"open"})", R"({"attack":"moments","level":1,"verdict":"safe"})",
          R"({"attack":"examiner","visual_privacy":"high"})", R"({"attack":"examiner","examiners":7,"levels":{}})",
          R"({"attack":"examiner","examiners":[[]],"levels":[]})", R"({"attack":"class-membership","fano_in":{}})",
          R"({"attack":"all","attempts":[{"attack":"moments","level":1,"verdict":"open"},3]})"}) {
        ReportSubject subject = disguisedSubject();
        EXPECT_FALSE(addFinding(subject, parsed(text))) << text;
        EXPECT_THAT(subject.attacks, IsEmpty()) << text;
        EXPECT_FALSE(subject.membership) << text;
    }
}

TEST_F(ReportTest, AnAttackFoundTwiceCountsOnceWithItsWorstVerdict) {
    ReportSubject subject = disguisedSubject();
    const char* const found[] = {R"({"attack":"jigsaw","level":1,"verdict":"leaks","energy":0.5})",
                                 R"({"attack":"all","attempts":[
                                     {"attack":"moments","level":1,"verdict":"not opened by the 2 attacks tried","energy":0.1},
                                     {"attack":"jigsaw","level":1,"verdict":"not opened by the 2 attacks tried","energy":0.1}]})",
                                 R"({"attack":"moments","level":1,"verdict":"open","energy":0.9})"};
    for (const char* text : found)
        ASSERT_TRUE(addFinding(subject, parsed(text))) << text;
    ASSERT_EQ(subject.attacks.size(), 2U);
    EXPECT_EQ(subject.attacks[0].verdict, Verdict::Leaks);
    EXPECT_EQ(subject.attacks[1].verdict, Verdict::Open);
    EXPECT_EQ(settled({subject}).subjects[0].levels[0].tried, 2);
}

TEST_F(ReportTest, FolderOfARunWithFindingsBesideIt) {
    RunRecord record;
    record.settings.dataUri = "npy:x.npy,y.npy";
    record.settings.recipe = disguise::canonicalRecipe(disguise::presets().front().recipe);
    record.settings.keyPath = "elsewhere/k.gkey";
    record.network = {"linear", {1, 28, 28}, 2};
    record.scaling = learn::InputScaling::over255(1);
    record.testAccuracy = 0.75;
    record.testImages = 100;
    record.points = {{"train/loss", 1, 0.7, {}, {}}};
    const auto folder = scratch_ / "run";
    ASSERT_TRUE(base::makeFolder(folder));
    ASSERT_TRUE(base::writeFile(folder / "run.json", base::canonicalJson(recordToJson(record))));
    ASSERT_TRUE(base::writeFile(folder / "examiner.json", base::canonicalJson(examinerJson(0.9))));
    ASSERT_TRUE(base::writeFile(folder / "broken.json", std::string("{")));
    ASSERT_TRUE(base::writeFile(folder / "other.json", std::string(R"({"hello":"world"})")));
    const auto subject = reportOnFolder(folder);
    ASSERT_TRUE(subject) << subject.error().advice;
    EXPECT_EQ(subject->title, "run");
    EXPECT_THAT(subject->settings.keyPath, IsEmpty());
    ASSERT_NE(subject->figure("test/accuracy"), nullptr);
    EXPECT_LT(*subject->figure("test/accuracy")->low, 0.75);
    ASSERT_NE(subject->figure("visual-privacy"), nullptr);
    EXPECT_EQ(subject->attacks.size(), 1U);
    EXPECT_GT(subject->time, 0);
    EXPECT_FALSE(reportOnFolder(scratch_ / ""));
}

}  // namespace
}  // namespace guise::experiment
