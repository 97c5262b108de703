// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/optimizer.h"

namespace guise::engine {

namespace {

constexpr double kBeta1 = 0.9;
constexpr double kBeta2 = 0.999;
constexpr double kEpsilon = 1e-8;

}  // namespace

Optimizer::Optimizer(const std::vector<Parameter>& parameters, const learn::TrainSettings& settings)
    : settings_(settings) {
    for (const Parameter& parameter : parameters) {
        values_.push_back(parameter.value);
        first_.push_back(at::zeros_like(parameter.value, at::MemoryFormat::Preserve).set_requires_grad(false));
        if (settings.optimizer == learn::OptimizerKind::Sgd)
            continue;
        second_.push_back(at::zeros_like(first_.back(), at::MemoryFormat::Preserve));
        counts_.push_back(at::zeros({}, first_.back().options()));
    }
    gradients_.resize(values_.size());
}

void Optimizer::step() {
    const at::NoGradGuard noGradients;
    for (std::size_t i = 0; i < values_.size(); ++i) {
        gradients_[i] = values_[i].grad();
        if (gradients_[i].strides() != values_[i].strides())  // the fused pass walks both in memory order
            gradients_[i] = at::empty_like(values_[i]).copy_(gradients_[i]);
    }
    if (settings_.optimizer == learn::OptimizerKind::Adam) {
        for (at::Tensor& count : counts_)
            count.add_(1);
        at::_fused_adam_(values_, gradients_, first_, second_, {}, counts_, settings_.learningRate, kBeta1, kBeta2,
                         settings_.weightDecay, kEpsilon, /*amsgrad=*/false, /*maximize=*/false);
    } else {
        const bool momentum = settings_.momentum > 0.0;
        at::_fused_sgd_(values_, gradients_, momentum ? at::TensorList(first_) : at::TensorList(),
                        settings_.weightDecay, settings_.momentum, settings_.learningRate, /*dampening=*/0.0,
                        /*nesterov=*/momentum, /*maximize=*/false, /*is_first_step=*/!begun_);
    }
    begun_ = true;
    for (std::size_t i = 0; i < values_.size(); ++i) {
        values_[i].mutable_grad() = at::Tensor();
        gradients_[i] = at::Tensor();
    }
}

}  // namespace guise::engine
