// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/block_places.h"
#include "core/disguise/mechanism.h"
#include "tests/disguise/helpers.h"

#include <gmock/gmock.h>
#include <hwy/targets.h>
#include <cstring>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace guise::disguise::test {
namespace {

double largest(const std::vector<double>& values) {
    double most = 0.0;
    for (const double value : values)
        most = std::max(most, std::fabs(value));
    return most;
}

void expectReference(const Setting& setting, std::uint64_t seed, std::mt19937_64& random) {
    SCOPED_TRACE(setting.recipe + " on " + setting.shape.text());
    const key::SecretKey key = makeKey(setting, seed);
    const auto disguiser = Disguiser::create(key);
    const auto material = revealMaterial(key);
    ASSERT_TRUE(disguiser && material);
    constexpr std::size_t kCount = 5;
    constexpr std::uint64_t kFirst = 40;
    const auto images = randomImages(random, kCount, setting.shape);
    const auto out = disguised(*disguiser, images, kFirst);
    const std::size_t size = disguiser->outputShape().size();
    std::vector<float> noise(kCount * size);
    const std::vector<std::uint64_t> indices = {kFirst, kFirst + 1, kFirst + 2, kFirst + 3, kFirst + 4};
    ASSERT_TRUE(disguiser->noiseOf(indices, seededNoise(1), noise));
    const auto range = disguiser->valueRange();
    for (std::size_t i = 0; i < kCount; ++i) {
        const auto expected =
            reference(*disguiser, *material, images.data() + i * setting.shape.size(), noise.data() + i * size);
        double difference = 0.0;
        for (std::size_t k = 0; k < size; ++k)
            difference = std::max(difference, std::fabs(static_cast<double>(out[i * size + k]) - expected[k]));
        EXPECT_LE(difference, 1e-5 * largest(expected) + 1e-30);
    }
    for (const float value : out) {
        ASSERT_GE(static_cast<double>(value), range.low);
        ASSERT_LE(static_cast<double>(value), range.high);
    }
}

TEST(Apply, AgreesWithTheDefinitionInDouble) {
    std::mt19937_64 random(11);
    for (std::uint64_t round = 0; round < 150; ++round)
        expectReference(randomSetting(random, round % 3 != 0, false), round, random);
}

TEST(Apply, AgreesWithTheDefinitionForEveryBlockSide) {
    std::mt19937_64 random(12);
    for (int side = 1; side <= 40; ++side) {
        const std::string block = std::to_string(side);
        const std::string recipe = "{\"block\":[" + block + "," + block +
                                   R"(],"steps":[{"mechanism":"noise","level":100},{"mechanism":"rmt"},
                                       {"mechanism":"permute"}]})";
        expectReference({recipe, {2, side, 3 * side}}, 3, random);
    }
}

TEST(Apply, ManyImagesAreWhatTheyAreOneByOne) {
    // Enough for several tiles, several pieces and results past the cache.
    const Setting setting = {R"({"block":[7,7],"steps":[{"mechanism":"noise","level":30},{"mechanism":"rmt"},
                                 {"mechanism":"permute"}]})",
                             {1, 28, 28}};
    std::mt19937_64 random(13);
    const Disguiser disguiser = makeDisguiser(setting, 2);
    const std::size_t count = 3001;
    const auto images = randomImages(random, count, setting.shape);
    const auto all = disguised(disguiser, images, 0);
    const auto two = disguised(disguiser, images, 0, seededNoise(1), 2);
    EXPECT_EQ(all, two);
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}, std::size_t{700}, count - 1}) {
        const std::vector<std::uint8_t> one(images.begin() + std::ptrdiff_t(i * 784),
                                            images.begin() + std::ptrdiff_t((i + 1) * 784));
        EXPECT_TRUE(std::ranges::equal(disguised(disguiser, one, i), std::span(all).subspan(i * 784, 784)));
    }
}

