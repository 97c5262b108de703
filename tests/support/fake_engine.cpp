// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_engine.h"

#include "core/learn/training_loop.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <thread>
#include <utility>
#include <vector>

namespace guise::support {

namespace {

using base::ErrorCode;
using base::fail;

constexpr double kRateFactor = 1000.0;  // Adam's usual 0.001 becomes a step of one over the mean squared input length

class LinearModel final : public learn::Model {
public:
    LinearModel(learn::NetworkSpec network, learn::InputScaling scaling)
        : network_(std::move(network)),
          scaling_(std::move(scaling)),
          inputs_(network_.input.size()),
          classes_(static_cast<std::size_t>(network_.classes)),
          weight_(classes_ * inputs_, 0.0F),
          bias_(classes_, 0.0F) {}

    [[nodiscard]] const learn::NetworkSpec& network() const noexcept override { return network_; }
    [[nodiscard]] const learn::InputScaling& scaling() const noexcept override { return scaling_; }
    [[nodiscard]] std::int64_t parameterCount() const noexcept override {
        return static_cast<std::int64_t>(weight_.size() + bias_.size());
    }

    [[nodiscard]] base::Result<void> logits(std::span<const float> pixels, std::size_t count, std::span<float> out,
                                            std::stop_token stop) override {
        if (pixels.size() != count * inputs_ || out.size() != count * classes_)
            return fail(ErrorCode::ShapeMismatch, "The buffers do not fit the net. Pass whole images.");
        for (std::size_t i = 0; i < count; ++i) {
            if (i % 256 == 0 && stop.stop_requested())
                return fail(ErrorCode::Stopped, "Stopped.");
            forward(scaled(pixels.subspan(i * inputs_, inputs_)), out.subspan(i * classes_, classes_));
        }
        return {};
    }

    [[nodiscard]] base::Result<learn::WeightSet> weights() const override {
        const auto rows = static_cast<std::int64_t>(classes_);
        return learn::WeightSet{{"linear.weight", {{rows, static_cast<std::int64_t>(inputs_)}, weight_}},
                                {"linear.bias", {{rows}, bias_}}};
    }

    [[nodiscard]] bool take(const learn::WeightSet& weights) {
        const auto expected = this->weights();
        if (!expected || weights.size() != expected->size())
            return false;
        for (const auto& item : *expected) {
            const auto given = weights.find(item.first);
            if (given == weights.end() || given->second.shape != item.second.shape ||
                given->second.values.size() != item.second.values.size())
                return false;
        }
        weight_ = weights.at("linear.weight").values;
        bias_ = weights.at("linear.bias").values;
        return true;
    }

    // One SGD step on a batch; `shares`: images x classes. Adds loss and hits of it to `loss` and `right`.
    void learnFrom(std::span<const float> pixels, std::span<const float> shares, double learningRate, double& loss,
                   std::int64_t& right) {
        std::vector<float> gradient(weight_.size(), 0.0F);
        std::vector<float> biasGradient(classes_, 0.0F);
        std::vector<float> output(classes_);
        double lengths = 1.0;
        for (std::size_t i = 0; i < shares.size() / classes_; ++i) {
            const auto& input = scaled(pixels.subspan(i * inputs_, inputs_));
            forward(input, output);
            const auto share = shares.subspan(i * classes_, classes_);
            const auto label = std::max_element(share.begin(), share.end()) - share.begin();
            const auto top = std::max_element(output.begin(), output.end());
            right += top - output.begin() == label ? 1 : 0;
            const float largest = *top;
            float sum = 0.0F;
            for (float& value : output)
                sum += value = std::exp(value - largest);
            const float all = std::accumulate(share.begin(), share.end(), 0.0F);
            for (std::size_t j = 0; j < classes_; ++j)
                if (share[j] > 0.0F)
                    loss -= static_cast<double>(share[j]) *
                            std::log(static_cast<double>(output[j]) / static_cast<double>(sum));
            for (std::size_t j = 0; j < classes_; ++j) {
                const float error = all * output[j] / sum - share[j];
                biasGradient[j] += error;
                for (std::size_t p = 0; p < inputs_; ++p)
                    gradient[j * inputs_ + p] += error * input[p];
            }
            for (const float value : input)
                lengths += static_cast<double>(value) * static_cast<double>(value);
        }
        const auto rate = static_cast<float>(kRateFactor * learningRate / lengths);
        for (std::size_t p = 0; p < weight_.size(); ++p)
            weight_[p] -= rate * gradient[p];
        for (std::size_t j = 0; j < classes_; ++j)
            bias_[j] -= rate * biasGradient[j];
    }

private:
    const std::vector<float>& scaled(std::span<const float> pixels) {
        const std::size_t plane = inputs_ / scaling_.mean.size();
        input_.resize(inputs_);
        for (std::size_t p = 0; p < inputs_; ++p)
            input_[p] = (pixels[p] - scaling_.mean[p / plane]) / scaling_.deviation[p / plane];
        return input_;
    }

