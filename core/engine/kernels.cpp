// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels.h"

#include <bit>
#include <type_traits>

// One copy for every processor and one for those with AVX-512 or AVX2, chosen when the module is loaded.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define GUISE_CLONES __attribute__((target_clones("arch=skylake-avx512", "avx2", "default")))
#else
#define GUISE_CLONES
#endif
#define GUISE_ALWAYS __attribute__((always_inline))  // into each of the copies, so that it is of their kind
#define GUISE_INLINE GUISE_ALWAYS inline

namespace guise::engine::kernels {

namespace {

using Bits = std::uint16_t;  // of a bfloat16

GUISE_INLINE float widen(float value) {
    return value;
}
GUISE_INLINE float widen(Bits bits) {
    return std::bit_cast<float>(std::uint32_t{bits} << 16);
}
template <class T>
GUISE_INLINE T narrow(float value);
template <>
GUISE_INLINE float narrow<float>(float value) {
    return value;
}
template <>
GUISE_INLINE Bits narrow<Bits>(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t even = bits + 0x7fffU + ((bits >> 16) & 1U);
    return static_cast<Bits>((value == value ? even : bits | 0x400000U) >> 16);
}

// `work` with the number of channels as a constant where nets often have it: rows as short as these are mostly loop
// otherwise, and sums stay in registers.
template <class Work>
GUISE_INLINE void withChannels(std::int64_t channels, const Work& work) {
    switch (channels) {
        case 16:
            return work(std::integral_constant<std::int64_t, 16>());
        case 32:
            return work(std::integral_constant<std::int64_t, 32>());
        case 64:
            return work(std::integral_constant<std::int64_t, 64>());
        default:
            return work(channels);
    }
}

// A mixing function of 32 bits by C. Wellons (lowbias32).
GUISE_INLINE std::uint32_t mixed(std::uint32_t x) {
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    x *= 0x846ca68bU;
    return x ^ (x >> 16);
}

// The channels of one output; a, b, d, e: of its four inputs.
template <class T>
GUISE_INLINE void poolForwardPixel(const T* __restrict a, const T* __restrict b, const T* __restrict d,
                                   const T* __restrict e, T* __restrict to, std::uint8_t* __restrict codes,
                                   std::int32_t channels, std::uint32_t place, std::uint32_t seed,
                                   std::uint32_t threshold, float scale) {
    for (std::int32_t c = 0; c < channels; ++c) {
        const float first = widen(a[c]);
        const float second = widen(b[c]);
        const float third = widen(d[c]);
        const float fourth = widen(e[c]);
        float best = first;
        std::uint32_t which = 0U;
        which = second > best ? 1U : which;
        best = second > best ? second : best;
        which = third > best ? 2U : which;
        best = third > best ? third : best;
        which = fourth > best ? 3U : which;
        best = fourth > best ? fourth : best;
        const std::uint32_t draw = mixed((place + static_cast<std::uint32_t>(c)) ^ seed);
        best = draw <= threshold ? best : 0.0F;
        which = best > 0.0F ? which : 4U;
        best = best > 0.0F ? best * scale : 0.0F;
        const float sum = (first + second) + (third + fourth);  // NaN where one of them is
        best = sum == sum ? best : sum;
        to[c] = narrow<T>(best);
        codes[c] = static_cast<std::uint8_t>(which);
    }
}

template <class T>
GUISE_INLINE void poolForwardRow(const T* top, const T* bottom, T* out, std::uint8_t* codes, std::int64_t row,
                                 std::int64_t width, std::int64_t channels, const Dropout& dropout) {
    for (std::int64_t x = 0; x < width; ++x) {
        const T* above = top + 2 * x * channels;
        const T* below = bottom + 2 * x * channels;
        poolForwardPixel(above, above + channels, below, below + channels, out + x * channels, codes + x * channels,
                         static_cast<std::int32_t>(channels), static_cast<std::uint32_t>((row * width + x) * channels),
                         dropout.seed, dropout.threshold, dropout.scale);
    }
}

template <class T>
GUISE_INLINE void poolBackwardRow(const T* __restrict gradient, const std::uint8_t* __restrict codes, T* __restrict top,
                                  T* __restrict bottom, std::int64_t width, std::int64_t channels, float scale) {
    for (std::int64_t x = 0; x < width; ++x) {
        const T* __restrict from = gradient + x * channels;
        const std::uint8_t* __restrict code = codes + x * channels;
        T* __restrict a = top + 2 * x * channels;
        T* __restrict b = a + channels;
        T* __restrict d = bottom + 2 * x * channels;
        T* __restrict e = d + channels;
        for (std::int64_t c = 0; c < channels; ++c) {
            const T value = narrow<T>(widen(from[c]) * scale);
            const std::uint8_t which = code[c];
            a[c] = which == 0 ? value : T{};
            b[c] = which == 1 ? value : T{};
            d[c] = which == 2 ? value : T{};
            e[c] = which == 3 ? value : T{};
        }
    }
}

template <class T>
GUISE_INLINE void sumsOf(const T* __restrict input, float* __restrict sums, std::int64_t rows, std::int64_t channels) {
    float* __restrict squares = sums + channels;
    for (std::int64_t c = 0; c < 2 * channels; ++c)
        sums[c] = 0.0F;
    for (std::int64_t r = 0; r < rows; ++r) {
        const T* __restrict from = input + r * channels;
        for (std::int64_t c = 0; c < channels; ++c) {
            const float value = widen(from[c]);
            sums[c] += value;
            squares[c] += value * value;
        }
    }
}

template <class T, std::int64_t kChannels>
GUISE_INLINE void sumsOf(const T* __restrict input, float* __restrict sums, std::int64_t rows,
                         std::integral_constant<std::int64_t, kChannels>) {
    float here[kChannels] = {};
    float squares[kChannels] = {};
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t c = 0; c < kChannels; ++c) {
            const float value = widen(input[r * kChannels + c]);
            here[c] += value;
            squares[c] += value * value;
        }
    for (std::int64_t c = 0; c < kChannels; ++c) {
        sums[c] = here[c];
        sums[kChannels + c] = squares[c];
    }
}

template <class T, bool Adds>
GUISE_INLINE void forwardOf(const T* __restrict input, const T* __restrict added, T* __restrict output,
                            const float* __restrict scale, const float* __restrict shift, std::int64_t rows,
                            std::int64_t channels) {
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t c = 0; c < channels; ++c) {
            const std::int64_t i = r * channels + c;
            float value = widen(input[i]) * scale[c] + shift[c];
            if constexpr (Adds)
                value += widen(added[i]);
            output[i] = narrow<T>(value <= 0.0F ? 0.0F : value);
        }
}

