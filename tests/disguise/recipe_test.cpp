// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/recipe.h"

#include "core/base/json.h"
#include "core/disguise/prepared_step.h"
#include "core/disguise/recipe_check.h"
#include "tests/disguise/helpers.h"

#include <gmock/gmock.h>

namespace guise::disguise::test {
namespace {

using base::ErrorCode;

constexpr const char* kTable1 =
    R"({"block":[7,7],"pad":false,"scheme":"block","steps":[{"level":100,"mechanism":"noise"},)"
    R"({"matrix":"orthogonal","mechanism":"rmt","per_channel":false,"whole":false},{"mechanism":"permute"}]})";

TEST(Recipe, CanonicalFormFillsInDefaults) {
    const auto recipe = parseRecipe(R"( {"steps":[{"mechanism":"noise"},{"mechanism":"rmt"},{"mechanism":"permute"}],
                                         "block":[7,7.0]} )");
    ASSERT_TRUE(recipe);
    EXPECT_EQ(canonicalRecipe(*recipe), kTable1);
    EXPECT_EQ(canonicalRecipe(presets().front().recipe), kTable1);
}

TEST(Recipe, CanonicalFormIsIdempotent) {
    std::mt19937_64 random(41);
    for (int round = 0; round < 200; ++round) {
        const auto recipe = parseRecipe(randomSetting(random, round % 2 == 0, false).recipe);
        ASSERT_TRUE(recipe);
        const std::string canonical = canonicalRecipe(*recipe);
        const auto again = parseRecipe(canonical);
        ASSERT_TRUE(again);
        EXPECT_EQ(*again, *recipe);
        EXPECT_EQ(canonicalRecipe(*again), canonical);
    }
}

TEST(Recipe, EqualNumbersAreEqualRecipes) {
    const auto whole = parseRecipe(R"({"block":[2,2],"steps":[{"mechanism":"noise","level":25}]})");
    const auto real = parseRecipe(R"({"block":[2,2],"steps":[{"mechanism":"noise","level":2.5e1}]})");
    ASSERT_TRUE(whole && real);
    EXPECT_EQ(*whole, *real);
    EXPECT_EQ(canonicalRecipe(*whole), canonicalRecipe(*real));
    Recipe byHand = *whole;
    byHand.steps[0].parameters = base::StoredJson(base::Json{{"level", 25.0}});
    EXPECT_EQ(canonicalRecipe(byHand), canonicalRecipe(*whole));
    byHand.steps[0].parameters = {};
    EXPECT_THAT(canonicalRecipe(byHand), testing::HasSubstr("\"level\":100"));
    const auto half = parseRecipe(R"({"block":[2,2],"steps":[{"mechanism":"noise","level":0.5}]})");
    ASSERT_TRUE(half);
    EXPECT_THAT(canonicalRecipe(*half), testing::HasSubstr("\"level\":0.5"));
}

TEST(Recipe, AnUnfinishedOneMayHaveNoSteps) {
    constexpr const char* kNone = R"({"block":[2,4],"steps":[]})";
    EXPECT_EQ(parseRecipe(kNone).error().code, ErrorCode::RecipeInvalid);
    const auto unfinished = parseUnfinishedRecipe(kNone);
    ASSERT_TRUE(unfinished) << unfinished.error().advice;
    EXPECT_TRUE(unfinished->steps.empty());
    EXPECT_EQ(unfinished->blockWidth, 4);
    EXPECT_EQ(parseUnfinishedRecipe(canonicalRecipe(*unfinished)).value(), *unfinished);
    EXPECT_EQ(parseUnfinishedRecipe(R"({"block":[2,4]})").error().code, ErrorCode::RecipeInvalid);
    EXPECT_EQ(parseUnfinishedRecipe(R"({"block":[2,4],"steps":[{"mechanism":"x"}]})").error().code,
              ErrorCode::RecipeInvalid);
}

ErrorCode checkCode(const std::string& text, const base::Shape& shape) {
    const auto recipe = parseRecipe(text);
    EXPECT_TRUE(recipe) << text;
    const auto checked = checkRecipe(*recipe, shape);
    return checked ? ErrorCode::Internal : checked.error().code;
}

TEST(CheckRecipe, ListsTheSizesThatDivide) {
    const auto recipe = parseRecipe(R"({"block":[5,6],"steps":[{"mechanism":"permute"}]})");
    ASSERT_TRUE(recipe);
    const auto checked = checkRecipe(*recipe, {1, 28, 30});
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::NotDivisible);
    EXPECT_THAT(checked.error().advice, testing::HasSubstr("2, 4, 7, 14, 28"));
    EXPECT_THAT(checked.error().advice, testing::HasSubstr("2, 3, 5, 6, 10, 15, 30"));
    Recipe padded = *recipe;
    padded.pad = true;
    EXPECT_TRUE(checkRecipe(padded, {1, 28, 30}));
    EXPECT_EQ(paddedShape(padded, {1, 28, 30}), (base::Shape{1, 30, 30}));
}

