// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/block_regression.h"

#include "core/attack/examiner.h"
#include "core/attack/look_alikes.h"
#include "core/base/parallel.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <type_traits>

namespace guise::attack {

namespace {

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using ConstRows = Eigen::Map<const Rows>;
using Dense = Eigen::MatrixXd;
using Column = Eigen::VectorXd;

constexpr double kShown = 1e-6;  // of the largest singular value: a direction of X that counts (pixels are integers)
constexpr std::size_t kMostShort = 16;  // values of a row that is summed without a copy
constexpr double kSteady = 1e-3;        // the same of an estimate from noisy rows

template <class Value>
std::vector<double> gatheredRows(const BlockRecipe& recipe, int position, int group, std::size_t images,
                                 const base::Shape& shape, double offset, Value value) {
    const int top = position / recipe.columns * recipe.blockHeight;
    const int left = position % recipe.columns * recipe.blockWidth;
    const int firstChannel = recipe.perChannel ? group : 0;
    const int endChannel = recipe.perChannel ? group + 1 : shape.channels;
    const int inside = std::min(recipe.blockWidth, shape.width - left);  // padding repeats the edge
    const auto width = static_cast<std::size_t>(recipe.blockWidth);
    std::vector<double> rows(images * static_cast<std::size_t>((endChannel - firstChannel) * recipe.blockHeight) *
                             width);
    double* to = rows.data();
    for (std::size_t i = 0; i < images; ++i)
        for (int c = firstChannel; c < endChannel; ++c)
            for (int y = top; y < top + recipe.blockHeight; ++y, to += width) {
                const std::size_t from =
                    i * shape.size() +
                    static_cast<std::size_t>((c * shape.height + std::min(y, shape.height - 1)) * shape.width + left);
                for (int x = 0; x < inside; ++x)
                    to[x] = value(from + static_cast<std::size_t>(x)) + offset;
                std::fill(to + inside, to + width, to[inside - 1]);
            }
    return rows;
}

/// X = U S V' with the directions that count alone. From X'X, which is exact for pixels: V and S are all that the
/// formulas need, and U = X V S^-1 follows.
struct Decomposed {
    Column values;
    Dense right;
    [[nodiscard]] Dense left(const ConstRows& x) const { return x * right * values.cwiseInverse().asDiagonal(); }
    [[nodiscard]] Dense leftTimes(const ConstRows& x, const ConstRows& y) const {  // U'Y
        return values.cwiseInverse().asDiagonal() * (right.transpose() * Dense(x.transpose() * y));
    }
};

Decomposed decompose(const ConstRows& x) {
    const Eigen::SelfAdjointEigenSolver<Dense> solver(Dense(x.transpose() * x));
    const Column values = solver.eigenvalues().cwiseMax(0.0).cwiseSqrt().reverse();
    const Dense right = solver.eigenvectors().rowwise().reverse();
    Eigen::Index rank = 0;
    while (rank < values.size() && values(rank) > kShown * values(0) && values(rank) > 1e-3)
        ++rank;
    return {values.head(rank), right.leftCols(rank)};
}

/// Lambda with the least squared error of rows left out, from 1e-8 to 10 times the largest squared singular value.
double leaveOneOut(const Decomposed& x, const Dense& left, const Dense& turned, const ConstRows& y) {
    double best = 0.0;
    double least = std::numeric_limits<double>::infinity();
    for (double power = -8.0; power <= 1.0; power += 0.5) {
        const double lambda = std::pow(10.0, power) * x.values(0) * x.values(0);
        const Column shrink = x.values.array().square() / (x.values.array().square() + lambda);
        const Dense fitted = left * (shrink.asDiagonal() * turned);
        const Column leverage = left.array().square().matrix() * shrink;
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

/// Adds the rows of one image; rows of at most kMostShort values, kSide of them where the compiler is to know; the
/// source inside the image.
template <std::size_t kSide, class Value>
void addShortRows(const std::uint8_t* original, const base::Shape& shape, const Value* disguised,
                  const base::Shape& disguisedShape, const BlockRecipe& recipe, int source, int position, int group,
                  PairMoments& moments) {
    const std::size_t side = kSide > 0 ? kSide : static_cast<std::size_t>(recipe.blockWidth);
    const double half = recipe.noise / 2.0;
    const double added = recipe.noiseAfter ? 0.0 : half;
    const double taken = recipe.noiseAfter ? half : 0.0;
    const int first = recipe.perChannel ? group : 0;
    const int end = recipe.perChannel ? group + 1 : shape.channels;
    const auto corner = [&](const base::Shape& of, int at, int channel) {
        const int top = at / recipe.columns * recipe.blockHeight;
        return static_cast<std::size_t>((channel * of.height + top) * of.width +
                                        at % recipe.columns * recipe.blockWidth);
    };
    std::array<double, kMostShort> left;
    std::array<double, kMostShort> right;
    // Sums of their own: the compiler cannot know that nothing else lies where `moments` does.
    std::array<double, kMostShort * kMostShort> cross;
    std::fill_n(cross.begin(), side * side, 0.0);
    double originalPower = 0.0;
    double disguisedPower = 0.0;
    for (int c = first; c < end; ++c) {
        const std::uint8_t* x = original + corner(shape, source, c);
        const Value* y = disguised + corner(disguisedShape, position, c);
        for (int row = 0; row < recipe.blockHeight; ++row, x += shape.width, y += disguisedShape.width) {
            for (std::size_t k = 0; k < side; ++k) {
                left[k] = static_cast<double>(x[k]) + added;
                right[k] = static_cast<double>(y[k]) - taken;
                originalPower += left[k] * left[k];
                disguisedPower += right[k] * right[k];
            }
            for (std::size_t k = 0; k < side; ++k)
                for (std::size_t m = 0; m < side; ++m)
                    cross[k * side + m] += left[k] * right[m];
        }
    }
    moments.originalPower += originalPower;
    moments.disguisedPower += disguisedPower;
    for (std::size_t k = 0; k < side * side; ++k)
        moments.cross[k] += cross[k];
}

/// addShortRows() for the sides that are common.
template <class Visit>
void withSide(int side, const Visit& visit) {
    switch (side) {
        case 2:
            return visit(std::integral_constant<std::size_t, 2>());
        case 4:
            return visit(std::integral_constant<std::size_t, 4>());
        case 7:
            return visit(std::integral_constant<std::size_t, 7>());
        case 8:
            return visit(std::integral_constant<std::size_t, 8>());
        default:
            return visit(std::integral_constant<std::size_t, 0>());
    }
}

PairMoments momentsOfRows(const KnownPairs& pairs, const base::Shape& shape, const BlockRecipe& recipe, int source,
                          int position, int group) {
    const std::vector<double> original = originalRows(pairs.originals, shape, recipe, source, group);
    const std::vector<double> disguised = disguisedRows(pairs.disguised, recipe, position, group);
    const ConstRows x(original.data(), static_cast<Eigen::Index>(original.size()) / recipe.side(), recipe.side());
    const ConstRows y(disguised.data(), x.rows(), recipe.side());
    const Rows cross = x.transpose() * y;
    return {{cross.data(), cross.data() + cross.size()}, x.squaredNorm(), y.squaredNorm()};
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

MatrixFit fitMatrix(std::span<const double> original, std::span<const double> disguised, int side, bool noisy) {
    const ConstRows x = asRows(original, side);
    const ConstRows y = asRows(disguised, side);
    MatrixFit fit;
    fit.power = y.squaredNorm();
    Rows matrix = Rows::Zero(side, side);
    Rows inverse = matrix;
    if (const Decomposed parts = decompose(x); parts.values.size() > 0) {
        fit.rank = static_cast<int>(parts.values.size());
        const Dense turned = parts.leftTimes(x, y);
        fit.ridge = noisy ? leaveOneOut(parts, parts.left(x), turned, y) : 0.0;
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

std::vector<PairMoments> pairMoments(const KnownPairs& pairs, const base::Shape& shape, const BlockRecipe& recipe,
                                     std::span<const std::uint32_t> permutation, int threads, std::stop_token stop) {
    const auto groups = static_cast<std::size_t>(recipe.perChannel ? shape.channels : 1);
    const auto square = static_cast<std::size_t>(recipe.side()) * static_cast<std::size_t>(recipe.side());
    const std::size_t count = permutation.size() * groups;
    const std::size_t images = pairs.disguised.count();
    std::vector<PairMoments> all(count);
    const bool isShort = !recipe.whole && static_cast<std::size_t>(recipe.blockWidth) <= kMostShort;
    const auto workers = static_cast<std::size_t>(threads > 0 ? threads : base::hardwareThreads());
    base::parallelFor(
        count, (count + workers - 1) / workers, threads,
        [&](std::size_t begin, std::size_t end) {
            std::vector<std::size_t> direct;
            for (std::size_t at = begin; at < end && !stop.stop_requested(); ++at) {
                const auto source = static_cast<int>(permutation[at / groups]);
                const bool isPadded = (source % recipe.columns + 1) * recipe.blockWidth > shape.width ||
                                      (source / recipe.columns + 1) * recipe.blockHeight > shape.height;
                if (isShort && !isPadded) {
                    all[at].cross.assign(square, 0.0);
                    direct.push_back(at);
                } else {
                    all[at] = momentsOfRows(pairs, shape, recipe, source, static_cast<int>(at / groups),
                                            static_cast<int>(at % groups));
                }
            }
            // Image after image, as they lie in memory.
            const auto addAll = [&](auto side, const auto* disguised) {
                for (std::size_t i = 0; i < images && !stop.stop_requested(); ++i)
                    for (const std::size_t at : direct)
                        addShortRows<decltype(side)::value>(
                            pairs.originals.data() + i * shape.size(), shape,
                            disguised + i * pairs.disguised.shape.size(), pairs.disguised.shape, recipe,
                            static_cast<int>(permutation[at / groups]), static_cast<int>(at / groups),
                            static_cast<int>(at % groups), all[at]);
            };
            withSide(recipe.blockWidth, [&](auto side) {
                pairs.disguised.floats.empty() ? addAll(side, pairs.disguised.bytes.data())
                                               : addAll(side, pairs.disguised.floats.data());
            });
        },
        stop);
    return all;
}

MatrixFit fitOrthogonal(const PairMoments& moments, int side, bool noisy) {
    const Eigen::Map<const Rows> together(moments.cross.data(), side, side);
    const Eigen::JacobiSVD<Dense> svd(together, Eigen::ComputeFullU | Eigen::ComputeFullV);
    const Column& values = svd.singularValues();
    MatrixFit fit;
    fit.power = moments.disguisedPower;
    while (fit.rank < side && values(fit.rank) > kShown * kShown * values(0) && values(fit.rank) > 1e-3)
        ++fit.rank;
    // What noise adds to a row lies in directions too that no known original shows, and so does its mean: a whole
    // orthogonal matrix keeps all of it in the picture, whichever way those directions are turned.
    const Eigen::Index kept = noisy ? side : fit.rank;
    const Rows matrix = svd.matrixU().leftCols(kept) * svd.matrixV().leftCols(kept).transpose();
    fit.residual = std::max(0.0, moments.originalPower + moments.disguisedPower - 2.0 * values.head(kept).sum());
    fit.matrix = rowMajor(matrix);
    fit.inverse = rowMajor(matrix.transpose());
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
                            residual = (y.squaredNorm() - parts.leftTimes(x, y).squaredNorm()) / spare;
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

base::Result<std::vector<std::uint32_t>> positionsOf(const AttackerView& view, const BlockRecipe& recipe,
                                                     bool orthogonal, const AttackContext& context) {
    std::vector<std::uint32_t> shows(static_cast<std::size_t>(recipe.positions()));
    std::iota(shows.begin(), shows.end(), 0U);
    if (view.permutation.size() == shows.size())
        shows.assign(view.permutation.begin(), view.permutation.end());
    else if (recipe.permutes) {
        shows = matchByResidual(*view.pairs, view.shape, recipe, orthogonal, context.threads, context.stop);
        placeLookAlikes(view, recipe, shows, context.threads, context.stop);
    }
    if (context.stop.stop_requested())
        return base::fail(base::ErrorCode::Stopped, "Stopped.");
    if (std::any_of(shows.begin(), shows.end(), [&](auto at) { return at >= shows.size(); }))
        return base::fail(base::ErrorCode::BadData, "The known permutation names a position that does not exist.");
    return shows;
}

}  // namespace guise::attack
