// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "tests/attack/attack_case.h"

#include <gtest/gtest.h>

namespace guise::attack {
namespace {

using cases::attackCase;

constexpr const char* kOrthogonal = R"([{"mechanism":"rmt","matrix":"orthogonal"}])";

TEST(Moments, OpensSmoothImagesOfEveryBlockSize) {
    for (const int side : {2, 4, 8}) {
        const auto one = attackCase(cases::smoothImages(300, {2, 16, 16}, 1), side, side, kOrthogonal);
        const auto result = runAttack(momentsAttack(), one.view());
        ASSERT_TRUE(result) << result.error().advice;
        EXPECT_GT(one.energy(*result), 0.95) << side;
        EXPECT_GT(result->confidence, 0.6) << side;
    }
}

TEST(Moments, OpensNoisyImagesInEitherOrderPaddedOrWithAMatrixAChannel) {
    const auto images = cases::smoothImages(400, {3, 16, 18}, 2);
    for (const char* steps : {R"([{"mechanism":"noise","level":25},{"mechanism":"rmt","matrix":"orthogonal"}])",
                              R"([{"mechanism":"rmt","matrix":"orthogonal"},{"mechanism":"noise","level":25}])",
                              R"([{"mechanism":"rmt","matrix":"orthogonal","per_channel":true}])"}) {
        const auto one = attackCase(images, 4, 2, steps);
        const auto result = runAttack(momentsAttack(), one.view());
        ASSERT_TRUE(result) << result.error().advice;
        EXPECT_GT(one.energy(*result), 0.95) << steps;
    }
}

TEST(Moments, DoubtsWhatRandomPixelsGive) {
    const auto one = attackCase(cases::randomImages(200, {1, 16, 16}, 3), 4, 4, kOrthogonal);
    const auto result = runAttack(momentsAttack(), one.view());
    ASSERT_TRUE(result) << result.error().advice;
    EXPECT_LT(result->confidence, 0.2);
}

TEST(Moments, SaysWhereItDoesNotApply) {
    const auto images = cases::smoothImages(30, {1, 16, 16}, 4);
    for (const char* steps : {R"([{"mechanism":"rmt","matrix":"projection"}])", R"([{"mechanism":"permute"}])",
                              R"([{"mechanism":"rmt","matrix":"orthogonal"},{"mechanism":"permute"}])"}) {
        const auto one = attackCase(images, 4, 4, steps);
        EXPECT_NE(notApplicable(momentsAttack(), one.view()), "") << steps;
        const auto result = runAttack(momentsAttack(), one.view());
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, base::ErrorCode::WrongUse);
    }
}

TEST(Moments, GivesTheSameKeyForAnyNumberOfThreadsAndStops) {
    const auto one = attackCase(cases::smoothImages(100, {1, 16, 16}, 5), 4, 4, kOrthogonal);
    AttackContext context;
    context.threads = 1;
    const auto alone = runAttack(momentsAttack(), one.view(), context);
    context.threads = 5;
    const auto many = runAttack(momentsAttack(), one.view(), context);
    ASSERT_TRUE(alone && many);
    EXPECT_EQ(alone->key.matrices, many->key.matrices);
    std::stop_source stop;
    stop.request_stop();
    context.stop = stop.get_token();
    const auto stopped = runAttack(momentsAttack(), one.view(), context);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, base::ErrorCode::Stopped);
}

}  // namespace
}  // namespace guise::attack
