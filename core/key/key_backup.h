// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/key/key_file.h"
#include "core/key/secret_memory.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace guise::key {

/// A key file as lines to print and to type in again. Each line is a Bech32m text of up to 25 bytes whose prefix
/// "gk03/19" is its place, so a wrong, missing or moved line is named; the SHA-256 of the .gkey covers the whole.
/// Blanks, capitals, line ends, empty lines and lines that begin with # do not matter. Nothing is unsealed: a sealed
/// key stays sealed, an unsealed one is in the text for all to read.
inline constexpr std::size_t kBackupLineBytes = 25;
inline constexpr std::size_t kBackupTextLimit = std::size_t{256} << 10;

/// `file`: the bytes of a .gkey. Errors: those of decodeKeyInfo().
[[nodiscard]] base::Result<SecretBytes> backupText(std::span<const std::uint8_t> file);
/// The bytes of the .gkey. Errors: NotAKeyFile (no line of a backup), KeyDamaged (mistyped lines: their numbers are the
/// error's arguments), KeyTruncated (missing or moved lines, the same), then those of decodeKeyInfo().
[[nodiscard]] base::Result<std::vector<std::uint8_t>> restoreBackup(std::string_view text);

/// The same from file to file, written whole or not at all with mode 0600. Errors also: FileExists, file errors.
[[nodiscard]] base::Result<KeyFileInfo> saveBackup(const std::filesystem::path& keyFile,
                                                   const std::filesystem::path& textFile, bool replace = false);
[[nodiscard]] base::Result<KeyFileInfo> restoreBackupFile(const std::filesystem::path& textFile,
                                                          const std::filesystem::path& keyFile, bool replace = false);

}  // namespace guise::key
