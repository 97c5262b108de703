// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/disguised_data.h"

#include "core/key/derivation.h"
#include "tests/experiment/experiment_fixture.h"

#include <sys/resource.h>

namespace guise::experiment {
namespace {

TEST(DisguisedData, NoiseFollowsTheIndexInTheSource) {
    const auto source = image::sourceFromMemory("many", quadrants(5000, 1)).value();
    const auto disguiser = disguise::Disguiser::create(secretKey(100.0)).value();
    const auto noise = noiseFor(image::Split::Train, 5);
    const auto whole = disguiseSplit(*source, image::Split::Train, disguiser, noise, 0, 5000);
    const auto part = disguiseSplit(*source, image::Split::Train, disguiser, noise, 2500, 1000);
    ASSERT_TRUE(whole && part);
    ASSERT_EQ(part->count(), 1000U);
    for (std::size_t i = 0; i < 1000; i += 37) {
        const auto a = whole->image(2500 + i);
        const auto b = part->image(i);
        EXPECT_TRUE(std::equal(a.begin(), a.end(), b.begin())) << i;
        EXPECT_EQ(whole->labels[2500 + i], part->labels[i]);
    }
    EXPECT_EQ(whole->labels, source->info().trainCount == 5000 ? quadrants(5000, 1).labels : std::vector<int>());
}

TEST(DisguisedData, FreshNoiseEachTimeWithoutASeed) {
    EXPECT_NE(noiseFor(image::Split::Train, {}).salt, noiseFor(image::Split::Train, {}).salt);
    EXPECT_EQ(noiseFor(image::Split::Test, 5).salt, key::noiseSaltFromSeed(5));
    EXPECT_EQ(noiseFor(image::Split::Test, 5).split, "test");
}

TEST(DisguisedData, OriginalsAreWidened) {
    const auto source = quadrantSource();
    const auto set = originalSplit(*source, image::Split::Test, 3, 5);
    ASSERT_TRUE(set);
    const image::ImageSet all = quadrants(40, 2);
    ASSERT_EQ(set->count(), 5U);
    for (std::size_t i = 0; i < set->pixels.size(); ++i)
        EXPECT_EQ(set->pixels[i], static_cast<float>(all.pixels[3 * 64 + i]));
    EXPECT_EQ(widened(all).pixels.size(), all.pixels.size());
}

TEST(DisguisedData, TypedErrors) {
    const auto source = image::sourceFromMemory("train only", quadrants(8, 1)).value();
    const auto disguiser = disguise::Disguiser::create(secretKey()).value();
    const auto noise = noiseFor(image::Split::Test, {});
    EXPECT_EQ(codeOf(disguiseSplit(*source, image::Split::Test, disguiser, noise, 0, 8)), base::ErrorCode::NoSecondSet);
    EXPECT_EQ(codeOf(originalSplit(*source, image::Split::Train, 8, 1)), base::ErrorCode::ShapeMismatch);
    const auto other =
        disguise::Disguiser::create(key::SecretKey::create(recipeText(), {1, 12, 12}, 4).value()).value();
    EXPECT_EQ(codeOf(disguiseSplit(*source, image::Split::Train, other, noise, 0, 8)),
              base::ErrorCode::KeyShapeMismatch);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(codeOf(originalSplit(*source, image::Split::Train, 0, 8, stop.get_token())), base::ErrorCode::Stopped);
}

TEST(DisguisedData, ConformedKeepsLabelsAndChangesChannels) {
    const image::ImageSet set = quadrants(6, 1);
    const auto same = conformed(set, {1, 8, 8});
    ASSERT_TRUE(same);
    EXPECT_EQ(same->pixels, set.pixels);
    const auto colour = conformed(set, {3, 8, 8});
    ASSERT_TRUE(colour) << colour.error().advice;
    ASSERT_EQ(colour->count(), 6U);
    EXPECT_EQ(colour->labels, set.labels);
    EXPECT_EQ(colour->pixels[0], set.pixels[0]);
    EXPECT_EQ(colour->pixels[64], set.pixels[0]);
    EXPECT_EQ(conformed(*colour, {1, 8, 8})->pixels, set.pixels);
    image::ImageSet odd = set;
    odd.shape = {2, 4, 8};
    EXPECT_EQ(codeOf(conformed(odd, {1, 8, 8})), base::ErrorCode::ShapeMismatch);
}

/// 65,536 black images of 64x64: a gibibyte as floats.
class BlackImages final : public image::ImageSource {
public:
    BlackImages() {
        info_.name = "black";
        info_.shape = {1, 64, 64};
        info_.trainCount = 65536;
    }
    const image::SourceInfo& info() const noexcept override { return info_; }
    std::span<const std::int32_t> labels(image::Split) const noexcept override { return {}; }
    base::Result<void> read(image::Split, std::size_t, std::size_t, std::span<std::uint8_t>) const override {
        return {};
    }

private:
    image::SourceInfo info_;
};

TEST(DisguisedData, AStopDoesNotWaitForAllOfTheMemory) {
    const auto mostResident = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;  // KiB
    };
    std::stop_source stop;
    stop.request_stop();
    const BlackImages source;
    const auto before = mostResident();
    const auto set = originalSplit(source, image::Split::Train, 0, source.info().trainCount, stop.get_token());
    EXPECT_EQ(codeOf(set), base::ErrorCode::Stopped);
    EXPECT_LT(mostResident() - before, 512L << 10);
}

}  // namespace
}  // namespace guise::experiment
