// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/material.h"
#include "core/key/derivation.h"

#include <gtest/gtest.h>

#include <array>
#include <cfenv>
#include <cmath>
#include <map>
#include <numbers>
#include <string>
#include <vector>

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace guise::key {
namespace {

constexpr int kMatrices = 1000;

SecretVector<double> matrixOf(std::uint64_t item, MatrixKind kind, int side) {
    static const SecretBytes key = streamKey(pseudoRandomKey(experimentRoot(42)), "matrix", "{}");
    RandomStream stream(key, item);
    return drawMatrix(stream, kind, side);
}

std::size_t at(int row, int column, int side) {
    return static_cast<std::size_t>(row * side + column);
}

/// The mean of `count` independent values within `range` of each other and of the given variance differs from its
/// expectation by more than this with probability below 1e-9 (Bernstein).
double meanLimit(double variance, double range, double count) {
    const double logarithm = std::log(2e9);
    const double linear = range * logarithm / 3.0;
    return (linear + std::sqrt(linear * linear + 2.0 * count * variance * logarithm)) / count;
}

double determinant(SecretVector<double> m, int side) {
    double out = 1.0;
    for (int k = 0; k < side; ++k) {
        int pivot = k;
        for (int row = k + 1; row < side; ++row)
            if (std::abs(m[at(row, k, side)]) > std::abs(m[at(pivot, k, side)]))
                pivot = row;
        if (pivot != k) {
            out = -out;
            for (int column = 0; column < side; ++column)
                std::swap(m[at(pivot, column, side)], m[at(k, column, side)]);
        }
        out *= m[at(k, k, side)];
        for (int row = k + 1; row < side; ++row) {
            const double factor = m[at(row, k, side)] / m[at(k, k, side)];
            for (int column = k; column < side; ++column)
                m[at(row, column, side)] -= factor * m[at(k, column, side)];
        }
    }
    return out;
}

double worstOffIdentity(const SecretVector<double>& m, int side) {
    double worst = 0.0;
    for (int i = 0; i < side; ++i)
        for (int j = 0; j < side; ++j) {
            double columns = i == j ? -1.0 : 0.0;
            double rows = columns;
            for (int k = 0; k < side; ++k) {
                columns += m[at(k, i, side)] * m[at(k, j, side)];
                rows += m[at(i, k, side)] * m[at(j, k, side)];
            }
            worst = std::max({worst, std::abs(columns), std::abs(rows)});
        }
    return worst;
}

class Haar : public testing::TestWithParam<int> {};

// 1,000 matrices a side. Every entry's first, second and fourth moment at its own 1e-9; at most 196 entries: the whole
// test raises a false alarm with probability below 6e-7, the determinant included.
TEST_P(Haar, matricesAreOrthogonalWithTheRightMoments) {
    const int side = GetParam();
    const double s = side;
    const auto entries = static_cast<std::size_t>(side * side);
    std::vector<double> first(entries);
    std::vector<double> second(entries);
    std::vector<double> fourth(entries);
    int positive = 0;
    for (int i = 0; i < kMatrices; ++i) {
        const auto m = matrixOf(static_cast<std::uint64_t>(i), MatrixKind::Orthogonal, side);
        ASSERT_LT(worstOffIdentity(m, side), 1e-12);
        for (std::size_t k = 0; k < entries; ++k) {
            first[k] += m[k] / kMatrices;
            second[k] += m[k] * m[k] / kMatrices;
            fourth[k] += m[k] * m[k] * m[k] * m[k] / kMatrices;
        }
        positive += determinant(m, side) > 0.0 ? 1 : 0;
    }
    const double square = 1.0 / s;
    const double square2 = 3.0 / (s * (s + 2.0));
    const double square4 = 105.0 / (s * (s + 2.0) * (s + 4.0) * (s + 6.0));
    for (std::size_t k = 0; k < entries; ++k) {
        EXPECT_NEAR(first[k], 0.0, meanLimit(square, 1.0, kMatrices)) << "entry " << k;
        EXPECT_NEAR(second[k], square, meanLimit(square2 - square * square, 1.0, kMatrices)) << "entry " << k;
        EXPECT_NEAR(fourth[k], square2, meanLimit(square4 - square2 * square2, 1.0, kMatrices)) << "entry " << k;
    }
    EXPECT_NEAR(positive, kMatrices / 2, 104);  // Hoeffding: 8e-10
}
INSTANTIATE_TEST_SUITE_P(Sides, Haar, testing::Values(2, 4, 7, 14));

// O(2): the angle of the first row is uniform on the circle. Chi-square, 15 degrees: false alarm below 1e-6.
TEST(Material, anglesOfSmallMatricesAreUniform) {
    std::array<double, 16> counts{};
    constexpr int kDraws = 16000;
    for (int i = 0; i < kDraws; ++i) {
        const auto m = matrixOf(static_cast<std::uint64_t>(i), MatrixKind::Orthogonal, 2);
        const double turn = std::atan2(m[1], m[0]) / (2.0 * std::numbers::pi) + 0.5;
        counts[std::min<std::size_t>(15, static_cast<std::size_t>(turn * 16.0))] += 1.0;
    }
    double chiSquare = 0.0;
    for (const double count : counts)
        chiSquare += (count - 1000.0) * (count - 1000.0) / 1000.0;
    EXPECT_LT(chiSquare, 15.0 + 2.0 * std::sqrt(15.0 * 14.0) + 28.0);
}

TEST(Material, largeMatricesAreOrthogonalToo) {
    for (const int side : {28, 49, 196})
        EXPECT_LT(worstOffIdentity(matrixOf(0, MatrixKind::Orthogonal, side), side), 1e-12) << side;
    const auto one = matrixOf(0, MatrixKind::Orthogonal, 1);
    EXPECT_EQ(std::abs(one[0]), 1.0);
}

// 49,000 entries each. Projection: 7 standard errors of a normal mean and variance, about 3e-12. Uniform: Bernstein.
TEST(Material, projectionsHaveTheStatedVariance) {
    double sum = 0.0;
    double squares = 0.0;
    double uniformSum = 0.0;
    double count = 0.0;
    for (int i = 0; i < kMatrices; ++i) {
        for (const double entry : matrixOf(static_cast<std::uint64_t>(i), MatrixKind::Projection, 7)) {
            sum += entry;
            squares += entry * entry;
            count += 1.0;
        }
        for (const double entry : matrixOf(static_cast<std::uint64_t>(i), MatrixKind::ProjectionUniform, 7)) {
            ASSERT_TRUE(entry >= 0.0 && entry < 1.0);
            uniformSum += entry;
        }
    }
    EXPECT_NEAR(sum / count, 0.0, 7.0 * std::sqrt(1.0 / 7.0 / count));
    EXPECT_NEAR(squares / count, 1.0 / 7.0, 7.0 * std::sqrt(2.0 / 49.0 / count));
    EXPECT_NEAR(uniformSum / count, 0.5, meanLimit(1.0 / 12.0, 1.0, count));
}

// Side 2: r_11 is the first column's length, r_22 the determinant over it.
TEST(Material, nearlySingularProjectionsAreRedrawn) {
    for (const MatrixKind kind : {MatrixKind::Projection, MatrixKind::ProjectionUniform})
        for (std::uint64_t i = 0; i < 20000; ++i) {
            const auto m = matrixOf(i, kind, 2);
            const double r11 = std::hypot(m[0], m[2]);
            const double r22 = std::abs(m[0] * m[3] - m[1] * m[2]) / r11;
            ASSERT_LT(std::max(r11, r22) / std::min(r11, r22), 1000.001) << i;
        }
}

// All 24 permutations of 4, 1,000 draws expected of each; chi-square of 23 degrees, false alarm below 1e-6.
TEST(Material, permutationsAreUniform) {
    RandomStream stream(SecretBytes(32, 9), 0);
    std::map<std::string, double> counts;
    constexpr double kEach = 1000.0;
    for (int i = 0; i < 24 * 1000; ++i) {
        std::string name;
        for (const auto value : drawPermutation(stream, 4))
            name += static_cast<char>('0' + value);
        counts[name] += 1.0;
    }
    ASSERT_EQ(counts.size(), 24U);
    double chiSquare = 0.0;
    for (const auto& entry : counts)
        chiSquare += (entry.second - kEach) * (entry.second - kEach) / kEach;
    EXPECT_LT(chiSquare, 23.0 + 2.0 * std::sqrt(23.0 * 14.0) + 28.0);
}

TEST(Material, permutationsHoldEveryIndexOnce) {
    for (const std::int64_t count : {0, 1, 2, 16, 5000}) {
        RandomStream stream(SecretBytes(32, 9), static_cast<std::uint64_t>(count));
        auto drawn = drawPermutation(stream, count);
        std::sort(drawn.begin(), drawn.end());
        ASSERT_EQ(static_cast<std::int64_t>(drawn.size()), count);
        for (std::int64_t i = 0; i < count; ++i)
            ASSERT_EQ(drawn[static_cast<std::size_t>(i)], i);
    }
}

TEST(Material, statedLogIsALogarithm) {
    EXPECT_EQ(statedLog(1.0), 0.0);
    for (double q = 0x1p-1074; q < 1e300; q = q * 2.3 + q * 0.1)
        EXPECT_NEAR(statedLog(q), std::log(q), 4e-16 * std::max(1.0, std::abs(std::log(q)))) << q;
    for (int i = 1; i <= 1000; ++i)
        EXPECT_NEAR(statedLog(i / 1000.0), std::log(i / 1000.0),
                    1e-15 * std::max(0.01, std::abs(std::log(i / 1000.0))));
}

TEST(Material, isIndependentOfTheThreadsFloatMode) {
    const auto expected = matrixOf(5, MatrixKind::Orthogonal, 14);
    const double expectedLog = statedLog(0.3);
    ASSERT_EQ(std::fesetround(FE_UPWARD), 0);
    const auto upward = matrixOf(5, MatrixKind::Orthogonal, 14);
    const double upwardLog = statedLog(0.3);
    const int mode = std::fegetround();
    std::fesetround(FE_TONEAREST);
    EXPECT_EQ(upward, expected);
    EXPECT_EQ(upwardLog, expectedLog);
    EXPECT_EQ(mode, FE_UPWARD) << "the thread's own mode must come back";
#if defined(__SSE2__)
    const unsigned saved = _mm_getcsr();
    _mm_setcsr(saved | 0x8040U);  // flush to zero, denormals are zero
    const auto flushed = matrixOf(5, MatrixKind::Orthogonal, 14);
    const double tiny = statedLog(0x1p-1074);
    const unsigned after = _mm_getcsr();
    _mm_setcsr(saved);
    EXPECT_EQ(flushed, expected);
    EXPECT_NEAR(tiny, -744.44, 0.01);
    EXPECT_EQ(after & 0x8040U, 0x8040U);
#endif
}

}  // namespace
}  // namespace guise::key
