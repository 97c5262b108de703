// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/axes.h"
#include "core/attack/block_inverter.h"
#include "core/attack/independent_axes.h"
#include "core/base/translatable.h"

#include <numeric>
#include <utility>

namespace guise::attack {

namespace {

/// independentAxes(), then order and sign from the pictures alone: orientAxes().
class Unmixing final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {
            "unmixing",
            base::translatable("Blind unmixing"),
            base::translatable("The noise itself is independent in every pixel, and that shows how rows were mixed."),
            Level::One,
            {.fewestImages = 200},
            Cost::Minutes};
        return info;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const override {
        const BlockRecipe block = readBlockRecipe(recipe, shape);
        if (!block.orthogonalRows())
            return "It takes orthogonal matrices that mix rows of blocks, and no steps but noise and permutation.";
        if (!(block.noise > 0.0) || block.noiseAfter)
            return "It works on noise that was mixed with the pixels, and here is none.";
        return {};
    }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view,
                                                 const AttackContext& context) const override {
        const BlockRecipe block = readBlockRecipe(view.recipe, view.shape);
        const RowMoments moments = rowMoments(view.disguised, block, context.threads, context.stop);
        IndependentAxes found = independentAxes(view.disguised, block, moments.groups, context);
        if (context.stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        AttackResult result;
        result.key = orientAxes(moments, block, std::move(found.axes));
        result.figures.push_back({"mean_kurtosis", std::accumulate(found.kurtosis.begin(), found.kurtosis.end(), 0.0) /
                                                       static_cast<double>(found.kurtosis.size())});
        result.inverter = blockInverter({block, view.shape, moments.groups, transposes(result.key), {}});
        return result;
    }
};

}  // namespace

const Attack& unmixingAttack() {
    static const Unmixing attack;
    return attack;
}

}  // namespace guise::attack
