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
#include "core/disguise/shipment_sink.h"
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
    // Recipes of InstaHide alone:
    const image::ImageSource* publicSource = nullptr;  // for public partners; its training images
    std::size_t epochs = 1;                            // mixes of every image
    ProgressCall progress;
    ShipmentFormat format = ShipmentFormat::Npy;
    std::filesystem::path ledger;        // ledgerFolder(); empty: nothing is looked up or recorded
    std::filesystem::path ledgerSecret;  // ledgerSecretPath()
    bool resend = false;                 // images that were sent before go out all the same
};

struct Shipment {
    Manifest manifest;
    std::size_t resent = 0;          // images that the ledger knew
    std::filesystem::path orderMap;  // kept outside the shipped folder; empty when the order is kept
};

/// Writes what is outsourced: images (f32 N x C x H x W, u8 for byte recipes) and labels (i32, under the key's label
/// permutation) as `format` says, and manifest.json. Streams with bounded memory into FOLDER.partial and renames: there
/// is a whole shipment or none. With a ledger, a set of which more than a hundredth was sent before (for a set below
/// 100 images: any) is refused unless `resend`; test-only sets are neither looked up nor recorded. Noise follows the
/// index in the source. The order map (i64 [N], position -> source index) goes to orderMapPath(), mode 0600. Errors:
/// ExperimentKeyRefused (without a noise seed), KeyShapeMismatch (image shape or more classes than the key has),
/// BadData (sent before), NoSecondSet, UnknownFormat (makeSink()), FileExists, Stopped, those of Disguiser and read(),
/// file errors.
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
/// in `folder` is untrusted: recipe, shape and labels come from the key, file names are computed, links are refused,
/// the manifest's HMAC and every file's SHA-256 must fit. Exact where the format is lossless; 16-bit PNG stays within
/// the manifest's largest error. Errors: those of readManifest(), ManifestInvalid (a file that is not the one shipped),
/// FileNotFound (no order map here), FileExists, Stopped, file errors.
[[nodiscard]] base::Result<Manifest> restoreShipment(const std::filesystem::path& folder, const key::SecretKey& key,
                                                     const std::filesystem::path& out,
                                                     const RestoreOptions& options = {}, std::stop_token stop = {});

}  // namespace guise::disguise
