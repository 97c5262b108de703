// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/fused.h"
#include "core/engine/layers.h"
#include "core/engine/nets.h"

namespace guise::engine {

namespace {

constexpr std::int64_t kFirst = 32;  // feature maps
constexpr std::int64_t kSecond = 64;
constexpr std::int64_t kHidden = 1024;
constexpr std::int64_t kKernel = 5;
constexpr double kDropoutMaps = 0.2;
constexpr double kDropoutHidden = 0.4;

class SimpleCnn final : public Network {
public:
    SimpleCnn(const learn::NetworkSpec& spec, at::Generator& generator) {
        const std::int64_t channels = spec.input.channels;
        const std::int64_t features = kSecond * (spec.input.height / 2 / 2) * (spec.input.width / 2 / 2);
        const auto add = [&](const std::string& name, at::IntArrayRef sizes, std::int64_t fanIn) {
            parameters_.push_back({name + ".weight", drawUniform(sizes, fanIn, generator)});
            parameters_.push_back({name + ".bias", drawUniform({sizes[0]}, fanIn, generator)});
        };
        add("conv1", {kFirst, channels, kKernel, kKernel}, channels * kKernel * kKernel);
        add("conv2", {kSecond, kFirst, kKernel, kKernel}, kFirst * kKernel * kKernel);
        add("fc1", {kHidden, features}, features);
        add("fc2", {spec.classes, kHidden}, kHidden);
        for (Parameter& parameter : parameters_)
            if (parameter.value.dim() == 4)
                parameter.value = parameter.value.to(at::MemoryFormat::ChannelsLast);
    }

    [[nodiscard]] at::Tensor forward(const at::Tensor& input, at::Generator* dropout) override {
        const auto value = [this](std::size_t index) -> const at::Tensor& { return parameters_[index].value; };
        at::Tensor x = stage("conv1", input.to(at::MemoryFormat::ChannelsLast), value(0), value(1), dropout);
        x = stage("conv2", x, value(2), value(3), dropout);
        x = at::relu(note("fc1", at::linear(x.flatten(1), value(4), value(5))));
        if (dropout != nullptr)
            x = engine::dropout(x, kDropoutHidden, *dropout);
        return note("fc2", at::linear(x, value(6), value(7)));
    }

private:
    at::Tensor stage(const char* name, const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias,
                     at::Generator* dropout) {
        const at::Tensor x = note(name, at::conv2d(input, weight, bias, 1, kKernel / 2));
        return note("pool", poolReluDropout(x, kDropoutMaps, dropout));
    }
};

}  // namespace

std::unique_ptr<Network> makeSimpleCnn(const learn::NetworkSpec& spec, at::Generator& generator) {
    return std::make_unique<SimpleCnn>(spec, generator);
}

}  // namespace guise::engine
