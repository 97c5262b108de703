// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace guise::base {

struct Interval {
    double low = 0.0;
    double high = 0.0;
};

[[nodiscard]] double mean(std::span<const double> values);       // NaN when empty
[[nodiscard]] double deviation(std::span<const double> values);  // n - 1 below; NaN below two values

/// Wilson score interval of a share, 95 % unless told. `trials` >= 1 (below: [0, 1], since nothing is known).
[[nodiscard]] Interval wilson(std::int64_t successes, std::int64_t trials, double confidence = 0.95);
/// Student's t-interval of the mean; nothing below two values.
[[nodiscard]] std::optional<Interval> tInterval(std::span<const double> values, double confidence = 0.95);

/// Welch's t-test. Nothing below two values on a side. Equal values everywhere: p = 1. No spread on either side but
/// different means: t is infinite and p is 0 or 1. NaN among the values gives NaN.
struct WelchTest {
    double t = 0.0;
    double degrees = 0.0;       // Welch-Satterthwaite
    double twoSided = 1.0;      // p
    double firstGreater = 1.0;  // one-sided p for mean(first) > mean(second)
};
[[nodiscard]] std::optional<WelchTest> welch(std::span<const double> first, std::span<const double> second);

/// Mann-Whitney: exact p without ties and n, m <= 50, else normal with tie correction. auc: P(first > second) + half of
/// the ties. Nothing when a side is empty or a value is NaN. The normal form has a continuity correction of 1/2.
struct MannWhitney {
    double auc = 0.5;
    double twoSided = 1.0;
    bool exact = false;
};
[[nodiscard]] std::optional<MannWhitney> mannWhitney(std::span<const double> first, std::span<const double> second);

}  // namespace guise::base
