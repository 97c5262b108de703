// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/key/key_file.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

namespace guise::app {

/// A key file as its header states it, which needs no passphrase.
struct KnownKey {
    std::filesystem::path path;
    std::optional<key::KeyFileInfo> info;
    std::optional<base::Error> error;  // why there is no info
};
/// The key files of a folder, and those of `more`, each once, by path. Of `more`, what is no longer there is listed
/// with its error: a lost key should be noticed. Any thread. Error: Stopped.
[[nodiscard]] base::Result<std::vector<KnownKey>> findKeys(const std::filesystem::path& folder,
                                                           const std::vector<std::filesystem::path>& more,
                                                           std::stop_token stop = {});

}  // namespace guise::app
