// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/layers.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/detail/CUDAHooksInterface.h>

#include <cmath>

namespace guise::engine {

at::Generator makeGenerator(const at::Device& device, std::uint64_t seed) {
    if (device.is_cpu())
        return at::detail::createCPUGenerator(seed);
    at::Generator generator = at::detail::getCUDAHooks().getNewGenerator(device.index());
    generator.set_current_seed(seed);
    return generator;
}

at::Tensor drawUniform(at::IntArrayRef sizes, std::int64_t fanIn, at::Generator& generator) {
    const double bound = 1.0 / std::sqrt(static_cast<double>(fanIn));
    return at::empty(sizes, at::kFloat).uniform_(-bound, bound, generator);
}

at::Tensor dropout(const at::Tensor& input, double rate, at::Generator& generator) {
    at::Tensor mask = at::empty_like(input, input.options().requires_grad(false));
    mask.bernoulli_(1.0 - rate, generator).div_(1.0 - rate);
    return input * mask;
}

}  // namespace guise::engine
