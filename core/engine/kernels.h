// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Passes over activations in channels-last order, for f32 and for bfloat16 (as its 16 bits); arithmetic in f32. Plain
/// loops that the compiler turns into vectors; no LibTorch here.
namespace guise::engine::kernels {

/// Which values dropout keeps: the same for the same seed and place, in whatever pieces. Threshold of 2^32 times the
/// share that is kept; 2^32 - 1 or more keeps all.
struct Dropout {
    std::uint32_t seed = 0;
    std::uint32_t threshold = 0xffffffffU;
    float scale = 1.0F;  // of what is kept
};

/// Max-pool 2x2, ReLU and dropout of output row `row` (counted over the batch): `top` and `bottom` are rows of the
/// input, `codes` gets per output which of the four was taken (0 .. 3) or that none was (4). NaN comes through.
void poolForward(const float* top, const float* bottom, float* out, std::uint8_t* codes, std::int64_t row,
                 std::int64_t width, std::int64_t channels, const Dropout& dropout);
void poolForward(const std::uint16_t* top, const std::uint16_t* bottom, std::uint16_t* out, std::uint8_t* codes,
                 std::int64_t row, std::int64_t width, std::int64_t channels, const Dropout& dropout);
/// The gradients of the four inputs of each output.
void poolBackward(const float* gradient, const std::uint8_t* codes, float* top, float* bottom, std::int64_t width,
                  std::int64_t channels, float scale);
void poolBackward(const std::uint16_t* gradient, const std::uint8_t* codes, std::uint16_t* top, std::uint16_t* bottom,
                  std::int64_t width, std::int64_t channels, float scale);

/// Sums and sums of squares of `rows` x `channels` values: `sums` holds 2 x channels.
void normSums(const float* input, float* sums, std::int64_t rows, std::int64_t channels);
void normSums(const std::uint16_t* input, float* sums, std::int64_t rows, std::int64_t channels);
/// output = max(0, input * scale + shift + added); `added` may be null.
void normForward(const float* input, const float* added, float* output, const float* scale, const float* shift,
                 std::int64_t rows, std::int64_t channels);
void normForward(const std::uint16_t* input, const std::uint16_t* added, std::uint16_t* output, const float* scale,
                 const float* shift, std::int64_t rows, std::int64_t channels);
/// Of g = gradient where output > 0: sums of g and of g * input, 2 x channels.
void normGradientSums(const float* gradient, const float* output, const float* input, float* sums, std::int64_t rows,
                      std::int64_t channels);
void normGradientSums(const std::uint16_t* gradient, const std::uint16_t* output, const std::uint16_t* input,
                      float* sums, std::int64_t rows, std::int64_t channels);
/// inner = g * a + input * b + c; `added` gets g where it is not null.
void normBackward(const float* gradient, const float* output, const float* input, float* inner, float* added,
                  const float* a, const float* b, const float* c, std::int64_t rows, std::int64_t channels);
void normBackward(const std::uint16_t* gradient, const std::uint16_t* output, const std::uint16_t* input,
                  std::uint16_t* inner, std::uint16_t* added, const float* a, const float* b, const float* c,
                  std::int64_t rows, std::int64_t channels);

}  // namespace guise::engine::kernels