template <class T>
GUISE_INLINE void gradientSumsOf(const T* __restrict gradient, const T* __restrict output, const T* __restrict input,
                                 float* __restrict sums, std::int64_t rows, std::int64_t channels) {
    float* __restrict products = sums + channels;
    for (std::int64_t c = 0; c < 2 * channels; ++c)
        sums[c] = 0.0F;
    for (std::int64_t r = 0; r < rows; ++r) {
        const std::int64_t at = r * channels;
        for (std::int64_t c = 0; c < channels; ++c) {
            const float all = widen(gradient[at + c]);  // read in any case: a condition on reading stops the vectors
            const float g = widen(output[at + c]) <= 0.0F ? 0.0F : all;
            sums[c] += g;
            products[c] += g * widen(input[at + c]);
        }
    }
}

template <class T, std::int64_t kChannels>
GUISE_INLINE void gradientSumsOf(const T* __restrict gradient, const T* __restrict output, const T* __restrict input,
                                 float* __restrict sums, std::int64_t rows,
                                 std::integral_constant<std::int64_t, kChannels>) {
    float here[kChannels] = {};
    float products[kChannels] = {};
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t c = 0; c < kChannels; ++c) {
            const std::int64_t at = r * kChannels + c;
            const float all = widen(gradient[at]);
            const float g = widen(output[at]) <= 0.0F ? 0.0F : all;
            here[c] += g;
            products[c] += g * widen(input[at]);
        }
    for (std::int64_t c = 0; c < kChannels; ++c) {
        sums[c] = here[c];
        sums[kChannels + c] = products[c];
    }
}

