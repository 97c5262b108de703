// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/jigsaw_assembly.h"
#include "tests/attack/attack_case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace guise::attack {
namespace {

using cases::attackCase;

std::size_t rightPlaces(const cases::AttackCase& one, const AttackResult& result) {
    std::size_t right = 0;
    for (std::size_t j = 0; j < one.permutation.size(); ++j)
        right += one.permutation[j] == static_cast<std::int64_t>(result.key.permutation[j]) ? 1 : 0;
    return right;
}

TEST(Assembly, SolvesAnyGridWhoseTrueNeighboursAreCheapest) {
    std::mt19937_64 random(3);
    for (const auto& [rows, columns] : {std::pair{1, 7}, {7, 1}, {3, 4}, {8, 8}, {1, 1}, {2, 9}}) {
        const int pieces = rows * columns;
        std::vector<std::uint32_t> cell(static_cast<std::size_t>(pieces));
        std::iota(cell.begin(), cell.end(), 0U);
        std::shuffle(cell.begin(), cell.end(), random);
        EdgeCosts costs{rows, columns, {}, {}};
        for (int a = 0; a < pieces; ++a)
            for (int b = 0; b < pieces; ++b) {
                const int from = static_cast<int>(cell[static_cast<std::size_t>(a)]);
                const int to = static_cast<int>(cell[static_cast<std::size_t>(b)]);
                const double chance = static_cast<double>(random() % 1000) / 1000.0;
                const bool beside = to == from + 1 && from % columns != columns - 1;
                costs.right.push_back(beside ? chance : 0.9 + chance);  // a few wrong ones are cheaper
                costs.below.push_back(to == from + columns ? chance : 0.9 + chance);
            }
        const auto solved = assemble(costs, {});
        ASSERT_EQ(solved.size(), cell.size());
        if (pieces > 8) {
            EXPECT_EQ(solved, cell) << rows << "x" << columns;
        }
    }
}

TEST(Jigsaw, PutsBlocksBackFromAFewImages) {
    for (const int channels : {1, 3}) {
        const auto one =
            attackCase(cases::smoothImages(12, {channels, 24, 32}, 1), 4, 8, R"([{"mechanism":"permute"}])");
        const auto result = runAttack(jigsawAttack(), one.view());
        ASSERT_TRUE(result) << result.error().advice;
        EXPECT_EQ(rightPlaces(one, *result), 24U);
        EXPECT_EQ(one.energy(*result), 1.0);
        EXPECT_GT(result->confidence, 0.8);
    }
}

TEST(Jigsaw, PutsBrightBlocksInTheMiddleOfDarkBorders) {
    // Any cyclic shift of such pictures looks whole.
    auto images = cases::smoothImages(60, {1, 28, 28}, 5);
    for (std::size_t i = 0; i < images.pixels.size(); ++i) {
        const std::size_t y = i / 28 % 28;
        const std::size_t x = i % 28;
        const double out = std::max(std::abs(double(x) - 13.5), std::abs(double(y) - 13.5));
        images.pixels[i] = static_cast<std::uint8_t>(images.pixels[i] * std::clamp((12.0 - out) / 8.0, 0.0, 1.0));
    }
    const auto one = attackCase(images, 4, 4, R"([{"mechanism":"permute"}])");
    const auto result = runAttack(jigsawAttack(), one.view());
    ASSERT_TRUE(result) << result.error().advice;
    EXPECT_GT(one.energy(*result), 0.6);  // some nearly dark blocks look alike
}

TEST(Jigsaw, UndoesMatricesBehindThePermutation) {
    const auto one = attackCase(cases::smoothImages(400, {3, 32, 32}, 2), 8, 8,
                                R"([{"mechanism":"noise","level":5},{"mechanism":"rmt"},{"mechanism":"permute"}])");
    const auto result = runAttack(jigsawAttack(), one.view());
    ASSERT_TRUE(result) << result.error().advice;
    EXPECT_GE(rightPlaces(one, *result), 14U);
    EXPECT_GT(one.energy(*result), 0.8);
}

TEST(Jigsaw, DoubtsRandomPixels) {
    const auto one = attackCase(cases::randomImages(20, {1, 16, 16}, 3), 4, 4, R"([{"mechanism":"permute"}])");
    const auto result = runAttack(jigsawAttack(), one.view());
    ASSERT_TRUE(result) << result.error().advice;
    EXPECT_LT(result->confidence, 0.2);
    const auto still = attackCase(cases::randomImages(20, {1, 16, 16}, 3), 4, 4, R"([{"mechanism":"rmt"}])");
    EXPECT_NE(notApplicable(jigsawAttack(), still.view()), "");
}

}  // namespace
}  // namespace guise::attack
