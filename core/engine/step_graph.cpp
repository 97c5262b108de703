// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/step_graph.h"

#include "core/base/module.h"

namespace guise::engine {

base::Result<std::unique_ptr<StepGraph>> makeStepGraph(const at::Device& device, const at::Generator& dropout) {
    const auto create = base::moduleSymbol("guise_cuda", "guise_cuda_step_graph");
    if (!create)
        return tl::unexpected(create.error());
    using Create = StepGraph* (*)(const at::Device&, const at::Generator&);
    return std::unique_ptr<StepGraph>(reinterpret_cast<Create>(*create)(device, dropout));
}

}  // namespace guise::engine
