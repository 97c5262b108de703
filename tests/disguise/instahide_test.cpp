// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/instahide.h"

#include "core/key/derivation.h"
#include "tests/disguise/helpers.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace guise::disguise::test {
namespace {

using base::ErrorCode;

const base::Shape kShape{2, 4, 5};

InstaHide mixerOf(int images, bool across, std::uint64_t own = 50, std::uint64_t others = 40) {
    const ChannelFigures figures{{100.0, 40.0}, {50.0, 20.0}};
    auto made = InstaHide::create({images, across}, kShape, figures, own, across ? others : 0);
    if (!made)
        std::abort();
    return std::move(*made);
}

key::SecretBytes seeded(std::uint64_t seed, std::uint64_t epoch = 0) {
    return mixKey(key::experimentRoot(1), seededNoise(seed), epoch);
}

TEST(InstaHide, SharesKeepTheirBounds) {
    for (const int images : {2, 4, 6, 8}) {
        for (const bool across : {false, true}) {
            if (across && images < 3)
                continue;
            const InstaHide mixer = mixerOf(images, across);
            const auto key = seeded(3);
            for (std::uint64_t image = 0; image < 3000; ++image) {
                key::RandomStream stream(key, image);
                const Mix mix = mixer.draw(image, stream);
                ASSERT_EQ(mix.shares.size(), std::size_t(images));
                ASSERT_EQ(mix.images.size(), std::size_t(images));
                ASSERT_EQ(mix.own, across ? 2U : std::size_t(images));
                ASSERT_NEAR(std::accumulate(mix.shares.begin(), mix.shares.end(), 0.0), 1.0, 1e-12);
                ASSERT_LE(*std::max_element(mix.shares.begin(), mix.shares.end()), 0.65);
                ASSERT_GE(*std::min_element(mix.shares.begin(), mix.shares.end()), 0.0);
                ASSERT_GE(mix.shares[0] + mix.shares[1], across ? 0.3 : 0.0);
            }
        }
    }
}

TEST(InstaHide, SharesAreTruncatedHalfNormals) {
    // Computed apart (Python, 300,000 draws of |N| normalised, largest <= 0.65, k = 4): every share has mean 0.25 by
    // symmetry and variance 0.02315; the mean square of an image's shares has deviation 0.0141, that of 3,000 images
    // 2.6e-4: 0.003 is more than 10 of them.
    const InstaHide mixer = mixerOf(4, false);
    const auto key = seeded(8);
    double squares = 0.0;
    double first = 0.0;
    for (std::uint64_t image = 0; image < 3000; ++image) {
        key::RandomStream stream(key, image);
        const Mix mix = mixer.draw(image, stream);
        first += mix.shares[0];
        for (const double share : mix.shares)
            squares += share * share;
    }
    EXPECT_NEAR(first / 3000, 0.25, 0.018);  // over 6 deviations of 0.152 / sqrt(3000)
    EXPECT_NEAR(squares / 12000, 0.0625 + 0.02315, 0.003);
}

TEST(InstaHide, PartnersAreOthersAndDrawnAfreshForEveryImage) {
    const InstaHide mixer = mixerOf(4, false, 1000);
    const auto key = seeded(5);
    std::set<std::vector<std::uint64_t>> partners;
    std::vector<int> offsets(1000, 0);
    for (std::uint64_t image = 0; image < 1000; ++image) {
        key::RandomStream stream(key, image);
        const Mix mix = mixer.draw(image, stream);
        EXPECT_EQ(mix.images.front(), image);
        EXPECT_EQ(std::set<std::uint64_t>(mix.images.begin(), mix.images.end()).size(), 4U);
        for (const std::uint64_t each : mix.images)
            EXPECT_LT(each, 1000U);
        partners.insert({mix.images.begin() + 1, mix.images.end()});
        ++offsets[(mix.images[1] + 1000 - image) % 1000];
    }
    // Two images with the same three partners: chance 5e5 / 1e9. One permutation for all images would give few offsets;
    // fresh ones fill about 632 of 1,000 (deviation below 10).
    EXPECT_GE(partners.size(), 999U);
    EXPECT_NEAR(double(1000 - std::count(offsets.begin(), offsets.end(), 0)), 632.0, 60.0);
}

TEST(InstaHide, EveryImageIsEquallyOftenAPartner) {
    // 10 images, 20,000 mixes of 2: each is partner in 2,000; deviation below 44.8. 6 deviations with 10 images: false
    // alarm below 2e-8.
    const InstaHide mixer = mixerOf(2, false, 10);
    std::vector<int> times(10, 0);
    for (std::uint64_t epoch = 0; epoch < 2000; ++epoch) {
        const auto key = seeded(11, epoch);
        for (std::uint64_t image = 0; image < 10; ++image) {
            key::RandomStream stream(key, image);
            ++times[mixer.draw(image, stream).images[1]];
        }
    }
    for (const int count : times)
        EXPECT_NEAR(count, 2000, 270);
}

TEST(InstaHide, PublicPartnersComeFromThePublicSet) {
    const InstaHide mixer = mixerOf(6, true, 3, 1000);
    const auto key = seeded(6);
    for (std::uint64_t image = 0; image < 200; ++image) {
        key::RandomStream stream(key, image);
        const Mix mix = mixer.draw(image, stream);  // from 3 on: images that are not in the set
        EXPECT_EQ(mix.images[0], image);
        EXPECT_LT(mix.images[1], 3U);
        EXPECT_NE(mix.images[1], image);
        const std::set<std::uint64_t> others(mix.images.begin() + 2, mix.images.end());
        EXPECT_EQ(others.size(), 4U);
        EXPECT_LT(*others.rbegin(), 1000U);
    }
}

TEST(InstaHide, LabelsAreTheSharesOfOwnImages) {
    const std::vector<std::int32_t> labels = {0, 2, 1, 2, 2};
    for (const bool across : {false, true}) {
        const InstaHide mixer = mixerOf(across ? 5 : 4, across, labels.size());
        const auto key = seeded(7);
        for (std::uint64_t image = 0; image < labels.size(); ++image) {
            key::RandomStream stream(key, image);
            const Mix mix = mixer.draw(image, stream);
            std::vector<float> shares(3, 0.0F);
            addLabelShares(mix, labels, shares);
            std::vector<double> expected(3, 0.0);
            for (std::size_t j = 0; j < (across ? 2U : 4U); ++j)
                expected[std::size_t(labels[mix.images[j]])] += mix.shares[j];
            for (std::size_t c = 0; c < 3; ++c)
                EXPECT_NEAR(shares[c], expected[c], 1e-6);
            const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
            EXPECT_NEAR(sum, across ? mix.shares[0] + mix.shares[1] : 1.0, 1e-6);
        }
    }
}

TEST(InstaHide, MixIsTheSumOfStandardisedImagesUnderSigns) {
    std::mt19937_64 random(17);
    const InstaHide mixer = mixerOf(4, false);
    const auto images = randomImages(random, 4, kShape);
    std::vector<const std::uint8_t*> pixels;
    for (std::size_t j = 0; j < 4; ++j)
        pixels.push_back(images.data() + j * kShape.size());
    key::RandomStream stream(seeded(9), 0);
    const Mix mix = mixer.draw(0, stream);
    std::vector<float> out(kShape.size());
    mixer.apply(mix, pixels, stream, out);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool second = i >= 20;
        double sum = 0.0;
        for (std::size_t j = 0; j < 4; ++j)
            sum += mix.shares[j] * (pixels[j][i] - (second ? 40.0 : 100.0)) / (second ? 20.0 : 50.0);
        EXPECT_NEAR(std::fabs(out[i]), std::fabs(sum), 1e-5);
    }
}