TEST(CheckRecipe, RefusesStepsThatMayStandOnce) {
    EXPECT_EQ(checkCode(R"({"block":[2,2],"steps":[{"mechanism":"rmt"},{"mechanism":"permute"},{"mechanism":"rmt"}]})",
                        {1, 4, 4}),
              ErrorCode::RecipeInvalid);
    EXPECT_EQ(checkCode(R"({"block":[2,2],"steps":[{"mechanism":"noise"},{"mechanism":"noise"}]})", {1, 4, 4}),
              ErrorCode::RecipeInvalid);
    EXPECT_EQ(checkCode(R"({"block":[2,2],"steps":[{"mechanism":"permute"},{"mechanism":"permute"}]})", {1, 4, 4}),
              ErrorCode::Internal);
}

TEST(CheckRecipe, BoundsWhatIsComputed) {
    const std::string whole = R"("steps":[{"mechanism":"rmt","whole":true}]})";
    EXPECT_EQ(checkCode(R"({"block":[32,32],)" + whole, {1, 32, 32}), ErrorCode::Internal);
    EXPECT_EQ(checkCode(R"({"block":[32,64],)" + whole, {1, 64, 64}), ErrorCode::RecipeInvalid);
    EXPECT_EQ(checkCode(R"({"block":[32,32],)" + whole, {1, 8192, 8192}), ErrorCode::TooLarge);
    // AES makes blocks of 31x31 pixels 124 wide, and the matrices with them.
    EXPECT_EQ(checkCode(R"({"block":[31,31],)" + whole, {1, 31, 31}), ErrorCode::Internal);
    const std::string larger = R"("steps":[{"mechanism":"aes"},{"mechanism":"rmt","whole":true}]})";
    EXPECT_EQ(checkCode(R"({"block":[31,31],)" + larger, {1, 31, 31}), ErrorCode::RecipeInvalid);
    EXPECT_EQ(checkCode(R"({"block":[7,7],)" + larger, {1, 28, 28}), ErrorCode::Internal);
    EXPECT_EQ(checkCode(R"({"block":[1,1025],"steps":[{"mechanism":"aes"},{"mechanism":"rmt"}]})", {1, 1, 1025}),
              ErrorCode::TooLarge);
    const std::string pad = R"("pad":true,"steps":[{"mechanism":"permute"}]})";
    EXPECT_EQ(checkCode(R"({"block":[16384,16384],)" + pad, {16, 1, 1}), ErrorCode::TooLarge);
    EXPECT_EQ(checkCode(R"({"block":[16383,16383],)" + pad, {1, 16384, 1}), ErrorCode::TooLarge);
    EXPECT_EQ(checkCode(R"({"block":[1,16384],"steps":[{"mechanism":"rmt"}]})", {1, 1, 16384}), ErrorCode::TooLarge);
    EXPECT_EQ(checkCode(R"({"block":[2,2],"steps":[{"mechanism":"permute"}]})", {0, 4, 4}), ErrorCode::BadData);
    EXPECT_EQ(checkRecipe(Recipe{}, {1, 28, 28}).error().code, ErrorCode::RecipeInvalid);  // no steps
}

/// Stands for a mechanism that works on bytes, of which the order of steps depends.
class ByteMechanism final : public Mechanism {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "byte-mask"; }
    [[nodiscard]] std::string_view label() const noexcept override { return "Byte mask"; }
    [[nodiscard]] std::string_view help() const noexcept override { return "For tests."; }
    [[nodiscard]] std::span<const base::ParameterSpec> parameters() const noexcept override { return {}; }
    [[nodiscard]] ValueType inputType() const noexcept override { return ValueType::Byte; }
    [[nodiscard]] ValueType outputType(ValueType) const noexcept override { return ValueType::Byte; }
    [[nodiscard]] bool repeatable() const noexcept override { return true; }
    [[nodiscard]] base::Result<std::unique_ptr<PreparedStep>> prepare(const StepContext&) const override;
    [[nodiscard]] KeySpace keySpace(const base::Json&, const BlockGrid&, const base::Shape&) const override {
        return {};
    }
};
base::Result<std::unique_ptr<PreparedStep>> ByteMechanism::prepare(const StepContext&) const {
    return base::fail(ErrorCode::Internal, "Only its types matter.");
}

TEST(CheckOrder, RefusesFloatBeforeByte) {
    const ByteMechanism mask;
    const Mechanism* const rmt = findMechanism("rmt");
    const Mechanism* const noise = findMechanism("noise");
    const Mechanism* const permute = findMechanism("permute");
    const auto check = [](std::vector<const Mechanism*> steps) { return checkOrder(steps).has_value(); };
    EXPECT_TRUE(check({&mask, permute, &mask, noise, rmt}));
    EXPECT_TRUE(check({permute, &mask}));
    EXPECT_FALSE(check({rmt, &mask}));
    EXPECT_FALSE(check({noise, permute, &mask}));
    const std::vector<const Mechanism*> wrong = {rmt, &mask};
    EXPECT_THAT(checkOrder(wrong).error().advice, testing::HasSubstr("byte-mask"));
}

TEST(DividingSides, AreTheDivisorsFromTwo) {
    EXPECT_THAT(dividingSides(28), testing::ElementsAre(2, 4, 7, 14, 28));
    EXPECT_THAT(dividingSides(29), testing::ElementsAre(29));
    EXPECT_THAT(dividingSides(1), testing::IsEmpty());
}

}  // namespace
}  // namespace guise::disguise::test
