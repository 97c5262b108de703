// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/preset_groups.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

namespace guise::disguise {
namespace {

TEST(Presets, AreCompleteAndFitAnImage) {
    std::set<std::string> names;
    for (const Preset& preset : presets()) {
        SCOPED_TRACE(preset.name);
        EXPECT_TRUE(names.insert(preset.name).second);
        EXPECT_FALSE(preset.label.empty());
        EXPECT_FALSE(preset.help.empty());
        const auto read = parseRecipe(canonicalRecipe(preset.recipe));
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, preset.recipe);
        EXPECT_TRUE(checkRecipe(preset.recipe, {3, 112, 112}));
    }
    EXPECT_TRUE(names.count("table1"));
}

TEST(Presets, FilesHoldTheSameRecipes) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(GUISE_PRESETS))
        files += entry.path().extension() == ".json" ? 1 : 0;
    EXPECT_EQ(files, presets().size());
    for (const Preset& preset : presets()) {
        SCOPED_TRACE(preset.name);
        const auto bytes = base::readFile(std::filesystem::path(GUISE_PRESETS) / (preset.name + ".json"), 1 << 14);
        ASSERT_TRUE(bytes);
        const auto recipe = parseRecipe({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
        ASSERT_TRUE(recipe) << recipe.error().advice;
        EXPECT_EQ(*recipe, preset.recipe);
    }
}

TEST(Presets, StandInOneGroupEach) {
    std::set<const Preset*> seen;
    for (const PresetGroup& group : presetGroups()) {
        EXPECT_FALSE(group.label.empty() || group.help.empty() || group.presets.empty());
        for (const Preset* preset : group.presets)
            EXPECT_TRUE(seen.insert(preset).second) << preset->name;
    }
    EXPECT_EQ(seen.size(), presets().size());
}

TEST(Mechanisms, DescribeTheirParameters) {
    std::set<std::string_view> names;
    for (const Mechanism* mechanism : mechanisms()) {
        EXPECT_TRUE(names.insert(mechanism->name()).second);
        EXPECT_EQ(findMechanism(mechanism->name()), mechanism);
        EXPECT_FALSE(mechanism->label().empty());
        EXPECT_FALSE(mechanism->help().empty());
        for (const auto& parameter : mechanism->parameters()) {
            EXPECT_FALSE(parameter.label.empty());
            EXPECT_FALSE(parameter.help.empty());
            EXPECT_NE(parameter.name, "mechanism");  // a step's JSON is flat
        }
    }
    EXPECT_EQ(findMechanism("nothing"), nullptr);
}

}  // namespace
}  // namespace guise::disguise
