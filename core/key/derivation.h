// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sha256.h"
#include "core/base/shape.h"
#include "core/key/secret_memory.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace guise::key {

using Root = SecretBytes;  // kRootBytes
inline constexpr std::size_t kRootBytes = 32;

/// METHODS 13, format 1. All functions are pure, the random ones excepted; any thread. They throw (std::bad_alloc,
/// std::runtime_error) when memory or the cryptographic library fails: never weak or half-written bytes.
[[nodiscard]] Root randomRoot();                        // from the operating system's CSPRNG
[[nodiscard]] Root experimentRoot(std::uint64_t seed);  // SHA-256("guise/1/experiment/" || decimal seed)
[[nodiscard]] SecretBytes hkdfExtract(std::string_view salt, const SecretBytes& input);
[[nodiscard]] SecretBytes hkdfExpand(const SecretBytes& prk, std::string_view info, std::size_t bytes);

/// HKDF-Extract(salt "guise/1", root).
[[nodiscard]] SecretBytes pseudoRandomKey(const Root& root);
/// HKDF-Expand(PRK, "guise/1/" || use || 0x00 || SHA-256(canonicalJson), 32 bytes).
[[nodiscard]] SecretBytes streamKey(const SecretBytes& prk, std::string_view use, std::string_view canonicalJson);
/// The 32-byte AES key of a noise stream: HKDF(salt, root, "guise/1/noise/" || split).
[[nodiscard]] SecretBytes noiseKey(const Root& root, const base::Digest& salt, std::string_view split);
[[nodiscard]] base::Digest noiseSaltFromSeed(std::uint64_t seed);  // SHA-256("seed" || decimal seed)
[[nodiscard]] base::Digest randomSalt();

/// 32 hex digits: HKDF-Expand(PRK, "guise/1/fingerprint/" || SHA-256(J), 16 bytes), J the canonical JSON
/// {"classes":K,"recipe":R,"shape":[C,H,W]}; `canonicalRecipe` is R.
[[nodiscard]] std::string fingerprintOf(const SecretBytes& prk, std::string_view canonicalRecipe,
                                        const base::Shape& shape, int classCount);

}  // namespace guise::key
