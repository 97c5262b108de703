// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/block_inverter.h"
#include "core/attack/moments.h"
#include "core/attack/piece_edges.h"
#include "core/base/translatable.h"

#include <algorithm>
#include <utility>

namespace guise::attack {

namespace {

constexpr int kMostPieces = 1100;  // costs grow with their square
constexpr int kFewPieces = 70;     // with few images, they fit together while a person waits
constexpr std::size_t kFewImages = 300;

/// The images with every block back in its place.
std::vector<float> placed(const DisguisedImages& images, const BlockRecipe& block, const base::Shape& shape,
                          const std::vector<std::uint32_t>& permutation, const AttackContext& context) {
    BlockRecipe still = block;
    still.noise = 0.0;
    const auto mover = blockInverter({still, shape, 1, {}, permutation});
    std::vector<float> moved(images.count() * shape.size());
    (void)mover->recover(images, moved, context.threads, context.stop);  // a stop is asked for by the caller
    return moved;
}

/// METHODS 7: one permutation serves all images, so edge dissimilarity is summed over them. Orthogonal matrices are
/// undone by `moments` once the blocks lie in their places.
class Jigsaw final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {
            "jigsaw",
            base::translatable("Jigsaw"),
            base::translatable("One permutation serves all images, so their edges together show which blocks touch."),
            Level::One,
            {},
            Cost::Seconds};
        return info;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const override {
        const BlockRecipe block = readBlockRecipe(recipe, shape);
        if (!block.permutes || !block.others.empty())
            return "It takes permuted blocks, and no steps but noise and matrices beside the permutation.";
        if (block.mixes && !block.orthogonalRows())
            return "Behind the permutation it undoes only orthogonal matrices that mix rows of blocks.";
        if (block.positions() > kMostPieces)
            return "It takes at most 1,100 blocks an image.";
        if (block.shape != shape)
            return "It takes images that were not padded.";
        return {};
    }

    [[nodiscard]] Cost cost(const AttackerView& view) const override {
        const BlockRecipe block = readBlockRecipe(view.recipe, view.shape);
        const bool small = view.disguised.count() <= kFewImages && block.positions() <= kFewPieces;
        return small ? Cost::Instant : Cost::Seconds;
    }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view,
                                                 const AttackContext& context) const override {
        const BlockRecipe block = readBlockRecipe(view.recipe, view.shape);
        const EdgeCosts costs = block.mixes ? rotatedEdgeCosts(view.disguised, block, context.threads)
                                            : pixelEdgeCosts(view.disguised, block, context.threads);
        AttackResult result;
        result.key.permutation = assemble(costs, context.stop);
        BlockInverse inverse{block, view.shape, 1, {}, result.key.permutation};
        if (block.mixes && !context.stop.stop_requested()) {
            const std::vector<float> still = placed(view.disguised, block, view.shape, result.key.permutation, context);
            KeyEstimate bySource =
                momentsKey(rowMoments({view.shape, still, {}}, block, context.threads, context.stop), block);
            result.key.side = bySource.side;
            result.key.matricesPerPosition = inverse.matricesPerPosition = bySource.matricesPerPosition;
            const auto values = static_cast<std::ptrdiff_t>(bySource.matrices.size() / result.key.permutation.size());
            for (const std::uint32_t source : result.key.permutation) {
                const auto from = bySource.matrices.begin() + static_cast<std::ptrdiff_t>(source) * values;
                result.key.matrices.insert(result.key.matrices.end(), from, from + values);
            }
            inverse.inverses = transposes(result.key);
        }
        if (context.stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        result.inverter = blockInverter(std::move(inverse));
        return result;
    }
};

}  // namespace

const Attack& jigsawAttack() {
    static const Jigsaw attack;
    return attack;
}

}  // namespace guise::attack
