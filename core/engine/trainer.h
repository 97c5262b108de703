// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <memory>
#include <optional>

#include "core/engine/average.h"
#include "core/engine/model.h"
#include "core/engine/optimizer.h"
#include "core/engine/step_graph.h"
#include "core/learn/batch_source.h"
#include "core/learn/schedule.h"
#include "core/learn/training_loop.h"

namespace guise::engine {

/// Forward, cross entropy, backward, update: one batch at a time. Lives inside a CallScope with gradients, on one
/// thread.
class Trainer final : public learn::Stepper {
public:
    Trainer(TorchModel& model, const learn::TrainSettings& settings, std::int64_t steps, learn::BatchSource& source);
    /// Call one of both before the first step: what comes from the data itself, or what another training kept. Errors:
    /// WrongUse (classes cannot be balanced), those of the source; BadData (a state of another training).
    [[nodiscard]] base::Result<void> begin();
    [[nodiscard]] base::Result<void> goOn(const learn::TrainState& from);
    [[nodiscard]] base::Result<void> step(std::int64_t index) override;
    [[nodiscard]] base::Result<Window> window() override;
    [[nodiscard]] learn::Model& model() override;
    [[nodiscard]] base::Result<learn::TrainState> state() override;

private:
    [[nodiscard]] base::Result<void> fill(std::int64_t index);
    [[nodiscard]] base::Result<void> weighClasses();
    [[nodiscard]] base::Result<void> prepareGraph();
    template <class Update>
    void learn(const at::Tensor& pixels, const at::Tensor& target, Update update);
    void learnByGraph(double rate);
    void endEpoch(std::int64_t index);

    TorchModel& model_;
    learn::TrainSettings settings_;
    learn::BatchSource& source_;
    Optimizer optimizer_;
    learn::Schedule schedule_;
    std::optional<Average> average_;
    at::Generator dropout_;    // seeded anew for each batch
    at::Tensor pixels_;        // batch x C x H x W f32, on the CPU
    at::Tensor labels_;        // batch i32, or batch x classes f32 shares, on the CPU
    at::Tensor classWeights_;  // undefined: none
    at::Tensor loss_;          // sums since the last window, on the device
    at::Tensor right_;
    std::int64_t batches_ = 0;
    at::Tensor epochLoss_;  // sum since the last epoch, where the schedule follows it

    // With CUDA graphs: what a recorded batch reads, always in the same place on the card.
    std::unique_ptr<StepGraph> graph_;
    at::Tensor pixelsOnCard_;
    at::Tensor targetOnCard_;
    at::Tensor rateOnCard_;
    int batchesByGraph_ = 0;
};

}  // namespace guise::engine
