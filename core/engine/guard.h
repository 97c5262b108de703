// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include "core/base/error.h"

namespace guise::engine {

/// The exception in flight as an error: DeviceNoMemory, NoMemory, EngineFailed with LibTorch's own first line. Call
/// only inside a catch block.
[[nodiscard]] base::Error currentEngineError() noexcept;

/// `work` returns a base::Result; no exception leaves.
template <class Work>
auto guarded(Work&& work) noexcept -> decltype(work()) {
    try {
        return work();
    } catch (...) {
        return tl::unexpected(currentEngineError());
    }
}

/// What LibTorch keeps per thread, for the time of one call: number of CPU threads (0: all), gradients on or off, and
/// flush-to-zero, which must not leak into key derivation on the same thread.
class CallScope {
public:
    CallScope(int threads, bool gradients);
    ~CallScope();
    CallScope(const CallScope&) = delete;
    CallScope& operator=(const CallScope&) = delete;

private:
    at::AutoGradMode gradients_;
    unsigned controlWord_;
};

/// While it lives, freed memory stays with the process: every batch needs the same buffers again, and asking the system
/// for them takes a quarter of a batch's time. Gives back what is free at its end.
class KeptMemory {
public:
    KeptMemory();
    ~KeptMemory();
    KeptMemory(const KeptMemory&) = delete;
    KeptMemory& operator=(const KeptMemory&) = delete;
};

/// LibTorch's choice of algorithms while it lives, which is the whole process's: deterministic ones as soon as one
/// training asks for them, cuDNN's autotuning while one does and none asks for deterministic ones.
class AlgorithmScope {
public:
    AlgorithmScope(bool deterministic, bool autotune);
    ~AlgorithmScope();
    AlgorithmScope(const AlgorithmScope&) = delete;
    AlgorithmScope& operator=(const AlgorithmScope&) = delete;

private:
    bool deterministic_;
    bool autotune_;
};

/// Autocast to bfloat16 while it lives; its cache of converted weights is dropped at the end.
class Bf16Scope {
public:
    Bf16Scope(at::DeviceType device, bool on);
    ~Bf16Scope();
    Bf16Scope(const Bf16Scope&) = delete;
    Bf16Scope& operator=(const Bf16Scope&) = delete;

private:
    at::DeviceType device_;
    bool on_;
    bool before_ = false;
};

}  // namespace guise::engine
