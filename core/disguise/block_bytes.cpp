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

#ifndef GUISE_UNROLL
#if defined(__clang__)
#define GUISE_UNROLL _Pragma("clang loop unroll(full)")
#else
#define GUISE_UNROLL _Pragma("GCC unroll 8")
#endif
#endif

HWY_BEFORE_NAMESPACE();
namespace guise::disguise::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR

HWY_ATTR bool gatherOn(const std::uint8_t*, const BlockLayout&, std::uint8_t*, const std::uint32_t*,
                       const std::uint8_t*) {
    return false;
}
HWY_ATTR bool scatterOn(const std::uint8_t*, const std::uint32_t*, const BlockLayout&, std::uint8_t*,
                        const std::uint8_t*) {
    return false;
}
HWY_ATTR bool pairsFitOn(const BlockLayout&) {
    return false;
}
HWY_ATTR void gatherPairsOn(const ImagePair<const std::uint8_t>&, const BlockLayout&, std::uint8_t*,
                            const std::uint32_t*, const PairMasks&) {}
HWY_ATTR void scatterPairsOn(const std::uint8_t*, const std::uint32_t*, const BlockLayout&,
                             const ImagePair<std::uint8_t>&, const PairMasks&) {}

#else

// Every 16 bytes of a vector hold neighbouring blocks of one row; what is stored holds neighbouring rows of one block.

/// Blocks 4 bytes wide: four rows of four become four blocks, and the other way round.
struct Fours {
    static constexpr std::size_t kRows = 4;
    template <class D, class V>
    static HWY_ATTR void swap(D d, V* v) {
        const hn::Repartition<std::uint32_t, D> d32;
        const hn::Repartition<std::uint64_t, D> d64;
        const auto a = hn::BitCast(d32, v[0]);
        const auto b = hn::BitCast(d32, v[1]);
        const auto c = hn::BitCast(d32, v[2]);
        const auto e = hn::BitCast(d32, v[3]);
        const auto low01 = hn::BitCast(d64, hn::InterleaveLower(d32, a, b));
        const auto low23 = hn::BitCast(d64, hn::InterleaveLower(d32, c, e));
        const auto high01 = hn::BitCast(d64, hn::InterleaveUpper(d32, a, b));
        const auto high23 = hn::BitCast(d64, hn::InterleaveUpper(d32, c, e));
        v[0] = hn::BitCast(d, hn::InterleaveLower(d64, low01, low23));
        v[1] = hn::BitCast(d, hn::InterleaveUpper(d64, low01, low23));
        v[2] = hn::BitCast(d, hn::InterleaveLower(d64, high01, high23));
        v[3] = hn::BitCast(d, hn::InterleaveUpper(d64, high01, high23));
    }
};

/// Blocks 8 bytes wide: two rows of two.
struct Eights {
    static constexpr std::size_t kRows = 2;
    template <class D, class V>
    static HWY_ATTR void swap(D d, V* v) {
        const hn::Repartition<std::uint64_t, D> d64;
        const auto a = hn::BitCast(d64, v[0]);
        const auto b = hn::BitCast(d64, v[1]);
        v[0] = hn::BitCast(d, hn::InterleaveLower(d64, a, b));
        v[1] = hn::BitCast(d, hn::InterleaveUpper(d64, a, b));
    }
};

/// Blocks 16 bytes wide: a row is a part as it is.
struct Sixteens {
    static constexpr std::size_t kRows = 1;
    template <class D, class V>
    static HWY_ATTR void swap(D, V*) {}
};

/// Blocks of one plane and where they lie packed. kParts: 16-byte parts of a vector; a row of blocks fills at least one
/// vector, and the last may overlap the one before.
struct Gather {
    BlockLayout layout;
    const std::uint8_t* plane;
    std::uint8_t* packed;
    const std::uint32_t* offsets;
    const std::uint8_t* mask;

