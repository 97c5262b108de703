// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <map>
#include <string>
#include <vector>

#include "core/engine/network.h"
#include "core/learn/settings.h"
#include "core/learn/weights.h"

namespace guise::engine {

/// Adam and AdamW (beta 0.9, 0.999, epsilon 1e-8), SGD (Nesterov when momentum > 0), RMSProp (epsilon 1e-8), Muon: one
/// fused pass over all parameters a step. Muon (Jordan et al. 2024) takes the nearest orthogonal matrix to the momentum
/// of each convolution's filters; all other values take Adam at a twentieth of the rate.
class Optimizer {
public:
    Optimizer(const std::vector<Parameter>& parameters, const learn::TrainSettings& settings);
    /// Takes and clears the gradients: one update.
    void step(double rate);
    /// The same, without counting it, by a rate that lies on the device and may change there between the plays of a
    /// recorded batch. Adam, AdamW, SGD.
    void apply(const at::Tensor& rate);
    void count() noexcept { ++updates_; }  // an update by apply(), or by a play of it
    void save(learn::WeightSet& tensors, std::map<std::string, double>& numbers) const;
    /// False: it is the state of another training.
    [[nodiscard]] bool restore(const learn::WeightSet& tensors, const std::map<std::string, double>& numbers);

private:
    enum class Rule { Adam, AdamW, Sgd, RmsProp, Muon };
    /// Values that are updated alike.
    struct Group {
        Rule rule = Rule::Adam;
        double decay = 0.0;
        double rateFactor = 1.0;
        std::vector<std::string> names;
        std::vector<at::Tensor> values;
        std::vector<at::Tensor> gradients;
        std::vector<at::Tensor> first;   // Adam: mean of gradients; SGD, Muon: momentum
        std::vector<at::Tensor> second;  // Adam, RMSProp: mean of squares
        std::vector<at::Tensor> counts;  // Adam: updates done, one value each
    };
    template <class Rate>
    void updateAll(const Rate& rate);
    template <class Rate>
    void updateFused(Group& group, const Rate& rate);
    void update(Group& group, const at::Tensor& rate);
    void update(Group& group, double rate);
    void clipGradients();

    learn::TrainSettings settings_;
    std::vector<Group> groups_;
    std::int64_t updates_ = 0;
};

}  // namespace guise::engine
