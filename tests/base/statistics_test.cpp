// SPDX-License-Identifier: GPL-3.0-or-later
// Expected values come from an independent Python calculation without a statistics library: exact rationals for sums,
// the t density integrated by Simpson's rule in 200,000 steps, rank orders counted one by one or by exact integers.
#include "core/base/statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace guise::base {
namespace {

using Values = std::vector<double>;

const Values kFirst = {0.71, 0.64, 0.83, 0.77, 0.69, 0.91, 0.58};
const Values kSecond = {0.52, 0.61, 0.49, 0.70, 0.44};
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

TEST(Statistics, MeanAndDeviation) {
    EXPECT_DOUBLE_EQ(mean(Values{1, 2, 6}), 3.0);
    EXPECT_DOUBLE_EQ(deviation(Values{1, 2, 6}), std::sqrt(7.0));
    EXPECT_NEAR(deviation(kFirst), 0.11294752258081123, 1e-14);
    EXPECT_TRUE(std::isnan(mean({})));
    EXPECT_TRUE(std::isnan(deviation(Values{4})));
    EXPECT_DOUBLE_EQ(deviation(Values{1e9 + 1, 1e9 + 2, 1e9 + 3}), 1.0);  // no cancellation
    EXPECT_EQ(deviation(Values(7, 0.1)), 0.0);                            // equal values have no spread at all
}

TEST(Statistics, Wilson) {
    EXPECT_EQ(wilson(0, 10).low, 0.0);
    EXPECT_NEAR(wilson(0, 10).high, 0.2775327998628892, 1e-12);
    EXPECT_NEAR(wilson(10, 10).low, 0.7224672001371107, 1e-12);
    EXPECT_EQ(wilson(10, 10).high, 1.0);
    EXPECT_NEAR(wilson(81, 263).low, 0.2552885198782742, 1e-12);
    EXPECT_NEAR(wilson(81, 263).high, 0.36620957698280004, 1e-12);
    EXPECT_NEAR(wilson(8500, 10000).low, 0.8428671825013008, 1e-12);
    EXPECT_NEAR(wilson(8500, 10000).high, 0.8568640186392256, 1e-12);
    EXPECT_NEAR(wilson(81, 263, 0.99).low, 0.24013690268760773, 1e-12);
    EXPECT_NEAR(wilson(81, 263, 0.99).high, 0.38528250231822986, 1e-12);
    EXPECT_EQ(wilson(0, 0).low, 0.0);
    EXPECT_EQ(wilson(0, 0).high, 1.0);
}

TEST(Statistics, StudentInterval) {
    const auto interval = tInterval(kFirst);
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->low, 0.6283981068152256, 1e-9);
    EXPECT_NEAR(interval->high, 0.8373161788990602, 1e-9);
    // One degree of freedom is Cauchy's distribution: its quantile is tan(pi (p - 1/2)).
    const auto two = tInterval(Values{0, 2});
    ASSERT_TRUE(two);
    EXPECT_NEAR(two->high, 1.0 + std::tan(std::acos(-1.0) * 0.475), 1e-9);
    EXPECT_FALSE(tInterval(Values{1}));
    EXPECT_FALSE(tInterval({}));
}

TEST(Statistics, Welch) {
    const auto test = welch(kFirst, kSecond);
    ASSERT_TRUE(test);
    EXPECT_NEAR(test->t, 2.8752981230152312, 1e-12);
    EXPECT_NEAR(test->degrees, 9.251239039979401, 1e-11);
    EXPECT_NEAR(test->twoSided, 0.017822345302419218, 1e-12);
    EXPECT_NEAR(test->firstGreater, 0.008911172651209609, 1e-12);
    const auto swapped = welch(kSecond, kFirst);
    ASSERT_TRUE(swapped);
    EXPECT_NEAR(swapped->twoSided, test->twoSided, 1e-15);
    EXPECT_NEAR(swapped->firstGreater, 1.0 - test->firstGreater, 1e-15);
}

TEST(Statistics, WelchAtItsEdges) {
    EXPECT_FALSE(welch(Values{1}, kSecond));
    EXPECT_FALSE(welch(kFirst, {}));
    const auto equal = welch(Values(5, 0.3), Values(4, 0.3));
    ASSERT_TRUE(equal);
    EXPECT_EQ(equal->twoSided, 1.0);
    const auto apart = welch(Values{2, 2}, Values{1, 1});
    ASSERT_TRUE(apart);
    EXPECT_EQ(apart->twoSided, 0.0);
    EXPECT_EQ(apart->firstGreater, 0.0);
    EXPECT_EQ(welch(Values{1, 1}, Values{2, 2})->firstGreater, 1.0);
    // Spreads whose squares underflow.
    const auto tiny = welch(Values{1e-120, 2e-120, 3e-120}, Values{2e-120, 3e-120, 4e-120});
    ASSERT_TRUE(tiny);
    EXPECT_NEAR(tiny->degrees, 4.0, 1e-9);
    const auto broken = welch(Values{1, kNaN}, Values{1, 2});
    ASSERT_TRUE(broken);
    EXPECT_TRUE(std::isnan(broken->twoSided));
}

