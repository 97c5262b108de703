// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "tests/attack/attack_case.h"

#include <gtest/gtest.h>

namespace guise::attack {
namespace {

using cases::attackCase;

constexpr const char* kNoise100 = R"([{"mechanism":"noise","level":100},{"mechanism":"rmt"},{"mechanism":"permute"}])";

AttackerView withPermutation(const cases::AttackCase& one, std::size_t pairs, std::vector<std::uint32_t>& shows) {
    shows.assign(one.permutation.begin(), one.permutation.end());
    AttackerView view = one.viewWithPairs(pairs);
    view.permutation = shows;
    return view;
}

TEST(SemiBlind, OpensNoisyImagesWithOnePairWhereRegressionDoesNot) {
    const auto one = attackCase(cases::strokeImages(4000, {1, 16, 16}, 3), 4, 4, kNoise100);
    std::vector<std::uint32_t> shows;
    const AttackerView view = withPermutation(one, 1, shows);
    const auto result = runAttack(semiBlindAttack(), view);
    const auto regression = runAttack(regressionAttack(), view);
    ASSERT_TRUE(result && regression);
    EXPECT_EQ(result->key.permutation, shows);
    EXPECT_GT(one.energy(*result), 0.8);
    EXPECT_GT(one.energy(*result), one.energy(*regression) + 0.1);
}

TEST(SemiBlind, FindsPositionsByItselfAndGainsFromPairs) {
    const auto one = attackCase(cases::smoothImages(2000, {3, 16, 16}, 5), 4, 4, kNoise100);
    const auto few = runAttack(semiBlindAttack(), one.viewWithPairs(20));
    ASSERT_TRUE(few) << few.error().advice;
    for (std::size_t j = 0; j < one.permutation.size(); ++j)
        EXPECT_EQ(few->key.permutation[j], one.permutation[j]);
    EXPECT_GT(one.energy(*few), 0.9);
}

TEST(SemiBlind, SaysWhereItDoesNotApplyAndStops) {
    const auto quiet = attackCase(cases::strokeImages(300, {1, 8, 8}, 1), 4, 4, R"([{"mechanism":"rmt"}])");
    EXPECT_NE(notApplicable(semiBlindAttack(), quiet.viewWithPairs(5)), "");
    const auto little = attackCase(cases::strokeImages(100, {1, 8, 8}, 1), 4, 4, kNoise100);
    EXPECT_EQ(notApplicable(semiBlindAttack(), little.viewWithPairs(5)), "It needs 200 disguised images or more.");
    const auto one = attackCase(cases::strokeImages(300, {1, 8, 8}, 1), 4, 4, kNoise100);
    EXPECT_EQ(notApplicable(semiBlindAttack(), one.view()), "It needs 1 known pair or more.");
    std::stop_source stop;
    stop.request_stop();
    AttackContext context;
    context.stop = stop.get_token();
    const auto stopped = runAttack(semiBlindAttack(), one.viewWithPairs(5), context);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, base::ErrorCode::Stopped);
}

TEST(SemiBlind, SurvivesBlackPictures) {
    const auto black = attackCase({{1, 8, 8}, std::vector<std::uint8_t>(300 * 64, 0), {}, {}}, 4, 4, kNoise100);
    const auto result = runAttack(semiBlindAttack(), black.viewWithPairs(5));
    ASSERT_TRUE(result) << result.error().advice;
    EXPECT_LT(result->confidence, 0.3);
}

}  // namespace
}  // namespace guise::attack
