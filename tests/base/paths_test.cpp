// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"

#include "tests/base/temporary_folder.h"

#include <gtest/gtest.h>

namespace guise::base {
namespace {

TEST(Paths, TheEnvironmentComesFirst) {
    const Environment cache("XDG_CACHE_HOME", "/a");
    const Environment config("XDG_CONFIG_HOME", "/b");
    const Environment data("XDG_DATA_HOME", "/c");
    const Environment engine("GUISE_ENGINE_ROOT", nullptr);
    EXPECT_EQ(cacheFolder(), "/a/guise");
    EXPECT_EQ(configFolder(), "/b/guise");
    EXPECT_EQ(dataFolder(), "/c/guise");
    EXPECT_EQ(engineRoot(), "/a/guise/engine/libtorch-" GUISE_LIBTORCH_VERSION);
    const Environment ownEngine("GUISE_ENGINE_ROOT", "/e");
    EXPECT_EQ(engineRoot(), "/e");
}

TEST(Paths, EmptyAndRelativeValuesDoNotCount) {
    const Environment cache("XDG_CACHE_HOME", "");
    const Environment config("XDG_CONFIG_HOME", "here/below");
    const Environment data("XDG_DATA_HOME", nullptr);
    const Environment home("HOME", "/h");
    EXPECT_EQ(cacheFolder(), "/h/.cache/guise");
    EXPECT_EQ(configFolder(), "/h/.config/guise");
    EXPECT_EQ(dataFolder(), "/h/.local/share/guise");
}

TEST(Paths, WithoutAHomeTheFoldersAreTemporaryAndApart) {
    const Environment cache("XDG_CACHE_HOME", nullptr);
    const Environment config("XDG_CONFIG_HOME", nullptr);
    const Environment data("XDG_DATA_HOME", nullptr);
    const Environment home("HOME", nullptr);
    EXPECT_TRUE(cacheFolder().is_absolute());
    EXPECT_NE(cacheFolder(), configFolder());
    EXPECT_NE(cacheFolder(), dataFolder());
}

TEST(Paths, TheProgramIsInItsFolder) {
    EXPECT_TRUE(std::filesystem::exists(programFolder() / "test_base")) << programFolder();
}

}  // namespace
}  // namespace guise::base