TEST(Statistics, MannWhitneyExact) {
    const auto test = mannWhitney(Values{1.1, 2.5, 3.7, 9.0, 4.4, 6.1}, Values{0.3, 0.9, 2.0, 3.1, 1.7, 0.1, 2.2});
    ASSERT_TRUE(test);
    EXPECT_TRUE(test->exact);
    EXPECT_NEAR(test->auc, 37.0 / 42.0, 1e-15);
    EXPECT_NEAR(test->twoSided, 2.0 * 19.0 / 1716.0, 1e-15);  // 19 of the C(13, 6) orders are as extreme
    const auto apart = mannWhitney(Values{1, 2, 3}, Values{4, 5, 6});
    ASSERT_TRUE(apart);
    EXPECT_EQ(apart->auc, 0.0);
    EXPECT_NEAR(apart->twoSided, 0.1, 1e-15);
}

/// Two samples of 1, 2, 3 ... in which exactly `u` pairs have first > second: every rise of a first value by one place
/// adds one pair.
std::pair<Values, Values> samplesWithU(int n, int m, int u) {
    Values first;
    std::vector<bool> taken(static_cast<std::size_t>(n + m), false);
    for (int i = n - 1; i >= 0; --i) {
        const int rise = std::min(m, u);
        u -= rise;
        first.push_back(i + rise);
        taken[static_cast<std::size_t>(i + rise)] = true;
    }
    Values second;
    for (int i = 0; i < n + m; ++i)
        if (!taken[static_cast<std::size_t>(i)])
            second.push_back(i);
    return {first, second};
}

TEST(Statistics, MannWhitneyExactUpToFifty) {
    const auto p = [](int n, int m, int u) {
        const auto samples = samplesWithU(n, m, u);
        const auto test = mannWhitney(samples.first, samples.second);
        EXPECT_TRUE(test && test->exact);
        EXPECT_NEAR(test->auc, static_cast<double>(u) / (n * m), 1e-12);
        return test->twoSided;
    };
    EXPECT_NEAR(p(50, 50, 0) / 1.9823306042836678e-29, 1.0, 1e-12);
    EXPECT_NEAR(p(50, 50, 500) / 7.193573275657921e-08, 1.0, 1e-12);
    EXPECT_NEAR(p(50, 50, 900) / 0.015523945230712185, 1.0, 1e-12);
    EXPECT_NEAR(p(50, 50, 1600) / 0.015523945230712185, 1.0, 1e-12);
    EXPECT_NEAR(p(50, 50, 1249), 0.9972622089984723, 1e-12);
    EXPECT_EQ(p(50, 50, 1250), 1.0);
    EXPECT_NEAR(p(3, 47, 20), 0.03653061224489796, 1e-14);
}

TEST(Statistics, MannWhitneyWithTies) {
    const auto test = mannWhitney(Values{1, 2, 2, 3, 5, 5, 6}, Values{0, 1, 2, 2, 1, 3});
    ASSERT_TRUE(test);
    EXPECT_FALSE(test->exact);
    EXPECT_NEAR(test->auc, 0.7976190476190477, 1e-14);
    EXPECT_NEAR(test->twoSided, 0.07955880723023921, 1e-13);
    const auto same = mannWhitney(Values(60, 4.0), Values(9, 4.0));
    ASSERT_TRUE(same);
    EXPECT_EQ(same->auc, 0.5);
    EXPECT_EQ(same->twoSided, 1.0);
}

TEST(Statistics, MannWhitneyAtItsEdges) {
    EXPECT_FALSE(mannWhitney({}, kSecond));
    EXPECT_FALSE(mannWhitney(kFirst, {}));
    EXPECT_FALSE(mannWhitney(Values{1, kNaN}, kSecond));
    const auto samples = samplesWithU(51, 50, 900);
    const auto large = mannWhitney(samples.first, samples.second);
    ASSERT_TRUE(large);
    EXPECT_FALSE(large->exact);
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(mannWhitney(Values{infinity}, Values{-infinity})->auc, 1.0);
}

}  // namespace
}  // namespace guise::base
