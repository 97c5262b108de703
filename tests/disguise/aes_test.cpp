// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/disguise/aes_step.h"
#include "core/key/derivation.h"
#include "tests/disguise/helpers.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstring>

namespace guise::disguise::test {
namespace {

key::SecretBytes bytesOf(std::string_view hex) {
    key::SecretBytes out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        out.push_back(static_cast<std::uint8_t>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
    return out;
}

constexpr auto kKey128 = "2b7e151628aed2a6abf7158809cf4f3c";
constexpr auto kKey256 = "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4";
constexpr auto kPlain =
    "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad"
    "2b417be66c3710";
constexpr auto kIv = "000102030405060708090a0b0c0d0e0f";
constexpr auto kCounter = "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff";

struct Vector {
    AesMode mode;
    const char* key;
    const char* start;
    const char* cipher;
};

// NIST SP 800-38A: F.1.1, F.1.5, F.2.1, F.2.5, F.5.1, F.5.5.
const Vector kVectors[] = {
    {AesMode::EcbPerBlock, kKey128, "",
     "3ad77bb40d7a3660a89ecaf32466ef97f5d3d58503b9699de785895a96fdbaaf43b1cd7f598ece23881b00e3ed0306887b0c785e27e8ad3f8"
     "223207104725dd4"},
    {AesMode::Ecb, kKey256, "",
     "f3eed1bdb5d2a03c064b5a7e3db181f8591ccb10d410ed26dc5ba74a31362870b6ed21b99ca6f4f9f153e7b1beafed1d23304b7a39f9f3ff0"
     "67d8d8f9e24ecc7"},
    {AesMode::CbcFixed, kKey128, kIv,
     "7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b273bed6b8e3c1743b7116e69e222295163ff1caa1681fac09"
     "120eca307586e1a7"},
    {AesMode::CbcFixed, kKey256, kIv,
     "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcd"
     "a6c19078c6a9d1b"},
    {AesMode::CtrFixed, kKey128, kCounter,
     "874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff5ae4df3edbd5d35e5b4f09020db03eab1e031dda2fbe03d1"
     "792170a0f3009cee"},
    {AesMode::CtrFixed, kKey256, kCounter,
     "601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c52b0930daa23de94ce87017ba2d84988ddfc9c58db67aada61"
     "3c2dd08457941a6"},
};

TEST(Aes, AgreesWithNistThroughTheStep) {
    const base::Shape shape{1, 8, 8};
    const BlockGrid grid{8, 8, 1, 1};
    for (const Vector& vector : kVectors) {
        const key::SecretBytes key = bytesOf(vector.key);
        const AesStep step(grid, shape, 1, vector.mode, {key.size(), key, bytesOf(vector.start)});
        const key::SecretBytes plain = bytesOf(kPlain);
        const key::SecretBytes cipher = bytesOf(vector.cipher);
        key::SecretBytes three;  // images of one tile do not touch each other
        for (int i = 0; i < 3; ++i)
            three.insert(three.end(), plain.begin(), plain.end());
        Tile tile(shape, 3);
        tile.startBytes(three.data(), 3);
        step.apply(tile);
        for (std::size_t i = 0; i < 3; ++i)
            EXPECT_EQ(std::memcmp(tile.bytes() + i * 64, cipher.data(), 64), 0) << vector.cipher;
        step.invert(tile);
        EXPECT_EQ(std::memcmp(tile.bytes(), three.data(), three.size()), 0) << vector.cipher;
    }
}

std::string recipeText(const std::string& mode, int bits, int height, int width, bool permute = false) {
    return base::Json(
               {{"block", {height, width}},
                {"steps", permute ? base::Json::array({{{"mechanism", "aes"}, {"mode", mode}, {"bits", bits}},
                                                       {{"mechanism", "permute"}}})
                                  : base::Json::array({{{"mechanism", "aes"}, {"mode", mode}, {"bits", bits}}})}})
        .dump();
}

/// METHODS 3 spelled out for one image, cipher block by cipher block, from revealed material.
std::vector<std::uint8_t> expected(const Disguiser& disguiser, const RevealedMaterial& material,
                                   const std::uint8_t* image, std::uint64_t number) {
    const auto& parameters = disguiser.recipe().steps[0].parameters;
    const auto mode = parameters->at("mode").get<std::string>();
    const base::Shape in = disguiser.inputShape();
    const base::Shape shape = disguiser.outputShape();
    const int factor = shape.height / in.height;
    const int r = disguiser.recipe().blockHeight * factor;
    const int s = disguiser.recipe().blockWidth * factor;
    const int columns = shape.width / s;
    std::vector<std::uint8_t> out(shape.size());
    for (int j = 0; j < shape.height / r * columns; ++j) {
        const int source = static_cast<int>(material.permutation[std::size_t(j)]);
        for (int c = 0; c < shape.channels; ++c) {
            const auto item = std::size_t(source * shape.channels + c);
            key::SecretBytes bytes;
            for (int y = 0; y < r; ++y)
                for (int x = 0; x < s; ++x)
                    bytes.push_back(image[(c * in.height + (source / columns * r + y) / factor) * in.width +
                                          (source % columns * s + x) / factor]);
            const std::size_t size = material.aesKeyBytes;
            const std::size_t at = mode == "ecb" || mode == "ctr-fresh" ? 0 : item;
            const key::SecretBytes key(material.aesKeys.begin() + std::ptrdiff_t(at * size),
                                       material.aesKeys.begin() + std::ptrdiff_t((at + 1) * size));
            key::SecretBytes start(16);
            if (!material.aesIvs.empty())
                std::copy_n(material.aesIvs.begin() + std::ptrdiff_t(item * 16), 16, start.begin());
            key::AesBlocks aes(key, size);
            if (mode.rfind("ctr", 0) == 0) {
                if (mode == "ctr-fresh") {
                    const std::uint64_t first = item * bytes.size() / 16;
                    for (std::size_t k = 0; k < 8; ++k) {
                        start[7 - k] = static_cast<std::uint8_t>(number >> (8 * k));
                        start[15 - k] = static_cast<std::uint8_t>(first >> (8 * k));
                    }
                }
                const auto stream = key::counterKeyStream(key, start, bytes.size());
                for (std::size_t k = 0; k < bytes.size(); ++k)
                    bytes[k] ^= stream[k];
            } else {
                for (std::size_t block = 0; block < bytes.size(); block += 16) {
                    for (std::size_t k = 0; k < 16 && mode == "cbc-fixed"; ++k)
                        bytes[block + k] ^= start[k];
                    aes.encrypt(0, bytes.data() + block, bytes.data() + block, 16);
                    std::copy_n(bytes.begin() + std::ptrdiff_t(block), 16, start.begin());
                }
            }
            for (int y = 0; y < r; ++y)
                for (int x = 0; x < s; ++x)
                    out[std::size_t((c * shape.height + j / columns * r + y) * shape.width + j % columns * s + x)] =
                        bytes[std::size_t(y * s + x)];
        }
    }
    return out;
}

TEST(Aes, AgreesWithTheDefinitionInEveryModeAndSize) {
    std::mt19937_64 random(31);
    // 4x4 most often: its blocks move two images at a time where a row has eight of them, or one by one.
    const std::pair<int, int> blocks[] = {{4, 4},   {4, 4}, {4, 4}, {4, 4},   {4, 4},  {8, 4}, {4, 8}, {8, 8},
                                          {16, 16}, {2, 2}, {7, 7}, {14, 14}, {1, 16}, {2, 8}, {3, 5}, {16, 1}};
    for (const std::string mode : {"ecb", "ecb-per-block", "cbc-fixed", "ctr-fixed", "ctr-fresh"}) {
        for (const auto& [height, width] : blocks) {
            const int bits = random() % 2 == 0 ? 128 : 256;
            const Setting setting = {
                recipeText(mode, bits, height, width, random() % 2 == 0),
                {1 + int(random() % 3), height * (1 + int(random() % 3)), width * (1 + int(random() % 11))}};
            SCOPED_TRACE(setting.recipe + " on " + setting.shape.text());
            const key::SecretKey key = makeKey(setting, random());
            const auto disguiser = Disguiser::create(key);
            const FreshRun run{{9, 8, 7}, 77, {}};
            const auto material = revealMaterial(key, run.id);
            ASSERT_TRUE(disguiser && material);
            EXPECT_EQ(material->needsRun, mode == "ctr-fresh");
            const std::size_t count = 1 + random() % 5;
            const auto images = randomImages(random, count, setting.shape);
            std::vector<std::uint8_t> out(count * disguiser->outputShape().size());
            ASSERT_TRUE(disguiser->applyBytes(images, out, {1, {}, run}));
            for (std::size_t i = 0; i < count; ++i)
                ASSERT_TRUE(std::ranges::equal(
                    expected(*disguiser, *material, images.data() + i * setting.shape.size(), run.first + i),
                    std::span(out).subspan(i * disguiser->outputShape().size(), disguiser->outputShape().size())));
            std::vector<std::uint8_t> back(images.size());
            ASSERT_TRUE(disguiser->invertBytes(out, back, {1, {}, run}));
            EXPECT_EQ(back, images);
        }
    }
}

TEST(Aes, DuplicatesPixelsUntilCipherBlocksFit) {
    const auto outputOf = [](int block) {
        return makeDisguiser({recipeText("ecb", 128, block, block), {1, 28, 28}}, 1).outputShape();
    };
    EXPECT_EQ(outputOf(4), (base::Shape{1, 28, 28}));
    EXPECT_EQ(outputOf(28), (base::Shape{1, 28, 28}));
    EXPECT_EQ(outputOf(2), (base::Shape{1, 56, 56}));
    EXPECT_EQ(outputOf(14), (base::Shape{1, 56, 56}));
    EXPECT_EQ(outputOf(7), (base::Shape{1, 112, 112}));
    // Larger than any image may be.
    const auto recipe = parseRecipe(recipeText("ecb", 128, 7, 7));
    const auto large = checkRecipe(*recipe, {1, 7000, 7000});
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, base::ErrorCode::TooLarge);
}

TEST(Aes, FreshCounterNeedsARunIdAndNoSeed) {
    const Disguiser disguiser = makeDisguiser({recipeText("ctr-fresh", 128, 4, 4), {1, 8, 8}}, 1);
    EXPECT_TRUE(disguiser.usesRunId());
    const std::vector<std::uint8_t> images(128, 7);
    std::vector<std::uint8_t> one(128);
    std::vector<std::uint8_t> two(128);
    const auto missing = disguiser.applyBytes(images, one);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, base::ErrorCode::WrongUse);
    ASSERT_FALSE(checkNoiseSeed(disguiser, 5));
    EXPECT_TRUE(checkNoiseSeed(disguiser, std::nullopt));
    EXPECT_TRUE(checkNoiseSeed(makeDisguiser({recipeText("ecb", 128, 4, 4), {1, 8, 8}}, 1), 5));
    ASSERT_TRUE(disguiser.applyBytes(images, one, {1, {}, FreshRun{}}));
    ASSERT_TRUE(disguiser.applyBytes(images, two, {1, {}, FreshRun{{1}, 0, {}}}));
    EXPECT_NE(one, two);
    // Equal images under one run look different; numbers say which is which.
    EXPECT_FALSE(std::equal(one.begin(), one.begin() + 64, one.begin() + 64));
    const std::uint64_t swapped[] = {1, 0};
    ASSERT_TRUE(disguiser.applyBytes(images, two, {1, {}, FreshRun{{}, 0, swapped}}));
    EXPECT_TRUE(std::equal(one.begin(), one.begin() + 64, two.begin() + 64));
    EXPECT_FALSE(disguiser.applyBytes(images, two, {1, {}, FreshRun{{}, 0, std::span(swapped).first(1)}}));
}

TEST(Aes, TakesItsParametersOnly) {
    EXPECT_FALSE(parseRecipe(recipeText("ecb", 192, 4, 4)));
    EXPECT_FALSE(parseRecipe(recipeText("gcm", 128, 4, 4)));
    const auto afterFloats = parseRecipe(R"({"block":[4,4],"steps":[{"mechanism":"noise"},{"mechanism":"aes"}]})");
    ASSERT_TRUE(afterFloats);
    EXPECT_FALSE(checkRecipe(*afterFloats, {1, 8, 8}));
    const auto twice = parseRecipe(R"({"block":[4,4],"steps":[{"mechanism":"aes"},{"mechanism":"aes"}]})");
    ASSERT_TRUE(twice);
    EXPECT_FALSE(checkRecipe(*twice, {1, 8, 8}));
}

TEST(Aes, KeySpaceSaysWhatRepeats) {
    const auto space = [](const std::string& mode, int bits, int block) {
        return recipeKeySpace(parseRecipe(recipeText(mode, bits, block, block)).value(), {3, 28, 28}).value();
    };
    EXPECT_DOUBLE_EQ(space("ecb", 128, 4).aesBits, 128);
    EXPECT_DOUBLE_EQ(space("ecb-per-block", 256, 4).aesBits, 49 * 3 * 256);
    EXPECT_DOUBLE_EQ(space("cbc-fixed", 128, 4).aesBits, 49 * 3 * 256);
    EXPECT_DOUBLE_EQ(space("ctr-fresh", 128, 4).aesBits, 128);
    EXPECT_THAT(space("ecb", 128, 4).notes, testing::Contains(testing::HasSubstr("ECB repeats")));
    EXPECT_THAT(space("ctr-fixed", 128, 4).notes, testing::Contains(testing::HasSubstr("one XOR mask")));
    EXPECT_THAT(space("ctr-fresh", 128, 4).notes, testing::Contains(testing::HasSubstr("control")));
    EXPECT_THAT(space("ecb", 128, 7).notes, testing::Contains(testing::HasSubstr("duplicated 4x4")));
}

}  // namespace
}  // namespace guise::disguise::test