TEST(Apply, ShardsAndIndexListsGiveTheSameBytes) {
    std::mt19937_64 random(14);
    for (int round = 0; round < 20; ++round) {
        const Setting setting = randomSetting(random, true, false);
        const Disguiser disguiser = makeDisguiser(setting, 5);
        const std::size_t count = 60;
        const auto images = randomImages(random, count, setting.shape);
        const std::size_t in = setting.shape.size();
        const std::size_t out = disguiser.outputShape().size();
        const auto all = disguised(disguiser, images, 1000);
        // Shard i of 3 takes images i, i + 3, ...
        for (std::size_t shard = 0; shard < 3; ++shard) {
            std::vector<std::uint8_t> part;
            std::vector<std::uint64_t> indices;
            for (std::size_t i = shard; i < count; i += 3) {
                part.insert(part.end(), images.begin() + std::ptrdiff_t(i * in),
                            images.begin() + std::ptrdiff_t((i + 1) * in));
                indices.push_back(1000 + i);
            }
            std::vector<float> result(indices.size() * out);
            ASSERT_TRUE(disguiser.apply(part, indices, seededNoise(1), result, {.threads = 2, .stop = {}}));
            for (std::size_t i = 0; i < indices.size(); ++i)
                ASSERT_TRUE(std::ranges::equal(std::span(result).subspan(i * out, out),
                                               std::span(all).subspan((shard + 3 * i) * out, out)));
        }
    }
}

class Targets {
public:
    ~Targets() { choose(0); }
    static void choose(std::int64_t target) {
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    }
};

TEST(Apply, EverySimdTargetGivesTheSameBytes) {
    const Targets restore;
    Targets::choose(0);
    const std::int64_t all = hwy::SupportedTargets();
    std::mt19937_64 random(15);
    for (int round = 0; round < 60; ++round) {
        const bool isLarge = round % 10 == 0;
        const Setting setting =
            isLarge ? Setting{R"({"block":[4,66],"steps":[{"mechanism":"rmt"},{"mechanism":"noise"}]})", {1, 8, 132}}
                    : randomSetting(random, round % 2 == 0, false);
        const Disguiser disguiser = makeDisguiser(setting, 6);
        const auto images = randomImages(random, 9, setting.shape);
        Targets::choose(0);
        const auto expected = disguised(disguiser, images);
        std::vector<float> expectedBack(images.size());
        ASSERT_TRUE(disguiser.invert(expected, expectedBack));
        int tried = 0;
        for (std::int64_t bit = 1; bit > 0 && bit <= all; bit <<= 1) {
            if ((all & bit) == 0)
                continue;
            Targets::choose(bit);
            ++tried;
            const auto out = disguised(disguiser, images);
            ASSERT_EQ(std::memcmp(out.data(), expected.data(), out.size() * sizeof(float)), 0)
                << hwy::TargetName(bit) << ' ' << setting.recipe << ' ' << setting.shape.text();
            std::vector<float> back(images.size());
            ASSERT_TRUE(disguiser.invert(out, back));
            ASSERT_EQ(std::memcmp(back.data(), expectedBack.data(), back.size() * sizeof(float)), 0);
        }
        EXPECT_GE(tried, 1);
        RecordProperty("targets", tried);
    }
}

