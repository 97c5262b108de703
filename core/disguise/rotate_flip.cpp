// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/translatable.h"
#include "core/disguise/byte_mechanism.h"
#include "core/disguise/step_streams.h"
#include "core/disguise/value_steps.h"

#include <fmt/format.h>

#include <utility>

namespace guise::disguise {
namespace {

using base::translatable;

/// Item = position: index below 8; bits 0 and 1: quarter turns clockwise, bit 2: mirrored left to right before.
key::SecretVector<std::uint32_t> drawTurns(const StepContext& context) {
    const BlockGrid& grid = context.grid;
    const StepStreams streams(context, rotateFlipMechanism());
    const auto width = static_cast<std::size_t>(context.shape.width);
    const std::size_t plane = width * static_cast<std::size_t>(context.shape.height);
    const auto channels = static_cast<std::size_t>(context.shape.channels);
    const auto side = static_cast<std::size_t>(grid.blockWidth);
    key::SecretVector<std::uint32_t> source(context.shape.size());
    for (std::size_t position = 0; position < static_cast<std::size_t>(grid.positions()); ++position) {
        key::RandomStream stream = streams.item(position);
        const std::uint64_t turn = stream.below(8);
        for (std::size_t y = 0; y < side; ++y) {
            for (std::size_t x = 0; x < side; ++x) {
                std::size_t fromY = y;
                std::size_t fromX = x;
                for (std::uint64_t quarter = 0; quarter < (turn & 3U); ++quarter)
                    fromX = std::exchange(fromY, side - 1 - fromX);
                if ((turn & 4U) != 0)
                    fromX = side - 1 - fromX;
                for (std::size_t channel = 0; channel < channels; ++channel) {
                    const std::size_t corner = channel * plane + blockCorner(grid, position);
                    source[corner + y * width + x] = static_cast<std::uint32_t>(corner + fromY * width + fromX);
                }
            }
        }
    }
    return source;
}

class RotateFlip final : public ByteMechanism {
public:
    [[nodiscard]] std::string_view name() const noexcept override { return "rotate-flip"; }
    [[nodiscard]] std::string_view label() const noexcept override { return translatable("Rotate and flip"); }
    [[nodiscard]] std::string_view help() const noexcept override {
        return translatable(
            "Turns each block by 0, 90, 180 or 270 degrees and mirrors it or not, as the key says, the same for every "
            "image and channel.");
    }
    [[nodiscard]] std::span<const base::ParameterSpec> parameters() const noexcept override { return {}; }
    [[nodiscard]] base::Result<void> check(const base::Json& parameters, const BlockGrid& grid,
                                           const base::Shape& shape) const override {
        if (grid.blockHeight != grid.blockWidth)
            return base::fail(
                base::ErrorCode::RecipeInvalid,
                fmt::format("\"rotate-flip\" turns square blocks, and {}x{} is none. Choose a square one.",
                            grid.blockHeight, grid.blockWidth),
                {std::to_string(grid.blockHeight), std::to_string(grid.blockWidth)});
        return ByteMechanism::check(parameters, grid, shape);
    }
    [[nodiscard]] KeySpace keySpace(const base::Json&, const BlockGrid& grid, const base::Shape&) const override {
        KeySpace space;
        space.discreteBits = grid.blockWidth > 1 ? 3.0 * grid.positions() : 0.0;
        return space;
    }
    [[nodiscard]] std::vector<std::string> notes(const base::Json&, const BlockGrid& grid,
                                                 const base::Shape&) const override {
        if (grid.blockWidth == 1)
            return {translatable("Turning changes nothing: a block is one pixel.")};
        return {translatable("A turned block shows its picture still: each has 8 possible positions.")};
    }

protected:
    [[nodiscard]] std::unique_ptr<PreparedStep> makeStep(const StepContext& context) const override {
        return std::make_unique<ValueOrderStep>(drawTurns(context));
    }
};

}  // namespace

const Mechanism& rotateFlipMechanism() {
    static const RotateFlip only;
    return only;
}

}  // namespace guise::disguise
