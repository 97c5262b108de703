// SPDX-License-Identifier: GPL-3.0-or-later
// How the real engine trains: optimisers against values worked by hand, and going on where a training was cut.
#include "core/learn/evaluation.h"
#include "core/learn/train_state.h"
#include "tests/engine/engine_case.h"

#include <unistd.h>

#include <cmath>

namespace guise::learn {
namespace {

using base::ErrorCode;

class Training : public RealEngine {
protected:
    // The linear net has no dropout: its gradients are known from its outputs.
    WeightSet after(std::int64_t steps, const image::ImageSet& set) {
        settings_.steps = steps;
        settings_.epochs = 0;
        PointLog log;
        const auto run = train("linear", set, log);
        EXPECT_TRUE(run) << run.error().advice;
        return run ? *run->model->weights() : WeightSet{};
    }
    // Gradient of the mean cross entropy by the biases, at given weights, on the whole set in one batch.
    std::vector<double> biasGradient(const WeightSet& weights, const image::ImageSet& set) {
        const auto model = engine_->load({"linear", set.shape, 2}, InputScaling::over255(1), weights, "cpu", 1);
        EXPECT_TRUE(model);
        const std::vector<float> pixels(set.pixels.begin(), set.pixels.end());
        std::vector<float> out(set.labels.size() * 2);
        EXPECT_TRUE((*model)->logits(pixels, set.labels.size(), out));
        std::vector<double> gradient(2, 0.0);
        for (std::size_t i = 0; i < set.labels.size(); ++i) {
            const double p =
                1.0 / (1.0 + std::exp(static_cast<double>(out[2 * i]) - static_cast<double>(out[2 * i + 1])));
            gradient[1] += (p - set.labels[i]) / static_cast<double>(set.labels.size());
        }
        gradient[0] = -gradient[1];
        return gradient;
    }
};

// Weights before any batch: a rate too small to move them.
TEST_F(Training, UpdatesAreThoseOfTheFormulas) {
    auto set = brightHalves({1, 4, 4}, 16);
    set.labels[0] = 1;  // so that the gradient of the biases is not near zero
    set.labels[2] = 1;
    set.labels[4] = 1;
    settings_.optimizer = OptimizerKind::Sgd;
    settings_.momentum = 0.0;
    settings_.learningRate = 1e-30;
    const auto start = after(1, set);
    const double bias = static_cast<double>(start.at("fc.bias").values[1]);
    const double gradient = biasGradient(start, set)[1];
    ASSERT_GT(std::abs(gradient), 1e-3);
    const auto moved = [&] { return static_cast<double>(after(1, set).at("fc.bias").values[1]) - bias; };
    settings_.learningRate = 0.01;
    EXPECT_NEAR(moved(), -0.01 * gradient, 1e-7);
    settings_.weightDecay = 0.5;
    EXPECT_NEAR(moved(), -0.01 * (gradient + 0.5 * bias), 1e-7);
    settings_.decayOn = DecayOn::Weights;
    EXPECT_NEAR(moved(), -0.01 * gradient, 1e-7) << "biases are left out";
    settings_.decayOn = DecayOn::Linear;
    EXPECT_NEAR(moved(), -0.01 * (gradient + 0.5 * bias), 1e-7);
    settings_.weightDecay = 0.0;
    settings_.optimizer = OptimizerKind::RmsProp;
    settings_.squareDecay = 0.75;  // sqrt of a quarter of the square: half the gradient's size
    EXPECT_NEAR(moved(), gradient > 0 ? -0.02 : 0.02, 1e-5);
    settings_.optimizer = OptimizerKind::AdamW;
    settings_.weightDecay = 0.5;
    settings_.decayOn = DecayOn::All;
    EXPECT_NEAR(moved(), (gradient > 0 ? -0.01 : 0.01) - 0.01 * 0.5 * bias, 1e-5);
    settings_.optimizer = OptimizerKind::Muon;  // no filters here: Adam at a twentieth
    settings_.weightDecay = 0.0;
    EXPECT_NEAR(moved(), gradient > 0 ? -0.0005 : 0.0005, 1e-6);
    settings_.optimizer = OptimizerKind::Sgd;
    settings_.momentum = 0.0;
    settings_.clip = 1e-4;  // shorter than the gradient, whose length the bias alone exceeds
    const auto clipped = after(1, set);
    double length = 0.0;
    for (const auto& item : clipped)
        for (std::size_t i = 0; i < item.second.values.size(); ++i) {
            const double step =
                static_cast<double>(item.second.values[i]) - static_cast<double>(start.at(item.first).values[i]);
            length += step * step;
        }
    EXPECT_NEAR(std::sqrt(length), 0.01 * 1e-4, 1e-7) << "float rounding of the weights";
}

TEST_F(Training, SmoothedLabelsAndBalancedClassesChangeTheLossAsTheyShould) {
    auto set = brightHalves({1, 4, 4}, 16);
    for (std::size_t i = 0; i < 12; ++i)
        set.labels[i] = 0;
    for (std::size_t i = 12; i < 16; ++i)
        set.labels[i] = 1;
    settings_.optimizer = OptimizerKind::Sgd;
    settings_.learningRate = 1e-30;
    const auto start = after(1, set);
    const auto model = engine_->load({"linear", set.shape, 2}, InputScaling::over255(1), start, "cpu", 1);
    ASSERT_TRUE(model);
    const std::vector<float> pixels(set.pixels.begin(), set.pixels.end());
    std::vector<float> out(32);
    ASSERT_TRUE((*model)->logits(pixels, 16, out));
    double plain = 0.0;
    double smooth = 0.0;
    double balanced = 0.0;
    for (std::size_t i = 0; i < 16; ++i) {
        const double a = out[2 * i];
        const double b = out[2 * i + 1];
        const double all = std::log(std::exp(a) + std::exp(b));
        const double right = all - (set.labels[i] == 0 ? a : b);
        plain += right / 16.0;
        smooth += (0.8 * right + 0.2 * (all - 0.5 * (a + b))) / 16.0;
        balanced += right * (set.labels[i] == 0 ? 16.0 / 24.0 : 16.0 / 8.0) / 16.0;  // mean weight 1
    }
    const auto loss = [&] {
        PointLog log;
        settings_.steps = 1;
        EXPECT_TRUE(train("linear", set, log));
        return log.last("train/loss");
    };
    EXPECT_NEAR(loss(), plain, 1e-5);
    settings_.labelSmoothing = 0.2;
    EXPECT_NEAR(loss(), smooth, 1e-5);
    settings_.labelSmoothing = 0.0;
    settings_.balanceClasses = true;
    EXPECT_NEAR(loss(), balanced, 1e-5);
}

TEST_F(Training, EpochsCountBatches) {
    const auto set = brightHalves({1, 4, 4}, 50);
    settings_.epochs = 4;  // of 3 whole batches of 16
    PointLog log;
    const auto run = train("linear", set, log);
    ASSERT_TRUE(run);
    EXPECT_EQ(run->steps, 12);
}

TEST_F(Training, TheAverageIsWhatIsEvaluated) {
    const auto set = brightHalves({1, 4, 4}, 16);
    settings_.optimizer = OptimizerKind::Sgd;
    settings_.learningRate = 1e-30;
    const auto first = after(1, set);
    settings_.learningRate = 0.5;
    const auto second = after(1, set);
    settings_.average = 0.999;
    const auto averaged = after(1, set);
    // One update: decay min(0.999, 2 / 11).
    for (const auto& item : averaged)
        for (std::size_t i = 0; i < item.second.values.size(); ++i) {
            const double a = first.at(item.first).values[i];
            const double b = second.at(item.first).values[i];
            EXPECT_NEAR(item.second.values[i], a * 2.0 / 11.0 + b * 9.0 / 11.0, 1e-6);
        }
}

// A small step along the gradient lowers the loss of the same batch, under the same dropout, by the rate times the
// squared length of the gradient: so the gradients of every layer, the fused ones among them, belong to the loss.
TEST_F(Training, GradientsAreThoseOfTheLoss) {
    const auto set = brightHalves({2, 9, 8}, 16);
    settings_.optimizer = OptimizerKind::Sgd;
    settings_.momentum = 0.0;
    settings_.learningRate = 1e-4;
    settings_.steps = 1;
    for (const std::string& name : engine_->networks()) {
        const auto trained = [&](double rate, TrainState& state, const TrainState* from) {
            settings_.learningRate = rate;
            PointLog log;
            TrainHooks hooks;
            hooks.resume = from;
            hooks.keep = [&](const TrainState& now) -> base::Result<void> {
                state = now;
                return {};
            };
            const auto run = train(name, set, log, hooks);
            EXPECT_TRUE(run) << name << ": " << run.error().advice;
            return log.last("train/loss");
        };
        TrainState before;
        TrainState after;
        TrainState unused;
        (void)trained(1e-40, before, nullptr);
        const double first = trained(1e-4, after, nullptr);
        after.step = 0;  // the same batch again, with the weights moved
        const double second = trained(1e-4, unused, &after);
        double squares = 0.0;
        for (const auto& item : before.tensors) {
            const auto& moved = after.tensors.at(item.first).values;
            const bool statistics = item.first.find("running_") != std::string::npos;
            for (std::size_t i = 0; item.first.starts_with("net/") && !statistics && i < moved.size(); ++i)
                squares += std::pow(static_cast<double>(moved[i]) - static_cast<double>(item.second.values[i]), 2.0);
        }
        const double expected = squares / 1e-4;
        EXPECT_GT(expected, 2e-6) << name;
        EXPECT_NEAR(first - second, expected, 0.1 * expected + 5e-7) << name;
    }
}

// Every net and optimiser, cut in the middle, its state through a file: the curve and the weights of an unbroken
// training, bit for bit.
TEST_F(Training, GoesOnBitForBit) {
    const auto set = brightHalves({1, 8, 8}, 80);
    const auto path = std::filesystem::temp_directory_path() / ("guise-resume-" + std::to_string(getpid()));
    struct Case {
        const char* network;
        OptimizerKind optimizer;
        ScheduleKind schedule;
        double average;
        bool bf16;
    };
    const Case cases[] = {{"simple-cnn", OptimizerKind::Adam, ScheduleKind::Constant, 0.0, false},
                          {"simple-cnn", OptimizerKind::RmsProp, ScheduleKind::Cosine, 0.9, true},
                          {"resnet20", OptimizerKind::Sgd, ScheduleKind::OneCycle, 0.9, false},
                          {"quick", OptimizerKind::Muon, ScheduleKind::Plateau, 0.9, false},
                          {"mlp", OptimizerKind::AdamW, ScheduleKind::Step, 0.0, false}};
    settings_.batch = 8;
    settings_.labelSmoothing = 0.1;
    settings_.patience = 0;
    for (const Case& one : cases) {
        settings_.optimizer = one.optimizer;
        settings_.schedule = one.schedule;
        settings_.average = one.average;
        settings_.bf16 = one.bf16;
        settings_.steps = one.network == std::string("resnet20") ? 12 : 202;  // a point every 2
        const std::int64_t cut = settings_.steps / 3 + 1;
        PointLog whole;
        TrainHooks keeping;
        keeping.keep = [&](const TrainState& state) -> base::Result<void> {
            return state.step == cut ? saveTrainState(path, state) : base::Result<void>();
        };
        const auto unbroken = train(one.network, set, whole, keeping);
        ASSERT_TRUE(unbroken) << one.network << ": " << unbroken.error().advice;
        const auto state = readTrainState(path);
        ASSERT_TRUE(state) << state.error().advice;
        std::filesystem::remove(path);
        PointLog rest;
        rest.points = whole.points;
        dropRepeated(rest.points, *state);
        EXPECT_LT(rest.points.size(), whole.points.size());
        TrainHooks hooks;
        hooks.resume = &*state;
        const auto resumed = train(one.network, set, rest, hooks);
        ASSERT_TRUE(resumed) << resumed.error().advice;
        EXPECT_EQ(*resumed->model->weights(), *unbroken->model->weights()) << one.network;
        ASSERT_EQ(rest.points.size(), whole.points.size());
        for (std::size_t i = 0; i < rest.points.size(); ++i)
            EXPECT_TRUE(rest.points[i].name == whole.points[i].name && rest.points[i].value == whole.points[i].value)
                << one.network << " at " << whole.points[i].step;
        auto other = *state;
        other.tensors.begin()->second.shape.push_back(1);
        hooks.resume = &other;
        EXPECT_EQ(train(one.network, set, rest, hooks).error().code, ErrorCode::BadData);
        other = *state;
        other.identity += " ";
        EXPECT_EQ(train(one.network, set, rest, hooks).error().code, ErrorCode::BadData);
    }
}

}  // namespace
}  // namespace guise::learn
