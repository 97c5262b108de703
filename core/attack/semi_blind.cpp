// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/axes.h"
#include "core/attack/block_inverter.h"
#include "core/attack/block_regression.h"
#include "core/attack/examiner.h"
#include "core/attack/independent_axes.h"
#include "core/attack/procrustes.h"
#include "core/base/parallel.h"
#include "core/base/translatable.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace guise::attack {

namespace {

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using ConstRows = Eigen::Map<const Rows>;

constexpr std::size_t kFewestHeld = 200;
constexpr double kChainWeight = 100.0;  // of a neighbour correlation, against the pairs' log likelihood
constexpr double kAxesWeight = 200.0;   // of the independent axes in the last fit, in rows of pure noise

/// Which axis is which column of the block.
class ColumnOrder {
public:
    /// `likelihood`: axis x column, of the known pairs; `closeness`: axis x axis, neighbour correlations.
    ColumnOrder(const Rows& likelihood, const Rows& closeness) : likelihood_(likelihood), closeness_(closeness) {}

    /// The best of the orders that pieces turned, moved and swapped lead to from `start`, either way round, and from
    /// the one that the pairs alone give.
    [[nodiscard]] std::vector<int> best(const std::vector<int>& start) const {
        const std::vector<int> byPairs = bestAssignment(transposed(), static_cast<int>(start.size()));
        std::vector<int> result = improved(start);
        for (auto other : {improved({start.rbegin(), start.rend()}), improved(byPairs)})
            if (score(other) > score(result))
                result = std::move(other);
        return result;
    }

private:
    [[nodiscard]] std::vector<double> transposed() const {
        const Rows columns = likelihood_.transpose();
        return {columns.data(), columns.data() + columns.size()};
    }
    [[nodiscard]] double score(const std::vector<int>& axisOf) const {
        double sum = 0.0;
        for (std::size_t k = 0; k < axisOf.size(); ++k)
            sum += likelihood_(axisOf[k], static_cast<Eigen::Index>(k)) +
                   (k > 0 ? kChainWeight * closeness_(axisOf[k - 1], axisOf[k]) : 0.0);
        return sum;
    }
    [[nodiscard]] std::vector<int> improved(std::vector<int> order) const {
        const auto side = static_cast<std::ptrdiff_t>(order.size());
        double most = score(order);
        const auto took = [&](const std::vector<int>& other) {
            const double now = score(other);
            if (now <= most + 1e-9)
                return false;
            order = other;
            most = now;
            return true;
        };
        for (bool better = true; better;) {
            better = false;
            for (std::ptrdiff_t i = 0; i < side; ++i)
                for (std::ptrdiff_t j = i + 1; j < side; ++j) {
                    std::vector<int> turned = order;
                    std::reverse(turned.begin() + i, turned.begin() + j + 1);
                    better = took(turned) || better;
                    std::vector<int> moved = order;
                    std::rotate(moved.begin() + i, moved.begin() + i + 1, moved.begin() + j + 1);
                    better = took(moved) || better;
                    std::vector<int> back = order;
                    std::rotate(back.begin() + i, back.begin() + j, back.begin() + j + 1);
                    better = took(back) || better;
                    std::vector<int> swapped = order;
                    std::swap(swapped[static_cast<std::size_t>(i)], swapped[static_cast<std::size_t>(j)]);
                    better = took(swapped) || better;
                }
        }
        return order;
    }

