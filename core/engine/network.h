// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/learn/settings.h"

namespace guise::engine {

/// A trainable value by name. Names and shapes are those of PyTorch's layers, so that weights travel both ways.
struct Parameter {
    std::string name;
    at::Tensor value;  // f32 leaf
};

/// A net on one device. `input`: N x C x H x W, scaled; result: N x classes logits. One thread at a time.
class Network {
public:
    virtual ~Network() = default;
    /// `dropout`: where its random numbers come from; nullptr: evaluation, no dropout.
    [[nodiscard]] virtual at::Tensor forward(const at::Tensor& input, at::Generator* dropout) = 0;
    [[nodiscard]] std::vector<Parameter>& parameters() noexcept { return parameters_; }
    [[nodiscard]] const std::vector<Parameter>& parameters() const noexcept { return parameters_; }
    /// Moves all values to a device, as leaves that want gradients.
    void moveTo(const at::Device& device);

protected:
    std::vector<Parameter> parameters_;
};

/// Names this engine can build.
[[nodiscard]] std::vector<std::string> networkNames();
/// On the CPU, with weights drawn from `generator`. Errors: UnknownName, WrongUse (images too small for the net).
[[nodiscard]] base::Result<std::unique_ptr<Network>> makeNetwork(const learn::NetworkSpec& spec,
                                                                 at::Generator& generator);

}  // namespace guise::engine
