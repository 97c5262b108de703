// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/metrics.h"
#include "core/image/difference.h"

#include "tests/image/support.h"

#include <cmath>
#include <limits>
#include <random>

namespace guise::image {
namespace {

using base::ErrorCode;
using base::Shape;
using Values = std::vector<float>;

Values noise(const Shape& shape, unsigned seed, float low = 0.0F, float high = 255.0F) {
    std::mt19937 random(seed);
    Values values(shape.size());
    for (float& value : values)
        value = low + (high - low) * static_cast<float>(random() >> 8) / 16777216.0F;
    return values;
}

// SSIM straight from Wang et al. (2004): one window at a time, two-dimensional weights, no separable filter.
double directSsim(const Values& a, const Values& b, const Shape& shape, int window) {
    std::vector<double> weights;
    double total = 0.0;
    for (int v = 0; v < window; ++v) {
        for (int u = 0; u < window; ++u) {
            const double dv = v - (window - 1) / 2.0;
            const double du = u - (window - 1) / 2.0;
            weights.push_back(std::exp(-(du * du + dv * dv) / 4.5));
            total += weights.back();
        }
    }
    double sum = 0.0;
    int count = 0;
    for (int c = 0; c < shape.channels; ++c) {
        for (int y = 0; y + window <= shape.height; ++y) {
            for (int x = 0; x + window <= shape.width; ++x, ++count) {
                const auto at = [&](const Values& image, int k) {
                    const int row = c * shape.height + y + k / window;
                    return static_cast<double>(image[static_cast<std::size_t>(row * shape.width + x + k % window)]);
                };
                double meanA = 0.0;
                double meanB = 0.0;
                for (int k = 0; k < window * window; ++k) {
                    meanA += weights[static_cast<std::size_t>(k)] / total * at(a, k);
                    meanB += weights[static_cast<std::size_t>(k)] / total * at(b, k);
                }
                double varA = 0.0;
                double varB = 0.0;
                double cov = 0.0;
                for (int k = 0; k < window * window; ++k) {
                    const double w = weights[static_cast<std::size_t>(k)] / total;
                    varA += w * (at(a, k) - meanA) * (at(a, k) - meanA);
                    varB += w * (at(b, k) - meanB) * (at(b, k) - meanB);
                    cov += w * (at(a, k) - meanA) * (at(b, k) - meanB);
                }
                sum += (2 * meanA * meanB + 6.5025) * (2 * cov + 58.5225) /
                       ((meanA * meanA + meanB * meanB + 6.5025) * (varA + varB + 58.5225));
            }
        }
    }
    return sum / count;
}

TEST(Metrics, MseAndPsnr) {
    EXPECT_DOUBLE_EQ(*mse(Values{0, 0, 3}, Values{0, 4, 0}), 25.0 / 3.0);
    EXPECT_NEAR(psnrFromMse(1.0), 48.130803608679, 1e-9);
    EXPECT_DOUBLE_EQ(psnrFromMse(255.0 * 255.0), 0.0);
    EXPECT_EQ(psnrFromMse(0.0), std::numeric_limits<double>::infinity());
    EXPECT_EQ(test::codeOf(mse(Values{1}, Values{1, 2})), ErrorCode::ShapeMismatch);
    EXPECT_EQ(test::codeOf(mse(Values{}, Values{})), ErrorCode::ShapeMismatch);
}

TEST(Metrics, SsimAgreesWithADirectComputation) {
    struct Case {
        Shape shape;
        int window;
    };
    for (const Case& test : {Case{{1, 28, 28}, 11}, Case{{3, 16, 21}, 11}, Case{{1, 11, 11}, 11}, Case{{1, 10, 30}, 9},
                             Case{{2, 3, 4}, 3}, Case{{1, 2, 9}, 1}, Case{{1, 1, 1}, 1}}) {
        const Values a = noise(test.shape, 1);
        Values b = noise(test.shape, 2, -40.0F, 40.0F);
        for (std::size_t i = 0; i < b.size(); ++i)
            b[i] += a[i];
        const auto result = ssim(a, b, test.shape);
        ASSERT_TRUE(result.has_value());
        EXPECT_EQ(result->window, test.window) << test.shape.text();
        EXPECT_NEAR(result->value, directSsim(a, b, test.shape, test.window), 1e-10) << test.shape.text();
    }
}

TEST(Metrics, SsimClosedForms) {
    const Shape shape{1, 20, 20};
    const Values a = noise(shape, 3);
    EXPECT_DOUBLE_EQ(ssim(a, a, shape)->value, 1.0);
    // Two constants: only the luminance term is left.
    EXPECT_NEAR(ssim(Values(400, 100.0F), Values(400, 150.0F), shape)->value,
                (2 * 100.0 * 150.0 + 6.5025) / (100.0 * 100.0 + 150.0 * 150.0 + 6.5025), 1e-9);
    EXPECT_DOUBLE_EQ(ssim(a, noise(shape, 4), shape)->value, ssim(noise(shape, 4), a, shape)->value);
    EXPECT_EQ(test::codeOf(ssim(a, Values(399), shape)), ErrorCode::ShapeMismatch);
    EXPECT_EQ(test::codeOf(ssim(Values{}, Values{}, {1, 0, 0})), ErrorCode::ShapeMismatch);
}

TEST(Metrics, DifferenceMapsHaveTheMeansOfTheirFigures) {
    for (const Shape& shape : {Shape{1, 28, 28}, Shape{3, 90, 17}, Shape{2, 3, 4}, Shape{1, 1, 1}}) {
        const Values a = noise(shape, 1);
        const Values b = noise(shape, 2);
        const auto squared = squaredDifference(a, b, shape);
        const auto similar = ssimMap(a, b, shape);
        ASSERT_TRUE(squared && similar);
        EXPECT_NEAR(squared->mean, *mse(a, b), 1e-6 * squared->mean + 1e-9) << shape.text();
        EXPECT_NEAR(similar->mean, ssim(a, b, shape)->value, 1e-12) << shape.text();
        EXPECT_EQ(similar->window, ssim(a, b, shape)->window);
        EXPECT_EQ(similar->values.size(), std::size_t(shape.height) * std::size_t(shape.width));
    }
}

TEST(Metrics, DifferenceMapsArePixelByPixel) {
    const Shape shape{2, 1, 3};
    const auto absolute = absoluteDifference(Values{0, 5, 9, -1, 0, 0}, Values{4, 5, 9, 1, 0, 3}, shape);
    ASSERT_TRUE(absolute);
    EXPECT_EQ(absolute->values, (Values{3, 0, 1.5F}));
    EXPECT_EQ(absolute->low, 0.0);
    EXPECT_EQ(absolute->high, 3.0);
    EXPECT_EQ(squaredDifference(Values{0, 5, 9, -1, 0, 0}, Values{4, 5, 9, 1, 0, 3}, shape)->values,
              (Values{10, 0, 4.5F}));

    // One spoiled pixel is seen by the windows around it alone; there is no window at the edge.
    const Shape large{1, 40, 40};
    const Values before = noise(large, 7);
    Values after = before;
    after[20 * 40 + 20] += 100.0F;
    const auto map = ssimMap(before, after, large);
    ASSERT_TRUE(map);
    const auto at = [&](int y, int x) { return map->values[static_cast<std::size_t>(y * 40 + x)]; };
    EXPECT_LT(at(20, 20), 0.95F);
    EXPECT_EQ(at(20, 20), static_cast<float>(map->low));
    EXPECT_EQ(at(20, 27), 1.0F);
    EXPECT_EQ(at(5, 5), 1.0F);
    EXPECT_TRUE(std::isnan(at(4, 20)));
    EXPECT_TRUE(std::isnan(at(20, 35)));

    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(test::codeOf(ssimMap(before, after, large, stop.get_token())), ErrorCode::Stopped);
    EXPECT_EQ(test::codeOf(absoluteDifference(before, after, large, stop.get_token())), ErrorCode::Stopped);
    EXPECT_EQ(test::codeOf(ssimMap(before, Values(3), large)), ErrorCode::ShapeMismatch);
    EXPECT_EQ(test::codeOf(absoluteDifference(before, after, shape)), ErrorCode::ShapeMismatch);
}

TEST(Metrics, MsSsim) {
    const Shape shape{1, 176, 180};
    const Values a = noise(shape, 5);
    EXPECT_NEAR(*msSsim(a, a, shape), 1.0, 1e-12);
    // Constants: structure is 1 at every scale, luminance counts at the last one only.
    const double luminance = (2 * 100.0 * 150.0 + 6.5025) / (100.0 * 100.0 + 150.0 * 150.0 + 6.5025);
    EXPECT_NEAR(*msSsim(Values(shape.size(), 100.0F), Values(shape.size(), 150.0F), shape), std::pow(luminance, 0.1333),
                1e-9);
    Values inverted = a;
    for (float& value : inverted)
        value = 255.0F - value;
    EXPECT_EQ(*msSsim(a, inverted, shape), 0.0);  // negative structure has no real power
}

TEST(Metrics, MsSsimNeedsLargeImages) {
    const Shape shape{1, 175, 200};
    const Values a(shape.size());
    EXPECT_EQ(test::codeOf(msSsim(a, a, shape)), ErrorCode::ShapeMismatch);
}

TEST(Metrics, NeighbourCorrelation) {
    // Rows of one value: right neighbours agree where rows differ, lower neighbours alternate.
    const Shape stripes{1, 4, 4};
    Values values;
    for (int y = 0; y < 4; ++y)
        values.insert(values.end(), 4, y % 2 == 0 ? 10.0F : 200.0F);
    const NeighbourCorrelation found = neighbourCorrelation(values, stripes);
    EXPECT_NEAR(found.horizontal, 1.0, 1e-12);
    EXPECT_NEAR(found.vertical, -1.0, 1e-12);
    EXPECT_NEAR(found.diagonal, -1.0, 1e-12);
    const NeighbourCorrelation constant = neighbourCorrelation(Values(16, 1e6F), stripes);
    EXPECT_TRUE(std::isnan(constant.horizontal));
    EXPECT_TRUE(std::isnan(neighbourCorrelation(Values{1, 2, 3}, {1, 3, 1}).horizontal));
    // Independent noise, 250,000 pairs: |r| above 0.02 is a 10-sigma event.
    const Shape large{1, 500, 500};
    EXPECT_NEAR(neighbourCorrelation(noise(large, 6), large).diagonal, 0.0, 0.02);
}

TEST(Metrics, ByteEntropy) {
    std::vector<std::uint8_t> every(1024);
    for (std::size_t i = 0; i < every.size(); ++i)
        every[i] = static_cast<std::uint8_t>(i);
    EXPECT_DOUBLE_EQ(byteEntropy(every), 8.0);
    EXPECT_DOUBLE_EQ(byteEntropy(std::vector<std::uint8_t>(10, 7)), 0.0);
    EXPECT_DOUBLE_EQ(byteEntropy(std::vector<std::uint8_t>{1, 2}), 1.0);
    EXPECT_DOUBLE_EQ(byteEntropy({}), 0.0);
}

TEST(Metrics, DisplayMapping) {
    const Values values = {-100.0F, 0.0F, 400.0F};
    const DisplayMapping mapping = displayMapping(values);
    EXPECT_DOUBLE_EQ(mapping.centre, 100.0);
    EXPECT_DOUBLE_EQ(mapping.halfRange, 300.0);
    EXPECT_EQ(mapping.grey(400.0F), 255);
    EXPECT_EQ(mapping.grey(-200.0F), 0);
    EXPECT_EQ(mapping.grey(100.0F), 128);
    EXPECT_EQ(mapping.grey(1e9F), 255);
    EXPECT_EQ(mapping.grey(-1e9F), 0);
    EXPECT_EQ(mapping.grey(std::numeric_limits<float>::quiet_NaN()), 0);
    EXPECT_FLOAT_EQ(mapping.mapped(700.0F), 382.5F);
    EXPECT_EQ(displayMapping(Values(4, 9.0F)).grey(9.0F), 128);
    EXPECT_DOUBLE_EQ(displayMapping(Values{0.0F, std::numeric_limits<float>::infinity(), 2.0F}).centre, 1.0);
    EXPECT_EQ(displayMapping({}).grey(255.0F), 255);
}

TEST(Metrics, AffineFit) {
    const Values target = {10.0F, 20.0F, 60.0F};
    Values values;
    for (const float value : target)
        values.push_back((value - 5.0F) / -2.0F);
    const AffineFit fit = bestAffineFit(values, target);
    EXPECT_NEAR(fit.scale, -2.0, 1e-9);
    EXPECT_NEAR(fit.offset, 5.0, 1e-9);
    const AffineFit flat = bestAffineFit(Values{3, 3, 3}, target);
    EXPECT_DOUBLE_EQ(flat.scale * 3.0 + flat.offset, 30.0);
}

}  // namespace
}  // namespace guise::image
