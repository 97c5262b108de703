// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/block_inverter.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace guise::attack {

namespace {

/// One recovered row: `values` x `side` times side x side.
void multiply(const float* row, const float* matrix, std::size_t side, float* out) {
    std::fill_n(out, side, 0.0F);
    for (std::size_t k = 0; k < side; ++k) {
        const float value = row[k];
        const float* line = matrix + k * side;
        for (std::size_t j = 0; j < side; ++j)
            out[j] += value * line[j];
    }
}

class Blocks final : public Inverter {
public:
    explicit Blocks(BlockInverse inverse) : inverse_(std::move(inverse)) {
        const BlockRecipe& recipe = inverse_.recipe;
        const float mean = static_cast<float>(recipe.noise / 2.0);
        before_ = recipe.noiseAfter ? mean : 0.0F;
        after_ = recipe.noiseAfter ? 0.0F : mean;
    }

    [[nodiscard]] base::Result<void> recover(const DisguisedImages& images, std::span<float> out, int threads,
                                             std::stop_token stop) const override {
        const std::size_t size = inverse_.original.size();
        if (images.shape != inverse_.recipe.shape || out.size() != images.count() * size)
            return base::fail(base::ErrorCode::ShapeMismatch,
                              "These images have another shape than those the attack learned from.");
        base::parallelFor(
            images.count(), 16, threads,
            [&](std::size_t begin, std::size_t end) {
                Scratch scratch(inverse_.recipe);
                for (std::size_t i = begin; i < end; ++i)
                    one(images, i, out.data() + i * size, scratch);
            },
            stop);
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        return {};
    }

private:
    struct Scratch {
        explicit Scratch(const BlockRecipe& recipe)
            : image(recipe.shape.size()),
              block(static_cast<std::size_t>(recipe.blockHeight) * static_cast<std::size_t>(recipe.blockWidth)),
              mixed(block.size()) {}
        std::vector<float> image, block, mixed;
    };

    void one(const DisguisedImages& images, std::size_t index, float* out, Scratch& scratch) const {
        const BlockRecipe& recipe = inverse_.recipe;
        const std::size_t size = recipe.shape.size();
        const auto width = static_cast<std::size_t>(recipe.shape.width);
        const auto height = static_cast<std::size_t>(recipe.shape.height);
        const auto blockWidth = static_cast<std::size_t>(recipe.blockWidth);
        const auto blockHeight = static_cast<std::size_t>(recipe.blockHeight);
        const auto columns = static_cast<std::size_t>(recipe.columns);
        const auto positions = static_cast<std::size_t>(recipe.positions());
        if (images.floats.empty())
            std::copy_n(images.bytes.data() + index * size, size, scratch.image.data());
        const float* image = images.floats.empty() ? scratch.image.data() : images.floats.data() + index * size;
        const auto outWidth = static_cast<std::size_t>(inverse_.original.width);
        const auto outHeight = static_cast<std::size_t>(inverse_.original.height);
        for (std::size_t channel = 0; channel < static_cast<std::size_t>(recipe.shape.channels); ++channel) {
            for (std::size_t j = 0; j < positions; ++j) {
                const std::size_t source = inverse_.permutation.empty() ? j : inverse_.permutation[j];
                const float* from =
                    image + (channel * height + j / columns * blockHeight) * width + j % columns * blockWidth;
                const float* restored = unmix(from, j, channel, scratch);
                const std::size_t top = source / columns * blockHeight;
                const std::size_t left = source % columns * blockWidth;
                for (std::size_t y = 0; y < blockHeight && top + y < outHeight; ++y)
                    for (std::size_t x = 0; x < blockWidth && left + x < outWidth; ++x)
                        out[(channel * outHeight + top + y) * outWidth + left + x] =
                            restored[y * blockWidth + x] - after_;
            }
        }
    }

    /// Block `j` of one channel, gathered, its matrix undone.
    const float* unmix(const float* from, std::size_t j, std::size_t channel, Scratch& scratch) const {
        const auto width = static_cast<std::size_t>(inverse_.recipe.shape.width);
        const auto blockWidth = static_cast<std::size_t>(inverse_.recipe.blockWidth);
        for (std::size_t i = 0; i < scratch.block.size(); ++i)
            scratch.block[i] = from[i / blockWidth * width + i % blockWidth] - before_;
        if (inverse_.inverses.empty())
            return scratch.block.data();
        const auto side = static_cast<std::size_t>(inverse_.recipe.side());
        const auto perPosition = static_cast<std::size_t>(inverse_.matricesPerPosition);
        const float* matrix =
            inverse_.inverses.data() + (j * perPosition + (perPosition > 1 ? channel : 0)) * side * side;
        for (std::size_t start = 0; start < scratch.block.size(); start += side)
            multiply(scratch.block.data() + start, matrix, side, scratch.mixed.data() + start);
        return scratch.mixed.data();
    }

    BlockInverse inverse_;
    float before_ = 0.0F;
    float after_ = 0.0F;
};

}  // namespace

std::unique_ptr<Inverter> blockInverter(BlockInverse inverse) {
    return std::make_unique<Blocks>(std::move(inverse));
}

std::vector<float> transposes(const KeyEstimate& key) {
    const auto side = static_cast<std::size_t>(key.side);
    std::vector<float> turned(key.matrices.size());
    for (std::size_t i = 0; i < turned.size(); ++i) {
        const std::size_t in = i % (side * side);
        turned[i - in + in % side * side + in / side] = static_cast<float>(key.matrices[i]);
    }
    return turned;
}

}  // namespace guise::attack
