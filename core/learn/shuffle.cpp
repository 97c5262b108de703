// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/shuffle.h"

#include <limits>
#include <numeric>
#include <utility>

namespace guise::learn {

namespace {

// SplitMix64 (Steele, Lea, Flood 2014).
class SplitMix {
public:
    explicit SplitMix(std::uint64_t state) : state_(state) {}
    std::uint64_t next() noexcept {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
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

}  // namespace

std::vector<std::uint32_t> shuffledOrder(std::size_t count, std::uint64_t seed, std::uint64_t stream) {
    SplitMix random(SplitMix(seed).next() ^ SplitMix(~stream).next());
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

}  // namespace guise::learn
