// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include "core/engine/model.h"
#include "core/engine/optimizer.h"
#include "core/learn/batch_source.h"
#include "core/learn/training_loop.h"

namespace guise::engine {

/// Forward, cross entropy, backward, update: one batch at a time. Lives inside a CallScope with gradients, on one
/// thread.
class Trainer final : public learn::Stepper {
public:
    Trainer(TorchModel& model, const learn::TrainSettings& settings, learn::BatchSource& source);
    [[nodiscard]] base::Result<void> step(std::int64_t index) override;
    [[nodiscard]] base::Result<Window> window() override;
    [[nodiscard]] learn::Model& model() override { return model_; }

private:
    [[nodiscard]] base::Result<void> fill(std::int64_t index, std::span<float> pixels);

    TorchModel& model_;
    learn::TrainSettings settings_;
    learn::BatchSource& source_;
    Optimizer optimizer_;
    at::Generator dropout_;
    at::Tensor pixels_;  // batch x C x H x W f32, on the CPU
    at::Tensor labels_;  // batch i32, or batch x classes f32 shares, on the CPU
    at::Tensor loss_;    // sums since the last window, on the device
    at::Tensor right_;
    std::int64_t batches_ = 0;
};

}  // namespace guise::engine
