// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/known_keys.h"

#include <set>
#include <system_error>
#include <utility>

namespace guise::app {

namespace fs = std::filesystem;

base::Result<std::vector<KnownKey>> findKeys(const fs::path& folder, const std::vector<fs::path>& more,
                                             std::stop_token stop) {
    std::set<fs::path> paths;
    std::error_code error;
    for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error))
        if (each->path().extension() == ".gkey")
            paths.insert(fs::weakly_canonical(each->path(), error));
    for (const auto& path : more)
        paths.insert(fs::weakly_canonical(path, error));
    std::vector<KnownKey> keys;
    for (const auto& path : paths) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "The list of keys was stopped.");
        KnownKey known{path, {}, {}};
        if (auto info = key::readKeyInfo(path))
            known.info = std::move(*info);
        else
            known.error = std::move(info.error());
        keys.push_back(std::move(known));
    }
    return keys;
}

}  // namespace guise::app
