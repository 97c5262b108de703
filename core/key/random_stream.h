// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/key/secret_memory.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace guise::key {

/// Deterministic stream of one item: AES-256-CTR under `key` (32 bytes), IV = BE64(item) || BE64(0), as in METHODS 13.
/// The same calls give the same values on every machine. Not thread-safe; objects are independent.
class RandomStream {
public:
    RandomStream(const SecretBytes& key, std::uint64_t item);
    ~RandomStream();
    RandomStream(RandomStream&&) noexcept;
    RandomStream& operator=(RandomStream&&) noexcept;

    void bytes(std::span<std::uint8_t> out);
    [[nodiscard]] std::uint64_t word();                      // u64, little-endian
    [[nodiscard]] double uniform();                          // (w >> 11) * 2^-53, in [0, 1)
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);  // unbiased, bound >= 1
    [[nodiscard]] double normal();                           // Marsaglia polar with the stated logarithm

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Noise units for image `index` of a split: out[i] = (u32 >> 8) * 2^-24 in [0, 1), u32 little-endian from AES-256-CTR
/// under noiseKey(), IV = BE64(index) || BE64(0). Values [firstValue, firstValue + out.size()) of that image's stream;
/// firstValue is a multiple of 4. Thread-safe.
class NoiseStream {
public:
    explicit NoiseStream(const SecretBytes& key);
    ~NoiseStream();
    NoiseStream(NoiseStream&&) noexcept;
    NoiseStream& operator=(NoiseStream&&) noexcept;
    void units(std::uint64_t index, std::span<float> out, std::uint64_t firstValue = 0) const;
    /// The raw words before scaling, for callers that scale in their own kernel.
    void words(std::uint64_t index, std::span<std::uint32_t> out, std::uint64_t firstValue = 0) const;

private:
    struct Contexts;
    void raw(std::uint64_t index, std::uint8_t* out, std::size_t bytes, std::uint64_t firstValue) const;
    SecretBytes key_;
    std::unique_ptr<Contexts> contexts_;
};

}  // namespace guise::key
