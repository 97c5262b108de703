// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/aes.h"

#include "core/key/crypto.h"
#include "core/key/derivation.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace guise::key {
namespace {

constexpr std::size_t kMaxKept = 4096;                  // keyed ciphers of one thread
constexpr std::size_t kMaxCall = std::size_t{1} << 30;  // bytes that one call of EVP takes
constexpr auto kNoKey = std::numeric_limits<std::size_t>::max();

const EVP_CIPHER* cipherNamed(const char* name) {
    EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, name, nullptr);
    if (cipher == nullptr)
        cryptoFailed("AES is not available");
    return cipher;
}

const EVP_CIPHER* ecbCipher(std::size_t keyBytes) {
    static const EVP_CIPHER* const shorter = cipherNamed("AES-128-ECB");
    static const EVP_CIPHER* const longer = cipherNamed("AES-256-ECB");
    return keyBytes == 16 ? shorter : longer;
}

const EVP_CIPHER* chainCipher(std::size_t keyBytes) {
    static const EVP_CIPHER* const shorter = cipherNamed("AES-128-CBC");
    static const EVP_CIPHER* const longer = cipherNamed("AES-256-CBC");
    return keyBytes == 16 ? shorter : longer;
}

const EVP_CIPHER* counterCipher(std::size_t keyBytes) {
    static const EVP_CIPHER* const shorter = cipherNamed("AES-128-CTR");
    static const EVP_CIPHER* const longer = cipherNamed("AES-256-CTR");
    return keyBytes == 16 ? shorter : longer;
}

CipherContext counterContext(std::span<const std::uint8_t> key) {
    CipherContext context(EVP_CIPHER_CTX_new());
    if (!context || (key.size() != 16 && key.size() != 32) ||
        EVP_EncryptInit_ex2(context.get(), counterCipher(key.size()), key.data(), nullptr, nullptr) != 1)
        cryptoFailed("AES-CTR did not start");
    return context;
}

/// Whole cipher blocks only, or a stream: one-shot calls keep nothing back, and cost less than EVP_CipherUpdate.
void cipherAll(EVP_CIPHER_CTX* context, const std::uint8_t* in, std::uint8_t* out, std::size_t bytes) {
    while (bytes > 0) {
        const std::size_t now = std::min(bytes, kMaxCall);
        if (EVP_Cipher(context, out, in, static_cast<unsigned>(now)) != static_cast<int>(now))
            cryptoFailed("AES failed");
        in += now;
        out += now;
        bytes -= now;
    }
}

}  // namespace

namespace {

using CipherBlock = std::array<std::uint8_t, kCipherBlock>;

}  // namespace

struct AesBlocks::Ciphers {
    struct Slot {
        CipherContext context;
        std::size_t key = kNoKey;
        CipherBlock chained{};  // CBC: what the next call's first block is XORed with
    };

    Ciphers(const SecretBytes& allKeys, std::size_t size, const EVP_CIPHER* kind, int way)
        : keys(allKeys),
          keyBytes(size),
          cipher(kind),
          direction(way),
          slots(std::min(allKeys.size() / size, kMaxKept)) {}

    Slot& of(std::size_t key) {
        Slot& slot = slots[key < slots.size() ? key : key % slots.size()];
        if (slot.key != key) {
            slot.chained = {};
            if (!slot.context)
                slot.context.reset(EVP_CIPHER_CTX_new());
            if (!slot.context || EVP_CipherInit_ex2(slot.context.get(), cipher, keys.data() + key * keyBytes,
                                                    slot.chained.data(), direction, nullptr) != 1)
                cryptoFailed("AES did not start");
            EVP_CIPHER_CTX_set_padding(slot.context.get(), 0);
            slot.key = key;
        }
        return slot;
    }

    const SecretBytes& keys;
    std::size_t keyBytes;
    const EVP_CIPHER* cipher;
    int direction;
    std::vector<Slot> slots;
};

AesBlocks::AesBlocks(const SecretBytes& keys, std::size_t keyBytes)
    : encrypting_(std::make_unique<Ciphers>(keys, keyBytes, ecbCipher(keyBytes), 1)),
      decrypting_(std::make_unique<Ciphers>(keys, keyBytes, ecbCipher(keyBytes), 0)),
      unchaining_(std::make_unique<Ciphers>(keys, keyBytes, chainCipher(keyBytes), 0)) {}
AesBlocks::~AesBlocks() = default;

void AesBlocks::encrypt(std::size_t key, const std::uint8_t* in, std::uint8_t* out, std::size_t bytes) {
    cipherAll(encrypting_->of(key).context.get(), in, out, bytes);
}

