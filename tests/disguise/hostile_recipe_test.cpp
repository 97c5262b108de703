// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/disguise/recipe.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <string>

namespace guise::disguise {
namespace {

using base::ErrorCode;

struct Case {
    const char* text;
    const char* named;  // what the sentence must name
};

class Hostile : public testing::TestWithParam<Case> {};

TEST_P(Hostile, IsRefusedByName) {
    const auto recipe = parseRecipe(GetParam().text);
    ASSERT_FALSE(recipe) << GetParam().text;
    EXPECT_EQ(recipe.error().code, ErrorCode::RecipeInvalid) << recipe.error().advice;
    EXPECT_THAT(recipe.error().advice, testing::HasSubstr(GetParam().named));
}

INSTANTIATE_TEST_SUITE_P(
    Recipes, Hostile,
    testing::Values(
        Case{"[]", "whole text"}, Case{"null", "whole text"}, Case{"{}", "block"}, Case{R"({"block":[7,7]})", "steps"},
        Case{R"({"block":[7,7],"steps":[]})", "steps"}, Case{R"({"block":[7,7],"steps":{}})", "steps"},
        Case{R"({"block":7,"steps":[{"mechanism":"rmt"}]})", "block"},
        Case{R"({"block":[7],"steps":[{"mechanism":"rmt"}]})", "block"},
        Case{R"({"block":[0,7],"steps":[{"mechanism":"rmt"}]})", "block[0]"},
        Case{R"({"block":[7,-1],"steps":[{"mechanism":"rmt"}]})", "block[1]"},
        Case{R"({"block":[7,2.5],"steps":[{"mechanism":"rmt"}]})", "block[1]"},
        Case{R"({"block":[7,1e300],"steps":[{"mechanism":"rmt"}]})", "block[1]"},
        Case{R"({"block":[18446744073709551615,7],"steps":[{"mechanism":"rmt"}]})", "block[0]"},
        Case{R"({"block":[7,"7"],"steps":[{"mechanism":"rmt"}]})", "block[1]"},
        Case{R"({"block":[7,true],"steps":[{"mechanism":"rmt"}]})", "block[1]"},
        Case{R"({"block":[7,7],"pad":1,"steps":[{"mechanism":"rmt"}]})", "pad"},
        Case{R"({"block":[7,7],"scheme":"aes","steps":[{"mechanism":"rmt"}]})", "scheme"},
        Case{R"({"scheme":7})", "scheme"}, Case{R"({"scheme":null,"block":[7,7]})", "scheme"},
        Case{R"({"scheme":"instahide","images":1})", "images"}, Case{R"({"scheme":"instahide","images":9})", "images"},
        Case{R"({"scheme":"instahide","images":2.5})", "images"},
        Case{R"({"scheme":"instahide","images":"4"})", "images"},
        Case{R"({"scheme":"instahide","partners":"outside"})", "partners"},
        Case{R"({"scheme":"instahide","partners":true})", "partners"},
        Case{R"({"scheme":"instahide","block":[7,7]})", "block"},
        Case{R"({"scheme":"instahide","steps":[{"mechanism":"rmt"}]})", "steps"},
        Case{R"({"scheme":"neuracrypt","patch":0})", "patch"}, Case{R"({"scheme":"neuracrypt","patch":-4})", "patch"},
        Case{R"({"scheme":"neuracrypt","patch":1e9})", "patch"}, Case{R"({"scheme":"neuracrypt","depth":17})", "depth"},
        Case{R"({"scheme":"neuracrypt","depth":-1})", "depth"}, Case{R"({"scheme":"neuracrypt","width":0})", "width"},
        Case{R"({"scheme":"neuracrypt","width":null})", "width"},
        Case{R"({"scheme":"neuracrypt","images":4})", "images"},
        Case{R"({"block":[7,7],"colour":1,"steps":[{"mechanism":"rmt"}]})", "colour"},
        Case{R"({"block":[7,7],"steps":[3]})", "steps[0]"}, Case{R"({"block":[7,7],"steps":[{}]})", "steps[0]"},
        Case{R"({"block":[7,7],"steps":[{"mechanism":7}]})", "steps[0].mechanism"},
        Case{R"({"block":[7,7],"steps":[{"mechanism":"permute"},{"mechanism":"rm"}]})", "steps[1].mechanism"},
        Case{R"({"block":[7,7],"steps":[{"mechanism":"permute","level":3}]})", "steps[0].\"level\""},
        Case{R"({"block":[7,7],"steps":[{"mechanism":"noise","level":-1}]})", "steps[0].level"},
        Case{R"({"block":[7,7],"steps":[{"mechanism":"noise","level":1000.5}]})", "steps[0].level"},
        Case{R"({"block":[7,7],"steps":[{"mechanism":"noise","level":1e308}]})", "steps[0].level"},
        Case{R"({"block":[7,7],"steps":[{"mechanism":"noise","level":null}]})", "steps[0].level"},
        Case{R"({"block":[7,7],"steps":[{"mechanism":"noise","level":"100"}]})", "steps[0].level"},
        Case{R"({"block":[7,7],"steps":[{"mechanism":"rmt","matrix":"Orthogonal"}]})", "steps[0].matrix"},
        Case{R"({"block":[7,7],"steps":[{"mechanism":"rmt","matrix":["orthogonal"]}]})", "steps[0].matrix"},
        Case{R"({"block":[7,7],"steps":[{"mechanism":"rmt","whole":0}]})", "steps[0].whole"},
        Case{R"({"block":[7,7],"steps":[{"mechanism":"rmt","per_channel":"false"}]})", "steps[0].per_channel"}));

TEST(HostileRecipe, NumbersThatJsonCannotSpell) {
    for (const double level : {std::nan(""), std::numeric_limits<double>::infinity(), -0.5}) {
        const base::Json json = {{"block", {7, 7}}, {"steps", {{{"mechanism", "noise"}, {"level", level}}}}};
        const auto recipe = recipeFromJson(json);
        ASSERT_FALSE(recipe);
        EXPECT_EQ(recipe.error().code, ErrorCode::RecipeInvalid);
        EXPECT_THAT(recipe.error().advice, testing::HasSubstr("steps[0].level"));
    }
}

TEST(HostileRecipe, LongAndDeepTexts) {
    const std::string deep(2000, '[');
    EXPECT_EQ(parseRecipe(deep).error().code, ErrorCode::BadData);
    const std::string large = R"({"block":[7,7],"x":")" + std::string(1 << 20, 'x') + "\"}";
    EXPECT_EQ(parseRecipe(large).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(parseRecipe(R"({"block":[7,7],"block":[2,2],"steps":[]})").error().code, ErrorCode::BadData);
    EXPECT_EQ(parseRecipe("").error().code, ErrorCode::BadData);

    std::string many = R"({"block":[7,7],"steps":[{"mechanism":"permute"})";
    for (int i = 0; i < 100; ++i)
        many += R"(,{"mechanism":"permute"})";
    EXPECT_EQ(parseRecipe(many + "]}").error().code, ErrorCode::RecipeInvalid);

    // A sentence quotes only the beginning of a foreign value.
    const std::string name = R"({"block":[7,7],"steps":[{"mechanism":")" + std::string(9000, 'y') + "\"}]}";
    const auto recipe = parseRecipe(name);
    ASSERT_FALSE(recipe);
    EXPECT_LT(recipe.error().advice.size(), 300U);
}

}  // namespace
}  // namespace guise::disguise
