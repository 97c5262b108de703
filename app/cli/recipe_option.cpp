// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recipe_option.h"

#include "core/base/file.h"

#include <string_view>

namespace guise::app {

base::Result<disguise::Recipe> recipeFrom(const std::string& text) {
    constexpr std::size_t kLimit = std::size_t{1} << 16;
    if (!text.empty() && text.front() == '{')
        return disguise::parseRecipe(text);
    for (const disguise::Preset& preset : disguise::presets())
        if (preset.name == text)
            return preset.recipe;
    const auto file = base::readFile(text, kLimit);
    if (!file && file.error().code == base::ErrorCode::FileNotFound)
        return base::fail(
            base::ErrorCode::FileNotFound,
            "There is neither a recipe file nor a preset called " + text + ". The presets are " + presetNames() + ".",
            {text, presetNames()});
    if (!file)
        return tl::unexpected(file.error());
    return disguise::parseRecipe(std::string_view(reinterpret_cast<const char*>(file->data()), file->size()));
}

std::string presetNames() {
    std::string names;
    for (const disguise::Preset& preset : disguise::presets())
        names += (names.empty() ? "" : ", ") + preset.name;
    return names;
}

}  // namespace guise::app
