// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/preview_ahead.h"

#include "core/base/json.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/mechanism.h"

#include <algorithm>
#include <cmath>

namespace guise::app {

namespace {

constexpr double kMostProducts = 2e8;  // multiplications of one recipe's draw, about: a tenth of a second

/// Multiplications of the orthonormalisation behind all matrices of an rmt step; 0 where there is none.
double drawingWork(const disguise::Recipe& recipe, const base::Shape& shape) {
    double work = 0.0;
    double factor = 1.0;  // of a block's sides, so far
    for (const auto& step : recipe.steps) {
        if (const auto* mechanism = disguise::findMechanism(step.mechanism))
            factor *= mechanism->enlargement(step.parameters, {recipe.blockHeight, recipe.blockWidth, 1, 1});
        if (step.mechanism != "rmt" || step.parameters->at("matrix") == "identity")
            continue;
        const double rows = recipe.blockHeight;
        const double columns = recipe.blockWidth;
        const double side =
            (step.parameters->at("whole").get<bool>() ? factor * rows * factor * columns : factor * columns);
        const double blocks = std::ceil(shape.height / rows) * std::ceil(shape.width / columns) *
                              (step.parameters->at("per_channel").get<bool>() ? shape.channels : 1);
        work += 4.0 * blocks * side * side * side;
    }
    return work;
}

}  // namespace

std::vector<disguise::Recipe> recipesNear(const disguise::Recipe& recipe, const base::Shape& shape) {
    std::vector<disguise::Recipe> found;
    if (recipe.blockHeight != recipe.blockWidth || recipe.pad || drawingWork(recipe, shape) == 0.0)
        return found;
    const auto sides = disguise::dividingSides(shape.height);
    for (const int side : sides) {
        if (shape.width % side != 0 || side == recipe.blockHeight)
            continue;
        auto other = recipe;
        other.blockHeight = other.blockWidth = side;
        if (drawingWork(other, shape) <= kMostProducts && disguise::checkRecipe(other, shape))
            found.push_back(std::move(other));
    }
    const auto steps = [&](const disguise::Recipe& other) {
        return std::abs(std::log(double(other.blockHeight) / recipe.blockHeight));
    };
    std::stable_sort(found.begin(), found.end(), [&](const auto& a, const auto& b) { return steps(a) < steps(b); });
    return found;
}

base::Result<int> prepareAhead(const key::SecretKey& key, disguise::MatrixCache& matrices, std::stop_token stop) {
    const auto recipe = disguise::parseRecipe(key.recipe());
    if (!recipe)
        return tl::make_unexpected(recipe.error());
    int prepared = 0;
    for (const auto& other : recipesNear(*recipe, key.shape())) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Preparing further block sizes was stopped.");
        const auto near = key.withRecipe(disguise::canonicalRecipe(other));
        if (near && disguise::Disguiser::create(*near, stop, &matrices))
            ++prepared;
    }
    return prepared;
}

}  // namespace guise::app
