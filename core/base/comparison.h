// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/statistics.h"

namespace guise::base {

/// Repeats of one setting.
struct Summary {
    std::size_t count = 0;
    double mean = 0.0;                   // NaN when empty
    double deviation = 0.0;              // n - 1 below; NaN below two values
    std::optional<Interval> interval95;  // Student's t, of the mean; nothing below two values
    double least = 0.0;                  // NaN when empty
    double most = 0.0;
};
[[nodiscard]] Summary summarise(std::span<const double> values);

struct ResampleOptions {
    std::uint64_t exactUpTo = 1'000'000;  // so many arrangements are counted one by one; more are drawn
    std::uint64_t draws = 100'000;        // p = (extreme ones + 1) / (draws + 1)
    std::uint64_t seed = 0;               // own generator: the same p on every machine
};

/// Two settings over the same seeds: value i of both comes from the same seed. Nothing when the sizes differ, below two
/// pairs, or when a value is NaN.
struct PairedComparison {
    Summary difference;         // first - second
    double t = 0.0;             // of the mean difference; infinite without spread
    double twoSided = 1.0;      // p of the paired t-test
    double signFlipping = 1.0;  // p of the permutation test over signs: no assumption but symmetry
    bool exact = false;         // signFlipping counted every arrangement
};
[[nodiscard]] std::optional<PairedComparison> comparePaired(std::span<const double> first,
                                                            std::span<const double> second,
                                                            const ResampleOptions& options = {});

/// Permutation test of the difference of two means, two-sided: the share of splits of the pooled values that differ by
/// at least as much. Nothing when a side is empty or a value is NaN.
struct PermutationTest {
    double difference = 0.0;  // mean(first) - mean(second)
    double twoSided = 1.0;
    bool exact = false;
};
[[nodiscard]] std::optional<PermutationTest> permutationTest(std::span<const double> first,
                                                             std::span<const double> second,
                                                             const ResampleOptions& options = {});

/// Mann-Whitney with exact p where there are ties too: the distribution of the sum of middle ranks over every split.
/// Twice the smaller tail, at most 1. Nothing when a side is empty, a value is NaN, or over 60 values in all.
[[nodiscard]] std::optional<MannWhitney> exactMannWhitney(std::span<const double> first,
                                                          std::span<const double> second);

/// A setting by two figures of which more is better, such as accuracy and visual privacy.
struct TradeOff {
    double first = 0.0;
    double second = 0.0;
};
/// Indices of the points that no other beats: none is at least as good in both and better in one. By rising `first`;
/// equal points are all there; points with NaN are not.
[[nodiscard]] std::vector<std::size_t> paretoFront(std::span<const TradeOff> points);

}  // namespace guise::base
