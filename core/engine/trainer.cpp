// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trainer.h"

#include "core/engine/guard.h"
#include "core/engine/layers.h"

#include <algorithm>

namespace guise::engine {

namespace {

constexpr std::uint64_t kDropoutSeed = 0x64726f706f757431;  // apart from the weights' numbers of the same seed

}  // namespace

Trainer::Trainer(TorchModel& model, const learn::TrainSettings& settings, learn::BatchSource& source)
    : model_(model),
      settings_(settings),
      source_(source),
      optimizer_(model.net().parameters(), settings),
      dropout_(makeGenerator(model.device(), settings.seed ^ kDropoutSeed)) {
    const base::Shape& shape = model.network().input;
    pixels_ = at::empty({settings.batch, shape.channels, shape.height, shape.width}, at::kFloat);
    labels_ = source.hasShares() ? at::empty({settings.batch, model.network().classes}, at::kFloat)
                                 : at::empty({settings.batch}, at::kInt);
    loss_ = at::zeros({}, at::TensorOptions(model.device()).dtype(at::kFloat));
    right_ = at::zeros({}, at::TensorOptions(model.device()).dtype(at::kLong));
}

base::Result<void> Trainer::fill(std::int64_t index, std::span<float> pixels) {
    const auto count = static_cast<std::size_t>(labels_.numel());
    return source_.hasShares() ? source_.fillShares(index, pixels, {labels_.data_ptr<float>(), count})
                               : source_.fill(index, pixels, {labels_.data_ptr<std::int32_t>(), count});
}

base::Result<void> Trainer::step(std::int64_t index) {
    return guarded([&]() -> base::Result<void> {
        const auto pixels = std::span(pixels_.data_ptr<float>(), static_cast<std::size_t>(pixels_.numel()));
        if (auto filled = fill(index, pixels); !filled)
            return filled;
        const at::Tensor input = model_.scaler()(pixels_.to(model_.device()));
        const bool hasShares = source_.hasShares();
        const at::Tensor target = labels_.to(model_.device(), hasShares ? at::kFloat : at::kLong);
        at::Tensor logits;
        at::Tensor loss;
        {
            const Bf16Scope precision(model_.device().type(), settings_.bf16);
            logits = model_.net().forward(input, &dropout_);
            loss = at::cross_entropy_loss(logits, target);
        }
        loss.backward();
        optimizer_.step();
        const at::NoGradGuard noGradients;
        loss_.add_(loss.detach());
        right_.add_(logits.detach().argmax(1).eq(hasShares ? target.argmax(1) : target).sum());
        ++batches_;
        return {};
    });
}

base::Result<learn::Stepper::Window> Trainer::window() {
    return guarded([&]() -> base::Result<Window> {
        const auto batches = static_cast<double>(std::max<std::int64_t>(batches_, 1));
        const Window means{loss_.item<double>() / batches,
                           static_cast<double>(right_.item<std::int64_t>()) / (batches * settings_.batch)};
        loss_.zero_();
        right_.zero_();
        batches_ = 0;
        return means;
    });
}

}  // namespace guise::engine
