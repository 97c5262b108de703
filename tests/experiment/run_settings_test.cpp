// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_settings.h"

#include "core/base/json.h"
#include "tests/experiment/experiment_fixture.h"

#include <limits>

namespace guise::experiment {
namespace {

TEST(RunSettings, RoundTripsThroughJsonText) {
    RunSettings settings = shortRun();
    settings.plain = false;
    settings.recipe = recipeText(100.0);
    settings.keyFingerprint = "00ff";
    settings.keyPath = "/keys/my key.gkey";
    settings.noiseSeed = std::numeric_limits<std::uint64_t>::max();
    settings.experimentSeed = (std::uint64_t{1} << 53) + 1;
    settings.standardise = true;
    settings.validation = 7;
    settings.limit = 50;
    const auto json = base::parseJson(base::canonicalJson(runSettingsToJson(settings)));
    ASSERT_TRUE(json);
    const auto back = runSettingsFromJson(*json);
    ASSERT_TRUE(back) << back.error().advice;
    EXPECT_EQ(runSettingsToJson(*back), runSettingsToJson(settings));
    EXPECT_EQ(*back->noiseSeed, *settings.noiseSeed);
    EXPECT_EQ(*back->experimentSeed, *settings.experimentSeed);
    EXPECT_EQ(back->recipe, settings.recipe);
    EXPECT_TRUE(runSettingsFromJson(runSettingsToJson(settings)));  // without text between them
}

TEST(RunSettings, RefusesWrongTypes) {
    base::Json json = runSettingsToJson(shortRun());
    json["validation"] = -1;
    EXPECT_EQ(codeOf(runSettingsFromJson(json)), base::ErrorCode::RunInvalid);
    json = runSettingsToJson(shortRun());
    json["plain"] = "yes";
    EXPECT_EQ(codeOf(runSettingsFromJson(json)), base::ErrorCode::RunInvalid);
    json = runSettingsToJson(shortRun());
    json["noise_seed"] = "12x";
    EXPECT_EQ(codeOf(runSettingsFromJson(json)), base::ErrorCode::RunInvalid);
    EXPECT_EQ(codeOf(runSettingsFromJson(base::Json::array())), base::ErrorCode::RunInvalid);
}

TEST(RunSettings, CommandQuotesForTheShell) {
    RunSettings settings = shortRun();
    settings.plain = false;
    settings.dataUri = "folder:it's here?gray";
    settings.keyPath = "/keys/my key.gkey";
    const std::string line = asCommand(settings);
    EXPECT_NE(line.find(R"('folder:it'\''s here?gray')"), std::string::npos) << line;
    EXPECT_NE(line.find("--key '/keys/my key.gkey'"), std::string::npos) << line;
    EXPECT_NE(line.find("--lr 0.05 "), std::string::npos) << line;
    EXPECT_EQ(line.rfind("guise train ", 0), 0U);
}

TEST(RunSettings, CommandOfAnExperimentKeyNeedsNoFile) {
    RunSettings settings = shortRun();
    settings.plain = false;
    settings.recipe = recipeText();
    settings.experimentSeed = 7;
    const std::string line = asCommand(settings);
    EXPECT_NE(line.find("--experiment-seed 7"), std::string::npos) << line;
    EXPECT_NE(line.find("--recipe '{"), std::string::npos) << line;
}

}  // namespace
}  // namespace guise::experiment
