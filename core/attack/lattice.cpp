// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attacks.h"
#include "core/attack/axes.h"
#include "core/attack/block_inverter.h"
#include "core/attack/lattice_reduction.h"
#include "core/attack/procrustes.h"
#include "core/base/parallel.h"
#include "core/base/translatable.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace guise::attack {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr int kWidest = 32;  // pixels a row; longer ones need stronger reduction than LLL
constexpr std::size_t kMostVectors = 150000;
constexpr int kOutsiders = 400;     // taken in a round
constexpr int kLatticeRounds = 12;  // of looking for rows outside the lattice found so far
constexpr double kOutside = 0.04;   // squared distance from it

/// The rows of one position, shortest first, and the rotated integer lattice that they lie in.
class RotatedIntegers {
public:
    RotatedIntegers(const std::vector<float>& values, int side) : side_(side) {
        const auto width = static_cast<std::size_t>(side);
        for (std::size_t at = 0; at < values.size(); at += width) {
            std::vector<double> row(values.begin() + static_cast<std::ptrdiff_t>(at),
                                    values.begin() + static_cast<std::ptrdiff_t>(at + width));
            const double length = std::inner_product(row.begin(), row.end(), row.begin(), 0.0);
            if (length > 0.5)
                rows_.push_back({length, std::move(row)});
        }
        std::sort(rows_.begin(), rows_.end());
    }

    /// Rows of R up to sign and order: side x side; where pixel columns never vary, any completion. `unit`: how many
    /// came out as unit vectors.
    std::vector<double> axes(int& unit, const std::stop_token& stop) {
        std::vector<std::vector<double>> basis;
        for (int round = 0; round < kLatticeRounds && !stop.stop_requested(); ++round) {
            const std::size_t before = basis.size();
            addOutsiders(basis, stop);
            if (basis.size() == before)
                break;
            shorten(basis);
            reduceLattice(basis);
            refit(basis);
        }
        unit = 0;
        Matrix found(side_, side_);
        Eigen::Index filled = 0;
        for (const auto& one : basis) {
            Eigen::Map<const Eigen::RowVectorXd> vector(one.data(), side_);
            if (filled == side_ || std::abs(vector.squaredNorm() - 1.0) > 0.1)
                continue;
            found.row(filled++) = vector.normalized();
            ++unit;
        }
        complete(found, filled);
        return polished(found);
    }

private:
    /// Pairs of vectors shorten each other until nothing changes; what becomes zero falls out. Many vectors thus give
    /// short ones before any projection, which keeps LLL away from the limits of single precision input.
    static void shorten(std::vector<std::vector<double>>& vectors) {
        const auto power = [](const std::vector<double>& one) {
            return std::inner_product(one.begin(), one.end(), one.begin(), 0.0);
        };
        for (bool changed = true; changed;) {
            changed = false;
            std::sort(vectors.begin(), vectors.end(),
                      [&](const auto& a, const auto& b) { return power(a) < power(b); });
            std::vector<std::vector<double>> kept;
            for (auto& one : vectors) {
                for (const auto& other : kept) {
                    const double factor =
                        std::round(std::inner_product(one.begin(), one.end(), other.begin(), 0.0) / power(other));
                    if (factor == 0.0)
                        continue;
                    changed = true;
                    for (std::size_t k = 0; k < one.size(); ++k)
                        one[k] -= factor * other[k];
                }
                if (power(one) > 0.25)
                    kept.push_back(std::move(one));
            }
            vectors = std::move(kept);
        }
    }

    void addOutsiders(std::vector<std::vector<double>>& basis, const std::stop_token& stop) const {
        Matrix known(static_cast<Eigen::Index>(basis.size()), side_);
        for (std::size_t i = 0; i < basis.size(); ++i)
            known.row(static_cast<Eigen::Index>(i)) = Eigen::Map<const Eigen::RowVectorXd>(basis[i].data(), side_);
        const Matrix solve = basis.empty() ? Matrix(0, side_) : Matrix((known * known.transpose()).inverse() * known);
        int added = 0;
        for (std::size_t i = 0; i < rows_.size() && added < kOutsiders; ++i) {
            if (i % 1024 == 0 && stop.stop_requested())
                return;
            Eigen::Map<const Eigen::VectorXd> row(rows_[i].second.data(), side_);
            Eigen::VectorXd rest = row;
            if (!basis.empty())
                rest -= known.transpose() * (solve * row).array().round().matrix();
            if (rest.squaredNorm() > kOutside) {
                basis.emplace_back(rest.data(), rest.data() + side_);
                ++added;
            }
        }
    }

