// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace guise::app {

struct Size {
    std::uintmax_t bytes = 0;
    std::uintmax_t files = 0;
};
/// Of a file, or of all files below a folder; links are not followed, what cannot be read counts as nothing. Any
/// thread. Error: Stopped.
[[nodiscard]] base::Result<Size> sizeOf(const std::filesystem::path& path, std::stop_token stop = {});
/// Removes what is in a folder below the cache folder, and the folder. Errors: WrongUse (not below the cache folder, or
/// a link), FileNotWritable.
[[nodiscard]] base::Result<void> clearCache(const std::filesystem::path& folder);

}  // namespace guise::app
