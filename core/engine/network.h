// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/learn/settings.h"

namespace guise::engine {

/// A value of a net by name. Names and shapes are those of PyTorch's layers, so that weights travel both ways.
struct Parameter {
    std::string name;
    at::Tensor value;  // f32; trained ones are leaves
};

/// What a layer made of the last image, for a summary: its name and the output without the batch.
struct LayerOutput {
    std::string name;
    std::vector<std::int64_t> shape;
};

/// A net on one device. `input`: N x C x H x W, scaled; result: N x classes logits. One thread at a time.
class Network {
public:
    virtual ~Network() = default;
    /// `dropout`: where a training's random numbers come from; nullptr: evaluation (no dropout, running statistics).
    [[nodiscard]] virtual at::Tensor forward(const at::Tensor& input, at::Generator* dropout) = 0;
    /// Scaled training images, once, before the first batch: what a net takes from the data itself is set here.
    virtual void prepare(const at::Tensor& images);
    [[nodiscard]] std::vector<Parameter>& parameters() noexcept { return parameters_; }
    [[nodiscard]] const std::vector<Parameter>& parameters() const noexcept { return parameters_; }
    /// Values that are kept with the weights but not trained: running statistics, filters taken from the data.
    [[nodiscard]] std::vector<Parameter>& buffers() noexcept { return buffers_; }
    [[nodiscard]] const std::vector<Parameter>& buffers() const noexcept { return buffers_; }
    /// Moves all values to a device, parameters as leaves that want gradients.
    void moveTo(const at::Device& device);
    /// Output shapes of all layers, by sending one empty image through. `input`: of this net, without the batch.
    [[nodiscard]] std::vector<LayerOutput> trace(const base::Shape& input, const at::Device& device);

protected:
    /// Places of the values of one layer in parameters() and buffers(), which outlive a move.
    struct Linear {
        std::string name;
        std::size_t weight = 0;  // the bias follows
    };
    struct Conv {
        std::string name;
        std::size_t weight = 0;
        std::int64_t stride = 1;
        std::int64_t padding = 0;
        bool bias = false;  // follows the weight
    };
    struct Norm {
        std::string name;
        std::size_t weight = 0;  // the bias follows
        std::size_t mean = 0;    // the variance follows
    };
    /// PyTorch's own initialisation.
    Linear addLinear(const std::string& name, std::int64_t in, std::int64_t out, at::Generator& generator);
    /// He's normal initialisation by the outputs' number of links (ReLU), odd `kernel`, padded to keep the size.
    Conv addConv(const std::string& name, std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride,
                 bool bias, at::Generator& generator);
    Norm addNorm(const std::string& name, std::int64_t channels);
    [[nodiscard]] at::Tensor apply(const Linear& layer, const at::Tensor& input);
    [[nodiscard]] at::Tensor apply(const Conv& layer, const at::Tensor& input);
    [[nodiscard]] at::Tensor apply(const Norm& layer, const at::Tensor& input, bool training);
    /// relu(norm(input) + added); `added` may be undefined.
    [[nodiscard]] at::Tensor applyRelu(const Norm& layer, const at::Tensor& input, const at::Tensor& added,
                                       bool training);
    /// For layers that are not added by the functions above.
    const at::Tensor& note(const char* name, const at::Tensor& output);

    std::vector<Parameter> parameters_;
    std::vector<Parameter> buffers_;

private:
    void noteAs(const std::string& name, const at::Tensor& output);
    std::vector<LayerOutput>* trace_ = nullptr;
};

/// Names this engine can build.
[[nodiscard]] std::vector<std::string> networkNames();
/// On the CPU, with weights drawn from `generator`. Errors: UnknownName, WrongUse (images too small for the net).
[[nodiscard]] base::Result<std::unique_ptr<Network>> makeNetwork(const learn::NetworkSpec& spec,
                                                                 at::Generator& generator);

}  // namespace guise::engine
