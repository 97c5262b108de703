// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/value_map.h"
#include "tests/attack/attack_case.h"

#include <gtest/gtest.h>

namespace guise::attack {
namespace {

using cases::attackCase;
using cases::AttackCase;

std::string aes(const char* mode, bool permutes = false) {
    return std::string(R"([{"mechanism":"aes","mode":")") + mode + "\"}" +
           (permutes ? R"(,{"mechanism":"permute"}])" : "]");
}

double figure(const AttackResult& result, const char* name) {
    for (const Figure& one : result.figures)
        if (one.name == name)
            return one.value;
    ADD_FAILURE() << name;
    return 0.0;
}

// Black with a bright square at one of few places: cipher blocks come again.
image::ImageSet squares(std::size_t count) {
    image::ImageSet set{{1, 16, 16}, std::vector<std::uint8_t>(count * 256, 0), {}, {}};
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t y = 0; y < 6; ++y)
            for (std::size_t x = 0; x < 6; ++x)
                set.pixels[i * 256 + (i * 7 % 5 * 2 + y) * 16 + i * 11 % 6 * 2 + x] = 200;
    return set;
}

TEST(Codebook, OpensBlocksThatComeAgainAndCountsThem) {
    for (const char* mode : {"ecb", "ecb-per-block", "cbc-fixed"})
        for (const bool permutes : {false, true}) {
            const auto one = attackCase(squares(120), 8, 8, aes(mode, permutes));
            const auto result = runAttack(codebookAttack(), one.viewWithPairs(40));
            ASSERT_TRUE(result) << result.error().advice;
            EXPECT_GT(one.energy(*result), 0.95) << mode << permutes;
            EXPECT_GT(figure(*result, "hit_rate"), 0.95) << mode << permutes;
        }
}

TEST(Codebook, MeetsCipherBlocksMoreOftenThanWholeBlocks) {
    auto images = cases::strokeImages(150, {1, 16, 16}, 1);
    for (std::uint8_t& value : images.pixels)
        value = value > 127 ? 255 : 0;
    const auto one = attackCase(images, 8, 8, aes("ecb-per-block"));
    const auto aligned = runAttack(codebookAttack(), one.viewWithPairs(60));
    const auto whole = runAttack(codebookBlocksAttack(), one.viewWithPairs(60));
    ASSERT_TRUE(aligned && whole);
    EXPECT_GT(figure(*aligned, "hit_rate"), figure(*whole, "hit_rate"));
    EXPECT_GT(one.energy(*aligned), one.energy(*whole));
}

TEST(Codebook, DoubtsAFreshCounterAndRandomPixels) {
    auto one = attackCase(cases::strokeImages(80, {1, 16, 16}, 2), 4, 4, aes("ctr-fresh"));
    const auto fresh = runAttack(codebookAttack(), one.viewWithPairs(20));
    ASSERT_TRUE(fresh) << fresh.error().advice;
    EXPECT_LT(fresh->confidence, 0.2);
    EXPECT_NE(notApplicable(valueMapAttack(), one.viewWithPairs(20)), "");
    EXPECT_NE(notApplicable(frequencyAttack(), one.view()), "");
    one = attackCase(cases::randomImages(80, {1, 16, 16}, 3), 4, 4, aes("ecb-per-block", true));
    const auto random = runAttack(codebookAttack(), one.viewWithPairs(20));
    ASSERT_TRUE(random) << random.error().advice;
    EXPECT_LT(random->confidence, 0.2);
}

TEST(ValueMap, OpensAFixedMaskFromOnePair) {
    for (const int block : {4, 6}) {  // 6: pixels are duplicated
        const auto one = attackCase(cases::smoothImages(30, {3, 12, 12}, 4), block, block, aes("ctr-fixed"));
        const auto result = runAttack(valueMapAttack(), one.viewWithPairs(1));
        ASSERT_TRUE(result) << result.error().advice;
        EXPECT_EQ(one.energy(*result), 1.0);
        EXPECT_GT(result->confidence, 0.5);
    }
}

// Recipes of learnable encryption and its kin.
const char* const kByteRecipes[] = {
    R"([{"mechanism":"negative","per":"block"}])",
    R"([{"mechanism":"nibble-shuffle","per_block":false}])",
    R"([{"mechanism":"permute"},{"mechanism":"nibble-shuffle","per_block":true}])",
    R"([{"mechanism":"negative","per":"pixel"},{"mechanism":"channel-shuffle","per":"pixel"}])",
    R"([{"mechanism":"permute"},{"mechanism":"rotate-flip"},{"mechanism":"negative","per":"block"},{"mechanism":"channel-shuffle","per":"block"}])",
    R"([{"mechanism":"pixel-shuffle","per_block":true},{"mechanism":"permute"}])",
};

TEST(ValueMap, OpensEveryOrderAndMaskFromAFewPairs) {
    for (const char* steps : kByteRecipes) {
        const auto one = attackCase(cases::smoothImages(60, {3, 16, 20}, 5), 4, 4, steps);
        const auto result = runAttack(valueMapAttack(), one.viewWithPairs(20));
        ASSERT_TRUE(result) << result.error().advice;
        EXPECT_GT(one.energy(*result), 0.999) << steps;
        EXPECT_GT(result->confidence, 0.5) << steps;
    }
}

TEST(ValueMap, OpensEverythingFromChosenImages) {
    for (const char* steps : kByteRecipes) {
        auto images = cases::randomImages(20, {3, 12, 12}, 6);
        const auto chosen = chosenImages(images.shape);
        std::copy(chosen.begin(), chosen.end(), images.pixels.begin());
        const std::size_t count = chosen.size() / images.shape.size();
        ASSERT_LE(count, 5U);
        const auto one = attackCase(images, 4, 4, steps);
        const auto result = runAttack(valueMapAttack(), one.viewWithPairs(count));
        ASSERT_TRUE(result) << result.error().advice;
        EXPECT_EQ(one.energy(*result), 1.0) << steps;
    }
}

TEST(Frequency, OpensAFixedMaskFromNoPair) {
    const auto one = attackCase(cases::strokeImages(300, {1, 16, 16}, 7), 4, 4, aes("ctr-fixed"));
    const auto result = runAttack(frequencyAttack(), one.view());
    ASSERT_TRUE(result) << result.error().advice;
    EXPECT_GT(one.energy(*result), 0.75);
    EXPECT_GT(result->confidence, 0.1);
}

TEST(Frequency, ShowsRareBlocksAndDoubtsRandomPixels) {
    auto one = attackCase(cases::strokeImages(300, {1, 16, 16}, 8), 4, 4, aes("ecb-per-block"));
    const auto strokes = runAttack(frequencyAttack(), one.view());
    ASSERT_TRUE(strokes) << strokes.error().advice;
    EXPECT_GT(figure(*strokes, "commonest_block_share"), 0.1);
    for (const char* mode : {"ctr-fixed", "ecb"}) {
        one = attackCase(cases::randomImages(200, {1, 16, 16}, 9), 4, 4, aes(mode, true));
        const auto random = runAttack(frequencyAttack(), one.view());
        ASSERT_TRUE(random) << random.error().advice;
        EXPECT_LT(random->confidence, 0.2);
    }
}

TEST(Linear, OpensALinearDisguiseAndDoubtsAFreshCounter) {
    const auto images = cases::strokeImages(260, {1, 16, 16}, 10);
    const auto mixed = attackCase(images, 4, 4, R"([{"mechanism":"rmt"},{"mechanism":"permute"}])");
    for (const std::size_t pairs : {std::size_t{60}, std::size_t{258}}) {  // either form
        const auto result = runAttack(linearAttack(), mixed.viewWithPairs(pairs));
        ASSERT_TRUE(result) << result.error().advice;
        EXPECT_GT(mixed.energy(*result), 0.6) << pairs;
    }
    const auto fresh = attackCase(images, 4, 4, aes("ctr-fresh"));
    const auto result = runAttack(linearAttack(), fresh.viewWithPairs(60));
    ASSERT_TRUE(result) << result.error().advice;
    EXPECT_LT(result->confidence, 0.2);
}

TEST(KnownPairs, StopAndRefuseImagesOfAnotherShape) {
    const auto one =
        attackCase(cases::strokeImages(60, {1, 12, 12}, 11), 6, 6, R"([{"mechanism":"aes","mode":"ecb"}])");
    AttackContext context;
    std::stop_source stop;
    stop.request_stop();
    context.stop = stop.get_token();
    for (const Attack* attack : {&codebookAttack(), &frequencyAttack(), &linearAttack()}) {
        AttackerView view = one.viewWithPairs(20);
        const auto stopped = runAttack(*attack, view, context);
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().code, base::ErrorCode::Stopped);
        view.disguised.shape = {1, 8, 8};
        EXPECT_FALSE(runAttack(*attack, view)) << attack->info().name;
    }
}

}  // namespace
}  // namespace guise::attack
