// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/training_loop.h"

#include "core/learn/evaluation.h"
#include "tests/support/fake_engine.h"
#include "tests/support/table_model.h"

#include <gtest/gtest.h>

#include <chrono>
#include <limits>
#include <string>
#include <vector>

namespace guise::learn {
namespace {

using base::ErrorCode;
using support::TableModel;

class Log final : public RunSink {
public:
    void point(const base::Metric& metric) override {
        lines.push_back(metric.name + "@" + std::to_string(metric.step));
        last = metric;
    }
    void progress(const base::Progress& progress) override {
        states.push_back(progress);
        when.push_back(std::chrono::steady_clock::now());
    }
    std::vector<std::string> lines;
    std::vector<base::Progress> states;
    std::vector<std::chrono::steady_clock::time_point> when;
    base::Metric last;
};

class Counting final : public Stepper {
public:
    base::Result<void> step(std::int64_t index) override {
        EXPECT_EQ(index, steps++);
        if (index == stopAt)
            stop.request_stop();
        return {};
    }
    base::Result<Window> window() override { return Window{loss, 0.5}; }
    Model& model() override { return table; }

    TableModel table = TableModel::answering(2, [](float) { return 0; });
    std::int64_t steps = 0;
    std::int64_t stopAt = -1;
    double loss = 1.0;
    std::stop_source stop;
};

class Asking final : public Probe {
public:
    bool due(std::int64_t step, std::int64_t) const override { return step % 4 == 0; }
    base::Result<void> measure(Model&, std::int64_t step, RunSink& sink, std::stop_token) override {
        if (stop != nullptr && step == 4)
            stop->request_stop();
        if (step == 4 && error)
            return base::fail(*error, "no");
        sink.point({"probe", step, 0.0, {}, {}});
        return {};
    }
    std::optional<ErrorCode> error;
    std::stop_source* stop = nullptr;
};

TEST(TrainingLoop, PointsProbesAndProgressComeInOrder) {
    Counting stepper;
    Asking probe;
    Probe* const probes[] = {&probe};
    Log log;
    const auto run = runTraining(stepper, 5, probes, log, {});
    ASSERT_TRUE(run);
    EXPECT_EQ(run->steps, 5);
    EXPECT_FALSE(run->stopped);
    EXPECT_EQ(log.lines,
              (std::vector<std::string>{"probe@0", "train/loss@1", "train/accuracy@1", "train/loss@2",
                                        "train/accuracy@2", "train/loss@3", "train/accuracy@3", "train/loss@4",
                                        "train/accuracy@4", "probe@4", "train/loss@5", "train/accuracy@5"}));
    ASSERT_FALSE(log.states.empty());
    EXPECT_EQ(log.states.back().done, 5);
    EXPECT_EQ(log.states.back().total, 5);
    EXPECT_EQ(log.states.back().secondsLeft, 0.0);
}

TEST(TrainingLoop, LongRunsReportAboutAHundredPoints) {
    Counting stepper;
    Log log;
    ASSERT_TRUE(runTraining(stepper, 1050, {}, log, {}));
    EXPECT_EQ(log.lines.size(), 2U * 105U);
    EXPECT_EQ(log.last.step, 1050);
}

TEST(TrainingLoop, StopsWithinABatchAndCountsIt) {
    Counting stepper;
    stepper.stopAt = 6;
    Log log;
    const auto run = runTraining(stepper, 100000, {}, log, stepper.stop.get_token());
    ASSERT_TRUE(run);
    EXPECT_TRUE(run->stopped);
    EXPECT_EQ(run->steps, 7);
    EXPECT_EQ(stepper.steps, 7);
    EXPECT_EQ(log.last.step, 7) << "the batches since the last point are reported too";
    EXPECT_EQ(log.states.back().done, 7);
}

TEST(TrainingLoop, NotANumberIsAnError) {
    Counting stepper;
    stepper.loss = std::numeric_limits<double>::quiet_NaN();
    Log log;
    const auto run = runTraining(stepper, 5, {}, log, {});
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::NonFinite);
    EXPECT_TRUE(log.lines.empty());
}

TEST(TrainingLoop, ProbesEndTheRunWithTheirErrorAndAStopIsNone) {
    Asking probe;
    Probe* const probes[] = {&probe};
    Log log;
    {
        Counting stepper;
        probe.error = ErrorCode::BadData;
        const auto run = runTraining(stepper, 9, probes, log, {});
        ASSERT_FALSE(run);
        EXPECT_EQ(run.error().code, ErrorCode::BadData);
        EXPECT_EQ(stepper.steps, 4);
    }
    Counting stepper;
    probe.error = ErrorCode::Stopped;
    probe.stop = &stepper.stop;
    const auto run = runTraining(stepper, 9, probes, log, stepper.stop.get_token());
    ASSERT_TRUE(run);
    EXPECT_TRUE(run->stopped);
    EXPECT_EQ(run->steps, 4);
}

// Two classes, told apart by their brightness.
image::ImageSet twoClasses() {
    image::ImageSet set;
    set.shape = {1, 4, 4};
    set.classNames = {"dark", "bright"};
    for (int i = 0; i < 200; ++i) {
        for (int p = 0; p < 16; ++p)
            set.pixels.push_back(static_cast<std::uint8_t>((i % 2) * 120 + (i * 7 + p * 13) % 100));
        set.labels.push_back(i % 2);
    }
    return set;
}

const NetworkSpec kTwo{"simple-cnn", {1, 4, 4}, 2};

base::Result<TrainResult> trainFake(const support::FakeEngineOptions& options, const TrainSettings& settings, Log& log,
                                    std::stop_token stop = {}) {
    static const image::ImageSet set = twoClasses();
    auto source = residentSource(set, 2, settings.batch, settings.seed);
    EXPECT_TRUE(source);
    return support::makeFakeEngine(options)->train(kTwo, InputScaling::over255(1), settings, **source, {}, log, stop);
}

TrainSettings small() {
    TrainSettings settings;
    settings.steps = 60;
    settings.batch = 20;
    return settings;
}

TEST(FakeEngine, LearnsAndIsDeterministic) {
    Log log;
    const auto first = trainFake({}, small(), log);
    ASSERT_TRUE(first) << first.error().advice;
    const auto second = trainFake({}, small(), log);
    ASSERT_TRUE(second);
    EXPECT_EQ(*first->model->weights(), *second->model->weights());
    const auto set = twoClasses();
    const auto predicted = predict(*first->model, set);
    ASSERT_TRUE(predicted);
    EXPECT_GE(tally(*predicted, set.labels, 2).accuracy(), 0.9);
    const auto loaded =
        support::makeFakeEngine()->load(kTwo, InputScaling::over255(1), *first->model->weights(), "cpu");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(*predict(**loaded, set), *predicted);
}

TEST(FakeEngine, FailsWhereItIsTold) {
    Log log;
    support::FakeEngineOptions options;
    options.failAtStep = 12;
    options.failure = {ErrorCode::DeviceNoMemory, "full", {}};
    const auto run = trainFake(options, small(), log);
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::DeviceNoMemory);
    EXPECT_EQ(log.last.step, 12);
}

