// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_plan.h"

#include "core/base/json.h"
#include "tests/experiment/experiment_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

namespace guise::experiment {
namespace {

using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

SweepPlan parsed(const std::string& text) {
    auto plan = parsePlan(text);
    EXPECT_TRUE(plan) << plan.error().advice;
    return plan ? *plan : SweepPlan();
}

constexpr const char* kPlan = R"({"name":"small","recipe":"table1","network":"linear",
    "train":{"steps":20,"batch":16,"learning_rate":0.05,"optimizer":"sgd"},"repeats":3,"seed":5,
    "series":[{"name":"blocks","set":{"noise":25},"vary":{"block":[2,4,[4,2]]}},
              {"name":"noise","set":{"block":4},"vary":{"noise":[0,25,50]}},
              {"name":"grid","set":{"block":2},"vary":{"matrix":["orthogonal","projection"],"permute":[true,false]}}],
    "baselines":["plain","plain-noise"]})";

TEST(SweepPlan, WritesListsAndGridsOut) {
    const SweepPlan plan = parsed(kPlan);
    // 3 blocks; noise 25 of block 4 is there already: 2 more; the grid is at noise 100: 4; 2 baselines.
    EXPECT_EQ(plan.settings.size(), 11U);
    ASSERT_EQ(plan.series.size(), 4U);
    EXPECT_THAT(plan.series[0].settings, ElementsAre(0, 1, 2));
    EXPECT_THAT(plan.series[1].settings, ElementsAre(3, 1, 4));
    EXPECT_THAT(plan.series[2].settings, ElementsAre(5, 6, 7, 8));
    EXPECT_EQ(plan.series[1].parameters[1], (SweepParameters{{"noise", "25"}})) << "as this series names it";
    EXPECT_EQ(plan.series[2].reference, 5U) << "orthogonal with permutation is what nothing was varied on";
    EXPECT_EQ(plan.series[1].reference, 3U) << "noise 100 is not among them: the first";
    EXPECT_EQ(plan.settings[2].label(), "block 4x2");
    EXPECT_EQ(plan.settings[8].label(), "matrix projection, permute no");
    EXPECT_EQ(plan.settings[3].run.recipe.find("noise"), std::string::npos) << "noise 0 is no step";
    EXPECT_THAT(plan.settings[2].run.recipe, HasSubstr(R"("block":[4,2])"));
    EXPECT_TRUE(plan.settings[9].run.plain);
    EXPECT_EQ(plan.settings[10].run.recipe,
              R"({"block":[7,7],"pad":false,"scheme":"block","steps":[{"level":100,"mechanism":"noise"}]})");
    EXPECT_EQ(plan.settings[0].run.train.steps, 20);
    EXPECT_EQ(plan.settings[0].run.network, "linear");
}

TEST(SweepPlan, SeedsArePairedAndRecorded) {
    const SweepPlan plan = parsed(kPlan);
    const auto source = quadrantSource();
    const auto cells = cellsOf(plan, source->info(), "aa");
    EXPECT_EQ(codeOf(cells), ErrorCode::NotDivisible) << "7 does not divide 8";
    SweepPlan fitting = plan;
    fitting.settings.erase(fitting.settings.begin() + 10);
    const auto good = cellsOf(fitting, source->info(), "aa").value();
    ASSERT_EQ(good.size(), 30U);
    std::set<std::string> keys;
    std::set<std::uint64_t> seeds;
    for (const SweepCell& cell : good) {
        keys.insert(cell.key);
        const RepeatSeeds expected = repeatSeeds(5, cell.repeat);
        EXPECT_EQ(cell.run.train.seed, expected.weights);
        if (!cell.run.plain) {
            EXPECT_EQ(cell.run.experimentSeed, expected.key);
            EXPECT_EQ(cell.run.noiseSeed, expected.noise);
            EXPECT_EQ(cell.run.keyFingerprint.size(), 32U);
        }
        for (const std::uint64_t seed : {expected.key, expected.noise, expected.weights, expected.split}) {
            seeds.insert(seed);
            EXPECT_LT(seed, std::uint64_t{1} << 53U);
        }
    }
    EXPECT_EQ(keys.size(), good.size());
    EXPECT_EQ(seeds.size(), 12U) << "every use and every repeat has a seed of its own";
    EXPECT_EQ(good[0].repeat, 0);
    EXPECT_EQ(good[10].repeat, 1) << "repeat by repeat";
}

