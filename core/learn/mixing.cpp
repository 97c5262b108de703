// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/mixing.h"

#include "core/learn/shuffle.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::learn {

namespace {

using base::ErrorCode;

class InstaHideSource final : public BatchSource {
public:
    InstaHideSource(const Mixing& mixing, int classCount, int batch, std::uint64_t seed)
        : mixing_(mixing), classCount_(classCount), batch_(static_cast<std::size_t>(batch)), seed_(seed) {}

    [[nodiscard]] const base::Shape& shape() const noexcept override { return mixing_.own().shape; }
    [[nodiscard]] int classCount() const noexcept override { return classCount_; }
    [[nodiscard]] bool hasShares() const noexcept override { return true; }
    [[nodiscard]] base::Result<void> fill(std::int64_t, std::span<float>, std::span<std::int32_t>) override {
        return base::fail(ErrorCode::Internal, "Mixed images have shares of classes and no labels. Report this.");
    }

    [[nodiscard]] base::Result<void> fillShares(std::int64_t step, std::span<float> pixels,
                                                std::span<float> shares) override {
        const image::ImageSet& own = mixing_.own();
        const std::size_t size = own.shape.size();
        const auto classes = static_cast<std::size_t>(classCount_);
        if (step < 0 || pixels.size() != batch_ * size || shares.size() != batch_ * classes)
            return base::fail(ErrorCode::WrongUse, "A batch of another size was asked of this source. Report this.");
        try {
            const std::int64_t perEpoch = batchesPerEpoch();
            turnTo(step / perEpoch);
            const auto first = static_cast<std::size_t>(step % perEpoch) * batch_;
            std::fill(shares.begin(), shares.end(), 0.0F);
            for (std::size_t i = 0; i < batch_; ++i) {
                const std::size_t index = order_[first + i];
                const auto mix = mixing_.mix(key_, index, own.image(index), pixels.subspan(i * size, size));
                disguise::addLabelShares(mix, own.labels, shares.subspan(i * classes, classes));
            }
        } catch (...) {
            return tl::unexpected(base::errorFromCurrentException());
        }
        return {};
    }

    [[nodiscard]] std::int64_t batchesPerEpoch() const noexcept override {
        return static_cast<std::int64_t>(mixing_.own().count() / batch_);
    }
    [[nodiscard]] std::vector<std::int64_t> classSizes() const override {
        std::vector<std::int64_t> sizes(static_cast<std::size_t>(classCount_));
        for (const std::int32_t label : mixing_.own().labels)
            ++sizes[static_cast<std::size_t>(label)];
        return sizes;
    }

private:
    void turnTo(std::int64_t epoch) {
        if (epoch == epoch_)
            return;
        order_ = shuffledOrder(mixing_.own().count(), seed_, static_cast<std::uint64_t>(epoch));
        key_ = mixing_.keyOf(static_cast<std::uint64_t>(epoch));
        epoch_ = epoch;
    }

    const Mixing& mixing_;
    int classCount_;
    std::size_t batch_;
    std::uint64_t seed_;
    std::int64_t epoch_ = -1;
    std::vector<std::uint32_t> order_;
    key::SecretBytes key_;
};

void addSoftmax(std::span<const float> logits, std::span<double> out) {
    const float largest = *std::max_element(logits.begin(), logits.end());
    double sum = 0.0;
    for (const float value : logits)
        sum += std::exp(static_cast<double>(value - largest));
    for (std::size_t c = 0; c < logits.size(); ++c)
        out[c] += std::exp(static_cast<double>(logits[c] - largest)) / sum;
}

}  // namespace

