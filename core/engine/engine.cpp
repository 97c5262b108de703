// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/engine/devices.h"
#include "core/engine/guard.h"
#include "core/engine/layers.h"
#include "core/engine/model.h"
#include "core/engine/trainer.h"
#include "core/learn/training_loop.h"

#include <fmt/format.h>

#include <utility>

namespace guise::engine {

namespace {

base::Result<void> checkSource(const learn::BatchSource& source, const learn::NetworkSpec& network) {
    if (source.shape() != network.input)
        return base::fail(base::ErrorCode::ShapeMismatch,
                          fmt::format("The batches hold {} images, but the net takes {}. Use one shape for both.",
                                      source.shape().text(), network.input.text()),
                          {source.shape().text(), network.input.text()});
    if (source.classCount() > network.classes)
        return base::fail(base::ErrorCode::WrongUse,
                          fmt::format("The images have {} classes, but the net tells only {} apart. Raise its classes.",
                                      source.classCount(), network.classes),
                          {std::to_string(source.classCount()), std::to_string(network.classes)});
    return {};
}

class TorchEngine final : public learn::Engine {
public:
    [[nodiscard]] std::string version() const override { return "LibTorch " GUISE_LIBTORCH_VERSION; }

    [[nodiscard]] std::vector<learn::DeviceInfo> devices() override {
        try {
            return listDevices();
        } catch (...) {
            return {{"cpu", "processor", 0}};
        }
    }

    [[nodiscard]] std::vector<std::string> networks() const override { return networkNames(); }

    [[nodiscard]] base::Result<learn::TrainResult> train(
        const learn::NetworkSpec& network, const learn::InputScaling& scaling, const learn::TrainSettings& settings,
        learn::BatchSource& source, std::span<learn::Probe* const> probes, learn::RunSink& sink, std::stop_token stop,
        const learn::TrainHooks& hooks) override {
        return guarded([&]() -> base::Result<learn::TrainResult> {
            if (auto good = learn::checkSettings(settings); !good)
                return tl::unexpected(good.error());
            if (auto good = checkSource(source, network); !good)
                return tl::unexpected(good.error());
            const CallScope scope(settings.threads, true);
            const KeptMemory memory;
            const AlgorithmScope algorithms(settings.deterministic, settings.autotune);
            auto model = makeModel(network, scaling, settings.device, settings.threads, settings.seed);
            if (!model)
                return tl::unexpected(model.error());
            const auto steps = learn::totalSteps(settings, source.batchesPerEpoch());
            if (!steps)
                return tl::unexpected(steps.error());
            Trainer trainer(**model, settings, *steps, source);
            const learn::TrainState* from = hooks.resume;
            if (auto begun = from != nullptr ? trainer.goOn(*from) : trainer.begin(); !begun)
                return tl::unexpected(begun.error());
            auto run =
                learn::runTraining(trainer, *steps, probes, sink, std::move(stop), {settings.targetAccuracy, hooks});
            if (!run)
                return tl::unexpected(run.error());
            (void)trainer.model();  // the result is the average, where one is kept
            (*model)->answerInBf16(false);
            const double images = static_cast<double>(run->steps - (from != nullptr ? from->step : 0)) * settings.batch;
            return learn::TrainResult{std::move(*model),    run->steps,
                                      run->seconds,         run->seconds > 0.0 ? images / run->seconds : 0.0,
                                      run->stopped,         run->reachedTarget,
                                      std::move(run->state)};
        });
    }

    [[nodiscard]] base::Result<learn::NetworkSummary> describe(const learn::NetworkSpec& network) override {
        return guarded([&]() -> base::Result<learn::NetworkSummary> {
            const CallScope scope(1, false);
            at::Generator generator = makeGenerator(at::kCPU, 0);
            const auto net = makeNetwork(network, generator);
            if (!net)
                return tl::unexpected(net.error());
            learn::NetworkSummary summary;
            for (LayerOutput& layer : (*net)->trace(network.input, at::kCPU)) {
                learn::LayerSummary line{layer.name, std::move(layer.shape), 0};
                for (const Parameter& parameter : (*net)->parameters())
                    if (parameter.name.substr(0, parameter.name.rfind('.')) == layer.name)
                        line.parameters += parameter.value.numel();
                summary.parameters += line.parameters;
                summary.layers.push_back(std::move(line));
            }
            return summary;
        });
    }

    [[nodiscard]] base::Result<std::unique_ptr<learn::Model>> load(const learn::NetworkSpec& network,
                                                                   const learn::InputScaling& scaling,
                                                                   const learn::WeightSet& weights,
                                                                   const std::string& device, int threads) override {
        return guarded([&]() -> base::Result<std::unique_ptr<learn::Model>> {
            const CallScope scope(threads, false);
            auto model = makeModel(network, scaling, device, threads, 0);
            if (!model)
                return tl::unexpected(model.error());
            if (auto taken = (*model)->take(weights); !taken)
                return tl::unexpected(taken.error());
            return std::unique_ptr<learn::Model>(std::move(*model));
        });
    }
};

}  // namespace

std::unique_ptr<learn::Engine> makeEngine() {
    return std::make_unique<TorchEngine>();
}

}  // namespace guise::engine
