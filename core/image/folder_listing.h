// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace guise::image {

/// The pictures of one part of a folder, in byte order of their paths.
struct PictureList {
    std::vector<std::filesystem::path> files;
    std::vector<std::int32_t> labels;  // empty: unlabelled
};

struct FolderListing {
    PictureList train;
    PictureList test;
    std::vector<std::string> classNames;  // folders with a picture in either part, in byte order; empty: unlabelled
};

/// What is a picture is told by its ending (png, jpg, jpeg, jpe, jfif, bmp, dib, tif, tiff, webp in any case); other
/// files and names that begin with a dot are left out. Layouts:
///   DIR/class/x.png        a sub-folder per class; one without pictures is no class
///   DIR/train/..., test/   either layout below; sub-folders val, valid and validation are left out
///   DIR/x.png              flat, unlabelled
/// Only one level is read, so links cannot lead into a circle. Names that differ by case are different.
/// Errors: FileNotFound, NotAFile, FileUnreadable, BadData (no picture, pictures beside class folders, a class name
/// that is no UTF-8, one part labelled and one not), Stopped.
[[nodiscard]] base::Result<FolderListing> listFolder(const std::filesystem::path& folder, std::stop_token stop);

/// The pictures of one folder, in byte order of their names; sub-folders are left out. File errors, Stopped.
[[nodiscard]] base::Result<std::vector<std::filesystem::path>> listPictures(const std::filesystem::path& folder,
                                                                            std::stop_token stop);

}  // namespace guise::image
