// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/examiner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace guise::attack {
namespace {

double total(const std::vector<double>& score, const std::vector<int>& columns) {
    double sum = 0.0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        sum += score[i * columns.size() + static_cast<std::size_t>(columns[i])];
    return sum;
}

TEST(BestAssignment, KnownAnswers) {
    EXPECT_TRUE(bestAssignment({}, 0).empty());
    EXPECT_EQ(bestAssignment(std::vector<double>{-5.0}, 1), (std::vector<int>{0}));
    // Row by row the greedy choice takes 10 + 1; the best is 9 + 8.
    EXPECT_EQ(bestAssignment(std::vector<double>{10, 9, 8, 1}, 2), (std::vector<int>{1, 0}));
    EXPECT_EQ(bestAssignment(std::vector<double>{7, 4, 3, 6, 8, 5, 9, 4, 4}, 3), (std::vector<int>{2, 1, 0}));
    EXPECT_TRUE(bestAssignment(std::vector<double>{1, 2, 3}, 2).empty()) << "not square";
}

TEST(BestAssignment, EqualsExhaustiveSearch) {
    std::mt19937 random(3);
    for (int trial = 0; trial < 200; ++trial) {
        const int n = 1 + trial % 6;
        std::vector<double> score(static_cast<std::size_t>(n * n));
        for (double& value : score)
            value = static_cast<double>(random() % 20) - 10.0;
        std::vector<int> order(static_cast<std::size_t>(n));
        std::iota(order.begin(), order.end(), 0);
        double best = total(score, order);
        while (std::next_permutation(order.begin(), order.end()))
            best = std::max(best, total(score, order));
        auto found = bestAssignment(score, n);
        ASSERT_EQ(total(score, found), best);
        std::sort(found.begin(), found.end());
        EXPECT_EQ(std::unique(found.begin(), found.end()), found.end());
    }
}

}  // namespace
}  // namespace guise::attack
