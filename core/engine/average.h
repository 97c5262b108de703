// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <vector>

#include "core/engine/network.h"
#include "core/learn/weights.h"

namespace guise::engine {

/// The moving average of a net's weights and buffers: a = d a + (1 - d) w after each update, d rising to `decay` as
/// (1 + n) / (10 + n) so that the first weights fade.
class Average {
public:
    Average(Network& network, double decay);
    void update();
    /// Gives the net the averages or its own weights; update() and a training's forward pass need its own.
    void show(bool averages);
    void save(learn::WeightSet& tensors) const;
    [[nodiscard]] bool restore(const learn::WeightSet& tensors, std::int64_t updates);

private:
    Network& network_;
    double decay_;
    std::int64_t updates_ = 0;
    bool shown_ = false;
    std::vector<at::Tensor> other_;  // what the net does not have: averages, or its own weights while they are shown
};

}  // namespace guise::engine
