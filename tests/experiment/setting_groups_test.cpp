// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/setting_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace guise::experiment {
namespace {

using ::testing::ElementsAre;

TEST(SettingGroups, RepeatsShareAllButSeedsKeyAndMachine) {
    RunSettings first;
    first.dataUri = "folder:faces?size=32&test=0.1&seed=7";
    RunSettings repeat = first;
    repeat.dataUri = "folder:faces?seed=8&size=32&test=0.1";
    repeat.keyFingerprint = "ab";
    repeat.experimentSeed = 9;
    repeat.noiseSeed = 3;
    repeat.train.seed = 4;
    repeat.train.threads = 2;
    repeat.train.device = "cuda";
    EXPECT_EQ(settingKey(first), settingKey(repeat));
    RunSettings other = first;
    other.train.steps += 1;
    RunSettings smaller = first;
    smaller.dataUri = "folder:faces?size=64&test=0.1&seed=7";
    RunSettings plain = first;
    plain.plain = true;
    const std::array<const RunSettings*, 5> runs = {&first, &other, &repeat, &smaller, &plain};
    EXPECT_THAT(groupBySetting(runs), ElementsAre(ElementsAre(0, 2), ElementsAre(1), ElementsAre(3), ElementsAre(4)));
}

TEST(SettingGroups, MembershipNeedsTenKeys) {
    std::vector<double> near(kMembershipKeys - 1, 0.5);
    EXPECT_FALSE(membershipVerdict(near));
    near.push_back(0.52);
    EXPECT_EQ(membershipVerdict(near)->word, "resists");
    const std::vector<double> far = {0.9, 0.8, 0.85, 0.9, 0.95, 0.8, 0.9, 0.85, 0.9, 0.99};
    EXPECT_EQ(membershipVerdict(far)->word, "leaks");
    std::vector<double> below;
    for (const double value : far)
        below.push_back(1.0 - value);
    EXPECT_EQ(membershipVerdict(below)->word, "leaks") << "both directions count";
    const std::vector<double> wide = {0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.1, 0.9, 0.2, 0.8};
    EXPECT_EQ(membershipVerdict(wide)->word, "undecided");
    near[0] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(membershipVerdict(near));
}

}  // namespace
}  // namespace guise::experiment
