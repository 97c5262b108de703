// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/procrustes.h"

#include <Eigen/Dense>

namespace guise::attack {

std::vector<double> procrustes(std::span<const double> from, std::span<const double> to, int side) {
    using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto rows = static_cast<Eigen::Index>(from.size()) / side;
    const Eigen::Map<const Matrix> x(from.data(), rows, side);
    const Eigen::Map<const Matrix> y(to.data(), rows, side);
    const Eigen::MatrixXd together = x.transpose() * y;
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(together, Eigen::ComputeFullU | Eigen::ComputeFullV);
    const Matrix best = svd.matrixU() * svd.matrixV().transpose();
    return {best.data(), best.data() + best.size()};
}

}  // namespace guise::attack
