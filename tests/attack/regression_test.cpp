// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "tests/attack/attack_case.h"

#include <gtest/gtest.h>

namespace guise::attack {
namespace {

using cases::attackCase;

TEST(Regression, OpensEveryKindOfMatrix) {
    const auto images = cases::smoothImages(60, {3, 16, 18}, 1);
    for (const char* matrix : {R"("orthogonal")", R"("projection")", R"("projection-uniform")",
                               R"("orthogonal","per_channel":true)", R"("orthogonal","whole":true)"}) {
        const std::string steps =
            std::string(R"([{"mechanism":"rmt","matrix":)") + matrix + R"(},{"mechanism":"permute"}])";
        const auto one = attackCase(images, 4, 2, steps);
        const auto result = runAttack(regressionAttack(), one.viewWithPairs(20));
        ASSERT_TRUE(result) << result.error().advice;
        EXPECT_GT(one.energy(*result), 0.999) << steps;
        for (std::size_t j = 0; j < one.permutation.size(); ++j)
            EXPECT_EQ(result->key.permutation[j], one.permutation[j]) << steps;
    }
}

TEST(Regression, OpensWhatOnePairShowsAndLeavesTheRestOut) {
    // The left half of every image is black: those columns give no row of X any direction.
    auto images = cases::strokeImages(50, {1, 16, 16}, 2);
    for (std::size_t i = 0; i < images.pixels.size(); ++i)
        if (i % 16 < 8)
            images.pixels[i] = 0;
    const auto one = attackCase(images, 16, 16, R"([{"mechanism":"rmt"}])");
    const auto few = runAttack(regressionAttack(), one.viewWithPairs(1));
    const auto many = runAttack(regressionAttack(), one.viewWithPairs(20));
    ASSERT_TRUE(few && many);
    EXPECT_GT(one.energy(*few), 0.3);
    EXPECT_GT(one.energy(*many), 0.999);
    EXPECT_LT(few->confidence, many->confidence);
}

TEST(Regression, OpensNoisyImagesInEitherOrder) {
    const auto images = cases::smoothImages(120, {1, 16, 16}, 3);
    for (const char* steps : {R"([{"mechanism":"noise","level":40},{"mechanism":"rmt"},{"mechanism":"permute"}])",
                              R"([{"mechanism":"rmt"},{"mechanism":"permute"},{"mechanism":"noise","level":40}])",
                              R"([{"mechanism":"noise","level":40},{"mechanism":"rmt","matrix":"projection"}])"}) {
        const auto one = attackCase(images, 4, 4, steps);
        const auto result = runAttack(regressionAttack(), one.viewWithPairs(60));
        ASSERT_TRUE(result) << result.error().advice;
        EXPECT_GT(one.energy(*result), 0.9) << steps;
    }
}

TEST(Regression, PlacesBlocksThatAreBlackInAllPairsByTheImagesHeld) {
    constexpr std::size_t kPairs = 12;
    auto images = cases::smoothImages(2000, {1, 24, 24}, 5);
    for (std::size_t i = 0; i < kPairs; ++i)
        for (std::size_t y = 0; y < 24; ++y)
            for (std::size_t x = 0; x < 24; ++x)
                if (y < 4 || x < 4)
                    images.pixels[(i * 24 + y) * 24 + x] = 0;
    const auto one = attackCase(images, 4, 4, R"([{"mechanism":"rmt"},{"mechanism":"permute"}])");
    const auto result = runAttack(regressionAttack(), one.viewWithPairs(kPairs));
    ASSERT_TRUE(result) << result.error().advice;
    for (std::size_t j = 0; j < one.permutation.size(); ++j)
        EXPECT_EQ(result->key.permutation[j], one.permutation[j]) << "position " << j;
}

TEST(Regression, TakesAPermutationThatWasGranted) {
    const auto one =
        attackCase(cases::smoothImages(40, {1, 16, 16}, 4), 4, 4, R"([{"mechanism":"rmt"},{"mechanism":"permute"}])");
    AttackerView view = one.viewWithPairs(4);
    const std::vector<std::uint32_t> shows(one.permutation.begin(), one.permutation.end());
    view.permutation = shows;
    const auto result = runAttack(regressionAttack(), view);
    ASSERT_TRUE(result) << result.error().advice;
    EXPECT_EQ(result->key.permutation, shows);
    EXPECT_GT(one.energy(*result), 0.99);
    const std::vector<std::uint32_t> wild(shows.size(), 99);
    view.permutation = wild;
    EXPECT_FALSE(runAttack(regressionAttack(), view));
}

TEST(Regression, SaysWhereItDoesNotApplyAndSurvivesBlackAndRandomPixels) {
    auto one = attackCase(cases::randomImages(20, {1, 8, 8}, 5), 4, 4, R"([{"mechanism":"rmt"}])");
    EXPECT_NE(notApplicable(regressionAttack(), one.view()), "");
    const auto random = runAttack(regressionAttack(), one.viewWithPairs(10));
    ASSERT_TRUE(random);
    EXPECT_LT(random->confidence, 0.3);  // opened, but pictures of noise do not look like pictures
    one = attackCase({{1, 8, 8}, std::vector<std::uint8_t>(20 * 64, 0), {}, {}}, 4, 4, R"([{"mechanism":"rmt"}])");
    const auto black = runAttack(regressionAttack(), one.viewWithPairs(10));
    ASSERT_TRUE(black);
    EXPECT_EQ(black->confidence, 0.0);
    std::stop_source stop;
    stop.request_stop();
    AttackContext context;
    context.stop = stop.get_token();
    const auto stopped = runAttack(regressionAttack(), one.viewWithPairs(10), context);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, base::ErrorCode::Stopped);
}

}  // namespace
}  // namespace guise::attack
