// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "tests/disguise/helpers.h"

#include <gmock/gmock.h>

#include <bit>

namespace guise::disguise::test {
namespace {

// METHODS 13, last paragraph: experiment seed 7, shape 1,28,28, block 7x7, rmt orthogonal + permute.
const Setting kSetting = {R"({"block":[7,7],"steps":[{"mechanism":"noise","level":100},{"mechanism":"rmt"},
                              {"mechanism":"permute"}]})",
                          {1, 28, 28}};

TEST(KnownAnswers, Matrices) {
    const auto material = revealMaterial(makeKey(kSetting, 7));
    ASSERT_TRUE(material);
    EXPECT_THAT(material->matrixShape, testing::ElementsAre(16, 7, 7));
    ASSERT_EQ(material->matrices.size(), 16U * 49U);
    const double row[] = {-0x1.42023ddec3864p-2, -0x1.3d5685b110ea3p-4, -0x1.ff1179d3f80ecp-3, 0x1.eca3c9dbcdde1p-2,
                          0x1.9db6fcac3a644p-4,  -0x1.2a75ae8a12837p-1, 0x1.00b48fbd337e0p-1};
    for (std::size_t i = 0; i < 7; ++i)
        EXPECT_EQ(material->matrices[i], row[i]);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(material->matrices.data());
    EXPECT_EQ(base::hex(base::sha256({bytes, material->matrices.size() * sizeof(double)})),
              "5d47f7906aaa407259fd028c65a060b4a79890aa2933b5911916d858ade49b95");
}

TEST(KnownAnswers, Permutation) {
    const auto material = revealMaterial(makeKey(kSetting, 7));
    ASSERT_TRUE(material);
    EXPECT_THAT(material->permutation, testing::ElementsAre(2, 13, 3, 14, 10, 1, 15, 11, 0, 8, 12, 4, 5, 7, 6, 9));
}

TEST(KnownAnswers, Noise) {
    const Disguiser disguiser = makeDisguiser(kSetting, 7);
    const std::uint64_t index = 3;
    std::vector<float> noise(28 * 28);
    ASSERT_TRUE(disguiser.noiseOf({&index, 1}, seededNoise(5, "test"), noise));
    // The page gives D unrounded; in f32 it is rounded once.
    EXPECT_EQ(noise[0], static_cast<float>(0x1.86adc69000000p+6));
    EXPECT_EQ(noise[1], static_cast<float>(0x1.736edbf000000p+6));
    EXPECT_EQ(noise[2], static_cast<float>(0x1.60aeb80000000p-1));
}

TEST(KnownAnswers, NoiseLevelShapesNoKeyMaterial) {
    Setting louder = kSetting;
    louder.recipe.replace(louder.recipe.find("100"), 3, "7.5");
    EXPECT_EQ(revealMaterial(makeKey(kSetting, 7))->matrices, revealMaterial(makeKey(louder, 7))->matrices);
}

TEST(KnownAnswers, PaddingDerivesFromTheOriginalShape) {
    // 27x27 padded to 28x28 is another image than 28x28, so its material is another one.
    const Setting padded = {R"({"block":[7,7],"pad":true,"steps":[{"mechanism":"rmt"}]})", {1, 27, 27}};
    const Setting exact = {R"({"block":[7,7],"pad":true,"steps":[{"mechanism":"rmt"}]})", {1, 28, 28}};
    EXPECT_NE(revealMaterial(makeKey(padded, 7))->matrices, revealMaterial(makeKey(exact, 7))->matrices);
    EXPECT_EQ(revealMaterial(makeKey(exact, 7))->matrices, revealMaterial(makeKey(kSetting, 7))->matrices);
}

TEST(KnownAnswers, PerChannelItemsRunOverChannelsFirst) {
    const Setting shared = {R"({"block":[2,2],"steps":[{"mechanism":"rmt"}]})", {3, 4, 4}};
    const Setting own = {R"({"block":[2,2],"steps":[{"mechanism":"rmt","per_channel":true}]})", {3, 4, 4}};
    EXPECT_THAT(revealMaterial(makeKey(shared, 1))->matrixShape, testing::ElementsAre(4, 2, 2));
    EXPECT_THAT(revealMaterial(makeKey(own, 1))->matrixShape, testing::ElementsAre(4, 3, 2, 2));
}

TEST(KnownAnswers, IdentityHasNoMaterial) {
    const Setting setting = {R"({"block":[2,2],"steps":[{"mechanism":"rmt","matrix":"identity"}]})", {1, 4, 4}};
    const auto material = revealMaterial(makeKey(setting, 1));
    ASSERT_TRUE(material);
    EXPECT_TRUE(material->matrices.empty());
    EXPECT_TRUE(material->matrixShape.empty());
    EXPECT_THAT(material->permutation, testing::ElementsAre(0, 1, 2, 3));
}

}  // namespace
}  // namespace guise::disguise::test
