// SPDX-License-Identifier: GPL-3.0-or-later
// What the nets are: sizes, names, shapes, that each learns. On the real engine.
#include "core/learn/evaluation.h"
#include "tests/engine/engine_case.h"

#include <cmath>

namespace guise::learn {
namespace {

using base::ErrorCode;

class Networks : public RealEngine {};

TEST_F(Networks, ParameterCountsAreTheKnownOnes) {
    struct Known {
        const char* network;
        base::Shape shape;
        std::int64_t parameters;
    };
    const Known known[] = {
        {"simple-cnn", {1, 28, 28}, 3274634},
        {"resnet20", {3, 32, 32}, 272474},    // 269,722 with parameter-free shortcuts + 2,752 of 1x1 shortcuts
        {"resnet18", {3, 32, 32}, 11173962},  // the usual CIFAR-10 figure
        {"vgg11", {3, 32, 32}, 9231114},      // the usual CIFAR-10 figure, with normalisation
        {"mlp", {1, 28, 28}, 669706},         // 784-512-512-10
        {"linear", {1, 28, 28}, 7850},
        // 16 whitening filters are buffers; 9*(16*32 + 32*64 + 64*128) + 2*(32 + 64 + 128) + 128*10 + 10, 12 values a
        // patch give 24 filters
        {"quick", {3, 32, 32}, 9 * (24 * 32 + 32 * 64 + 64 * 128) + 2 * 224 + 1290},
    };
    ASSERT_EQ(engine_->networks().size(), std::size(known)) << "every net is counted here";
    for (const Known& one : known) {
        const auto summary = engine_->describe({one.network, one.shape, 10});
        ASSERT_TRUE(summary) << one.network << ": " << summary.error().advice;
        EXPECT_EQ(summary->parameters, one.parameters) << one.network;
        ASSERT_FALSE(summary->layers.empty());
        EXPECT_EQ(summary->layers.back().output, std::vector<std::int64_t>{10}) << one.network;
    }
}

TEST_F(Networks, SummariesFollowTheImage) {
    const auto resnet = engine_->describe({"resnet20", {1, 28, 28}, 7});
    ASSERT_TRUE(resnet);
    EXPECT_EQ(resnet->layers.front().name, "conv1");
    EXPECT_EQ(resnet->layers.front().output, (std::vector<std::int64_t>{16, 28, 28}));
    EXPECT_EQ(resnet->layers.front().parameters, 144);
    const auto& mean = resnet->layers[resnet->layers.size() - 2];
    EXPECT_EQ(mean.output, std::vector<std::int64_t>{64});
    EXPECT_EQ(mean.parameters, 0);
    bool found = false;
    for (const LayerSummary& layer : resnet->layers)
        if (layer.name == "layer3.0.downsample.0") {
            found = true;
            EXPECT_EQ(layer.output, (std::vector<std::int64_t>{64, 7, 7}));
            EXPECT_EQ(layer.parameters, 2048);
        }
    EXPECT_TRUE(found);
    EXPECT_EQ(engine_->describe({"vgg99", {1, 28, 28}, 7}).error().code, ErrorCode::UnknownName);
    EXPECT_EQ(engine_->describe({"simple-cnn", {1, 3, 28}, 7}).error().code, ErrorCode::WrongUse);
    EXPECT_EQ(engine_->describe({"linear", {1, 3, 28}, 1}).error().code, ErrorCode::WrongUse);
}

TEST_F(Networks, AnyShapePassesEveryNet) {
    for (const std::string& name : engine_->networks())
        for (const base::Shape shape : {base::Shape{1, 5, 4}, base::Shape{4, 33, 17}, base::Shape{40, 7, 7}})
            EXPECT_TRUE(engine_->describe({name, shape, 3})) << name << " " << shape.text();
}

TEST_F(Networks, EachLearnsAndItsWeightsTravel) {
    const auto set = brightHalves({1, 8, 8}, 64);
    const std::vector<float> pixels(set.pixels.begin(), set.pixels.end());
    for (const std::string& name : engine_->networks()) {
        settings_.steps = name == "resnet18" || name == "vgg11" ? 8 : 30;
        PointLog log;
        const auto run = train(name, set, log);
        ASSERT_TRUE(run) << name << ": " << run.error().advice;
        EXPECT_LT(log.last("train/loss"), 0.5) << name;
        const auto weights = run->model->weights();
        ASSERT_TRUE(weights);
        const auto again = engine_->load(run->model->network(), run->model->scaling(), *weights, "cpu", 1);
        ASSERT_TRUE(again) << name << ": " << again.error().advice;
        std::vector<float> first(128);
        std::vector<float> second(128);
        ASSERT_TRUE(run->model->logits(pixels, 64, first));
        ASSERT_TRUE((*again)->logits(pixels, 64, second));
        EXPECT_EQ(first, second) << name << ": running statistics belong to the weights";
        if (name == "resnet20") {
            EXPECT_TRUE(weights->contains("layer1.0.bn1.running_var") && weights->contains("fc.weight"));
        }
    }
}

// Normalisation at evaluation uses the running statistics: momentum 0.1 from mean 0 and variance 1.
TEST_F(Networks, RunningStatisticsAreThoseOfPytorch) {
    settings_.steps = 1;
    settings_.learningRate = 1e-9;
    const auto set = brightHalves({1, 8, 8}, 16);
    PointLog log;
    const auto run = train("resnet20", set, log);
    ASSERT_TRUE(run);
    const auto weights = *run->model->weights();
    // The stem's output, by hand, for map 0: 3x3 with zeros around.
    const auto& kernel = weights.at("conv1.weight").values;
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t n = 0; n < 16; ++n)
        for (int y = 0; y < 8; ++y)
            for (int x = 0; x < 8; ++x) {
                double value = 0.0;
                for (int i = 0; i < 9; ++i) {
                    const int row = y + i / 3 - 1;
                    const int column = x + i % 3 - 1;
                    if (row >= 0 && row < 8 && column >= 0 && column < 8)
                        value += static_cast<double>(kernel[static_cast<std::size_t>(i)]) *
                                 set.pixels[n * 64 + static_cast<std::size_t>(row * 8 + column)] / 255.0;
                }
                sum += value;
                squares += value * value;
            }
    const double mean = sum / 1024.0;
    const double variance = (squares - 1024.0 * mean * mean) / 1023.0;
    EXPECT_NEAR(weights.at("bn1.running_mean").values[0], 0.1 * mean, 1e-5);
    EXPECT_NEAR(weights.at("bn1.running_var").values[0], 0.9 + 0.1 * variance, 1e-5);
}

// The first layer of "quick" makes patches of the training images white: unit variances, no correlation.
TEST_F(Networks, QuickWhitensItsFirstLayer) {
    settings_.steps = 1;
    settings_.batch = 64;
    const auto set = brightHalves({1, 12, 12}, 64);
    PointLog log;
    const auto run = train("quick", set, log);
    ASSERT_TRUE(run);
    const auto filters = run->model->weights()->at("whiten.weight");
    ASSERT_EQ(filters.shape, (std::vector<std::int64_t>{18, 1, 3, 3}));
    for (std::size_t i = 0; i < 81; ++i)
        EXPECT_EQ(filters.values[i], -filters.values[81 + i]) << "both signs";
    std::vector<double> mean(9, 0.0);
    std::vector<double> products(81, 0.0);
    double patches = 0.0;
    for (std::size_t n = 0; n < 64; ++n)
        for (std::size_t y = 0; y < 10; ++y)
            for (std::size_t x = 0; x < 10; ++x, ++patches) {
                double out[9];
                for (std::size_t f = 0; f < 9; ++f) {
                    out[f] = 0.0;
                    for (std::size_t i = 0; i < 9; ++i)
                        out[f] += static_cast<double>(filters.values[f * 9 + i]) *
                                  set.pixels[n * 144 + (y + i / 3) * 12 + x + i % 3] / 255.0;
                    mean[f] += out[f];
                }
                for (std::size_t f = 0; f < 9; ++f)
                    for (std::size_t g = 0; g < 9; ++g)
                        products[f * 9 + g] += out[f] * out[g];
            }
    for (std::size_t f = 0; f < 9; ++f)
        for (std::size_t g = 0; g < 9; ++g) {
            const double covariance = products[f * 9 + g] / patches - mean[f] * mean[g] / patches / patches;
            // Each variance v becomes v / (v + 5e-4); grain of 37/255 alone gives v of 0.02.
            EXPECT_NEAR(covariance, f == g ? 1.0 : 0.0, 0.03) << f << " " << g;
        }
}

}  // namespace
}  // namespace guise::learn
