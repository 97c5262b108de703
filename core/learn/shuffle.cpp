// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/shuffle.h"

#include "core/base/split_mix.h"

#include <numeric>
#include <utility>

namespace guise::learn {

using base::SplitMix;

std::vector<std::uint32_t> shuffledOrder(std::size_t count, std::uint64_t seed, std::uint64_t stream) {
    SplitMix random(SplitMix(seed).next() ^ SplitMix(~stream).next());
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

}  // namespace guise::learn
