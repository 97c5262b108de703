// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/gram_picture.h"

#include "tests/attack/attack_case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace guise::attack {
namespace {

image::FloatImageSet gramsOf(const cases::AttackCase& with) {
    const GramPicture grams(readBlockRecipe(with.recipe, with.originals.shape));
    return grams.apply({with.disguisedShape, with.disguised, {}});
}

double largestDifference(const image::FloatImageSet& a, const image::FloatImageSet& b) {
    EXPECT_EQ(a.shape, b.shape);
    EXPECT_EQ(a.pixels.size(), b.pixels.size());
    double largest = 0.0;
    for (std::size_t i = 0; i < std::min(a.pixels.size(), b.pixels.size()); ++i)
        largest = std::max(largest, std::abs(static_cast<double>(a.pixels[i]) - static_cast<double>(b.pixels[i])));
    return largest;
}

TEST(GramPicture, WorkedByHand) {
    BlockRecipe recipe;
    recipe.shape = {1, 2, 4};
    recipe.blockHeight = recipe.blockWidth = 2;
    recipe.rows = 1;
    recipe.columns = 2;
    const GramPicture grams(recipe);
    EXPECT_EQ(grams.shape(), (base::Shape{1, 2, 4}));
    // Blocks [3 4; 0 -5] and [0 0; 1 1]: Gram matrices [25 -20; -20 25] and [0 0; 0 2], over 2, signed roots.
    const std::vector<float> image = {3, 4, 0, 0, 0, -5, 1, 1};
    std::vector<float> out(8);
    grams.apply(image, out);
    const auto root = [](float value) { return std::copysign(std::sqrt(std::abs(value) / 2.0F), value); };
    const std::vector<float> expected = {root(25), root(-20), 0, 0, root(-20), root(25), 0, 1};
    for (std::size_t i = 0; i < out.size(); ++i)
        EXPECT_FLOAT_EQ(out[i], expected[i]) << i;
}

TEST(GramPicture, NoOrthogonalKeyChangesIt) {
    struct Kind {
        base::Shape shape;
        int height;
        int width;
        std::string parameters;
        base::Shape result;
    };
    const std::vector<Kind> kinds = {
        {{1, 14, 14}, 7, 7, "", {1, 14, 14}},
        {{1, 12, 12}, 4, 6, "", {1, 12, 8}},  // rows of four against rows of four
        {{3, 8, 8}, 4, 4, "", {6, 8, 8}},     // pairs of channels that share their matrices
        {{3, 8, 8}, 2, 2, R"(,"per_channel":true)", {3, 8, 8}},
        {{1, 8, 8}, 4, 4, R"(,"whole":true)", {1, 2, 2}},  // the length of each block
    };
    for (const Kind& kind : kinds) {
        const auto originals = cases::randomImages(4, kind.shape, 3);
        const std::string rmt = R"([{"mechanism":"rmt")" + kind.parameters + "}]";
        const auto one = gramsOf(cases::attackCase(originals, kind.height, kind.width, rmt, 1));
        const auto other = gramsOf(cases::attackCase(originals, kind.height, kind.width, rmt, 2));
        EXPECT_EQ(one.shape, kind.result);
        // Roots of small products lose half of the digits.
        EXPECT_LT(largestDifference(one, other), 0.5) << rmt;
        const std::string none = R"([{"mechanism":"rmt","matrix":"identity")" + kind.parameters + "}]";
        EXPECT_LT(largestDifference(one, gramsOf(cases::attackCase(originals, kind.height, kind.width, none))), 0.5);
    }
}

TEST(GramPicture, APermutationMovesWholeBlocks) {
    const auto originals = cases::randomImages(1, {1, 16, 16}, 5);
    const auto blocks = [](const image::FloatImageSet& set) {
        std::vector<std::vector<int>> all;
        for (std::size_t top = 0; top < 16; top += 4)
            for (std::size_t left = 0; left < 16; left += 4) {
                std::vector<int> block;
                for (std::size_t y = 0; y < 4; ++y)
                    block.push_back(static_cast<int>(std::lround(set.pixels[(top + y) * 16 + left + y])));
                all.push_back(block);
            }
        std::sort(all.begin(), all.end());
        return all;
    };
    const auto still = gramsOf(cases::attackCase(originals, 4, 4, R"([{"mechanism":"rmt"}])", 1));
    const auto moved =
        gramsOf(cases::attackCase(originals, 4, 4, R"([{"mechanism":"rmt"},{"mechanism":"permute"}])", 2));
    EXPECT_EQ(blocks(still), blocks(moved));
    EXPECT_GT(largestDifference(still, moved), 1.0);
}

TEST(GramPicture, SaysWhereItTellsNothing) {
    const auto reason = [](const std::string& steps) {
        const auto recipe = disguise::parseRecipe(R"({"scheme":"block","block":[4,4],"steps":)" + steps + "}").value();
        return GramPicture::unfitReason(readBlockRecipe(recipe, {1, 8, 8}));
    };
    EXPECT_EQ(reason(R"([{"mechanism":"noise","level":50},{"mechanism":"rmt"},{"mechanism":"permute"}])"), "");
    EXPECT_NE(reason(R"([{"mechanism":"rmt","matrix":"projection"}])"), "");
    EXPECT_NE(reason(R"([{"mechanism":"permute"}])"), "");
    EXPECT_NE(reason(R"([{"mechanism":"aes"}])"), "");
}

}  // namespace
}  // namespace guise::attack