    template <class Kind, std::size_t kParts, bool kMasked>
    HWY_ATTR void move() const {
        constexpr std::size_t kRows = Kind::kRows;  // and blocks of a part
        constexpr std::size_t kBlocks = kRows * kParts;
        const hn::FixedTag<std::uint8_t, 16 * kParts> d;
        const hn::FixedTag<std::uint8_t, 16> part;
        const std::size_t columns = layout.columns;
        const std::size_t width = layout.planeWidth();
        for (std::size_t row = 0; row < layout.rows; ++row)
            for (std::size_t done = 0; done < columns; done += kBlocks) {
                const std::size_t p = std::min(done, columns - kBlocks);
                const std::uint32_t* const offset = offsets + row * columns + p;
                const std::uint8_t* from = plane + row * layout.height * width + p * layout.width;
                for (std::size_t at = 0; at < layout.bytes(); at += 16, from += kRows * width) {
                    hn::Vec<decltype(d)> values[kRows];
                    GUISE_UNROLL
                    for (std::size_t k = 0; k < kRows; ++k)
                        values[k] = hn::LoadU(d, from + k * width);
                    Kind::swap(d, values);
                    GUISE_UNROLL
                    for (std::size_t k = 0; k < kRows; ++k) {
                        if constexpr (kParts == 2) {
                            put<kMasked>(part, hn::LowerHalf(values[k]), offset[k] + at);
                            put<kMasked>(part, hn::UpperHalf(part, values[k]), offset[kRows + k] + at);
                        } else {
                            put<kMasked>(part, values[k], offset[k] + at);
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
    HWY_ATTR void move() const {
        constexpr std::size_t kRows = Kind::kRows;
        constexpr std::size_t kBlocks = kRows * kParts;
        const hn::FixedTag<std::uint8_t, 16 * kParts> d;
        const hn::FixedTag<std::uint8_t, 16> part;
        const std::size_t columns = layout.columns;
        const std::size_t width = layout.planeWidth();
        for (std::size_t row = 0; row < layout.rows; ++row)
            for (std::size_t done = 0; done < columns; done += kBlocks) {
                const std::size_t p = std::min(done, columns - kBlocks);
                const std::uint32_t* const offset = offsets + row * columns + p;
                std::uint8_t* to = plane + row * layout.height * width + p * layout.width;
                for (std::size_t at = 0; at < layout.bytes(); at += 16, to += kRows * width) {
                    hn::Vec<decltype(d)> values[kRows];
                    GUISE_UNROLL
                    for (std::size_t k = 0; k < kRows; ++k) {
                        if constexpr (kParts == 2)
                            values[k] = hn::Combine(d, take<kMasked>(part, offset[kRows + k] + at),
                                                    take<kMasked>(part, offset[k] + at));
                        else
                            values[k] = take<kMasked>(part, offset[k] + at);
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
        blocks.template move<Fours, kWide, kMasked>();
    else if (width == 4 && columns >= 4)
        blocks.template move<Fours, 1, kMasked>();
    else if (width == 8 && columns >= 2 * kWide)
        blocks.template move<Eights, kWide, kMasked>();
    else if (width == 8 && columns >= 2)
        blocks.template move<Eights, 1, kMasked>();
    else if (width == 16 && columns >= kWide)
        blocks.template move<Sixteens, kWide, kMasked>();
    else
        return false;
    return true;
}

#if HWY_TARGET <= HWY_AVX2

// Blocks of 32 bytes and more, 8 or 16 wide: 32 bytes of one block at a time, so that there are half as many stores or
// loads as of parts.

using Whole = hn::FixedTag<std::uint8_t, 32>;
using WholeWords = hn::FixedTag<std::uint64_t, 4>;

/// Four rows of four blocks 8 bytes wide become 32 bytes of each block, and the other way round.
struct WholeEights {
    static constexpr std::size_t kRows = 4;  // and blocks
    template <class V>
    static HWY_ATTR void swap(V* v) {
        const Whole d;
        const WholeWords w;
        const auto a = hn::BitCast(w, v[0]);
        const auto b = hn::BitCast(w, v[1]);
        const auto c = hn::BitCast(w, v[2]);
        const auto e = hn::BitCast(w, v[3]);
        const auto low01 = hn::InterleaveLower(w, a, b);  // of blocks 0 and 2
        const auto low23 = hn::InterleaveLower(w, c, e);
        const auto high01 = hn::InterleaveUpper(w, a, b);  // of blocks 1 and 3
        const auto high23 = hn::InterleaveUpper(w, c, e);
        v[0] = hn::BitCast(d, hn::ConcatLowerLower(w, low23, low01));
        v[1] = hn::BitCast(d, hn::ConcatLowerLower(w, high23, high01));
        v[2] = hn::BitCast(d, hn::ConcatUpperUpper(w, low23, low01));
        v[3] = hn::BitCast(d, hn::ConcatUpperUpper(w, high23, high01));
    }
};

/// Two rows of two blocks 16 bytes wide.
struct WholeSixteens {
    static constexpr std::size_t kRows = 2;
    template <class V>
    static HWY_ATTR void swap(V* v) {
        const Whole d;
        const auto a = v[0];
        v[0] = hn::ConcatLowerLower(d, v[1], a);
        v[1] = hn::ConcatUpperUpper(d, v[1], a);
    }
};

template <class Kind, bool kMasked>
HWY_ATTR void moveWhole(const Gather blocks) {
    const Whole d;
    const BlockLayout layout = blocks.layout;
    const std::size_t width = layout.planeWidth();
    for (std::size_t row = 0; row < layout.rows; ++row)
        for (std::size_t done = 0; done < layout.columns; done += Kind::kRows) {
            const std::size_t p = std::min(done, layout.columns - Kind::kRows);
            const std::uint32_t* const offset = blocks.offsets + row * layout.columns + p;
            const std::uint8_t* from = blocks.plane + row * layout.height * width + p * layout.width;
            for (std::size_t at = 0; at < layout.bytes(); at += 32, from += Kind::kRows * width) {
                hn::Vec<Whole> values[Kind::kRows];
                GUISE_UNROLL
                for (std::size_t k = 0; k < Kind::kRows; ++k)
                    values[k] = hn::LoadU(d, from + k * width);
                Kind::swap(values);
                GUISE_UNROLL
                for (std::size_t k = 0; k < Kind::kRows; ++k)
                    blocks.template put<kMasked>(d, values[k], offset[k] + at);
            }
        }
}

template <class Kind, bool kMasked>
HWY_ATTR void moveWhole(const Scatter blocks) {
    const Whole d;
    const BlockLayout layout = blocks.layout;
    const std::size_t width = layout.planeWidth();
    for (std::size_t row = 0; row < layout.rows; ++row)
        for (std::size_t done = 0; done < layout.columns; done += Kind::kRows) {
            const std::size_t p = std::min(done, layout.columns - Kind::kRows);
            const std::uint32_t* const offset = blocks.offsets + row * layout.columns + p;
            std::uint8_t* to = blocks.plane + row * layout.height * width + p * layout.width;
            for (std::size_t at = 0; at < layout.bytes(); at += 32, to += Kind::kRows * width) {
                hn::Vec<Whole> values[Kind::kRows];
                GUISE_UNROLL
                for (std::size_t k = 0; k < Kind::kRows; ++k)
                    values[k] = blocks.template take<kMasked>(d, offset[k] + at);
                Kind::swap(values);
                GUISE_UNROLL
                for (std::size_t k = 0; k < Kind::kRows; ++k)
                    hn::StoreU(values[k], d, to + k * width);
            }
        }
}

template <bool kMasked, class Blocks>
HWY_ATTR bool moveAny(const Blocks& blocks) {
    const BlockLayout& layout = blocks.layout;
    if (layout.bytes() % 32 == 0 && layout.width == 8 && layout.columns >= WholeEights::kRows)
        moveWhole<WholeEights, kMasked>(blocks);
    else if (layout.bytes() % 32 == 0 && layout.width == 16 && layout.columns >= WholeSixteens::kRows)
        moveWhole<WholeSixteens, kMasked>(blocks);
    else
        return moveParts<kMasked>(blocks);
    return true;
}

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

template <bool kMasked, class Blocks>
HWY_ATTR bool moveAny(const Blocks& blocks) {
    return moveParts<kMasked>(blocks);
}

HWY_ATTR bool pairsFitOn(const BlockLayout&) {
    return false;
}
HWY_ATTR void gatherPairsOn(const ImagePair<const std::uint8_t>&, const BlockLayout&, std::uint8_t*,
                            const std::uint32_t*, const PairMasks&) {}
HWY_ATTR void scatterPairsOn(const std::uint8_t*, const std::uint32_t*, const BlockLayout&,
                             const ImagePair<std::uint8_t>&, const PairMasks&) {}

#endif

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
HWY_EXPORT(pairsFitOn);
HWY_EXPORT(gatherPairsOn);
HWY_EXPORT(scatterPairsOn);

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

void duplicatePixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out) {
    const auto width = static_cast<std::size_t>(shape.width);
    const std::size_t rows = shape.size() / width;
    for (std::size_t row = 0; row < rows; ++row, in += width) {
        std::uint8_t* const first = out;
        for (std::size_t x = 0; x < width; ++x, out += factor)
            std::fill_n(out, factor, in[x]);
        for (std::size_t copy = 1; copy < factor; ++copy, out += width * factor)
            std::memcpy(out, first, width * factor);
    }
}

void firstPixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out) {
    const auto width = static_cast<std::size_t>(shape.width);
    const std::size_t rows = shape.size() / width;
    for (std::size_t row = 0; row < rows; ++row, in += width * factor * factor, out += width)
        for (std::size_t x = 0; x < width; ++x)
            out[x] = in[x * factor];
}

}  // namespace guise::disguise
#endif  // HWY_ONCE
