// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/value_map.h"
#include "core/attack/attacks.h"
#include "core/attack/byte_inverter.h"
#include "core/attack/examiner.h"
#include "core/base/translatable.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

namespace guise::attack {

namespace {

/// What moves as one: a byte, or four bits of one (first all upper ones of a block, then all lower).
struct ValuePieces {
    ByteRecipe recipe;
    bool anyMask = false;  // XOR with any value; else with all ones or not at all

    [[nodiscard]] std::size_t perBlock() const { return recipe.blockValues() * (recipe.nibbles ? 2 : 1); }
    [[nodiscard]] bool upper(std::size_t piece) const { return recipe.nibbles && piece < recipe.blockValues(); }
    [[nodiscard]] std::size_t place(int position, std::size_t piece) const {
        return placeOf(recipe, position, piece % recipe.blockValues());
    }
    [[nodiscard]] std::uint8_t value(const std::uint8_t* image, int position, std::size_t piece) const {
        const unsigned byte = image[place(position, piece)];
        if (!recipe.nibbles)
            return static_cast<std::uint8_t>(byte);
        return static_cast<std::uint8_t>(upper(piece) ? byte >> 4U : byte & 15U);
    }
    /// The same for a piece before and after the steps, whatever was XORed to it: its values over all samples, relative
    /// to the first one (or reversed where that has its highest bit), and what of its place the recipe keeps.
    [[nodiscard]] std::string signature(std::span<const std::uint8_t> images, int position, std::size_t piece) const {
        const std::size_t size = recipe.shape.size();
        std::string text;
        const bool all = recipe.sharedBlocks;
        for (std::size_t at = 0; at < images.size(); at += size)
            for (int p = all ? 0 : position; p < (all ? recipe.positions() : position + 1); ++p)
                text.push_back(static_cast<char>(value(images.data() + at, p, piece)));
        const auto first = static_cast<unsigned char>(text.front());
        const unsigned ones = recipe.nibbles ? 15U : 255U;
        const unsigned mask = anyMask ? first : first > ones / 2 ? ones : 0U;
        for (char& letter : text)
            letter = static_cast<char>(static_cast<unsigned char>(letter) ^ mask);
        if (!recipe.movesInBlock)
            text += std::to_string(recipe.movesChannels ? piece % recipe.blockPixels() : piece);
        return text;
    }
    [[nodiscard]] std::vector<std::vector<std::string>> signatures(std::span<const std::uint8_t> images) const {
        std::vector<std::vector<std::string>> all(static_cast<std::size_t>(recipe.positions()));
        for (std::size_t j = 0; j < all.size(); ++j)
            for (std::size_t piece = 0; piece < perBlock(); ++piece)
                all[j].push_back(recipe.sharedBlocks && j > 0 ? all[0][piece]
                                                              : signature(images, static_cast<int>(j), piece));
        return all;
    }
};

/// Where a piece of the disguised image belongs.
struct Move {
    std::size_t from = 0;  // value of the disguised image
    std::size_t to = 0;    // value of the original
    std::uint8_t mask = 0;
    bool upperFrom = false;
    bool upperTo = false;
};

std::vector<std::uint32_t> matchBlocks(std::vector<std::vector<std::string>> disguised,
                                       std::vector<std::vector<std::string>> originals) {
    const std::size_t positions = disguised.size();
    for (auto* side : {&disguised, &originals})
        for (auto& block : *side)
            std::sort(block.begin(), block.end());
    std::vector<double> score;
    std::vector<std::string> both;
    for (const auto& block : disguised)
        for (const auto& source : originals) {
            both.clear();
            std::set_intersection(block.begin(), block.end(), source.begin(), source.end(), std::back_inserter(both));
            score.push_back(static_cast<double>(both.size()));
        }
    const std::vector<int> assigned = bestAssignment(score, static_cast<int>(positions));
    return {assigned.begin(), assigned.end()};
}

/// For each piece of a block the piece of its source with the same signature, its own place first; npos: none.
std::vector<std::size_t> matchPieces(const std::vector<std::string>& disguised,
                                     const std::vector<std::string>& originals, std::size_t& alone) {
    std::unordered_map<std::string, std::vector<std::size_t>> places;
    for (std::size_t piece = originals.size(); piece-- > 0;)
        places[originals[piece]].push_back(piece);
    for (const auto& [signature, pieces] : places)
        alone += pieces.size() == 1 ? 1 : 0;
    std::vector<std::size_t> source(disguised.size(), std::string::npos);
    for (std::size_t piece = 0; piece < disguised.size(); ++piece)
        if (disguised[piece] == originals[piece]) {
            source[piece] = piece;
            auto& pieces = places[originals[piece]];
            pieces.erase(std::find(pieces.begin(), pieces.end(), piece));
        }
    for (std::size_t piece = 0; piece < disguised.size(); ++piece)
        if (auto found = places.find(disguised[piece]);
            source[piece] == std::string::npos && found != places.end() && !found->second.empty()) {
            source[piece] = found->second.back();
            found->second.pop_back();
        }
    return source;
}

void moveBack(const std::vector<Move>& moves, bool nibbles, std::span<const std::uint8_t> image,
              std::span<float> pixels) {
    std::fill(pixels.begin(), pixels.end(), 0.0F);
    for (const Move& move : moves) {
        unsigned value = image[move.from];
        if (nibbles)
            value = move.upperFrom ? value >> 4 : value & 15U;
        value ^= move.mask;
        pixels[move.to] += static_cast<float>(nibbles && move.upperTo ? value * 16 : value);
    }
}

/// Every step moves values or their halves and XORs them, the same way in every image: what is consistent over the
/// known pairs opens the rest (METHODS 7; Chang and Case 2020 for LE). One pair opens a fixed mask.
class ValueMap final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {
            "value-map",
            base::translatable("Value map"),
            base::translatable("Finds where each value comes from and its mask, consistent over all known pairs."),
            Level::Two,
            {.pairs = true, .fewestImages = 1},
            Cost::Instant};
        return info;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const override {
        const ByteRecipe read = readByteRecipe(recipe, shape);
        if (!read.bytes || (!read.aes.empty() && read.aes != "ctr-fixed"))
            return "It takes steps that move bytes or nibbles or XOR them with a fixed mask, and no others.";
        return {};
    }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view,
                                                 const AttackContext& context) const override {
        const ByteRecipe recipe = readByteRecipe(view.recipe, view.shape);
        const ValuePieces pieces{recipe, !recipe.aes.empty()};
        if (view.disguised.shape != recipe.shape || view.pairs->disguised.shape != recipe.shape)
            return base::fail(base::ErrorCode::ShapeMismatch,
                              "The disguised images do not have the shape that the recipe gives.");
        const std::vector<std::uint8_t> disguised = disguisedBytes(view.pairs->disguised);
        const std::vector<std::uint8_t> originals = enlarged(view.pairs->originals, recipe);
        const auto after = pieces.signatures(disguised);
        const auto before = pieces.signatures(originals);
        AttackResult result;
        auto& permutation = result.key.permutation;
        permutation.resize(after.size());
        std::iota(permutation.begin(), permutation.end(), 0U);
        if (view.permutation.size() == permutation.size())
            permutation.assign(view.permutation.begin(), view.permutation.end());
        else if (recipe.permutes)
            permutation = matchBlocks(after, before);
        if (std::any_of(permutation.begin(), permutation.end(), [&](auto at) { return at >= after.size(); }))
            return base::fail(base::ErrorCode::BadData, "The known permutation names a position that does not exist.");
        std::vector<Move> moves;
        std::size_t alone = 0;
        for (std::size_t j = 0; j < after.size(); ++j) {
            if (context.stop.stop_requested())
                return base::fail(base::ErrorCode::Stopped, "Stopped.");
            const auto target = static_cast<int>(j);
            const auto source = static_cast<int>(permutation[j]);
            const auto found = matchPieces(after[j], before[permutation[j]], alone);
            for (std::size_t piece = 0; piece < found.size(); ++piece)
                if (found[piece] != std::string::npos)
                    moves.push_back({pieces.place(target, piece), pieces.place(source, found[piece]),
                                     static_cast<std::uint8_t>(pieces.value(disguised.data(), target, piece) ^
                                                               pieces.value(originals.data(), source, found[piece])),
                                     pieces.upper(piece), pieces.upper(found[piece])});
        }
        const double all = static_cast<double>(after.size() * pieces.perBlock());
        result.explained = static_cast<double>(moves.size()) / all;
        result.figures = {{"pairs", static_cast<double>(view.pairs->disguised.count())},
                          {"matched", result.explained},
                          {"matched_alone", static_cast<double>(alone) / all}};
        result.inverter = byteInverter(recipe, [moves = std::move(moves), nibbles = recipe.nibbles](
                                                   std::span<const std::uint8_t> image, std::span<float> pixels) {
            moveBack(moves, nibbles, image, pixels);
        });
        return result;
    }
};

}  // namespace

std::vector<std::uint8_t> chosenImages(const base::Shape& shape) {
    std::vector<std::uint8_t> images(shape.size(), 0);  // the first shows all masks
    for (std::size_t scale = 1; scale < 2 * shape.size(); scale *= 16)
        for (std::size_t i = 0; i < shape.size(); ++i)
            images.push_back(static_cast<std::uint8_t>((2 * i / scale % 16) << 4 | (2 * i + 1) / scale % 16));
    return images;
}

const Attack& valueMapAttack() {
    static const ValueMap attack;
    return attack;
}

}  // namespace guise::attack
