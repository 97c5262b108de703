// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/random_stream.h"

#include "core/key/crypto.h"
#include "core/key/material.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstring>
#include <functional>
#include <limits>
#include <thread>
#include <utility>

namespace guise::key {
namespace {

static_assert(std::endian::native == std::endian::little, "streams are read as little-endian words");
static_assert(sizeof(float) == 4 && std::numeric_limits<float>::is_iec559);

using Counter = std::array<std::uint8_t, 16>;

Counter counterBlock(std::uint64_t item, std::uint64_t block) {
    Counter out{};
    for (std::size_t i = 0; i < 8; ++i) {
        out[7 - i] = static_cast<std::uint8_t>(item >> (8 * i));
        out[15 - i] = static_cast<std::uint8_t>(block >> (8 * i));
    }
    return out;
}

CipherContext keyedContext(const SecretBytes& key) {
    static EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "AES-256-CTR", nullptr);
    CipherContext context(EVP_CIPHER_CTX_new());
    if (!context || cipher == nullptr || key.size() != 32 ||
        EVP_EncryptInit_ex(context.get(), cipher, nullptr, key.data(), nullptr) != 1)
        cryptoFailed("AES-256-CTR did not start");
    return context;
}

void seek(EVP_CIPHER_CTX* context, std::uint64_t item, std::uint64_t block) {
    if (EVP_EncryptInit_ex(context, nullptr, nullptr, nullptr, counterBlock(item, block).data()) != 1)
        cryptoFailed("AES-256-CTR did not seek");
}

// The next `size` bytes of key stream: zeros enciphered, in pieces that stay in the first cache.
void keyStream(EVP_CIPHER_CTX* context, std::uint8_t* out, std::size_t size) {
    static constexpr std::array<std::uint8_t, std::size_t{4} << 10> kZeros{};
    while (size > 0) {
        const std::size_t now = std::min(size, kZeros.size());
        int written = 0;
        if (EVP_EncryptUpdate(context, out, &written, kZeros.data(), static_cast<int>(now)) != 1 ||
            written != static_cast<int>(now))
            cryptoFailed("AES-256-CTR failed");
        out += now;
        size -= now;
    }
}

}  // namespace

struct RandomStream::State {
    State(const SecretBytes& key, std::uint64_t item) : context(keyedContext(key)) { seek(context.get(), item, 0); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { OPENSSL_cleanse(&spare, sizeof spare); }

    CipherContext context;
    SecretBytes buffer = SecretBytes(512);
    std::size_t next = 512;  // first byte not yet handed out
    bool hasSpare = false;
    double spare = 0.0;
};

RandomStream::RandomStream(const SecretBytes& key, std::uint64_t item) : state_(std::make_unique<State>(key, item)) {}
RandomStream::~RandomStream() = default;
RandomStream::RandomStream(RandomStream&&) noexcept = default;
RandomStream& RandomStream::operator=(RandomStream&&) noexcept = default;

void RandomStream::bytes(std::span<std::uint8_t> out) {
    while (!out.empty()) {
        SecretBytes& buffer = state_->buffer;
        if (state_->next == buffer.size()) {
            if (out.size() >= buffer.size()) {
                keyStream(state_->context.get(), out.data(), out.size());
                return;
            }
            keyStream(state_->context.get(), buffer.data(), buffer.size());
            state_->next = 0;
        }
        const std::size_t now = std::min(out.size(), buffer.size() - state_->next);
        std::memcpy(out.data(), buffer.data() + state_->next, now);
        state_->next += now;
        out = out.subspan(now);
    }
}

std::uint64_t RandomStream::word() {
    std::array<std::uint8_t, 8> raw{};
    bytes(raw);
    return std::bit_cast<std::uint64_t>(raw);
}

double RandomStream::uniform() {
    return static_cast<double>(word() >> 11) * 0x1p-53;
}

std::uint64_t RandomStream::below(std::uint64_t bound) {
    const std::uint64_t excess = (0 - bound) % bound;  // 2^64 mod bound
    std::uint64_t drawn = word();
    while (excess != 0 && drawn >= 0 - excess)
        drawn = word();
    return drawn % bound;
}

double RandomStream::normal() {
    if (state_->hasSpare) {
        state_->hasSpare = false;
        return state_->spare;
    }
    const NormalPair pair = drawNormalPair(*this);
    state_->spare = pair.second;
    state_->hasSpare = true;
    return pair.first;
}

/// Keyed contexts that wait for their next image. A call takes one out of its slot and puts it back, so threads share
/// nothing while they work; what does not fit is freed.
struct NoiseStream::Contexts {
    static constexpr std::size_t kSlots = 64;

    Contexts() = default;
    Contexts(const Contexts&) = delete;
    Contexts& operator=(const Contexts&) = delete;
    ~Contexts() {
        for (auto& slot : slots)
            CipherContext(slot.load());
    }

    static std::size_t slotOfThread() { return std::hash<std::thread::id>{}(std::this_thread::get_id()) % kSlots; }
    CipherContext take(const SecretBytes& key, std::size_t slot) {
        CipherContext context(slots[slot].exchange(nullptr, std::memory_order_acquire));
        return context ? std::move(context) : keyedContext(key);
    }
    void give(CipherContext context, std::size_t slot) {
        CipherContext(slots[slot].exchange(context.release(), std::memory_order_release));
    }

    std::array<std::atomic<EVP_CIPHER_CTX*>, kSlots> slots{};
};

NoiseStream::NoiseStream(const SecretBytes& key) : key_(key), contexts_(std::make_unique<Contexts>()) {}
NoiseStream::~NoiseStream() = default;
NoiseStream::NoiseStream(NoiseStream&&) noexcept = default;
NoiseStream& NoiseStream::operator=(NoiseStream&&) noexcept = default;

void NoiseStream::raw(std::uint64_t index, std::uint8_t* out, std::size_t bytes, std::uint64_t firstValue) const {
    const std::size_t slot = Contexts::slotOfThread();
    CipherContext context = contexts_->take(key_, slot);
    seek(context.get(), index, firstValue / 4);
    keyStream(context.get(), out, bytes);
    contexts_->give(std::move(context), slot);
}

void NoiseStream::words(std::uint64_t index, std::span<std::uint32_t> out, std::uint64_t firstValue) const {
    raw(index, reinterpret_cast<std::uint8_t*>(out.data()), out.size_bytes(), firstValue);
}

void NoiseStream::units(std::uint64_t index, std::span<float> out, std::uint64_t firstValue) const {
    raw(index, reinterpret_cast<std::uint8_t*>(out.data()), out.size_bytes(), firstValue);
    const auto scale = [](float* values, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            std::uint32_t word = 0;
            std::memcpy(&word, values + i, sizeof word);
            values[i] = static_cast<float>(static_cast<std::int32_t>(word >> 8)) * 0x1p-24F;
        }
    };
    constexpr std::size_t kStep = 16;  // a fixed count, so that it becomes vector code at -O2 too
    std::size_t done = 0;
    for (; done + kStep <= out.size(); done += kStep)
        scale(out.data() + done, kStep);
    scale(out.data() + done, out.size() - done);
}

}  // namespace guise::key
