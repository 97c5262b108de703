// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/image/folder_listing.h"
#include "core/image/image_source.h"

namespace guise::image {

/// Picture files as a source that decodes as it reads. All images have one size: `size` (height, width) if given, else
/// the most common one, else (a tie) the medians of heights and of widths. They are grey when all files or `gray` are,
/// else all have three channels. Opening reads every file's header. Errors: BadData and TooLarge, each naming the file;
/// file errors; Stopped.
[[nodiscard]] base::Result<SourcePtr> openPictures(std::string name, FolderListing listing,
                                                   std::optional<std::pair<int, int>> size, bool gray,
                                                   std::stop_token stop);

}  // namespace guise::image
