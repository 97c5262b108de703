// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

// Vectors whose size is known only at run time cannot stand in arrays; such machines use their 128-bit target.
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/disguise/kernels.cpp"
#include <hwy/cache_control.h>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef GUISE_UNROLL
#if defined(__clang__)
#define GUISE_UNROLL _Pragma("clang loop unroll(full)")
#else
#define GUISE_UNROLL _Pragma("GCC unroll 64")
#endif
#endif

HWY_BEFORE_NAMESPACE();
namespace guise::disguise::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

// ---- element by element ----

struct Convert {
    template <class V>
    HWY_ATTR V operator()(V value, const std::uint32_t*, std::size_t) const {
        return value;
    }
};

struct AddNoise {
    float scale;
    template <class V>
    HWY_ATTR V operator()(V value, const std::uint32_t* words, std::size_t i) const {
        const hn::DFromV<V> d;
        const hn::RebindToSigned<decltype(d)> di;
        const hn::RebindToUnsigned<decltype(d)> du;
        const auto word = hn::ShiftRight<8>(hn::LoadU(du, words + i));
        const V noise = hn::Mul(hn::ConvertTo(d, hn::BitCast(di, word)), hn::Set(d, scale));
        return hn::Add(value, noise);
    }
};

template <class D>
HWY_ATTR hn::Vec<D> loadValues(D d, const std::uint8_t* in) {
    const hn::Rebind<std::uint8_t, D> d8;
    const hn::RebindToSigned<D> di;
    return hn::ConvertTo(d, hn::PromoteTo(di, hn::LoadU(d8, in)));
}

template <class D>
HWY_ATTR hn::Vec<D> loadValues(D d, const float* in) {
    return hn::LoadU(d, in);
}

template <class D>
HWY_ATTR hn::Vec<D> loadValues(D d, const std::nullptr_t&) {
    return hn::Zero(d);
}

HWY_ATTR const std::uint8_t* advance(const std::uint8_t* in, std::size_t i) {
    return in + i;
}
HWY_ATTR const float* advance(const float* in, std::size_t i) {
    return in + i;
}
HWY_ATTR std::nullptr_t advance(std::nullptr_t, std::size_t) {
    return nullptr;
}

template <class In, class Change>
HWY_ATTR void mapValues(In in, const std::uint32_t* words, float* out, std::size_t count, const Change& change) {
    const hn::ScalableTag<float> d;
    const hn::CappedTag<float, 1> one;
    std::size_t i = 0;
    for (; i + hn::Lanes(d) <= count; i += hn::Lanes(d))
        hn::StoreU(change(loadValues(d, advance(in, i)), words, i), d, out + i);
    for (; i < count; ++i)
        hn::StoreU(change(loadValues(one, advance(in, i)), words, i), one, out + i);
}

// A word's upper 24 bits are exact in f32 and 2^-24 is a power of two: level * 2^-24 * k rounds once.
HWY_ATTR float noiseScale(float level) {
    return level * 0x1p-24F;
}

HWY_ATTR void bytesToFloatsOn(const std::uint8_t* in, float* out, std::size_t count) {
    mapValues(in, nullptr, out, count, Convert{});
}
HWY_ATTR void noiseValuesOn(const std::uint32_t* words, float level, float* out, std::size_t count) {
    mapValues(nullptr, words, out, count, AddNoise{noiseScale(level)});
}
HWY_ATTR void addNoiseBytesOn(const std::uint8_t* in, const std::uint32_t* words, float level, float* out,
                              std::size_t count) {
    mapValues(in, words, out, count, AddNoise{noiseScale(level)});
}
HWY_ATTR void addNoiseFloatsOn(const float* in, const std::uint32_t* words, float level, float* out,
                               std::size_t count) {
    mapValues(in, words, out, count, AddNoise{noiseScale(level)});
}

HWY_ATTR void streamFloatsOn(const float* in, float* out, std::size_t count) {
    const hn::ScalableTag<float> d;
    const std::size_t lanes = hn::Lanes(d);
    const std::size_t past = reinterpret_cast<std::uintptr_t>(out) / sizeof(float) % lanes;
    std::size_t i = std::min(count, (lanes - past) % lanes);
    std::copy_n(in, i, out);
    for (; i + lanes <= count; i += lanes)
        hn::Stream(hn::LoadU(d, in + i), d, out + i);
    std::copy(in + i, in + count, out + i);
}

