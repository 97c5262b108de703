// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/block_regression.h"

#include "core/attack/examiner.h"
#include "core/base/parallel.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>

namespace guise::attack {

namespace {

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using ConstRows = Eigen::Map<const Rows>;
using Dense = Eigen::MatrixXd;
using Column = Eigen::VectorXd;

constexpr double kShown = 1e-6;   // of the largest singular value: a direction of X that counts (pixels are integers)
constexpr double kSteady = 1e-3;  // the same of an estimate from noisy rows

template <class Value>
std::vector<double> gatheredRows(const BlockRecipe& recipe, int position, int group, std::size_t images,
                                 const base::Shape& shape, double offset, Value value) {
    const int top = position / recipe.columns * recipe.blockHeight;
    const int left = position % recipe.columns * recipe.blockWidth;
    const int firstChannel = recipe.perChannel ? group : 0;
    const int endChannel = recipe.perChannel ? group + 1 : shape.channels;
    std::vector<double> rows;
    rows.reserve(images *
                 static_cast<std::size_t>((endChannel - firstChannel) * recipe.blockHeight * recipe.blockWidth));
    for (std::size_t i = 0; i < images; ++i)
        for (int c = firstChannel; c < endChannel; ++c)
            for (int y = top; y < top + recipe.blockHeight; ++y) {
                const std::size_t line =
                    i * shape.size() + static_cast<std::size_t>((c * shape.height + std::min(y, shape.height - 1))) *
                                           static_cast<std::size_t>(shape.width);
                for (int x = left; x < left + recipe.blockWidth; ++x)
                    rows.push_back(value(line + static_cast<std::size_t>(std::min(x, shape.width - 1))) + offset);
            }
    return rows;
}

/// X = U S V' with the directions that count alone.
struct Decomposed {
    Dense left;
    Column values;
    Dense right;
};

Decomposed decompose(const ConstRows& x) {
    Decomposed all;
    if (x.rows() > x.cols()) {  // the triangle has the same V and S, and U follows
        const Eigen::HouseholderQR<Dense> qr{Dense(x)};
        const Dense triangle = qr.matrixQR().topRows(x.cols()).triangularView<Eigen::Upper>();
        const Eigen::BDCSVD<Dense> svd(triangle, Eigen::ComputeThinU | Eigen::ComputeThinV);
        all.left = Dense::Zero(x.rows(), x.cols());
        all.left.topRows(x.cols()) = svd.matrixU();
        all.left.applyOnTheLeft(qr.householderQ());
        all.values = svd.singularValues();
        all.right = svd.matrixV();
    } else {
        const Eigen::BDCSVD<Dense> svd(Dense(x), Eigen::ComputeThinU | Eigen::ComputeThinV);
        all.left = svd.matrixU();
        all.values = svd.singularValues();
        all.right = svd.matrixV();
    }
    Eigen::Index rank = 0;
    while (rank < all.values.size() && all.values(rank) > kShown * all.values(0) && all.values(rank) > 1e-3)
        ++rank;
    return {all.left.leftCols(rank), all.values.head(rank), all.right.leftCols(rank)};
}

/// Lambda with the least squared error of rows left out, from 1e-8 to 10 times the largest squared singular value.
double leaveOneOut(const Decomposed& x, const Dense& turned, const ConstRows& y) {
    double best = 0.0;
    double least = std::numeric_limits<double>::infinity();
    for (double power = -8.0; power <= 1.0; power += 0.5) {
        const double lambda = std::pow(10.0, power) * x.values(0) * x.values(0);
        const Column shrink = x.values.array().square() / (x.values.array().square() + lambda);
        const Dense fitted = x.left * (shrink.asDiagonal() * turned);
        const Column leverage = x.left.array().square().matrix() * shrink;
        const double error =
            ((y - fitted).rowwise().squaredNorm().array() / (1.0 - leverage.array()).max(1e-9).square()).sum();
        if (error < least) {
            least = error;
            best = lambda;
        }
    }
    return best;
}

Dense pseudoInverse(const Dense& matrix, double tolerance) {
    const Eigen::BDCSVD<Dense> svd(matrix, Eigen::ComputeThinU | Eigen::ComputeThinV);
    Column inverse = svd.singularValues();
    for (double& value : inverse)
        value = value > tolerance * svd.singularValues()(0) ? 1.0 / value : 0.0;
    return svd.matrixV() * inverse.asDiagonal() * svd.matrixU().transpose();
}

std::vector<double> rowMajor(const Rows& matrix) {
    return {matrix.data(), matrix.data() + matrix.size()};
}

ConstRows asRows(std::span<const double> values, int side) {
    return {values.data(), static_cast<Eigen::Index>(values.size()) / side, side};
}

}  // namespace

std::vector<double> originalRows(std::span<const std::uint8_t> pixels, const base::Shape& shape,
                                 const BlockRecipe& recipe, int position, int group) {
    return gatheredRows(recipe, position, group, pixels.size() / shape.size(), shape,
                        recipe.noiseAfter ? 0.0 : recipe.noise / 2.0,
                        [&](std::size_t at) { return static_cast<double>(pixels[at]); });
}

std::vector<double> disguisedRows(const DisguisedImages& images, const BlockRecipe& recipe, int position, int group) {
    const double offset = recipe.noiseAfter ? -recipe.noise / 2.0 : 0.0;
    return gatheredRows(recipe, position, group, images.count(), images.shape, offset, [&](std::size_t at) {
        return images.floats.empty() ? static_cast<double>(images.bytes[at]) : static_cast<double>(images.floats[at]);
    });
}

MatrixFit fitMatrix(std::span<const double> original, std::span<const double> disguised, int side, bool orthogonal,
                    bool noisy) {
    const ConstRows x = asRows(original, side);
    const ConstRows y = asRows(disguised, side);
    MatrixFit fit;
    fit.power = y.squaredNorm();
    Rows matrix = Rows::Zero(side, side);
    Rows inverse = matrix;
    if (orthogonal) {
        const Dense together = x.transpose() * y;
        const Eigen::JacobiSVD<Dense> svd(together, Eigen::ComputeFullU | Eigen::ComputeFullV);
        const Column& values = svd.singularValues();
        while (fit.rank < side && values(fit.rank) > kShown * kShown * values(0) && values(fit.rank) > 1e-3)
            ++fit.rank;
        matrix = svd.matrixU().leftCols(fit.rank) * svd.matrixV().leftCols(fit.rank).transpose();
        inverse = matrix.transpose();
    } else if (const Decomposed parts = decompose(x); parts.values.size() > 0) {
        fit.rank = static_cast<int>(parts.values.size());
        const Dense turned = parts.left.transpose() * y;
        fit.ridge = noisy ? leaveOneOut(parts, turned, y) : 0.0;
        const Column weights = parts.values.array() / (parts.values.array().square() + fit.ridge);
        const Dense inner = weights.asDiagonal() * turned;
        matrix = parts.right * inner;
        inverse = pseudoInverse(inner, noisy ? kSteady : kShown) * parts.right.transpose();
    }
    fit.residual = (x * matrix - y).squaredNorm();
    fit.matrix = rowMajor(matrix);
    fit.inverse = rowMajor(inverse);
    return fit;
}

std::vector<std::uint32_t> matchByResidual(const KnownPairs& pairs, const base::Shape& shape, const BlockRecipe& recipe,
                                           bool orthogonal, int threads, std::stop_token stop) {
    const int positions = recipe.positions();
    const auto count = static_cast<std::size_t>(positions);
    const int side = recipe.side();
    const int groups = recipe.perChannel ? shape.channels : 1;
    std::vector<double> score(count * count, 0.0);
    for (int group = 0; group < groups; ++group) {
        std::vector<std::vector<double>> disguised(count);
        std::vector<std::vector<double>> originals(count);
        for (int j = 0; j < positions; ++j) {
            disguised[static_cast<std::size_t>(j)] = disguisedRows(pairs.disguised, recipe, j, group);
            originals[static_cast<std::size_t>(j)] = originalRows(pairs.originals, shape, recipe, j, group);
        }
        base::parallelFor(
            count, 1, threads,
            [&](std::size_t begin, std::size_t end) {
                for (std::size_t source = begin; source < end; ++source) {
                    const ConstRows x = asRows(originals[source], side);
                    const Decomposed parts = orthogonal ? Decomposed{} : decompose(x);
                    const auto spare = static_cast<double>(std::max<Eigen::Index>(x.rows() - parts.values.size(), 1));
                    for (std::size_t j = 0; j < count && !stop.stop_requested(); ++j) {
                        const ConstRows y = asRows(disguised[j], side);
                        double residual = x.squaredNorm() + y.squaredNorm();
                        if (!recipe.mixes)
                            residual = (x - y).squaredNorm();
                        else if (orthogonal)
                            residual -= 2.0 * Eigen::JacobiSVD<Dense>(Dense(x.transpose() * y)).singularValues().sum();
                        else
                            residual = (y.squaredNorm() - (parts.left.transpose() * y).squaredNorm()) / spare;
                        score[j * count + source] -= residual;
                    }
                }
            },
            stop);
    }
    if (stop.stop_requested())
        return {};
    const std::vector<int> assigned = bestAssignment(score, positions);
    return {assigned.begin(), assigned.end()};
}

}  // namespace guise::attack
