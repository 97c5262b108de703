// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

namespace guise::base {

/// SplitMix64 (Steele, Lea, Flood 2014): seeded, the same everywhere, never for secrets.
class SplitMix {
public:
    explicit SplitMix(std::uint64_t seed) noexcept : state_(seed) {}
    std::uint64_t next() noexcept {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    /// Uniform in [0, n), n > 0, by rejection.
    std::uint64_t below(std::uint64_t n) noexcept {
        const std::uint64_t limit = std::numeric_limits<std::uint64_t>::max() / n * n;
        std::uint64_t word = next();
        while (word >= limit)
            word = next();
        return word % n;
    }

private:
    std::uint64_t state_;
};

}  // namespace guise::base
