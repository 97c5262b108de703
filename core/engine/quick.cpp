// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/nets.h"

#include <algorithm>

namespace guise::engine {

namespace {

constexpr std::int64_t kQuickFirst = 32;  // maps after the whitening layer's mixing
constexpr std::int64_t kQuickSecond = 64;
constexpr std::int64_t kQuickThird = 128;
constexpr std::int64_t kMostPatch = 256;  // values of a patch; larger ones are not whitened
constexpr std::int64_t kMostDirections = 32;
constexpr double kWhiteningFloor = 5e-4;  // added to each variance, on the scale of unit pixels
constexpr double kLogitScale = 0.125;

class Quick final : public Network {
public:
    Quick(const learn::NetworkSpec& spec, at::Generator& generator) : kernel_(spec.input.channels >= 3 ? 2 : 3) {
        const std::int64_t patch = spec.input.channels * kernel_ * kernel_;
        const std::int64_t directions = std::min(patch, kMostDirections);
        // Until prepare() has seen images, and for patches that are too large: random filters of unit length.
        at::Tensor filters = at::empty({directions, spec.input.channels, kernel_, kernel_}, at::kFloat);
        filters.normal_(0.0, 1.0, generator);
        filters.div_(filters.flatten(1).norm(2, {1}).view({-1, 1, 1, 1}));
        buffers_.push_back({"whiten.weight", bothSigns(filters)});
        whitens_ = patch <= kMostPatch;
        first_ = addStage("1", 2 * directions, kQuickFirst, generator);
        second_ = addStage("2", kQuickFirst, kQuickSecond, generator);
        third_ = addStage("3", kQuickSecond, kQuickThird, generator);
        head_ = addLinear("fc", kQuickThird, spec.classes, generator);
    }

    void prepare(const at::Tensor& images) override {
        if (!whitens_)
            return;
        const at::NoGradGuard noGradients;
        const std::int64_t channels = images.size(1);
        at::Tensor patches = images.unfold(2, kernel_, 1).unfold(3, kernel_, 1);  // N x C x H' x W' x k x k
        patches = patches.permute({0, 2, 3, 1, 4, 5}).reshape({-1, channels * kernel_ * kernel_}).to(at::kDouble);
        patches = patches - patches.mean({0}, true);
        const at::Tensor covariance = at::matmul(patches.t(), patches) / static_cast<double>(patches.size(0));
        const auto [variances, vectors] = at::linalg_eigh(covariance);  // ascending
        const std::int64_t directions = buffers_[0].value.size(0) / 2;
        const std::int64_t rest = variances.size(0) - directions;
        at::Tensor scale = (variances.slice(0, rest).clamp_min(0.0) + kWhiteningFloor).rsqrt();
        at::Tensor filters = (vectors.slice(1, rest) * scale).t();
        filters = filters.to(at::kFloat).reshape({directions, channels, kernel_, kernel_});
        buffers_[0].value.copy_(bothSigns(filters));
    }

    [[nodiscard]] at::Tensor forward(const at::Tensor& input, at::Generator* dropout) override {
        const bool training = dropout != nullptr;
        at::Tensor x = at::conv2d(input.to(at::MemoryFormat::ChannelsLast), buffers_[0].value, {}, 1, kernel_ / 2);
        x = note("whiten", x).relu_();
        x = stage(first_, x, training);
        x = stage(second_, x, training);
        x = stage(third_, x, training);
        return apply(head_, note("max", x.amax({2, 3}))) * kLogitScale;
    }

private:
    struct Stage {
        Conv conv;
        Norm norm;
    };

    static at::Tensor bothSigns(const at::Tensor& filters) {
        return at::cat({filters, -filters}).to(at::MemoryFormat::ChannelsLast);
    }

    Stage addStage(const std::string& number, std::int64_t in, std::int64_t out, at::Generator& generator) {
        Stage stage;
        stage.conv = addConv("conv" + number, in, out, 3, 1, false, generator);
        stage.norm = addNorm("bn" + number, out);
        return stage;
    }

    at::Tensor stage(const Stage& layers, const at::Tensor& input, bool training) {
        const at::Tensor pooled = at::max_pool2d(apply(layers.conv, input), 2, 2, 0, 1, /*ceil_mode=*/true);
        return applyRelu(layers.norm, pooled, {}, training);
    }

    std::int64_t kernel_;
    bool whitens_ = false;
    Stage first_;
    Stage second_;
    Stage third_;
    Linear head_;
};

}  // namespace

std::unique_ptr<Network> makeQuick(const learn::NetworkSpec& spec, at::Generator& generator) {
    return std::make_unique<Quick>(spec, generator);
}

}  // namespace guise::engine