// ---- blocks times matrices ----

#if HWY_NATIVE_FMA

template <class D>
HWY_ATTR void storePart(hn::Vec<D> value, D d, float* out, std::size_t valid) {
    hn::BlendedStore(value, hn::FirstN(d, valid), d, out);
}

/// Side known at compile time, the matrix held in registers, one row after another.
template <std::size_t kSide>
HWY_ATTR void multiplyInRegisters(const BlockProduct& product) {
    constexpr std::size_t kStride = matrixStride(kSide);
    const hn::CappedTag<float, kStride> d;
    using V = hn::Vec<decltype(d)>;
    constexpr std::size_t kLanes = hn::MaxLanes(hn::CappedTag<float, kStride>());
    constexpr std::size_t kVectors = (kSide + kLanes - 1) / kLanes;
    constexpr std::size_t kRest = kSide % kLanes;
    for (const BlockMove& move : product.moves) {
        const float* matrix = product.matrices + std::size_t{move.matrix} * kSide * kStride;
        V entries[kSide * kVectors];
        GUISE_UNROLL
        for (std::size_t i = 0; i < kSide * kVectors; ++i)
            entries[i] = hn::LoadU(d, matrix + i / kVectors * kStride + i % kVectors * kLanes);
        const float* in = product.in + move.source;
        float* out = product.out + move.target;
        const bool exact = move.last && kRest != 0;
        for (const std::uint32_t row : product.rows) {
            const float* x = in + row;
            V sums[kVectors];
            GUISE_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v)
                sums[v] = hn::Zero(d);
            GUISE_UNROLL
            for (std::size_t k = 0; k < kSide; ++k) {
                const V value = hn::Set(d, x[k]);
                GUISE_UNROLL
                for (std::size_t v = 0; v < kVectors; ++v)
                    sums[v] = hn::MulAdd(value, entries[k * kVectors + v], sums[v]);
            }
            GUISE_UNROLL
            for (std::size_t v = 0; v + 1 < kVectors; ++v)
                hn::StoreU(sums[v], d, out + row + v * kLanes);
            float* end = out + row + (kVectors - 1) * kLanes;
            if (exact)
                storePart(sums[kVectors - 1], d, end, kRest);
            else
                hn::StoreU(sums[kVectors - 1], d, end);
        }
    }
}

/// Side 2: as many blocks that stand next to each other in the result as a vector holds, at once. Returns how many
/// moves it took; 0: fewer than kBlocks follow each other there.
template <std::size_t kBlocks>
HWY_ATTR std::size_t multiplyPairs(const BlockProduct& product, std::size_t from) {
    const hn::CappedTag<double, kBlocks> d64;
    const hn::Repartition<float, decltype(d64)> d;
    constexpr std::size_t kLanes = hn::MaxLanes(hn::CappedTag<double, kBlocks>());
    if constexpr (kLanes == kBlocks) {
        const BlockMove* moves = product.moves.data() + from;
        if (product.moves.size() - from < kBlocks || moves[kBlocks - 1].target != moves[0].target + 2 * (kBlocks - 1))
            return 0;
        HWY_ALIGN double upper[kBlocks];
        HWY_ALIGN double lower[kBlocks];
        for (std::size_t i = 0; i < kBlocks; ++i) {
            std::memcpy(&upper[i], product.matrices + std::size_t{moves[i].matrix} * 4, sizeof(double));
            std::memcpy(&lower[i], product.matrices + std::size_t{moves[i].matrix} * 4 + 2, sizeof(double));
        }
        const auto first = hn::BitCast(d, hn::Load(d64, upper));
        const auto second = hn::BitCast(d, hn::Load(d64, lower));
        // Pairs are gathered a few rows ahead, so that the vectors read what was stored long before.
        constexpr std::size_t kAhead = 16;
        HWY_ALIGN float pairs[kAhead * 2 * kBlocks];
        const float* in = product.in;
        float* out = product.out + moves[0].target;
        for (std::size_t begin = 0; begin < product.rows.size(); begin += kAhead) {
            const auto rows = product.rows.subspan(begin, std::min(kAhead, product.rows.size() - begin));
            for (std::size_t i = 0; i < kBlocks; ++i) {
                const float* from = in + moves[i].source;
                float* to = pairs + 2 * i;
                for (const std::uint32_t row : rows) {
                    std::memcpy(to, from + row, 2 * sizeof(float));
                    to += 2 * kBlocks;
                }
            }
            const float* pair = pairs;
            for (const std::uint32_t row : rows) {
                const auto x = hn::Load(d, pair);
                const auto sum = hn::MulAdd(hn::DupEven(x), first, hn::Zero(d));
                hn::StoreU(hn::MulAdd(hn::DupOdd(x), second, sum), d, out + row);
                pair += 2 * kBlocks;
            }
        }
        return kBlocks;
    } else {
        return 0;
    }
}