TEST(SweepPlan, ACellIsTheSameWhateverPlanAsksForIt) {
    const auto source = quadrantSource();
    const auto keyOf = [&](const std::string& text, const char* hash = "aa") {
        return cellsOf(parsed(text), source->info(), hash).value().front().key;
    };
    const std::string plan = R"({"recipe":"table1","repeats":1,"seed":5,"train":{"steps":9},
        "series":[{"name":"a","vary":{"block":[4]}}]})";
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string text = plan;
        return text.replace(text.find(from), from.size(), to);
    };
    EXPECT_EQ(keyOf(plan), keyOf(with(R"("name":"a","vary":{"block":[4]})",
                                      R"("name":"b","set":{"block":[4,4]},"vary":{"noise":[100,5]})")));
    EXPECT_EQ(keyOf(plan), keyOf(with(R"("steps":9)", R"("steps":9,"device":"cpu")")));
    EXPECT_NE(keyOf(plan), keyOf(with(R"("steps":9)", R"("steps":10)")));
    EXPECT_NE(keyOf(plan), keyOf(with(R"("seed":5)", R"("seed":6)")));
    EXPECT_NE(keyOf(plan), keyOf(with(R"("repeats":1)", R"("repeats":1,"measures":["class-membership"])")));
    EXPECT_NE(keyOf(plan), keyOf(plan, "bb"));
}

TEST(SweepPlan, DataWithoutATestPartIsSplitAnewInEachRepeat) {
    const auto source = image::sourceFromMemory("quadrants", quadrants(80, 1)).value();
    const SweepPlan plan = parsed(R"({"recipe":"table1","repeats":2,"test_share":0.25,
        "series":[{"name":"a","vary":{"block":[4]}}]})");
    const auto cells = cellsOf(plan, source->info(), "aa").value();
    EXPECT_THAT(cells[0].run.dataUri, HasSubstr("?test=0.25&seed=" + std::to_string(repeatSeeds(plan.seed, 0).split)));
    EXPECT_NE(cells[0].run.dataUri, cells[1].run.dataUri);
}

TEST(SweepPlan, ShippedPlansNameTheirSettings) {
    EXPECT_EQ(shippedPlans().size(), 9U);
    const image::SourceInfo grey{"mnist:x", "MNIST", {1, 28, 28}, 60000, 10000, std::vector<std::string>(10, "c")};
    const image::SourceInfo colour{"cifar10:x", "C", {3, 32, 32}, 50000, 10000, std::vector<std::string>(10, "c")};
    for (const ShippedPlan& shipped : shippedPlans()) {
        const auto plan = parsePlan(shipped.text);
        ASSERT_TRUE(plan) << shipped.name << ": " << plan.error().advice;
        EXPECT_EQ(plan->name, shipped.name);
        const bool table = shipped.name.ends_with("-table2") || shipped.name == "cifar10-paper";
        EXPECT_EQ(plan->series.size(), table ? 1U : 6U);
        const auto cells = cellsOf(*plan, shipped.name.rfind("mnist", 0) == 0 ? grey : colour, "aa");
        ASSERT_TRUE(cells) << shipped.name << ": " << cells.error().advice;
        std::size_t runs = 0;
        for (const SweepSetting& setting : plan->settings)
            runs += static_cast<std::size_t>(setting.repeats);
        EXPECT_EQ(cells->size(), runs);
    }
    const auto full = parsePlan(shippedPlans()[6].text);
    EXPECT_EQ(full->name, "mnist-full");
    EXPECT_EQ(full->settings.size(),
              14U);  // Table 1, plain, 2 matrices, 1 permutation, 4 blocks, 4 levels, plain + noise
    EXPECT_EQ(full->repeats, 5);
    EXPECT_EQ(full->settings[0].repeats, 10) << "class membership is judged over ten keys";
    EXPECT_EQ(full->settings[2].repeats, 5);
}

