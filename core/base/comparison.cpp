// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/comparison.h"

#include "core/base/split_mix.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace guise::base {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool hasNaN(std::span<const double> values) {
    return std::any_of(values.begin(), values.end(), [](double value) { return std::isnan(value); });
}

/// Sums of the same numbers in another order differ in their last bits: those count as equal.
double slack(std::span<const double> values) {
    double size = 0.0;
    for (const double value : values)
        size += std::fabs(value);
    return size * 1e-12;
}

double share(std::uint64_t extreme, std::uint64_t all, bool exact) {
    const std::uint64_t own = exact ? 0 : 1;  // what was observed is one of the draws
    return static_cast<double>(extreme + own) / static_cast<double>(all + own);
}

/// p of sum(values) when every sign is equally likely.
std::pair<double, bool> signFlipping(const std::vector<double>& values, const ResampleOptions& options) {
    const std::size_t n = values.size();
    const double observed = std::fabs(std::accumulate(values.begin(), values.end(), 0.0)) - slack(values);
    const bool exact = n < 63 && (std::uint64_t{1} << n) <= options.exactUpTo;
    const std::uint64_t rounds = exact ? std::uint64_t{1} << n : options.draws;
    SplitMix random(options.seed);
    std::uint64_t extreme = 0;
    for (std::uint64_t round = 0; round < rounds; ++round) {
        double sum = 0.0;
        std::uint64_t signs = round;
        for (std::size_t i = 0; i < n; ++i) {
            if (!exact && i % 64 == 0)
                signs = random.next();
            sum += ((signs >> (i % 64)) & 1U) != 0 ? values[i] : -values[i];
        }
        extreme += std::fabs(sum) >= observed ? 1 : 0;
    }
    return {share(extreme, rounds, exact), exact};
}

/// n over k, or the largest number where it is more.
std::uint64_t binomial(std::uint64_t n, std::uint64_t k) {
    std::uint64_t result = 1;
    for (std::uint64_t i = 1; i <= std::min(k, n - k); ++i) {
        if (result > std::numeric_limits<std::uint64_t>::max() / (n - i + 1))
            return std::numeric_limits<std::uint64_t>::max();
        result = result * (n - i + 1) / i;
    }
    return result;
}

}  // namespace

Summary summarise(std::span<const double> values) {
    Summary summary;
    summary.count = values.size();
    summary.mean = mean(values);
    summary.deviation = deviation(values);
    summary.interval95 = tInterval(values);
    summary.least = values.empty() ? kNaN : *std::min_element(values.begin(), values.end());
    summary.most = values.empty() ? kNaN : *std::max_element(values.begin(), values.end());
    return summary;
}

std::optional<PairedComparison> comparePaired(std::span<const double> first, std::span<const double> second,
                                              const ResampleOptions& options) {
    if (first.size() != second.size() || first.size() < 2 || hasNaN(first) || hasNaN(second))
        return std::nullopt;
    std::vector<double> differences(first.size());
    for (std::size_t i = 0; i < first.size(); ++i)
        differences[i] = first[i] - second[i];
    PairedComparison comparison;
    comparison.difference = summarise(differences);
    const double centre = comparison.difference.mean;
    const double error = comparison.difference.deviation / std::sqrt(static_cast<double>(first.size()));
    if (error > 0.0) {
        const boost::math::students_t_distribution<double> students(static_cast<double>(first.size() - 1));
        comparison.t = centre / error;
        comparison.twoSided = 2.0 * boost::math::cdf(boost::math::complement(students, std::fabs(comparison.t)));
    } else if (centre != 0.0) {
        comparison.t = std::copysign(std::numeric_limits<double>::infinity(), centre);
        comparison.twoSided = 0.0;
    }
    std::tie(comparison.signFlipping, comparison.exact) = signFlipping(differences, options);
    return comparison;
}

