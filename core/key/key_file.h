// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/key/secret_key.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace guise::key {

/// The .gkey file: magic (8) | total length u64 | version u16 | body | SHA-256 of all before. The body's header is the
/// AAD of AES-256-GCM and readable without a passphrase. Checks run in this order, each with its own error:
/// NotAKeyFile, KeyTruncated, KeyDamaged, KeyTooNew, KeyBounds, (PassphraseNeeded), WrongPassphrase, then
/// KeyRecipeMismatch / KeyShapeMismatch / KeyFingerprintMismatch.
struct KeyFileInfo {
    int format = 0;
    KeyKind kind = KeyKind::Secret;
    bool sealed = true;
    std::string fingerprint;  // as the header states it; checked against the root when the key is opened
    std::string recipe;       // canonical JSON
    base::Shape shape;
    int classCount = 0;
    std::int64_t created = 0;   // seconds since 1970, UTC
    std::uint64_t scryptN = 0;  // 0 when not sealed
};

/// scrypt N = 2^17, r = 8, p = 1 on writing; tests may lower the cost within the accepted range 2^15 .. 2^20.
struct SealOptions {
    std::uint64_t scryptN = std::uint64_t{1} << 17;
    bool replace = false;  // an existing file stays unless set: a lost key is a lost model
};

/// Seals and writes atomically with mode 0600. No passphrase: written unsealed, only if the user insists (the caller
/// asked). About half a second and 128 MiB: call it from a job. Errors: PassphraseInvalid, FileExists, file errors.
[[nodiscard]] base::Result<void> saveKey(const SecretKey& key, const std::filesystem::path& path,
                                         const SecretBytes* passphrase, const SealOptions& options = {});
[[nodiscard]] base::Result<KeyFileInfo> readKeyInfo(const std::filesystem::path& path);
/// `passphrase` null for an unsealed key; a sealed one then gives PassphraseNeeded.
[[nodiscard]] base::Result<SecretKey> openKey(const std::filesystem::path& path, const SecretBytes* passphrase);

/// The same over bytes in memory, for tests and fuzzers; files are at most 64 KiB.
[[nodiscard]] base::Result<std::vector<std::uint8_t>> encodeKey(const SecretKey& key, const SecretBytes* passphrase,
                                                                const SealOptions& options, std::int64_t created);
[[nodiscard]] base::Result<KeyFileInfo> decodeKeyInfo(std::span<const std::uint8_t> file);
[[nodiscard]] base::Result<SecretKey> decodeKey(std::span<const std::uint8_t> file, const SecretBytes* passphrase);

/// Strips one trailing newline. Error: PassphraseInvalid (empty, NUL inside, over 1 KiB).
[[nodiscard]] base::Result<SecretBytes> checkPassphrase(SecretBytes text);
/// From a file of at most 1 KiB + newline, through checkPassphrase().
[[nodiscard]] base::Result<SecretBytes> readPassphraseFile(const std::filesystem::path& path);

}  // namespace guise::key
