// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace guise::base {

/// Per-user folders after the XDG rules (XDG_CACHE_HOME, XDG_CONFIG_HOME, XDG_DATA_HOME, else below HOME, else a folder
/// below the system's temporary folder). They need not exist yet.
[[nodiscard]] std::filesystem::path cacheFolder();   // .../guise: thumbnails, examiners, engine; may be deleted
[[nodiscard]] std::filesystem::path configFolder();  // .../guise: preferences.json
[[nodiscard]] std::filesystem::path dataFolder();    // .../guise: keys, runs
/// Folder that holds torch/ and nvidia/: $GUISE_ENGINE_ROOT, else cacheFolder()/engine/libtorch-VERSION.
[[nodiscard]] std::filesystem::path engineRoot();
/// Folder of the running program's file.
[[nodiscard]] std::filesystem::path programFolder();

}  // namespace guise::base
