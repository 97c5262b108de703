// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sha256.h"
#include "core/key/key_file.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guise::key {

using FileBytes = std::vector<std::uint8_t>;

inline SecretBytes secretText(std::string_view text) {
    return {text.begin(), text.end()};
}

/// The lowest cost that is accepted: 32 MiB.
inline constexpr SealOptions kCheapSeal{.scryptN = std::uint64_t{1} << 15};

inline SecretKey sampleKey(const std::string& recipe = R"({"block":[7,7]})") {
    return SecretKey::experiment(7, recipe, {1, 28, 28}, 10).value();
}

inline FileBytes sealedFile(const SecretKey& key, std::string_view passphrase) {
    const SecretBytes secret = secretText(passphrase);
    return encodeKey(key, &secret, kCheapSeal, 1'700'000'000).value();
}

inline FileBytes clearFile(const SecretKey& key) {
    return encodeKey(key, nullptr, {}, 1'700'000'000).value();
}

/// Puts the checksum right again, as someone who alters a file on purpose would.
inline FileBytes withChecksum(FileBytes file) {
    const base::Digest digest = base::sha256(std::span(file).first(file.size() - 32));
    std::copy(digest.begin(), digest.end(), file.end() - 32);
    return file;
}

/// Code of what decodeKey() says; Internal stands for "accepted", which decodeKey() never reports.
inline base::ErrorCode codeOf(const FileBytes& file, std::string_view passphrase) {
    const SecretBytes secret = secretText(passphrase);
    const auto key = decodeKey(file, &secret);
    return key ? base::ErrorCode::Internal : key.error().code;
}

}  // namespace guise::key
