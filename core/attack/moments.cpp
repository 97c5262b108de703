// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/moments.h"
#include "core/attack/attacks.h"
#include "core/attack/block_inverter.h"
#include "core/base/translatable.h"

#include <Eigen/Dense>

#include <cmath>
#include <numbers>
#include <utility>

namespace guise::attack {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::VectorXd;
using ConstMatrix = Eigen::Map<const Matrix>;

/// Rows: the orthonormal DCT-II basis, lowest frequency first.
Matrix dctBasis(int side) {
    Matrix basis(side, side);
    for (int k = 0; k < side; ++k)
        for (int j = 0; j < side; ++j)
            basis(k, j) = std::cos(std::numbers::pi * (j + 0.5) * k / side);
    basis.rowwise().normalize();
    return basis;
}

Matrix rotatedBasis(const Vector& mean, const Matrix& second) {
    const auto side = static_cast<int>(mean.size());
    Matrix rows(side, side);
    if (side == 2 && mean.norm() > 0.0) {  // the angle itself, steadier than the eigenvectors of two close variances
        rows.row(0) = mean.normalized();
        rows(1, 0) = -rows(0, 1);
        rows(1, 1) = rows(0, 0);
        return rows;
    }
    const Eigen::SelfAdjointEigenSolver<Matrix> solver(second - mean * mean.transpose());
    rows = solver.eigenvectors().transpose().colwise().reverse();  // ascending eigenvalues become descending
    if (rows.row(0).dot(mean) < 0.0)
        rows.row(0) *= -1.0;
    return rows;
}

/// Noise added after the matrices is no part of what they mixed: its mean goes first, its variance does not turn.
Vector mixedMean(const RowMoments& moments, const BlockRecipe& block, int group, int position) {
    Vector mean = Eigen::Map<const Vector>(moments.meanOf(group, position, block.positions()), moments.side);
    if (block.noiseAfter)
        mean.array() -= block.noise / 2.0;
    return mean;
}

Matrix mixedSecond(const RowMoments& moments, const BlockRecipe& block, int group, int position) {
    const Eigen::Map<const Vector> raw(moments.meanOf(group, position, block.positions()), moments.side);
    const Vector mean = mixedMean(moments, block, group, position);
    const ConstMatrix second(moments.secondOf(group, position, block.positions()), moments.side, moments.side);
    return second - raw * raw.transpose() + mean * mean.transpose();
}

/// Sum over all rows of coefficient k times the difference (k odd: left - right; even: left + right - 2 own) of the
/// first coefficients; a missing neighbour counts as the block itself.
double continuity(const RowMoments& moments, const BlockRecipe& block, int group, int i, int k,
                  const std::vector<Matrix>& bases) {
    const int side = moments.side;
    const int positions = block.positions();
    const auto first = [&](int position) -> Vector {
        return bases[static_cast<std::size_t>(position)].row(0).transpose();
    };
    const Vector mine = bases[static_cast<std::size_t>(i)].row(k).transpose();
    const auto covariance = [&](const double* products, int a, int b) -> Matrix {
        const Eigen::Map<const Vector> meanA(moments.meanOf(group, a, positions), side);
        const Eigen::Map<const Vector> meanB(moments.meanOf(group, b, positions), side);
        return ConstMatrix(products, side, side) - meanA * meanB.transpose();
    };
    const double own = mine.dot(covariance(moments.secondOf(group, i, positions), i, i) * first(i));
    const int column = i % block.columns;
    double left = own;
    double right = own;
    if (column > 0)  // across[i - 1] holds E[y_(i-1) y_i']
        left = first(i - 1).dot(covariance(moments.acrossOf(group, i - 1, positions), i - 1, i) * mine);
    if (column + 1 < block.columns)
        right = mine.dot(covariance(moments.acrossOf(group, i, positions), i, i + 1) * first(i + 1));
    return k % 2 == 1 ? left - right : left + right - 2.0 * own;
}

/// METHODS 7: the rows of natural images have a covariance nearly diagonal in the DCT basis, so the eigenvectors of
/// cov(Y), by eigenvalue, are R's images of the DCT rows. Signs: the first from the mean; coefficient k from continuity
/// with the neighbours' first coefficients, odd k against their difference, even k against their second difference.
class Moments final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {"moments",
                                        base::translatable("Moments"),
                                        base::translatable("Rows of natural images vary along known directions; their "
                                                           "rotated copies give the key away."),
                                        Level::One,
                                        {.fewestImages = 20},
                                        Cost::Instant};
        return info;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const override {
        const BlockRecipe block = readBlockRecipe(recipe, shape);
        if (!block.orthogonalRows())
            return "It takes orthogonal matrices that mix rows of blocks, and no steps but noise beside them.";
        if (block.permutes)
            return "Its signs come from neighbouring blocks, and the recipe permutes blocks.";
        return {};
    }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view,
                                                 const AttackContext& context) const override {
        const BlockRecipe block = readBlockRecipe(view.recipe, view.shape);
        const RowMoments moments = rowMoments(view.disguised, block, context.threads, context.stop);
        if (context.stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        AttackResult result;
        result.key = momentsKey(moments, block);
        result.inverter = blockInverter({block, view.shape, moments.groups, transposes(result.key), {}});
        return result;
    }
};

}  // namespace

std::vector<double> principalRows(const RowMoments& moments, const BlockRecipe& recipe) {
    std::vector<double> all;
    for (int group = 0; group < moments.groups; ++group)
        for (int i = 0; i < recipe.positions(); ++i) {
            const Matrix rows =
                rotatedBasis(mixedMean(moments, recipe, group, i), mixedSecond(moments, recipe, group, i));
            all.insert(all.end(), rows.data(), rows.data() + rows.size());
        }
    return all;
}

KeyEstimate momentsKey(const RowMoments& moments, const BlockRecipe& recipe) {
    const int side = moments.side;
    const int positions = recipe.positions();
    const Matrix dct = dctBasis(side);
    const std::vector<double> principal = principalRows(moments, recipe);
    KeyEstimate key;
    key.side = side;
    key.matricesPerPosition = moments.groups;
    key.matrices.resize(principal.size());
    for (int group = 0; group < moments.groups; ++group) {
        std::vector<Matrix> bases;
        for (int i = 0; i < positions; ++i)
            bases.emplace_back(ConstMatrix(principal.data() + (group * positions + i) * side * side, side, side));
        for (int i = 0; i < positions; ++i) {
            Matrix rows = bases[static_cast<std::size_t>(i)];
            for (int k = 1; k < side; ++k)
                if (continuity(moments, recipe, group, i, k, bases) < 0.0)
                    rows.row(k) *= -1.0;
            Eigen::Map<Matrix>(key.matrices.data() + (i * moments.groups + group) * side * side, side, side) =
                dct.transpose() * rows;
        }
    }
    return key;
}

const Attack& momentsAttack() {
    static const Moments attack;
    return attack;
}

}  // namespace guise::attack
