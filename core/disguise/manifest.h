// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/json_fwd.h"
#include "core/disguise/disguiser.h"
#include "core/key/secret_key.h"

namespace guise::disguise {

/// One file of a shipment, as manifest.json describes it.
struct ShippedFile {
    std::string type;  // "f32", "u8", "i32"; "u16" by WordEncoding; soft labels: "f32" [N, K]
    std::vector<std::size_t> shape;
    std::string sha256;  // of the whole file
    friend bool operator==(const ShippedFile&, const ShippedFile&) = default;
};

/// Floating-point values as 16 bits, from the recipe's range alone: value = low + word * (high - low) / 65535.
struct WordEncoding {
    double low = 0.0;
    double high = 0.0;
    double largestError = 0.0;  // of a decoded value: half a step and the rounding to f32
    friend bool operator==(const WordEncoding&, const WordEncoding&) = default;
};
[[nodiscard]] WordEncoding wordEncoding(const Disguiser::Range& range) noexcept;
[[nodiscard]] std::optional<std::uint16_t> toWord(const WordEncoding& encoding, float value) noexcept;  // in the range
[[nodiscard]] float fromWord(const WordEncoding& encoding, std::uint16_t word) noexcept;

/// What a shipment says about itself, and nothing else: an allow-list. No source, names, times, host, seeds, or hash of
/// originals.
struct Manifest {
    std::string recipe;       // canonical JSON
    std::string fingerprint;  // of the key; links deliveries under one key
    std::string runId;        // 32 random hex digits
    std::size_t count = 0;
    std::string layout = "npy";            // formatName(); not written when it is npy
    std::optional<WordEncoding> encoding;  // of "u16" images
    ShippedFile images;                    // for picture files the sum is that of SHA256SUMS, which lists theirs
    bool hasLabels = true;
    ShippedFile labelFile;
    std::string labels;  // "permuted", "kept", "not permuted: the key has no class count", "none"
    std::string order;   // "shuffled", "kept"
    bool testOnly = false;
    Disguiser::Range range;  // from the recipe and the kind of matrix, never from the key or the images
};

inline constexpr const char* kLabelsPermuted = "permuted";
inline constexpr const char* kLabelsKept = "kept";
inline constexpr const char* kLabelsWithoutCount = "not permuted: the key has no class count";
inline constexpr const char* kLabelsNone = "none";
inline constexpr const char* kOrderShuffled = "shuffled";
inline constexpr const char* kOrderKept = "kept";

[[nodiscard]] key::RunId runIdOf(const Manifest& manifest);

/// manifest.json with its "hmac": HMAC-SHA256 in hex over the canonical JSON of all other members, under
/// HKDF-Expand(PRK, "guise/1/manifest", 32).
[[nodiscard]] base::Json manifestToJson(const Manifest& manifest, const key::SecretKey& key);

/// Checks in this order: shape of the JSON (ManifestInvalid), recipe (KeyRecipeMismatch), image shape
/// (KeyShapeMismatch), fingerprint (KeyFingerprintMismatch), HMAC (ManifestInvalid), then the figures against
/// `disguiser` (ManifestInvalid).
[[nodiscard]] base::Result<Manifest> manifestFromJson(const base::Json& json, const key::SecretKey& key,
                                                      const Disguiser& disguiser);

/// FOLDER/manifest.json through manifestFromJson(). Errors: NotAFile (a link), FileNotFound, TooLarge, BadData.
[[nodiscard]] base::Result<Manifest> readManifest(const std::filesystem::path& folder, const key::SecretKey& key,
                                                  const Disguiser& disguiser);

/// FOLDER/manifest.json as somebody without the key reads it: its structure is checked, nothing it says is. Errors: as
/// readManifest(), without those of the key.
[[nodiscard]] base::Result<Manifest> readUnverifiedManifest(const std::filesystem::path& folder);

/// `path` as a regular file that is no link. Errors: NotAFile, FileNotFound.
[[nodiscard]] base::Result<void> checkOwnFile(const std::filesystem::path& path);

}  // namespace guise::disguise
