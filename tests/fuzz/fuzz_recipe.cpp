// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: any text is a recipe or a typed error; a recipe reads back as itself and checks without harm.
#include "core/disguise/disguiser.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace guise;
    const auto recipe = disguise::parseRecipe({reinterpret_cast<const char*>(data), size});
    if (!recipe) {
        if (recipe.error().advice.empty())
            std::abort();
        return 0;
    }
    const std::string canonical = disguise::canonicalRecipe(*recipe);
    const auto again = disguise::parseRecipe(canonical);
    if (!again || *again != *recipe || disguise::canonicalRecipe(*again) != canonical)
        std::abort();
    for (const base::Shape& shape : {base::Shape{1, 28, 28}, base::Shape{3, 32, 32}, base::Shape{16, 16384, 16384}}) {
        const bool fits = disguise::checkRecipe(*recipe, shape).has_value();
        if (fits != disguise::recipeKeySpace(*recipe, shape).has_value())
            std::abort();
    }
    return 0;
}
