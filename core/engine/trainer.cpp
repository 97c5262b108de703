// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trainer.h"

#include "core/engine/guard.h"
#include "core/engine/layers.h"

#include <algorithm>
#include <utility>

namespace guise::engine {

namespace {

constexpr std::uint64_t kDropoutSeed = 0x64726f706f757431;  // apart from the weights' numbers of the same seed
constexpr int kBatchesBeforeGraph = 3;  // in which LibTorch and its libraries choose what they use from then on
constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;  // spreads neighbouring batches over all seeds

base::Result<void> otherTraining() {
    return base::fail(base::ErrorCode::BadData,
                      "The kept state does not belong to this training. Use the settings and the data of then.");
}

}  // namespace

Trainer::Trainer(TorchModel& model, const learn::TrainSettings& settings, std::int64_t steps,
                 learn::BatchSource& source)
    : model_(model),
      settings_(settings),
      source_(source),
      optimizer_(model.net().parameters(), settings),
      schedule_(settings, steps),
      dropout_(makeGenerator(model.device(), settings.seed)) {
    const base::Shape& shape = model.network().input;
    pixels_ = at::empty({settings.batch, shape.channels, shape.height, shape.width}, at::kFloat);
    labels_ = source.hasShares() ? at::empty({settings.batch, model.network().classes}, at::kFloat)
                                 : at::empty({settings.batch}, at::kInt);
    loss_ = at::zeros({}, at::TensorOptions(model.device()).dtype(at::kFloat));
    right_ = at::zeros({}, at::TensorOptions(model.device()).dtype(at::kLong));
    epochLoss_ = at::zeros_like(loss_);
    if (settings.average > 0.0)
        average_.emplace(model.net(), settings.average);
}

base::Result<void> Trainer::weighClasses() {
    if (!settings_.balanceClasses)
        return {};
    const auto sizes = source_.classSizes();
    if (sizes.empty())
        return base::fail(base::ErrorCode::WrongUse,
                          "The sizes of these classes are not known, so they cannot be balanced. Leave that out.");
    // Images over classes times images of the class, so that the mean weight of an image is 1; empty classes: 0.
    std::int64_t images = 0;
    std::int64_t classes = 0;
    for (const std::int64_t size : sizes) {
        images += size;
        classes += size > 0 ? 1 : 0;
    }
    std::vector<float> weights(static_cast<std::size_t>(model_.network().classes), 0.0F);
    for (std::size_t c = 0; c < sizes.size(); ++c)
        if (sizes[c] > 0)
            weights[c] = static_cast<float>(static_cast<double>(images) / static_cast<double>(classes * sizes[c]));
    classWeights_ = at::tensor(weights, at::kFloat).to(model_.device());
    return {};
}

base::Result<void> Trainer::begin() {
    return guarded([&]() -> base::Result<void> {
        if (auto weighed = weighClasses(); !weighed)
            return weighed;
        if (auto filled = fill(0); !filled)
            return filled;
        model_.net().prepare(model_.scaler()(pixels_.to(model_.device())));
        if (average_)
            average_.emplace(model_.net(), settings_.average);
        return prepareGraph();
    });
}

base::Result<void> Trainer::goOn(const learn::TrainState& from) {
    return guarded([&]() -> base::Result<void> {
        if (auto weighed = weighClasses(); !weighed)
            return weighed;
        learn::WeightSet net;
        const std::string kNet = "net/";
        for (const auto& item : from.tensors)
            if (item.first.starts_with(kNet))
                net[item.first.substr(kNet.size())] = item.second;
        const auto loss = from.tensors.find("window/loss");
        const auto epoch = from.tensors.find("epoch/loss");
        const auto right = from.numbers.find("window/right");
        const auto batches = from.numbers.find("window/batches");
        if (from.identity != learn::trainingIdentity(model_.network(), model_.scaling(), settings_) ||
            !model_.take(net) || !optimizer_.restore(from.tensors, from.numbers) ||
            (average_ && !average_->restore(from.tensors, from.step)) || loss == from.tensors.end() ||
            !copyWeights(loss->second, loss_) || epoch == from.tensors.end() ||
            !copyWeights(epoch->second, epochLoss_) || right == from.numbers.end() || batches == from.numbers.end())
            return otherTraining();
        right_.fill_(right->second);
        batches_ = static_cast<std::int64_t>(batches->second);
        schedule_.restore(from.numbers);
        return prepareGraph();
    });
}

base::Result<learn::TrainState> Trainer::state() {
    return guarded([&]() -> base::Result<learn::TrainState> {
        learn::TrainState state;
        if (average_) {
            average_->show(false);
            average_->save(state.tensors);
        }
        auto net = model_.weights();
        if (!net)
            return tl::unexpected(net.error());
        for (auto& item : *net)
            state.tensors["net/" + item.first] = std::move(item.second);
        optimizer_.save(state.tensors, state.numbers);
        schedule_.save(state.numbers);
        state.tensors["window/loss"] = toWeights(loss_);
        state.tensors["epoch/loss"] = toWeights(epochLoss_);
        state.numbers["window/right"] = static_cast<double>(right_.item<std::int64_t>());
        state.numbers["window/batches"] = static_cast<double>(batches_);
        state.identity = learn::trainingIdentity(model_.network(), model_.scaling(), settings_);
        return state;
    });
}

learn::Model& Trainer::model() {
    if (average_)
        average_->show(true);
    model_.answerInBf16(settings_.bf16);
    return model_;
}

base::Result<void> Trainer::fill(std::int64_t index) {
    const auto count = static_cast<std::size_t>(labels_.numel());
    const auto pixels = std::span(pixels_.data_ptr<float>(), static_cast<std::size_t>(pixels_.numel()));
    return source_.hasShares() ? source_.fillShares(index, pixels, {labels_.data_ptr<float>(), count})
                               : source_.fill(index, pixels, {labels_.data_ptr<std::int32_t>(), count});
}

base::Result<void> Trainer::prepareGraph() {
    if (!settings_.cudaGraphs)
        return {};
    auto graph = makeStepGraph(model_.device(), dropout_);
    if (!graph)
        return tl::unexpected(graph.error());
    graph_ = std::move(*graph);
    const at::TensorOptions onCard(model_.device());
    pixelsOnCard_ = at::empty_like(pixels_, onCard);
    targetOnCard_ = at::empty_like(labels_, onCard.dtype(source_.hasShares() ? at::kFloat : at::kLong));
    rateOnCard_ = at::zeros({}, onCard.dtype(at::kFloat));
    return {};
}

template <class Update>
void Trainer::learn(const at::Tensor& pixels, const at::Tensor& target, Update update) {
    const at::Tensor input = model_.scaler()(pixels);
    at::Tensor logits;
    at::Tensor loss;
    {
        const Bf16Scope precision(model_.device().type(), settings_.bf16);
        logits = model_.net().forward(input, &dropout_);
        loss =
            at::cross_entropy_loss(logits, target, classWeights_, at::Reduction::Mean, -100, settings_.labelSmoothing);
    }
    loss.backward();
    update();
    const at::NoGradGuard noGradients;
    loss_.add_(loss.detach());
    right_.add_(logits.detach().argmax(1).eq(target.dim() > 1 ? target.argmax(1) : target).sum());
    if (schedule_.followsLoss())
        epochLoss_.add_(loss.detach());
}

void Trainer::learnByGraph(double rate) {
    graph_->run([&] {
        pixelsOnCard_.copy_(pixels_);
        targetOnCard_.copy_(labels_);
        rateOnCard_.fill_(rate);
        const auto batch = [this] { learn(pixelsOnCard_, targetOnCard_, [this] { optimizer_.apply(rateOnCard_); }); };
        if (batchesByGraph_ < kBatchesBeforeGraph) {
            batch();
        } else {
            if (batchesByGraph_ == kBatchesBeforeGraph)
                graph_->record(batch);
            graph_->play();
        }
        ++batchesByGraph_;
        optimizer_.count();
    });
}

base::Result<void> Trainer::step(std::int64_t index) {
    return guarded([&]() -> base::Result<void> {
        if (average_)
            average_->show(false);
        if (auto filled = fill(index); !filled)
            return filled;
        dropout_.set_current_seed((settings_.seed ^ kDropoutSeed) + kGolden * static_cast<std::uint64_t>(index + 1));
        const double rate = schedule_.rate(index);
        if (graph_)
            learnByGraph(rate);
        else
            learn(pixels_.to(model_.device()),
                  labels_.to(model_.device(), source_.hasShares() ? at::kFloat : at::kLong),
                  [&] { optimizer_.step(rate); });
        if (average_)
            average_->update();
        ++batches_;
        if (schedule_.followsLoss())
            endEpoch(index);
        return {};
    });
}

void Trainer::endEpoch(std::int64_t index) {
    const std::int64_t epoch = std::max<std::int64_t>(source_.batchesPerEpoch(), 1);
    if ((index + 1) % epoch != 0)
        return;
    schedule_.epochEnded(epochLoss_.item<double>() / static_cast<double>(epoch));
    epochLoss_.zero_();
}

base::Result<learn::Stepper::Window> Trainer::window() {
    return guarded([&]() -> base::Result<Window> {
        const auto batches = static_cast<double>(std::max<std::int64_t>(batches_, 1));
        const Window means{loss_.item<double>() / batches,
                           static_cast<double>(right_.item<std::int64_t>()) / (batches * settings_.batch)};
        loss_.zero_();
        right_.zero_();
        batches_ = 0;
        return means;
    });
}

}  // namespace guise::engine