TEST(Apply, EverySimdTargetPacksTheSameCipherBlocks) {
    const Targets restore;
    Targets::choose(0);
    const std::int64_t all = hwy::SupportedTargets();
    std::mt19937_64 random(16);
    struct Case {
        const char* block;
        base::Shape shape;
    };
    // Widths 4, 8 and 16 in vectors that fit, overlap, or are longer than the row; and one that is copied.
    const std::vector<Case> cases = {{"[4,4]", {1, 28, 28}},   {"[4,4]", {3, 32, 32}}, {"[4,4]", {1, 4, 12}},
                                     {"[2,8]", {3, 6, 40}},    {"[8,8]", {1, 8, 8}},   {"[8,8]", {3, 32, 32}},
                                     {"[16,16]", {2, 32, 48}}, {"[1,16]", {1, 5, 16}}, {"[4,12]", {2, 8, 36}}};
    for (const Case& each : cases)
        for (const std::string mode : {"ecb", "ecb-per-block", "cbc-fixed", "ctr-fixed"}) {
            const Setting setting = {std::string("{\"block\":") + each.block +
                                         R"(,"steps":[{"mechanism":"aes","mode":")" + mode +
                                         R"("},{"mechanism":"permute"}]})",
                                     each.shape};
            const Disguiser disguiser = makeDisguiser(setting, 7);
            const auto images = randomImages(random, 40, setting.shape);
            Targets::choose(0);
            std::vector<std::uint8_t> expected(images.size());
            ASSERT_TRUE(disguiser.applyBytes(images, expected));
            for (std::int64_t bit = 1; bit > 0 && bit <= all; bit <<= 1) {
                if ((all & bit) == 0)
                    continue;
                Targets::choose(bit);
                std::vector<std::uint8_t> out(images.size());
                std::vector<std::uint8_t> back(images.size());
                ASSERT_TRUE(disguiser.applyBytes(images, out));
                ASSERT_EQ(out, expected) << hwy::TargetName(bit) << ' ' << setting.recipe;
                ASSERT_TRUE(disguiser.invertBytes(out, back));
                ASSERT_EQ(back, images) << hwy::TargetName(bit) << ' ' << setting.recipe;
            }
        }
}

TEST(Apply, OutputPositionShowsItsSourceBlock) {
    const Setting setting = {R"({"block":[2,3],"steps":[{"mechanism":"permute"}]})", {2, 6, 12}};
    const key::SecretKey key = makeKey(setting, 8);
    const auto disguiser = Disguiser::create(key);
    const auto material = revealMaterial(key);
    ASSERT_TRUE(disguiser && material);
    EXPECT_EQ(disguiser->outputType(), ValueType::Byte);
    // Every pixel holds the number of its block, the same in both channels.
    std::vector<std::uint8_t> image(setting.shape.size());
    const auto blockOf = [](std::size_t i) { return i % 72 / 12 / 2 * 4 + i % 12 / 3; };
    for (std::size_t i = 0; i < image.size(); ++i)
        image[i] = static_cast<std::uint8_t>(blockOf(i));
    const auto out = disguised(*disguiser, image);
    for (std::size_t i = 0; i < image.size(); ++i)
        EXPECT_EQ(static_cast<std::int64_t>(out[i]), material->permutation[blockOf(i)]);
    EXPECT_FALSE(std::is_sorted(material->permutation.begin(), material->permutation.end()));
}

TEST(Apply, BlockPlacesAreThoseOfTheKey) {
    const key::SecretKey key =
        makeKey({R"({"block":[5,4],"pad":true,"steps":[{"mechanism":"permute"},{"mechanism":"rmt"},)"
                 R"({"mechanism":"permute"}]})",
                 {1, 18, 22}},
                3);
    const auto places = blockPlaces(key);
    const auto material = revealMaterial(key);
    ASSERT_TRUE(places && material);
    EXPECT_EQ(places->source, material->permutation);
    EXPECT_EQ(places->input, (base::Shape{1, 20, 24}));
    EXPECT_EQ(places->grid.positions(), 24);
    ASSERT_EQ(places->steps.size(), 3U);
    EXPECT_TRUE(places->steps[1].empty());
    ASSERT_EQ(places->steps[2].size(), 24U);
    for (std::size_t j = 0; j < 24; ++j)
        EXPECT_EQ(places->source[j], places->steps[0][static_cast<std::size_t>(places->steps[2][j])]);
    const auto still = blockPlaces(makeKey({R"({"block":[7,7],"steps":[{"mechanism":"rmt"}]})", {1, 28, 28}}, 3));
    ASSERT_TRUE(still);
    for (std::size_t j = 0; j < 16; ++j)
        EXPECT_EQ(still->source[j], static_cast<std::int64_t>(j));
    EXPECT_FALSE(blockPlaces(makeKey({R"({"scheme":"neuracrypt","depth":2,"patch":4,"width":16})", {1, 28, 28}}, 3)));
}

