// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace guise::image {

enum class Scheme { FashionMnist, Mnist, Cifar10, UtkFace, Folder, Picture, Npy };
enum class FaceLabel { Gender, Race, Age, AgeYears };  // of UTKFace; Age: groups of years

/// What follows the '?' of a data URI.
struct SourceOptions {
    std::optional<std::pair<int, int>> size;  // height, width
    bool gray = false;
    std::vector<std::string> classes;  // names or indices, in the order asked for; empty: all
    std::optional<double> test;        // share, inside (0, 1)
    std::uint64_t seed = 0;
    FaceLabel label = FaceLabel::Gender;  // utkface alone
};

struct SourceUri {
    Scheme scheme = Scheme::Folder;
    std::vector<std::filesystem::path> paths;  // none for fashion-mnist, one or two for npy, else one
    SourceOptions options;
};

/// Parses the scheme of DESIGN 7. Values are percent-decoded after they were cut at '?', '&', '=' and ',', so "%2C" is
/// a comma inside a name. Text without a scheme is a path: what lies there decides (a folder, of CIFAR-10 where its
/// files lie, of UTKFace by that name; else by its ending: .npy, .tar.gz or .tgz, or a picture); a path that exists as
/// written is taken as written. Error: BadUri.
[[nodiscard]] base::Result<SourceUri> parseUri(const std::string& text);

}  // namespace guise::image
