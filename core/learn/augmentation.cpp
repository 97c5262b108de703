// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augmentation.h"

#include <algorithm>

namespace guise::learn {

namespace {

// The mixing function of SplitMix64 (Steele, Lea, Flood 2014): enough for draws that are no secret.
std::uint64_t mixed(std::uint64_t value) noexcept {
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

// 0 .. n - 1; n is far below 2^32, so what the product leaves uneven does not show.
int below(std::uint64_t word, int n) noexcept {
    return static_cast<int>(((word >> 32) * static_cast<std::uint64_t>(n)) >> 32);
}

}  // namespace

void augment(const Augmentation& how, const base::Shape& shape, std::span<const std::uint8_t> image, std::uint64_t seed,
             std::uint64_t round, std::uint64_t index, std::span<std::uint8_t> out) noexcept {
    const std::uint64_t word = mixed(mixed(mixed(seed) ^ round) ^ index);
    const int ways = 2 * how.shift + 1;
    const int down = below(word, ways) - how.shift;
    const int right = below(mixed(word), ways) - how.shift;
    const bool flipped = how.flip && (mixed(word ^ 1U) >> 63) != 0;
    const int height = shape.height;
    const int width = shape.width;
    const auto at = [&](int channel, int y, int x) {
        return (static_cast<std::size_t>(channel) * static_cast<std::size_t>(height) + static_cast<std::size_t>(y)) *
                   static_cast<std::size_t>(width) +
               static_cast<std::size_t>(x);
    };
    for (int c = 0; c < shape.channels; ++c)
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const int fromY = y - down;
                const int turned = x - right;
                const int fromX = flipped ? width - 1 - turned : turned;
                const bool inside = fromY >= 0 && fromY < height && fromX >= 0 && fromX < width;
                out[at(c, y, x)] = inside ? image[at(c, fromY, fromX)] : std::uint8_t{0};
            }
}

}  // namespace guise::learn
