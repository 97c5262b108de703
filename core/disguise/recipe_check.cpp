// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/recipe_check.h"

#include "core/base/json.h"
#include "core/disguise/scheme.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace guise::disguise {
namespace {

using base::ErrorCode;
using base::fail;

std::int64_t roundedUp(int side, int block) noexcept {
    const std::int64_t blocks = (std::int64_t{side} + block - 1) / block;
    return blocks * block;
}

base::Result<void> checkSizes(const Recipe& recipe, const base::Shape& shape) {
    if (recipe.blockHeight < 1 || recipe.blockWidth < 1)
        return fail(ErrorCode::RecipeInvalid, "\"block\" has a side below 1. Use block sides of at least 1 pixel.");
    const auto valid = base::checkShape(shape.channels, shape.height, shape.width);
    if (!valid)
        return tl::unexpected<base::Error>(valid.error());
    const bool divides = shape.height % recipe.blockHeight == 0 && shape.width % recipe.blockWidth == 0;
    if (!recipe.pad && !divides) {
        const std::string heights = fmt::format("{}", fmt::join(dividingSides(shape.height), ", "));
        const std::string widths = fmt::format("{}", fmt::join(dividingSides(shape.width), ", "));
        const std::string block = fmt::format("{}x{}", recipe.blockHeight, recipe.blockWidth);
        const std::string size = fmt::format("{}x{}", shape.height, shape.width);
        return fail(
            ErrorCode::NotDivisible,
            fmt::format("Blocks of {} pixels do not divide images of {}. Heights that do: {}; widths: {}. Choose "
                        "among them, or let the recipe pad the image.",
                        block, size, heights, widths),
            {block, size, heights, widths});
    }
    const std::int64_t height = roundedUp(shape.height, recipe.blockHeight);
    const std::int64_t width = roundedUp(shape.width, recipe.blockWidth);
    const auto padded = base::checkShape(shape.channels, height, width);
    if (!padded)
        return tl::unexpected<base::Error>(padded.error());
    if (padded->size() > kMaxImageValues)
        return fail(ErrorCode::TooLarge,
                    fmt::format("An image of {} has more than {} values. Scale the images down.", padded->text(),
                                kMaxImageValues),
                    {padded->text(), std::to_string(kMaxImageValues)});
    return {};
}

/// Each step on the blocks it meets, and the size of the picture after it.
base::Result<void> checkSteps(const Recipe& recipe, std::span<const Mechanism* const> mechanisms,
                              const base::Shape& padded) {
    BlockGrid grid = gridOf(recipe, padded);
    base::Shape shape = padded;
    for (std::size_t i = 0; i < mechanisms.size(); ++i) {
        const base::Json& parameters = recipe.steps[i].parameters;
        if (auto fits = mechanisms[i]->check(parameters, grid, shape); !fits)
            return fits;
        const int factor = mechanisms[i]->enlargement(parameters, grid);
        if (factor == 1)
            continue;
        const base::Shape before = shape;
        enlarge(factor, grid, shape);
        const auto valid = base::checkShape(shape.channels, shape.height, shape.width);
        if (!valid || shape.size() > kMaxImageValues)
            return fail(ErrorCode::TooLarge,
                        fmt::format("\"{}\" needs blocks of a multiple of 16 pixels, so it would enlarge images of {} "
                                    "to {}, which is too large. Choose a block whose pixels are a multiple of 16, or "
                                    "smaller images.",
                                    mechanisms[i]->name(), before.text(), shape.text()),
                        {std::string(mechanisms[i]->name()), before.text(), shape.text()});
    }
    return {};
}

}  // namespace

base::Shape paddedShape(const Recipe& recipe, const base::Shape& shape) noexcept {
    if (recipe.scheme != kBlockScheme || !recipe.pad)
        return shape;
    return {shape.channels, static_cast<int>(roundedUp(shape.height, recipe.blockHeight)),
            static_cast<int>(roundedUp(shape.width, recipe.blockWidth))};
}

BlockGrid gridOf(const Recipe& recipe, const base::Shape& padded) noexcept {
    if (recipe.scheme != kBlockScheme)
        return {padded.height, padded.width, 1, 1};
    return {recipe.blockHeight, recipe.blockWidth, padded.height / recipe.blockHeight,
            padded.width / recipe.blockWidth};
}

void enlarge(int factor, BlockGrid& grid, base::Shape& shape) noexcept {
    grid.blockHeight *= factor;
    grid.blockWidth *= factor;
    shape.height *= factor;
    shape.width *= factor;
}

base::Shape enlargedShape(const Recipe& recipe, const base::Shape& padded) {
    BlockGrid grid = gridOf(recipe, padded);
    base::Shape shape = padded;
    for (const Step& step : recipe.steps)
        enlarge(findMechanism(step.mechanism)->enlargement(step.parameters, grid), grid, shape);
    return shape;
}

base::Result<void> checkOrder(std::span<const Mechanism* const> steps) {
    ValueType type = ValueType::Byte;
    const Mechanism* turnedFloat = nullptr;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string name(steps[i]->name());
        const auto before = steps.first(i);
        if (!steps[i]->repeatable() && std::find(before.begin(), before.end(), steps[i]) != before.end())
            return fail(ErrorCode::RecipeInvalid,
                        fmt::format("The recipe has more than one \"{}\" step. Keep one of them.", name), {name});
        if (steps[i]->inputType() == ValueType::Byte && type == ValueType::Float) {
            const std::string other(turnedFloat->name());
            return fail(ErrorCode::RecipeInvalid,
                        fmt::format("\"{}\" works on bytes, but \"{}\" before it gives fractions. Put \"{}\" first.",
                                    name, other, name),
                        {name, other});
        }
        const ValueType output = steps[i]->outputType(type);
        if (type == ValueType::Byte && output == ValueType::Float)
            turnedFloat = steps[i];
        type = output;
    }
    return {};
}

base::Result<void> checkRecipe(const Recipe& recipe, const base::Shape& shape) try {
    if (recipe.scheme != kBlockScheme)
        return checkScheme(recipe, shape);
    std::vector<const Mechanism*> steps;
    for (const Step& step : recipe.steps) {
        const Mechanism* const mechanism = findMechanism(step.mechanism);
        if (mechanism == nullptr)
            return fail(ErrorCode::RecipeInvalid,
                        fmt::format("Guise has no mechanism \"{}\". Choose another or update Guise.", step.mechanism),
                        {step.mechanism});
        steps.push_back(mechanism);
    }
    if (steps.empty())
        return fail(ErrorCode::RecipeInvalid, "The recipe has no steps, so nothing would be disguised. Add a step.");
    if (auto order = checkOrder(steps); !order)
        return order;
    if (auto sizes = checkSizes(recipe, shape); !sizes)
        return sizes;
    return checkSteps(recipe, steps, paddedShape(recipe, shape));
} catch (...) {
    return tl::unexpected<base::Error>(base::errorFromCurrentException());
}

std::vector<int> dividingSides(int side) {
    std::vector<int> sides;
    for (int divisor = 2; divisor <= side; ++divisor)
        if (side % divisor == 0)
            sides.push_back(divisor);
    return sides;
}

}  // namespace guise::disguise
