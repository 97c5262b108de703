// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/disguise/key_space.h"
#include "core/disguise/prepared_step.h"
#include "core/key/derivation.h"
#include "core/key/material.h"

#include <cstring>

namespace guise::disguise {
namespace {

using base::translatable;

/// Output position j shows source block p(j), the same for all channels and images (METHODS 1).
class PermuteStep final : public PreparedStep {
public:
    PermuteStep(const BlockGrid& grid, const base::Shape& shape, key::SecretVector<std::int64_t> permutation)
        : grid_(grid), width_(static_cast<std::size_t>(shape.width)), permutation_(std::move(permutation)) {
        offsets_.reserve(permutation_.size());
        for (std::size_t j = 0; j < permutation_.size(); ++j)
            offsets_.push_back({corner(static_cast<std::size_t>(permutation_[j])), corner(j)});
    }

    void apply(Tile& tile) const override { run(tile, false); }
    void invert(Tile& tile) const override { run(tile, true); }
    [[nodiscard]] ValueRange range(ValueRange input) const override { return input; }
    [[nodiscard]] std::span<const std::int64_t> permutation() const noexcept override { return permutation_; }

private:
    struct Move {
        std::size_t source;  // first pixel of the block in its plane
        std::size_t target;
    };

    [[nodiscard]] std::size_t corner(std::size_t position) const {
        const auto columns = static_cast<std::size_t>(grid_.columns);
        return position / columns * static_cast<std::size_t>(grid_.blockHeight) * width_ +
               position % columns * static_cast<std::size_t>(grid_.blockWidth);
    }

    template <class T>
    void moveBlocks(const T* in, T* out, std::size_t planes, std::size_t planeSize, bool inverse) const {
        const auto height = static_cast<std::size_t>(grid_.blockHeight);
        const std::size_t bytes = static_cast<std::size_t>(grid_.blockWidth) * sizeof(T);
        for (std::size_t plane = 0; plane < planes; ++plane, in += planeSize, out += planeSize) {
            for (const Move& move : offsets_) {
                const T* from = in + (inverse ? move.target : move.source);
                T* to = out + (inverse ? move.source : move.target);
                for (std::size_t row = 0; row < height; ++row, from += width_, to += width_)
                    std::memcpy(to, from, bytes);
            }
        }
    }

    void run(Tile& tile, bool inverse) const {
        const std::size_t planeSize = tile.planeSize();
        const std::size_t planes = tile.values() / planeSize;
        if (tile.type() == ValueType::Byte) {
            const std::uint8_t* const in = tile.bytes();
            moveBlocks(in, tile.nextBytes(), planes, planeSize, inverse);
            tile.wroteBytes();
        } else {
            const float* const in = tile.floats();
            moveBlocks(in, tile.nextFloats(), planes, planeSize, inverse);
            tile.wroteFloats();
        }
    }

    BlockGrid grid_;
    std::size_t width_;
    key::SecretVector<std::int64_t> permutation_;
    key::SecretVector<Move> offsets_;
};

class Permute final : public Mechanism {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "permute"; }
    [[nodiscard]] std::string_view label() const noexcept override { return translatable("Permute blocks"); }
    [[nodiscard]] std::string_view help() const noexcept override {
        return translatable("Puts the blocks in a secret order, the same for every image and channel.");
    }
    [[nodiscard]] std::span<const base::ParameterSpec> parameters() const noexcept override { return {}; }
    [[nodiscard]] ValueType inputType() const noexcept override { return ValueType::Float; }
    [[nodiscard]] ValueType outputType(ValueType input) const noexcept override { return input; }
    [[nodiscard]] bool repeatable() const noexcept override { return true; }
    [[nodiscard]] base::Result<std::unique_ptr<PreparedStep>> prepare(const StepContext& context) const override try {
        return std::make_unique<PermuteStep>(context.grid, context.shape, drawStepPermutation(context));
    } catch (...) {
        return tl::unexpected<base::Error>(base::errorFromCurrentException());
    }
    [[nodiscard]] KeySpace keySpace(const base::Json&, const BlockGrid& grid, const base::Shape&) const override {
        const double bits = log2Factorial(grid.positions());
        return {.permutationBits = bits, .freeParameters = 0.0, .paperBits = bits};
    }
};

}  // namespace

key::SecretVector<std::int64_t> drawStepPermutation(const StepContext& context) {
    const key::SecretBytes streamKey =
        key::streamKey(context.key.prk(), "permutation", derivationJson(context, permuteMechanism()));
    key::RandomStream stream(streamKey, 0);
    return key::drawPermutation(stream, context.grid.positions());
}

const Mechanism& permuteMechanism() {
    static const Permute only;
    return only;
}

}  // namespace guise::disguise
