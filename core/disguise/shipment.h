// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/base/metric.h"
#include "core/disguise/manifest.h"
#include "core/image/image_source.h"
#include "core/key/secret_key.h"

namespace guise::disguise {

using ProgressCall = std::function<void(const base::Progress&)>;  // quick, on the calling thread

inline constexpr std::size_t kChunkBytes = std::size_t{16} << 20;  // memory for pixels at a time

struct ShipmentOptions {
    image::Split split = image::Split::Train;
    std::size_t limit = std::numeric_limits<std::size_t>::max();  // the first so many images of the split
    std::size_t shard = 0;                   // part `shard` of `shards`: a contiguous range of those images
    std::size_t shards = 1;                  // parts share no salt; with a noise seed they equal the whole
    std::optional<std::uint64_t> noiseSeed;  // marks the set "test only"; nothing: fresh salt, forgotten
    bool keepLabels = false;                 // true class indices leave the house
    bool keepOrder = false;                  // source order: on a public set this hands out every pair
    int threads = 0;                         // 0: all of the machine's
    bool replace = false;                    // an existing folder of a shipment gives way at the very end
    ProgressCall progress;
};

struct Shipment {
    Manifest manifest;
    std::filesystem::path orderMap;  // kept outside the shipped folder; empty when the order is kept
};

/// Writes what is outsourced: FOLDER/images.npy (f32 N x C x H x W, u8 for byte recipes), labels.npy (i32, under the
/// key's label permutation), manifest.json. Streams with bounded memory into FOLDER.partial and renames: there is a
/// whole shipment or none. Noise follows the index in the source. The order map (i64 [N], position -> source index)
/// goes to orderMapPath(), mode 0600. Errors: ExperimentKeyRefused (without a noise seed), KeyShapeMismatch (image
/// shape or more classes than the key has), NoSecondSet, FileExists, Stopped, those of Disguiser and read(), file
/// errors.
[[nodiscard]] base::Result<Shipment> writeShipment(const image::ImageSource& source, const key::SecretKey& key,
                                                   const std::filesystem::path& folder,
                                                   const ShipmentOptions& options = {}, std::stop_token stop = {});

/// base::dataFolder()/shipments/RUN_ID.order.npy, in a folder with mode 0700.
[[nodiscard]] std::filesystem::path orderMapPath(const std::string& runId);

struct RestoreOptions {
    bool asFloat = false;        // images.npy as f32, unrounded; else u8
    bool originalOrder = false;  // needs the order map of the shipment
    int threads = 0;
    bool replace = false;
    ProgressCall progress;
};

/// The inverse: OUT/images.npy and, when the shipment has labels, OUT/labels.npy in original class indices. Everything
/// in `folder` is untrusted: recipe, shape and labels come from the key, file names are fixed, links are refused, the
/// manifest's HMAC and both files' SHA-256 must fit. Errors: those of readManifest(), ManifestInvalid (a file that is
/// not the one shipped), FileNotFound (no order map here), FileExists, Stopped, file errors.
[[nodiscard]] base::Result<Manifest> restoreShipment(const std::filesystem::path& folder, const key::SecretKey& key,
                                                     const std::filesystem::path& out,
                                                     const RestoreOptions& options = {}, std::stop_token stop = {});

}  // namespace guise::disguise