std::optional<PermutationTest> permutationTest(std::span<const double> first, std::span<const double> second,
                                               const ResampleOptions& options) {
    if (first.empty() || second.empty() || hasNaN(first) || hasNaN(second))
        return std::nullopt;
    std::vector<double> all(first.begin(), first.end());
    all.insert(all.end(), second.begin(), second.end());
    const std::size_t n = first.size();
    const double total = std::accumulate(all.begin(), all.end(), 0.0);
    const double count = static_cast<double>(n);
    const double rest = static_cast<double>(second.size());
    const auto differenceOf = [&](double sum) { return sum / count - (total - sum) / rest; };
    PermutationTest test;
    test.difference = mean(first) - mean(second);
    const double observed = std::fabs(differenceOf(std::accumulate(first.begin(), first.end(), 0.0))) -
                            slack(all) * (1.0 / count + 1.0 / rest);
    const std::uint64_t arrangements = binomial(all.size(), n);
    test.exact = arrangements <= options.exactUpTo;
    std::uint64_t extreme = 0;
    if (test.exact) {
        std::vector<bool> chosen(all.size(), false);
        std::fill(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(n), true);
        do {
            double sum = 0.0;
            for (std::size_t i = 0; i < all.size(); ++i)
                sum += chosen[i] ? all[i] : 0.0;
            extreme += std::fabs(differenceOf(sum)) >= observed ? 1 : 0;
        } while (std::prev_permutation(chosen.begin(), chosen.end()));
        test.twoSided = share(extreme, arrangements, true);
        return test;
    }
    SplitMix random(options.seed);
    for (std::uint64_t draw = 0; draw < options.draws; ++draw) {
        double sum = 0.0;
        for (std::size_t i = 0; i < n; ++i) {  // the first n places of a shuffle
            std::swap(all[i], all[i + random.below(all.size() - i)]);
            sum += all[i];
        }
        extreme += std::fabs(differenceOf(sum)) >= observed ? 1 : 0;
    }
    test.twoSided = share(extreme, options.draws, false);
    return test;
}

std::optional<MannWhitney> exactMannWhitney(std::span<const double> first, std::span<const double> second) {
    constexpr std::size_t kMost = 60;
    const std::size_t total = first.size() + second.size();
    if (first.empty() || second.empty() || total > kMost || hasNaN(first) || hasNaN(second))
        return std::nullopt;
    std::vector<double> all(first.begin(), first.end());
    all.insert(all.end(), second.begin(), second.end());
    std::vector<std::size_t> doubled;  // twice the middle rank, whole numbers
    for (const double value : all) {
        std::size_t below = 0;
        std::size_t equal = 0;
        for (const double other : all) {
            below += other < value ? 1U : 0U;
            equal += other == value ? 1U : 0U;
        }
        doubled.push_back(2 * below + equal + 1);
    }
    const std::size_t most = total * (total + 1);
    const std::size_t n = first.size();
    // ways[k][s]: how many choices of k values have the doubled rank sum s; exact in double up to 2^53, and relative
    // errors stay below 1e-14 beyond.
    std::vector<std::vector<double>> ways(n + 1, std::vector<double>(most + 1, 0.0));
    ways[0][0] = 1.0;
    for (std::size_t i = 0; i < total; ++i)
        for (std::size_t k = std::min(i + 1, n); k > 0; --k)
            for (std::size_t s = most; s + 1 > doubled[i]; --s) {
                ways[k][s] += ways[k - 1][s - doubled[i]];
                if (s == 0)
                    break;
            }
    const std::size_t observed =
        std::accumulate(doubled.begin(), doubled.begin() + static_cast<std::ptrdiff_t>(n), std::size_t{0});
    double low = 0.0;
    double high = 0.0;
    double every = 0.0;
    for (std::size_t s = 0; s <= most; ++s) {
        every += ways[n][s];
        low += s <= observed ? ways[n][s] : 0.0;
        high += s >= observed ? ways[n][s] : 0.0;
    }
    MannWhitney test;
    const double u = static_cast<double>(observed) / 2.0 - static_cast<double>(n * (n + 1)) / 2.0;
    test.auc = u / static_cast<double>(n * second.size());
    test.twoSided = std::min(1.0, 2.0 * std::min(low, high) / every);
    test.exact = true;
    return test;
}

std::vector<std::size_t> paretoFront(std::span<const TradeOff> points) {
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const TradeOff& point = points[i];
        if (std::isnan(point.first) || std::isnan(point.second))
            continue;
        const bool beaten = std::any_of(points.begin(), points.end(), [&](const TradeOff& other) {
            return other.first >= point.first && other.second >= point.second &&
                   (other.first > point.first || other.second > point.second);
        });
        if (!beaten)
            front.push_back(i);
    }
    std::stable_sort(front.begin(), front.end(),
                     [&](std::size_t a, std::size_t b) { return points[a].first < points[b].first; });
    return front;
}

}  // namespace guise::base
