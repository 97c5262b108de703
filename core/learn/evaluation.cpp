// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/evaluation.h"

#include "core/base/statistics.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>
#include <utility>

namespace guise::learn {

namespace {

constexpr std::size_t kPiece = 1000;  // images whose logits are held at once

// Appends the class of each row of logits.
base::Result<void> takeLargest(std::span<const float> logits, std::size_t classes, std::vector<std::int32_t>& out) {
    for (std::size_t row = 0; row < logits.size(); row += classes) {
        const auto one = logits.subspan(row, classes);
        if (std::any_of(one.begin(), one.end(), [](float value) { return std::isnan(value); }))
            return base::fail(base::ErrorCode::NonFinite,
                              fmt::format("The net's answer to image {} is not a number. Its weights or the images are "
                                          "damaged: train again or choose others.",
                                          out.size()),
                              {std::to_string(out.size())});
        out.push_back(static_cast<std::int32_t>(std::max_element(one.begin(), one.end()) - one.begin()));
    }
    return {};
}

template <class Pixel>
base::Result<std::vector<std::int32_t>> predictAll(Model& model, const base::Shape& shape,
                                                   std::span<const Pixel> pixels, std::stop_token stop) {
    const base::Shape& expected = model.network().input;
    const auto classes = static_cast<std::size_t>(model.network().classes);
    if (shape != expected)
        return base::fail(
            base::ErrorCode::ShapeMismatch,
            fmt::format("The images are {}, but the net was trained on {}. Resize them (?size=) or choose "
                        "another net.",
                        shape.text(), expected.text()),
            {shape.text(), expected.text()});
    const std::size_t size = shape.size();
    const std::size_t count = pixels.size() / size;
    std::vector<std::int32_t> predicted;
    predicted.reserve(count);
    std::vector<float> widened;
    std::vector<float> logits;
    for (std::size_t first = 0; first < count; first += kPiece) {
        const std::size_t images = std::min(kPiece, count - first);
        std::span<const float> piece;
        if constexpr (std::is_same_v<Pixel, float>) {
            piece = pixels.subspan(first * size, images * size);
        } else {
            const auto bytes = pixels.subspan(first * size, images * size);
            widened.assign(bytes.begin(), bytes.end());
            piece = widened;
        }
        logits.resize(images * classes);
        if (auto done = model.logits(piece, images, logits, stop); !done)
            return tl::unexpected(done.error());
        if (auto done = takeLargest(logits, classes, predicted); !done)
            return tl::unexpected(done.error());
    }
    return predicted;
}

// A part of a set, evenly spread over it so that sets sorted by class stay balanced.
image::FloatImageSet spread(const image::FloatImageSet& set, std::size_t limit) {
    image::FloatImageSet part;
    part.shape = set.shape;
    part.pixels.reserve(limit * set.shape.size());
    for (std::size_t i = 0; i < limit; ++i) {
        const std::size_t index = i * set.count() / limit;
        const auto image = set.image(index);
        part.pixels.insert(part.pixels.end(), image.begin(), image.end());
        part.labels.push_back(set.labels[index]);
    }
    return part;
}

class AccuracyProbe final : public Probe {
public:
    AccuracyProbe(std::string name, const image::FloatImageSet& set, int classCount, std::int64_t every,
                  std::size_t limit)
        : name_(std::move(name)), set_(&set), classCount_(classCount), every_(every) {
        if (limit > 0 && limit < set.count() && set.labels.size() == set.count()) {
            part_ = spread(set, limit);
            set_ = &part_;
        }
    }

    [[nodiscard]] bool due(std::int64_t step, std::int64_t steps) const override {
        return step == steps || (every_ > 0 && step % every_ == 0);
    }

