// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/engine/network.h"

// What each net is; METHODS 5. All take any number of channels and classes.
namespace guise::engine {

/// Conv 5x5x32 same, ReLU, max-pool 2, dropout 0.2; conv 5x5x64 same, ReLU, max-pool 2, dropout 0.2; fully connected
/// 1024, ReLU, dropout 0.4; the logits. Sides of at least 4 pixels; an odd last row or column is not pooled.
[[nodiscard]] std::unique_ptr<Network> makeSimpleCnn(const learn::NetworkSpec& spec, at::Generator& generator);

/// He et al. 2015 for CIFAR (arXiv:1512.03385, section 4.2): 3x3 stem, three stages of three blocks with 16, 32, 64
/// maps. Shortcuts that change size are 1x1 convolutions with normalisation (option B): 272,474 values for 3 channels
/// and 10 classes.
[[nodiscard]] std::unique_ptr<Network> makeResNet20(const learn::NetworkSpec& spec, at::Generator& generator);

/// ResNet-18 with the CIFAR stem (3x3, no pool): four stages of two blocks with 64 .. 512 maps; 11,173,962 values.
[[nodiscard]] std::unique_ptr<Network> makeResNet18(const learn::NetworkSpec& spec, at::Generator& generator);

/// VGG-11 with normalisation (arXiv:1409.1556, configuration A) as used on CIFAR: global average, one fully connected
/// layer; 9,231,114 values. Pools round up, so that any size passes.
[[nodiscard]] std::unique_ptr<Network> makeVgg11(const learn::NetworkSpec& spec, at::Generator& generator);

/// Two hidden layers of 512, ReLU, dropout 0.2.
[[nodiscard]] std::unique_ptr<Network> makeMlp(const learn::NetworkSpec& spec, at::Generator& generator);

/// Softmax regression on the pixels.
[[nodiscard]] std::unique_ptr<Network> makeLinear(const learn::NetworkSpec& spec, at::Generator& generator);

/// Ours, for accuracy per second on a processor. A first layer that whitens patches of the training images, in both
/// signs, as fast CIFAR-10 records do (arXiv:2404.00498); 3x3 convolutions that widen at each pool, normalised; the
/// largest value of each map; logits scaled by 1/8.
[[nodiscard]] std::unique_ptr<Network> makeQuick(const learn::NetworkSpec& spec, at::Generator& generator);

}  // namespace guise::engine
