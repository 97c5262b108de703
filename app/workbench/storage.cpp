// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/storage.h"

#include "core/base/paths.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace guise::app {

namespace fs = std::filesystem;

base::Result<Size> sizeOf(const fs::path& path, std::stop_token stop) {
    std::error_code error;
    Size size;
    if (fs::is_regular_file(fs::symlink_status(path, error))) {
        size.bytes = fs::file_size(path, error);
        if (error)
            size.bytes = 0;
        size.files = 1;
        return size;
    }
    fs::recursive_directory_iterator each(path, fs::directory_options::skip_permission_denied, error);
    for (const fs::recursive_directory_iterator end; !error && each != end; each.increment(error)) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Measuring the folders was stopped.");
        std::error_code ignored;
        if (!fs::is_regular_file(each->symlink_status(ignored)))
            continue;
        const auto bytes = each->file_size(ignored);
        size.bytes += ignored ? 0 : bytes;
        ++size.files;
    }
    return size;
}

base::Result<void> clearCache(const fs::path& folder) {
    std::error_code error;
    const fs::path cache = fs::weakly_canonical(base::cacheFolder(), error);
    const fs::path whole = fs::weakly_canonical(folder, error);
    const auto [end, ignored] = std::mismatch(cache.begin(), cache.end(), whole.begin(), whole.end());
    if (end != cache.end() || whole == cache || fs::is_symlink(fs::symlink_status(folder, error)))
        return base::fail(
            base::ErrorCode::WrongUse,
            fmt::format("{} is not a folder of Guise's cache, so it stays. Remove it by hand.", folder.string()),
            {folder.string()});
    error.clear();
    fs::remove_all(whole, error);
    if (error)
        return base::fail(
            base::ErrorCode::FileNotWritable,
            fmt::format("{} could not be removed: {}. Check its permissions.", folder.string(), error.message()),
            {folder.string(), error.message()});
    return {};
}

}  // namespace guise::app