TEST(SweepPlan, ASeriesMayAskForMoreRepeats) {
    const SweepPlan plan = parsed(R"({"recipe":"table1","repeats":2,
        "series":[{"name":"a","vary":{"block":[4,2]}},{"name":"b","repeats":3,"vary":{"block":[4]}},
                  {"name":"c","repeats":1,"vary":{"block":[4,8]}}]})");
    ASSERT_EQ(plan.settings.size(), 3U);
    EXPECT_EQ(plan.settings[0].repeats, 3) << "the most that is asked for";
    EXPECT_EQ(plan.settings[1].repeats, 2);
    EXPECT_EQ(plan.settings[2].repeats, 1);
    std::vector<std::pair<int, std::size_t>> order;
    const auto cells = cellsOf(plan, quadrantSource()->info(), "aa").value();
    for (const SweepCell& cell : cells)
        order.emplace_back(cell.repeat, cell.setting);
    EXPECT_THAT(order, ElementsAre(Pair(0, 0), Pair(0, 1), Pair(0, 2), Pair(1, 0), Pair(1, 1), Pair(2, 0)));
}

TEST(SweepPlan, RefusesWhatItDoesNotUnderstand) {
    const auto with = [](const std::string& more) { return R"({"recipe":"table1")" + more + "}"; };
    const std::string series = R"(,"series":[{"name":"a","vary":)";
    for (const std::string& text : {with(""),
                                    with(R"(,"magic":1)"),
                                    with(R"(,"series":3)"),
                                    with(R"(,"series":[3])"),
                                    with(R"(,"series":[{"name":"a"}])"),
                                    with(series + "{}}]"),
                                    with(series + R"({"block":[]}}])"),
                                    with(series + R"({"block":["x"]}}])"),
                                    with(series + R"({"block":[1e99]}}])"),
                                    with(series + R"({"noise":[-5]}}])"),
                                    with(series + R"({"matrix":["magic"]}}])"),
                                    with(series + R"({"colour":[1]}}])"),
                                    with(series + R"({"seed":[1]}}])"),
                                    with(series + R"({"steps":[-1]}}])"),
                                    with(series + R"({"permute":[1]}}])"),
                                    with(series + R"({"preset":["magic"]}}])"),
                                    with(R"(,"baselines":["magic"])"),
                                    with(R"(,"baselines":["plain"],"repeats":0)"),
                                    with(R"(,"baselines":["plain"],"repeats":1e9)"),
                                    with(R"(,"series":[{"name":"a","repeats":0,"vary":{"block":[7]}}])"),
                                    with(R"(,"baselines":["plain"],"test_share":1)"),
                                    with(R"(,"baselines":["plain"],"measures":["magic"])"),
                                    with(R"(,"baselines":["plain"],"seed":-1)"),
                                    with(R"(,"baselines":["plain"],"train":{"threads":1})"),
                                    std::string("[]"),
                                    std::string("3")})
        EXPECT_EQ(codeOf(parsePlan(text)), ErrorCode::PlanInvalid) << text;
    EXPECT_EQ(codeOf(parsePlan("{")), ErrorCode::BadData);
    std::string values = "1";
    for (int i = 2; i < 200; ++i)
        values += "," + std::to_string(i);
    EXPECT_EQ(codeOf(parsePlan(with(series + R"({"steps":[)" + values + R"(],"batch":[)" + values + "]}}]"))),
              ErrorCode::PlanInvalid)
        << "39,601 settings are too many";
}

TEST(SweepPlan, SurvivesDamagedText) {
    std::mt19937 random(11);
    for (int i = 0; i < 800; ++i) {
        std::string text(shippedPlans()[i % 6].text);
        for (unsigned k = 0; k <= random() % 4; ++k) {
            const std::size_t at = random() % text.size();
            if (random() % 2 == 0)
                text.erase(at, random() % 20);
            else
                text[at] = "{}[]\":,0-9etrufalsn"[random() % 19];
            if (text.empty())
                text = " ";
        }
        static_cast<void>(parsePlan(text));
    }
}

}  // namespace
}  // namespace guise::experiment
