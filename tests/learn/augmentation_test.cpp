// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augmentation.h"

#include "core/key/derivation.h"
#include "core/learn/stream_source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace guise::learn {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes augmented(const Augmentation& how, const base::Shape& shape, const Bytes& image, std::uint64_t seed,
                std::uint64_t round, std::uint64_t index) {
    Bytes out(image.size(), 77);
    augment(how, shape, image, seed, round, index, out);
    return out;
}

Bytes countedBytes(std::size_t size) {
    Bytes bytes;
    for (std::size_t i = 0; i < size; ++i)
        bytes.push_back(static_cast<std::uint8_t>(i + 1));
    return bytes;
}

TEST(Augmentation, NothingAskedChangesNothing) {
    const Bytes image = countedBytes(24);
    for (std::uint64_t round = 0; round < 20; ++round)
        EXPECT_EQ(augmented({}, {2, 3, 4}, image, 1, round, 5), image);
}

// Every shift and both directions come, each equally often: 18 kinds, 3,600 draws, mean 200, deviation 14; the bounds
// lie beyond seven deviations.
TEST(Augmentation, AllShiftsAndTurnsAreEquallyLikely) {
    const base::Shape shape{1, 5, 5};
    Bytes image(25, 0);
    image[12] = 1;  // the centre, and its right neighbour tells the direction
    image[13] = 2;
    std::map<std::pair<std::ptrdiff_t, bool>, int> kinds;
    for (std::uint64_t index = 0; index < 3600; ++index) {
        const Bytes out = augmented({1, true}, shape, image, 9, 4, index);
        const auto centre = std::find(out.begin(), out.end(), 1) - out.begin();
        ASSERT_LT(centre, 25);
        const auto neighbour = std::find(out.begin(), out.end(), 2) - out.begin();
        EXPECT_EQ(std::abs(neighbour - centre), 1);
        EXPECT_EQ(std::count(out.begin(), out.end(), 0), 23);
        ++kinds[{centre, neighbour < centre}];
    }
    EXPECT_EQ(kinds.size(), 18U);
    for (const auto& kind : kinds) {
        EXPECT_GT(kind.second, 100);
        EXPECT_LT(kind.second, 300);
    }
}

TEST(Augmentation, ChannelsMoveTogetherAndBlackMovesIn) {
    const base::Shape shape{3, 4, 4};
    const Bytes image(48, 200);
    for (std::uint64_t index = 0; index < 50; ++index) {
        const Bytes out = augmented({2, true}, shape, image, 1, 0, index);
        EXPECT_TRUE(std::equal(out.begin(), out.begin() + 16, out.begin() + 16));
        EXPECT_TRUE(std::equal(out.begin(), out.begin() + 16, out.begin() + 32));
        EXPECT_TRUE(std::all_of(out.begin(), out.end(), [](int value) { return value == 0 || value == 200; }));
        EXPECT_GE(std::count(out.begin(), out.end(), 200), 3 * 4);
    }
}

TEST(Augmentation, RoundAndIndexAndSeedDrawAfresh) {
    const Bytes image = countedBytes(64);
    const auto all = [&](auto draw) {
        std::set<Bytes> seen;
        for (std::uint64_t i = 0; i < 200; ++i)
            seen.insert(draw(i));
        return seen.size();
    };
    const base::Shape shape{1, 8, 8};
    const Augmentation how{2, true};  // 50 kinds: 200 draws leave out one in fifty-six, more than 30 are certain
    EXPECT_GT(all([&](std::uint64_t i) { return augmented(how, shape, image, i, 1, 1); }), 30U);
    EXPECT_GT(all([&](std::uint64_t i) { return augmented(how, shape, image, 1, i, 1); }), 30U);
    EXPECT_GT(all([&](std::uint64_t i) { return augmented(how, shape, image, 1, 1, i); }), 30U);
    EXPECT_EQ(augmented(how, shape, image, 3, 4, 5), augmented(how, shape, image, 3, 4, 5));
}