TEST(InstaHide, SignsAreBalancedAndFresh) {
    // 2,000 images of 40 signs: 40,000 expected, deviation 141; 6 deviations: false alarm 2e-9. Every position by
    // itself: 1,000 expected, deviation 22.4, 40 positions within 6 deviations: below 1e-7.
    const InstaHide mixer = mixerOf(2, false);
    const std::vector<std::uint8_t> white(kShape.size(), 255);
    const std::vector<const std::uint8_t*> pixels(2, white.data());
    std::vector<int> positive(kShape.size(), 0);
    std::vector<float> out(kShape.size());
    std::set<std::vector<bool>> masks;
    for (std::uint64_t epoch = 0; epoch < 50; ++epoch) {
        const auto key = seeded(13, epoch);
        for (std::uint64_t image = 0; image < 40; ++image) {
            key::RandomStream stream(key, image);
            const Mix mix = mixer.draw(image, stream);
            mixer.apply(mix, pixels, stream, out);
            std::vector<bool> mask;
            for (std::size_t i = 0; i < out.size(); ++i) {
                mask.push_back(out[i] > 0.0F);
                positive[i] += out[i] > 0.0F ? 1 : 0;
            }
            masks.insert(mask);
        }
    }
    EXPECT_EQ(masks.size(), 2000U);  // two alike: 2e6 pairs over 2^40
    EXPECT_NEAR(std::accumulate(positive.begin(), positive.end(), 0), 40000, 850);
    for (const int count : positive)
        EXPECT_NEAR(count, 1000, 135);
}

