// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/disguise/byte_mechanism.h"
#include "core/disguise/key_space.h"
#include "core/disguise/step_streams.h"
#include "core/disguise/value_steps.h"
#include "core/key/material.h"

namespace guise::disguise {
namespace {

using base::translatable;

/// Item = position, or 0 where all blocks share: a permutation of the block's r * s * C values, channel by channel, row
/// by row. Output value v shows value permutation[v].
key::SecretVector<std::uint32_t> drawPixelOrder(const StepContext& context) {
    const BlockGrid& grid = context.grid;
    const bool perBlock = context.parameters.at("per_block").get<bool>();
    const StepStreams streams(context, pixelShuffleMechanism());
    const auto width = static_cast<std::size_t>(context.shape.width);
    const std::size_t plane = width * static_cast<std::size_t>(context.shape.height);
    const auto channels = static_cast<std::size_t>(context.shape.channels);
    const auto r = static_cast<std::size_t>(grid.blockHeight);
    const auto s = static_cast<std::size_t>(grid.blockWidth);
    key::SecretVector<std::uint32_t> source(context.shape.size());
    key::SecretVector<std::int64_t> order;
    for (std::size_t position = 0; position < static_cast<std::size_t>(grid.positions()); ++position) {
        if (perBlock || position == 0) {
            key::RandomStream stream = streams.item(perBlock ? position : 0);
            order = key::drawPermutation(stream, static_cast<std::int64_t>(r * s * channels));
        }
        const std::size_t corner = blockCorner(grid, position);
        const auto place = [&](std::size_t value) {
            return value / (r * s) * plane + corner + value / s % r * width + value % s;
        };
        for (std::size_t value = 0; value < order.size(); ++value)
            source[place(value)] = static_cast<std::uint32_t>(place(static_cast<std::size_t>(order[value])));
    }
    return source;
}

class PixelShuffle final : public ByteMechanism {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "pixel-shuffle"; }
    [[nodiscard]] std::string_view label() const noexcept override { return translatable("Shuffle pixels"); }
    [[nodiscard]] std::string_view help() const noexcept override {
        return translatable(
            "Puts the values of each block, all channels together, in a secret order, the same for "
            "every image.");
    }
    [[nodiscard]] std::span<const base::ParameterSpec> parameters() const noexcept override {
        static const std::vector<base::ParameterSpec> specs = {
            perBlockFlag(translatable("An order for each block"), translatable("Off: all blocks share one order."))};
        return specs;
    }
    [[nodiscard]] KeySpace keySpace(const base::Json& parameters, const BlockGrid& grid,
                                    const base::Shape& shape) const override {
        const std::int64_t values = std::int64_t{grid.blockHeight} * grid.blockWidth * shape.channels;
        KeySpace space;
        space.discreteBits = log2Factorial(values) * (parameters.at("per_block").get<bool>() ? grid.positions() : 1);
        return space;
    }
    [[nodiscard]] std::vector<std::string> notes(const base::Json& parameters, const BlockGrid& grid,
                                                 const base::Shape&) const override {
        std::vector<std::string> notes = {translatable(
            "Shuffled pixels keep their values: the histogram of every block, and how values at two places vary "
            "together over the images, stay as they are.")};
        if (!parameters.at("per_block").get<bool>() && grid.positions() > 1)
            notes.emplace_back(translatable("All blocks share one order: what opens it in one opens it in all."));
        return notes;
    }

protected:
    [[nodiscard]] std::unique_ptr<PreparedStep> makeStep(const StepContext& context) const override {
        return std::make_unique<ValueOrderStep>(drawPixelOrder(context));
    }
};

}  // namespace

const Mechanism& pixelShuffleMechanism() {
    static const PixelShuffle only;
    return only;
}

}  // namespace guise::disguise
