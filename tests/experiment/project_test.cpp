// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/project.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/disguise/recipe.h"
#include "tests/experiment/experiment_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

namespace guise::experiment {
namespace {

using base::ErrorCode;
using ::testing::HasSubstr;
using ::testing::Not;

Project sample() {
    Project project;
    project.dataUri = "folder:faces?size=32";
    project.recipe = disguise::canonicalRecipe(disguise::presets().front().recipe);
    project.keyFingerprint = std::string(32, 'a');
    project.network = "linear";
    project.standardise = true;
    project.train.steps = 77;
    return project;
}

std::string textOf(const std::filesystem::path& file) {
    const auto bytes = base::readFile(file, std::size_t{1} << 20);
    return bytes ? std::string(bytes->begin(), bytes->end()) : std::string();
}

TEST(Project, ComesBackAndMovesWithItsFolder) {
    const TestFolder scratch;
    Project project = sample();
    project.keyFile = scratch / "p/keys/k.gkey";
    project.store = scratch / "elsewhere.runs";
    ASSERT_TRUE(base::makeFolder(scratch / "p/keys"));
    ASSERT_TRUE(writeProject(scratch / "p", project));
    EXPECT_THAT(textOf(scratch / "p/project.json"), HasSubstr("\"keys/k.gkey\""));
    std::filesystem::rename(scratch / "p", scratch / "moved");
    const auto read = readProject(scratch / "moved");
    ASSERT_TRUE(read) << read.error().advice;
    EXPECT_EQ(read->keyFile, scratch / "moved/keys/k.gkey");
    EXPECT_EQ(read->store, scratch / "elsewhere.runs");
    EXPECT_EQ(read->dataUri, project.dataUri);
    EXPECT_EQ(read->recipe, project.recipe);
    EXPECT_EQ(read->train, project.train);
    EXPECT_EQ(read->network, "linear");
    EXPECT_TRUE(read->standardise);
    EXPECT_TRUE(readProject(scratch / "moved/project.json"));
}

TEST(Project, ExperimentKeyIsItsSeed) {
    const TestFolder scratch;
    Project project = sample();
    project.experimentSeed = 9;
    ASSERT_TRUE(writeProject(scratch / "p", project));
    const auto read = readProject(scratch / "p");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->experimentSeed, 9U);
    EXPECT_TRUE(read->keyFile.empty());
    EXPECT_THAT(textOf(scratch / "p/project.json"), Not(HasSubstr("fingerprint")));
}

TEST(Project, HostileFilesAreErrors) {
    const TestFolder scratch;
    ASSERT_TRUE(base::makeFolder(scratch / "p"));
    EXPECT_EQ(readProject(scratch / "p").error().code, ErrorCode::FileNotFound);
    const auto given = [&](const std::string& text) {
        EXPECT_TRUE(base::writeFile(scratch / "p/project.json", text));
        return readProject(scratch / "p");
    };
    for (const char* text :
         {"", "{", "[]", "null", "{}", R"({"format":2,"data":"x"})", R"({"format":1})", R"({"format":1,"data":7})",
          R"({"format":1,"data":"x","recipe":{"block":[0,0]}})", R"({"format":1,"data":"x","recipe":"table1"})",
          R"({"format":1,"data":"x","train":{"steps":-1}})", R"({"format":1,"data":"x","train":[]})",
          R"({"format":1,"data":"x","key":"k"})", R"({"format":1,"data":"x","key":{"fingerprint":"../.."}})",
          R"({"format":1,"data":"x","key":{"experiment_seed":-3}})", R"({"format":1,"data":"x","standardise":1})",
          R"({"format":1,"data":"x","store":[]})", R"({"format":1,"data":"x\u0000y"})"}) {
        const auto read = given(text);
        EXPECT_FALSE(read) << text;
        if (!read) {
            EXPECT_EQ(read.error().code, ErrorCode::BadData) << text;
        }
    }
    EXPECT_FALSE(given(R"({"format":1,"data":")" + std::string(5000, 'x') + "\"}"));
    EXPECT_FALSE(given(std::string(40, '[') + std::string(40, ']')));

    // A whole one with bytes turned: read or refused, never worse.
    ASSERT_TRUE(writeProject(scratch / "p", sample()));
    const std::string whole = textOf(scratch / "p/project.json");
    std::mt19937 random(1);
    for (int round = 0; round < 300; ++round) {
        std::string turned = whole;
        for (int i = 0; i < 3; ++i)
            turned[random() % turned.size()] = static_cast<char>(random() & 0xFFU);
        static_cast<void>(given(turned));
    }
}

}  // namespace
}  // namespace guise::experiment