    void forward(const std::vector<float>& input, std::span<float> out) const {
        for (std::size_t j = 0; j < classes_; ++j) {
            float sum = bias_[j];
            for (std::size_t p = 0; p < inputs_; ++p)
                sum += weight_[j * inputs_ + p] * input[p];
            out[j] = sum;
        }
    }

    learn::NetworkSpec network_;
    learn::InputScaling scaling_;
    std::size_t inputs_;
    std::size_t classes_;
    std::vector<float> weight_;  // classes x inputs
    std::vector<float> bias_;
    std::vector<float> input_;
};

class LinearStepper final : public learn::Stepper {
public:
    LinearStepper(LinearModel& model, const learn::TrainSettings& settings, learn::BatchSource& source,
                  const FakeEngineOptions& options)
        : model_(model),
          settings_(settings),
          source_(source),
          options_(options),
          pixels_(static_cast<std::size_t>(settings.batch) * model.network().input.size()),
          labels_(static_cast<std::size_t>(settings.batch)),
          shares_(labels_.size() * static_cast<std::size_t>(model.network().classes)) {}

    [[nodiscard]] base::Result<void> step(std::int64_t index) override {
        if (index == options_.failAtStep)
            return tl::unexpected(options_.failure);
        if (auto filled = fill(index); !filled)
            return filled;
        if (options_.perBatch.count() > 0)
            std::this_thread::sleep_for(options_.perBatch);
        model_.learnFrom(pixels_, shares_, settings_.learningRate, loss_, right_);
        images_ += settings_.batch;
        return {};
    }

    [[nodiscard]] base::Result<Window> window() override {
        const auto images = static_cast<double>(std::max<std::int64_t>(images_, 1));
        const Window means{loss_ / images, static_cast<double>(right_) / images};
        loss_ = 0.0;
        right_ = 0;
        images_ = 0;
        return means;
    }

    [[nodiscard]] learn::Model& model() override { return model_; }

    [[nodiscard]] base::Result<learn::TrainState> state() override {
        learn::TrainState state;
        state.tensors = *model_.weights();
        state.numbers = {{"loss", loss_}, {"right", double(right_)}, {"images", double(images_)}};
        state.identity = learn::trainingIdentity(model_.network(), model_.scaling(), settings_);
        return state;
    }

    [[nodiscard]] bool goOn(const learn::TrainState& from) {
        if (from.identity != learn::trainingIdentity(model_.network(), model_.scaling(), settings_) ||
            !model_.take(from.tensors) || from.numbers.size() != 3)
            return false;
        loss_ = from.numbers.at("loss");
        right_ = static_cast<std::int64_t>(from.numbers.at("right"));
        images_ = static_cast<std::int64_t>(from.numbers.at("images"));
        return true;
    }

private:
    base::Result<void> fill(std::int64_t index) {
        if (source_.hasShares())
            return source_.fillShares(index, pixels_, shares_);
        auto filled = source_.fill(index, pixels_, labels_);
        const std::size_t classes = shares_.size() / labels_.size();
        std::fill(shares_.begin(), shares_.end(), 0.0F);
        for (std::size_t i = 0; filled && i < labels_.size(); ++i)
            shares_[i * classes + static_cast<std::size_t>(labels_[i])] = 1.0F;
        return filled;
    }

    LinearModel& model_;
    const learn::TrainSettings& settings_;
    learn::BatchSource& source_;
    const FakeEngineOptions& options_;
    std::vector<float> pixels_;
    std::vector<std::int32_t> labels_;
    std::vector<float> shares_;
    double loss_ = 0.0;
    std::int64_t right_ = 0;
    std::int64_t images_ = 0;
};

class FakeEngine final : public learn::Engine {
public:
    explicit FakeEngine(FakeEngineOptions options) : options_(std::move(options)) {}

