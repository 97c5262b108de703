// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/secret_key.h"

#include "core/base/json.h"
#include "core/key/material.h"
#include "core/key/random_stream.h"

#include <utility>

namespace guise::key {
namespace {

using base::ErrorCode;

constexpr int kMaxClasses = 1'000'000;

base::Result<void> checkRecipe(const std::string& recipe) {
    if (recipe.size() > kRecipeLimit)
        return base::fail(ErrorCode::RecipeInvalid,
                          "The recipe is longer than the 16 KiB that a key can hold. Use fewer steps.");
    const auto json = base::parseJson(recipe, kRecipeLimit);
    if (!json)
        return base::fail(ErrorCode::RecipeInvalid, "The recipe is not valid JSON. " + json.error().advice);
    if (!json->is_object() || base::canonicalJson(*json) != recipe)
        return base::fail(ErrorCode::RecipeInvalid,
                          "The recipe is not in canonical form. Open and save it with Guise, then try again.");
    return {};
}

// [rows, columns] of the recipe's block; a scheme without blocks counts as one block that covers the image.
base::Json blockOf(const std::string& recipe, const base::Shape& shape) {
    const auto json = base::parseJson(recipe, kRecipeLimit);
    if (json && json->is_object() && json->contains("block"))
        return (*json)["block"];
    return base::Json::array({shape.height, shape.width});
}

}  // namespace

base::Result<SecretKey> SecretKey::create(std::string recipe, base::Shape shape, int classCount) {
    try {
        return fromRoot(randomRoot(), KeyKind::Secret, std::move(recipe), shape, classCount);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

base::Result<SecretKey> SecretKey::experiment(std::uint64_t seed, std::string recipe, base::Shape shape,
                                              int classCount) {
    try {
        return fromRoot(experimentRoot(seed), KeyKind::Experiment, std::move(recipe), shape, classCount);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

base::Result<SecretKey> SecretKey::fromRoot(Root root, KeyKind kind, std::string recipe, base::Shape shape,
                                            int classCount) {
    try {
        if (root.size() != kRootBytes)
            return base::fail(ErrorCode::WrongUse, "A root secret has 32 bytes. Make the key with Guise.");
        if (auto fits = checkRecipe(recipe); !fits)
            return tl::unexpected(fits.error());
        if (auto fits = base::checkShape(shape.channels, shape.height, shape.width); !fits)
            return tl::unexpected(fits.error());
        if (classCount < 0 || classCount > kMaxClasses)
            return base::fail(ErrorCode::WrongUse,
                              "A key can be for 0 to 1000000 classes, not " + std::to_string(classCount) + '.',
                              {std::to_string(classCount)});
        SecretKey key;
        key.root_ = std::move(root);
        key.prk_ = pseudoRandomKey(key.root_);
        key.kind_ = kind;
        key.recipe_ = std::move(recipe);
        key.shape_ = shape;
        key.classCount_ = classCount;
        key.fingerprint_ = fingerprintOf(key.prk_, key.recipe_, shape, classCount);
        return key;
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

base::Result<SecretKey> SecretKey::withRecipe(std::string recipe) const {
    return fromRoot(root_, kind_, std::move(recipe), shape_, classCount_);
}

SecretVector<std::int64_t> SecretKey::labelPermutation() const {
    if (classCount_ == 0)
        return {};
    const base::Json object = {{"block", blockOf(recipe_, shape_)},
                               {"mechanism", "labels"},
                               {"ordinal", 0},
                               {"parameters", {{"classes", classCount_}}},
                               {"shape", {shape_.channels, shape_.height, shape_.width}}};
    RandomStream stream(streamKey(prk_, "labels", base::canonicalJson(object)), 0);
    return drawPermutation(stream, classCount_);
}

base::Result<void> SecretKey::checkFits(std::string_view canonicalRecipe, std::optional<base::Shape> shape) const {
    if (!canonicalRecipe.empty() && canonicalRecipe != recipe_)
        return base::fail(
            ErrorCode::KeyRecipeMismatch,
            "This key was made for another recipe. Use the key's own recipe, or make a new key for this one.");
    if (shape && *shape != shape_)
        return base::fail(ErrorCode::KeyShapeMismatch,
                          "This key was made for images of " + shape_.text() + ", but these are " + shape->text() +
                              ". Resize the images, or make a new key for their shape.",
                          {shape_.text(), shape->text()});
    return {};
}

std::string fingerprintForPeople(const std::string& fingerprint) {
    std::string out;
    for (std::size_t i = 0; i < fingerprint.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            out += ' ';
        out += fingerprint[i];
    }
    return out;
}

}  // namespace guise::key
