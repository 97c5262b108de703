// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/key/secret_memory.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace guise::key {

/// Bech32m (BIP 350 over BIP 173): prefix, "1", data in the alphabet qpzry9x8gf2tvdw0s3jn54khce6mua7l (no 1, b, i, o),
/// six characters of checksum. At most 90 characters; up to four wrong characters are always noticed. The data may be
/// secret; prefixes are not.
struct Bech32mText {
    std::string prefix;
    SecretBytes bytes;
};

/// `prefix`: printable ASCII in small letters, at least one; at most 90 characters in all, which the caller sees to.
[[nodiscard]] SecretBytes bech32mEncode(std::string_view prefix, std::span<const std::uint8_t> bytes);
/// Small letters only: the caller folds case. Nothing when any rule of the standard is broken.
[[nodiscard]] std::optional<Bech32mText> bech32mDecode(std::string_view text);

}  // namespace guise::key
