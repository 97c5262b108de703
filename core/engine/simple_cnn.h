// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/engine/network.h"

namespace guise::engine {

/// METHODS 5: conv 5x5x32 same, ReLU, max-pool 2, dropout 0.2; conv 5x5x64 same, ReLU, max-pool 2, dropout 0.2; fully
/// connected 1024, ReLU, dropout 0.4; the logits. Sides of at least 4 pixels; an odd last row or column is not pooled.
[[nodiscard]] std::unique_ptr<Network> makeSimpleCnn(const learn::NetworkSpec& spec, at::Generator& generator);

}  // namespace guise::engine
