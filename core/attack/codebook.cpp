// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/byte_inverter.h"
#include "core/attack/examiner.h"
#include "core/base/translatable.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace guise::attack {

namespace {

constexpr std::size_t kCipherBytes = 16;

/// How a block falls into units of the dictionary.
struct Units {
    ByteRecipe recipe;
    std::size_t bytes = kCipherBytes;
    std::size_t perBlock = 0;
    bool global = false;  // one dictionary for all places

    Units(ByteRecipe read, bool wholeBlocks) : recipe(std::move(read)) {
        bytes = wholeBlocks ? recipe.blockValues() : kCipherBytes;
        perBlock = recipe.blockValues() / bytes;
        global = recipe.aes == "ecb" && !wholeBlocks;
    }
    [[nodiscard]] std::size_t slots() const { return static_cast<std::size_t>(recipe.positions()) * perBlock; }
    /// Bytes of unit `unit` of block `position`.
    [[nodiscard]] std::string read(std::span<const std::uint8_t> image, int position, std::size_t unit) const {
        std::string text(bytes, '\0');
        for (std::size_t b = 0; b < bytes; ++b)
            text[b] = static_cast<char>(image[placeOf(recipe, position, unit * bytes + b)]);
        return text;
    }
};

/// For each (position, unit, pair): the first pair that shows the same bytes there.
std::vector<std::uint32_t> repeats(const Units& units, std::span<const std::uint8_t> images) {
    const std::size_t size = units.recipe.shape.size();
    const std::size_t count = images.size() / size;
    std::vector<std::uint32_t> first;
    first.reserve(units.slots() * count);
    for (int position = 0; position < units.recipe.positions(); ++position)
        for (std::size_t unit = 0; unit < units.perBlock; ++unit) {
            std::unordered_map<std::string, std::uint32_t> seen;
            for (std::size_t i = 0; i < count; ++i)
                first.push_back(seen.try_emplace(units.read(images.subspan(i * size, size), position, unit),
                                                 static_cast<std::uint32_t>(i))
                                    .first->second);
        }
    return first;
}

/// Equal originals look equal, and only they: positions whose repeats agree belong together.
std::vector<std::uint32_t> matchRepeats(const Units& units, std::span<const std::uint8_t> disguised,
                                        std::span<const std::uint8_t> originals) {
    const auto positions = static_cast<std::size_t>(units.recipe.positions());
    const std::vector<std::uint32_t> a = repeats(units, disguised);
    const std::vector<std::uint32_t> b = repeats(units, originals);
    const std::size_t each = a.size() / positions;
    std::vector<double> score(positions * positions);
    for (std::size_t j = 0; j < positions; ++j)
        for (std::size_t source = 0; source < positions; ++source) {
            double& agree = score[j * positions + source];
            for (std::size_t k = 0; k < each; ++k)
                agree += a[j * each + k] == b[source * each + k] ? 1.0 : 0.0;
        }
    const std::vector<int> assigned = bestAssignment(score, static_cast<int>(positions));
    return {assigned.begin(), assigned.end()};
}

struct Book {
    explicit Book(Units how) : units(std::move(how)) {}

    Units units;
    std::vector<std::uint32_t> permutation;
    std::vector<std::unordered_map<std::string, std::string>> pages;  // one, or one for each (position, unit)
    std::vector<float> fill;  // (position, unit) x bytes: the mean of the different originals seen there

    [[nodiscard]] std::size_t page(std::size_t slot) const { return units.global ? 0 : slot; }

