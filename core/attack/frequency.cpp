// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/byte_inverter.h"
#include "core/base/translatable.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace guise::attack {

namespace {

/// Most frequent byte at each place, and how often it stands there on average.
std::vector<std::uint8_t> commonest(std::span<const std::uint8_t> images, std::size_t size, double& share) {
    const std::size_t count = images.size() / size;
    std::vector<std::uint8_t> modes(size);
    std::size_t total = 0;
    for (std::size_t place = 0; place < size; ++place) {
        std::array<std::uint32_t, 256> seen{};
        for (std::size_t i = 0; i < count; ++i)
            ++seen[images[i * size + place]];
        const auto* most = std::max_element(seen.begin(), seen.end());
        modes[place] = static_cast<std::uint8_t>(most - seen.begin());
        total += *most;
    }
    share = static_cast<double>(total) / static_cast<double>(std::max<std::size_t>(count * size, 1));
    return modes;
}

/// How often each cipher block of 16 bytes comes at its place.
struct Counts {
    ByteRecipe recipe;
    std::vector<std::unordered_map<std::string, std::uint32_t>> places;
    std::vector<std::uint32_t> most;

    [[nodiscard]] std::size_t perBlock() const { return recipe.blockValues() / 16; }
    [[nodiscard]] std::string read(const std::uint8_t* image, std::size_t place) const {
        std::string text(16, '\0');
        for (std::size_t b = 0; b < 16; ++b)
            text[b] = static_cast<char>(
                image[placeOf(recipe, static_cast<int>(place / perBlock()), place % perBlock() * 16 + b)]);
        return text;
    }
    /// The commonest is the background, black; the rarer, the brighter.
    void open(std::span<const std::uint8_t> image, std::span<float> pixels) const {
        for (std::size_t place = 0; place < places.size(); ++place) {
            const auto found = places[place].find(read(image.data(), place));
            const double often = found == places[place].end() ? 0.0 : found->second;
            const auto value = static_cast<float>(255.0 * (1.0 - often / most[place]));
            for (std::size_t b = 0; b < 16; ++b)
                pixels[placeOf(recipe, static_cast<int>(place / perBlock()), place % perBlock() * 16 + b)] = value;
        }
    }
};

/// METHODS 7: a fixed mask leaves the commonest byte of a pixel as mask XOR background, and C1 xor C2 = P1 xor P2; ECB
/// leaves how often a block comes.
class Frequency final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {
            "frequency",
            base::translatable("Frequency"),
            base::translatable("What comes most often at a place is the background; that shows a fixed mask, and how "
                               "rare a cipher block is."),
            Level::One,
            {.fewestImages = 20},
            Cost::Instant};
        return info;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const override {
        const ByteRecipe read = readByteRecipe(recipe, shape);
        if (!read.bytes || read.aes.empty() || !read.onlyAes)
            return "It takes AES, permuted or not, and no other steps.";
        if (read.aes == "ctr-fresh")
            return "A fresh counter never repeats, so nothing comes more often than anything else.";
        return {};
    }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view,
                                                 const AttackContext& context) const override {
        ByteRecipe recipe = readByteRecipe(view.recipe, view.shape);
        if (view.disguised.shape != recipe.shape)
            return base::fail(base::ErrorCode::ShapeMismatch,
                              "The disguised images do not have the shape that the recipe gives.");
        const std::vector<std::uint8_t> images = disguisedBytes(view.disguised);
        AttackResult result;
        result.figures.push_back({"positions_in_place", recipe.permutes ? 0.0 : 1.0});
        if (recipe.aes == "ctr-fixed") {
            std::vector<std::uint8_t> mask = commonest(images, recipe.shape.size(), result.explained);
            result.figures.push_back({"commonest_byte_share", result.explained});
            if (view.domain && !recipe.permutes) {  // the background that the domain images show
                double share = 0.0;
                const auto background = commonest(enlarged(view.domain->pixels, recipe), recipe.shape.size(), share);
                for (std::size_t i = 0; i < mask.size(); ++i)
                    mask[i] ^= background[i];
            }
            result.inverter = byteInverter(
                recipe, [mask = std::move(mask)](std::span<const std::uint8_t> image, std::span<float> pixels) {
                    for (std::size_t i = 0; i < mask.size(); ++i)
                        pixels[i] = static_cast<float>(image[i] ^ mask[i]);
                });
            return result;
        }
        const auto counts = std::make_shared<Counts>();
        counts->recipe = recipe;
        counts->places.resize(static_cast<std::size_t>(recipe.positions()) * counts->perBlock());
        for (std::size_t at = 0; at < images.size(); at += recipe.shape.size()) {
            if (context.stop.stop_requested())
                return base::fail(base::ErrorCode::Stopped, "Stopped.");
            for (std::size_t place = 0; place < counts->places.size(); ++place)
                ++counts->places[place][counts->read(images.data() + at, place)];
        }
        double share = 0.0;
        for (const auto& place : counts->places) {
            std::uint32_t most = 1;
            for (const auto& [block, often] : place)
                most = std::max(most, often);
            counts->most.push_back(most);
            share += most;
        }
        result.explained =
            share / static_cast<double>(counts->places.size()) / static_cast<double>(view.disguised.count());
        result.figures.push_back({"commonest_block_share", result.explained});
        result.inverter = byteInverter(recipe, [counts](std::span<const std::uint8_t> image, std::span<float> pixels) {
            counts->open(image, pixels);
        });
        return result;
    }
};

}  // namespace

const Attack& frequencyAttack() {
    static const Frequency attack;
    return attack;
}

}  // namespace guise::attack
