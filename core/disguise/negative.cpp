// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/disguise/byte_mechanism.h"
#include "core/disguise/step_streams.h"
#include "core/disguise/value_steps.h"
#include "core/key/material.h"

#include <algorithm>

namespace guise::disguise {
namespace {

using base::translatable;

bool invertsPixels(const base::Json& parameters) {
    return parameters.at("per").get<std::string>() == "pixel";
}

/// Per block: item = position, one bit for all channels. Per pixel: item = position * C + channel, bits row by row.
key::SecretBytes drawNegative(const StepContext& context) {
    const BlockGrid& grid = context.grid;
    const bool perPixel = invertsPixels(context.parameters);
    const StepStreams streams(context, negativeMechanism());
    const auto width = static_cast<std::size_t>(context.shape.width);
    const std::size_t plane = width * static_cast<std::size_t>(context.shape.height);
    const auto channels = static_cast<std::size_t>(context.shape.channels);
    const auto r = static_cast<std::size_t>(grid.blockHeight);
    const auto s = static_cast<std::size_t>(grid.blockWidth);
    key::SecretBytes mask(context.shape.size());
    for (std::size_t position = 0; position < static_cast<std::size_t>(grid.positions()); ++position) {
        key::SecretBytes bits;
        for (std::size_t channel = 0; channel < channels; ++channel) {
            if (perPixel || channel == 0) {
                key::RandomStream stream = streams.item(perPixel ? position * channels + channel : position);
                bits = key::drawBits(stream, perPixel ? r * s : 1);
            }
            std::uint8_t* row = mask.data() + channel * plane + blockCorner(grid, position);
            for (std::size_t y = 0; y < r; ++y, row += width)
                for (std::size_t x = 0; x < s; ++x)
                    row[x] = static_cast<std::uint8_t>(0 - bits[perPixel ? y * s + x : 0]);
        }
    }
    return mask;
}

class Negative final : public ByteMechanism {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "negative"; }
    [[nodiscard]] std::string_view label() const noexcept override { return translatable("Negative"); }
    [[nodiscard]] std::string_view help() const noexcept override {
        return translatable(
            "Inverts (255 - value) the blocks or pixels that the key chooses, the same ones in every image.");
    }
    [[nodiscard]] std::span<const base::ParameterSpec> parameters() const noexcept override {
        static const std::vector<base::ParameterSpec> specs = {
            perChoice(translatable("Chosen by"), translatable("What one bit of the key inverts."),
                      translatable("A whole block, all channels alike."), translatable("One pixel of one channel."))};
        return specs;
    }
    [[nodiscard]] KeySpace keySpace(const base::Json& parameters, const BlockGrid& grid,
                                    const base::Shape& shape) const override {
        KeySpace space;
        space.discreteBits = invertsPixels(parameters) ? static_cast<double>(shape.size()) : grid.positions();
        return space;
    }
    [[nodiscard]] std::vector<std::string> notes(const base::Json& parameters, const BlockGrid& grid,
                                                 const base::Shape&) const override {
        std::vector<std::string> notes = {
            translatable("The negative is the same mask for every image: the difference of two disguised images is "
                         "that of their originals but for its sign, and the commonest value at a place shows whether "
                         "it is inverted.")};
        if (!invertsPixels(parameters) && grid.positions() == 1)
            notes.emplace_back(translatable("The negative has 2 keys: an image is one block."));
        return notes;
    }

protected:
    [[nodiscard]] std::unique_ptr<PreparedStep> makeStep(const StepContext& context) const override {
        return std::make_unique<MaskStep>(drawNegative(context));
    }
};

}  // namespace

const Mechanism& negativeMechanism() {
    static const Negative only;
    return only;
}

}  // namespace guise::disguise
