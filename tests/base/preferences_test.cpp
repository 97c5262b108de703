// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/preferences.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/base/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <string>
#include <thread>
#include <vector>

namespace guise::base {
namespace {

TEST(Preferences, KeptAndReadBack) {
    const TemporaryFolder folder;
    const auto file = folder / "below/preferences.json";
    auto preferences = Preferences::load(file);
    EXPECT_EQ(preferences.value("/data/last", "none"), "none");
    preferences.set("/data/last", "idx:/somewhere");
    preferences.set("/threshold", 0.25);
    EXPECT_EQ(preferences.value("/data/last", "none"), "idx:/somewhere");
    ASSERT_TRUE(preferences.save());
    const auto again = Preferences::load(file);
    EXPECT_EQ(again.value("/data/last", "none"), "idx:/somewhere");
    EXPECT_EQ(again.value("/threshold", 0.0), 0.25);
    EXPECT_EQ(again.value("/data", nullptr), Json({{"last", "idx:/somewhere"}}));
    struct stat status {};
    ASSERT_EQ(stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST(Preferences, TwoProcessesKeepEachOthersChanges) {
    const TemporaryFolder folder;
    const auto file = folder / "preferences.json";
    putText(file, R"({"a":{"x":1,"y":1},"b":1})");
    auto first = Preferences::load(file);
    auto second = Preferences::load(file);
    first.set("/a/x", 2);
    second.set("/a/y", 3);
    second.set("/c", "new");
    ASSERT_TRUE(first.save());
    ASSERT_TRUE(second.save());
    EXPECT_EQ(second.value("/a/x", 0), 2);  // what the first one saved is seen from now on
    EXPECT_EQ(parseJson(textOf(file)).value(), parseJson(R"({"a":{"x":2,"y":3},"b":1,"c":"new"})").value());
}

TEST(Preferences, ManyWritersLoseNothing) {
    const TemporaryFolder folder;
    const auto file = folder / "preferences.json";
    constexpr int kWriters = 4;
    constexpr int kRounds = 10;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < kWriters; ++i)
            threads.emplace_back([&, i] {
                auto preferences = Preferences::load(file);
                for (int j = 0; j < kRounds; ++j) {
                    preferences.set("/writer" + std::to_string(i) + "/" + std::to_string(j), j);
                    EXPECT_TRUE(preferences.save());
                }
            });
    }
    const Json all = parseJson(textOf(file)).value();
    ASSERT_EQ(all.size(), static_cast<std::size_t>(kWriters));
    for (const auto& writer : all)
        EXPECT_EQ(writer.size(), static_cast<std::size_t>(kRounds));
}

TEST(Preferences, DamagedOnesAreMovedAside) {
    const TemporaryFolder folder;
    const auto file = folder / "preferences.json";
    for (const char* const damaged : {"{\"a\":", "[1]", "", "{\"a\":1,\"a\":2}"}) {
        putText(file, damaged);
        auto preferences = Preferences::load(file);
        EXPECT_EQ(preferences.value("/a", 7), 7);
        EXPECT_FALSE(std::filesystem::exists(file));
        EXPECT_EQ(textOf(folder / "preferences.json.damaged"), damaged);
        preferences.set("/b", 1);
        EXPECT_TRUE(preferences.save());
        EXPECT_EQ(Preferences::load(file).value("/b", 0), 1);
    }
}

TEST(Preferences, WrongPointersHarmNothing) {
    const TemporaryFolder folder;
    auto preferences = Preferences::load(folder / "preferences.json");
    preferences.set("/list", Json::array({1, 2}));
    preferences.set("", 1);
    preferences.set("no-slash", 1);
    preferences.set("/bad~escape", 1);
    for (const char* const pointer : {"no-slash", "/list/x", "/list/7", "/list/-", "/list/0/below", "/bad~escape"})
        EXPECT_EQ(preferences.value(pointer, "standard"), "standard") << pointer;
    EXPECT_EQ(preferences.value("/list/1", 0), 2);
    EXPECT_TRUE(preferences.save());
}

TEST(Preferences, TheLastSettingWinsWhateverItsDepth) {
    const TemporaryFolder folder;
    const auto file = folder / "preferences.json";
    auto preferences = Preferences::load(file);
    preferences.set("/a/b", 1);
    preferences.set("/a", Json::object());  // takes /a/b with it
    preferences.set("/c", 1);
    preferences.set("/c/d", 2);  // an object in place of the number
    ASSERT_TRUE(preferences.save());
    EXPECT_EQ(parseJson(textOf(file)).value(), parseJson(R"({"a":{},"c":{"d":2}})").value());
}

TEST(Preferences, NothingSetWritesNothing) {
    const TemporaryFolder folder;
    EXPECT_TRUE(Preferences::load(folder / "preferences.json").save());
    EXPECT_EQ(folder.entries(), 0U);
}

TEST(Preferences, AFailureKeepsTheChanges) {
    const TemporaryFolder folder;
    const auto file = folder / "below/preferences.json";
    putText(folder / "below", "in the way");
    auto preferences = Preferences::load(file);
    preferences.set("/a", 1);
    EXPECT_FALSE(preferences.save());
    std::filesystem::remove(folder / "below");
    ASSERT_TRUE(preferences.save());
    EXPECT_EQ(Preferences::load(file).value("/a", 0), 1);
}

}  // namespace
}  // namespace guise::base
