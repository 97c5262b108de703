// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/learn/engine.h"

namespace guise::engine {

/// learn's Engine on LibTorch.
[[nodiscard]] std::unique_ptr<learn::Engine> makeEngine();

}  // namespace guise::engine
