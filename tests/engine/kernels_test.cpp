// SPDX-License-Identifier: GPL-3.0-or-later
// The passes over activations against plain formulas, in f32 and bfloat16.
#include "core/engine/kernels.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace guise::engine::kernels {
namespace {

float value(float x) {
    return x;
}
float value(std::uint16_t bits) {
    return std::bit_cast<float>(std::uint32_t{bits} << 16);
}
template <class T>
T from(float x) {
    if constexpr (sizeof(T) == 2)
        return static_cast<T>(std::bit_cast<std::uint32_t>(x) >> 16);  // exact for the values used here
    else
        return x;
}

template <class T>
std::vector<T> someValues(std::size_t count) {
    std::mt19937 random(4);
    std::vector<T> values(count);
    for (T& one : values)
        one = from<T>(static_cast<float>(static_cast<int>(random() % 255) - 127) / 64.0F);
    return values;
}

template <class T>
class Kernels : public testing::Test {};
using Types = testing::Types<float, std::uint16_t>;
TYPED_TEST_SUITE(Kernels, Types);

TYPED_TEST(Kernels, PoolTakesTheLargestAboveZeroAndSendsItsGradientBack) {
    using T = TypeParam;
    for (const std::int64_t channels : {1, 5, 16, 32, 67}) {
        const std::int64_t width = 3;
        const auto line = static_cast<std::size_t>(2 * width * channels);
        const auto input = someValues<T>(2 * line);
        std::vector<T> out(line / 2);
        std::vector<std::uint8_t> codes(line / 2);
        poolForward(input.data(), input.data() + line, out.data(), codes.data(), 7, width, channels, {});
        std::vector<T> back(2 * line, from<T>(9.0F));
        const auto gradient = someValues<T>(line / 2);
        poolBackward(gradient.data(), codes.data(), back.data(), back.data() + line, width, channels, 1.0F);
        for (std::int64_t x = 0; x < width; ++x)
            for (std::int64_t c = 0; c < channels; ++c) {
                const auto at = static_cast<std::size_t>(x * channels + c);
                const std::size_t places[4] = {static_cast<std::size_t>(2 * x * channels + c),
                                               static_cast<std::size_t>((2 * x + 1) * channels + c),
                                               line + static_cast<std::size_t>(2 * x * channels + c),
                                               line + static_cast<std::size_t>((2 * x + 1) * channels + c)};
                float largest = 0.0F;
                for (const std::size_t place : places)
                    largest = std::max(largest, value(input[place]));
                EXPECT_EQ(value(out[at]), largest);
                float sum = 0.0F;
                for (std::size_t i = 0; i < 4; ++i) {
                    sum += value(back[places[i]]);
                    if (codes[at] == i) {
                        EXPECT_EQ(value(input[places[i]]), largest);
                    }
                }
                EXPECT_EQ(codes[at] == 4, largest == 0.0F);
                EXPECT_EQ(sum, largest > 0.0F ? value(gradient[at]) : 0.0F);
            }
    }
}

TYPED_TEST(Kernels, DropoutKeepsItsShareWhateverThePieces) {
    using T = TypeParam;
    const std::int64_t channels = 64;
    const std::int64_t width = 500;
    const std::vector<T> ones(static_cast<std::size_t>(2 * width * channels), from<T>(1.0F));
    const Dropout dropout{12345, static_cast<std::uint32_t>(0.8 * 4294967295.0), 1.25F};
    std::vector<T> out(static_cast<std::size_t>(width * channels));
    std::vector<std::uint8_t> codes(out.size());
    poolForward(ones.data(), ones.data(), out.data(), codes.data(), 0, width, channels, dropout);
    double kept = 0.0;
    for (const T one : out) {
        EXPECT_TRUE(value(one) == 0.0F || value(one) == 1.25F);
        kept += value(one) > 0.0F ? 1.0 : 0.0;
    }
    const auto count = static_cast<double>(out.size());
    EXPECT_NEAR(kept / count, 0.8, 6.0 * std::sqrt(0.16 / count));  // false alarm below 1e-8
    auto second = out;
    poolForward(ones.data(), ones.data(), second.data(), codes.data(), 1, width, channels, dropout);
    EXPECT_NE(second, out) << "other rows, other values";
    poolForward(ones.data(), ones.data(), second.data(), codes.data(), 0, width, channels, dropout);
    EXPECT_EQ(second, out);
}

TYPED_TEST(Kernels, ValuesThatAreNoNumbersComeThrough) {
    using T = TypeParam;
    for (const float sign : {1.0F, -1.0F})
        for (std::size_t place = 0; place < 4; ++place) {
            std::vector<T> input(4, from<T>(0.5F));
            input[place] = from<T>(sign * std::numeric_limits<float>::quiet_NaN());
            T out{};
            std::uint8_t code = 0;
            poolForward(input.data(), input.data() + 2, &out, &code, 0, 1, 1, {});
            EXPECT_TRUE(std::isnan(value(out)));
            const float one = 1.0F;
            const float zero = 0.0F;
            T norm{};
            normForward(&input[place], static_cast<const T*>(nullptr), &norm, &one, &zero, 1, 1);
            EXPECT_TRUE(std::isnan(value(norm)));
        }
}

TYPED_TEST(Kernels, NormPassesFollowTheFormulas) {
    using T = TypeParam;
    for (const std::int64_t channels : {1, 3, 16, 40}) {
        const std::int64_t rows = 50;
        const auto c = static_cast<std::size_t>(channels);
        const auto count = static_cast<std::size_t>(rows * channels);
        const auto input = someValues<T>(count);
        auto added = someValues<T>(count + 1);
        added.erase(added.begin());
        std::vector<float> a(c);
        std::vector<float> b(c);
        std::vector<float> k(c);
        for (std::size_t i = 0; i < c; ++i) {
            a[i] = 0.5F + static_cast<float>(i % 3);
            b[i] = 0.25F * static_cast<float>(i % 4) - 0.25F;
            k[i] = 0.125F * static_cast<float>(i % 5);
        }
        std::vector<float> sums(2 * c);
        normSums(input.data(), sums.data(), rows, channels);
        std::vector<double> expected(4 * c, 0.0);
        std::vector<T> out(count);
        normForward(input.data(), added.data(), out.data(), a.data(), b.data(), rows, channels);
        const auto gradient = someValues<T>(count);
        std::vector<float> gradientSums(2 * c);
        normGradientSums(gradient.data(), out.data(), input.data(), gradientSums.data(), rows, channels);
        std::vector<T> inner(count);
        std::vector<T> through(count);
        normBackward(gradient.data(), out.data(), input.data(), inner.data(), through.data(), a.data(), b.data(),
                     k.data(), rows, channels);
        const float rounding = sizeof(T) == 2 ? 0.01F : 1e-5F;  // relative: 8 bits of a bfloat16
        for (std::size_t i = 0; i < count; ++i) {
            const float x = value(input[i]);
            const float y = std::max(0.0F, x * a[i % c] + b[i % c] + value(added[i]));
            EXPECT_NEAR(value(out[i]), y, rounding * (1.0F + y));
            const float g = value(out[i]) > 0.0F ? value(gradient[i]) : 0.0F;
            EXPECT_EQ(value(through[i]), g);
            const float in = g * a[i % c] + x * b[i % c] + k[i % c];
            EXPECT_NEAR(value(inner[i]), in, rounding * (1.0F + std::abs(in)));
            expected[i % c] += static_cast<double>(x);
            expected[c + i % c] += static_cast<double>(x) * static_cast<double>(x);
            expected[2 * c + i % c] += static_cast<double>(g);
            expected[3 * c + i % c] += static_cast<double>(g) * static_cast<double>(x);
        }
        for (std::size_t i = 0; i < 2 * c; ++i) {
            EXPECT_NEAR(sums[i], expected[i], 1e-3);
            EXPECT_NEAR(gradientSums[i], expected[2 * c + i], 1e-3);
        }
    }
}

}  // namespace
}  // namespace guise::engine::kernels
