// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/batch_source.h"

#include "core/learn/shuffle.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace guise::learn {

namespace {

template <class Pixel>
class ResidentSource final : public BatchSource {
public:
    ResidentSource(const base::Shape& shape, std::span<const Pixel> pixels, std::span<const std::int32_t> labels,
                   int classCount, int batch, std::uint64_t seed)
        : shape_(shape), pixels_(pixels), labels_(labels), classCount_(classCount), batch_(batch), seed_(seed) {}

    [[nodiscard]] const base::Shape& shape() const noexcept override { return shape_; }
    [[nodiscard]] int classCount() const noexcept override { return classCount_; }

    [[nodiscard]] base::Result<void> fill(std::int64_t step, std::span<float> pixels,
                                          std::span<std::int32_t> labels) override {
        const std::size_t size = shape_.size();
        const auto batch = static_cast<std::size_t>(batch_);
        if (step < 0 || labels.size() != batch || pixels.size() != batch * size)
            return base::fail(base::ErrorCode::WrongUse,
                              fmt::format("A batch of {} images was asked of a source of {} a batch. Ask for {}.",
                                          labels.size(), batch, batch),
                              {std::to_string(labels.size()), std::to_string(batch)});
        try {
            const auto perEpoch = batchesPerEpoch();
            turnTo(step / perEpoch);
            const auto first = static_cast<std::size_t>(step % perEpoch) * batch;
            for (std::size_t i = 0; i < batch; ++i) {
                const std::size_t index = order_[first + i];
                const auto image = pixels_.subspan(index * size, size);
                std::copy(image.begin(), image.end(), pixels.begin() + static_cast<std::ptrdiff_t>(i * size));
                labels[i] = labels_[index];
            }
        } catch (...) {
            return tl::unexpected(base::errorFromCurrentException());
        }
        return {};
    }

    [[nodiscard]] std::int64_t batchesPerEpoch() const noexcept override {
        return static_cast<std::int64_t>(labels_.size()) / batch_;
    }
    [[nodiscard]] std::vector<std::int64_t> classSizes() const override {
        std::vector<std::int64_t> sizes(static_cast<std::size_t>(classCount_));
        for (const std::int32_t label : labels_)
            ++sizes[static_cast<std::size_t>(label)];
        return sizes;
    }

private:
    void turnTo(std::int64_t epoch) {
        if (epoch == epoch_)
            return;
        order_ = shuffledOrder(labels_.size(), seed_, static_cast<std::uint64_t>(epoch));
        epoch_ = epoch;
    }

    base::Shape shape_;
    std::span<const Pixel> pixels_;
    std::span<const std::int32_t> labels_;
    int classCount_;
    int batch_;
    std::uint64_t seed_;
    std::int64_t epoch_ = -1;  // whose order is in order_
    std::vector<std::uint32_t> order_;
};

base::Result<void> check(const base::Shape& shape, std::size_t pixels, std::span<const std::int32_t> labels,
                         int classCount, int batch) {
    if (labels.empty())
        return base::fail(base::ErrorCode::NotLabelled,
                          "These images have no labels, and training needs them. Choose a set with classes.");
    if (pixels != labels.size() * shape.size() || labels.size() > std::numeric_limits<std::uint32_t>::max())
        return base::fail(
            base::ErrorCode::BadData,
            fmt::format("There are {} labels for {} pixels of {} images. Check that both belong together.",
                        labels.size(), pixels, shape.text()),
            {std::to_string(labels.size()), std::to_string(pixels), shape.text()});
    for (const std::int32_t label : labels)
        if (label < 0 || label >= classCount)
            return base::fail(base::ErrorCode::BadData,
                              fmt::format("Label {} is outside 0 .. {}. Check the labels or the number of classes.",
                                          label, classCount - 1),
                              {std::to_string(label), std::to_string(classCount - 1)});
    if (batch < 1 || static_cast<std::size_t>(batch) > labels.size())
        return base::fail(base::ErrorCode::WrongUse,
                          fmt::format("A batch of {} cannot be drawn from {} images. Choose 1 .. {}.", batch,
                                      labels.size(), labels.size()),
                          {std::to_string(batch), std::to_string(labels.size())});
    return {};
}

template <class Pixel, class Set>
base::Result<std::unique_ptr<BatchSource>> make(const Set& set, int classCount, int batch, std::uint64_t seed) {
    if (const auto fits = check(set.shape, set.pixels.size(), set.labels, classCount, batch); !fits)
        return tl::unexpected(fits.error());
    try {
        return std::make_unique<ResidentSource<Pixel>>(set.shape, set.pixels, set.labels, classCount, batch, seed);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace

base::Result<void> BatchSource::fillShares(std::int64_t, std::span<float>, std::span<float>) {
    return base::fail(base::ErrorCode::Internal, "This source has labels and no shares of classes. Report this.");
}

base::Result<std::unique_ptr<BatchSource>> residentSource(const image::FloatImageSet& set, int classCount, int batch,
                                                          std::uint64_t seed) {
    return make<float>(set, classCount, batch, seed);
}

base::Result<std::unique_ptr<BatchSource>> residentSource(const image::ImageSet& set, int classCount, int batch,
                                                          std::uint64_t seed) {
    return make<std::uint8_t>(set, classCount, batch, seed);
}

}  // namespace guise::learn
