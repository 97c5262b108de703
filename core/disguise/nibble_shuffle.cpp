// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/disguise/byte_mechanism.h"
#include "core/disguise/key_space.h"
#include "core/disguise/step_streams.h"
#include "core/disguise/value_steps.h"
#include "core/key/material.h"

#include <vector>

namespace guise::disguise {
namespace {

using base::translatable;

/// Key of one block: nibble v of the output is nibble source[v] of the input, reversed (15 - value) where it says so.
/// Nibbles of a block: the upper four bits of its r * s * C values, channel by channel, row by row, then the lower.
struct NibbleKey {
    key::SecretVector<std::uint32_t> source;
    key::SecretBytes reversed;  // 0 or 15, by place in the input
};

class NibbleStep final : public PreparedStep {
public:
    NibbleStep(const BlockGrid& grid, const base::Shape& shape, std::vector<NibbleKey> keys)
        : grid_(grid), keys_(std::move(keys)) {
        const auto width = static_cast<std::size_t>(shape.width);
        const std::size_t plane = width * static_cast<std::size_t>(shape.height);
        for (std::size_t channel = 0; channel < static_cast<std::size_t>(shape.channels); ++channel)
            for (std::size_t y = 0; y < static_cast<std::size_t>(grid.blockHeight); ++y)
                for (std::size_t x = 0; x < static_cast<std::size_t>(grid.blockWidth); ++x)
                    places_.push_back(channel * plane + y * width + x);
    }

    void apply(Tile& tile) const override { run(tile, false); }
    void invert(Tile& tile) const override { run(tile, true); }
    [[nodiscard]] ValueRange range(ValueRange) const override { return {}; }

private:
    void run(Tile& tile, bool inverse) const {
        const std::uint8_t* in = tile.bytes();
        std::uint8_t* out = tile.nextBytes();
        const std::size_t values = places_.size();
        const std::size_t size = tile.shape().size();
        std::uint8_t* const nibbles = reinterpret_cast<std::uint8_t*>(tile.words(values));  // 4 bytes for each value
        std::uint8_t* const moved = nibbles + 2 * values;
        for (std::size_t image = 0; image < tile.count(); ++image, in += size, out += size) {
            for (std::size_t position = 0; position < static_cast<std::size_t>(grid_.positions()); ++position) {
                const NibbleKey& key = keys_[keys_.size() > 1 ? position : 0];
                const std::size_t corner = blockCorner(grid_, position);
                for (std::size_t v = 0; v < values; ++v) {
                    const std::uint8_t value = in[corner + places_[v]];
                    nibbles[v] = value >> 4;
                    nibbles[values + v] = value & 15U;
                }
                if (inverse) {
                    for (std::size_t v = 0; v < 2 * values; ++v)
                        moved[key.source[v]] = nibbles[v];
                    for (std::size_t v = 0; v < 2 * values; ++v)
                        moved[v] ^= key.reversed[v];
                } else {
                    for (std::size_t v = 0; v < 2 * values; ++v)
                        nibbles[v] ^= key.reversed[v];
                    for (std::size_t v = 0; v < 2 * values; ++v)
                        moved[v] = nibbles[key.source[v]];
                }
                for (std::size_t v = 0; v < values; ++v)
                    out[corner + places_[v]] = static_cast<std::uint8_t>(moved[v] << 4 | moved[values + v]);
            }
        }
        tile.wroteBytes();
    }

    BlockGrid grid_;
    std::vector<NibbleKey> keys_;  // one, or one for each position
    std::vector<std::size_t> places_;
};

/// Item = position, or 0 where all blocks share: the bits that reverse, then the permutation.
std::vector<NibbleKey> drawNibbleKeys(const StepContext& context) {
    const std::size_t nibbles = static_cast<std::size_t>(context.grid.blockHeight) *
                                static_cast<std::size_t>(context.grid.blockWidth) *
                                static_cast<std::size_t>(context.shape.channels) * 2;
    const StepStreams streams(context, nibbleShuffleMechanism());
    const bool perBlock = context.parameters.at("per_block").get<bool>();
    std::vector<NibbleKey> keys(perBlock ? static_cast<std::size_t>(context.grid.positions()) : 1);
    for (std::size_t item = 0; item < keys.size(); ++item) {
        key::RandomStream stream = streams.item(item);
        keys[item].reversed = key::drawBits(stream, nibbles);
        for (std::uint8_t& bit : keys[item].reversed)
            bit = static_cast<std::uint8_t>(bit * 15U);
        const auto order = key::drawPermutation(stream, static_cast<std::int64_t>(nibbles));
        keys[item].source.reserve(nibbles);
        for (const std::int64_t source : order)
            keys[item].source.push_back(static_cast<std::uint32_t>(source));
    }
    return keys;
}

class NibbleShuffle final : public ByteMechanism {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "nibble-shuffle"; }
    [[nodiscard]] std::string_view label() const noexcept override { return translatable("Shuffle nibbles"); }
    [[nodiscard]] std::string_view help() const noexcept override {
        return translatable(
            "Splits each value of a block into its upper and lower four bits, reverses some of them and shuffles all, "
            "the same way in every image (learnable image encryption).");
    }
    [[nodiscard]] std::span<const base::ParameterSpec> parameters() const noexcept override {
        static const std::vector<base::ParameterSpec> specs = {
            perBlockFlag(translatable("A key for each block"),
                         translatable("Off: all blocks share one key (LE); on: each has its own (ELE)."))};
        return specs;
    }
    [[nodiscard]] KeySpace keySpace(const base::Json& parameters, const BlockGrid& grid,
                                    const base::Shape& shape) const override {
        const std::int64_t nibbles = std::int64_t{grid.blockHeight} * grid.blockWidth * shape.channels * 2;
        KeySpace space;
        space.discreteBits = (log2Factorial(nibbles) + static_cast<double>(nibbles)) *
                             (parameters.at("per_block").get<bool>() ? grid.positions() : 1);
        return space;
    }
    [[nodiscard]] std::vector<std::string> notes(const base::Json& parameters, const BlockGrid& grid,
                                                 const base::Shape&) const override {
        if (parameters.at("per_block").get<bool>() || grid.positions() == 1)
            return {
                translatable("The nibbles of a place move alike in every image: a few images known or chosen in "
                             "pairs show where each goes.")};
        return {translatable("All blocks share one key: equal blocks look equal, and what opens one opens all.")};
    }

protected:
    [[nodiscard]] std::unique_ptr<PreparedStep> makeStep(const StepContext& context) const override {
        return std::make_unique<NibbleStep>(context.grid, context.shape, drawNibbleKeys(context));
    }
};

}  // namespace

const Mechanism& nibbleShuffleMechanism() {
    static const NibbleShuffle only;
    return only;
}

}  // namespace guise::disguise
