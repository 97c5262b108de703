// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/disguise/block_bytes.h"

namespace guise::disguise {

/// Blocks of 16 bytes of two images, the second one's packed behind the first one's, so that a vector of 32 bytes moves
/// both.
template <class Byte>
struct ImagePair {
    Byte* first = nullptr;
    Byte* second = nullptr;
};
/// What is XORed to the blocks of both: 16 bytes for block p of plane c at offsets[p] + 16 * c; null: nothing.
struct PairMasks {
    const std::uint8_t* first = nullptr;
    const std::uint8_t* second = nullptr;
    const std::uint32_t* offsets = nullptr;
};
/// Whether this processor and layout have such a way; else the two functions must not be called.
[[nodiscard]] bool pairsFit(const BlockLayout& layout);
void gatherPairs(const ImagePair<const std::uint8_t>& images, const BlockLayout& layout, std::uint8_t* packed,
                 const std::uint32_t* offsets, const PairMasks& masks);
void scatterPairs(const std::uint8_t* packed, const std::uint32_t* offsets, const BlockLayout& layout,
                  const ImagePair<std::uint8_t>& images, const PairMasks& masks);

}  // namespace guise::disguise
