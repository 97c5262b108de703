// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/key_space.h"

#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/mechanism.h"
#include "core/disguise/recipe_check.h"
#include "core/disguise/scheme.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace guise::disguise {
namespace {

using base::translatable;

bool hasStep(const Recipe& recipe, std::string_view mechanism) {
    for (const Step& step : recipe.steps)
        if (step.mechanism == mechanism)
            return true;
    return false;
}

void addMatrixNotes(const Step& step, const BlockGrid& grid, std::vector<std::string>& notes) {
    const std::string matrix = step.parameters->value("matrix", std::string());
    const int side = step.parameters->value("whole", false) ? grid.blockHeight * grid.blockWidth : grid.blockWidth;
    if (matrix == "identity") {
        notes.emplace_back(translatable("The matrices mix nothing, so they add no key."));
        return;
    }
    if (matrix != "orthogonal") {
        notes.emplace_back(translatable("The paper's count treats every 32-bit number as free."));
        return;
    }
    notes.emplace_back(translatable(
        "The paper's count is too high: an orthogonal matrix of side s has s(s-1)/2 free numbers, not s times s."));
    if (side == 1)
        notes.emplace_back(translatable("Each matrix is one number, +1 or -1."));
    if (side == 2)
        notes.emplace_back(translatable("Each matrix has one free angle, and a sign of its determinant."));
}

void addPermutationNotes(int positions, std::vector<std::string>& notes) {
    constexpr int kFew = 20;  // 20! is the last that fits 64 bits
    if (positions == 1) {
        notes.emplace_back(translatable("The permutation changes nothing: an image is one block."));
    } else if (positions <= kFew) {
        std::uint64_t orders = 1;
        for (int i = 2; i <= positions; ++i)
            orders *= static_cast<std::uint64_t>(i);
        notes.push_back(
            fmt::format("The permutation has {} keys: {} blocks can be ordered in that many ways.", orders, positions));
    }
}

RecipeKeySpace schemeKeySpace(const Recipe& recipe, const base::Shape& shape) {
    RecipeKeySpace space;
    if (recipe.scheme == kNeuraCryptScheme) {
        const NeuraCryptSettings settings = neuraCryptSettings(recipe);
        const double width = settings.width;
        const double inputs = double(shape.channels) * settings.patch * settings.patch;
        const double patches = double(shape.height / settings.patch) * (shape.width / settings.patch);
        space.freeParameters = (inputs + 1.0) * width + (settings.depth + 1.0) * (width + 1.0) * width;
        space.freeParameters += patches * width;
        space.notes.emplace_back(
            translatable("The order of the patches is drawn afresh for every image; it is no part of the key."));
    } else {
        space.notes.emplace_back(translatable(
            "InstaHide has no key: partners, shares and signs are drawn afresh. The root permutes labels alone."));
    }
    space.notes.emplace_back(findScheme(recipe.scheme)->publishedBreak);
    space.notes.emplace_back(
        translatable("Key space is an upper bound: some attacks open a disguise without searching for its key."));
    return space;
}

}  // namespace

double log2Factorial(std::int64_t n) noexcept {
    constexpr std::int64_t kExact = 256;
    if (n <= kExact) {
        double bits = 0.0;
        for (std::int64_t i = 2; i <= n; ++i)
            bits += std::log2(static_cast<double>(i));
        return bits;
    }
    // Stirling's series; the first term left out is 1 / (1260 n^5).
    const auto x = static_cast<double>(n);
    const double nats =
        x * std::log(x) - x + 0.5 * std::log(2.0 * std::numbers::pi * x) + 1.0 / (12.0 * x) - 1.0 / (360.0 * x * x * x);
    return nats / std::numbers::ln2;
}

base::Result<RecipeKeySpace> recipeKeySpace(const Recipe& recipe, const base::Shape& shape) try {
    if (auto fits = checkRecipe(recipe, shape); !fits)
        return tl::unexpected<base::Error>(std::move(fits.error()));
    if (recipe.scheme != kBlockScheme)
        return schemeKeySpace(recipe, shape);
    base::Shape current = paddedShape(recipe, shape);
    BlockGrid grid = gridOf(recipe, current);
    const auto complete = recipeFromJson(recipeToJson(recipe));  // every parameter present
    if (!complete)
        return tl::unexpected<base::Error>(complete.error());

    RecipeKeySpace space;
    for (const Step& step : complete->steps) {
        const Mechanism& mechanism = *findMechanism(step.mechanism);
        const KeySpace part = mechanism.keySpace(step.parameters, grid, current);
        space.paperBits += part.paperBits;
        space.freeParameters += part.freeParameters;
        space.permutationBits += part.permutationBits;
        space.discreteBits += part.discreteBits;
        space.aesBits += part.aesBits;
        if (step.mechanism == "rmt")
            addMatrixNotes(step, grid, space.notes);
        for (std::string& note : mechanism.notes(step.parameters, grid, current))
            if (std::find(space.notes.begin(), space.notes.end(), note) == space.notes.end())
                space.notes.push_back(std::move(note));
        enlarge(mechanism.enlargement(step.parameters, grid), grid, current);
    }
    if (hasStep(recipe, "permute"))
        addPermutationNotes(grid.positions(), space.notes);
    else
        space.notes.emplace_back(translatable("Blocks stay in their places: there is no permutation to search for."));
    space.notes.emplace_back(
        translatable("Key space is an upper bound: some attacks open a disguise without searching for its key."));
    return space;
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

}  // namespace guise::disguise