image::ImageSet brightImages(std::size_t count) {
    image::ImageSet set{{1, 4, 4}, {}, {}, {"a", "b"}};
    for (std::size_t i = 0; i < count; ++i) {
        set.pixels.insert(set.pixels.end(), 16, static_cast<std::uint8_t>(100 + i));
        set.labels.push_back(static_cast<std::int32_t>(i % 2));
    }
    return set;
}

disguise::Disguiser disguiserOf(const std::string& steps) {
    const std::string text = R"({"scheme":"block","block":[2,2],"steps":)" + steps + "}";
    const auto recipe = disguise::canonicalRecipe(disguise::parseRecipe(text).value());
    const auto key = key::SecretKey::experiment(3, recipe, {1, 4, 4}, 2).value();
    return std::move(disguise::Disguiser::create(key).value());
}

TEST(StreamSource, EveryEpochIsDisguisedAfresh) {
    const auto set = brightImages(8);
    const auto disguiser = disguiserOf(R"([{"mechanism":"noise","level":40}])");
    const disguise::NoiseSource noise{key::noiseSaltFromSeed(1), "train"};
    auto source = streamSource(set, &disguiser, noise, {{}, 2, 8, 1, 1});
    ASSERT_TRUE(source) << source.error().advice;
    EXPECT_EQ((*source)->batchesPerEpoch(), 1);
    EXPECT_EQ((*source)->classSizes(), (std::vector<std::int64_t>{4, 4}));
    std::vector<float> pixels(8 * 16);
    std::vector<std::int32_t> labels(8);
    std::set<float> values;
    for (std::int64_t step = 0; step < 5; ++step) {
        ASSERT_TRUE((*source)->fill(step, pixels, labels));
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            EXPECT_GE(pixels[i], 100.0F);
            EXPECT_LT(pixels[i], 148.0F);
        }
        values.insert(pixels.begin(), pixels.end());
    }
    EXPECT_GT(values.size(), 5U * 8U * 16U * 9U / 10U) << "no noise comes twice";

    // The last epoch again, from a source that begins there.
    auto again = streamSource(set, &disguiser, noise, {{}, 2, 8, 1, 1});
    ASSERT_TRUE(again);
    std::vector<float> repeated(8 * 16);
    ASSERT_TRUE((*again)->fill(4, repeated, labels));
    EXPECT_EQ(repeated, pixels);
}

TEST(StreamSource, WithoutAKeyOriginalsAreAugmented) {
    const auto set = brightImages(10);
    auto source = streamSource(set, nullptr, {}, {{1, false}, 2, 5, 1, 1});
    ASSERT_TRUE(source);
    EXPECT_EQ((*source)->shape(), set.shape);
    std::vector<float> pixels(5 * 16);
    std::vector<std::int32_t> labels(5);
    std::multiset<int> seen;
    bool black = false;
    for (std::int64_t step = 0; step < 2; ++step) {
        ASSERT_TRUE((*source)->fill(step, pixels, labels));
        for (std::size_t i = 0; i < 5; ++i) {
            const auto image = std::span(pixels).subspan(i * 16, 16);
            const int bright = static_cast<int>(*std::max_element(image.begin(), image.end()));
            EXPECT_EQ(labels[i], bright % 2);
            seen.insert(bright);
            black = black || *std::min_element(image.begin(), image.end()) == 0.0F;
        }
    }
    EXPECT_EQ(std::set<int>(seen.begin(), seen.end()).size(), 10U) << "each once an epoch";
    EXPECT_TRUE(black);
}

TEST(StreamSource, SaysWhatIsWrong) {
    const auto set = brightImages(10);
    const auto disguiser = disguiserOf(R"([{"mechanism":"permute"}])");
    EXPECT_EQ(streamSource(set, &disguiser, {}, {{}, 2, 11, 1, 1}).error().code, base::ErrorCode::WrongUse);
    EXPECT_EQ(streamSource(set, &disguiser, {}, {{}, 1, 5, 1, 1}).error().code, base::ErrorCode::BadData);
    auto other = set;
    other.shape = {1, 2, 8};
    EXPECT_EQ(streamSource(other, &disguiser, {}, {{}, 2, 5, 1, 1}).error().code, base::ErrorCode::ShapeMismatch);
}

}  // namespace
}  // namespace guise::learn
