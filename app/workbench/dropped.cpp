// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/dropped.h"

#include "core/base/file.h"
#include "core/disguise/recipe.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

namespace guise::app {

namespace {

constexpr std::string_view kStoreStart = "SQLite format 3";
constexpr std::size_t kRecipeLimit = 1 << 16;

}  // namespace

base::Result<Dropped> kindOfDropped(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return base::fail(base::ErrorCode::FileNotFound, fmt::format("{} is not there. Check the path.", path.string()),
                          {path.string()});
    if (!std::filesystem::is_regular_file(path, error))
        return Dropped::Data;
    if (path.extension() == ".gkey")
        return Dropped::Key;
    if (path.extension() == ".json") {
        const auto bytes = base::readFile(path, kRecipeLimit);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto recipe = disguise::parseRecipe({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
        if (!recipe)
            return base::fail(base::ErrorCode::UnknownFormat,
                              fmt::format("{} is no recipe: {}", path.string(), recipe.error().advice),
                              {path.string(), recipe.error().advice});
        return Dropped::Recipe;
    }
    std::array<char, kStoreStart.size()> start{};
    std::ifstream file(path, std::ios::binary);
    file.read(start.data(), start.size());
    return std::string_view(start.data(), static_cast<std::size_t>(file.gcount())) == kStoreStart ? Dropped::Store
                                                                                                  : Dropped::Data;
}

}  // namespace guise::app
