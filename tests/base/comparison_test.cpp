// SPDX-License-Identifier: GPL-3.0-or-later
// Expected values come from an independent Python calculation without a statistics library: every arrangement counted
// one by one in exact rationals, the t density integrated by Simpson's rule in 200,000 steps.
#include "core/base/comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace guise::base {
namespace {

using Samples = std::vector<double>;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Samples kPaperFirst = {0.968, 0.971, 0.965, 0.969, 0.972};
const Samples kPaperSecond = {0.961, 0.970, 0.962, 0.969, 0.966};
constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

TEST(Comparison, Summaries) {
    const Summary summary = summarise(Samples{1, 2, 6});
    EXPECT_EQ(summary.count, 3U);
    EXPECT_DOUBLE_EQ(summary.mean, 3.0);
    EXPECT_DOUBLE_EQ(summary.deviation, std::sqrt(7.0));
    EXPECT_EQ(summary.least, 1.0);
    EXPECT_EQ(summary.most, 6.0);
    ASSERT_TRUE(summary.interval95);
    EXPECT_NEAR(summary.interval95->high - 3.0, 4.302652729749462 * std::sqrt(7.0 / 3.0), 1e-12);  // t of 2 degrees
    EXPECT_FALSE(summarise(Samples{4}).interval95);
    EXPECT_TRUE(std::isnan(summarise({}).mean));
}

TEST(Comparison, Pairs) {
    const auto paired = comparePaired(kPaperFirst, kPaperSecond);
    ASSERT_TRUE(paired);
    EXPECT_NEAR(paired->difference.mean, 0.0034, 1e-15);
    EXPECT_NEAR(paired->difference.deviation, 0.0030495901363953816, 1e-15);
    EXPECT_NEAR(paired->t, 2.493000955363006, 1e-10);
    EXPECT_NEAR(paired->twoSided, 0.06726807315615024, 1e-9);
    EXPECT_TRUE(paired->exact);
    EXPECT_EQ(paired->signFlipping, 4.0 / 32.0);
    EXPECT_EQ(comparePaired(kPaperSecond, kPaperFirst)->signFlipping, 4.0 / 32.0);
    const auto drawn = comparePaired(kPaperFirst, kPaperSecond, {.exactUpTo = 1, .draws = 100'000, .seed = 3});
    EXPECT_FALSE(drawn->exact);
    EXPECT_NEAR(drawn->signFlipping, 0.125, 0.007);  // 6.7 deviations: false alarm below 1e-10
    EXPECT_EQ(drawn->signFlipping, comparePaired(kPaperFirst, kPaperSecond, {.exactUpTo = 1, .seed = 3})->signFlipping);
}

TEST(Comparison, PairsAtTheirEdges) {
    EXPECT_FALSE(comparePaired(Samples{1, 2}, Samples{1, 2, 3}));
    EXPECT_FALSE(comparePaired(Samples{1}, Samples{2}));
    EXPECT_FALSE(comparePaired(Samples{1, kNoValue}, Samples{1, 2}));
    const auto same = comparePaired(Samples{1, 2, 3}, Samples{1, 2, 3});
    EXPECT_EQ(same->twoSided, 1.0);
    EXPECT_EQ(same->signFlipping, 1.0);
    const auto shifted = comparePaired(Samples{1, 2, 3}, Samples{2, 3, 4});
    EXPECT_EQ(shifted->twoSided, 0.0);
    EXPECT_EQ(shifted->t, -std::numeric_limits<double>::infinity());
    EXPECT_EQ(shifted->signFlipping, 2.0 / 8.0);
}

TEST(Comparison, Permutations) {
    const auto test = permutationTest(kPaperFirst, kPaperSecond);
    ASSERT_TRUE(test);
    EXPECT_TRUE(test->exact);
    EXPECT_NEAR(test->difference, 0.0034, 1e-15);
    EXPECT_EQ(test->twoSided, 46.0 / 252.0);
    const Samples first = {0.71, 0.64, 0.83, 0.77, 0.69, 0.91, 0.58};
    const Samples second = {0.52, 0.61, 0.49, 0.70, 0.44};
    EXPECT_EQ(permutationTest(first, second)->twoSided, 18.0 / 792.0);
    EXPECT_EQ(permutationTest(second, first)->twoSided, 18.0 / 792.0);
    const auto drawn = permutationTest(first, second, {.exactUpTo = 10});
    EXPECT_FALSE(drawn->exact);
    EXPECT_NEAR(drawn->twoSided, 18.0 / 792.0, 0.003);  // 6.3 deviations
    EXPECT_EQ(permutationTest(Samples{1}, Samples{1})->twoSided, 1.0);
    EXPECT_FALSE(permutationTest({}, second));
    EXPECT_FALSE(permutationTest(Samples{kNoValue}, second));
    EXPECT_FALSE(permutationTest(Samples(200, 1.0), Samples(200, 2.0))->exact);
}

TEST(Comparison, ExactMannWhitneyWithTies) {
    const auto tied = exactMannWhitney(Samples{1, 2, 2, 3, 5, 5, 6}, Samples{0, 1, 2, 2, 1, 3});
    ASSERT_TRUE(tied);
    EXPECT_NEAR(tied->auc, 0.7976190476190477, 1e-14);
    EXPECT_NEAR(tied->twoSided, 2.0 * 79.0 / 1716.0, 1e-14);
    EXPECT_TRUE(tied->exact);
    const Samples first = {1.1, 2.5, 3.7, 9.0, 4.4, 6.1};
    const Samples second = {0.3, 0.9, 2.0, 3.1, 1.7, 0.1, 2.2};
    EXPECT_NEAR(exactMannWhitney(first, second)->twoSided, mannWhitney(first, second)->twoSided, 1e-14);
    EXPECT_NEAR(exactMannWhitney(Samples{1, 2, 3}, Samples{4, 5, 6})->twoSided, 0.1, 1e-15);
    EXPECT_EQ(exactMannWhitney(Samples{1, 1, 1}, Samples{1, 1})->twoSided, 1.0);
    EXPECT_EQ(exactMannWhitney(Samples{1, 1, 1}, Samples{1, 1})->auc, 0.5);
    EXPECT_FALSE(exactMannWhitney(Samples(40, 1.0), Samples(21, 1.0)));
    EXPECT_FALSE(exactMannWhitney({}, second));
}

TEST(Comparison, ParetoFront) {
    const std::vector<TradeOff> points = {{0.96, 0.88}, {0.97, 0.80}, {0.95, 0.87},  // the third is beaten by the first
                                          {0.99, 0.01}, {0.90, 0.93}, {0.97, 0.79}, {kNoValue, 1.0}, {0.99, 0.01}};
    EXPECT_THAT(paretoFront(points), ElementsAre(4, 0, 1, 3, 7));
    EXPECT_THAT(paretoFront({}), IsEmpty());
}

}  // namespace
}  // namespace guise::base
