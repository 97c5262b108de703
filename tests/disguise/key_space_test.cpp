// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/key_space.h"

#include "core/disguise/disguiser.h"

#include <gmock/gmock.h>

#include <cmath>

namespace guise::disguise {
namespace {

RecipeKeySpace spaceOf(const std::string& text, const base::Shape& shape) {
    const auto recipe = parseRecipe(text);
    EXPECT_TRUE(recipe);
    const auto space = recipeKeySpace(*recipe, shape);
    EXPECT_TRUE(space);
    return *space;
}

std::string table1(int block) {
    const std::string side = std::to_string(block);
    return "{\"block\":[" + side + "," + side +
           R"(],"steps":[{"mechanism":"noise"},{"mechanism":"rmt"},{"mechanism":"permute"}]})";
}

TEST(KeySpace, FiguresOfMethods4) {
    const base::Shape mnist{1, 28, 28};
    EXPECT_NEAR(std::exp2(spaceOf(table1(14), mnist).permutationBits), 24.0, 1e-9);
    EXPECT_EQ(std::lround(spaceOf(table1(7), mnist).permutationBits), 44);
    EXPECT_EQ(std::lround(spaceOf(table1(4), mnist).permutationBits), 209);
    // t * s(s-1)/2
    EXPECT_DOUBLE_EQ(spaceOf(table1(7), mnist).freeParameters, 16 * 21);
    EXPECT_DOUBLE_EQ(spaceOf(table1(2), mnist).freeParameters, 196);
    // h * m * r + log2((r^2)!), h = 32, m = 28, r = 4
    EXPECT_NEAR(spaceOf(table1(7), mnist).paperBits, 32 * 28 * 4 + std::log2(20922789888000.0), 1e-9);
    EXPECT_DOUBLE_EQ(spaceOf(table1(7), mnist).rootBits, 256.0);
}

TEST(KeySpace, NotesSayWhatIsSmall) {
    const base::Shape mnist{1, 28, 28};
    EXPECT_THAT(spaceOf(table1(14), mnist).notes, testing::Contains(testing::HasSubstr("24 keys")));
    EXPECT_THAT(spaceOf(table1(28), mnist).notes, testing::Contains(testing::HasSubstr("changes nothing")));
    EXPECT_THAT(spaceOf(table1(2), mnist).notes, testing::Contains(testing::HasSubstr("one free angle")));
    EXPECT_THAT(spaceOf(table1(7), mnist).notes, testing::Contains(testing::HasSubstr("upper bound")));
    EXPECT_DOUBLE_EQ(spaceOf(table1(28), mnist).permutationBits, 0.0);
}

TEST(KeySpace, CountsWholePerChannelAndProjections) {
    const base::Shape colour{3, 8, 8};
    const auto space = [&](const std::string& parameters) {
        return spaceOf("{\"block\":[4,4],\"steps\":[{\"mechanism\":\"rmt\"," + parameters + "}]}", colour);
    };
    EXPECT_DOUBLE_EQ(space("\"per_channel\":true").freeParameters, 12 * 6);
    EXPECT_DOUBLE_EQ(space("\"whole\":true").freeParameters, 4 * 120);
    EXPECT_DOUBLE_EQ(space("\"matrix\":\"projection\"").freeParameters, 4 * 16);
    EXPECT_DOUBLE_EQ(space("\"matrix\":\"identity\"").freeParameters, 0);
    EXPECT_DOUBLE_EQ(space("\"matrix\":\"identity\"").paperBits, 0);
}

TEST(KeySpace, FactorialIsSmoothWhereItsFormulaChanges) {
    EXPECT_DOUBLE_EQ(log2Factorial(0), 0.0);
    EXPECT_DOUBLE_EQ(log2Factorial(1), 0.0);
    EXPECT_NEAR(log2Factorial(257) - log2Factorial(256), std::log2(257.0), 1e-9);
    EXPECT_NEAR(log2Factorial(1000), 8529.398004204, 1e-6);
}

TEST(KeySpace, OfARecipeThatDoesNotFitIsAnError) {
    const auto recipe = parseRecipe(table1(5));
    ASSERT_TRUE(recipe);
    const auto space = recipeKeySpace(*recipe, {1, 28, 28});
    ASSERT_FALSE(space);
    EXPECT_EQ(space.error().code, base::ErrorCode::NotDivisible);
}

}  // namespace
}  // namespace guise::disguise
