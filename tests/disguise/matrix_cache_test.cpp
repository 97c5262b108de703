// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/matrix_cache.h"

#include "core/disguise/rmt_matrices.h"
#include "tests/disguise/helpers.h"

#include <gmock/gmock.h>

#include <chrono>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

namespace guise::disguise::test {
namespace {

std::shared_ptr<const RmtMatrices> small() {
    return std::make_shared<const RmtMatrices>(StepMatrices{2, 1, {1.0, 0.0, 0.0, 1.0}}, true);
}

MatrixCache::Wanted stream(std::uint8_t number) {
    return {key::SecretBytes(32, number), 2, 1};
}

TEST(MatrixCache, GivesTheSameBytesAsFreshMatrices) {
    std::mt19937_64 random(31);
    MatrixCache cache;
    for (const char* matrix : {"orthogonal", "projection"})
        for (const int level : {0, 40, 80})
            for (const int side : {4, 8, 4}) {
                const auto block = std::to_string(side);
                const Setting setting = {R"({"block":[)" + block + "," + block +
                                             R"(],"steps":[{"mechanism":"noise","level":)" + std::to_string(level) +
                                             R"(},{"mechanism":"rmt","matrix":")" + matrix +
                                             R"("},{"mechanism":"permute"}]})",
                                         {3, 16, 16}};
                SCOPED_TRACE(setting.recipe);
                const auto key = makeKey(setting, 5);
                const auto images = randomImages(random, 3, setting.shape);
                const auto fresh = Disguiser::create(key).value();
                const auto cached = Disguiser::create(key, {}, &cache).value();
                const auto hidden = disguised(fresh, images);
                EXPECT_EQ(disguised(cached, images), hidden);
                std::vector<float> back(images.size());
                std::vector<float> cachedBack(images.size());
                ASSERT_TRUE(fresh.invert(hidden, back));
                ASSERT_TRUE(cached.invert(hidden, cachedBack));
                EXPECT_EQ(cachedBack, back);
            }
    EXPECT_GT(cache.bytes(), 0U);
}

TEST(MatrixCache, OtherKeysShareNothing) {
    MatrixCache cache;
    const Setting setting = {R"({"block":[4,4],"steps":[{"mechanism":"rmt"}]})", {1, 8, 8}};
    std::mt19937_64 random(32);
    const auto images = randomImages(random, 1, setting.shape);
    const auto first = disguised(Disguiser::create(makeKey(setting, 1), {}, &cache).value(), images);
    const auto second = disguised(Disguiser::create(makeKey(setting, 2), {}, &cache).value(), images);
    EXPECT_NE(first, second);
    EXPECT_EQ(disguised(makeDisguiser(setting, 2), images), second);
}

// AES makes 5x5 blocks 20 columns wide, so that the same step has matrices of another size behind it than before it.
TEST(MatrixCache, TellsLargerBlocksApart) {
    MatrixCache cache;
    std::mt19937_64 random(33);
    for (const char* whole : {"false", "true"}) {
        const std::string rmt = std::string(R"({"mechanism":"rmt","whole":)") + whole + "}";
        for (const std::string& steps : {rmt, R"({"mechanism":"aes","mode":"ctr-fresh"},)" + rmt, rmt}) {
            const Setting setting = {R"({"block":[5,5],"steps":[)" + steps + "]}", {1, 5, 10}};
            SCOPED_TRACE(setting.recipe);
            const auto key = makeKey(setting, 5);
            const auto images = randomImages(random, 2, setting.shape);
            const auto cached = Disguiser::create(key, {}, &cache).value();
            const auto fresh = Disguiser::create(key).value();
            const ApplyOptions options{1, {}, FreshRun{key::RunId{}, 0}};
            std::vector<float> hidden(2 * cached.outputShape().size());
            std::vector<float> expected(hidden.size());
            ASSERT_TRUE(cached.applyRange(images, 0, {}, hidden, options));
            ASSERT_TRUE(fresh.applyRange(images, 0, {}, expected, options));
            EXPECT_EQ(hidden, expected);
            std::vector<float> back(images.size());
            ASSERT_TRUE(cached.invert(hidden, back, options));
            for (std::size_t i = 0; i < back.size(); ++i)
                ASSERT_NEAR(back[i], images[i], 0.5) << i;
        }
    }
}