base::Result<Mixing> Mixing::create(const disguise::InstaHideSettings& settings, const image::ImageSet& own,
                                    const image::ImageSet* others, key::Root root, disguise::NoiseSource noise) try {
    if (own.labels.size() != own.count())
        return base::fail(ErrorCode::NotLabelled,
                          "These images have no labels, and mixing needs them. Choose a set with classes.");
    if (others != nullptr && others->shape != own.shape)
        return base::fail(ErrorCode::ShapeMismatch,
                          "The public images are " + others->shape.text() + ", the own ones " + own.shape.text() +
                              ". Bring them to one shape with ?size= and ?gray.",
                          {others->shape.text(), own.shape.text()});
    auto figures = disguise::channelFigures(own);
    auto mixer =
        disguise::InstaHide::create(settings, own.shape, figures, own.count(), others != nullptr ? others->count() : 0);
    if (!mixer)
        return tl::unexpected(mixer.error());
    Mixing mixing(std::move(*mixer), std::move(figures));
    mixing.own_ = &own;
    mixing.others_ = others;
    mixing.root_ = std::move(root);
    mixing.noise_ = std::move(noise);
    return mixing;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

InputScaling Mixing::scaling() const {
    InputScaling scaling;
    for (std::size_t c = 0; c < figures_.mean.size(); ++c) {
        scaling.mean.push_back(static_cast<float>(figures_.mean[c]));
        scaling.deviation.push_back(static_cast<float>(figures_.deviation[c]));
    }
    return scaling;
}

key::SecretBytes Mixing::keyOf(std::uint64_t epoch) const {
    return disguise::mixKey(root_, noise_, epoch);
}

disguise::Mix Mixing::mix(const key::SecretBytes& key, std::uint64_t index, std::span<const std::uint8_t> pixels,
                          std::span<float> out) const {
    key::RandomStream stream(key, index);
    auto mix = mixer_.draw(index, stream);
    std::vector<const std::uint8_t*> images = {pixels.data()};
    for (std::size_t j = 1; j < mix.images.size(); ++j)
        images.push_back((j < mix.own ? *own_ : *others_).image(static_cast<std::size_t>(mix.images[j])).data());
    mixer_.apply(mix, images, stream, out);
    const std::size_t channels = figures_.mean.size();
    const std::size_t plane = out.size() / channels;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::size_t c = i / plane;
        out[i] = static_cast<float>(figures_.mean[c] + figures_.deviation[c] * static_cast<double>(out[i]));
    }
    return mix;
}

base::Result<std::unique_ptr<BatchSource>> instaHideSource(const Mixing& mixing, int classCount, int batch,
                                                           std::uint64_t seed) try {
    const image::ImageSet& own = mixing.own();
    for (const std::int32_t label : own.labels)
        if (label < 0 || label >= classCount)
            return base::fail(ErrorCode::BadData,
                              "A label lies outside the classes. Check the labels or the number of classes.");
    if (batch < 1 || static_cast<std::size_t>(batch) > own.count())
        return base::fail(ErrorCode::WrongUse,
                          "A batch of " + std::to_string(batch) + " cannot be drawn from " +
                              std::to_string(own.count()) + " images. Choose a smaller one.",
                          {std::to_string(batch), std::to_string(own.count())});
    return std::make_unique<InstaHideSource>(mixing, classCount, batch, seed);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<std::vector<std::int32_t>> predictMixed(Model& model, const Mixing& mixing,
                                                     const image::FloatImageSet& test, int draws,
                                                     const std::stop_token& stop) try {
    constexpr std::size_t kPiece = 1000;
    const std::size_t size = test.shape.size();
    const auto classes = static_cast<std::size_t>(model.network().classes);
    std::vector<std::uint8_t> bytes(size);
    std::vector<float> pixels(std::min(kPiece, test.count()) * size);
    std::vector<float> logits(kPiece * classes);
    std::vector<double> means(test.count() * classes, 0.0);
    for (int draw = 0; draw < draws; ++draw) {
        const auto key = mixing.keyOf(static_cast<std::uint64_t>(draw));
        for (std::size_t first = 0; first < test.count(); first += kPiece) {
            const std::size_t count = std::min(kPiece, test.count() - first);
            for (std::size_t i = 0; i < count; ++i) {
                const auto image = test.image(first + i);
                std::transform(image.begin(), image.end(), bytes.begin(),
                               [](float value) { return static_cast<std::uint8_t>(value); });
                // Beyond the own set's indices: a test image is nobody's partner.
                mixing.mix(key, mixing.own().count() + first + i, bytes, std::span(pixels).subspan(i * size, size));
            }
            const auto out = std::span(logits).first(count * classes);
            if (auto answered = model.logits(std::span(pixels).first(count * size), count, out, stop); !answered)
                return tl::unexpected(answered.error());
            for (std::size_t i = 0; i < count; ++i)
                addSoftmax(out.subspan(i * classes, classes), std::span(means).subspan((first + i) * classes, classes));
        }
    }
    std::vector<std::int32_t> labels(test.count());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto row = std::span(means).subspan(i * classes, classes);
        labels[i] = static_cast<std::int32_t>(std::max_element(row.begin(), row.end()) - row.begin());
    }
    return labels;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::learn
