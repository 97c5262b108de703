// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/layers.h"
#include "core/engine/nets.h"

namespace guise::engine {

namespace {

constexpr std::int64_t kHidden = 512;
constexpr double kDropout = 0.2;

class Mlp final : public Network {
public:
    Mlp(const learn::NetworkSpec& spec, at::Generator& generator)
        : first_(addLinear("fc1", static_cast<std::int64_t>(spec.input.size()), kHidden, generator)),
          second_(addLinear("fc2", kHidden, kHidden, generator)),
          head_(addLinear("fc3", kHidden, spec.classes, generator)) {}

    [[nodiscard]] at::Tensor forward(const at::Tensor& input, at::Generator* dropout) override {
        const at::Tensor x = hidden(first_, input.flatten(1), dropout);
        return apply(head_, hidden(second_, x, dropout));
    }

private:
    at::Tensor hidden(const Linear& layer, const at::Tensor& input, at::Generator* generator) {
        const at::Tensor x = apply(layer, input).relu_();
        return generator != nullptr ? dropout(x, kDropout, *generator) : x;
    }

    Linear first_;
    Linear second_;
    Linear head_;
};

}  // namespace

std::unique_ptr<Network> makeMlp(const learn::NetworkSpec& spec, at::Generator& generator) {
    return std::make_unique<Mlp>(spec, generator);
}

}  // namespace guise::engine
