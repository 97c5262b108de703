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

HWY_ATTR bool gatherOn(const std::uint8_t*, std::size_t, const BlockSize&, std::size_t, std::size_t, std::uint8_t*,
                       const std::uint32_t*, const std::uint8_t*) {
    return false;
}
HWY_ATTR bool scatterOn(const std::uint8_t*, const std::uint32_t*, const BlockSize&, std::size_t, std::size_t,
                        std::uint8_t*, std::size_t, const std::uint8_t*) {
    return false;
}

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

/// Blocks of a plane and where they lie packed. kParts: 16-byte parts of a vector; a row of blocks fills at least one
/// vector, and the last may overlap the one before.
struct Gather {
    const std::uint8_t* plane;
    std::size_t planeWidth;
    const BlockSize& size;
    std::size_t rows;
    std::size_t columns;
    std::uint8_t* packed;
    const std::uint32_t* offsets;
    const std::uint8_t* mask;

    template <class Kind, std::size_t kParts, bool kMasked>
    HWY_ATTR void move() const {
        constexpr std::size_t kRows = Kind::kRows;  // and blocks of a part
        constexpr std::size_t kBlocks = kRows * kParts;
        const hn::FixedTag<std::uint8_t, 16 * kParts> d;
        const hn::FixedTag<std::uint8_t, 16> part;
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t done = 0; done < columns; done += kBlocks) {
                const std::size_t p = std::min(done, columns - kBlocks);
                const std::uint32_t* const offset = offsets + row * columns + p;
                const std::uint8_t* from = plane + row * size.height * planeWidth + p * size.width;
                for (std::size_t at = 0; at < size.bytes(); at += 16, from += kRows * planeWidth) {
                    hn::Vec<decltype(d)> values[kRows];
                    GUISE_UNROLL
                    for (std::size_t k = 0; k < kRows; ++k)
                        values[k] = hn::LoadU(d, from + k * planeWidth);
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
    HWY_ATTR void put(D part, hn::Vec<D> value, std::size_t at) const {
        if constexpr (kMasked)
            value = hn::Xor(value, hn::LoadU(part, mask + at));
        hn::StoreU(value, part, packed + at);
    }
};

struct Scatter {
    const std::uint8_t* packed;
    const std::uint32_t* offsets;
    const BlockSize& size;
    std::size_t rows;
    std::size_t columns;
    std::uint8_t* plane;
    std::size_t planeWidth;
    const std::uint8_t* mask;

    template <class Kind, std::size_t kParts, bool kMasked>
    HWY_ATTR void move() const {
        constexpr std::size_t kRows = Kind::kRows;
        constexpr std::size_t kBlocks = kRows * kParts;
        const hn::FixedTag<std::uint8_t, 16 * kParts> d;
        const hn::FixedTag<std::uint8_t, 16> part;
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t done = 0; done < columns; done += kBlocks) {
                const std::size_t p = std::min(done, columns - kBlocks);
                const std::uint32_t* const offset = offsets + row * columns + p;
                std::uint8_t* to = plane + row * size.height * planeWidth + p * size.width;
                for (std::size_t at = 0; at < size.bytes(); at += 16, to += kRows * planeWidth) {
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
                        hn::StoreU(values[k], d, to + k * planeWidth);
                }
            }
    }

    template <bool kMasked, class D>
    HWY_ATTR hn::Vec<D> take(D part, std::size_t at) const {
        const auto value = hn::LoadU(part, packed + at);
        if constexpr (kMasked)
            return hn::Xor(value, hn::LoadU(part, mask + at));
        else
            return value;
    }
};

/// In the widest vectors that a row of blocks fills. False: it fills none, or blocks are of another width.
template <bool kMasked, class Blocks>
HWY_ATTR bool moveWide(const Blocks& blocks) {
    constexpr std::size_t kWide = HWY_TARGET <= HWY_AVX2 ? 2 : 1;
    const std::size_t width = blocks.size.width;
    const std::size_t columns = blocks.columns;
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

template <class Blocks>
HWY_ATTR bool moveAll(const Blocks& blocks) {
    return blocks.mask != nullptr ? moveWide<true>(blocks) : moveWide<false>(blocks);
}

HWY_ATTR bool gatherOn(const std::uint8_t* plane, std::size_t planeWidth, const BlockSize& size, std::size_t rows,
                       std::size_t columns, std::uint8_t* packed, const std::uint32_t* offsets,
                       const std::uint8_t* mask) {
    return moveAll(Gather{plane, planeWidth, size, rows, columns, packed, offsets, mask});
}

HWY_ATTR bool scatterOn(const std::uint8_t* packed, const std::uint32_t* offsets, const BlockSize& size,
                        std::size_t rows, std::size_t columns, std::uint8_t* plane, std::size_t planeWidth,
                        const std::uint8_t* mask) {
    return moveAll(Scatter{packed, offsets, size, rows, columns, plane, planeWidth, mask});
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
               const BlockSize& size) {
    switch (size.width) {
        case 4:
            return copyRows<4>(from, fromStep, to, toStep, size.height);
        case 8:
            return copyRows<8>(from, fromStep, to, toStep, size.height);
        case 16:
            return copyRows<16>(from, fromStep, to, toStep, size.height);
        case 32:
            return copyRows<32>(from, fromStep, to, toStep, size.height);
        default:
            for (std::size_t y = 0; y < size.height; ++y, from += fromStep, to += toStep)
                std::memcpy(to, from, size.width);
    }
}

/// copyBlock(), XORed with the bytes of `mask`, row after row.
void copyMasked(const std::uint8_t* from, std::size_t fromStep, std::uint8_t* to, std::size_t toStep,
                const BlockSize& size, const std::uint8_t* mask) {
    for (std::size_t y = 0; y < size.height; ++y, from += fromStep, to += toStep, mask += size.width)
        key::xorBytes(from, mask, to, size.width);
}

}  // namespace

void gatherBlocks(const std::uint8_t* plane, std::size_t planeWidth, const BlockSize& size, std::size_t rows,
                  std::size_t columns, std::uint8_t* packed, const std::uint32_t* offsets, const std::uint8_t* mask) {
    if (size.bytes() % 16 == 0 &&
        HWY_DYNAMIC_DISPATCH(gatherOn)(plane, planeWidth, size, rows, columns, packed, offsets, mask))
        return;
    for (std::size_t row = 0; row < rows; ++row, plane += size.height * planeWidth)
        for (std::size_t p = 0; p < columns; ++p, ++offsets)
            mask != nullptr
                ? copyMasked(plane + p * size.width, planeWidth, packed + *offsets, size.width, size, mask + *offsets)
                : copyBlock(plane + p * size.width, planeWidth, packed + *offsets, size.width, size);
}

void scatterBlocks(const std::uint8_t* packed, const std::uint32_t* offsets, const BlockSize& size, std::size_t rows,
                   std::size_t columns, std::uint8_t* plane, std::size_t planeWidth, const std::uint8_t* mask) {
    if (size.bytes() % 16 == 0 &&
        HWY_DYNAMIC_DISPATCH(scatterOn)(packed, offsets, size, rows, columns, plane, planeWidth, mask))
        return;
    for (std::size_t row = 0; row < rows; ++row, plane += size.height * planeWidth)
        for (std::size_t p = 0; p < columns; ++p, ++offsets)
            mask != nullptr
                ? copyMasked(packed + *offsets, size.width, plane + p * size.width, planeWidth, size, mask + *offsets)
                : copyBlock(packed + *offsets, size.width, plane + p * size.width, planeWidth, size);
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
