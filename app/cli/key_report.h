// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"

#include <filesystem>
#include <string>

namespace guise::app {

/// The public part of a key file: needs no passphrase. Errors: those of readKeyInfo(), RecipeInvalid.
[[nodiscard]] base::Result<Report> describeKey(const std::string& path);
/// Where `key rotate` records which key replaced which.
[[nodiscard]] std::filesystem::path rotationFolder();

}  // namespace guise::app
