// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <vector>

#include "core/engine/network.h"
#include "core/learn/settings.h"

namespace guise::engine {

/// Adam (beta 0.9, 0.999, epsilon 1e-8) or SGD (Nesterov when momentum > 0), L2 added to the gradient; one fused pass
/// over all parameters a step.
class Optimizer {
public:
    Optimizer(const std::vector<Parameter>& parameters, const learn::TrainSettings& settings);
    /// Takes and clears the gradients.
    void step();

private:
    learn::TrainSettings settings_;
    std::vector<at::Tensor> values_;
    std::vector<at::Tensor> gradients_;
    std::vector<at::Tensor> first_;   // Adam: mean of gradients; SGD: momentum
    std::vector<at::Tensor> second_;  // Adam: mean of squares
    std::vector<at::Tensor> counts_;  // Adam: steps done, one value each
    bool begun_ = false;
};

}  // namespace guise::engine
