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

TEST(Settings, EveryOneSurvivesJsonAndKeepsToItsRange) {
    const auto plain = base::canonicalJson(settingsToJson(TrainSettings{}));
    EXPECT_EQ(plain,
              R"({"batch":128,"bf16":false,"device":"cpu","learning_rate":0.001,"momentum":0.9,"optimizer":"adam",)"
              R"("seed":0,"steps":1000,"threads":0,"weight_decay":0})")
        << "as in the first release: caches and runs are found by it";
    for (const base::ParameterSpec& spec : trainParameters()) {
        using Kind = base::ParameterSpec::Kind;
        EXPECT_FALSE(spec.label.empty() || spec.help.empty()) << spec.name;
        EXPECT_EQ(settingValue(TrainSettings{}, spec.name), spec.standard) << spec.name;
        std::vector<base::ParameterValue> values;
        if (spec.kind == Kind::Flag)
            values = {true};
        else if (spec.kind == Kind::Integer)
            values = {std::int64_t{3}};
        else if (spec.kind == Kind::Real)
            values = {0.25};
        for (const auto& choice : spec.choices)
            values.emplace_back(choice.value);
        for (const auto& value : values) {
            TrainSettings settings;
            settings.device = "cuda";  // on which all of them make sense
            ASSERT_TRUE(setSetting(settings, spec.name, value)) << spec.name;
            EXPECT_EQ(settingValue(settings, spec.name), value) << spec.name;
            const auto back = settingsFromJson(settingsToJson(settings));
            ASSERT_TRUE(back) << spec.name << ": " << back.error().advice;
            EXPECT_EQ(*back, settings) << spec.name;
        }
        TrainSettings settings;
        EXPECT_FALSE(setSetting(settings, spec.name, std::string("no such value"))) << spec.name;
        if (spec.kind == Kind::Real)
            for (const double bad :
                 {std::numeric_limits<double>::quiet_NaN(), spec.minimum - 1.0, spec.maximum + 1.0}) {
                EXPECT_FALSE(setSetting(settings, spec.name, bad)) << spec.name;
            }
        if (spec.kind == Kind::Integer)
            for (const double bad : {spec.minimum - 1.0, spec.maximum + 1.0}) {
                EXPECT_FALSE(setSetting(settings, spec.name, static_cast<std::int64_t>(bad))) << spec.name;
            }
        EXPECT_EQ(settings, TrainSettings{}) << "what is refused changes nothing";
    }
    TrainSettings settings;
    EXPECT_EQ(setSetting(settings, "magic", 1.0).error().code, ErrorCode::UnknownName);
}

TEST(Settings, PresetsAndEpochs) {
    TrainSettings settings;
    settings.steps = 7;
    ASSERT_TRUE(applyPreset(settings, "published"));
    EXPECT_EQ(settings.optimizer, OptimizerKind::RmsProp);
    EXPECT_EQ(settings.weightDecay, 5e-4);
    EXPECT_EQ(settings.decayOn, DecayOn::Linear);
    EXPECT_EQ(settings.steps, 7);
    EXPECT_TRUE(checkSettings(settings));
    EXPECT_EQ(applyPreset(settings, "magic").error().code, ErrorCode::UnknownName);
    EXPECT_EQ(*totalSteps(settings, 0), 7);
    settings.epochs = 3;
    EXPECT_EQ(*totalSteps(settings, 11), 33);
    EXPECT_EQ(totalSteps(settings, 0).error().code, ErrorCode::WrongUse);
    EXPECT_EQ(totalSteps(settings, std::numeric_limits<std::int64_t>::max()).error().code, ErrorCode::WrongUse);
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
    EXPECT_EQ(code([](TrainSettings& s) { s.cudaGraphs = true; }), ErrorCode::WrongUse) << "no card";
    for (const OptimizerKind optimizer :
         {OptimizerKind::Adam, OptimizerKind::AdamW, OptimizerKind::Sgd, OptimizerKind::RmsProp, OptimizerKind::Muon}) {
        TrainSettings onCard;
        onCard.device = "cuda";
        onCard.cudaGraphs = true;
        onCard.optimizer = optimizer;
        const bool fused = optimizer != OptimizerKind::RmsProp && optimizer != OptimizerKind::Muon;
        EXPECT_EQ(checkSettings(onCard).has_value(), fused);
    }
    EXPECT_EQ(code([](TrainSettings& s) { s.deterministic = s.autotune = true; }), ErrorCode::WrongUse);
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
