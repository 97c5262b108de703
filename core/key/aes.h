// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/key/kept.h"
#include "core/key/secret_memory.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace guise::key {

inline constexpr std::size_t kCipherBlock = 16;  // bytes
using RunId = std::array<std::uint8_t, 16>;      // public, fresh for every delivery

/// AES (OpenSSL's EVP) under one of many keys, cipher block by cipher block (ECB, no padding): what the other modes are
/// built from. Keeps a keyed cipher for each of the first few thousand keys. For one thread; `keys` must outlive it.
/// Members throw std::runtime_error when the cryptographic library fails.
class AesBlocks {
public:
    /// `keys`: keys of `keyBytes` (16 or 32) one after another.
    AesBlocks(const SecretBytes& keys, std::size_t keyBytes);
    ~AesBlocks();
    AesBlocks(const AesBlocks&) = delete;
    AesBlocks& operator=(const AesBlocks&) = delete;
    /// `bytes`: a multiple of 16; `out` may be `in`.
    void encrypt(std::size_t key, const std::uint8_t* in, std::uint8_t* out, std::size_t bytes);
    void decrypt(std::size_t key, const std::uint8_t* in, std::uint8_t* out, std::size_t bytes);
    /// CBC's way back: chains of `chain` bytes one after another, each begun with `iv` (16 bytes). Both sizes:
    /// multiples of 16; `bytes` of `chain` too. `in` and `out` are apart.
    void decryptChains(std::size_t key, const std::uint8_t* iv, const std::uint8_t* in, std::uint8_t* out,
                       std::size_t chain, std::size_t bytes);

private:
    struct Ciphers;
    std::unique_ptr<Ciphers> encrypting_;
    std::unique_ptr<Ciphers> decrypting_;
    std::unique_ptr<Ciphers> unchaining_;
};

/// The first `bytes` (a multiple of 16) of the streams of items 0 to items - 1, one after another: what
/// RandomStream(streamKey, item).bytes() gives, in one go.
[[nodiscard]] SecretBytes firstBytesOfItems(const SecretBytes& streamKey, std::size_t items, std::size_t bytes);

/// Key stream of AES-CTR under `key` (16 or 32 bytes) from the 16-byte counter `counter` on, counted up as one
/// big-endian number.
[[nodiscard]] SecretBytes counterKeyStream(std::span<const std::uint8_t> key, std::span<const std::uint8_t> counter,
                                           std::size_t bytes);

/// AES-CTR of mode `ctr-fresh` (METHODS 3): counter BE64(image) || BE64(cipher block). Thread-safe.
class FreshStream {
public:
    /// Key: HKDF-Expand(PRK, "ctr-fresh/" || run id, keyBytes), 16 or 32.
    FreshStream(const SecretBytes& prk, const RunId& run, std::size_t keyBytes);
    ~FreshStream();
    FreshStream(FreshStream&&) noexcept;
    FreshStream& operator=(FreshStream&&) noexcept;
    /// The first `bytes` (a multiple of 16) of the stream of each image, one after another.
    void fill(std::span<const std::uint64_t> images, std::uint8_t* out, std::size_t bytes) const;
    [[nodiscard]] const SecretBytes& key() const noexcept { return key_; }

private:
    struct Cipher;
    SecretBytes key_;
    std::unique_ptr<Kept<Cipher>> ciphers_;
};

[[nodiscard]] RunId randomRunId();

/// out = a ^ b; `out` may be one of them.
void xorBytes(const std::uint8_t* a, const std::uint8_t* b, std::uint8_t* out, std::size_t bytes) noexcept;
/// Every 16 bytes of `in` ^ `block`; `bytes`: a multiple of 16; `out` may be `in`.
void xorBlocks(const std::uint8_t* in, const std::uint8_t* block, std::uint8_t* out, std::size_t bytes) noexcept;
/// The first 16 bytes of each chain of `chain` bytes ^= `iv` ^ the first 16 of the chain at the same place from `met`.
void xorStarts(const std::uint8_t* met, const std::uint8_t* iv, std::uint8_t* chains, std::size_t chain,
               std::size_t bytes) noexcept;

}  // namespace guise::key
