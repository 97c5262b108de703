// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/nets.h"

namespace guise::engine {

namespace {

class LinearNet final : public Network {
public:
    LinearNet(const learn::NetworkSpec& spec, at::Generator& generator)
        : head_(addLinear("fc", static_cast<std::int64_t>(spec.input.size()), spec.classes, generator)) {}

    [[nodiscard]] at::Tensor forward(const at::Tensor& input, at::Generator*) override {
        return apply(head_, input.flatten(1));
    }

private:
    Linear head_;
};

}  // namespace

std::unique_ptr<Network> makeLinear(const learn::NetworkSpec& spec, at::Generator& generator) {
    return std::make_unique<LinearNet>(spec, generator);
}

}  // namespace guise::engine