    const Rows& likelihood_;
    const Rows& closeness_;
};

/// Correlations between the sources that `axes` (rows) show; 0 for those that are noise alone.
Rows closenessOf(const Rows& axes, const RowMoments& moments, int group, int position, int positions, double noise) {
    const Eigen::Map<const Eigen::VectorXd> mean(moments.meanOf(group, position, positions), moments.side);
    const ConstRows second(moments.secondOf(group, position, positions), moments.side, moments.side);
    Rows covariance = axes * (second - mean * mean.transpose()) * axes.transpose();
    const Eigen::VectorXd spread = (covariance.diagonal().array() - noise * noise / 12.0).max(0.0);
    for (Eigen::Index i = 0; i < covariance.rows(); ++i)
        for (Eigen::Index j = 0; j < covariance.cols(); ++j)
            covariance(i, j) = i != j && spread(i) > 1.0 && spread(j) > 1.0
                                   ? std::clamp(covariance(i, j) / std::sqrt(spread(i) * spread(j)), -1.0, 1.0)
                                   : 0.0;
    return covariance;
}

/// Semi-blind source separation (ours): independentAxes() of all images held give the rows of every matrix, a known
/// pair their order; signs from pictures being light. One pair is enough, and blank blocks of it do no harm.
class SemiBlind final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {
            "semi-blind",
            base::translatable("Semi-blind unmixing"),
            base::translatable("Blind unmixing finds the rows of each matrix, and a known pair their order."),
            Level::Two,
            {.pairs = true, .fewestImages = 1, .fewestHeld = kFewestHeld},
            Cost::Minutes};
        return info;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const override {
        return unmixingAttack().unfitReason(recipe, shape);
    }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view,
                                                 const AttackContext& context) const override {
        const BlockRecipe block = readBlockRecipe(view.recipe, view.shape);
        const KnownPairs& pairs = *view.pairs;
        const auto positions = static_cast<std::size_t>(block.positions());
        const RowMoments moments = rowMoments(view.disguised, block, context.threads, context.stop);
        IndependentAxes found = independentAxes(view.disguised, block, moments.groups, context);
        AttackResult result;
        if (!context.stop.stop_requested())
            result.key = orientAxes(moments, block, std::move(found.axes));
        KeyEstimate& key = result.key;
        key.rowsUpToSignAndOrder = false;
        auto shows = positionsOf(view, block, true, context);
        if (!shows)
            return tl::unexpected(shows.error());
        key.permutation = std::move(*shows);

        const auto groups = static_cast<std::size_t>(moments.groups);
        base::parallelFor(
            positions * groups, 1, context.threads,
            [&](std::size_t begin, std::size_t end) {
                for (std::size_t at = begin; at < end; ++at)
                    settle(pairs, view.shape, block, moments, static_cast<int>(at / groups),
                           static_cast<int>(at % groups), key);
            },
            context.stop);
        if (context.stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        result.figures.push_back({"mean_kurtosis", std::accumulate(found.kurtosis.begin(), found.kurtosis.end(), 0.0) /
                                                       static_cast<double>(found.kurtosis.size())});
        result.figures.push_back({"pairs", static_cast<double>(pairs.disguised.count())});
        result.figures.push_back({"permutation_granted", view.permutation.size() == positions ? 1.0 : 0.0});
        result.inverter = blockInverter({block, view.shape, moments.groups, transposes(key),
                                         block.permutes ? key.permutation : std::vector<std::uint32_t>{}});
        return result;
    }

private:
    /// The rows of one matrix in the order that the pairs tell, and turned a little towards them.
    static void settle(const KnownPairs& pairs, const base::Shape& shape, const BlockRecipe& block,
                       const RowMoments& moments, int position, int group, KeyEstimate& key) {
        const int side = block.side();
        const double variance = block.noise * block.noise / 12.0;
        const auto source = static_cast<int>(key.permutation[static_cast<std::size_t>(position)]);
        const std::vector<double> original = originalRows(pairs.originals, shape, block, source, group);
        const std::vector<double> disguised = disguisedRows(pairs.disguised, block, position, group);
        const auto count = static_cast<Eigen::Index>(original.size()) / side;
        const ConstRows x(original.data(), count, side);
        const ConstRows y(disguised.data(), count, side);
        Eigen::Map<Rows> matrix(key.matrices.data() + static_cast<std::size_t>(position * moments.groups + group) *
                                                          static_cast<std::size_t>(side * side),
                                side, side);
        const Rows axes = matrix;
        const Rows sources = y * axes.transpose();
        Rows likelihood(side, side);
        for (int i = 0; i < side; ++i)
            for (int k = 0; k < side; ++k)
                likelihood(i, k) = -(sources.col(i) - x.col(k)).squaredNorm() / (2.0 * variance);
        const Rows closeness = closenessOf(axes, moments, group, position, block.positions(), block.noise);
        std::vector<int> start(static_cast<std::size_t>(side));
        std::iota(start.begin(), start.end(), 0);
        const std::vector<int> axisOf = ColumnOrder(likelihood, closeness).best(start);
        // The axes as rows seen beside the pairs: few pairs leave them, many outweigh them.
        Rows from = Rows::Zero(count + side, side);
        Rows to = from;
        from.topRows(count) = x;
        to.topRows(count) = y;
        const double weight = std::sqrt(kAxesWeight * variance);
        for (int k = 0; k < side; ++k) {
            from(count + k, k) = weight;
            to.row(count + k) = weight * axes.row(axisOf[static_cast<std::size_t>(k)]);
        }
        const auto all = static_cast<std::size_t>(from.size());
        const std::vector<double> turned = procrustes({from.data(), all}, {to.data(), all}, side);
        std::copy(turned.begin(), turned.end(), matrix.data());
    }
};

}  // namespace

const Attack& semiBlindAttack() {
    static const SemiBlind attack;
    return attack;
}

}  // namespace guise::attack