    /// The basis that fits all rows best, their whole coordinates given: takes away what reduction added up of the
    /// rows' rounding errors. Unchanged where the rows do not show every vector of it.
    void refit(std::vector<std::vector<double>>& basis) const {
        const auto size = static_cast<Eigen::Index>(basis.size());
        if (size == 0 || size > side_)
            return;
        Matrix known(size, side_);
        for (Eigen::Index i = 0; i < size; ++i)
            known.row(i) = Eigen::Map<const Eigen::RowVectorXd>(basis[static_cast<std::size_t>(i)].data(), side_);
        const Matrix solve = (known * known.transpose()).inverse() * known;
        Eigen::MatrixXd squares = Eigen::MatrixXd::Zero(size, size);
        Eigen::MatrixXd products = Eigen::MatrixXd::Zero(size, side_);
        for (const auto& [length, values] : rows_) {
            const Eigen::Map<const Eigen::VectorXd> row(values.data(), side_);
            const Eigen::VectorXd whole = (solve * row).array().round();
            if ((row - known.transpose() * whole).squaredNorm() > kOutside)
                continue;
            squares.noalias() += whole * whole.transpose();
            products.noalias() += whole * row.transpose();
        }
        const Eigen::LDLT<Eigen::MatrixXd> solver(squares);
        if (solver.info() != Eigen::Success || !solver.isPositive() || solver.rcond() < 1e-10)
            return;
        const Matrix better = solver.solve(products);
        for (Eigen::Index i = 0; i < size; ++i)
            basis[static_cast<std::size_t>(i)].assign(better.row(i).data(), better.row(i).data() + side_);
    }

    void complete(Matrix& found, Eigen::Index filled) const {
        while (filled < side_) {
            Eigen::RowVectorXd best = Eigen::RowVectorXd::Zero(side_);
            for (int k = 0; k < side_; ++k) {
                Eigen::RowVectorXd unit = Eigen::RowVectorXd::Unit(side_, k);
                for (int twice = 0; twice < 2; ++twice)
                    unit -= (unit * found.topRows(filled).transpose()) * found.topRows(filled);
                if (unit.norm() > best.norm())
                    best = unit;
            }
            found.row(filled++) = best.normalized();
        }
    }

    /// The orthogonal matrix that fits best once its pixels are whole numbers.
    [[nodiscard]] std::vector<double> polished(const Matrix& found) const {
        std::vector<double> pixels;
        std::vector<double> mixed;
        for (const auto& [length, row] : rows_) {
            const Eigen::VectorXd whole =
                (found * Eigen::Map<const Eigen::VectorXd>(row.data(), side_)).array().round();
            pixels.insert(pixels.end(), whole.data(), whole.data() + side_);
            mixed.insert(mixed.end(), row.begin(), row.end());
        }
        for (int k = 0; k < side_; ++k)  // holds columns that never vary where they are
            for (int j = 0; j < side_; ++j) {
                pixels.push_back(j == k ? 1.0 : 0.0);
                mixed.push_back(found(k, j));
            }
        return procrustes(pixels, mixed, side_);
    }

    int side_;
    std::vector<std::pair<double, std::vector<double>>> rows_;
};

/// METHODS 7: without noise, rows of pixels are whole numbers, so rows of Y lie in a rotated Z^s; lattice reduction
/// finds the rows of R up to sign and order; orientAxes() settles both.
class Lattice final : public Attack {
public:
    [[nodiscard]] const AttackInfo& info() const noexcept override {
        static const AttackInfo info = {
            "lattice",
            base::translatable("Lattice"),
            base::translatable(
                "Without noise, pixels are whole numbers, and lattice reduction finds how they were turned."),
            Level::One,
            {.fewestImages = 20},
            Cost::Seconds};
        return info;
    }

    [[nodiscard]] std::string unfitReason(const disguise::Recipe& recipe, const base::Shape& shape) const override {
        const BlockRecipe block = readBlockRecipe(recipe, shape);
        if (!block.orthogonalRows())
            return "It takes orthogonal matrices that mix rows of blocks, and no steps but permutation.";
        if (block.noise > 0.0)
            return "It needs whole numbers, and the recipe adds noise.";
        if (block.blockWidth > kWidest)
            return "It takes blocks of at most 32 pixels width.";
        return {};
    }

    [[nodiscard]] base::Result<AttackResult> fit(const AttackerView& view,
                                                 const AttackContext& context) const override {
        const BlockRecipe block = readBlockRecipe(view.recipe, view.shape);
        const RowMoments moments = rowMoments(view.disguised, block, context.threads, context.stop);
        const int side = moments.side;
        const auto systems = static_cast<std::size_t>(block.positions() * moments.groups);
        std::vector<double> axes(systems * static_cast<std::size_t>(side * side));
        std::vector<int> unit(systems, 0);
        base::parallelFor(
            systems, 1, context.threads,
            [&](std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i) {
                    RotatedIntegers integers(blockRows(view.disguised, block, static_cast<int>(i) / moments.groups,
                                                       static_cast<int>(i) % moments.groups, kMostVectors),
                                             side);
                    const std::vector<double> found = integers.axes(unit[i], context.stop);
                    std::copy(found.begin(), found.end(), axes.begin() + static_cast<std::ptrdiff_t>(i) * side * side);
                }
            },
            context.stop);
        if (context.stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        AttackResult result;
        result.key = orientAxes(moments, block, std::move(axes));
        const double rows = std::accumulate(unit.begin(), unit.end(), 0.0);
        result.figures.push_back({"unit_rows", rows});
        result.figures.push_back({"rows", static_cast<double>(systems) * side});
        result.explained = rows / (static_cast<double>(systems) * side);
        result.inverter = blockInverter({block, view.shape, moments.groups, transposes(result.key), {}});
        return result;
    }
};

}  // namespace

const Attack& latticeAttack() {
    static const Lattice attack;
    return attack;
}

}  // namespace guise::attack
