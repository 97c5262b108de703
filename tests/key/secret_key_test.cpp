// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/secret_key.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

namespace guise::key {
namespace {

using base::ErrorCode;

const std::string kRecipe = R"({"block":[7,7],"scheme":"blocks","steps":[{"mechanism":"permute"}]})";
constexpr base::Shape kShape{1, 28, 28};

TEST(SecretKey, secretKeysAreFreshAndExperimentKeysRepeat) {
    const auto first = SecretKey::create(kRecipe, kShape, 10);
    const auto second = SecretKey::create(kRecipe, kShape, 10);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->kind(), KeyKind::Secret);
    EXPECT_EQ(first->root().size(), 32U);
    EXPECT_NE(first->root(), second->root());
    EXPECT_NE(first->fingerprint(), second->fingerprint());
    const auto a = SecretKey::experiment(3, kRecipe, kShape, 10);
    const auto b = SecretKey::experiment(3, kRecipe, kShape, 10);
    ASSERT_TRUE(a && b);
    EXPECT_EQ(a->kind(), KeyKind::Experiment);
    EXPECT_EQ(a->root(), b->root());
    EXPECT_EQ(a->fingerprint(), b->fingerprint());
}

TEST(SecretKey, fingerprintDependsOnAllItStates) {
    const std::string own = SecretKey::experiment(3, kRecipe, kShape, 10)->fingerprint();
    EXPECT_EQ(own.size(), 32U);
    EXPECT_NE(own, SecretKey::experiment(4, kRecipe, kShape, 10)->fingerprint());
    EXPECT_NE(own, SecretKey::experiment(3, R"({"block":[4,4]})", kShape, 10)->fingerprint());
    EXPECT_NE(own, SecretKey::experiment(3, kRecipe, {1, 28, 14}, 10)->fingerprint());
    EXPECT_NE(own, SecretKey::experiment(3, kRecipe, kShape, 0)->fingerprint());
    EXPECT_EQ(fingerprintForPeople("a3f9c21000112233"), "a3f9 c210 0011 2233");
}

TEST(SecretKey, draftKeepsTheRoot) {
    const auto key = SecretKey::create(kRecipe, kShape, 10);
    ASSERT_TRUE(key.has_value());
    const auto draft = key->withRecipe(R"({"block":[4,4]})");
    ASSERT_TRUE(draft.has_value());
    EXPECT_EQ(draft->root(), key->root());
    EXPECT_EQ(draft->kind(), key->kind());
    EXPECT_EQ(draft->classCount(), 10);
    EXPECT_NE(draft->fingerprint(), key->fingerprint());
}

TEST(SecretKey, labelsArePermutedOnlyWithAClassCount) {
    EXPECT_TRUE(SecretKey::experiment(3, kRecipe, kShape, 0)->labelPermutation().empty());
    auto labels = SecretKey::experiment(3, kRecipe, kShape, 100)->labelPermutation();
    std::sort(labels.begin(), labels.end());
    std::vector<std::int64_t> all(100);
    std::iota(all.begin(), all.end(), 0);
    EXPECT_TRUE(std::equal(labels.begin(), labels.end(), all.begin(), all.end()));
    // A scheme without blocks has label material of its own.
    EXPECT_EQ(SecretKey::experiment(3, R"({"scheme":"instahide"})", kShape, 100)->labelPermutation().size(), 100U);
}

TEST(SecretKey, refusesWhatNoKeyCanBeFor) {
    const auto codeOf = [](const base::Result<SecretKey>& key) { return key ? ErrorCode::Internal : key.error().code; };
    EXPECT_EQ(codeOf(SecretKey::create("", kShape, 10)), ErrorCode::RecipeInvalid);
    EXPECT_EQ(codeOf(SecretKey::create("[1]", kShape, 10)), ErrorCode::RecipeInvalid);
    EXPECT_EQ(codeOf(SecretKey::create("{\"b\":1,\"a\":2}", kShape, 10)), ErrorCode::RecipeInvalid);
    EXPECT_EQ(codeOf(SecretKey::create("{ }", kShape, 10)), ErrorCode::RecipeInvalid);
    EXPECT_EQ(codeOf(SecretKey::create("{\"a\":\"" + std::string(17000, 'x') + "\"}", kShape, 10)),
              ErrorCode::RecipeInvalid);
    EXPECT_EQ(codeOf(SecretKey::create(kRecipe, {0, 28, 28}, 10)), ErrorCode::BadData);
    EXPECT_EQ(codeOf(SecretKey::create(kRecipe, {1, 100000, 28}, 10)), ErrorCode::TooLarge);
    EXPECT_EQ(codeOf(SecretKey::create(kRecipe, kShape, -1)), ErrorCode::WrongUse);
    EXPECT_EQ(codeOf(SecretKey::create(kRecipe, kShape, 2'000'000)), ErrorCode::WrongUse);
    EXPECT_EQ(codeOf(SecretKey::fromRoot(Root(31), KeyKind::Secret, kRecipe, kShape, 10)), ErrorCode::WrongUse);
}

TEST(SecretKey, tellsAnotherRecipeFromAnotherShape) {
    const auto key = SecretKey::experiment(3, kRecipe, kShape, 10);
    ASSERT_TRUE(key.has_value());
    EXPECT_TRUE(key->checkFits(kRecipe, kShape).has_value());
    EXPECT_TRUE(key->checkFits({}, std::nullopt).has_value());
    const auto recipe = key->checkFits("{}", base::Shape{3, 32, 32});
    ASSERT_FALSE(recipe.has_value());
    EXPECT_EQ(recipe.error().code, ErrorCode::KeyRecipeMismatch);
    const auto shape = key->checkFits(kRecipe, base::Shape{3, 32, 32});
    ASSERT_FALSE(shape.has_value());
    EXPECT_EQ(shape.error().code, ErrorCode::KeyShapeMismatch);
    EXPECT_NE(shape.error().advice.find("3x32x32"), std::string::npos);
    EXPECT_EQ(shape.error().arguments, (std::vector<std::string>{"1x28x28", "3x32x32"}));
}

TEST(SecretKey, manyThreadsMayReadOneKey) {
    const auto key = SecretKey::experiment(3, kRecipe, kShape, 1000);
    ASSERT_TRUE(key.has_value());
    const auto expected = key->labelPermutation();
    std::vector<int> same(8);
    std::vector<std::jthread> threads;
    for (int& mine : same)
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i)
                mine += key->labelPermutation() == expected &&
                                SecretKey::experiment(3, kRecipe, kShape, 1000)->fingerprint() == key->fingerprint()
                            ? 1
                            : 0;
        });
    threads.clear();
    EXPECT_EQ(same, std::vector<int>(8, 50));
}

}  // namespace
}  // namespace guise::key
