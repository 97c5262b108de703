// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>
#include <openssl/kdf.h>

#include <memory>

namespace guise::key {

/// OpenSSL objects that free (and so wipe) themselves. Used inside this room only.
struct CryptoFree {
    void operator()(EVP_CIPHER_CTX* context) const noexcept { EVP_CIPHER_CTX_free(context); }
    void operator()(EVP_KDF_CTX* context) const noexcept { EVP_KDF_CTX_free(context); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, CryptoFree>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, CryptoFree>;

/// A failing call of the cryptographic library (out of memory, a damaged installation) must never yield weak bytes:
/// throws std::runtime_error, which the room's borders turn into an Error.
[[noreturn]] void cryptoFailed(const char* what);

}  // namespace guise::key
