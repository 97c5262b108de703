// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/fresh_key_source.h"

#include "core/learn/composed_source.h"
#include "core/learn/standardising.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace guise::learn {
namespace {

constexpr int kBatch = 8;

// Image i is filled with the value 10 i and has label i % 3.
image::ImageSet steppedImages(int count) {
    image::ImageSet set;
    set.shape = {1, 4, 4};
    set.classNames = {"a", "b", "c"};
    for (int i = 0; i < count; ++i) {
        set.pixels.insert(set.pixels.end(), set.shape.size(), static_cast<std::uint8_t>(10 * i));
        set.labels.push_back(i % 3);
    }
    return set;
}

std::string recipeOf(const std::string& steps) {
    return R"({"scheme":"block","block":[2,2],"steps":)" + steps + "}";
}

struct Batch {
    std::vector<float> pixels;
    std::vector<std::int32_t> labels;
    friend bool operator==(const Batch&, const Batch&) = default;
};

Batch batchAt(BatchSource& source, std::int64_t step, std::size_t count = kBatch) {
    Batch batch{std::vector<float>(count * source.shape().size()), std::vector<std::int32_t>(count)};
    const auto filled = source.fill(step, batch.pixels, batch.labels);
    EXPECT_TRUE(filled) << filled.error().advice;
    return batch;
}

std::unique_ptr<BatchSource> freshKeys(const image::ImageSet& set, const std::string& steps, std::uint64_t seed = 1) {
    auto source = freshKeySource(set, {recipeOf(steps), kBatch, seed, 1});
    EXPECT_TRUE(source) << source.error().advice;
    return std::move(*source);
}

// Length of each block row of every image: an orthogonal matrix leaves it.
std::vector<int> rowLengths(const Batch& batch) {
    std::vector<int> lengths;
    for (std::size_t i = 0; i < batch.pixels.size(); i += 2)
        lengths.push_back(static_cast<int>(std::lround(std::hypot(batch.pixels[i], batch.pixels[i + 1]))));
    return lengths;
}

TEST(FreshKeySource, EveryBatchHasAKeyOfItsOwn) {
    const auto set = steppedImages(kBatch);  // one batch an epoch: the same images again and again
    const auto source = freshKeys(set, R"([{"mechanism":"rmt"}])");
    EXPECT_EQ(source->classCount(), 3);
    EXPECT_EQ(source->batchesPerEpoch(), 1);
    std::set<std::vector<float>> seen;
    for (std::int64_t step = 0; step < 20; ++step) {
        const Batch batch = batchAt(*source, step);
        std::vector<int> lengths = rowLengths(batch);
        for (std::size_t i = 0; i < kBatch; ++i) {
            const int bright = lengths[i * 8];
            for (std::size_t row = 0; row < 8; ++row)
                EXPECT_EQ(lengths[i * 8 + row], bright);
            // Its image is known by its brightness, and has that one's label.
            EXPECT_EQ(batch.labels[i], static_cast<int>(std::lround(bright / std::sqrt(2.0) / 10.0)) % 3);
        }
        // What the key makes of a grey picture; the brightest one of each batch, for the digits.
        const auto top = static_cast<std::size_t>(std::max_element(lengths.begin(), lengths.end()) - lengths.begin());
        const auto from = batch.pixels.begin() + static_cast<std::ptrdiff_t>(top * 2);
        seen.insert(std::vector<float>(from, from + 16));
    }
    EXPECT_EQ(seen.size(), 20U);
}

TEST(FreshKeySource, SameStepAndSeedGiveTheSameBatch) {
    const auto set = steppedImages(20);
    const std::string steps = R"([{"mechanism":"noise","level":30},{"mechanism":"rmt"},{"mechanism":"permute"}])";
    const auto one = freshKeys(set, steps, 5);
    const auto same = freshKeys(set, steps, 5);
    const auto other = freshKeys(set, steps, 6);
    (void)batchAt(*one, 0);
    EXPECT_EQ(batchAt(*one, 7), batchAt(*same, 7)) << "a resumed training starts anywhere";
    EXPECT_NE(batchAt(*one, 8), batchAt(*other, 8));
}

TEST(FreshKeySource, NoiseIsFreshToo) {
    const auto set = steppedImages(kBatch);
    const auto source = freshKeys(set, R"([{"mechanism":"noise","level":50}])");
    std::set<float> first;
    for (std::int64_t step = 0; step < 4; ++step)
        for (const float value : batchAt(*source, step).pixels)
            first.insert(value - std::floor(value));
    EXPECT_GT(first.size(), 4U * kBatch * 16U * 9U / 10U);
}

TEST(FreshKeySource, SaysWhatIsWrong) {
    const auto set = steppedImages(20);
    const auto code = [&](const FreshKeyOptions& options) { return freshKeySource(set, options).error().code; };
    EXPECT_EQ(code({recipeOf(R"([{"mechanism":"rmt"}])"), 21, 0, 1}), base::ErrorCode::WrongUse);
    EXPECT_EQ(code({"{", 4, 0, 1}), base::ErrorCode::BadData);
    EXPECT_EQ(code({R"({"scheme":"block","block":[3,3],"steps":[{"mechanism":"rmt"}]})", 4, 0, 1}),
              base::ErrorCode::NotDivisible);
    EXPECT_EQ(code({R"({"scheme":"instahide"})", 4, 0, 1}), base::ErrorCode::WrongUse);
}

TEST(MappedSource, SendsEveryImageThroughTheMap) {
    const auto set = steppedImages(20);
    auto plain = residentSource(set, 3, 4, 2);
    auto inner = residentSource(set, 3, 4, 2);
    ASSERT_TRUE(plain && inner);
    const auto mapped =
        mappedSource(std::move(*inner), {1, 1, 1},
                     [](std::span<const float> image, std::span<float> out) { out[0] = image[3] + 1.0F; });
    EXPECT_EQ(mapped->shape(), (base::Shape{1, 1, 1}));
    EXPECT_EQ(mapped->classSizes(), (std::vector<std::int64_t>{7, 7, 6}));
    const Batch one = batchAt(**plain, 3, 4);
    const Batch other = batchAt(*mapped, 3, 4);
    EXPECT_EQ(one.labels, other.labels);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(other.pixels[i], one.pixels[i * 16] + 1.0F);
}

TEST(JoinedSource, FillsABatchFromBoth) {
    const auto set = steppedImages(20);
    image::ImageSet black = steppedImages(3);
    std::fill(black.pixels.begin(), black.pixels.end(), std::uint8_t{255});
    auto first = residentSource(set, 3, 5, 2);
    auto second = residentSource(black, 3, 2, 2);
    ASSERT_TRUE(first && second);
    auto joined = joinedSource(std::move(*first), 5, std::move(*second), 2);
    ASSERT_TRUE(joined) << joined.error().advice;
    EXPECT_EQ((*joined)->batchesPerEpoch(), 4);
    const Batch batch = batchAt(**joined, 9, 7);
    for (std::size_t i = 0; i < 7; ++i)
        EXPECT_EQ(batch.pixels[i * 16] == 255.0F, i >= 5);
    std::vector<float> pixels(4 * 16);
    std::vector<std::int32_t> labels(4);
    EXPECT_EQ((*joined)->fill(0, pixels, labels).error().code, base::ErrorCode::WrongUse);

    auto grey = residentSource(set, 3, 5, 2);
    auto fewer = residentSource(set, 4, 5, 2);
    EXPECT_EQ(joinedSource(std::move(*grey), 5, std::move(*fewer), 5).error().code, base::ErrorCode::ShapeMismatch);
}

TEST(Standardising, EachChannelByItself) {
    const image::FloatImageSet set{{2, 1, 2}, {0, 10, 7, 7, 20, 30, 7, 7}, {}};
    const InputScaling scaling = standardisingScaling(set).value();
    ASSERT_EQ(scaling.mean.size(), 2U);
    EXPECT_FLOAT_EQ(scaling.mean[0], 15.0F);
    EXPECT_FLOAT_EQ(scaling.deviation[0], std::sqrt(125.0F));
    EXPECT_FLOAT_EQ(scaling.mean[1], 7.0F);
    EXPECT_FLOAT_EQ(scaling.deviation[1], 1.0F) << "a constant channel";
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = standardisingScaling(set, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, base::ErrorCode::Stopped);
}

}  // namespace
}  // namespace guise::learn
