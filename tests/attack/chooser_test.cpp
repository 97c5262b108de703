// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/chooser.h"
#include "core/attack/judge.h"
#include "core/base/json.h"
#include "tests/attack/attack_case.h"

#include <gtest/gtest.h>

#include <limits>

namespace guise::attack {
namespace {

using cases::attackCase;

constexpr const char* kMixed = R"([{"mechanism":"rmt","matrix":"orthogonal"}])";

TEST(Chooser, NeverReadsTheTruth) {
    auto one = attackCase(cases::smoothImages(200, {1, 16, 16}, 1), 4, 4, kMixed);
    const auto right = chooseAttack(one.view(), {});
    std::fill(one.originals.pixels.begin(), one.originals.pixels.end(), std::uint8_t{0});  // a wrong truth
    const auto wrong = chooseAttack(one.view(), {});
    ASSERT_TRUE(right && wrong);
    ASSERT_GE(right->best(), 0);
    EXPECT_EQ(right->best(), wrong->best());
    ASSERT_EQ(right->attempts.size(), wrong->attempts.size());
    for (std::size_t i = 0; i < right->attempts.size(); ++i)
        EXPECT_EQ(right->attempts[i].result.confidence, wrong->attempts[i].result.confidence);
}

TEST(Chooser, GivesEachLevelItsOwnBestAndCount) {
    const auto one = attackCase(cases::smoothImages(200, {1, 16, 16}, 1), 4, 4, kMixed);
    ChooserOptions options;
    options.level = Level::Two;
    const auto without = chooseAttack(one.view(), {});
    const auto both = chooseAttack(one.viewWithPairs(20), options);
    ASSERT_TRUE(without && both);
    ASSERT_GE(without->best(), 0);
    ASSERT_GE(both->best(Level::One), 0);
    const auto attackAt = [](const Choice& choice, int at) {
        return choice.attempts[static_cast<std::size_t>(at)].attack;
    };
    // Pairs must not help level 1 to choose.
    EXPECT_EQ(attackAt(*both, both->best(Level::One)), attackAt(*without, without->best()));
    EXPECT_EQ(both->tried(Level::One), without->tried());
    EXPECT_GT(both->tried(), both->tried(Level::One));
    EXPECT_EQ(attackAt(*both, both->best())->info().name, "regression");
}

TEST(Chooser, ListsEveryAttackWithTheReasonItWasNotTried) {
    const auto one = attackCase(cases::smoothImages(50, {1, 16, 16}, 2), 4, 4,
                                R"([{"mechanism":"rmt","matrix":"projection"},{"mechanism":"permute"}])");
    ChooserOptions options;
    options.budget = std::chrono::milliseconds(-1);
    const auto choice = chooseAttack(one.view(), options);
    ASSERT_TRUE(choice) << choice.error().advice;
    EXPECT_EQ(choice->tried(), 0);
    EXPECT_EQ(choice->best(), -1);
    EXPECT_FALSE(choice->attempts.empty());
    for (const Attempt& attempt : choice->attempts)
        EXPECT_FALSE(attempt.reason.empty()) << attempt.attack->info().name;
}

TEST(Attacks, HaveNamesLevelsAndHelp) {
    ASSERT_FALSE(attacks().empty());
    for (const Attack* attack : attacks()) {
        EXPECT_EQ(findAttack(attack->info().name), attack);
        EXPECT_FALSE(attack->info().help.empty());
        EXPECT_EQ(attack->info().needs.pairs, attack->info().level == Level::Two) << attack->info().name;
    }
    EXPECT_EQ(findAttack("no such attack"), nullptr);
    for (const char* name : {"moments", "jigsaw", "lattice", "unmixing", "support", "class-means", "candidates"})
        EXPECT_NE(findAttack(name), nullptr) << name;
}

TEST(Attacks, RefuseValuesThatAreNoNumbers) {
    auto one = attackCase(cases::smoothImages(50, {1, 16, 16}, 2), 4, 4, kMixed);
    one.disguised[5] = std::numeric_limits<float>::quiet_NaN();
    for (const Attack* attack : attacks()) {
        const auto result = runAttack(*attack, one.view());
        ASSERT_FALSE(result) << attack->info().name;
    }
}

TEST(Judge, TakesItsThresholdsFromThePreferences) {
    base::Preferences preferences = base::Preferences::load("/nonexistent/preferences.json");
    EXPECT_EQ(verdictThresholds(preferences).openShare, VerdictThresholds{}.openShare);
    preferences.set("/verdict/open_share", 0.9);
    preferences.set("/verdict/open_reading", "often");  // no number: the default stays
    EXPECT_EQ(verdictThresholds(preferences).openShare, 0.9);
    EXPECT_EQ(verdictThresholds(preferences).openReading, VerdictThresholds{}.openReading);
}

TEST(Judge, GivesTheWordsAndTheFiguresBehindThem) {
    const auto images = cases::strokeImages(100, {1, 14, 14}, 3);
    image::FloatImageSet same{images.shape, {images.pixels.begin(), images.pixels.end()}, images.labels};
    const auto open = judge({same, images, nullptr, {}, {}});
    ASSERT_TRUE(open) << open.error().advice;
    EXPECT_EQ(open->verdict, Verdict::Open);
    EXPECT_EQ(open->energy, 1.0);
    EXPECT_EQ(judgementToJson(*open, 1)["psnr_db"], nullptr);

    image::FloatImageSet black = same;
    std::fill(black.pixels.begin(), black.pixels.end(), 0.0F);
    const auto closed = judge({black, images, nullptr, {}, {}});
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->verdict, Verdict::NotOpened);
    EXPECT_EQ(closed->energy, 0.0);
    EXPECT_EQ(judgementToJson(*closed, 2)["verdict"], "not opened by the 2 attacks tried");

    const auto named = judge({black, images, nullptr, images.labels, {}});
    ASSERT_TRUE(named);
    EXPECT_EQ(named->verdict, Verdict::Open);
    EXPECT_EQ(named->labelAccuracy, 1.0);
    EXPECT_EQ(verdictText(Verdict::NotTried, 0), "not tried");

    black.pixels.resize(14 * 14);
    EXPECT_FALSE(judge({black, images, nullptr, {}, {}}));
}

}  // namespace
}  // namespace guise::attack
