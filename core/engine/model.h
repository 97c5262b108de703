// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <memory>
#include <string>

#include "core/engine/network.h"
#include "core/learn/engine.h"

namespace guise::engine {

[[nodiscard]] learn::WeightTensor toWeights(const at::Tensor& tensor);
/// False, and nothing copied: another shape.
[[nodiscard]] bool copyWeights(const learn::WeightTensor& from, at::Tensor& to);

/// Applies an InputScaling to N x C x H x W values.
class Scaler {
public:
    Scaler(const learn::InputScaling& scaling, const at::Device& device);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& pixels) const;

private:
    at::Tensor mean_;       // 1 x C x 1 x 1
    at::Tensor deviation_;  // 1 x C x 1 x 1
    bool centred_;          // every mean is 0
};

/// A net with what it needs to take images. Answers in f32 whatever it was trained in, but for live measures.
class TorchModel final : public learn::Model {
public:
    TorchModel(learn::NetworkSpec spec, learn::InputScaling scaling, std::unique_ptr<Network> network,
               const at::Device& device, int threads);
    ~TorchModel() override;
    [[nodiscard]] const learn::NetworkSpec& network() const noexcept override { return spec_; }
    [[nodiscard]] const learn::InputScaling& scaling() const noexcept override { return scaling_; }
    [[nodiscard]] base::Result<void> logits(std::span<const float> pixels, std::size_t count, std::span<float> out,
                                            std::stop_token stop) override;
    [[nodiscard]] base::Result<learn::WeightSet> weights() const override;
    [[nodiscard]] std::int64_t parameterCount() const noexcept override;

    /// Error: BadData (names, shapes).
    [[nodiscard]] base::Result<void> take(const learn::WeightSet& weights);
    void answerInBf16(bool on) noexcept { bf16_ = on; }  // live measures of a training in bf16
    [[nodiscard]] Network& net() noexcept { return *network_; }
    [[nodiscard]] const at::Device& device() const noexcept { return device_; }
    [[nodiscard]] const Scaler& scaler() const noexcept { return scaler_; }

private:
    learn::NetworkSpec spec_;
    learn::InputScaling scaling_;
    std::unique_ptr<Network> network_;
    at::Device device_;
    int threads_;
    bool bf16_ = false;
    Scaler scaler_;
};

/// Checks spec and scaling, finds the device, builds the net with weights drawn from `seed`. Errors: WrongUse,
/// UnknownName, DeviceMissing.
[[nodiscard]] base::Result<std::unique_ptr<TorchModel>> makeModel(const learn::NetworkSpec& spec,
                                                                  const learn::InputScaling& scaling,
                                                                  const std::string& device, int threads,
                                                                  std::uint64_t seed);

}  // namespace guise::engine
