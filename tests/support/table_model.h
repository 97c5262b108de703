// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <utility>

#include "core/learn/engine.h"

namespace guise::support {

/// A model whose logits are a given function of the first pixel value: known answers for what judges models.
class TableModel final : public learn::Model {
public:
    using Answer = std::function<void(float value, std::span<float> logits)>;
    TableModel(int classes, Answer answer, base::Shape shape = {1, 1, 1})
        : network_{"table", shape, classes},
          scaling_(learn::InputScaling::over255(shape.channels)),
          answer_(std::move(answer)) {}
    /// Certain of one class: logit 100 against 0.
    static TableModel answering(int classes, std::function<int(float value)> label, base::Shape shape = {1, 1, 1}) {
        return {classes,
                [label = std::move(label)](float value, std::span<float> logits) {
                    for (float& logit : logits)
                        logit = 0.0F;
                    logits[static_cast<std::size_t>(label(value))] = 100.0F;
                },
                shape};
    }
    [[nodiscard]] const learn::NetworkSpec& network() const noexcept override { return network_; }
    [[nodiscard]] const learn::InputScaling& scaling() const noexcept override { return scaling_; }
    [[nodiscard]] base::Result<void> logits(std::span<const float> pixels, std::size_t count, std::span<float> out,
                                            std::stop_token stop) override {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        const auto classes = static_cast<std::size_t>(network_.classes);
        for (std::size_t i = 0; i < count; ++i)
            answer_(pixels[i * network_.input.size()], out.subspan(i * classes, classes));
        return {};
    }
    [[nodiscard]] base::Result<learn::WeightSet> weights() const override { return learn::WeightSet{}; }
    [[nodiscard]] std::int64_t parameterCount() const noexcept override { return 0; }

private:
    learn::NetworkSpec network_;
    learn::InputScaling scaling_;
    Answer answer_;
};

}  // namespace guise::support
