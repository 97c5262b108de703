// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/composed_source.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace guise::learn {

namespace {

class MappedSource final : public BatchSource {
public:
    MappedSource(std::unique_ptr<BatchSource> source, const base::Shape& shape, ImageMap map)
        : source_(std::move(source)), shape_(shape), map_(std::move(map)) {}
    [[nodiscard]] const base::Shape& shape() const noexcept override { return shape_; }
    [[nodiscard]] int classCount() const noexcept override { return source_->classCount(); }
    [[nodiscard]] std::int64_t batchesPerEpoch() const noexcept override { return source_->batchesPerEpoch(); }
    [[nodiscard]] std::vector<std::int64_t> classSizes() const override { return source_->classSizes(); }

    [[nodiscard]] base::Result<void> fill(std::int64_t step, std::span<float> pixels,
                                          std::span<std::int32_t> labels) override {
        try {
            const std::size_t in = source_->shape().size();
            const std::size_t out = shape_.size();
            values_.resize(labels.size() * in);
            if (auto filled = source_->fill(step, values_, labels); !filled)
                return filled;
            for (std::size_t i = 0; i < labels.size(); ++i)
                map_(std::span<const float>(values_).subspan(i * in, in), pixels.subspan(i * out, out));
            return {};
        } catch (...) {
            return tl::unexpected(base::errorFromCurrentException());
        }
    }

private:
    std::unique_ptr<BatchSource> source_;
    base::Shape shape_;
    ImageMap map_;
    std::vector<float> values_;
};

class JoinedSource final : public BatchSource {
public:
    JoinedSource(std::unique_ptr<BatchSource> first, int firstBatch, std::unique_ptr<BatchSource> second,
                 int secondBatch)
        : first_(std::move(first)),
          second_(std::move(second)),
          firstBatch_(static_cast<std::size_t>(firstBatch)),
          secondBatch_(static_cast<std::size_t>(secondBatch)) {}
    [[nodiscard]] const base::Shape& shape() const noexcept override { return first_->shape(); }
    [[nodiscard]] int classCount() const noexcept override { return first_->classCount(); }
    [[nodiscard]] std::int64_t batchesPerEpoch() const noexcept override { return first_->batchesPerEpoch(); }

    [[nodiscard]] base::Result<void> fill(std::int64_t step, std::span<float> pixels,
                                          std::span<std::int32_t> labels) override {
        const std::size_t size = shape().size();
        if (labels.size() != firstBatch_ + secondBatch_ || pixels.size() != labels.size() * size)
            return base::fail(base::ErrorCode::WrongUse,
                              fmt::format("A batch of {} images was asked of a source of {} a batch. Ask for {}.",
                                          labels.size(), firstBatch_ + secondBatch_, firstBatch_ + secondBatch_),
                              {std::to_string(labels.size()), std::to_string(firstBatch_ + secondBatch_)});
        if (auto filled = first_->fill(step, pixels.first(firstBatch_ * size), labels.first(firstBatch_)); !filled)
            return filled;
        return second_->fill(step, pixels.subspan(firstBatch_ * size), labels.subspan(firstBatch_));
    }

private:
    std::unique_ptr<BatchSource> first_;
    std::unique_ptr<BatchSource> second_;
    std::size_t firstBatch_;
    std::size_t secondBatch_;
};

}  // namespace

std::unique_ptr<BatchSource> mappedSource(std::unique_ptr<BatchSource> source, const base::Shape& shape, ImageMap map) {
    return std::make_unique<MappedSource>(std::move(source), shape, std::move(map));
}

base::Result<std::unique_ptr<BatchSource>> joinedSource(std::unique_ptr<BatchSource> first, int firstBatch,
                                                        std::unique_ptr<BatchSource> second, int secondBatch) {
    if (first->shape() != second->shape() || first->classCount() != second->classCount())
        return base::fail(
            base::ErrorCode::ShapeMismatch,
            fmt::format("Images of {} in {} classes and of {} in {} cannot share batches. Use one kind.",
                        first->shape().text(), first->classCount(), second->shape().text(), second->classCount()),
            {first->shape().text(), second->shape().text()});
    return std::make_unique<JoinedSource>(std::move(first), firstBatch, std::move(second), secondBatch);
}

}  // namespace guise::learn