HWY_ATTR void multiplySide2(const BlockProduct& product) {
    BlockProduct rest = product;
    for (std::size_t i = 0; i < product.moves.size();) {
        std::size_t done = multiplyPairs<8>(product, i);
        if (done == 0)
            done = multiplyPairs<4>(product, i);
        if (done == 0)
            done = multiplyPairs<2>(product, i);
        if (done == 0) {
            rest.moves = product.moves.subspan(i, 1);
            multiplyInRegisters<2>(rest);
            done = 1;
        }
        i += done;
    }
}

/// kRows rows times kVectors vectors of columns, from column `first`; the last vector holds `valid` columns.
template <std::size_t kVectors, std::size_t kRows>
HWY_ATTR void multiplyPanel(const BlockProduct& product, const float* matrix, const float* in, float* out,
                            const std::uint32_t* rows, std::size_t first, std::size_t valid) {
    const hn::CappedTag<float, 16> d;
    using V = hn::Vec<decltype(d)>;
    constexpr std::size_t kLanes = hn::MaxLanes(hn::CappedTag<float, 16>());
    V sums[kRows * kVectors];
    GUISE_UNROLL
    for (std::size_t i = 0; i < kRows * kVectors; ++i)
        sums[i] = hn::Zero(d);
    const float* x[kRows];
    GUISE_UNROLL
    for (std::size_t r = 0; r < kRows; ++r)
        x[r] = in + rows[r];
    const float* entry = matrix + first;
    for (std::size_t k = 0; k < product.inputs; ++k, entry += product.stride) {
        V entries[kVectors];
        GUISE_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v)
            entries[v] = hn::LoadU(d, entry + v * kLanes);
        GUISE_UNROLL
        for (std::size_t r = 0; r < kRows; ++r) {
            const V value = hn::Set(d, x[r][k]);
            GUISE_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v)
                sums[r * kVectors + v] = hn::MulAdd(value, entries[v], sums[r * kVectors + v]);
        }
    }
    GUISE_UNROLL
    for (std::size_t r = 0; r < kRows; ++r) {
        float* to = out + rows[r] + first;
        GUISE_UNROLL
        for (std::size_t v = 0; v + 1 < kVectors; ++v)
            hn::StoreU(sums[r * kVectors + v], d, to + v * kLanes);
        float* end = to + (kVectors - 1) * kLanes;
        if (valid < kLanes)
            storePart(sums[r * kVectors + kVectors - 1], d, end, valid);
        else
            hn::StoreU(sums[r * kVectors + kVectors - 1], d, end);
    }
}

template <std::size_t kVectors>
HWY_ATTR void multiplyRows(const BlockProduct& product, const float* matrix, const float* in, float* out,
                           std::size_t first, std::size_t valid) {
    constexpr std::size_t kRows = HWY_TARGET <= HWY_AVX3 ? 8 : 4;
    const std::uint32_t* row = product.rows.data();
    std::size_t left = product.rows.size();
    for (; left >= kRows; left -= kRows, row += kRows)
        multiplyPanel<kVectors, kRows>(product, matrix, in, out, row, first, valid);
    for (; left >= 4; left -= 4, row += 4)
        multiplyPanel<kVectors, 4>(product, matrix, in, out, row, first, valid);
    for (; left > 0; --left, ++row)
        multiplyPanel<kVectors, 1>(product, matrix, in, out, row, first, valid);
}

