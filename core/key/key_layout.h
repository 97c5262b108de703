// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/key/secret_key.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace guise::key {

/// Bytes of a .gkey file of format 1. Integers are little-endian; offsets in bytes.
///
///      0   8  magic 89 47 4B 45 59 0D 0A 1A (a text-mode copy destroys it)
///      8   8  length of the whole file
///     16   2  version, 1
///     18   1  sealing: 0 root in clear, 1 scrypt + AES-256-GCM
///     19   1  kind: 0 secret, 1 experiment
///     20   8  scrypt N   } all zero when the root is in clear
///     28   4  scrypt r   }
///     32   4  scrypt p   }
///     36  16  salt       }
///     52  12  GCM nonce  }
///     64   8  created, seconds since 1970 UTC, signed
///     72  12  channels, height, width, u32 each
///     84   4  class count, u32
///     88  16  fingerprint
///    104   4  length n of the recipe, at most 16 KiB
///    108   n  recipe, canonical JSON
///  108+n      the root: 32 bytes in clear, or 32 enciphered and the 16-byte tag
///        32   SHA-256 of all before
///
/// The AAD of the seal is everything before the root, magic and version included.
inline constexpr int kKeyVersion = 1;
inline constexpr std::size_t kKeyFileLimit = std::size_t{64} << 10;
inline constexpr std::size_t kTagBytes = 16;
inline constexpr std::uint32_t kScryptR = 8;
inline constexpr std::uint32_t kScryptP = 1;

struct KeyHeader {
    bool sealed = false;
    KeyKind kind = KeyKind::Secret;
    std::uint64_t scryptN = 0;  // 0 when not sealed
    std::array<std::uint8_t, 16> salt{};
    std::array<std::uint8_t, 12> nonce{};
    std::int64_t created = 0;
    base::Shape shape;
    int classCount = 0;
    std::string fingerprint;  // 32 hex digits
    std::string recipe;
};

struct ParsedKey {
    KeyHeader header;
    std::span<const std::uint8_t> authenticated;  // into the file: all before the root
    std::span<const std::uint8_t> payload;        // into the file: the root, in clear or sealed
};

/// The checks from magic to KDF bounds, in the order key_file.h states. `file` must outlive what is returned.
[[nodiscard]] base::Result<ParsedKey> parseKey(std::span<const std::uint8_t> file);
/// The whole file; `sealing` is the 32-byte key when header.sealed, else unused.
[[nodiscard]] std::vector<std::uint8_t> assembleKey(const KeyHeader& header, const Root& root,
                                                    const SecretBytes& sealing);
/// N a power of two from 2^15 to 2^20, r 8, p 1.
[[nodiscard]] bool acceptedCost(std::uint64_t n, std::uint32_t r, std::uint32_t p) noexcept;
[[nodiscard]] tl::unexpected<base::Error> notAKey();

}  // namespace guise::key