template <class T, bool Adds>
GUISE_INLINE void backwardOf(const T* __restrict gradient, const T* __restrict output, const T* __restrict input,
                             T* __restrict inner, T* __restrict added, const float* __restrict a,
                             const float* __restrict b, const float* __restrict k, std::int64_t rows,
                             std::int64_t channels) {
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t c = 0; c < channels; ++c) {
            const std::int64_t i = r * channels + c;
            const T all = gradient[i];
            const T taken = widen(output[i]) <= 0.0F ? T{} : all;
            inner[i] = narrow<T>(widen(taken) * a[c] + (widen(input[i]) * b[c] + k[c]));
            if constexpr (Adds)
                added[i] = taken;
        }
}

}  // namespace

#define GUISE_KERNELS(T)                                                                                             \
    GUISE_CLONES void poolForward(const T* top, const T* bottom, T* out, std::uint8_t* codes, std::int64_t row,      \
                                  std::int64_t width, std::int64_t channels, const Dropout& dropout) {               \
        poolForwardRow(top, bottom, out, codes, row, width, channels, dropout);                                      \
    }                                                                                                                \
    GUISE_CLONES void poolBackward(const T* gradient, const std::uint8_t* codes, T* top, T* bottom,                  \
                                   std::int64_t width, std::int64_t channels, float scale) {                         \
        poolBackwardRow(gradient, codes, top, bottom, width, channels, scale);                                       \
    }                                                                                                                \
    GUISE_CLONES void normSums(const T* input, float* sums, std::int64_t rows, std::int64_t channels) {              \
        withChannels(channels, [&](auto count) GUISE_ALWAYS { sumsOf(input, sums, rows, count); });                  \
    }                                                                                                                \
    GUISE_CLONES void normForward(const T* input, const T* added, T* output, const float* scale, const float* shift, \
                                  std::int64_t rows, std::int64_t channels) {                                        \
        if (added != nullptr)                                                                                        \
            withChannels(channels, [&](auto count) GUISE_ALWAYS {                                                    \
                forwardOf<T, true>(input, added, output, scale, shift, rows, count);                                 \
            });                                                                                                      \
        else                                                                                                         \
            withChannels(channels, [&](auto count) GUISE_ALWAYS {                                                    \
                forwardOf<T, false>(input, added, output, scale, shift, rows, count);                                \
            });                                                                                                      \
    }                                                                                                                \
    GUISE_CLONES void normGradientSums(const T* gradient, const T* output, const T* input, float* sums,              \
                                       std::int64_t rows, std::int64_t channels) {                                   \
        withChannels(channels,                                                                                       \
                     [&](auto count) GUISE_ALWAYS { gradientSumsOf(gradient, output, input, sums, rows, count); });  \
    }                                                                                                                \
    GUISE_CLONES void normBackward(const T* gradient, const T* output, const T* input, T* inner, T* added,           \
                                   const float* a, const float* b, const float* c, std::int64_t rows,                \
                                   std::int64_t channels) {                                                          \
        if (added != nullptr)                                                                                        \
            withChannels(channels, [&](auto count) GUISE_ALWAYS {                                                    \
                backwardOf<T, true>(gradient, output, input, inner, added, a, b, c, rows, count);                    \
            });                                                                                                      \
        else                                                                                                         \
            withChannels(channels, [&](auto count) GUISE_ALWAYS {                                                    \
                backwardOf<T, false>(gradient, output, input, inner, added, a, b, c, rows, count);                   \
            });                                                                                                      \
    }

GUISE_KERNELS(float)
GUISE_KERNELS(std::uint16_t)

}  // namespace guise::engine::kernels
