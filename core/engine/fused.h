// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

namespace guise::engine {

/// What people write as three or four layers, in one pass each way where the images lie channels-last on the processor
/// in f32 or bfloat16, and by LibTorch's own layers elsewhere.

/// dropout(relu(max_pool2d(input, 2)), rate); an odd last row or column is not pooled. `generator`: nullptr: none is
/// dropped.
[[nodiscard]] at::Tensor poolReluDropout(const at::Tensor& input, double rate, at::Generator* generator);

/// relu(batch_norm(input) + added), running statistics as PyTorch's (momentum 0.1, epsilon 1e-5). `added` may be
/// undefined.
[[nodiscard]] at::Tensor normAddRelu(const at::Tensor& input, const at::Tensor& added, const at::Tensor& weight,
                                     const at::Tensor& bias, const at::Tensor& runningMean,
                                     const at::Tensor& runningVariance, bool training);

}  // namespace guise::engine
