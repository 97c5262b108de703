// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/network.h"

#include "core/engine/fused.h"
#include "core/engine/layers.h"

#include <cmath>
#include <utility>

namespace guise::engine {

namespace {

constexpr double kNormMomentum = 0.1;
constexpr double kNormEpsilon = 1e-5;

}  // namespace

void Network::prepare(const at::Tensor&) {}

void Network::moveTo(const at::Device& device) {
    for (Parameter& parameter : parameters_)
        parameter.value = parameter.value.detach().to(device).set_requires_grad(true);
    for (Parameter& buffer : buffers_)
        buffer.value = buffer.value.to(device);
}

std::vector<LayerOutput> Network::trace(const base::Shape& input, const at::Device& device) {
    const at::NoGradGuard noGradients;
    std::vector<LayerOutput> outputs;
    trace_ = &outputs;
    try {
        (void)forward(
            at::zeros({1, input.channels, input.height, input.width}, at::TensorOptions(device).dtype(at::kFloat)),
            nullptr);
    } catch (...) {
        trace_ = nullptr;
        throw;
    }
    trace_ = nullptr;
    return outputs;
}

Network::Linear Network::addLinear(const std::string& name, std::int64_t in, std::int64_t out,
                                   at::Generator& generator) {
    const Linear layer{name, parameters_.size()};
    parameters_.push_back({name + ".weight", drawUniform({out, in}, in, generator)});
    parameters_.push_back({name + ".bias", drawUniform({out}, in, generator)});
    return layer;
}

Network::Conv Network::addConv(const std::string& name, std::int64_t in, std::int64_t out, std::int64_t kernel,
                               std::int64_t stride, bool bias, at::Generator& generator) {
    const Conv layer{name, parameters_.size(), stride, kernel / 2, bias};
    const double deviation = std::sqrt(2.0 / static_cast<double>(out * kernel * kernel));
    const at::Tensor weight = at::empty({out, in, kernel, kernel}, at::kFloat).normal_(0.0, deviation, generator);
    parameters_.push_back({name + ".weight", weight.to(at::MemoryFormat::ChannelsLast)});
    if (bias)
        parameters_.push_back({name + ".bias", at::zeros({out}, at::kFloat)});
    return layer;
}

Network::Norm Network::addNorm(const std::string& name, std::int64_t channels) {
    const Norm layer{name, parameters_.size(), buffers_.size()};
    parameters_.push_back({name + ".weight", at::ones({channels}, at::kFloat)});
    parameters_.push_back({name + ".bias", at::zeros({channels}, at::kFloat)});
    buffers_.push_back({name + ".running_mean", at::zeros({channels}, at::kFloat)});
    buffers_.push_back({name + ".running_var", at::ones({channels}, at::kFloat)});
    return layer;
}

at::Tensor Network::apply(const Linear& layer, const at::Tensor& input) {
    at::Tensor output = at::linear(input, parameters_[layer.weight].value, parameters_[layer.weight + 1].value);
    noteAs(layer.name, output);
    return output;
}

at::Tensor Network::apply(const Conv& layer, const at::Tensor& input) {
    at::Tensor output =
        at::conv2d(input, parameters_[layer.weight].value,
                   layer.bias ? parameters_[layer.weight + 1].value : at::Tensor(), layer.stride, layer.padding);
    noteAs(layer.name, output);
    return output;
}

at::Tensor Network::apply(const Norm& layer, const at::Tensor& input, bool training) {
    at::Tensor output = at::batch_norm(input, parameters_[layer.weight].value, parameters_[layer.weight + 1].value,
                                       buffers_[layer.mean].value, buffers_[layer.mean + 1].value, training,
                                       kNormMomentum, kNormEpsilon, at::globalContext().userEnabledCuDNN());
    noteAs(layer.name, output);
    return output;
}

at::Tensor Network::applyRelu(const Norm& layer, const at::Tensor& input, const at::Tensor& added, bool training) {
    at::Tensor output = normAddRelu(input, added, parameters_[layer.weight].value, parameters_[layer.weight + 1].value,
                                    buffers_[layer.mean].value, buffers_[layer.mean + 1].value, training);
    noteAs(layer.name, output);
    return output;
}

const at::Tensor& Network::note(const char* name, const at::Tensor& output) {
    if (trace_ != nullptr)
        noteAs(name, output);
    return output;
}

void Network::noteAs(const std::string& name, const at::Tensor& output) {
    if (trace_ != nullptr)
        trace_->push_back({name, output.sizes().slice(1).vec()});
}

}  // namespace guise::engine
