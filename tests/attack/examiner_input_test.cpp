// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/examiner_input.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace guise::attack {
namespace {

TEST(ExaminerInput, FiguresOfPixels) {
    const std::vector<std::uint8_t> pixels = {0, 0, 100, 100};
    const PixelFigures figures = pixelFigures(pixels);
    EXPECT_DOUBLE_EQ(figures.mean, 50.0);
    EXPECT_DOUBLE_EQ(figures.deviation, 50.0);
    const std::vector<std::uint8_t> flat(10, 7);
    EXPECT_DOUBLE_EQ(pixelFigures(flat).deviation, 1.0);
    EXPECT_DOUBLE_EQ(pixelFigures({}).deviation, 1.0);
}

TEST(ExaminerInput, EveryImageGetsTheFiguresItself) {
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    for (int round = 0; round < 20; ++round) {
        const base::Shape shape{1 + round % 3, 4, 5};
        image::FloatImageSet set{shape, {}, {1, 0, 2}};
        for (int i = 0; i < 3; ++i) {
            const float offset = 1000.0F * normal(random);
            const float scale = std::exp(3.0F * normal(random));
            for (std::size_t p = 0; p < shape.size(); ++p)
                set.pixels.push_back(offset + scale * normal(random));
        }
        const auto result = standardised(set, {30.0, 80.0});
        EXPECT_EQ(result.labels, set.labels);
        for (std::size_t i = 0; i < 3; ++i) {
            double sum = 0.0;
            double squares = 0.0;
            for (const float value : result.image(i)) {
                sum += value;
                squares += (value - 30.0) * (value - 30.0);
            }
            EXPECT_NEAR(sum / static_cast<double>(shape.size()), 30.0, 1e-2);
            EXPECT_NEAR(std::sqrt(squares / static_cast<double>(shape.size())), 80.0, 1e-2);
        }
    }
}

TEST(ExaminerInput, AnImageWithoutContrastBecomesTheMean) {
    const auto result = standardised({{1, 2, 2}, {5, 5, 5, 5}, {0}}, {30.0, 80.0});
    EXPECT_EQ(result.pixels, std::vector<float>(4, 30.0F));
}

TEST(ExaminerInput, MagnitudesForgetSigns) {
    const image::FloatImageSet set{{1, 2, 2}, {-3, 1, 4, -2}, {0}};
    const image::FloatImageSet positive{{1, 2, 2}, {3, 1, 4, 2}, {0}};
    EXPECT_EQ(magnitudes(set, {30.0, 80.0}).pixels, standardised(positive, {30.0, 80.0}).pixels);
}

}  // namespace
}  // namespace guise::attack
