// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/key/derivation.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace guise::key {

using SealNonce = std::array<std::uint8_t, 12>;

/// scrypt(passphrase, salt, N, r 8, p 1) to 32 bytes. N checked by the caller. Takes 1 KiB x N of memory and, at
/// N = 2^17, about half a second. Error: NoMemory.
[[nodiscard]] base::Result<SecretBytes> sealingKey(const SecretBytes& passphrase,
                                                   const std::array<std::uint8_t, 16>& salt, std::uint64_t n);
/// AES-256-GCM: the enciphered root, then the 16-byte tag. Throws when the cryptographic library fails.
[[nodiscard]] std::vector<std::uint8_t> sealRoot(const SecretBytes& sealing, const SealNonce& nonce,
                                                 std::span<const std::uint8_t> authenticated, const Root& root);
/// The reverse. Error: WrongPassphrase. Throws as above.
[[nodiscard]] base::Result<Root> openRoot(const SecretBytes& sealing, const SealNonce& nonce,
                                          std::span<const std::uint8_t> authenticated,
                                          std::span<const std::uint8_t> payload);

}  // namespace guise::key