    [[nodiscard]] base::Result<void> measure(Model& model, std::int64_t step, RunSink& sink,
                                             std::stop_token stop) override {
        if (set_->labels.empty() || set_->labels.size() != set_->count())
            return base::fail(base::ErrorCode::NotLabelled,
                              "Accuracy needs a label for every image. Choose a set with classes.");
        const auto predicted = predict(model, *set_, stop);
        if (!predicted)
            return tl::unexpected(predicted.error());
        const Tally counted = tally(*predicted, set_->labels, classCount_);
        std::int64_t right = 0;
        for (const std::int64_t one : counted.right)
            right += one;
        if (counted.total() < 1)
            return {};
        const auto interval = base::wilson(right, counted.total());
        sink.point({name_, step, counted.accuracy(), interval.low, interval.high});
        return {};
    }

private:
    std::string name_;
    const image::FloatImageSet* set_;
    image::FloatImageSet part_;
    int classCount_;
    std::int64_t every_;
};

}  // namespace

base::Result<std::vector<std::int32_t>> predict(Model& model, const image::FloatImageSet& set, std::stop_token stop) {
    try {
        return predictAll<float>(model, set.shape, set.pixels, std::move(stop));
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

base::Result<std::vector<std::int32_t>> predict(Model& model, const image::ImageSet& set, std::stop_token stop) {
    try {
        return predictAll<std::uint8_t>(model, set.shape, set.pixels, std::move(stop));
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

std::int64_t Tally::total() const noexcept {
    std::int64_t sum = 0;
    for (const std::int64_t one : count)
        sum += one;
    return sum;
}

double Tally::accuracy() const noexcept {
    std::int64_t sum = 0;
    for (const std::int64_t one : right)
        sum += one;
    return total() == 0 ? std::numeric_limits<double>::quiet_NaN()
                        : static_cast<double>(sum) / static_cast<double>(total());
}

double Tally::balancedAccuracy() const noexcept {
    double sum = 0.0;
    int classes = 0;
    for (std::size_t i = 0; i < count.size(); ++i)
        if (count[i] > 0) {
            sum += static_cast<double>(right[i]) / static_cast<double>(count[i]);
            ++classes;
        }
    return classes == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / classes;
}

double Tally::majorityRate() const noexcept {
    const auto largest = std::max_element(count.begin(), count.end());
    return total() == 0 ? std::numeric_limits<double>::quiet_NaN()
                        : static_cast<double>(*largest) / static_cast<double>(total());
}

Tally tally(std::span<const std::int32_t> predicted, std::span<const std::int32_t> labels, int classCount) {
    Tally result;
    const auto classes = static_cast<std::size_t>(std::max(classCount, 0));
    result.count.resize(classes);
    result.right.resize(classes);
    for (std::size_t i = 0; i < std::min(predicted.size(), labels.size()); ++i) {
        if (labels[i] < 0 || labels[i] >= classCount)
            continue;
        const auto label = static_cast<std::size_t>(labels[i]);
        ++result.count[label];
        result.right[label] += predicted[i] == labels[i] ? 1 : 0;
    }
    return result;
}

std::int64_t liveEvery(std::int64_t steps, int batch, std::size_t images) {
    constexpr double kShare = 0.02;
    constexpr double kLearnOverAnswer = 3.0;
    constexpr std::int64_t kFewest = 5;
    constexpr std::int64_t kMost = 50;
    const auto cost = static_cast<std::int64_t>(
        std::ceil(static_cast<double>(images) / (kLearnOverAnswer * kShare * static_cast<double>(std::max(batch, 1)))));
    const std::int64_t rarest = std::max<std::int64_t>(1, steps / kFewest);
    return std::clamp(cost, std::max<std::int64_t>(1, steps / kMost), rarest);
}

std::unique_ptr<Probe> accuracyProbe(std::string name, const image::FloatImageSet& set, int classCount,
                                     std::int64_t every, std::size_t limit) {
    return std::make_unique<AccuracyProbe>(std::move(name), set, classCount, every, limit);
}

}  // namespace guise::learn