    void learn(std::span<const std::uint8_t> disguised, std::span<const std::uint8_t> originals) {
        const std::size_t size = units.recipe.shape.size();
        pages.resize(units.global ? 1 : units.slots());
        fill.assign(units.slots() * units.bytes, 0.0F);
        for (std::size_t slot = 0; slot < units.slots(); ++slot) {
            const auto j = static_cast<int>(slot / units.perBlock);
            const auto source = static_cast<int>(permutation[slot / units.perBlock]);
            std::set<std::string> different;
            for (std::size_t at = 0; at < disguised.size(); at += size) {
                std::string plain = units.read(originals.subspan(at, size), source, slot % units.perBlock);
                different.insert(plain);
                pages[page(slot)].insert_or_assign(units.read(disguised.subspan(at, size), j, slot % units.perBlock),
                                                   std::move(plain));
            }
            for (const std::string& plain : different)
                for (std::size_t b = 0; b < units.bytes; ++b)
                    fill[slot * units.bytes + b] +=
                        static_cast<float>(static_cast<std::uint8_t>(plain[b])) / static_cast<float>(different.size());
        }
    }
    /// Returns the number of hits.
    std::size_t open(std::span<const std::uint8_t> image, std::span<float> pixels) const {
        std::size_t hits = 0;
        for (std::size_t slot = 0; slot < units.slots(); ++slot) {
            const std::size_t unit = slot % units.perBlock;
            const auto j = static_cast<int>(slot / units.perBlock);
            const auto source = static_cast<int>(permutation[slot / units.perBlock]);
            const auto& known = pages[page(slot)];
            const auto found = known.find(units.read(image, j, unit));
            hits += found != known.end() ? 1 : 0;
            for (std::size_t b = 0; b < units.bytes; ++b)
                pixels[placeOf(units.recipe, source, unit * units.bytes + b)] =
                    found != known.end() ? static_cast<float>(static_cast<std::uint8_t>(found->second[b]))
                                         : fill[slot * units.bytes + b];
        }
        return hits;
    }
};

/// METHODS 7: a dictionary from cipher blocks to plain blocks, aligned to the cipher's own 16 bytes; the published
/// variant takes whole blocks, which meet far more seldom.
class Codebook final : public Attack {
public:
    explicit Codebook(bool wholeBlocks) : wholeBlocks_(wholeBlocks) {}

    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo aligned = {
            "codebook",
            base::translatable("Codebook"),
            base::translatable("Known pairs fill a dictionary of cipher blocks; it opens those that come again."),
            Level::Two,
            {.pairs = true, .fewestImages = 1},
            Cost::Seconds};
        static const AttackInfo whole = {
            "codebook-blocks",
            base::translatable("Codebook of whole blocks"),
            base::translatable("The published dictionary, of whole blocks and not of cipher blocks, to compare."),
            Level::Two,
            {.pairs = true, .fewestImages = 1},
            Cost::Seconds};
        return wholeBlocks_ ? whole : aligned;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const override {
        const ByteRecipe read = readByteRecipe(recipe, shape);
        if (!read.bytes || read.aes.empty() || !read.onlyAes)
            return "It takes AES, permuted or not, and no other steps.";
        return {};
    }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view,
                                                 const AttackContext& context) const override {
        const auto book = std::make_shared<Book>(Units(readByteRecipe(view.recipe, view.shape), wholeBlocks_));
        const ByteRecipe& recipe = book->units.recipe;
        const auto positions = static_cast<std::size_t>(recipe.positions());
        if (view.disguised.shape != recipe.shape || view.pairs->disguised.shape != recipe.shape)
            return base::fail(base::ErrorCode::ShapeMismatch,
                              "The disguised images do not have the shape that the recipe gives.");
        const std::vector<std::uint8_t> disguised = disguisedBytes(view.pairs->disguised);
        const std::vector<std::uint8_t> originals = enlarged(view.pairs->originals, recipe);
        book->permutation.resize(positions);
        std::iota(book->permutation.begin(), book->permutation.end(), 0U);
        if (view.permutation.size() == positions)
            book->permutation.assign(view.permutation.begin(), view.permutation.end());
        else if (recipe.permutes)
            book->permutation = matchRepeats(book->units, disguised, originals);
        if (std::any_of(book->permutation.begin(), book->permutation.end(), [&](auto at) { return at >= positions; }))
            return base::fail(base::ErrorCode::BadData, "The known permutation names a position that does not exist.");
        book->learn(disguised, originals);
        AttackResult result;
        std::vector<float> pixels(recipe.shape.size());
        std::size_t hits = 0;
        std::size_t others = 0;  // images that are none of the pairs; without any, all are known
        for (std::size_t i = 0; i < view.disguised.count() && others < kHitSample; ++i) {
            if (context.stop.stop_requested())
                return base::fail(base::ErrorCode::Stopped, "Stopped.");
            const std::vector<std::uint8_t> image = disguisedBytes(view.disguised.range(i, 1));
            bool known = false;
            for (std::size_t at = 0; at < disguised.size() && !known; at += image.size())
                known = std::equal(image.begin(), image.end(), disguised.data() + at);
            if (known)
                continue;
            hits += book->open(image, pixels);
            ++others;
        }
        result.explained =
            others == 0 ? 1.0 : static_cast<double>(hits) / static_cast<double>(others * book->units.slots());
        std::size_t entries = 0;
        for (const auto& page : book->pages)
            entries += page.size();
        result.figures = {{"pairs", static_cast<double>(view.pairs->disguised.count())},
                          {"hit_rate", result.explained},
                          {"entries", static_cast<double>(entries)}};
        result.key.permutation = book->permutation;
        result.inverter = byteInverter(
            recipe, [book](std::span<const std::uint8_t> image, std::span<float> out) { book->open(image, out); });
        return result;
    }

private:
    static constexpr std::size_t kHitSample = 500;
    bool wholeBlocks_;
};

}  // namespace

const Attack& codebookAttack() {
    static const Codebook attack(false);
    return attack;
}

const Attack& codebookBlocksAttack() {
    static const Codebook attack(true);
    return attack;
}

}  // namespace guise::attack
