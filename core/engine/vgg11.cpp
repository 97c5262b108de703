// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/nets.h"

#include <fmt/format.h>

#include <array>

namespace guise::engine {

namespace {

constexpr std::int64_t kPool = 0;
constexpr std::array<std::int64_t, 13> kPlan{64, kPool, 128, kPool, 256, 256, kPool, 512, 512, kPool, 512, 512, kPool};

class Vgg11 final : public Network {
public:
    Vgg11(const learn::NetworkSpec& spec, at::Generator& generator) {
        std::int64_t width = spec.input.channels;
        int place = 0;  // in PyTorch's sequence, where ReLU counts too
        for (const std::int64_t maps : kPlan) {
            if (maps == kPool) {
                stages_.push_back({});
                ++place;
                continue;
            }
            Stage stage;
            stage.conv = addConv(fmt::format("features.{}", place), width, maps, 3, 1, true, generator);
            stage.norm = addNorm(fmt::format("features.{}", place + 1), maps);
            stage.pool = false;
            stages_.push_back(stage);
            width = maps;
            place += 3;
        }
        head_ = addLinear("classifier", width, spec.classes, generator);
    }

    [[nodiscard]] at::Tensor forward(const at::Tensor& input, at::Generator* dropout) override {
        at::Tensor x = input.to(at::MemoryFormat::ChannelsLast);
        for (const Stage& stage : stages_)
            x = stage.pool ? note("pool", at::max_pool2d(x, 2, 2, 0, 1, /*ceil_mode=*/true))
                           : applyRelu(stage.norm, apply(stage.conv, x), {}, dropout != nullptr);
        return apply(head_, note("mean", x.mean({2, 3})));
    }

private:
    struct Stage {
        Conv conv;
        Norm norm;
        bool pool = true;
    };
    std::vector<Stage> stages_;
    Linear head_;
};

}  // namespace

std::unique_ptr<Network> makeVgg11(const learn::NetworkSpec& spec, at::Generator& generator) {
    return std::make_unique<Vgg11>(spec, generator);
}

}  // namespace guise::engine
