// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augmentation.h"

#include "core/base/split_mix.h"

namespace guise::learn {

void augment(const Augmentation& how, const base::Shape& shape, std::span<const std::uint8_t> image, std::uint64_t seed,
             std::uint64_t round, std::uint64_t index, std::span<std::uint8_t> out) noexcept {
    using base::SplitMix;
    SplitMix random(SplitMix(SplitMix(seed).next() ^ round).next() ^ index);
    const auto ways = static_cast<std::uint64_t>(2 * how.shift + 1);
    const int down = static_cast<int>(random.below(ways)) - how.shift;
    const int right = static_cast<int>(random.below(ways)) - how.shift;
    const bool flipped = how.flip && random.below(2) != 0;
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
