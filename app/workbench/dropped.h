// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <filesystem>

namespace guise::app {

/// What a file or folder is that a person drops on the window: by its content where that says it, else pictures.
enum class Dropped { Data, Key, Recipe, Store };
/// Reads a few bytes (of JSON, all: a recipe is at most 64 KiB). Errors: FileNotFound, UnknownFormat (JSON that is no
/// recipe).
[[nodiscard]] base::Result<Dropped> kindOfDropped(const std::filesystem::path& path);

}  // namespace guise::app
