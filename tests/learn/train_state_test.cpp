// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/train_state.h"

#include "core/learn/batch_source.h"
#include "core/learn/evaluation.h"
#include "core/learn/split.h"
#include "tests/support/fake_engine.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <limits>

namespace guise::learn {
namespace {

using base::ErrorCode;

std::filesystem::path scratch() {
    return std::filesystem::temp_directory_path() / ("guise-state-" + std::to_string(getpid()));
}

TEST(TrainState, SurvivesItsFile) {
    TrainState state;
    state.step = 17;
    state.probesDue = true;
    state.windowOpen = true;
    state.identity = "{\"a\":\"b\\\"\"}";
    state.numbers = {{"third", 1.0 / 3.0}, {"tiny", 5e-324}, {"large", 9007199254740993.0}};
    state.tensors["net/x.weight"] = {{2, 1}, {0.1F, -0.0F}};
    state.tensors["window/loss"] = {{}, {1e-30F}};
    ASSERT_TRUE(saveTrainState(scratch(), state));
    const auto read = readTrainState(scratch());
    ASSERT_TRUE(read) << read.error().advice;
    EXPECT_EQ(*read, state);
    state.numbers["bad"] = std::numeric_limits<double>::infinity();
    EXPECT_EQ(saveTrainState(scratch(), state).error().code, ErrorCode::NonFinite);
    EXPECT_TRUE(readTrainState(scratch())) << "the earlier file stays whole";
    std::filesystem::remove(scratch());
}

TEST(TrainState, RefusesOtherFiles) {
    ASSERT_TRUE(writeSafetensors(scratch(), {{"w", {{1}, {1.0F}}}}));
    EXPECT_EQ(readTrainState(scratch()).error().code, ErrorCode::BadData);
    for (const char* text :
         {"{", "[]", "{}", R"({"format":2})", R"({"format":1,"step":-1})", R"({"format":1,"numbers":{"a":"x"}})",
          R"({"format":1,"numbers":[1]})", R"({"format":1,"other":1})", R"({"format":1,"step":"1"})"}) {
        ASSERT_TRUE(writeSafetensors(scratch(), {}, {{"guise_training", text}}));
        EXPECT_FALSE(readTrainState(scratch())) << text;
    }
    std::ofstream(scratch()) << "no";
    EXPECT_FALSE(readTrainState(scratch()));
    std::filesystem::remove(scratch());
    EXPECT_EQ(readTrainState(scratch()).error().code, ErrorCode::FileNotFound);
}

TEST(TrainState, IdentityIgnoresWhereItRuns) {
    const NetworkSpec network{"linear", {1, 4, 4}, 2};
    TrainSettings settings;
    const auto identity = trainingIdentity(network, InputScaling::over255(1), settings);
    settings.threads = 7;
    settings.device = "cuda";
    EXPECT_EQ(trainingIdentity(network, InputScaling::over255(1), settings), identity);
    settings.seed = 1;
    EXPECT_NE(trainingIdentity(network, InputScaling::over255(1), settings), identity);
}

class StateLog final : public RunSink {
public:
    void point(const base::Metric& metric) override { points.push_back(metric); }
    void progress(const base::Progress& state) override {
        if (stop != nullptr && state.done >= stopAt)
            stop->request_stop();
    }
    std::vector<base::Metric> points;
    std::stop_source* stop = nullptr;
    std::int64_t stopAt = 0;
};

image::FloatImageSet twoFloatClasses() {
    image::FloatImageSet set;
    set.shape = {1, 4, 4};
    for (int i = 0; i < 60; ++i) {
        for (int p = 0; p < 16; ++p)
            set.pixels.push_back(static_cast<float>((i % 2) * 60 + (i * 7 + p * 13) % 100));
        set.labels.push_back(i % 2);
    }
    return set;
}

bool same(const std::vector<base::Metric>& a, const std::vector<base::Metric>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const base::Metric& x, const base::Metric& y) {
        return x.name == y.name && x.step == y.step && x.value == y.value;
    });
}

