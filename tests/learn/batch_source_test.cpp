// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/batch_source.h"

#include "core/learn/shuffle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

namespace guise::learn {
namespace {

using base::ErrorCode;

// Image i is filled with the value i and has label i % 3.
image::ImageSet numbered(int count) {
    image::ImageSet set;
    set.shape = {1, 2, 2};
    set.classNames = {"a", "b", "c"};
    for (int i = 0; i < count; ++i) {
        set.pixels.insert(set.pixels.end(), 4, static_cast<std::uint8_t>(i));
        set.labels.push_back(i % 3);
    }
    return set;
}

std::vector<float> batchOf(BatchSource& source, std::int64_t step, std::size_t batch) {
    std::vector<float> pixels(batch * 4);
    std::vector<std::int32_t> labels(batch);
    EXPECT_TRUE(source.fill(step, pixels, labels));
    std::vector<float> first;
    for (std::size_t i = 0; i < batch; ++i) {
        EXPECT_EQ(pixels[i * 4], pixels[i * 4 + 3]);
        EXPECT_EQ(labels[i], static_cast<int>(pixels[i * 4]) % 3);
        first.push_back(pixels[i * 4]);
    }
    return first;
}

TEST(ResidentSource, ShowsEveryImageAtMostOnceAnEpoch) {
    const auto set = numbered(23);
    auto source = residentSource(set, 3, 5, 42);
    ASSERT_TRUE(source) << source.error().advice;
    std::set<std::vector<float>> epochs;
    for (std::int64_t epoch = 0; epoch < 3; ++epoch) {
        std::vector<float> seen;
        for (std::int64_t i = 0; i < 4; ++i) {  // 23 images: 4 whole batches of 5
            const auto batch = batchOf(**source, epoch * 4 + i, 5);
            seen.insert(seen.end(), batch.begin(), batch.end());
        }
        EXPECT_EQ(std::set<float>(seen.begin(), seen.end()).size(), 20U);
        epochs.insert(seen);
    }
    EXPECT_EQ(epochs.size(), 3U) << "every epoch has an order of its own";
}

TEST(ResidentSource, SameStepAndSeedGiveTheSameBatch) {
    const auto set = numbered(50);
    auto first = residentSource(set, 3, 8, 7);
    auto second = residentSource(set, 3, 8, 7);
    auto other = residentSource(set, 3, 8, 8);
    ASSERT_TRUE(first && second && other);
    std::vector<std::vector<float>> batches;
    for (std::int64_t step = 0; step < 20; ++step)
        batches.push_back(batchOf(**first, step, 8));
    EXPECT_EQ(batchOf(**second, 19, 8), batches[19]) << "a resumed run starts anywhere";
    EXPECT_EQ(batchOf(**second, 3, 8), batches[3]);
    EXPECT_NE(batchOf(**other, 0, 8), batches[0]);
}

TEST(ResidentSource, FloatsKeepTheirSignAndRange) {
    image::FloatImageSet set{{1, 1, 2}, {-180.5F, 430.25F}, {0}};
    auto source = residentSource(set, 1, 1, 0);
    ASSERT_TRUE(source);
    std::vector<float> pixels(2);
    std::vector<std::int32_t> labels(1);
    ASSERT_TRUE((*source)->fill(0, pixels, labels));
    EXPECT_EQ(pixels, set.pixels);
}

TEST(ResidentSource, SaysWhatIsWrong) {
    auto set = numbered(10);
    EXPECT_EQ(residentSource(set, 2, 5, 0).error().code, ErrorCode::BadData);  // label 2 of 2 classes
    EXPECT_EQ(residentSource(set, 3, 11, 0).error().code, ErrorCode::WrongUse);
    EXPECT_EQ(residentSource(set, 3, 0, 0).error().code, ErrorCode::WrongUse);
    auto source = residentSource(set, 3, 5, 0);
    ASSERT_TRUE(source);
    std::vector<float> pixels(12);
    std::vector<std::int32_t> labels(3);
    EXPECT_EQ((*source)->fill(0, pixels, labels).error().code, ErrorCode::WrongUse);
    set.labels.pop_back();
    EXPECT_EQ(residentSource(set, 3, 5, 0).error().code, ErrorCode::BadData);
    set.labels.assign(10, -1);
    EXPECT_EQ(residentSource(set, 3, 5, 0).error().code, ErrorCode::BadData);
    set.labels.clear();
    EXPECT_EQ(residentSource(set, 3, 5, 0).error().code, ErrorCode::NotLabelled);
}

// 6 orders of 3, 60,000 draws: chi-square above 45.1 with 5 degrees has p < 1e-8.
TEST(ShuffledOrder, IsUniform) {
    std::vector<double> counts(6, 0.0);
    for (std::uint64_t i = 0; i < 60000; ++i) {
        const auto order = shuffledOrder(3, 9, i);
        counts[order[0] * 2 + (order[1] > order[2] ? 1 : 0)] += 1.0;
    }
    double chi = 0.0;
    for (const double count : counts)
        chi += (count - 10000.0) * (count - 10000.0) / 10000.0;
    EXPECT_LT(chi, 45.1);
}

// Pinned, so that a run's batches stay the same from release to release.
TEST(ShuffledOrder, IsPinned) {
    const auto order = shuffledOrder(8, 1, 2);
    auto sorted = order;
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(sorted, (std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6, 7}));
    EXPECT_EQ(order, (std::vector<std::uint32_t>{1, 2, 7, 4, 5, 6, 3, 0}));
    EXPECT_TRUE(shuffledOrder(0, 1, 2).empty());
}

}  // namespace
}  // namespace guise::learn
