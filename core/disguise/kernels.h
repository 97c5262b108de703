// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace guise::disguise {

/// Inner loops, chosen for the machine at run time. Every SIMD target gives the same bytes (METHODS 13): f32, one
/// accumulator per output that starts at +0, k ascending, each step fused; targets without FMA use std::fma.

void bytesToFloats(const std::uint8_t* in, float* out, std::size_t count);
/// Nearest whole number, ties to even, clipped to 0..255; NaN gives 0.
void floatsToBytes(const float* in, std::uint8_t* out, std::size_t count);
/// D = level * (word >> 8) * 2^-24 in f32, rounded once.
void noiseValues(const std::uint32_t* words, float level, float* out, std::size_t count);
/// value + D, rounded once more. `in` may be `out`.
void addNoise(const std::uint8_t* in, const std::uint32_t* words, float level, float* out, std::size_t count);
void addNoise(const float* in, const std::uint32_t* words, float level, float* out, std::size_t count);
void subtract(const float* in, float value, float* out, std::size_t count);
/// Copies past the cache, for results larger than it. streamingDone() before another thread reads them.
void streamFloats(const float* in, float* out, std::size_t count);
void streamingDone();

/// One block's product: rows of `inputs` values at in + source + rows[q], times matrix `matrix`, to `side` values at
/// out + target + rows[q].
struct BlockMove {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    std::uint32_t matrix = 0;
    bool last = false;  // false: up to side - 1 values right of a target row may be overwritten
};

/// Floats that kernels may read behind the last row of a matrix whose `inputs` are not its side.
inline constexpr std::size_t kMatrixTail = 16;

/// Matrices: inputs x side, row-major, rows `stride` floats apart (see matrixStride), one after another.
struct BlockProduct {
    std::size_t side = 0;
    std::size_t inputs = 0;  // 0: as many as side
    std::size_t stride = 0;
    const float* matrices = nullptr;
    std::span<const BlockMove> moves;  // in ascending order of target
    std::span<const std::uint32_t> rows;
    const float* in = nullptr;
    float* out = nullptr;  // not `in`
};
void multiplyBlocks(const BlockProduct& product);

/// Floats from one row of a matrix to the next, so that kernels may load whole vectors.
[[nodiscard]] constexpr std::size_t matrixStride(std::size_t side) noexcept {
    std::size_t stride = 1;
    while (stride < side && stride < 16)
        stride *= 2;
    return side <= stride ? stride : (side + 15) / 16 * 16;
}

}  // namespace guise::disguise
