// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/resnet.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace guise::engine {

namespace {

class ResNet final : public Network {
public:
    ResNet(const ResNetPlan& plan, const learn::NetworkSpec& spec, at::Generator& generator) {
        std::int64_t width = plan.widths.front();
        stem_ = addPair("conv1", "bn1", spec.input.channels, width, 3, 1, generator);
        for (std::size_t stage = 0; stage < plan.widths.size(); ++stage)
            for (int i = 0; i < plan.blocks; ++i) {
                const std::int64_t stride = stage > 0 && i == 0 ? 2 : 1;
                const std::string name = fmt::format("layer{}.{}", stage + 1, i);
                blocks_.push_back(addBlock(name, width, plan.widths[stage], stride, generator));
                width = plan.widths[stage];
            }
        head_ = addLinear("fc", width, spec.classes, generator);
    }

    [[nodiscard]] at::Tensor forward(const at::Tensor& input, at::Generator* dropout) override {
        const bool training = dropout != nullptr;
        at::Tensor x = applyRelu(stem_, input.to(at::MemoryFormat::ChannelsLast), {}, training);
        for (const Block& block : blocks_) {
            const at::Tensor shortcut = block.shortcut ? apply(*block.shortcut, x, training) : x;
            const at::Tensor inner = applyRelu(block.first, x, {}, training);
            x = applyRelu(block.second, inner, shortcut, training);
        }
        return apply(head_, note("mean", x.mean({2, 3})));
    }

private:
    using Network::apply;
    struct Pair {
        Conv conv;
        Norm norm;
    };
    struct Block {
        Pair first;
        Pair second;
        std::optional<Pair> shortcut;
    };

    Pair addPair(const std::string& conv, const std::string& norm, std::int64_t in, std::int64_t out,
                 std::int64_t kernel, std::int64_t stride, at::Generator& generator) {
        Pair pair;
        pair.conv = addConv(conv, in, out, kernel, stride, false, generator);
        pair.norm = addNorm(norm, out);
        return pair;
    }

    Block addBlock(const std::string& name, std::int64_t in, std::int64_t out, std::int64_t stride,
                   at::Generator& generator) {
        Block block;
        block.first = addPair(name + ".conv1", name + ".bn1", in, out, 3, stride, generator);
        block.second = addPair(name + ".conv2", name + ".bn2", out, out, 3, 1, generator);
        if (in != out || stride != 1)
            block.shortcut = addPair(name + ".downsample.0", name + ".downsample.1", in, out, 1, stride, generator);
        return block;
    }

    at::Tensor apply(const Pair& pair, const at::Tensor& input, bool training) {
        return apply(pair.norm, apply(pair.conv, input), training);
    }

    at::Tensor applyRelu(const Pair& pair, const at::Tensor& input, const at::Tensor& added, bool training) {
        return Network::applyRelu(pair.norm, apply(pair.conv, input), added, training);
    }

    Pair stem_;
    std::vector<Block> blocks_;
    Linear head_;
};

}  // namespace

std::unique_ptr<Network> makeResNet(const ResNetPlan& plan, const learn::NetworkSpec& spec, at::Generator& generator) {
    return std::make_unique<ResNet>(plan, spec, generator);
}

}  // namespace guise::engine
