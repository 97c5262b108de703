// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/block_bytes.h"

#include "core/key/aes.h"

#include <algorithm>
#include <cstring>

#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/disguise/block_bytes.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/disguise/block_swaps.inc"

HWY_BEFORE_NAMESPACE();
namespace guise::disguise::HWY_NAMESPACE {
namespace {

#if HWY_TARGET == HWY_SCALAR

HWY_ATTR bool gatherOn(const std::uint8_t*, const BlockLayout&, std::uint8_t*, const std::uint32_t*,
                       const std::uint8_t*) {
    return false;
}
HWY_ATTR bool scatterOn(const std::uint8_t*, const std::uint32_t*, const BlockLayout&, std::uint8_t*,
                        const std::uint8_t*) {
    return false;
}

#else

/// Blocks of one plane and where they lie packed. kParts: 16-byte parts of a vector; a row of blocks fills at least one
/// group of vectors, and the last may overlap the one before. By value: a store of bytes may alias whatever lies behind
/// a reference, which is then read again.
struct Gather {
    BlockLayout layout;
    const std::uint8_t* plane;
    std::uint8_t* packed;
    const std::uint32_t* offsets;
    const std::uint8_t* mask;

    template <class Kind, std::size_t kParts, bool kMasked>
    static HWY_ATTR void move(const Gather blocks) {
        constexpr std::size_t kRows = Kind::kRows;
        constexpr bool isSplit = 16 * kParts > Kind::kStep;  // a vector holds bytes of two blocks
        constexpr std::size_t kBlocks = isSplit ? 2 * kRows : kRows;
        const hn::FixedTag<std::uint8_t, 16 * kParts> d;
        const hn::FixedTag<std::uint8_t, 16> part;
        const BlockLayout layout = blocks.layout;
        const std::size_t width = layout.planeWidth();
        for (std::size_t row = 0; row < layout.rows; ++row)
            for (std::size_t done = 0; done < layout.columns; done += kBlocks) {
                const std::size_t p = std::min(done, layout.columns - kBlocks);
                const std::uint32_t* const offset = blocks.offsets + row * layout.columns + p;
                const std::uint8_t* from = blocks.plane + row * layout.height * width + p * layout.width;
                for (std::size_t at = 0; at < layout.bytes(); at += Kind::kStep, from += kRows * width) {
                    hn::Vec<decltype(d)> values[kRows];
                    GUISE_UNROLL
                    for (std::size_t k = 0; k < kRows; ++k)
                        values[k] = hn::LoadU(d, from + k * width);
                    Kind::swap(d, values);
                    GUISE_UNROLL
                    for (std::size_t k = 0; k < kRows; ++k) {
                        if constexpr (isSplit) {
                            blocks.put<kMasked>(part, hn::LowerHalf(values[k]), offset[k] + at);
                            blocks.put<kMasked>(part, hn::UpperHalf(part, values[k]), offset[kRows + k] + at);
                        } else {
                            blocks.put<kMasked>(d, values[k], offset[k] + at);
                        }
                    }
                }
            }
    }

    template <bool kMasked, class D>
    HWY_ATTR void put(D d, hn::Vec<D> value, std::size_t at) const {
        if constexpr (kMasked)
            value = hn::Xor(value, hn::LoadU(d, mask + at));
        hn::StoreU(value, d, packed + at);
    }
};

struct Scatter {
    BlockLayout layout;
    const std::uint8_t* packed;
    const std::uint32_t* offsets;
    std::uint8_t* plane;
    const std::uint8_t* mask;