/// Any side from 9 up. Rows in groups, columns in panels of two vectors, the matrix from the cache.
HWY_ATTR void multiplyAnySide(const BlockProduct& product) {
    constexpr std::size_t kLanes = hn::MaxLanes(hn::CappedTag<float, 16>());
    for (const BlockMove& move : product.moves) {
        const float* matrix = product.matrices + std::size_t{move.matrix} * product.inputs * product.stride;
        const float* in = product.in + move.source;
        float* out = product.out + move.target;
        std::size_t first = 0;
        while (first < product.side) {
            const std::size_t left = product.side - first;
            const bool two = left > kLanes;
            const std::size_t width = two ? std::min(left, 2 * kLanes) : left;
            const std::size_t rest = width - (two ? kLanes : 0);
            const std::size_t valid = move.last ? rest : kLanes;
            if (two)
                multiplyRows<2>(product, matrix, in, out, first, valid);
            else
                multiplyRows<1>(product, matrix, in, out, first, valid);
            first += width;
        }
    }
}

#else  // no fused multiply-add: one value after another, fused by the library

HWY_ATTR void multiplyAnySide(const BlockProduct& product) {
    for (const BlockMove& move : product.moves) {
        const float* matrix = product.matrices + std::size_t{move.matrix} * product.inputs * product.stride;
        for (const std::uint32_t row : product.rows) {
            const float* x = product.in + move.source + row;
            float* out = product.out + move.target + row;
            for (std::size_t j = 0; j < product.side; ++j) {
                float sum = 0.0F;
                for (std::size_t k = 0; k < product.inputs; ++k)
                    sum = std::fma(x[k], matrix[k * product.stride + j], sum);
                out[j] = sum;
            }
        }
    }
}

#endif

HWY_ATTR void multiplyBlocksOn(const BlockProduct& product) {
#if HWY_NATIVE_FMA
    switch (product.inputs == product.side ? product.side : 0) {
        case 1:
            return multiplyInRegisters<1>(product);
        case 2:
            return multiplySide2(product);
        case 3:
            return multiplyInRegisters<3>(product);
        case 4:
            return multiplyInRegisters<4>(product);
        case 5:
            return multiplyInRegisters<5>(product);
        case 6:
            return multiplyInRegisters<6>(product);
        case 7:
            return multiplyInRegisters<7>(product);
        case 8:
            return multiplyInRegisters<8>(product);
#if HWY_TARGET <= HWY_AVX3
        case 14:
            return multiplyInRegisters<14>(product);
        case 16:
            return multiplyInRegisters<16>(product);
#endif
        default:
            break;
    }
#endif
    multiplyAnySide(product);
}

}  // namespace
}  // namespace guise::disguise::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace guise::disguise {

HWY_EXPORT(bytesToFloatsOn);
HWY_EXPORT(noiseValuesOn);
HWY_EXPORT(addNoiseBytesOn);
HWY_EXPORT(addNoiseFloatsOn);
HWY_EXPORT(streamFloatsOn);
HWY_EXPORT(multiplyBlocksOn);

void bytesToFloats(const std::uint8_t* in, float* out, std::size_t count) {
    HWY_DYNAMIC_DISPATCH(bytesToFloatsOn)(in, out, count);
}

void noiseValues(const std::uint32_t* words, float level, float* out, std::size_t count) {
    HWY_DYNAMIC_DISPATCH(noiseValuesOn)(words, level, out, count);
}

void addNoise(const std::uint8_t* in, const std::uint32_t* words, float level, float* out, std::size_t count) {
    HWY_DYNAMIC_DISPATCH(addNoiseBytesOn)(in, words, level, out, count);
}

void addNoise(const float* in, const std::uint32_t* words, float level, float* out, std::size_t count) {
    HWY_DYNAMIC_DISPATCH(addNoiseFloatsOn)(in, words, level, out, count);
}

void streamFloats(const float* in, float* out, std::size_t count) {
    HWY_DYNAMIC_DISPATCH(streamFloatsOn)(in, out, count);
}

void streamingDone() {
    hwy::FlushStream();
}

void multiplyBlocks(const BlockProduct& product) {
    BlockProduct complete = product;
    if (complete.inputs == 0)
        complete.inputs = complete.side;
    HWY_DYNAMIC_DISPATCH(multiplyBlocksOn)(complete);
}

void subtract(const float* in, float value, float* out, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        out[i] = in[i] - value;
}

void floatsToBytes(const float* in, std::uint8_t* out, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const float value = in[i] > 0.0F ? std::min(in[i], 255.0F) : 0.0F;  // NaN is not above 0
        // Adding 2^23 leaves no bits below one, so the sum is rounded to nearest, ties to even.
        out[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>((value + 0x1p23F) - 0x1p23F));
    }
}

}  // namespace guise::disguise
#endif  // HWY_ONCE