TEST(FakeEngine, ProgressIsRateLimited) {
    Log log;
    support::FakeEngineOptions options;
    options.perBatch = std::chrono::milliseconds(5);
    const auto run = trainFake(options, small(), log);
    ASSERT_TRUE(run);
    EXPECT_GE(run->seconds, 0.3);
    ASSERT_GE(log.when.size(), 3U);
    for (std::size_t i = 1; i + 1 < log.when.size(); ++i)  // the closing one may follow at once
        EXPECT_GE(log.when[i] - log.when[i - 1], std::chrono::milliseconds(59));
}

TEST(FakeEngine, SaysWhatIsWrong) {
    Log log;
    auto settings = small();
    settings.device = "cuda";
    EXPECT_EQ(trainFake({}, settings, log).error().code, ErrorCode::DeviceMissing);
    settings = small();
    settings.learningRate = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(trainFake({}, settings, log).error().code, ErrorCode::WrongUse);
    const auto engine = support::makeFakeEngine();
    EXPECT_EQ(engine->load(kTwo, InputScaling::over255(1), {}, "cpu").error().code, ErrorCode::BadData);
    EXPECT_EQ(engine->load({"vgg99", {1, 4, 4}, 2}, InputScaling::over255(1), {}, "cpu").error().code,
              ErrorCode::UnknownName);
}

}  // namespace
}  // namespace guise::learn
