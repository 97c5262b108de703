// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/engine/network.h"

namespace guise::engine {

struct ResNetPlan {
    std::vector<std::int64_t> widths;  // maps, a stage each; every stage but the first halves the sides
    int blocks = 2;                    // a stage
};

/// Residual net of basic blocks (two 3x3 convolutions) with a 3x3 stem, for small images. Weights are named as
/// torchvision names them.
[[nodiscard]] std::unique_ptr<Network> makeResNet(const ResNetPlan& plan, const learn::NetworkSpec& spec,
                                                  at::Generator& generator);

}  // namespace guise::engine