TEST(Apply, NoiseLiesInItsBoundsAndIsNeverShared) {
    const Setting setting = {R"({"block":[2,2],"steps":[{"mechanism":"noise","level":40}]})", {3, 32, 32}};
    const Disguiser disguiser = makeDisguiser(setting, 9);
    const std::vector<std::uint64_t> indices = {0, 1, 2, 3, 4, 5, 6, 7};
    const std::size_t size = setting.shape.size();
    std::vector<float> noise(indices.size() * size);
    ASSERT_TRUE(disguiser.noiseOf(indices, seededNoise(3), noise));
    EXPECT_GE(*std::min_element(noise.begin(), noise.end()), 0.0F);
    EXPECT_LT(*std::max_element(noise.begin(), noise.end()), 40.0F);
    // Mean of 24,576 uniform values: deviation 40 / sqrt(12 n) = 0.0737; 6 deviations: false alarm 2e-9.
    const double mean = std::accumulate(noise.begin(), noise.end(), 0.0) / static_cast<double>(noise.size());
    EXPECT_NEAR(mean, 20.0, 6 * 0.0737);
    std::vector<float> other(noise.size());
    ASSERT_TRUE(disguiser.noiseOf(indices, seededNoise(3, "test"), other));
    EXPECT_NE(noise, other);
    ASSERT_TRUE(disguiser.noiseOf(indices, seededNoise(4), other));
    EXPECT_NE(noise, other);
    EXPECT_FALSE(std::equal(noise.begin(), noise.begin() + std::ptrdiff_t(size), noise.begin() + std::ptrdiff_t(size)));
    // What apply() adds is what noiseOf() says, in f32.
    const std::vector<std::uint8_t> images(indices.size() * size, 17);
    ASSERT_TRUE(disguiser.noiseOf(indices, seededNoise(1), noise));
    const auto out = disguised(disguiser, images);
    for (std::size_t i = 0; i < out.size(); ++i)
        ASSERT_EQ(out[i], 17.0F + noise[i]);
}

TEST(Apply, WrongSizesAreErrors) {
    const Setting setting = {R"({"block":[2,2],"steps":[{"mechanism":"rmt"}]})", {1, 4, 4}};
    const Disguiser disguiser = makeDisguiser(setting, 1);
    const std::vector<std::uint8_t> images(33);
    std::vector<float> out(32);
    const auto code = [](const base::Result<void>& result) {
        return result ? base::ErrorCode::Internal : result.error().code;
    };
    const auto noise = seededNoise(1);
    EXPECT_EQ(code(disguiser.applyRange(images, 0, noise, out)), base::ErrorCode::ShapeMismatch);
    EXPECT_EQ(code(disguiser.applyRange(std::span(images).first(16), 0, noise, out)), base::ErrorCode::ShapeMismatch);
    const std::uint64_t index = 0;
    EXPECT_EQ(code(disguiser.apply(std::span(images).first(32), {&index, 1}, noise, out)),
              base::ErrorCode::ShapeMismatch);
    EXPECT_EQ(code(disguiser.invert(std::span(out).first(31), out)), base::ErrorCode::ShapeMismatch);
    EXPECT_EQ(code(disguiser.noiseOf({&index, 1}, noise, out)), base::ErrorCode::ShapeMismatch);
    EXPECT_TRUE(disguiser.applyRange({}, 0, noise, {}));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(code(disguiser.applyRange(std::span(images).first(32), 0, noise, out,
                                        {.threads = 1, .stop = stop.get_token()})),
              base::ErrorCode::Stopped);
}

}  // namespace
}  // namespace guise::disguise::test