    [[nodiscard]] std::string version() const override { return "Fake 1"; }
    [[nodiscard]] std::vector<learn::DeviceInfo> devices() override { return {{"cpu", "Fake processor", 0}}; }
    [[nodiscard]] std::vector<std::string> networks() const override { return {"linear", "simple-cnn"}; }

    [[nodiscard]] base::Result<learn::NetworkSummary> describe(const learn::NetworkSpec& network) override {
        const auto inputs = static_cast<std::int64_t>(network.input.size());
        const std::int64_t values = (inputs + 1) * network.classes;
        return learn::NetworkSummary{{{"linear", {network.classes}, values}}, values};
    }

    [[nodiscard]] base::Result<learn::TrainResult> train(
        const learn::NetworkSpec& network, const learn::InputScaling& scaling, const learn::TrainSettings& settings,
        learn::BatchSource& source, std::span<learn::Probe* const> probes, learn::RunSink& sink, std::stop_token stop,
        const learn::TrainHooks& hooks) override {
        try {
            if (auto good = learn::checkSettings(settings); !good)
                return tl::unexpected(good.error());
            if (auto good = check(network, scaling, settings.device); !good)
                return tl::unexpected(good.error());
            if (source.shape() != network.input || source.classCount() > network.classes)
                return fail(ErrorCode::ShapeMismatch, "The batches do not fit the net. Use one shape for both.");
            auto model = std::make_unique<LinearModel>(network, scaling);
            const auto steps = learn::totalSteps(settings, source.batchesPerEpoch());
            if (!steps)
                return tl::unexpected(steps.error());
            LinearStepper stepper(*model, settings, source, options_);
            if (hooks.resume != nullptr && !stepper.goOn(*hooks.resume))
                return fail(ErrorCode::BadData, "The kept state does not belong to this training.");
            auto run =
                learn::runTraining(stepper, *steps, probes, sink, std::move(stop), {settings.targetAccuracy, hooks});
            if (!run)
                return tl::unexpected(run.error());
            const std::int64_t before = hooks.resume != nullptr ? hooks.resume->step : 0;
            const double images = static_cast<double>(run->steps - before) * settings.batch;
            return learn::TrainResult{std::move(model),     run->steps,
                                      run->seconds,         run->seconds > 0.0 ? images / run->seconds : 0.0,
                                      run->stopped,         run->reachedTarget,
                                      std::move(run->state)};
        } catch (...) {
            return tl::unexpected(base::errorFromCurrentException());
        }
    }

    [[nodiscard]] base::Result<std::unique_ptr<learn::Model>> load(const learn::NetworkSpec& network,
                                                                   const learn::InputScaling& scaling,
                                                                   const learn::WeightSet& weights,
                                                                   const std::string& device, int) override {
        try {
            if (auto good = check(network, scaling, device); !good)
                return tl::unexpected(good.error());
            auto model = std::make_unique<LinearModel>(network, scaling);
            if (!model->take(weights))
                return fail(ErrorCode::BadData, "The weights do not fit the net. Choose the file of this run.");
            return model;
        } catch (...) {
            return tl::unexpected(base::errorFromCurrentException());
        }
    }

private:
    [[nodiscard]] base::Result<void> check(const learn::NetworkSpec& network, const learn::InputScaling& scaling,
                                           const std::string& device) const {
        if (network.network != "linear" && network.network != "simple-cnn")
            return fail(ErrorCode::UnknownName, fmt::format("There is no network \"{}\" here.", network.network),
                        {network.network});
        if (device != "cpu")
            return fail(ErrorCode::DeviceMissing, fmt::format("There is no device \"{}\" here. Use cpu.", device),
                        {device});
        const auto channels = static_cast<std::size_t>(network.input.channels);
        if (network.classes < 2 || network.input.size() == 0 || scaling.mean.size() != channels ||
            scaling.deviation.size() != channels)
            return fail(ErrorCode::WrongUse, "The net needs an input shape, two classes and a scaling per channel.");
        return {};
    }

    FakeEngineOptions options_;
};

}  // namespace

learn::EnginePtr makeFakeEngine(FakeEngineOptions options) {
    return std::make_shared<FakeEngine>(std::move(options));
}

}  // namespace guise::support
