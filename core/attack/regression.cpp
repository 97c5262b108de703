// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/block_inverter.h"
#include "core/attack/block_regression.h"
#include "core/attack/range_fit.h"
#include "core/attack/row_moments.h"
#include "core/base/parallel.h"
#include "core/base/translatable.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace guise::attack {

namespace {

constexpr std::size_t kFewPairs = 10;  // under noise: more settle every direction by themselves
constexpr std::size_t kMostHeldRows = 20000;

/// METHODS 7: per position, the matrix that brings the known originals closest to their disguised rows. Positions from
/// the residuals of all (source, target), unless they were granted.
class Regression final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {
            "regression",
            base::translatable("Regression"),
            base::translatable("A few known pairs give the matrix of each position by least squares."),
            Level::Two,
            {.pairs = true, .fewestImages = 1},
            Cost::Instant};
        return info;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const override {
        const BlockRecipe block = readBlockRecipe(recipe, shape);
        if (!block.others.empty())
            return "It takes noise, matrices and permuted blocks, and no other steps.";
        if (!block.mixes && !block.permutes)
            return "The recipe neither mixes nor permutes, so there is nothing to learn.";
        return {};
    }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view,
                                                 const AttackContext& context) const override {
        const BlockRecipe block = readBlockRecipe(view.recipe, view.shape);
        const KnownPairs& pairs = *view.pairs;
        const auto positions = static_cast<std::size_t>(block.positions());
        const bool orthogonal = !block.mixes || block.matrix == "orthogonal";
        AttackResult result;
        KeyEstimate& key = result.key;
        auto shows = positionsOf(view, block, orthogonal, context);
        if (!shows)
            return tl::unexpected(shows.error());
        key.permutation = std::move(*shows);

        const std::size_t groups = block.mixes && block.perChannel ? static_cast<std::size_t>(view.shape.channels) : 1;
        std::vector<MatrixFit> fits(positions * groups);
        std::vector<int> fitted(fits.size(), 0);
        std::vector<PairMoments> moments;
        if (block.mixes && orthogonal)
            moments = pairMoments(pairs, view.shape, block, key.permutation, context.threads, context.stop);
        if (context.stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        if (block.mixes)
            base::parallelFor(
                fits.size(), 1, context.threads,
                [&](std::size_t begin, std::size_t end) {
                    for (std::size_t at = begin; at < end; ++at) {
                        const auto j = static_cast<int>(at / groups);
                        const auto group = static_cast<int>(at % groups);
                        const auto source = static_cast<int>(key.permutation[at / groups]);
                        const bool noisy = block.noise > 0.0;
                        if (orthogonal) {
                            fits[at] = fitOrthogonal(moments[at], block.side(), noisy);
                            if (!block.whole && !block.noiseAfter && (!noisy || pairs.disguised.count() <= kFewPairs))
                                fitted[at] = completed(fits[at], view.disguised, block, j, group);
                            continue;
                        }
                        const auto x = originalRows(pairs.originals, view.shape, block, source, group);
                        const auto y = disguisedRows(pairs.disguised, block, j, group);
                        fits[at] = fitMatrix(x, y, block.side(), noisy);
                        if (noisy)  // the inverse of a noisy estimate can be wild: regress backwards
                            fits[at].inverse = fitMatrix(y, x, block.side(), true).matrix;
                    }
                },
                context.stop);
        if (context.stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        std::vector<float> inverses;
        if (block.mixes) {
            key.side = block.side();
            key.matricesPerPosition = static_cast<int>(groups);
            for (const MatrixFit& fit : fits) {
                key.matrices.insert(key.matrices.end(), fit.matrix.begin(), fit.matrix.end());
                inverses.insert(inverses.end(), fit.inverse.begin(), fit.inverse.end());
            }
            describe(fits, block, result);
            result.figures.push_back(
                {"directions_fitted_to_range", std::accumulate(fitted.begin(), fitted.end(), 0.0) /
                                                   (static_cast<double>(fits.size()) * block.side())});
        }
        result.figures.push_back({"pairs", static_cast<double>(pairs.disguised.count())});
        result.figures.push_back({"permutation_granted", view.permutation.size() == positions ? 1.0 : 0.0});
        const bool moved = block.permutes;
        result.inverter = blockInverter({block, view.shape, static_cast<int>(groups), std::move(inverses),
                                         moved ? key.permutation : std::vector<std::uint32_t>{}});
        return result;
    }

private:
    /// Directions that the pairs leave open, from all images held: pixels stay in their range, with the noise on top.
    static int completed(MatrixFit& fit, const DisguisedImages& held, const BlockRecipe& block, int position,
                         int group) {
        const bool noisy = block.noise > 0.0;
        if (!noisy && fit.rank == block.side())
            return 0;
        const std::vector<float> rows = blockRows(held, block, position, group, kMostHeldRows);
        return fitToRange(fit, rows, block.side(), 0.0, 255.0 + block.noise, noisy);
    }

    /// Explained: the share of the disguised rows' energy that the matrices give; what the noise leaves is expected.
    static void describe(const std::vector<MatrixFit>& fits, const BlockRecipe& block, AttackResult& result) {
        double residual = 0.0;
        double power = 0.0;
        double rank = 0.0;
        for (const MatrixFit& fit : fits) {
            residual += fit.residual;
            power += fit.power;
            rank += fit.rank;
        }
        const double all = static_cast<double>(fits.size()) * block.side();
        result.figures.push_back({"directions_shown", rank / all});
        if (power > 0.0)
            result.figures.push_back({"fit_residual", residual / power});
        result.explained = power > 0.0 ? rank / all : 0.0;
    }
};

}  // namespace

const Attack& regressionAttack() {
    static const Regression attack;
    return attack;
}

}  // namespace guise::attack