// Stops after any batch, between points and at probes, and goes on: the curve is that of an unbroken training.
TEST(TrainState, ACutCurveGoesOn) {
    const auto set = twoFloatClasses();
    const NetworkSpec network{"linear", set.shape, 2};
    TrainSettings settings;
    settings.steps = 730;  // a point every 7
    settings.batch = 8;
    const auto engine = support::makeFakeEngine();
    const auto train = [&](StateLog& log, std::stop_token stop, const TrainHooks& hooks) {
        auto source = residentSource(set, 2, settings.batch, settings.seed);
        EXPECT_TRUE(source);
        const auto probe = accuracyProbe("test/accuracy", set, 2, 10, 0);
        Probe* const probes[] = {probe.get()};
        return engine->train(network, InputScaling::over255(1), settings, **source, probes, log, stop, hooks);
    };
    StateLog whole;
    const auto unbroken = train(whole, {}, {});
    ASSERT_TRUE(unbroken);
    std::vector<TrainState> kept;
    TrainHooks keeping;
    keeping.keep = [&](const TrainState& state) -> base::Result<void> {
        if (state.step % 97 == 5)
            kept.push_back(state);
        return {};
    };
    StateLog again;
    ASSERT_TRUE(train(again, {}, keeping));
    ASSERT_EQ(kept.size(), 8U);
    for (const TrainState& state : kept) {
        StateLog rest;
        rest.points = whole.points;
        dropRepeated(rest.points, state);
        TrainHooks hooks;
        hooks.resume = &state;
        const auto result = train(rest, {}, hooks);
        ASSERT_TRUE(result) << result.error().advice;
        EXPECT_TRUE(same(rest.points, whole.points)) << state.step;
        EXPECT_EQ(*result->model->weights(), *unbroken->model->weights()) << state.step;
        EXPECT_EQ(result->steps, 730);
    }
    StateLog cut;
    std::stop_source stop;
    cut.stop = &stop;
    TrainHooks hooks;
    hooks.stateWhenStopped = true;
    const auto half = train(cut, stop.get_token(), hooks);
    ASSERT_TRUE(half && half->stopped && half->state);
    dropRepeated(cut.points, *half->state);
    hooks.resume = &*half->state;
    const auto result = train(cut, {}, hooks);
    ASSERT_TRUE(result);
    EXPECT_FALSE(result->state) << "it was not stopped";
    EXPECT_TRUE(same(cut.points, whole.points));
    settings.learningRate = 0.5;
    EXPECT_EQ(train(cut, {}, hooks).error().code, ErrorCode::BadData) << "another training";
}

TEST(TrainingLoop, EndsAtTheTarget) {
    const auto set = twoFloatClasses();
    TrainSettings settings;
    settings.steps = 5000;
    settings.batch = 8;
    settings.targetAccuracy = 0.6;
    auto source = residentSource(set, 2, settings.batch, 0);
    ASSERT_TRUE(source);
    const auto probe = accuracyProbe("validation/accuracy", set, 2, 10, 0);
    Probe* const probes[] = {probe.get()};
    StateLog log;
    const auto run = support::makeFakeEngine()->train({"linear", set.shape, 2}, InputScaling::over255(1), settings,
                                                      **source, probes, log, {});
    ASSERT_TRUE(run);
    EXPECT_TRUE(run->reachedTarget);
    EXPECT_FALSE(run->stopped);
    EXPECT_LT(run->steps, 5000);
}

TEST(Split, TakesEachClassByItsShare) {
    image::FloatImageSet set;
    set.shape = {1, 1, 2};
    for (int i = 0; i < 100; ++i) {
        set.labels.push_back(i < 70 ? 0 : i < 95 ? 1 : 2);
        set.pixels.push_back(static_cast<float>(i));
        set.pixels.push_back(static_cast<float>(set.labels.back()));
    }
    const auto all = set;
    const auto part = takeStratified(set, 21, 3);
    EXPECT_EQ(part.count(), 21U);
    EXPECT_EQ(set.count(), 79U);
    // 14.7, 5.25, 1.05: largest remainder
    EXPECT_EQ(std::count(part.labels.begin(), part.labels.end(), 0), 15);
    EXPECT_EQ(std::count(part.labels.begin(), part.labels.end(), 1), 5);
    EXPECT_EQ(std::count(part.labels.begin(), part.labels.end(), 2), 1);
    std::vector<float> seen;
    for (const image::FloatImageSet* one : {static_cast<const image::FloatImageSet*>(&set), &part})
        for (std::size_t i = 0; i < one->count(); ++i) {
            EXPECT_EQ(one->image(i)[1], static_cast<float>(one->labels[i])) << "image and label stay together";
            seen.push_back(one->image(i)[0]);
        }
    std::sort(seen.begin(), seen.end());
    for (std::size_t i = 0; i < 100; ++i)
        EXPECT_EQ(seen[i], static_cast<float>(i));
    auto again = all;
    EXPECT_EQ(takeStratified(again, 21, 3).pixels, part.pixels);
    again = all;
    EXPECT_NE(takeStratified(again, 21, 4).pixels, part.pixels);
    again = all;
    EXPECT_EQ(takeStratified(again, 100, 4).count(), 100U);
    EXPECT_EQ(again.count(), 0U);
}

}  // namespace
}  // namespace guise::learn
