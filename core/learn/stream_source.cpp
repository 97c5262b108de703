// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/stream_source.h"

#include "core/base/sha256.h"
#include "core/learn/shuffle.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace guise::learn {

namespace {

class StreamSource final : public BatchSource {
public:
    StreamSource(const image::ImageSet& originals, const disguise::Disguiser* disguiser, disguise::NoiseSource noise,
                 const StreamOptions& options, std::vector<std::int64_t> sizes)
        : originals_(originals),
          disguiser_(disguiser),
          noise_(std::move(noise)),
          options_(options),
          sizes_(std::move(sizes)),
          shape_(disguiser != nullptr ? disguiser->outputShape() : originals.shape) {}

    [[nodiscard]] const base::Shape& shape() const noexcept override { return shape_; }
    [[nodiscard]] int classCount() const noexcept override { return options_.classCount; }
    [[nodiscard]] std::int64_t batchesPerEpoch() const noexcept override {
        return static_cast<std::int64_t>(originals_.count()) / options_.batch;
    }
    [[nodiscard]] std::vector<std::int64_t> classSizes() const override { return sizes_; }

    [[nodiscard]] base::Result<void> fill(std::int64_t step, std::span<float> pixels,
                                          std::span<std::int32_t> labels) override {
        const auto batch = static_cast<std::size_t>(options_.batch);
        if (step < 0 || labels.size() != batch || pixels.size() != batch * shape_.size())
            return base::fail(base::ErrorCode::WrongUse,
                              fmt::format("A batch of {} images was asked of a source of {} a batch. Ask for {}.",
                                          labels.size(), batch, batch),
                              {std::to_string(labels.size()), std::to_string(batch)});
        try {
            const auto epoch = static_cast<std::uint64_t>(step / batchesPerEpoch());
            turnTo(epoch);
            const auto first = static_cast<std::size_t>(step % batchesPerEpoch()) * batch;
            const std::size_t size = originals_.shape.size();
            bytes_.resize(batch * size);
            indices_.clear();
            for (std::size_t i = 0; i < batch; ++i) {
                const std::size_t index = order_[first + i];
                indices_.push_back(index);
                labels[i] = originals_.labels[index];
                augment(options_.augmentation, originals_.shape, originals_.image(index), options_.seed, epoch, index,
                        std::span(bytes_).subspan(i * size, size));
            }
            if (disguiser_ != nullptr)
                return disguiser_->apply(bytes_, indices_, epochNoise_, pixels,
                                         {options_.threads, {}, disguise::FreshRun{run_, 0, indices_}});
            std::copy(bytes_.begin(), bytes_.end(), pixels.begin());
            return {};
        } catch (...) {
            return tl::unexpected(base::errorFromCurrentException());
        }
    }

private:
    void turnTo(std::uint64_t epoch) {
        if (static_cast<std::int64_t>(epoch) == epoch_)
            return;
        order_ = shuffledOrder(originals_.count(), options_.seed, epoch);
        epochNoise_ = noiseOfRound(noise_, epoch);
        const base::Digest id = noiseOfRound(noise_, ~epoch).salt;  // public, and another one for every epoch
        std::copy_n(id.begin(), run_.size(), run_.begin());
        epoch_ = static_cast<std::int64_t>(epoch);
    }

    const image::ImageSet& originals_;
    const disguise::Disguiser* disguiser_;
    disguise::NoiseSource noise_;
    StreamOptions options_;
    std::vector<std::int64_t> sizes_;
    base::Shape shape_;
    std::int64_t epoch_ = -1;  // whose order and noise these are
    std::vector<std::uint32_t> order_;
    disguise::NoiseSource epochNoise_;
    key::RunId run_{};
    std::vector<std::uint64_t> indices_;
    std::vector<std::uint8_t> bytes_;
};

}  // namespace

disguise::NoiseSource noiseOfRound(const disguise::NoiseSource& noise, std::uint64_t round) {
    return {base::sha256(fmt::format("guise/round/{}/{}", base::hex(noise.salt), round)), noise.split};
}

base::Result<std::unique_ptr<BatchSource>> streamSource(const image::ImageSet& originals,
                                                        const disguise::Disguiser* disguiser,
                                                        const disguise::NoiseSource& noise,
                                                        const StreamOptions& options) {
    const auto plain = residentSource(originals, options.classCount, options.batch, options.seed);  // its checks
    if (!plain)
        return tl::unexpected(plain.error());
    if (disguiser != nullptr && disguiser->inputShape() != originals.shape)
        return base::fail(base::ErrorCode::ShapeMismatch,
                          fmt::format("The key is for images of {}, these have {}. Use their own key.",
                                      disguiser->inputShape().text(), originals.shape.text()),
                          {disguiser->inputShape().text(), originals.shape.text()});
    try {
        return std::make_unique<StreamSource>(originals, disguiser, noise, options, (*plain)->classSizes());
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::learn
