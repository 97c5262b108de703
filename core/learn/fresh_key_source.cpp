// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/fresh_key_source.h"

#include "core/base/sha256.h"
#include "core/disguise/disguiser.h"
#include "core/disguise/scheme.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace guise::learn {

namespace {

// What the batch draws for one use, far from the seeds that people choose.
base::Digest digestOf(const char* use, std::uint64_t seed, std::int64_t step) {
    return base::sha256(fmt::format("guise/fresh-key/{}/{}/{}", use, seed, step));
}

base::Result<disguise::Disguiser> disguiserFor(const std::string& recipe, const base::Shape& shape, std::uint64_t seed,
                                               std::int64_t step) {
    const base::Digest digest = digestOf("key", seed, step);
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof(number); ++i)
        number = number << 8 | digest[i];
    const auto key = key::SecretKey::experiment(number, recipe, shape, 0);
    if (!key)
        return tl::unexpected(key.error());
    return disguise::Disguiser::create(*key);
}

class FreshKeySource final : public BatchSource {
public:
    FreshKeySource(const image::ImageSet& originals, const FreshKeyOptions& options, std::unique_ptr<BatchSource> plain,
                   const base::Shape& disguised)
        : originals_(originals), options_(options), plain_(std::move(plain)), shape_(disguised) {}

    [[nodiscard]] const base::Shape& shape() const noexcept override { return shape_; }
    [[nodiscard]] int classCount() const noexcept override { return plain_->classCount(); }
    [[nodiscard]] std::int64_t batchesPerEpoch() const noexcept override { return plain_->batchesPerEpoch(); }
    [[nodiscard]] std::vector<std::int64_t> classSizes() const override { return plain_->classSizes(); }

    [[nodiscard]] base::Result<void> fill(std::int64_t step, std::span<float> pixels,
                                          std::span<std::int32_t> labels) override {
        try {
            values_.resize(labels.size() * originals_.shape.size());
            if (auto filled = plain_->fill(step, values_, labels); !filled)
                return filled;
            bytes_.assign(values_.size(), 0);
            std::transform(values_.begin(), values_.end(), bytes_.begin(),
                           [](float value) { return static_cast<std::uint8_t>(value); });
            const auto disguiser = disguiserFor(options_.recipe, originals_.shape, options_.seed, step);
            if (!disguiser)
                return tl::unexpected(disguiser.error());
            const disguise::NoiseSource noise{digestOf("noise", options_.seed, step), "train"};
            disguise::FreshRun run;
            const base::Digest id = digestOf("run", options_.seed, step);
            std::copy_n(id.begin(), run.id.size(), run.id.begin());
            return disguiser->applyRange(bytes_, 0, noise, pixels, {options_.threads, {}, run});
        } catch (...) {
            return tl::unexpected(base::errorFromCurrentException());
        }
    }

private:
    const image::ImageSet& originals_;
    FreshKeyOptions options_;
    std::unique_ptr<BatchSource> plain_;
    base::Shape shape_;
    std::vector<float> values_;
    std::vector<std::uint8_t> bytes_;
};

}  // namespace

base::Result<std::unique_ptr<BatchSource>> freshKeySource(const image::ImageSet& originals,
                                                          const FreshKeyOptions& options) {
    try {
        auto plain =
            residentSource(originals, static_cast<int>(originals.classNames.size()), options.batch, options.seed);
        if (!plain)
            return plain;
        const auto recipe = disguise::parseRecipe(options.recipe);
        if (!recipe)
            return tl::unexpected(recipe.error());
        if (const auto* scheme = disguise::findScheme(recipe->scheme); scheme != nullptr && scheme->mixesImages)
            return base::fail(
                base::ErrorCode::WrongUse,
                "This recipe mixes several images into one, so an image under it has no one class. Choose "
                "a recipe that disguises image by image.");
        FreshKeyOptions exact = options;
        exact.recipe = disguise::canonicalRecipe(*recipe);
        const auto disguiser = disguiserFor(exact.recipe, originals.shape, exact.seed, 0);
        if (!disguiser)
            return tl::unexpected(disguiser.error());
        return std::make_unique<FreshKeySource>(originals, exact, std::move(*plain), disguiser->outputShape());
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::learn