void AesBlocks::decrypt(std::size_t key, const std::uint8_t* in, std::uint8_t* out, std::size_t bytes) {
    cipherAll(decrypting_->of(key).context.get(), in, out, bytes);
}

void AesBlocks::decryptChains(std::size_t key, const std::uint8_t* iv, const std::uint8_t* in, std::uint8_t* out,
                              std::size_t chain, std::size_t bytes) {
    if (bytes == 0)
        return;
    // All chains as one, which costs one call; then the first block of each gets its own start for the one it met.
    Ciphers::Slot& slot = unchaining_->of(key);
    cipherAll(slot.context.get(), in, out, bytes);
    xorStarts(slot.chained.data(), iv, out, chain, chain);
    xorStarts(in + chain - kCipherBlock, iv, out + chain, chain, bytes - chain);
    std::memcpy(slot.chained.data(), in + bytes - kCipherBlock, kCipherBlock);
}

SecretBytes firstBytesOfItems(const SecretBytes& streamKey, std::size_t items, std::size_t bytes) {
    // The counter blocks BE64(item) || BE64(block) themselves, enciphered all at once.
    SecretBytes out(items * bytes);
    for (std::size_t i = 0; i < out.size() / kCipherBlock; ++i) {
        const std::uint64_t item = i * kCipherBlock / bytes;
        const std::uint64_t block = i % (bytes / kCipherBlock);
        for (std::size_t k = 0; k < 8; ++k) {
            out[i * kCipherBlock + 7 - k] = static_cast<std::uint8_t>(item >> (8 * k));
            out[i * kCipherBlock + 15 - k] = static_cast<std::uint8_t>(block >> (8 * k));
        }
    }
    AesBlocks(streamKey, streamKey.size()).encrypt(0, out.data(), out.data(), out.size());
    return out;
}

SecretBytes counterKeyStream(std::span<const std::uint8_t> key, std::span<const std::uint8_t> counter,
                             std::size_t bytes) {
    const CipherContext context = counterContext(key);
    if (counter.size() != kCipherBlock ||
        EVP_EncryptInit_ex2(context.get(), nullptr, nullptr, counter.data(), nullptr) != 1)
        cryptoFailed("AES-CTR did not seek");
    SecretBytes stream(bytes);
    cipherAll(context.get(), stream.data(), stream.data(), bytes);
    return stream;
}

struct FreshStream::Cipher {
    explicit Cipher(SecretBytes secret) : key(std::move(secret)), blocks(key, key.size()) {}

    /// BE64(0) || BE64(block) of the first blocks, for images of `bytes`.
    const std::uint8_t* countersFor(std::size_t bytes) {
        for (std::size_t at = counters.size(); at < bytes; at += kCipherBlock) {
            const std::uint64_t counter[2] = {0, __builtin_bswap64(at / kCipherBlock)};
            counters.resize(at + kCipherBlock);
            std::memcpy(counters.data() + at, counter, kCipherBlock);
        }
        return counters.data();
    }

    SecretBytes key;
    AesBlocks blocks;
    std::vector<std::uint8_t> counters;
};

FreshStream::FreshStream(const SecretBytes& prk, const RunId& run, std::size_t keyBytes)
    : key_(hkdfExpand(prk, "ctr-fresh/" + std::string(run.begin(), run.end()), keyBytes)),
      ciphers_(std::make_unique<Kept<Cipher>>()) {}
FreshStream::~FreshStream() = default;
FreshStream::FreshStream(FreshStream&&) noexcept = default;
FreshStream& FreshStream::operator=(FreshStream&&) noexcept = default;

void FreshStream::fill(std::span<const std::uint64_t> images, std::uint8_t* out, std::size_t bytes) const {
    auto cipher = ciphers_->take();
    if (!cipher)
        cipher = std::make_unique<Cipher>(key_);
    // The counter blocks themselves, enciphered all at once: a seek for each image would not allow that.
    const std::uint8_t* const counters = cipher->countersFor(bytes);
    for (std::size_t i = 0; i < images.size(); ++i) {
        std::array<std::uint8_t, kCipherBlock> number{};
        const std::uint64_t high = __builtin_bswap64(images[i]);
        std::memcpy(number.data(), &high, sizeof high);
        xorBlocks(counters, number.data(), out + i * bytes, bytes);
    }
    cipher->blocks.encrypt(0, out, out, images.size() * bytes);
    ciphers_->give(std::move(cipher));
}

RunId randomRunId() {
    const base::Digest random = randomSalt();
    RunId run{};
    std::copy_n(random.begin(), run.size(), run.begin());
    return run;
}

}  // namespace guise::key
