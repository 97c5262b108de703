// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/image/folder_listing.h"
#include "core/image/uri.h"

namespace guise::image {

/// What the name of a UTKFace picture says (Zhang et al. 2017): AGE_GENDER_RACE_DATE... .jpg.
struct FaceName {
    int age = 0;     // years, 0 to 150
    int gender = 0;  // 0 male, 1 female
    int race = 0;    // 0 White, 1 Black, 2 Asian, 3 Indian, 4 others
};
[[nodiscard]] std::optional<FaceName> parseFaceName(const std::string& fileName);

/// The pictures of a flat folder in byte order of their names, labelled by `label`. Age: the nine groups of FairFace,
/// 0-2, 3-9, 10-19, .. 60-69, 70+; AgeYears: a class for every age there is. Errors: file errors, BadData (no picture
/// with a fitting name), Stopped.
struct FaceListing {
    FolderListing listing;
    std::size_t skipped = 0;  // pictures whose names say no label
};
[[nodiscard]] base::Result<FaceListing> listFaces(const std::filesystem::path& folder, FaceLabel label,
                                                  std::stop_token stop);

/// Pictures that a data URI leaves out because of their names; 0 for every other scheme than utkface. Errors: as
/// openSource().
[[nodiscard]] base::Result<std::size_t> skippedFaces(const std::string& uri, std::stop_token stop = {});

}  // namespace guise::image
