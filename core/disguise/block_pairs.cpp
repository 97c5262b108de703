// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/block_pairs.h"

#include <algorithm>

#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/disguise/block_pairs.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/disguise/block_swaps.inc"

HWY_BEFORE_NAMESPACE();
namespace guise::disguise::HWY_NAMESPACE {
namespace {

#if HWY_TARGET <= HWY_AVX2 && HWY_TARGET != HWY_SCALAR

using Whole = hn::FixedTag<std::uint8_t, 32>;

HWY_ATTR bool pairsFitOn(const BlockLayout& layout) {
    return layout.width == 4 && layout.height == 4 && layout.columns >= 8;
}

/// What PairMasks hold; of one stream for both images a block is loaded once.
enum class Masks { None, Same, Two };

template <Masks kMasks>
HWY_INLINE HWY_ATTR void maskEight(hn::Vec<Whole>* values, const PairMasks& masks, std::size_t plane,
                                   std::size_t position) {
    if constexpr (kMasks != Masks::None) {
        const Whole d;
        const hn::FixedTag<std::uint8_t, 16> part;
        const std::uint32_t* const offset = masks.offsets + position;
        const std::uint8_t* const first = masks.first + 16 * plane;
        const std::uint8_t* const second = masks.second + 16 * plane;
        GUISE_UNROLL
        for (std::size_t k = 0; k < 8; ++k) {
            if constexpr (kMasks == Masks::Same)
                values[k] = hn::Xor(values[k], hn::LoadDup128(d, first + offset[k]));
            else
                values[k] = hn::Xor(
                    values[k], hn::Combine(d, hn::LoadU(part, second + offset[k]), hn::LoadU(part, first + offset[k])));
        }
    }
}

/// Eight blocks at a time, so that rows of both images move 32 bytes at once; the last eight of a row may overlap those
/// before. All by value: a store of bytes may alias whatever lies behind a reference, which is then read again.
template <Masks kMasks>
HWY_ATTR void gatherPairsOf(const ImagePair<const std::uint8_t> images, const BlockLayout layout, std::uint8_t* packed,
                            const std::uint32_t* offsets, const PairMasks masks) {
    const Whole d;
    const std::size_t width = layout.planeWidth();
    for (std::size_t plane = 0; plane < layout.planes; ++plane)
        for (std::size_t row = 0; row < layout.rows; ++row)
            for (std::size_t done = 0; done < layout.columns; done += 8) {
                const std::size_t p = std::min(done, layout.columns - 8);
                const std::size_t position = row * layout.columns + p;
                const std::size_t from = plane * layout.planeBytes() + row * 4 * width + p * 4;
                hn::Vec<Whole> values[8];
                GUISE_UNROLL
                for (std::size_t k = 0; k < 4; ++k) {
                    const auto a = hn::LoadU(d, images.first + from + k * width);
                    const auto b = hn::LoadU(d, images.second + from + k * width);
                    values[k] = hn::ConcatLowerLower(d, b, a);
                    values[4 + k] = hn::ConcatUpperUpper(d, b, a);
                }
                Fours::swap(d, values);
                Fours::swap(d, values + 4);
                maskEight<kMasks>(values, masks, plane, position);
                std::uint8_t* const to = packed + plane * layout.packedStep;
                GUISE_UNROLL
                for (std::size_t k = 0; k < 8; ++k)
                    hn::StoreU(values[k], d, to + offsets[position + k]);
            }
}

template <Masks kMasks>
HWY_ATTR void scatterPairsOf(const std::uint8_t* packed, const std::uint32_t* offsets, const BlockLayout layout,
                             const ImagePair<std::uint8_t> images, const PairMasks masks) {
    const Whole d;
    const std::size_t width = layout.planeWidth();
    for (std::size_t plane = 0; plane < layout.planes; ++plane)
        for (std::size_t row = 0; row < layout.rows; ++row)
            for (std::size_t done = 0; done < layout.columns; done += 8) {
                const std::size_t p = std::min(done, layout.columns - 8);
                const std::size_t position = row * layout.columns + p;
                const std::size_t to = plane * layout.planeBytes() + row * 4 * width + p * 4;
                const std::uint8_t* const from = packed + plane * layout.packedStep;
                hn::Vec<Whole> values[8];
                GUISE_UNROLL
                for (std::size_t k = 0; k < 8; ++k)
                    values[k] = hn::LoadU(d, from + offsets[position + k]);
                maskEight<kMasks>(values, masks, plane, position);
                Fours::swap(d, values);
                Fours::swap(d, values + 4);
                GUISE_UNROLL
                for (std::size_t k = 0; k < 4; ++k) {
                    hn::StoreU(hn::ConcatLowerLower(d, values[4 + k], values[k]), d, images.first + to + k * width);
                    hn::StoreU(hn::ConcatUpperUpper(d, values[4 + k], values[k]), d, images.second + to + k * width);
                }
            }
}

HWY_ATTR void gatherPairsOn(const ImagePair<const std::uint8_t>& images, const BlockLayout& layout,
                            std::uint8_t* packed, const std::uint32_t* offsets, const PairMasks& masks) {
    if (masks.first == nullptr)
        gatherPairsOf<Masks::None>(images, layout, packed, offsets, masks);
    else if (masks.first == masks.second)
        gatherPairsOf<Masks::Same>(images, layout, packed, offsets, masks);
    else
        gatherPairsOf<Masks::Two>(images, layout, packed, offsets, masks);
}

HWY_ATTR void scatterPairsOn(const std::uint8_t* packed, const std::uint32_t* offsets, const BlockLayout& layout,
                             const ImagePair<std::uint8_t>& images, const PairMasks& masks) {
    if (masks.first == nullptr)
        scatterPairsOf<Masks::None>(packed, offsets, layout, images, masks);
    else if (masks.first == masks.second)
        scatterPairsOf<Masks::Same>(packed, offsets, layout, images, masks);
    else
        scatterPairsOf<Masks::Two>(packed, offsets, layout, images, masks);
}

#else

HWY_ATTR bool pairsFitOn(const BlockLayout&) {
    return false;
}
HWY_ATTR void gatherPairsOn(const ImagePair<const std::uint8_t>&, const BlockLayout&, std::uint8_t*,
                            const std::uint32_t*, const PairMasks&) {}
HWY_ATTR void scatterPairsOn(const std::uint8_t*, const std::uint32_t*, const BlockLayout&,
                             const ImagePair<std::uint8_t>&, const PairMasks&) {}

#endif

}  // namespace
}  // namespace guise::disguise::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace guise::disguise {

HWY_EXPORT(pairsFitOn);
HWY_EXPORT(gatherPairsOn);
HWY_EXPORT(scatterPairsOn);

bool pairsFit(const BlockLayout& layout) {
    return HWY_DYNAMIC_DISPATCH(pairsFitOn)(layout);
}

void gatherPairs(const ImagePair<const std::uint8_t>& images, const BlockLayout& layout, std::uint8_t* packed,
                 const std::uint32_t* offsets, const PairMasks& masks) {
    HWY_DYNAMIC_DISPATCH(gatherPairsOn)(images, layout, packed, offsets, masks);
}

void scatterPairs(const std::uint8_t* packed, const std::uint32_t* offsets, const BlockLayout& layout,
                  const ImagePair<std::uint8_t>& images, const PairMasks& masks) {
    HWY_DYNAMIC_DISPATCH(scatterPairsOn)(packed, offsets, layout, images, masks);
}

}  // namespace guise::disguise
#endif  // HWY_ONCE
