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

bool ordersPixels(const base::Json& parameters) {
    return parameters.at("per").get<std::string>() == "pixel";
}

/// Item = position: a permutation of the channels, or one for each pixel of the block, row by row. Output channel c
/// shows channel permutation[c].
key::SecretVector<std::uint32_t> drawChannelOrder(const StepContext& context) {
    const BlockGrid& grid = context.grid;
    const bool perPixel = ordersPixels(context.parameters);
    const StepStreams streams(context, channelShuffleMechanism());
    const auto width = static_cast<std::size_t>(context.shape.width);
    const std::size_t plane = width * static_cast<std::size_t>(context.shape.height);
    const auto r = static_cast<std::size_t>(grid.blockHeight);
    const auto s = static_cast<std::size_t>(grid.blockWidth);
    key::SecretVector<std::uint32_t> source(context.shape.size());
    for (std::size_t position = 0; position < static_cast<std::size_t>(grid.positions()); ++position) {
        key::RandomStream stream = streams.item(position);
        key::SecretVector<std::int64_t> order = key::drawPermutation(stream, context.shape.channels);
        for (std::size_t y = 0; y < r; ++y) {
            for (std::size_t x = 0; x < s; ++x) {
                if (perPixel && y + x > 0)
                    order = key::drawPermutation(stream, context.shape.channels);
                const std::size_t pixel = blockCorner(grid, position) + y * width + x;
                for (std::size_t channel = 0; channel < order.size(); ++channel)
                    source[channel * plane + pixel] =
                        static_cast<std::uint32_t>(static_cast<std::size_t>(order[channel]) * plane + pixel);
            }
        }
    }
    return source;
}

class ChannelShuffle final : public ByteMechanism {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "channel-shuffle"; }
    [[nodiscard]] std::string_view label() const noexcept override { return translatable("Shuffle channels"); }
    [[nodiscard]] std::string_view help() const noexcept override {
        return translatable(
            "Puts the colour channels of each block or pixel in a secret order, the same for every image.");
    }
    [[nodiscard]] std::span<const base::ParameterSpec> parameters() const noexcept override {
        static const std::vector<base::ParameterSpec> specs = {
            perChoice(translatable("Order for each"), translatable("What has an order of its own."),
                      translatable("All pixels of a block share one order."), translatable("Each pixel has its own."))};
        return specs;
    }
    [[nodiscard]] KeySpace keySpace(const base::Json& parameters, const BlockGrid& grid,
                                    const base::Shape& shape) const override {
        const double orders = ordersPixels(parameters) ? static_cast<double>(shape.height) * shape.width
                                                       : static_cast<double>(grid.positions());
        KeySpace space;
        space.discreteBits = orders * log2Factorial(shape.channels);
        return space;
    }
    [[nodiscard]] std::vector<std::string> notes(const base::Json&, const BlockGrid&,
                                                 const base::Shape& shape) const override {
        if (shape.channels == 1)
            return {translatable("Shuffling channels changes nothing: the images have one.")};
        return {translatable("Shuffling channels hides colours only: the brightness picture stays in sight.")};
    }

protected:
    [[nodiscard]] std::unique_ptr<PreparedStep> makeStep(const StepContext& context) const override {
        return std::make_unique<ValueOrderStep>(drawChannelOrder(context));
    }
};

}  // namespace

const Mechanism& channelShuffleMechanism() {
    static const ChannelShuffle only;
    return only;
}

}  // namespace guise::disguise
