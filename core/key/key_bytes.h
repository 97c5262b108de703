// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <openssl/crypto.h>

#include <cstdint>
#include <filesystem>
#include <vector>

namespace guise::key {

/// A key file in memory may hold its root in clear: wipes it at the end of the scope. Used inside this room only.
class Wiped {
public:
    explicit Wiped(std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}
    ~Wiped() { OPENSSL_cleanse(bytes_.data(), bytes_.size()); }
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;

private:
    std::vector<std::uint8_t>& bytes_;
};

/// A file too large for a key is NotAKeyFile; else the errors of base::readFile().
[[nodiscard]] base::Result<std::vector<std::uint8_t>> readKeyBytes(const std::filesystem::path& path);

}  // namespace guise::key
