// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/optimizer.h"

#include "core/engine/model.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace guise::engine {

namespace {

constexpr double kBeta1 = 0.9;
constexpr double kBeta2 = 0.999;
constexpr double kEpsilon = 1e-8;
constexpr double kMuonOthers = 0.05;  // Adam's rate beside Muon
constexpr int kIterations = 5;
constexpr const char* kUpdates = "optimizer/updates";

std::string layerOf(const std::string& name) {
    return name.substr(0, name.rfind('.'));
}

// Newton-Schulz iteration for the nearest orthogonal matrix; the coefficients are Muon's.
at::Tensor orthogonal(const at::Tensor& matrix) {
    constexpr double a = 3.4445;
    constexpr double b = -4.7750;
    constexpr double c = 2.0315;
    const bool tall = matrix.size(0) > matrix.size(1);
    at::Tensor x = tall ? matrix.t() : matrix;
    x = x / (x.norm() + 1e-7);
    for (int i = 0; i < kIterations; ++i) {
        const at::Tensor gram = at::mm(x, x.t());
        x = a * x + at::mm(b * gram + c * at::mm(gram, gram), x);
    }
    return tall ? x.t() : x;
}

}  // namespace

Optimizer::Optimizer(const std::vector<Parameter>& parameters, const learn::TrainSettings& settings)
    : settings_(settings) {
    std::set<std::string> linear;
    for (const Parameter& parameter : parameters)
        if (parameter.value.dim() == 2)
            linear.insert(layerOf(parameter.name));
    const auto ruleOf = [&](const Parameter& parameter) {
        switch (settings.optimizer) {
            case learn::OptimizerKind::Adam:
                return Rule::Adam;
            case learn::OptimizerKind::Sgd:
                return Rule::Sgd;
            case learn::OptimizerKind::AdamW:
                return Rule::AdamW;
            case learn::OptimizerKind::RmsProp:
                return Rule::RmsProp;
            case learn::OptimizerKind::Muon:
                break;
        }
        return parameter.value.dim() == 4 ? Rule::Muon : Rule::AdamW;
    };
    for (const Parameter& parameter : parameters) {
        const bool decays = settings.decayOn == learn::DecayOn::All ||
                            (settings.decayOn == learn::DecayOn::Weights && parameter.value.dim() > 1) ||
                            (settings.decayOn == learn::DecayOn::Linear && linear.contains(layerOf(parameter.name)));
        const Rule rule = ruleOf(parameter);
        const double decay = decays ? settings.weightDecay : 0.0;
        auto group = std::find_if(groups_.begin(), groups_.end(),
                                  [&](const Group& one) { return one.rule == rule && one.decay == decay; });
        if (group == groups_.end()) {
            const bool beside = settings.optimizer == learn::OptimizerKind::Muon && rule != Rule::Muon;
            group = groups_.insert(groups_.end(), {rule, decay, beside ? kMuonOthers : 1.0, {}, {}, {}, {}, {}, {}});
        }
        group->names.push_back(parameter.name);
        group->values.push_back(parameter.value);
        const at::Tensor zeros = at::zeros_like(parameter.value, at::MemoryFormat::Preserve).set_requires_grad(false);
        if (rule != Rule::RmsProp)
            group->first.push_back(zeros);
        if (rule == Rule::Adam || rule == Rule::AdamW)
            group->counts.push_back(at::zeros({}, zeros.options()));
        if (rule == Rule::Adam || rule == Rule::AdamW || rule == Rule::RmsProp)
            group->second.push_back(at::zeros_like(zeros, at::MemoryFormat::Preserve));
    }
    for (Group& group : groups_)
        group.gradients.resize(group.values.size());
}

void Optimizer::step(double rate) {
    updateAll(rate);
    count();
}

void Optimizer::apply(const at::Tensor& rate) {
    updateAll(rate);
}

template <class Rate>
void Optimizer::updateAll(const Rate& rate) {
    const at::NoGradGuard noGradients;
    for (Group& group : groups_)
        for (std::size_t i = 0; i < group.values.size(); ++i) {
            at::Tensor& gradient = group.gradients[i];
            gradient = group.values[i].grad();
            if (gradient.strides() != group.values[i].strides())  // the fused pass walks both in memory order
                gradient = at::empty_like(group.values[i]).copy_(gradient);
        }
    if (settings_.clip > 0.0)
        clipGradients();
    for (Group& group : groups_)
        update(group, rate);
    for (Group& group : groups_)
        for (std::size_t i = 0; i < group.values.size(); ++i) {
            group.values[i].mutable_grad() = at::Tensor();
            group.gradients[i] = at::Tensor();
        }
}

