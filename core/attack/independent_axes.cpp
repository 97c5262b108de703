// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/independent_axes.h"

#include "core/attack/row_moments.h"
#include "core/base/parallel.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <random>

namespace guise::attack {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using SingleMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr Eigen::Index kFewestRows = 2000;
constexpr Eigen::Index kMostRows = 120000;
constexpr int kIterations = 200;

/// Rows that are mostly noise: energy at most its expectation plus one deviation. All, where those are too few.
Matrix darkRows(const Matrix& rows, double noise) {
    const auto side = static_cast<double>(rows.cols());
    const double level = side * noise * noise / 3.0 + std::sqrt(side * (4.0 / 45.0)) * noise * noise;
    std::vector<Eigen::Index> dark;
    for (Eigen::Index i = 0; i < rows.rows() && static_cast<Eigen::Index>(dark.size()) < kMostRows; ++i)
        if (rows.row(i).squaredNorm() < level)
            dark.push_back(i);
    if (static_cast<Eigen::Index>(dark.size()) < kFewestRows)
        return rows.topRows(std::min(rows.rows(), kMostRows));
    Matrix kept(static_cast<Eigen::Index>(dark.size()), rows.cols());
    for (std::size_t i = 0; i < dark.size(); ++i)
        kept.row(static_cast<Eigen::Index>(i)) = rows.row(dark[i]);
    return kept;
}

Matrix nearestOrthogonal(const Matrix& matrix) {
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(matrix, Eigen::ComputeFullU | Eigen::ComputeFullV);
    return svd.matrixU() * svd.matrixV().transpose();
}

/// Independent directions by kurtosis (symmetric fixed-point iteration, Hyvärinen 1999); rows are unit axes.
Matrix axesOf(const Matrix& rows, std::mt19937_64& random, const std::stop_token& stop, double& kurtosis) {
    const Eigen::Index side = rows.cols();
    const auto samples = static_cast<double>(rows.rows());
    const Eigen::RowVectorXd mean = rows.colwise().mean();
    const Matrix centred = rows.rowwise() - mean;
    const Matrix covariance = centred.transpose() * centred / samples;
    const Eigen::SelfAdjointEigenSolver<Matrix> solver(covariance);
    const Eigen::VectorXd spread = solver.eigenvalues().cwiseMax(1e-6 * solver.eigenvalues().maxCoeff() + 1e-12);
    const Matrix whitening =
        solver.eigenvectors() * spread.cwiseSqrt().cwiseInverse().asDiagonal() * solver.eigenvectors().transpose();
    const Eigen::MatrixXf white = (centred * whitening).cast<float>();
    Matrix start(side, side);
    for (Eigen::Index i = 0; i < start.size(); ++i)
        start.data()[i] = static_cast<double>(random() >> 11) * 0x1p-53 - 0.5;
    Matrix turn = nearestOrthogonal(start);
    for (int round = 0; round < kIterations && !stop.stop_requested(); ++round) {
        const Eigen::MatrixXf sources = white * turn.cast<float>();
        const Eigen::MatrixXf cubes = sources.array().cube().matrix();
        const Matrix pull = (white.transpose() * cubes).cast<double>() / samples;
        kurtosis = (cubes.array() * sources.array()).sum() / samples / static_cast<double>(side) - 3.0;
        const Matrix next = nearestOrthogonal(pull - 3.0 * turn);
        const double change = ((next.cwiseProduct(turn)).colwise().sum().cwiseAbs().array() - 1.0).abs().maxCoeff();
        turn = next;
        if (change < 1e-7)
            break;
    }
    Matrix mixing = whitening * turn;
    mixing.colwise().normalize();
    return nearestOrthogonal(mixing).transpose();
}

}  // namespace

IndependentAxes independentAxes(const DisguisedImages& images, const BlockRecipe& recipe, int groups,
                                const AttackContext& context) {
    const int side = recipe.side();
    const auto square = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
    const auto systems = static_cast<std::size_t>(recipe.positions() * groups);
    IndependentAxes result{std::vector<double>(systems * square), std::vector<double>(systems, 0.0)};
    base::parallelFor(
        systems, 1, context.threads,
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                std::mt19937_64 random(context.seed * 1000003 + i);
                const int position = static_cast<int>(i) / groups;
                const int group = static_cast<int>(i) % groups;
                const std::vector<float> rows = blockRows(images, recipe, position, group, 2 * kMostRows);
                const Eigen::Map<const SingleMatrix> raw(rows.data(), static_cast<Eigen::Index>(rows.size()) / side,
                                                         side);
                const Matrix found =
                    axesOf(darkRows(raw.cast<double>(), recipe.noise), random, context.stop, result.kurtosis[i]);
                std::copy_n(found.data(), found.size(), result.axes.data() + i * square);
            }
        },
        context.stop);
    return result;
}

}  // namespace guise::attack
