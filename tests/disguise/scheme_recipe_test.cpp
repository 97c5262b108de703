// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/scheme.h"

#include <gmock/gmock.h>

#include <set>

namespace guise::disguise {
namespace {

using base::ErrorCode;

ErrorCode checkCode(const std::string& text, const base::Shape& shape) {
    const auto recipe = parseRecipe(text);
    EXPECT_TRUE(recipe) << text;
    const auto checked = checkRecipe(*recipe, shape);
    return checked ? ErrorCode::Internal : checked.error().code;
}

TEST(SchemeRecipe, TableDescribesEveryScheme) {
    std::set<std::string_view> names;
    for (const Scheme& scheme : schemes()) {
        SCOPED_TRACE(scheme.name);
        EXPECT_TRUE(names.insert(scheme.name).second);
        EXPECT_EQ(findScheme(scheme.name), &scheme);
        EXPECT_FALSE(scheme.label.empty());
        EXPECT_FALSE(scheme.help.empty());
        EXPECT_EQ(scheme.publishedBreak.empty(), scheme.name == kBlockScheme);
        for (const auto& parameter : scheme.parameters) {
            EXPECT_FALSE(parameter.label.empty());
            EXPECT_FALSE(parameter.help.empty());
            EXPECT_NE(parameter.name, "scheme");  // the JSON is flat
        }
    }
    EXPECT_EQ(findScheme("aes"), nullptr);
}

TEST(SchemeRecipe, CanonicalFormFillsInDefaults) {
    const auto hide = parseRecipe(R"({"scheme":"instahide"})");
    ASSERT_TRUE(hide);
    EXPECT_EQ(canonicalRecipe(*hide), R"({"images":4,"partners":"inside","scheme":"instahide"})");
    const auto crypt = parseRecipe(R"({"scheme":"neuracrypt","patch":7.0})");
    ASSERT_TRUE(crypt);
    EXPECT_EQ(canonicalRecipe(*crypt), R"({"depth":4,"patch":7,"scheme":"neuracrypt","width":64})");
    for (const auto* recipe : {&*hide, &*crypt})
        EXPECT_EQ(*parseRecipe(canonicalRecipe(*recipe)), *recipe);
    Recipe byHand;
    byHand.scheme = "neuracrypt";
    byHand.parameters = base::StoredJson(base::Json{{"patch", 7.0}});
    EXPECT_EQ(canonicalRecipe(byHand), canonicalRecipe(*crypt));
}

TEST(SchemeRecipe, PatchesMustDivideAndBeSeveral) {
    const std::string four = R"({"scheme":"neuracrypt","patch":4})";
    EXPECT_EQ(checkCode(four, {1, 28, 28}), ErrorCode::Internal);
    EXPECT_EQ(checkCode(four, {3, 30, 28}), ErrorCode::NotDivisible);
    EXPECT_THAT(checkRecipe(*parseRecipe(four), {3, 30, 30}).error().advice, testing::HasSubstr("2, 3, 5, 6, 10, 15"));
    EXPECT_EQ(checkCode(four, {1, 4, 4}), ErrorCode::RecipeInvalid);
    EXPECT_EQ(checkCode(four, {0, 4, 4}), ErrorCode::BadData);
    EXPECT_EQ(checkCode(R"({"scheme":"neuracrypt","patch":1,"width":2048})", {1, 16384, 16384}), ErrorCode::TooLarge);
    EXPECT_EQ(checkCode(R"({"scheme":"neuracrypt","patch":256,"width":2048})", {16, 512, 512}), ErrorCode::TooLarge);
    Recipe byHand;
    byHand.scheme = "neuracrypt";
    byHand.parameters = base::StoredJson(base::Json{{"patch", -3}});
    EXPECT_EQ(checkRecipe(byHand, {1, 28, 28}).error().code, ErrorCode::RecipeInvalid);
    byHand.scheme = "nothing";
    EXPECT_EQ(checkRecipe(byHand, {1, 28, 28}).error().code, ErrorCode::RecipeInvalid);
}

TEST(SchemeRecipe, PublicPartnersNeedRoom) {
    EXPECT_EQ(checkCode(R"({"scheme":"instahide","images":2})", {1, 28, 28}), ErrorCode::Internal);
    EXPECT_EQ(checkCode(R"({"scheme":"instahide","images":2,"partners":"across"})", {1, 28, 28}),
              ErrorCode::RecipeInvalid);
    EXPECT_EQ(checkCode(R"({"scheme":"instahide","images":3,"partners":"across"})", {1, 28, 28}), ErrorCode::Internal);
}

TEST(SchemeRecipe, KeySpaceNamesTheBreak) {
    const auto crypt =
        recipeKeySpace(*parseRecipe(R"({"scheme":"neuracrypt","patch":7,"depth":1,"width":8})"), {1, 28, 28});
    ASSERT_TRUE(crypt);
    EXPECT_DOUBLE_EQ(crypt->freeParameters, 50 * 8 + 2 * 9 * 8 + 16 * 8);
    EXPECT_THAT(crypt->notes, testing::Contains(testing::HasSubstr("2108.07256")));
    const auto hide = recipeKeySpace(*parseRecipe(R"({"scheme":"instahide"})"), {1, 28, 28});
    ASSERT_TRUE(hide);
    EXPECT_DOUBLE_EQ(hide->freeParameters, 0.0);
    EXPECT_THAT(hide->notes, testing::Contains(testing::HasSubstr("2011.05315")));
}

}  // namespace
}  // namespace guise::disguise