    template <class Kind, std::size_t kParts, bool kMasked>
    static HWY_ATTR void move(const Scatter blocks) {
        constexpr std::size_t kRows = Kind::kRows;
        constexpr bool isSplit = 16 * kParts > Kind::kStep;
        constexpr std::size_t kBlocks = isSplit ? 2 * kRows : kRows;
        const hn::FixedTag<std::uint8_t, 16 * kParts> d;
        const hn::FixedTag<std::uint8_t, 16> part;
        const BlockLayout layout = blocks.layout;
        const std::size_t width = layout.planeWidth();
        for (std::size_t row = 0; row < layout.rows; ++row)
            for (std::size_t done = 0; done < layout.columns; done += kBlocks) {
                const std::size_t p = std::min(done, layout.columns - kBlocks);
                const std::uint32_t* const offset = blocks.offsets + row * layout.columns + p;
                std::uint8_t* to = blocks.plane + row * layout.height * width + p * layout.width;
                for (std::size_t at = 0; at < layout.bytes(); at += Kind::kStep, to += kRows * width) {
                    hn::Vec<decltype(d)> values[kRows];
                    GUISE_UNROLL
                    for (std::size_t k = 0; k < kRows; ++k) {
                        if constexpr (isSplit)
                            values[k] = hn::Combine(d, blocks.take<kMasked>(part, offset[kRows + k] + at),
                                                    blocks.take<kMasked>(part, offset[k] + at));
                        else
                            values[k] = blocks.take<kMasked>(d, offset[k] + at);
                    }
                    Kind::swap(d, values);
                    GUISE_UNROLL
                    for (std::size_t k = 0; k < kRows; ++k)
                        hn::StoreU(values[k], d, to + k * width);
                }
            }
    }

    template <bool kMasked, class D>
    HWY_ATTR hn::Vec<D> take(D d, std::size_t at) const {
        const auto value = hn::LoadU(d, packed + at);
        if constexpr (kMasked)
            return hn::Xor(value, hn::LoadU(d, mask + at));
        else
            return value;
    }
};

#if HWY_TARGET <= HWY_AVX2
constexpr std::size_t kWide = 2;  // parts of the widest vector
#else
constexpr std::size_t kWide = 1;
#endif

/// In the widest vectors that a row of blocks fills. False: it fills none, or blocks are of another width.
template <bool kMasked, class Blocks>
HWY_ATTR bool moveParts(const Blocks& blocks) {
    const std::size_t width = blocks.layout.width;
    const std::size_t columns = blocks.layout.columns;
    if (width == 4 && columns >= 4 * kWide)
        Blocks::template move<Fours, kWide, kMasked>(blocks);
    else if (width == 4 && columns >= 4)
        Blocks::template move<Fours, 1, kMasked>(blocks);
    else if (width == 8 && columns >= 2 * kWide)
        Blocks::template move<Eights, kWide, kMasked>(blocks);
    else if (width == 8 && columns >= 2)
        Blocks::template move<Eights, 1, kMasked>(blocks);
    else if (width == 16 && columns >= kWide)
        Blocks::template move<Sixteens, kWide, kMasked>(blocks);
    else
        return false;
    return true;
}

template <bool kMasked, class Blocks>
HWY_ATTR bool moveAny(const Blocks& blocks) {
#if HWY_TARGET <= HWY_AVX2
    // 32 bytes of one block at a time, so that there are half as many stores or loads as of parts.
    const BlockLayout& layout = blocks.layout;
    if (layout.bytes() % 32 == 0 && layout.width == 8 && layout.columns >= WholeEights::kRows) {
        Blocks::template move<WholeEights, 2, kMasked>(blocks);
        return true;
    }
    if (layout.bytes() % 32 == 0 && layout.width == 16 && layout.columns >= WholeSixteens::kRows) {
        Blocks::template move<WholeSixteens, 2, kMasked>(blocks);
        return true;
    }
#endif
    return moveParts<kMasked>(blocks);
}

HWY_ATTR bool gatherOn(const std::uint8_t* image, const BlockLayout& layout, std::uint8_t* packed,
                       const std::uint32_t* offsets, const std::uint8_t* mask) {
    for (std::size_t plane = 0; plane < layout.planes; ++plane) {
        const std::size_t step = plane * layout.packedStep;
        const Gather blocks{layout, image + plane * layout.planeBytes(), packed + step, offsets,
                            mask != nullptr ? mask + step : nullptr};
        if (!(mask != nullptr ? moveAny<true>(blocks) : moveAny<false>(blocks)))
            return false;
    }
    return true;
}

HWY_ATTR bool scatterOn(const std::uint8_t* packed, const std::uint32_t* offsets, const BlockLayout& layout,
                        std::uint8_t* image, const std::uint8_t* mask) {
    for (std::size_t plane = 0; plane < layout.planes; ++plane) {
        const std::size_t step = plane * layout.packedStep;
        const Scatter blocks{layout, packed + step, offsets, image + plane * layout.planeBytes(),
                             mask != nullptr ? mask + step : nullptr};
        if (!(mask != nullptr ? moveAny<true>(blocks) : moveAny<false>(blocks)))
            return false;
    }
    return true;
}

#endif  // HWY_SCALAR

}  // namespace
}  // namespace guise::disguise::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace guise::disguise {

