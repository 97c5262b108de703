// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace guise::disguise {
namespace {

TEST(Kernels, ProductIsFusedInAscendingOrder) {
    std::mt19937_64 random(31);
    std::normal_distribution<float> normal;
    for (std::size_t side = 1; side <= 48; ++side) {
        const std::size_t stride = matrixStride(side);
        const std::size_t rowCount = 11;
        std::vector<float> matrix(side * stride, 0.0F);
        std::vector<float> in(rowCount * side);
        for (std::size_t k = 0; k < side; ++k)
            for (std::size_t j = 0; j < side; ++j)
                matrix[k * stride + j] = normal(random);
        for (float& value : in)
            value = 255.0F * normal(random);
        std::vector<std::uint32_t> rows;
        for (std::size_t q = 0; q < rowCount; ++q)
            rows.push_back(static_cast<std::uint32_t>(q * side));
        // One guard value before and behind: a last block writes nothing outside its rows.
        std::vector<float> out(rowCount * side + 2, -1.0F);
        const BlockMove move{0, 0, 0, true};
        multiplyBlocks({.side = side,
                        .stride = stride,
                        .matrices = matrix.data(),
                        .moves = {&move, 1},
                        .rows = rows,
                        .in = in.data(),
                        .out = out.data() + 1});
        EXPECT_EQ(out.front(), -1.0F);
        EXPECT_EQ(out.back(), -1.0F);
        for (std::size_t q = 0; q < rowCount; ++q) {
            for (std::size_t j = 0; j < side; ++j) {
                float sum = 0.0F;
                for (std::size_t k = 0; k < side; ++k)
                    sum = std::fma(in[q * side + k], matrix[k * stride + j], sum);
                ASSERT_EQ(out[1 + q * side + j], sum) << "side " << side << " row " << q << " column " << j;
            }
        }
    }
}

TEST(Kernels, RowsOfALastBlockKeepTheirNeighbours) {
    // Rows with gaps between them: the gaps belong to others.
    for (const std::size_t side : {3U, 5U, 6U, 7U, 9U, 13U, 14U, 20U, 28U, 33U}) {
        const std::size_t stride = matrixStride(side);
        const std::vector<float> matrix(side * stride, 1.0F);
        const std::size_t width = side + 3;
        const std::vector<float> in(9 * width, 1.0F);
        std::vector<float> out(in.size(), -1.0F);
        std::vector<std::uint32_t> rows;
        for (std::size_t q = 0; q < 9; ++q)
            rows.push_back(static_cast<std::uint32_t>(q * width));
        const BlockMove move{0, 0, 0, true};
        multiplyBlocks({.side = side,
                        .stride = stride,
                        .matrices = matrix.data(),
                        .moves = {&move, 1},
                        .rows = rows,
                        .in = in.data(),
                        .out = out.data()});
        for (std::size_t i = 0; i < out.size(); ++i)
            ASSERT_EQ(out[i], i % width < side ? static_cast<float>(side) : -1.0F) << "side " << side << " at " << i;
    }
}

TEST(Kernels, NoiseIsRoundedOnceAndAddedOnce) {
    std::vector<std::uint32_t> words = {0, 0xFF, 0x100, 0xFFFFFFFF, 0x80000000, 0x12345678, 0xDEADBEEF};
    std::mt19937 random(32);
    while (words.size() < 999)
        words.push_back(static_cast<std::uint32_t>(random()));
    std::vector<std::uint8_t> bytes(words.size());
    for (auto& byte : bytes)
        byte = static_cast<std::uint8_t>(random());
    for (const float level : {100.0F, 0.1F, 255.0F, 1000.0F}) {
        std::vector<float> noise(words.size());
        std::vector<float> sum(words.size());
        std::vector<float> inPlace(words.size());
        noiseValues(words.data(), level, noise.data(), noise.size());
        addNoise(bytes.data(), words.data(), level, sum.data(), sum.size());
        bytesToFloats(bytes.data(), inPlace.data(), inPlace.size());
        addNoise(inPlace.data(), words.data(), level, inPlace.data(), inPlace.size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            const double exact = static_cast<double>(level) * static_cast<double>(words[i] >> 8) * 0x1p-24;
            ASSERT_EQ(noise[i], static_cast<float>(exact));
            ASSERT_LE(noise[i], level);
            ASSERT_EQ(sum[i], static_cast<float>(bytes[i]) + noise[i]);
            ASSERT_EQ(inPlace[i], sum[i]);
        }
    }
}

TEST(Kernels, StreamingCopiesEveryLength) {
    std::vector<float> in(200);
    for (std::size_t i = 0; i < in.size(); ++i)
        in[i] = static_cast<float>(i) + 0.5F;
    for (std::size_t offset = 0; offset < 20; ++offset) {
        for (const std::size_t count : {0U, 1U, 15U, 16U, 17U, 64U, 150U}) {
            std::vector<float> out(in.size(), -1.0F);
            streamFloats(in.data(), out.data() + offset, count);
            streamingDone();
            for (std::size_t i = 0; i < out.size(); ++i)
                ASSERT_EQ(out[i], i >= offset && i < offset + count ? in[i - offset] : -1.0F);
        }
    }
}

}  // namespace
}  // namespace guise::disguise
