// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/axes.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace guise::attack {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::VectorXd;
using ConstMatrix = Eigen::Map<const Matrix>;

constexpr double kStill = 1e-3;  // variance of a pixel that never varies, but for rounding

/// Correlations of a x' for rows a of `left` and `right` and cross moments of their positions.
Matrix correlations(const Matrix& left, const Vector& leftMean, const Matrix& leftSecond, const Matrix& right,
                    const Vector& rightMean, const Matrix& rightSecond, const Matrix& cross) {
    const Matrix together = left * (cross - leftMean * rightMean.transpose()) * right.transpose();
    const Vector a = (left * (leftSecond - leftMean * leftMean.transpose()) * left.transpose()).diagonal();
    const Vector b = (right * (rightSecond - rightMean * rightMean.transpose()) * right.transpose()).diagonal();
    Matrix result = Matrix::Zero(left.rows(), right.rows());
    for (Eigen::Index i = 0; i < result.rows(); ++i)
        for (Eigen::Index j = 0; j < result.cols(); ++j)
            if (a(i) > 1e-6 && b(j) > 1e-6)
                result(i, j) = together(i, j) / std::sqrt(a(i) * b(j));
    return result;
}

double lengthOf(const std::vector<int>& chain, const Matrix& closeness) {
    double sum = 0.0;
    for (std::size_t k = 1; k < chain.size(); ++k)
        sum += closeness(chain[k - 1], chain[k]);
    return sum;
}

/// The order of axes with about the largest sum of neighbour correlations: the nearest next from every start, then
/// pieces reversed or moved while that helps.
std::vector<int> bestChain(const Matrix& closeness) {
    const int side = static_cast<int>(closeness.rows());
    std::vector<int> best;
    double most = -1e300;
    for (int start = 0; start < side; ++start) {
        std::vector<int> chain = {start};
        std::vector<bool> used(static_cast<std::size_t>(side), false);
        used[static_cast<std::size_t>(start)] = true;
        while (static_cast<int>(chain.size()) < side) {
            int next = -1;
            for (int k = 0; k < side; ++k)
                if (!used[static_cast<std::size_t>(k)] &&
                    (next < 0 || closeness(chain.back(), k) > closeness(chain.back(), next)))
                    next = k;
            used[static_cast<std::size_t>(next)] = true;
            chain.push_back(next);
        }
        for (bool better = true; better;) {
            better = false;
            const double length = lengthOf(chain, closeness);
            for (int i = 0; i < side && !better; ++i)
                for (int j = i + 1; j < side && !better; ++j) {
                    std::vector<int> turned = chain;
                    std::reverse(turned.begin() + i, turned.begin() + j + 1);
                    std::vector<int> moved = chain;
                    std::rotate(moved.begin() + i, moved.begin() + i + 1, moved.begin() + j + 1);
                    std::vector<int> back = chain;
                    std::rotate(back.begin() + i, back.begin() + j, back.begin() + j + 1);
                    for (auto* other : {&turned, &moved, &back})
                        if (!better && lengthOf(*other, closeness) > length + 1e-9) {
                            chain = *other;
                            better = true;
                        }
                }
        }
        if (const double length = lengthOf(chain, closeness); length > most) {
            most = length;
            best = chain;
        }
    }
    return best;
}

/// Everything known of one position and group. Axes that never vary (margins of sparse pictures) say nothing of order.
struct Place {
    Vector mean;
    Matrix second;
    Matrix axes;
    int live = 0;  // axes [0, live) vary, in their order; the others never do
};

/// Puts the axes that vary first, in the order of the best chain.
void orderChain(Place& place) {
    const Vector spread =
        (place.axes * (place.second - place.mean * place.mean.transpose()) * place.axes.transpose()).diagonal();
    Matrix live(place.axes.rows(), place.axes.cols());
    Eigen::Index end = live.rows();
    for (Eigen::Index k = 0; k < live.rows(); ++k) {
        if (spread(k) > kStill)
            live.row(place.live++) = place.axes.row(k);
        else
            live.row(--end) = place.axes.row(k);
    }
    place.axes = live;
    if (place.live == 0)
        return;
    const Matrix moving = live.topRows(place.live);
    const std::vector<int> chain =
        bestChain(correlations(moving, place.mean, place.second, moving, place.mean, place.second, place.second));
    for (int k = 0; k < place.live; ++k)
        place.axes.row(k) = moving.row(chain[static_cast<std::size_t>(k)]);
}