HWY_EXPORT(gatherOn);
HWY_EXPORT(scatterOn);

namespace {

template <std::size_t kWidth>
void copyRows(const std::uint8_t* from, std::size_t fromStep, std::uint8_t* to, std::size_t toStep,
              std::size_t height) {
    for (std::size_t y = 0; y < height; ++y, from += fromStep, to += toStep)
        std::memcpy(to, from, kWidth);
}

void copyBlock(const std::uint8_t* from, std::size_t fromStep, std::uint8_t* to, std::size_t toStep,
               const BlockLayout& layout) {
    switch (layout.width) {
        case 4:
            return copyRows<4>(from, fromStep, to, toStep, layout.height);
        case 8:
            return copyRows<8>(from, fromStep, to, toStep, layout.height);
        case 16:
            return copyRows<16>(from, fromStep, to, toStep, layout.height);
        case 32:
            return copyRows<32>(from, fromStep, to, toStep, layout.height);
        default:
            for (std::size_t y = 0; y < layout.height; ++y, from += fromStep, to += toStep)
                std::memcpy(to, from, layout.width);
    }
}

/// copyBlock(), XORed with the bytes of `mask`, row after row.
void copyMasked(const std::uint8_t* from, std::size_t fromStep, std::uint8_t* to, std::size_t toStep,
                const BlockLayout& layout, const std::uint8_t* mask) {
    for (std::size_t y = 0; y < layout.height; ++y, from += fromStep, to += toStep, mask += layout.width)
        key::xorBytes(from, mask, to, layout.width);
}

/// `move`: with where a block begins in the image, and where it lies packed.
template <class Move>
void eachBlock(const BlockLayout& layout, const std::uint32_t* offsets, const Move& move) {
    for (std::size_t plane = 0; plane < layout.planes; ++plane)
        for (std::size_t row = 0; row < layout.rows; ++row)
            for (std::size_t p = 0; p < layout.columns; ++p)
                move(plane * layout.planeBytes() + row * layout.height * layout.planeWidth() + p * layout.width,
                     plane * layout.packedStep + offsets[row * layout.columns + p]);
}

}  // namespace

void gatherBlocks(const std::uint8_t* image, const BlockLayout& layout, std::uint8_t* packed,
                  const std::uint32_t* offsets, const std::uint8_t* mask) {
    if (layout.bytes() % 16 == 0 && HWY_DYNAMIC_DISPATCH(gatherOn)(image, layout, packed, offsets, mask))
        return;
    const std::size_t width = layout.planeWidth();
    eachBlock(layout, offsets, [&](std::size_t from, std::size_t to) {
        mask != nullptr ? copyMasked(image + from, width, packed + to, layout.width, layout, mask + to)
                        : copyBlock(image + from, width, packed + to, layout.width, layout);
    });
}

void scatterBlocks(const std::uint8_t* packed, const std::uint32_t* offsets, const BlockLayout& layout,
                   std::uint8_t* image, const std::uint8_t* mask) {
    if (layout.bytes() % 16 == 0 && HWY_DYNAMIC_DISPATCH(scatterOn)(packed, offsets, layout, image, mask))
        return;
    const std::size_t width = layout.planeWidth();
    eachBlock(layout, offsets, [&](std::size_t to, std::size_t from) {
        mask != nullptr ? copyMasked(packed + from, layout.width, image + to, width, layout, mask + from)
                        : copyBlock(packed + from, layout.width, image + to, width, layout);
    });
}

}  // namespace guise::disguise
#endif  // HWY_ONCE
