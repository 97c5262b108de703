// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/disguise/recipe_check.h"
#include "core/disguise/scheme.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace guise::disguise {
namespace {

using base::ErrorCode;
using base::fail;

base::Result<void> checkNeuraCrypt(const NeuraCryptSettings& settings, const base::Shape& shape) {
    const std::int64_t patch = settings.patch;
    if (patch < 1 || shape.height % patch != 0 || shape.width % patch != 0) {
        std::vector<int> sides;
        for (const int side : dividingSides(shape.height))
            if (shape.width % side == 0)
                sides.push_back(side);
        const std::string fitting = sides.empty() ? std::string("1") : fmt::format("{}", fmt::join(sides, ", "));
        return fail(ErrorCode::NotDivisible,
                    fmt::format("Patches of {} pixels do not divide images of {}x{}. Choose a patch of {}.", patch,
                                shape.height, shape.width, fitting),
                    {std::to_string(patch), fmt::format("{}x{}", shape.height, shape.width), fitting});
    }
    const std::int64_t patches = shape.height / patch * (shape.width / patch);
    if (patches < 2)
        return fail(ErrorCode::RecipeInvalid,
                    fmt::format("A patch of {} pixels is the whole image, and the network normalises over the patches "
                                "of an image: every image would come out alike. Choose a smaller patch.",
                                patch),
                    {std::to_string(patch)});
    if (patches * settings.width > static_cast<std::int64_t>(kMaxImageValues))
        return fail(ErrorCode::TooLarge,
                    fmt::format("{} patches of {} features are more than {} values. Scale the images down.", patches,
                                settings.width, kMaxImageValues),
                    {std::to_string(patches), std::to_string(settings.width), std::to_string(kMaxImageValues)});
    const std::int64_t numbers = shape.channels * patch * patch * settings.width +
                                 (std::int64_t{settings.depth} + 1) * settings.width * settings.width;
    if (numbers > static_cast<std::int64_t>(kMaxMatrixNumbers))
        return fail(ErrorCode::TooLarge,
                    fmt::format("This network would have {} weights. Choose a smaller width or patch.", numbers),
                    {std::to_string(numbers)});
    return {};
}

base::Result<void> checkInstaHide(const InstaHideSettings& settings) {
    if (settings.across && settings.images < 3)
        return fail(ErrorCode::RecipeInvalid,
                    "With a public set a mix holds two own images and at least one public one. Choose 3 images or "
                    "more, or partners of the own set.");
    return {};
}

}  // namespace

InstaHideSettings instaHideSettings(const Recipe& recipe) {
    const base::Json json = recipeToJson(recipe);
    return {json.at("images").get<int>(), json.at("partners").get<std::string>() == "across"};
}

NeuraCryptSettings neuraCryptSettings(const Recipe& recipe) {
    const base::Json json = recipeToJson(recipe);
    return {json.at("depth").get<int>(), json.at("patch").get<int>(), json.at("width").get<int>()};
}

base::Result<void> checkScheme(const Recipe& recipe, const base::Shape& shape) {
    if (auto complete = recipeFromJson(recipeToJson(recipe)); !complete)
        return tl::unexpected<base::Error>(std::move(complete.error()));
    const auto valid = base::checkShape(shape.channels, shape.height, shape.width);
    if (!valid)
        return tl::unexpected<base::Error>(valid.error());
    if (recipe.scheme == kInstaHideScheme)
        return checkInstaHide(instaHideSettings(recipe));
    return checkNeuraCrypt(neuraCryptSettings(recipe), shape);
}

}  // namespace guise::disguise
