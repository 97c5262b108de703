// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/settings.h"
#include "core/base/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace guise::learn {
namespace {

using base::ErrorCode;
using testing::HasSubstr;

TEST(Settings, SurviveJson) {
    TrainSettings settings;
    settings.optimizer = OptimizerKind::Sgd;
    settings.learningRate = 0.1;
    settings.momentum = 0.5;
    settings.weightDecay = 5e-4;
    settings.steps = 7;
    settings.batch = 3;
    settings.seed = std::numeric_limits<std::uint64_t>::max();  // more than a JSON number holds exactly
    settings.device = "cuda:1";
    settings.bf16 = true;
    settings.threads = 4;
    const auto text = base::canonicalJson(settingsToJson(settings));
    const auto json = base::parseJson(text);
    ASSERT_TRUE(json);
    const auto back = settingsFromJson(*json);
    ASSERT_TRUE(back) << back.error().advice;
    EXPECT_EQ(base::canonicalJson(settingsToJson(*back)), text);
    EXPECT_EQ(back->seed, settings.seed);
    EXPECT_EQ(back->optimizer, OptimizerKind::Sgd);
}

TEST(Settings, RefuseWhatIsOutOfRange) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto code = [](auto change) {
        TrainSettings settings;
        change(settings);
        const auto good = checkSettings(settings);
        return good ? ErrorCode::Internal : good.error().code;
    };
    EXPECT_EQ(code([&](TrainSettings& s) { s.learningRate = nan; }), ErrorCode::WrongUse);
    EXPECT_EQ(code([](TrainSettings& s) { s.learningRate = 0.0; }), ErrorCode::WrongUse);
    EXPECT_EQ(code([&](TrainSettings& s) { s.momentum = nan; }), ErrorCode::WrongUse);
    EXPECT_EQ(code([](TrainSettings& s) { s.momentum = 1.0; }), ErrorCode::WrongUse);
    EXPECT_EQ(code([](TrainSettings& s) { s.weightDecay = -1e-9; }), ErrorCode::WrongUse);
    EXPECT_EQ(code([](TrainSettings& s) { s.steps = 0; }), ErrorCode::WrongUse);
    EXPECT_EQ(code([](TrainSettings& s) { s.batch = -1; }), ErrorCode::WrongUse);
    EXPECT_EQ(code([](TrainSettings& s) { s.threads = -1; }), ErrorCode::WrongUse);
    for (const char* device : {"tpu", "cuda:", "cuda:x", "cuda:-1", "cuda:99999", "CUDA", ""})
        EXPECT_EQ(code([&](TrainSettings& s) { s.device = device; }), ErrorCode::WrongUse) << device;
    EXPECT_TRUE(checkSettings(TrainSettings{}));
}

TEST(Settings, RefuseForeignJson) {
    const auto code = [](const char* text) {
        const auto json = base::parseJson(text);
        EXPECT_TRUE(json) << text;
        const auto settings = settingsFromJson(*json);
        return settings ? ErrorCode::Internal : settings.error().code;
    };
    EXPECT_EQ(code("[]"), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"steps":"7"})"), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"steps":1.5})"), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"batch":99999999999})"), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"seed":-1})"), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"seed":"18446744073709551616"})"), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"optimizer":"lion"})"), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"step":7})"), ErrorCode::BadData);
    EXPECT_EQ(code(R"({"batch":0})"), ErrorCode::WrongUse);
}

TEST(Settings, NetworkAndScalingSurviveJson) {
    const NetworkSpec network{"simple-cnn", {3, 32, 20}, 12};
    const auto back = networkFromJson(networkToJson(network));
    ASSERT_TRUE(back) << back.error().advice;
    EXPECT_EQ(*back, network);
    const InputScaling scaling{{0.5F, 1.0F, -3.25F}, {1.0F, 2.0F, 64.0F}};
    const auto same = scalingFromJson(scalingToJson(scaling));
    ASSERT_TRUE(same) << same.error().advice;
    EXPECT_EQ(*same, scaling);
    EXPECT_EQ(InputScaling::over255(2), (InputScaling{{0.0F, 0.0F}, {255.0F, 255.0F}}));
}

TEST(Settings, RefuseForeignNetworks) {
    const auto network = [](const char* text) {
        const auto json = base::parseJson(text);
        EXPECT_TRUE(json) << text;
        const auto result = networkFromJson(*json);
        return result ? ErrorCode::Internal : result.error().code;
    };
    EXPECT_EQ(network(R"({"network":"x","input":[1,28],"classes":10})"), ErrorCode::BadData);
    EXPECT_EQ(network(R"({"network":"x","input":[1,0,28],"classes":10})"), ErrorCode::BadData);
    EXPECT_EQ(network(R"({"network":"x","input":[1,99999999,28],"classes":10})"), ErrorCode::TooLarge);
    EXPECT_EQ(network(R"({"network":"x","input":[1,28,28],"classes":1})"), ErrorCode::BadData);
    EXPECT_EQ(network(R"({"network":"x","input":[1,28,28.5],"classes":10})"), ErrorCode::BadData);
    for (const char* text : {R"({"mean":[0],"deviation":[0]})", R"({"mean":[0,1],"deviation":[1]})",
                             R"({"mean":[],"deviation":[]})", R"({"mean":[1e300],"deviation":[1]})", "3"}) {
        const auto json = base::parseJson(text);
        ASSERT_TRUE(json) << text;
        EXPECT_FALSE(scalingFromJson(*json)) << text;
    }
}

}  // namespace
}  // namespace guise::learn
