// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/statistics.h"

#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/erf.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace guise::base {

namespace {

namespace bm = boost::math;
namespace bp = boost::math::policies;

/// Never throws: a question without an answer gives NaN or infinity.
using Quiet = bp::policy<bp::domain_error<bp::ignore_error>, bp::pole_error<bp::ignore_error>,
                         bp::overflow_error<bp::ignore_error>, bp::underflow_error<bp::ignore_error>,
                         bp::denorm_error<bp::ignore_error>, bp::evaluation_error<bp::ignore_error>,
                         bp::rounding_error<bp::ignore_error>, bp::indeterminate_result_error<bp::ignore_error>>;
using StudentsT = bm::students_t_distribution<double, Quiet>;

/// P(T > t) for `degrees` > 0.
double upperTail(double t, double degrees) {
    if (std::isnan(t) || std::isnan(degrees))
        return std::numeric_limits<double>::quiet_NaN();
    if (std::isinf(t))
        return t > 0.0 ? 0.0 : 1.0;
    return bm::cdf(bm::complement(StudentsT(degrees), t));
}

/// z with P(|Z| <= z) = confidence.
double normalQuantile(double confidence) {
    return std::sqrt(2.0) * bm::erf_inv(confidence, Quiet());
}

double variance(std::span<const double> values) {
    const double centre = mean(values);
    double sum = 0.0;
    for (const double value : values)
        sum += (value - centre) * (value - centre);
    return sum / static_cast<double>(values.size() - 1);
}

/// P(U <= limit) for U of `n` against `m` values without ties, under the hypothesis that every order is equally
/// likely. Mann and Whitney's recurrence (Ann. Math. Stat. 18, 1947), as shares: the largest value is of the first
/// sample with probability i / (i + j) and then beats all j of the second.
double mannWhitneyTail(std::size_t n, std::size_t m, std::size_t limit) {
    const std::size_t length = limit + 1;
    std::vector<std::vector<double>> shares(m + 1, std::vector<double>(length, 0.0));  // [j][u], for the current i
    for (std::size_t i = 0; i <= n; ++i) {
        for (std::size_t j = 0; j <= m; ++j) {
            std::vector<double>& share = shares[j];
            if (i == 0 || j == 0) {
                share[0] = 1.0;
                continue;
            }
            const double ofFirst = static_cast<double>(i) / static_cast<double>(i + j);
            for (std::size_t u = length; u-- > 0;)  // downwards: share[u - j] still is the one of i - 1
                share[u] = (u >= j ? ofFirst * share[u - j] : 0.0) + (1.0 - ofFirst) * shares[j - 1][u];
        }
    }
    double sum = 0.0;
    for (const double share : shares[m])
        sum += share;
    return sum;
}

}  // namespace

double mean(std::span<const double> values) {
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    const double first = sum / static_cast<double>(values.size());
    double rest = 0.0;  // second pass: takes the rounding of the first away
    for (const double value : values)
        rest += value - first;
    const double better = first + rest / static_cast<double>(values.size());
    return std::isfinite(better) ? better : first;
}

double deviation(std::span<const double> values) {
    return values.size() < 2 ? std::numeric_limits<double>::quiet_NaN() : std::sqrt(variance(values));
}

Interval wilson(std::int64_t successes, std::int64_t trials, double confidence) {
    if (trials < 1)
        return {0.0, 1.0};
    const std::int64_t hits = std::clamp<std::int64_t>(successes, 0, trials);
    const double n = static_cast<double>(trials);
    const double share = static_cast<double>(hits) / n;
    const double z = normalQuantile(confidence);
    const double below = 1.0 + z * z / n;
    const double centre = (share + z * z / (2.0 * n)) / below;
    const double half = z / below * std::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
    return {hits == 0 ? 0.0 : std::max(0.0, centre - half), hits == trials ? 1.0 : std::min(1.0, centre + half)};
}

std::optional<Interval> tInterval(std::span<const double> values, double confidence) {
    if (values.size() < 2)
        return std::nullopt;
    const double n = static_cast<double>(values.size());
    const double t = bm::quantile(bm::complement(StudentsT(n - 1.0), (1.0 - confidence) / 2.0));
    const double centre = mean(values);
    const double half = t * deviation(values) / std::sqrt(n);
    return Interval{centre - half, centre + half};
}

std::optional<WelchTest> welch(std::span<const double> first, std::span<const double> second) {
    if (first.size() < 2 || second.size() < 2)
        return std::nullopt;
    const double n = static_cast<double>(first.size());
    const double m = static_cast<double>(second.size());
    const double difference = mean(first) - mean(second);
    const double firstPart = variance(first) / n;
    const double square = firstPart + variance(second) / m;
    WelchTest test;
    if (square == 0.0) {  // no spread at all
        test.degrees = n + m - 2.0;
        if (difference != 0.0) {
            test.t = std::copysign(std::numeric_limits<double>::infinity(), difference);
            test.twoSided = 0.0;
            test.firstGreater = difference > 0.0 ? 0.0 : 1.0;
        }
        return test;
    }
    const double share = firstPart / square;  // a ratio: neither part is squared on its own, so none underflows
    test.t = difference / std::sqrt(square);
    test.degrees = 1.0 / (share * share / (n - 1.0) + (1.0 - share) * (1.0 - share) / (m - 1.0));
    test.twoSided = std::min(2.0 * upperTail(std::fabs(test.t), test.degrees), 1.0);  // in this order NaN stays NaN
    test.firstGreater = upperTail(test.t, test.degrees);
    return test;
}

std::optional<MannWhitney> mannWhitney(std::span<const double> first, std::span<const double> second) {
    if (first.empty() || second.empty())
        return std::nullopt;
    std::vector<std::pair<double, bool>> all;  // value, of the first sample
    all.reserve(first.size() + second.size());
    for (const double value : first)
        all.emplace_back(value, true);
    for (const double value : second)
        all.emplace_back(value, false);
    if (std::any_of(all.begin(), all.end(), [](const auto& item) { return std::isnan(item.first); }))
        return std::nullopt;  // no order, no rank
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });

    const double n = static_cast<double>(first.size());
    const double m = static_cast<double>(second.size());
    double rankSum = 0.0;  // of the first sample, ties at their middle rank
    double ties = 0.0;     // sum of t^3 - t over groups of t equal values
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin;
        double ofFirst = 0.0;
        for (; end < all.size() && all[end].first == all[begin].first; ++end)
            ofFirst += all[end].second ? 1.0 : 0.0;
        const double size = static_cast<double>(end - begin);
        rankSum += ofFirst * (static_cast<double>(begin) + (size + 1.0) / 2.0);
        ties += size * size * size - size;
        begin = end;
    }
    const double u = rankSum - n * (n + 1.0) / 2.0;
    constexpr std::size_t kExactUpTo = 50;
    MannWhitney test;
    test.auc = u / (n * m);
    test.exact = ties == 0.0 && first.size() <= kExactUpTo && second.size() <= kExactUpTo;
    if (test.exact) {
        const auto smaller = static_cast<std::size_t>(std::min(u, n * m - u));
        test.twoSided = std::min(1.0, 2.0 * mannWhitneyTail(first.size(), second.size(), smaller));
        return test;
    }
    const double total = n + m;
    const double square = n * m / 12.0 * (total + 1.0 - ties / (total * (total - 1.0)));
    const double off = std::max(0.0, std::fabs(u - n * m / 2.0) - 0.5);  // continuity correction
    test.twoSided = square > 0.0 ? std::min(1.0, std::erfc(off / std::sqrt(2.0 * square))) : 1.0;
    return test;
}

}  // namespace guise::base
