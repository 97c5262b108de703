// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/schedule.h"

#include <gtest/gtest.h>

#include <cmath>

namespace guise::learn {
namespace {

TrainSettings with(ScheduleKind kind) {
    TrainSettings settings;
    settings.schedule = kind;
    settings.learningRate = 0.1;
    settings.finalRate = 0.001;
    return settings;
}

TEST(Schedule, ConstantStays) {
    const Schedule schedule(with(ScheduleKind::Constant), 100);
    EXPECT_EQ(schedule.rate(0), 0.1);
    EXPECT_EQ(schedule.rate(99), 0.1);
}

TEST(Schedule, StepsDropAtEqualDistances) {
    auto settings = with(ScheduleKind::Step);
    settings.decayEvery = 0.25;
    settings.decayFactor = 0.5;
    const Schedule schedule(settings, 100);
    EXPECT_DOUBLE_EQ(schedule.rate(24), 0.1);
    EXPECT_DOUBLE_EQ(schedule.rate(25), 0.05);
    EXPECT_DOUBLE_EQ(schedule.rate(99), 0.0125);
}

TEST(Schedule, CosineGoesFromTheRateToTheFinalOne) {
    const Schedule schedule(with(ScheduleKind::Cosine), 101);
    EXPECT_DOUBLE_EQ(schedule.rate(0), 0.1);
    EXPECT_NEAR(schedule.rate(50), 0.0505, 1e-12);
    EXPECT_NEAR(schedule.rate(100), 0.001, 1e-12);
}

TEST(Schedule, OneCycleRisesFromA25thThenFalls) {
    auto settings = with(ScheduleKind::OneCycle);
    settings.warmUp = 0.2;
    settings.finalRate = 0.0;
    const Schedule schedule(settings, 101);
    EXPECT_NEAR(schedule.rate(0), 0.004, 1e-12);
    EXPECT_NEAR(schedule.rate(20), 0.1, 1e-12);
    EXPECT_NEAR(schedule.rate(60), 0.05, 1e-12);
    EXPECT_NEAR(schedule.rate(100), 0.0, 1e-12);
    for (int i = 1; i < 101; ++i)
        EXPECT_EQ(schedule.rate(i) > schedule.rate(i - 1), i <= 20) << i;
    settings.warmUp = 0.0;
    EXPECT_NEAR(Schedule(settings, 101).rate(0), 0.1, 1e-12);
    EXPECT_TRUE(std::isfinite(Schedule(settings, 1).rate(0)));
}

TEST(Schedule, PlateauWaitsLowersAndStopsAtTheFinalRate) {
    auto settings = with(ScheduleKind::Plateau);
    settings.patience = 1;
    settings.decayFactor = 0.1;
    Schedule schedule(settings, 1000);
    schedule.epochEnded(1.0);
    schedule.epochEnded(0.5);
    schedule.epochEnded(0.49999);  // no gain: less than a ten-thousandth
    EXPECT_EQ(schedule.rate(0), 0.1);
    schedule.epochEnded(0.6);
    EXPECT_NEAR(schedule.rate(0), 0.01, 1e-15);
    for (int i = 0; i < 10; ++i)
        schedule.epochEnded(0.6);
    EXPECT_EQ(schedule.rate(5), 0.001);
}

TEST(Schedule, PlateauGoesOnWhereItWas) {
    auto settings = with(ScheduleKind::Plateau);
    settings.patience = 2;
    Schedule whole(settings, 100);
    Schedule first(settings, 100);
    const double losses[] = {1.0, 0.9, 0.95, 0.97, 0.91, 0.95, 0.96, 0.97};
    for (int i = 0; i < 3; ++i) {
        whole.epochEnded(losses[i]);
        first.epochEnded(losses[i]);
    }
    std::map<std::string, double> numbers;
    first.save(numbers);
    Schedule second(settings, 100);
    second.restore(numbers);
    for (int i = 3; i < 8; ++i) {
        whole.epochEnded(losses[i]);
        second.epochEnded(losses[i]);
        EXPECT_EQ(second.rate(0), whole.rate(0)) << i;
    }
    EXPECT_LT(whole.rate(0), 0.1);
}

}  // namespace
}  // namespace guise::learn