/// Turns chains round so that a row of blocks goes on over its borders: two states a block, the best path.
void turnChains(std::vector<Place>& row, const std::vector<Matrix>& cross) {
    const std::size_t count = row.size();
    if (count < 2)
        return;
    std::vector<std::array<double, 2>> best(count, {0.0, 0.0});
    std::vector<std::array<int, 2>> from(count, {0, 0});
    for (std::size_t i = 1; i < count; ++i) {
        const Matrix close = correlations(row[i - 1].axes, row[i - 1].mean, row[i - 1].second, row[i].axes, row[i].mean,
                                          row[i].second, cross[i - 1]);
        const bool dead = row[i - 1].live == 0 || row[i].live == 0;
        for (int state = 0; state < 2; ++state) {
            const auto value = [&](int before) {
                const double before0 = best[i - 1][static_cast<std::size_t>(before)];
                return dead ? before0
                            : before0 + close(before == 0 ? row[i - 1].live - 1 : 0, state == 0 ? 0 : row[i].live - 1);
            };
            const int chosen = value(1) > value(0) ? 1 : 0;
            best[i][static_cast<std::size_t>(state)] = value(chosen);
            from[i][static_cast<std::size_t>(state)] = chosen;
        }
    }
    int state = best[count - 1][1] > best[count - 1][0] ? 1 : 0;
    for (std::size_t i = count; i-- > 0;) {
        if (state == 1)
            row[i].axes.topRows(row[i].live) = row[i].axes.topRows(row[i].live).colwise().reverse().eval();
        state = from[i][static_cast<std::size_t>(state)];
    }
}

}  // namespace

KeyEstimate orientAxes(const RowMoments& moments, const BlockRecipe& recipe, std::vector<double> axes) {
    const int side = moments.side;
    const int positions = recipe.positions();
    KeyEstimate key;
    key.side = side;
    key.matricesPerPosition = moments.groups;
    key.rowsUpToSignAndOrder = true;
    for (int group = 0; group < moments.groups; ++group)
        for (int blockRow = 0; blockRow < recipe.rows; ++blockRow) {
            std::vector<Place> row;
            std::vector<Matrix> cross;
            for (int column = 0; column < recipe.columns; ++column) {
                const int i = blockRow * recipe.columns + column;
                Place place;
                place.mean = Eigen::Map<const Vector>(moments.meanOf(group, i, positions), side);
                place.second = ConstMatrix(moments.secondOf(group, i, positions), side, side);
                place.axes = ConstMatrix(axes.data() + (i * moments.groups + group) * side * side, side, side);
                cross.emplace_back(ConstMatrix(moments.acrossOf(group, i, positions), side, side));
                Vector light = place.mean;
                if (recipe.noiseAfter)
                    light.array() -= recipe.noise / 2.0;
                for (int k = 0; k < side; ++k)
                    if (place.axes.row(k).dot(light) < 0.0)
                        place.axes.row(k) *= -1.0;
                orderChain(place);
                row.push_back(std::move(place));
            }
            if (!recipe.permutes)
                turnChains(row, cross);
            for (int column = 0; column < recipe.columns; ++column) {
                const int i = blockRow * recipe.columns + column;
                Place& place = row[static_cast<std::size_t>(column)];
                if (2 * column < recipe.columns - 1) {  // margins lie outside
                    const Matrix turned = place.axes;
                    place.axes.topRows(side - place.live) = turned.bottomRows(side - place.live);
                    place.axes.bottomRows(place.live) = turned.topRows(place.live);
                }
                Eigen::Map<Matrix>(axes.data() + (i * moments.groups + group) * side * side, side, side) = place.axes;
            }
        }
    key.matrices = std::move(axes);
    return key;
}

}  // namespace guise::attack
