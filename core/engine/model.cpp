// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model.h"

#include "core/engine/devices.h"
#include "core/engine/guard.h"
#include "core/engine/layers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::engine {

namespace {

// Images per pass: small enough on a processor that a stop is obeyed in a twentieth of a second.
std::size_t evaluationBatch(const at::Device& device) noexcept {
    return device.is_cpu() ? 200 : 2000;
}

at::Tensor perChannel(const std::vector<float>& values, const at::Device& device) {
    return at::tensor(values, at::kFloat).view({1, -1, 1, 1}).to(device);
}

base::Result<void> checkScaling(const learn::InputScaling& scaling, int channels) {
    const auto count = static_cast<std::size_t>(channels);
    bool good = scaling.mean.size() == count && scaling.deviation.size() == count;
    for (const float mean : scaling.mean)
        good = good && std::isfinite(mean);
    for (const float deviation : scaling.deviation)
        good = good && std::isfinite(deviation) && deviation > 0.0F;
    if (good)
        return {};
    return base::fail(
        base::ErrorCode::WrongUse,
        fmt::format("The scaling needs a mean and a deviation above 0 for each of {} channels.", channels),
        {std::to_string(channels)});
}

}  // namespace

learn::WeightTensor toWeights(const at::Tensor& tensor) {
    const at::Tensor value = tensor.detach().to(at::kCPU, at::kFloat).contiguous();
    const float* begin = value.const_data_ptr<float>();
    return {value.sizes().vec(), {begin, begin + value.numel()}};
}

bool copyWeights(const learn::WeightTensor& from, at::Tensor& to) {
    if (from.shape != to.sizes().vec() || static_cast<std::int64_t>(from.values.size()) != to.numel())
        return false;
    const at::NoGradGuard noGradients;
    to.copy_(at::from_blob(const_cast<float*>(from.values.data()), to.sizes(), at::kFloat));
    return true;
}

Scaler::Scaler(const learn::InputScaling& scaling, const at::Device& device)
    : mean_(perChannel(scaling.mean, device)),
      deviation_(perChannel(scaling.deviation, device)),
      centred_(std::all_of(scaling.mean.begin(), scaling.mean.end(), [](float mean) { return mean == 0.0F; })) {}

at::Tensor Scaler::operator()(const at::Tensor& pixels) const {
    return centred_ ? pixels / deviation_ : (pixels - mean_).div_(deviation_);
}

TorchModel::TorchModel(learn::NetworkSpec spec, learn::InputScaling scaling, std::unique_ptr<Network> network,
                       const at::Device& device, int threads)
    : spec_(std::move(spec)),
      scaling_(std::move(scaling)),
      network_(std::move(network)),
      device_(device),
      threads_(threads),
      scaler_(scaling_, device) {}

TorchModel::~TorchModel() {
    network_.reset();
    releaseCache(device_);
}

base::Result<void> TorchModel::logits(std::span<const float> pixels, std::size_t count, std::span<float> out,
                                      std::stop_token stop) {
    return guarded([&]() -> base::Result<void> {
        const std::size_t size = spec_.input.size();
        const auto classes = static_cast<std::size_t>(spec_.classes);
        if (pixels.size() != count * size || out.size() != count * classes)
            return base::fail(base::ErrorCode::ShapeMismatch,
                              fmt::format("{} values are not {} images of {}. Pass whole images of the net's shape.",
                                          pixels.size(), count, spec_.input.text()),
                              {std::to_string(pixels.size()), std::to_string(count), spec_.input.text()});
        const CallScope scope(threads_, false);
        for (std::size_t first = 0; first < count;) {
            if (stop.stop_requested())
                return base::fail(base::ErrorCode::Stopped, "The evaluation was stopped.");
            const std::size_t images = std::min(evaluationBatch(device_), count - first);
            // from_blob wants a mutable pointer; nothing writes through it.
            auto* values = const_cast<float*>(pixels.data() + first * size);
            const at::Tensor input = at::from_blob(
                values,
                {static_cast<std::int64_t>(images), spec_.input.channels, spec_.input.height, spec_.input.width},
                at::kFloat);
            const Bf16Scope precision(device_.type(), bf16_);
            const at::Tensor answer =
                network_->forward(scaler_(input.to(device_)), nullptr).to(at::kCPU, at::kFloat).contiguous();
            std::copy_n(answer.const_data_ptr<float>(), images * classes,
                        out.begin() + static_cast<std::ptrdiff_t>(first * classes));
            first += images;
        }
        return {};
    });
}

base::Result<learn::WeightSet> TorchModel::weights() const {
    return guarded([&]() -> base::Result<learn::WeightSet> {
        learn::WeightSet weights;
        for (const auto* values : {&network_->parameters(), &network_->buffers()})
            for (const Parameter& one : *values)
                weights[one.name] = toWeights(one.value);
        return weights;
    });
}

std::int64_t TorchModel::parameterCount() const noexcept {
    std::int64_t count = 0;
    for (const Parameter& parameter : network_->parameters())
        count += parameter.value.numel();
    return count;
}

base::Result<void> TorchModel::take(const learn::WeightSet& weights) {
    const CallScope scope(threads_, false);
    const std::size_t expected = network_->parameters().size() + network_->buffers().size();
    if (weights.size() != expected)
        return base::fail(
            base::ErrorCode::BadData,
            fmt::format("The weights hold {} tensors, but the net {} has {}. Choose the file of this run.",
                        weights.size(), spec_.network, expected),
            {std::to_string(weights.size()), spec_.network});
    for (auto* values : {&network_->parameters(), &network_->buffers()})
        for (Parameter& one : *values) {
            const auto given = weights.find(one.name);
            if (given == weights.end() || !copyWeights(given->second, one.value))
                return base::fail(
                    base::ErrorCode::BadData,
                    fmt::format("The weights do not fit the net {} at \"{}\". Choose the file of this run.",
                                spec_.network, one.name),
                    {spec_.network, one.name});
        }
    return {};
}

base::Result<std::unique_ptr<TorchModel>> makeModel(const learn::NetworkSpec& spec, const learn::InputScaling& scaling,
                                                    const std::string& device, int threads, std::uint64_t seed) {
    const auto place = findDevice(device);
    if (!place)
        return tl::unexpected(place.error());
    at::Generator generator = makeGenerator(at::kCPU, seed);  // the same weights on every device
    auto network = makeNetwork(spec, generator);
    if (!network)
        return tl::unexpected(network.error());
    if (auto good = checkScaling(scaling, spec.input.channels); !good)
        return tl::unexpected(good.error());
    (*network)->moveTo(*place);
    return std::make_unique<TorchModel>(spec, scaling, std::move(*network), *place, threads);
}

}  // namespace guise::engine
