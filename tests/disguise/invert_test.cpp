// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/disguise/helpers.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <thread>

namespace guise::disguise::test {
namespace {

TEST(Invert, NoiseFreeOrthogonalIsExactAfterRounding) {
    std::mt19937_64 random(21);
    for (std::uint64_t round = 0; round < 150; ++round) {
        const Setting setting = randomSetting(random, false, true);
        SCOPED_TRACE(setting.recipe + " on " + setting.shape.text());
        const Disguiser disguiser = makeDisguiser(setting, round);
        const auto images = randomImages(random, 7, setting.shape);
        const auto hidden = disguised(disguiser, images);
        std::vector<float> back(images.size());
        ASSERT_TRUE(disguiser.invert(hidden, back));
        std::vector<std::uint8_t> bytes(images.size());
        toBytes(back, bytes);
        ASSERT_EQ(bytes, images);
    }
}

TEST(Invert, OfManyImagesOnTwoThreads) {
    const Setting setting = {R"({"block":[4,4],"steps":[{"mechanism":"rmt"},{"mechanism":"permute"}]})", {3, 32, 32}};
    std::mt19937_64 random(22);
    const Disguiser disguiser = makeDisguiser(setting, 1);
    const auto images = randomImages(random, 1500, setting.shape);
    const auto hidden = disguised(disguiser, images, 0, seededNoise(1), 2);
    std::vector<float> back(images.size());
    ASSERT_TRUE(disguiser.invert(hidden, back, {.threads = 2, .stop = {}}));
    std::vector<std::uint8_t> bytes(images.size());
    toBytes(back, bytes);
    EXPECT_EQ(bytes, images);
}

TEST(Invert, ProjectionsComeBackWithinTheirCondition) {
    std::mt19937_64 random(23);
    for (const char* matrix : {"projection", "projection-uniform"}) {
        for (const int side : {1, 2, 4, 7, 14, 28}) {
            const std::string block = std::to_string(side);
            const Setting setting = {"{\"block\":[" + block + "," + block +
                                         R"(],"steps":[{"mechanism":"rmt","matrix":")" + matrix +
                                         R"("},{"mechanism":"permute"}]})",
                                     {1, 28, 28}};
            SCOPED_TRACE(setting.recipe);
            const Disguiser disguiser = makeDisguiser(setting, 4);
            const auto images = randomImages(random, 3, setting.shape);
            const auto hidden = disguised(disguiser, images);
            std::vector<float> back(images.size());
            ASSERT_TRUE(disguiser.invert(hidden, back));
            // f32 rounding, 2^-24, of values up to 255 s, through inverses of condition up to some 1e5.
            for (std::size_t i = 0; i < images.size(); ++i)
                ASSERT_NEAR(back[i], images[i], 2.0);
        }
    }
}

TEST(Invert, NoiseStaysButItsMean) {
    // Restored = X + D - N/2, so the known noise taken away gives X.
    for (const char* steps : {R"({"mechanism":"noise","level":50},{"mechanism":"rmt"},{"mechanism":"permute"})",
                              R"({"mechanism":"noise","level":50})"}) {
        const Setting setting = {"{\"block\":[7,7],\"steps\":[" + std::string(steps) + "]}", {1, 28, 28}};
        std::mt19937_64 random(24);
        const Disguiser disguiser = makeDisguiser(setting, 3);
        const auto images = randomImages(random, 4, setting.shape);
        const auto hidden = disguised(disguiser, images, 10);
        std::vector<float> back(images.size());
        ASSERT_TRUE(disguiser.invert(hidden, back));
        std::vector<float> noise(images.size());
        const std::vector<std::uint64_t> indices = {10, 11, 12, 13};
        ASSERT_TRUE(disguiser.noiseOf(indices, seededNoise(1), noise));
        for (std::size_t i = 0; i < images.size(); ++i)
            ASSERT_NEAR(back[i] - noise[i] + 25.0F, images[i], 1e-3);
    }
}

TEST(Invert, OneObjectServesThreadsAtOnce) {
    const Setting setting = {R"({"block":[14,14],"steps":[{"mechanism":"rmt","matrix":"projection"}]})", {1, 28, 28}};
    std::mt19937_64 random(25);
    const Disguiser disguiser = makeDisguiser(setting, 3);
    const auto images = randomImages(random, 2, setting.shape);
    const auto hidden = disguised(disguiser, images);
    std::vector<std::vector<float>> results(4, std::vector<float>(images.size()));
    {
        std::vector<std::jthread> threads;
        for (auto& result : results)
            threads.emplace_back([&] { EXPECT_TRUE(disguiser.invert(hidden, result)); });
    }
    for (const auto& result : results)
        EXPECT_EQ(result, results.front());
}

TEST(ToBytes, RoundsToEvenAndClips) {
    const float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> values = {-1.0F, 0.4F,      0.5F,     1.5F,          2.5F,        254.5F,    255.5F,
                                       1e9F,  -infinity, infinity, std::nanf(""), 0.49999997F, 253.50002F};
    std::vector<std::uint8_t> out(values.size());
    toBytes(values, out);
    EXPECT_THAT(out, testing::ElementsAre(0, 0, 0, 2, 2, 254, 255, 255, 0, 255, 0, 0, 254));
}

}  // namespace
}  // namespace guise::disguise::test
