// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/attack/attacker_view.h"
#include "core/base/error.h"
#include "core/disguise/manifest.h"
#include "core/disguise/recipe.h"
#include "core/image/npy.h"

namespace guise::experiment {

/// A shipment as anybody who gets the folder reads it, without the key: nothing it says is verified but that its parts
/// fit together.
struct ExportedSet {
    disguise::Manifest manifest;
    disguise::Recipe recipe;
    image::NpyArray images;            // f32 or u8, N x C x H x W
    std::vector<std::int32_t> labels;  // exported indices; empty: none
    int classes = 0;                   // largest index + 1

    [[nodiscard]] attack::DisguisedImages disguised() const;
};

/// FOLDER/manifest.json, images.npy and labels.npy. Reads the set whole. Errors: ManifestInvalid, RecipeInvalid, file
/// errors, UnknownFormat (not exported as .npy), TooLarge (over 8 GiB).
[[nodiscard]] base::Result<ExportedSet> readExportedSet(const std::filesystem::path& folder);

/// Index in its source of each exported image: as it is where the order was kept, else from the order map that
/// disguising left in base::dataFolder(). Of a shard that kept its order the offset is not known, so its images are
/// taken for the first ones. Errors: FileNotFound (shuffled, and no map here), BadData.
[[nodiscard]] base::Result<std::vector<std::uint64_t>> sourceOrder(const disguise::Manifest& manifest);

}  // namespace guise::experiment
