// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/range_fit.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace guise::attack {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Columns = Eigen::MatrixXf;

constexpr Eigen::Index kFittedRows = 1500;
constexpr Eigen::Index kMostFree = 3;   // of directions that no original shows: more of them are guesses
constexpr Eigen::Index kMostSide = 16;  // where all are free: the search takes all pairs of them
constexpr int kSweeps = 12;
constexpr std::array kDegrees = {90.0, 45.0, 22.0, 11.0, 5.0, 2.0, 1.0};

/// Recovered rows x = sum over k of (y v_k) u_k', and how far they leave the range.
class Search {
public:
    Search(const Columns& rows, Columns left, const Columns& right, float low, float high)
        : left_(std::move(left)), coefficients_(rows * right), low_(low), high_(high) {
        recovered_ = coefficients_ * left_.transpose();
        penalty_ = outside(recovered_);
    }

    /// Plane (a, b) of `left`: the best of all angles, and of reflections of either axis. True: it changed.
    bool turn(Eigen::Index a, Eigen::Index b) {
        bool better = false;
        for (const double degrees : kDegrees)
            for (const double sign : {1.0, -1.0}) {
                const double angle = sign * degrees * std::numbers::pi / 180.0;
                const auto c = static_cast<float>(std::cos(angle));
                const auto s = static_cast<float>(std::sin(angle));
                better =
                    accept(a, b, c * left_.col(a) + s * left_.col(b), c * left_.col(b) - s * left_.col(a)) || better;
            }
        return better;
    }
    bool reflect(Eigen::Index a) { return accept(a, a, -left_.col(a), -left_.col(a)); }
    [[nodiscard]] const Columns& left() const { return left_; }

private:
    [[nodiscard]] double outside(const Columns& values) const {
        return static_cast<double>((low_ - values.array()).max(0.0F).square().sum() +
                                   (values.array() - high_).max(0.0F).square().sum());
    }
    bool accept(Eigen::Index a, Eigen::Index b, const Eigen::VectorXf& newA, const Eigen::VectorXf& newB) {
        trial_ = recovered_;
        trial_.noalias() += coefficients_.col(a) * (newA - left_.col(a)).transpose();
        if (a != b)
            trial_.noalias() += coefficients_.col(b) * (newB - left_.col(b)).transpose();
        const double penalty = outside(trial_);
        if (!(penalty < penalty_ * (1.0 - 1e-6)))
            return false;
        penalty_ = penalty;
        recovered_.swap(trial_);
        left_.col(a) = newA;
        left_.col(b) = newB;
        return true;
    }

    Columns left_;
    Columns coefficients_;
    Columns recovered_;
    Columns trial_;
    float low_;
    float high_;
    double penalty_ = 0.0;
};

}  // namespace

int fitToRange(MatrixFit& fit, std::span<const float> disguised, int side, double low, double high, bool all) {
    const Eigen::Map<const Matrix> matrix(fit.matrix.data(), side, side);
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(matrix, Eigen::ComputeFullU | Eigen::ComputeFullV);
    const Eigen::Index fixed = all ? 0 : fit.rank;
    const Eigen::Index freely = side - fixed;
    const auto count = static_cast<Eigen::Index>(disguised.size()) / side;
    if (freely == 0 || freely > (all ? kMostSide : kMostFree) || count == 0)
        return 0;
    // Rows from all over the set; those without a pixel say nothing.
    const Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>> held(disguised.data(),
                                                                                                       count, side);
    std::vector<Eigen::Index> lit;
    for (Eigen::Index i = 0; i < count; ++i)
        if (held.row(i).squaredNorm() > 0.5F)
            lit.push_back(i);
    const auto wanted = std::min(kFittedRows, static_cast<Eigen::Index>(lit.size()));
    if (wanted == 0)
        return 0;
    Columns rows(wanted, side);
    for (Eigen::Index i = 0; i < wanted; ++i)
        rows.row(i) = held.row(lit[static_cast<std::size_t>(i * static_cast<Eigen::Index>(lit.size()) / wanted)]);
    // All free: in the planes of pixels, where a wrong turn mixes just two of them.
    const Columns left = all ? Columns::Identity(side, side) : Columns(svd.matrixU().cast<float>());
    const Eigen::MatrixXd nearest = svd.matrixU() * svd.matrixV().transpose();
    const Columns right = all ? Columns(nearest.transpose().cast<float>()) : Columns(svd.matrixV().cast<float>());
    Search search(rows, left, right, static_cast<float>(low), static_cast<float>(high));
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        bool better = false;
        for (Eigen::Index a = fixed; a < side; ++a) {
            better = search.reflect(a) || better;
            for (Eigen::Index b = a + 1; b < side; ++b)
                better = search.turn(a, b) || better;
        }
        if (!better)
            break;
    }
    const Matrix found = (search.left() * right.transpose()).cast<double>();
    const Matrix inverse = found.transpose();
    fit.matrix.assign(found.data(), found.data() + found.size());
    fit.inverse.assign(inverse.data(), inverse.data() + inverse.size());
    return static_cast<int>(freely);
}

}  // namespace guise::attack