void Optimizer::clipGradients() {
    std::vector<at::Tensor> squares;
    for (const Group& group : groups_)
        for (const at::Tensor& gradient : group.gradients)
            squares.push_back(gradient.square().sum());
    const at::Tensor factor = (settings_.clip / (at::stack(squares).sum().sqrt() + 1e-6)).clamp_max(1.0);
    for (Group& group : groups_)
        for (at::Tensor& gradient : group.gradients)
            gradient.mul_(factor);
}

// Adam, AdamW, SGD: LibTorch's one pass over all values.
template <class Rate>
void Optimizer::updateFused(Group& group, const Rate& rate) {
    const bool momentum = settings_.momentum > 0.0;
    for (at::Tensor& count : group.counts)
        count.add_(1);
    if (group.rule == Rule::Adam)
        at::_fused_adam_(group.values, group.gradients, group.first, group.second, {}, group.counts, rate, kBeta1,
                         kBeta2, group.decay, kEpsilon, /*amsgrad=*/false, /*maximize=*/false);
    else if (group.rule == Rule::AdamW)
        at::_fused_adamw_(group.values, group.gradients, group.first, group.second, {}, group.counts, rate, kBeta1,
                          kBeta2, group.decay, kEpsilon, /*amsgrad=*/false, /*maximize=*/false);
    else
        at::_fused_sgd_(group.values, group.gradients, momentum ? at::TensorList(group.first) : at::TensorList(),
                        group.decay, settings_.momentum, rate, /*dampening=*/0.0, /*nesterov=*/momentum,
                        /*maximize=*/false, /*is_first_step=*/updates_ == 0);
}

void Optimizer::update(Group& group, const at::Tensor& rate) {
    updateFused(group, rate);
}

void Optimizer::update(Group& group, double baseRate) {
    const double rate = baseRate * group.rateFactor;
    switch (group.rule) {
        case Rule::Adam:
        case Rule::AdamW:
        case Rule::Sgd:
            updateFused(group, rate);
            break;
        case Rule::RmsProp:
            for (std::size_t i = 0; i < group.values.size(); ++i) {
                at::Tensor& gradient = group.gradients[i];
                if (group.decay > 0.0)
                    gradient.add_(group.values[i], group.decay);
                group.second[i].mul_(settings_.squareDecay).addcmul_(gradient, gradient, 1.0 - settings_.squareDecay);
                group.values[i].addcdiv_(gradient, group.second[i].sqrt().add_(kEpsilon), -rate);
            }
            break;
        case Rule::Muon:
            for (std::size_t i = 0; i < group.values.size(); ++i) {
                at::Tensor& gradient = group.gradients[i];
                group.first[i].mul_(settings_.momentum).add_(gradient);
                const at::Tensor direction = gradient.add(group.first[i], settings_.momentum);  // Nesterov
                const at::Tensor matrix = direction.flatten(1);
                const double tall = static_cast<double>(matrix.size(0)) / static_cast<double>(matrix.size(1));
                group.values[i].mul_(1.0 - rate * group.decay);
                group.values[i].add_(orthogonal(matrix).reshape(direction.sizes()),
                                     -rate * std::sqrt(std::max(1.0, tall)));
            }
            break;
    }
}

void Optimizer::save(learn::WeightSet& tensors, std::map<std::string, double>& numbers) const {
    numbers[kUpdates] = static_cast<double>(updates_);
    for (const Group& group : groups_)
        for (std::size_t i = 0; i < group.names.size(); ++i) {
            if (!group.first.empty())
                tensors["optimizer/first/" + group.names[i]] = toWeights(group.first[i]);
            if (!group.second.empty())
                tensors["optimizer/second/" + group.names[i]] = toWeights(group.second[i]);
        }
}

bool Optimizer::restore(const learn::WeightSet& tensors, const std::map<std::string, double>& numbers) {
    const auto updates = numbers.find(kUpdates);
    if (updates == numbers.end() || !(updates->second >= 0.0 && updates->second < 1e15))
        return false;
    updates_ = static_cast<std::int64_t>(updates->second);
    const auto take = [&](const std::string& name, at::Tensor& to) {
        const auto from = tensors.find(name);
        return from != tensors.end() && copyWeights(from->second, to);
    };
    for (Group& group : groups_) {
        for (std::size_t i = 0; i < group.names.size(); ++i)
            if ((!group.first.empty() && !take("optimizer/first/" + group.names[i], group.first[i])) ||
                (!group.second.empty() && !take("optimizer/second/" + group.names[i], group.second[i])))
                return false;
        for (at::Tensor& count : group.counts)
            count.fill_(updates_);
    }
    return true;
}

}  // namespace guise::engine
