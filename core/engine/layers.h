// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstdint>

namespace guise::engine {

/// A fresh generator on `device`, seeded; never the process-global one.
[[nodiscard]] at::Generator makeGenerator(const at::Device& device, std::uint64_t seed);

/// PyTorch's own initialisation of convolutions and linear layers, weights and biases alike: U(-b, b), b =
/// 1/sqrt(fanIn).
[[nodiscard]] at::Tensor drawUniform(at::IntArrayRef sizes, std::int64_t fanIn, at::Generator& generator);

/// Zeroes each value with probability `rate` and scales the rest by 1 / (1 - rate); draws from `generator` alone.
[[nodiscard]] at::Tensor dropout(const at::Tensor& input, double rate, at::Generator& generator);

}  // namespace guise::engine
