// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/byte_recipe.h"
#include "core/base/json.h"

#include <algorithm>
#include <cmath>

namespace guise::attack {

ByteRecipe readByteRecipe(const disguise::Recipe& recipe, const base::Shape& original) {
    ByteRecipe read;
    read.original = original;
    const int height = std::max(recipe.blockHeight, 1);
    const int width = std::max(recipe.blockWidth, 1);
    read.rows = (original.height + height - 1) / height;
    read.columns = (original.width + width - 1) / width;
    read.bytes = recipe.scheme == "block";
    bool shuffles = false;
    bool alike = true;
    for (const disguise::Step& step : recipe.steps) {
        const base::Json& parameters = step.parameters;
        if (step.mechanism == "permute") {
            read.permutes = read.rows * read.columns > 1;
            continue;
        }
        if (step.mechanism == "aes") {
            read.aes = parameters.value("mode", std::string("ecb-per-block"));
            const int pixels = height * width;
            read.factor = pixels % 16 == 0 ? 1 : pixels % 4 == 0 ? 2 : 4;
            alike = false;
        } else {
            read.onlyAes = false;
            const bool ownKey = !parameters.value("per_block", false);
            if (step.mechanism == "nibble-shuffle") {
                read.nibbles = read.movesInBlock = true;
                alike = alike && ownKey;
            } else if (step.mechanism == "pixel-shuffle") {
                read.movesInBlock = true;
                alike = alike && ownKey;
            } else if (step.mechanism == "rotate-flip") {
                read.movesInBlock = true;
                alike = false;
            } else if (step.mechanism == "channel-shuffle") {
                read.movesChannels = true;
                alike = false;
            } else if (step.mechanism == "negative") {
                alike = false;
            } else {
                read.bytes = false;
            }
        }
        shuffles = true;
    }
    read.bytes = read.bytes && shuffles;
    read.sharedBlocks = read.bytes && alike && !read.permutes;
    read.blockHeight = height * read.factor;
    read.blockWidth = width * read.factor;
    read.shape = {original.channels, read.rows * read.blockHeight, read.columns * read.blockWidth};
    return read;
}

std::size_t placeOf(const ByteRecipe& recipe, int position, std::size_t index) noexcept {
    const auto width = static_cast<std::size_t>(recipe.shape.width);
    const auto height = static_cast<std::size_t>(recipe.shape.height);
    const auto blockWidth = static_cast<std::size_t>(recipe.blockWidth);
    const std::size_t pixel = index % recipe.blockPixels();
    const std::size_t y =
        static_cast<std::size_t>(position / recipe.columns) * static_cast<std::size_t>(recipe.blockHeight) +
        pixel / blockWidth;
    const std::size_t x = static_cast<std::size_t>(position % recipe.columns) * blockWidth + pixel % blockWidth;
    return (index / recipe.blockPixels() * height + y) * width + x;
}

std::vector<std::uint8_t> enlarged(std::span<const std::uint8_t> originals, const ByteRecipe& recipe) {
    const base::Shape& small = recipe.original;
    const std::size_t images = originals.size() / small.size();
    std::vector<std::uint8_t> large;
    large.reserve(images * recipe.shape.size());
    for (std::size_t i = 0; i < images; ++i)
        for (int c = 0; c < small.channels; ++c)
            for (int y = 0; y < recipe.shape.height; ++y) {
                const int row = std::min(y / recipe.factor, small.height - 1);
                const std::uint8_t* line = originals.data() + i * small.size() +
                                           static_cast<std::size_t>((c * small.height + row) * small.width);
                for (int x = 0; x < recipe.shape.width; ++x)
                    large.push_back(line[std::min(x / recipe.factor, small.width - 1)]);
            }
    return large;
}

std::vector<std::uint8_t> disguisedBytes(const DisguisedImages& images) {
    if (images.floats.empty())
        return {images.bytes.begin(), images.bytes.end()};
    std::vector<std::uint8_t> bytes;
    bytes.reserve(images.floats.size());
    for (const float value : images.floats)
        bytes.push_back(static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F))));
    return bytes;
}

void reduce(const ByteRecipe& recipe, std::span<const float> image, std::span<float> out) {
    std::size_t at = 0;
    for (int c = 0; c < recipe.original.channels; ++c)
        for (int y = 0; y < recipe.original.height; ++y)
            for (int x = 0; x < recipe.original.width; ++x)
                out[at++] = image[static_cast<std::size_t>(
                    (c * recipe.shape.height + y * recipe.factor) * recipe.shape.width + x * recipe.factor)];
}

}  // namespace guise::attack
