// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/split.h"

#include "core/learn/shuffle.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace guise::learn {

namespace {

constexpr std::uint64_t kStream = 0x7374726174696679;  // apart from the orders of epochs

// How many images of each class, by largest remainder.
std::map<std::int32_t, std::size_t> shares(const std::map<std::int32_t, std::size_t>& sizes, std::size_t all,
                                           std::size_t count) {
    std::map<std::int32_t, std::size_t> result;
    std::vector<std::pair<std::size_t, std::int32_t>> rest;
    std::size_t given = 0;
    for (const auto& size : sizes) {
        result[size.first] = size.second * count / all;
        given += result[size.first];
        rest.emplace_back(size.second * count % all, size.first);
    }
    std::stable_sort(rest.begin(), rest.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; given < count; ++i, ++given)
        ++result[rest[i].second];
    return result;
}

}  // namespace

image::FloatImageSet takeStratified(image::FloatImageSet& set, std::size_t count, std::uint64_t seed) {
    const std::size_t all = set.labels.size();
    const std::size_t size = set.shape.size();
    std::map<std::int32_t, std::size_t> sizes;
    for (const std::int32_t label : set.labels)
        ++sizes[label];
    auto wanted = shares(sizes, std::max<std::size_t>(all, 1), std::min(count, all));
    std::vector<bool> taken(all, false);
    for (const std::uint32_t index : shuffledOrder(all, seed, kStream))
        if (std::size_t& left = wanted[set.labels[index]]; left > 0) {
            taken[index] = true;
            --left;
        }
    image::FloatImageSet part;
    part.shape = set.shape;
    part.pixels.reserve(count * size);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all; ++i) {
        const auto image = set.image(i);
        if (taken[i]) {
            part.pixels.insert(part.pixels.end(), image.begin(), image.end());
            part.labels.push_back(set.labels[i]);
            continue;
        }
        if (kept != i)
            std::copy(image.begin(), image.end(), set.pixels.begin() + static_cast<std::ptrdiff_t>(kept * size));
        set.labels[kept++] = set.labels[i];
    }
    truncate(set, kept);
    return part;
}

void truncate(image::FloatImageSet& set, std::size_t count) {
    if (count >= set.labels.size())
        return;
    set.labels.resize(count);
    set.pixels.resize(count * set.shape.size());
}

}  // namespace guise::learn