TEST(InstaHide, StreamsDifferByImageEpochAndSalt) {
    const InstaHide mixer = mixerOf(4, false);
    const auto drawn = [&](const key::SecretBytes& key, std::uint64_t image) {
        key::RandomStream stream(key, image);
        return mixer.draw(image, stream).shares;
    };
    EXPECT_EQ(drawn(seeded(1), 4), drawn(seeded(1), 4));
    EXPECT_NE(drawn(seeded(1), 4), drawn(seeded(1), 5));
    EXPECT_NE(drawn(seeded(1, 0), 4), drawn(seeded(1, 1), 4));
    EXPECT_NE(drawn(seeded(1), 4), drawn(seeded(2), 4));
    const key::Root root = key::experimentRoot(1);
    EXPECT_NE(drawn(mixKey(root, {key::randomSalt(), "train"}, 0), 4),
              drawn(mixKey(root, {key::randomSalt(), "train"}, 0), 4));
    EXPECT_NE(drawn(mixKey(root, seededNoise(1, "train"), 0), 4), drawn(mixKey(root, seededNoise(1, "test"), 0), 4));
}

TEST(InstaHide, NeedsImagesToMix) {
    const ChannelFigures figures{{1.0, 1.0}, {1.0, 1.0}};
    const auto code = [&](InstaHideSettings settings, std::uint64_t own, std::uint64_t others) {
        const auto made = InstaHide::create(settings, kShape, figures, own, others);
        return made ? ErrorCode::Internal : made.error().code;
    };
    EXPECT_EQ(code({4, false}, 4, 0), ErrorCode::Internal);
    EXPECT_EQ(code({4, false}, 3, 0), ErrorCode::WrongUse);
    EXPECT_EQ(code({4, false}, 4, 9), ErrorCode::WrongUse);
    EXPECT_EQ(code({6, true}, 2, 4), ErrorCode::Internal);
    EXPECT_EQ(code({6, true}, 1, 4), ErrorCode::WrongUse);
    EXPECT_EQ(code({6, true}, 2, 3), ErrorCode::WrongUse);
}

TEST(InstaHide, FiguresArePerChannel) {
    image::ImageSet set;
    set.shape = {2, 1, 2};
    set.pixels = {10, 30, 7, 7, 50, 70, 7, 7};
    const ChannelFigures figures = channelFigures(set);
    EXPECT_DOUBLE_EQ(figures.mean[0], 40.0);
    EXPECT_DOUBLE_EQ(figures.deviation[0], std::sqrt(500.0));
    EXPECT_DOUBLE_EQ(figures.mean[1], 7.0);
    EXPECT_DOUBLE_EQ(figures.deviation[1], 1.0);
}

TEST(InstaHide, IsNoDisguiseOfSingleImages) {
    const auto key = makeKey({R"({"scheme":"instahide"})", {1, 8, 8}}, 1);
    const auto disguiser = Disguiser::create(key);
    ASSERT_FALSE(disguiser);
    EXPECT_EQ(disguiser.error().code, ErrorCode::RecipeInvalid);
    EXPECT_THAT(disguiser.error().advice, testing::HasSubstr("images of a set"));
}

}  // namespace
}  // namespace guise::disguise::test
