// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/average.h"

#include "core/engine/model.h"

#include <algorithm>
#include <utility>

namespace guise::engine {

namespace {

template <class Each>
void forEach(Network& network, std::vector<at::Tensor>& other, Each each) {
    std::size_t i = 0;
    for (auto* values : {&network.parameters(), &network.buffers()})
        for (Parameter& value : *values)
            each(value, other[i++]);
}

}  // namespace

Average::Average(Network& network, double decay) : network_(network), decay_(decay) {
    for (const auto* values : {&network.parameters(), &network.buffers()})
        for (const Parameter& value : *values)
            other_.push_back(value.value.detach().clone(at::MemoryFormat::Preserve));
}

void Average::update() {
    const at::NoGradGuard noGradients;
    ++updates_;
    const auto count = static_cast<double>(updates_);
    const double decay = std::min(decay_, (1.0 + count) / (10.0 + count));
    forEach(network_, other_, [&](Parameter& value, at::Tensor& mean) { mean.lerp_(value.value, 1.0 - decay); });
}

void Average::show(bool averages) {
    if (averages == shown_)
        return;
    shown_ = averages;
    forEach(network_, other_, [](Parameter& value, at::Tensor& mean) { std::swap(value.value, mean); });
}

void Average::save(learn::WeightSet& tensors) const {
    std::size_t i = 0;
    for (const auto* values : {&network_.parameters(), &network_.buffers()})
        for (const Parameter& value : *values)
            tensors["average/" + value.name] = toWeights(other_[i++]);
}

bool Average::restore(const learn::WeightSet& tensors, std::int64_t updates) {
    bool good = true;
    updates_ = updates;
    forEach(network_, other_, [&](Parameter& value, at::Tensor& mean) {
        const auto from = tensors.find("average/" + value.name);
        good = good && from != tensors.end() && copyWeights(from->second, mean);
    });
    return good;
}

}  // namespace guise::engine
