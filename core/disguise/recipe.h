// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/shape.h"
#include "core/base/stored_json.h"

namespace guise::disguise {

/// One step of a recipe: a mechanism and its public parameters, every one present (defaults filled in), by JSON name.
struct Step {
    std::string mechanism;
    base::StoredJson parameters;
    friend bool operator==(const Step&, const Step&) = default;
};

/// The public part of a disguise. JSON, flat per step:
///   {"block":[7,7],"pad":false,"scheme":"block","steps":[{"mechanism":"noise","level":100},
///    {"mechanism":"rmt","matrix":"orthogonal","per_channel":false,"whole":false},{"mechanism":"permute"}]}
/// Steps run in order; the paper's recipe is noise, rmt, permute; the published code's rmt, permute, noise.
/// Another scheme (see scheme.h) has its parameters in place of block, pad and steps:
///   {"depth":4,"patch":16,"scheme":"neuracrypt","width":64}
struct Recipe {
    std::string scheme = "block";
    base::StoredJson parameters;  // of another scheme than "block", every one present
    int blockHeight = 7;          // r, pixels; divides the image's height unless pad
    int blockWidth = 7;           // s
    bool pad = false;             // grow by edge replication to the next multiple; restore crops
    std::vector<Step> steps;
    friend bool operator==(const Recipe&, const Recipe&) = default;
};

/// Checks every name, type and range; fills in defaults. Unknown names are errors. Error: RecipeInvalid.
[[nodiscard]] base::Result<Recipe> recipeFromJson(const base::Json& json);
[[nodiscard]] base::Result<Recipe> parseRecipe(std::string_view text);  // also BadData, TooLarge
/// The same, and a block recipe without steps: nothing to disguise with, but what a person may have in view.
[[nodiscard]] base::Result<Recipe> parseUnfinishedRecipe(std::string_view text);
[[nodiscard]] base::Json recipeToJson(const Recipe& recipe);
[[nodiscard]] std::string canonicalRecipe(const Recipe& recipe);  // RFC 8785, defaults filled in

/// Whether the recipe can disguise images of this shape. Errors: NotDivisible (lists the sizes that do), RecipeInvalid
/// (order of float and byte steps, two rmt, two noise, a whole block over 1,024 pixels, parameters of a scheme that
/// contradict each other), TooLarge.
[[nodiscard]] base::Result<void> checkRecipe(const Recipe& recipe, const base::Shape& shape);

/// Block sides that divide `side`, ascending, at least 2 and at most `side`.
[[nodiscard]] std::vector<int> dividingSides(int side);

struct Preset {
    std::string name;   // "table1": for files and the command line
    std::string label;  // English, marked for translation
    std::string help;   // one sentence: what it is and its source
    Recipe recipe;
};
/// The paper's Table 1, the published code's order, the CIFAR-10 and LFW settings, permutation only, no mixing, and the
/// schemes that DisguisedNets is compared with.
[[nodiscard]] const std::vector<Preset>& presets();

}  // namespace guise::disguise