TEST(MatrixCache, DrawsOnceAndAgainAfterClear) {
    MatrixCache cache;
    int drawn = 0;
    const auto draw = [&] {
        ++drawn;
        return small();
    };
    const auto first = cache.matrices(stream(1), draw).value();
    EXPECT_EQ(cache.matrices(stream(1), draw).value(), first);
    EXPECT_EQ(drawn, 1);
    (void)cache.matrices(stream(2), draw);
    EXPECT_EQ(drawn, 2);
    EXPECT_EQ(cache.bytes(), 2 * first->bytes());
    cache.clear();
    EXPECT_EQ(cache.bytes(), 0U);
    EXPECT_NE(cache.matrices(stream(1), draw).value(), first);
    EXPECT_EQ(drawn, 3);
}

TEST(MatrixCache, ForgetsWhatWasNotAskedForLongest) {
    MatrixCache cache(2 * small()->bytes());
    int drawn = 0;
    const auto draw = [&] {
        ++drawn;
        return small();
    };
    for (const std::uint8_t number : {1, 2, 1, 3})  // 3 drives out 2
        (void)cache.matrices(stream(number), draw);
    EXPECT_EQ(drawn, 3);
    (void)cache.matrices(stream(1), draw);
    EXPECT_EQ(drawn, 3);
    (void)cache.matrices(stream(2), draw);
    EXPECT_EQ(drawn, 4);
    MatrixCache tiny(1);
    EXPECT_NE(tiny.matrices(stream(1), draw).value(), nullptr);  // larger than the cache: given, not kept
    EXPECT_EQ(tiny.bytes(), 0U);
}

TEST(MatrixCache, ADrawThatFailsIsTriedAgain) {
    MatrixCache cache;
    EXPECT_THROW(
        (void)cache.matrices(stream(1), []() -> std::shared_ptr<const RmtMatrices> { throw std::bad_alloc(); }),
        std::bad_alloc);
    const auto failed = cache.matrices(stream(1), []() -> base::Result<std::shared_ptr<const RmtMatrices>> {
        return base::fail(base::ErrorCode::Stopped, "Stopped.");
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, base::ErrorCode::Stopped);
    EXPECT_NE(cache.matrices(stream(1), small).value(), nullptr);
}

// 16 matrices of 784 x 784 take seconds to draw, and projections seconds more to invert.
TEST(MatrixCache, DrawingAndInvertingStop) {
    using namespace std::chrono_literals;
    MatrixCache cache;
    const Setting large = {R"({"block":[28,28],"steps":[{"mechanism":"rmt","whole":true}]})", {1, 112, 112}};
    std::stop_source stop;
    std::jthread later([&stop] {
        std::this_thread::sleep_for(50ms);
        stop.request_stop();
    });
    const auto stopped = Disguiser::create(makeKey(large, 1), stop.get_token(), &cache);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, base::ErrorCode::Stopped);
    EXPECT_EQ(cache.bytes(), 0U);
    const auto revealed = revealMaterial(makeKey(large, 1), std::nullopt, stop.get_token());
    ASSERT_FALSE(revealed);
    EXPECT_EQ(revealed.error().code, base::ErrorCode::Stopped);

    const Setting projection = {R"({"block":[4,4],"steps":[{"mechanism":"rmt","matrix":"projection"}]})", {1, 8, 8}};
    std::mt19937_64 random(34);
    const auto images = randomImages(random, 1, projection.shape);
    const auto made = makeDisguiser(projection, 1);
    const auto hidden = disguised(made, images);
    std::vector<float> back(images.size());
    const auto inverted = made.invert(hidden, back, {1, stop.get_token()});
    ASSERT_FALSE(inverted);
    EXPECT_EQ(inverted.error().code, base::ErrorCode::Stopped);
    ASSERT_TRUE(made.invert(hidden, back, {1, {}}));
    for (std::size_t i = 0; i < back.size(); ++i)
        ASSERT_NEAR(back[i], images[i], 0.5) << i;
}

TEST(MatrixCache, ManyThreadsShareOneDraw) {
    MatrixCache cache;
    std::vector<std::shared_ptr<const RmtMatrices>> got(4);
    std::vector<std::thread> threads;
    for (auto& one : got)
        threads.emplace_back([&cache, &one] {
            one = cache.matrices(stream(7), small).value();
            EXPECT_TRUE(one->prepareInverses());
        });
    for (auto& thread : threads)
        thread.join();
    for (const auto& one : got)
        EXPECT_EQ(one, got.front());
}

}  // namespace
}  // namespace guise::disguise::test
