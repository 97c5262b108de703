// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <memory>

#include "core/base/error.h"

namespace guise::engine {

/// A batch of a training as a CUDA graph: what it tells the card is recorded once and then launched as a whole, which
/// spares a small net the time of hundreds of launches. Made by the module guise_cuda, which alone knows CUDA's
/// headers. One thread. Errors are LibTorch's exceptions: use inside guarded().
class StepGraph {
public:
    virtual ~StepGraph() = default;
    /// Runs `work` on a stream of its own, after all that the card was told before; what follows waits for it.
    virtual void run(const std::function<void()>& work) = 0;
    /// Inside run(), once: notes what `work` tells the card, which does nothing yet. All tensors that `work` meets stay
    /// where they are from then on, and so do the values that it reads on the processor.
    virtual void record(const std::function<void()>& work) = 0;
    /// Inside run(), after record().
    virtual void play() = 0;
};

/// `dropout`: a generator of that card; every play draws from its seed of then. Errors: ModuleMissing.
[[nodiscard]] base::Result<std::unique_ptr<StepGraph>> makeStepGraph(const at::Device& device,
                                                                     const at::Generator& dropout);

}  // namespace guise::engine
