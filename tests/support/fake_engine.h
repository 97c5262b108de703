// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

#include "core/base/error.h"
#include "core/learn/engine.h"

namespace guise::support {

struct FakeEngineOptions {
    std::chrono::milliseconds perBatch{0};  // added to each batch; polls nothing meanwhile, as a kernel would
    std::int64_t failAtStep = -1;           // 0-based batch that fails with `failure`; below 0: none
    base::Error failure{base::ErrorCode::EngineFailed, "The fake engine was told to fail. Nothing to do.", {}};
};

/// A learn::Engine in plain C++ for tests: softmax regression by SGD on the real batches, so that accuracy moves; the
/// same bits for the same seed. Networks: "linear", and "simple-cnn" as another name for it. Devices: "cpu".
[[nodiscard]] learn::EnginePtr makeFakeEngine(FakeEngineOptions options = {});

}  // namespace guise::support
