// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/piece_edges.h"

#include "core/attack/moments.h"
#include "core/base/parallel.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace guise::attack {

namespace {

constexpr std::size_t kSamples = 4096;  // rows of edges that are compared
constexpr int kSignedCoefficients = 3;  // whose sign a horizontal cost tries

using Samples = Eigen::MatrixXf;  // samples x (pieces x width)

enum class Side { Right, Left, Bottom, Top };

Eigen::Index at(int i) {
    return static_cast<Eigen::Index>(i);
}

/// Where values of blocks lie in the images.
struct Pieces {
    const DisguisedImages& images;
    const BlockRecipe& recipe;
    std::size_t count;

    [[nodiscard]] const float* row(std::size_t image, int channel, int piece, int y, std::vector<float>& buffer) const {
        const std::size_t offset =
            image * recipe.shape.size() +
            static_cast<std::size_t>((channel * recipe.shape.height + piece / recipe.columns * recipe.blockHeight + y) *
                                         recipe.shape.width +
                                     piece % recipe.columns * recipe.blockWidth);
        if (images.bytes.empty())
            return images.floats.data() + offset;
        std::copy_n(images.bytes.data() + offset, buffer.size(), buffer.data());
        return buffer.data();
    }
};

std::size_t imagesFor(const DisguisedImages& images, int samplesPerImage) {
    return std::min(images.count(), std::max<std::size_t>(kSamples / static_cast<std::size_t>(samplesPerImage), 1));
}

/// The product of a's columns with b's, summed over samples.
Eigen::MatrixXf products(const Samples& a, const Samples& b, int threads) {
    Eigen::MatrixXf result(a.cols(), b.cols());
    constexpr std::size_t kPanel = 64;
    base::parallelFor(static_cast<std::size_t>(b.cols()), kPanel, threads, [&](std::size_t begin, std::size_t end) {
        const auto first = static_cast<Eigen::Index>(begin);
        const auto columns = static_cast<Eigen::Index>(end - begin);
        result.middleCols(first, columns).noalias() = a.transpose() * b.middleCols(first, columns);
    });
    return result;
}

/// Values `depth` pixels inside a side: samples are images and pixels along the side, columns pieces and channels.
Samples sideValues(const Pieces& pieces, Side side, int depth) {
    const BlockRecipe& recipe = pieces.recipe;
    const bool upright = side == Side::Right || side == Side::Left;
    const int length = upright ? recipe.blockHeight : recipe.blockWidth;
    const int channels = recipe.shape.channels;
    Samples values(static_cast<Eigen::Index>(pieces.count) * length, at(recipe.positions() * channels));
    std::vector<float> buffer(static_cast<std::size_t>(recipe.blockWidth));
    for (int piece = 0; piece < recipe.positions(); ++piece)
        for (int c = 0; c < channels; ++c)
            for (std::size_t i = 0; i < pieces.count; ++i)
                for (int k = 0; k < length; ++k) {
                    const int y = upright ? k : side == Side::Top ? depth : recipe.blockHeight - 1 - depth;
                    const int x = !upright ? k : side == Side::Left ? depth : recipe.blockWidth - 1 - depth;
                    values(static_cast<Eigen::Index>(i) * length + k, at(piece * channels + c)) =
                        pieces.row(i, c, piece, y, buffer)[x] - 128.0F;
                }
    return values;
}

/// Sum of the squares of all values of each piece.
std::vector<double> brightness(const Pieces& pieces) {
    const BlockRecipe& recipe = pieces.recipe;
    std::vector<double> power(static_cast<std::size_t>(recipe.positions()), 0.0);
    std::vector<float> buffer(static_cast<std::size_t>(recipe.blockWidth));
    for (int piece = 0; piece < recipe.positions(); ++piece)
        for (std::size_t i = 0; i < pieces.count; ++i)
            for (int c = 0; c < recipe.shape.channels; ++c)
                for (int y = 0; y < recipe.blockHeight; ++y) {
                    const float* row = pieces.row(i, c, piece, y, buffer);
                    for (int x = 0; x < recipe.blockWidth; ++x)
                        power[static_cast<std::size_t>(piece)] += static_cast<double>(row[x]) * row[x];
                }
    return power;
}

/// How the values of one side of a piece go on outwards: mean step and the inverse of its covariance over channels.
struct Outward {
    Eigen::VectorXd step;
    Eigen::MatrixXd precision;
};

std::vector<Outward> outward(const Samples& edge, const Samples& inner, int channels) {
    std::vector<Outward> all;
    const auto samples = static_cast<double>(edge.rows());
    for (Eigen::Index piece = 0; piece < edge.cols() / channels; ++piece) {
        const Eigen::MatrixXd steps =
            (edge.middleCols(piece * channels, channels) - inner.middleCols(piece * channels, channels)).cast<double>();
        Outward one;
        one.step = steps.colwise().mean().transpose();
        Eigen::MatrixXd covariance = steps.transpose() * steps / samples - one.step * one.step.transpose();
        covariance.diagonal().array() += 1.0 + 1e-3 * covariance.trace();
        one.precision = covariance.inverse();
        all.push_back(std::move(one));
    }
    return all;
}

/// Costs of b after a: `end` are a's values at the border, `begin` b's.
std::vector<double> stepCosts(const Samples& end, const Samples& endInner, const Samples& begin,
                              const Samples& beginInner, int channels, int threads) {
    const auto pieces = static_cast<std::size_t>(end.cols() / channels);
    const Eigen::MatrixXd cross = products(end, begin, threads).cast<double>();
    const std::vector<Outward> after = outward(end, endInner, channels);
    const std::vector<Outward> before = outward(begin, beginInner, channels);
    const auto samples = static_cast<double>(end.rows());
    const auto square = [&](const Samples& values, std::size_t piece) -> Eigen::MatrixXd {
        const Eigen::MatrixXd own =
            values.middleCols(static_cast<Eigen::Index>(piece) * channels, channels).cast<double>();
        return own.transpose() * own;
    };
    std::vector<Eigen::MatrixXd> endSquare;
    std::vector<Eigen::MatrixXd> beginSquare;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        endSquare.push_back(square(end, piece));
        beginSquare.push_back(square(begin, piece));
    }
    const Eigen::VectorXd endSum = end.colwise().sum().cast<double>();
    const Eigen::VectorXd beginSum = begin.colwise().sum().cast<double>();
    std::vector<double> costs(pieces * pieces);
    for (std::size_t a = 0; a < pieces; ++a)
        for (std::size_t b = 0; b < pieces; ++b) {
            const auto atA = static_cast<Eigen::Index>(a) * channels;
            const auto atB = static_cast<Eigen::Index>(b) * channels;
            const auto joint = cross.block(atA, atB, channels, channels);
            const Eigen::MatrixXd steps = endSquare[a] + beginSquare[b] - joint - joint.transpose();
            const Eigen::VectorXd sum = beginSum.segment(atB, channels) - endSum.segment(atA, channels);
            double cost = 0.0;
            for (const auto& [model, sign] : {std::pair{&after[a], 1.0}, std::pair{&before[b], -1.0}}) {
                const Eigen::VectorXd pull = model->precision * model->step;
                cost +=
                    (model->precision * steps).trace() - 2.0 * sign * pull.dot(sum) + samples * pull.dot(model->step);
            }
            costs[a * pieces + b] = std::max(cost, 0.0) / samples;
        }
    return costs;
}

/// Coefficients of the rows `y` in [firstRow, firstRow + rows) of each block in its principal directions, the first
/// `kept` of them. Samples are images, channels and rows; columns are pieces and coefficients.
Samples coefficients(const Pieces& pieces, const std::vector<double>& bases, int firstRow, int rows, int kept) {
    const BlockRecipe& recipe = pieces.recipe;
    const int side = recipe.blockWidth;
    const int channels = recipe.shape.channels;
    const int positions = recipe.positions();
    Samples values(static_cast<Eigen::Index>(pieces.count) * channels * rows, at(positions * kept));
    std::vector<float> buffer(static_cast<std::size_t>(side));
    for (int piece = 0; piece < positions; ++piece)
        for (int c = 0; c < channels; ++c) {
            const double* basis = bases.data() + static_cast<std::size_t>(
                                                     ((recipe.perChannel ? c : 0) * positions + piece) * side * side);
            for (std::size_t i = 0; i < pieces.count; ++i)
                for (int y = 0; y < rows; ++y) {
                    const float* row = pieces.row(i, c, piece, firstRow + y, buffer);
                    for (int k = 0; k < kept; ++k) {
                        double sum = 0.0;
                        for (int x = 0; x < side; ++x)
                            sum += basis[k * side + x] * row[x];
                        values((static_cast<Eigen::Index>(i) * channels + c) * rows + y, at(piece * kept + k)) =
                            static_cast<float>(sum);
                    }
                }
        }
    return values;
}

/// Value at column x of a row with the given signs, as weights of its coefficients: one line for each choice of signs.
Eigen::MatrixXd signedWeights(int side, int kept, int x) {
    const int choices = 1 << (kept - 1);
    Eigen::MatrixXd weights(choices, kept);
    for (int choice = 0; choice < choices; ++choice)
        for (int k = 0; k < kept; ++k) {
            const double scale = std::sqrt((k == 0 ? 1.0 : 2.0) / side);
            const double sign = k > 0 && (choice >> (k - 1) & 1) != 0 ? -1.0 : 1.0;
            weights(choice, k) = sign * scale * std::cos(std::numbers::pi * (x + 0.5) * k / side);
        }
    return weights;
}

std::vector<double> signedCosts(const Samples& values, int side, int kept, int threads) {
    const auto pieces = static_cast<std::size_t>(values.cols() / kept);
    const Eigen::MatrixXd gram = products(values, values, threads).cast<double>();
    const Eigen::MatrixXd end = signedWeights(side, kept, side - 1);
    const Eigen::MatrixXd begin = signedWeights(side, kept, 0);
    const auto block = [&](std::size_t a, std::size_t b) {
        return gram.block(static_cast<Eigen::Index>(a) * kept, static_cast<Eigen::Index>(b) * kept, kept, kept);
    };
    const auto powers = [&](const Eigen::MatrixXd& weights, std::size_t piece) -> Eigen::VectorXd {
        return (weights * block(piece, piece)).cwiseProduct(weights).rowwise().sum();
    };
    std::vector<Eigen::VectorXd> ends;
    std::vector<Eigen::VectorXd> begins;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        ends.push_back(powers(end, piece));
        begins.push_back(powers(begin, piece));
    }
    std::vector<double> costs(pieces * pieces);
    for (std::size_t a = 0; a < pieces; ++a)
        for (std::size_t b = 0; b < pieces; ++b) {
            Eigen::MatrixXd all = -2.0 * end * block(a, b) * begin.transpose();
            all.colwise() += ends[a];
            all.rowwise() += begins[b].transpose();
            costs[a * pieces + b] = std::max(all.minCoeff(), 0.0) / static_cast<double>(values.rows());
        }
    return costs;
}

std::vector<double> unsignedCosts(const Samples& bottom, const Samples& top, int side, int threads) {
    const auto pieces = static_cast<std::size_t>(bottom.cols() / side);
    const Eigen::MatrixXf cross = products(bottom, top, threads);
    const Eigen::VectorXd bottomPower = bottom.colwise().squaredNorm().cast<double>();
    const Eigen::VectorXd topPower = top.colwise().squaredNorm().cast<double>();
    std::vector<double> costs(pieces * pieces, 0.0);
    for (std::size_t a = 0; a < pieces; ++a)
        for (std::size_t b = 0; b < pieces; ++b) {
            double sum = 0.0;
            for (int k = 0; k < side; ++k) {
                const auto atA = static_cast<Eigen::Index>(a) * side + k;
                const auto atB = static_cast<Eigen::Index>(b) * side + k;
                sum += bottomPower(atA) + topPower(atB) - 2.0 * std::abs(static_cast<double>(cross(atA, atB)));
            }
            costs[a * pieces + b] = std::max(sum, 0.0) / static_cast<double>(bottom.rows());
        }
    return costs;
}

}  // namespace

EdgeCosts pixelEdgeCosts(const DisguisedImages& images, const BlockRecipe& recipe, int threads) {
    const Pieces pieces{images, recipe, imagesFor(images, std::max(recipe.blockHeight, recipe.blockWidth))};
    const int channels = recipe.shape.channels;
    const auto costs = [&](Side end, Side begin, int thickness) {
        const int inner = thickness > 1 ? 1 : 0;
        return stepCosts(sideValues(pieces, end, 0), sideValues(pieces, end, inner), sideValues(pieces, begin, 0),
                         sideValues(pieces, begin, inner), channels, threads);
    };
    return {recipe.rows, recipe.columns, costs(Side::Right, Side::Left, recipe.blockWidth),
            costs(Side::Bottom, Side::Top, recipe.blockHeight), brightness(pieces)};
}

EdgeCosts rotatedEdgeCosts(const DisguisedImages& images, const BlockRecipe& recipe, int threads) {
    const std::vector<double> bases = principalRows(rowMoments(images, recipe, threads, {}), recipe);
    const int side = recipe.blockWidth;
    const int kept = std::min(side, kSignedCoefficients + 1);
    Pieces pieces{images, recipe, imagesFor(images, recipe.blockHeight * recipe.shape.channels)};
    EdgeCosts costs{recipe.rows, recipe.columns, {}, {}};
    costs.right = signedCosts(coefficients(pieces, bases, 0, recipe.blockHeight, kept), side, kept, threads);
    pieces.count = imagesFor(images, recipe.shape.channels);
    costs.below = unsignedCosts(coefficients(pieces, bases, recipe.blockHeight - 1, 1, side),
                                coefficients(pieces, bases, 0, 1, side), side, threads);
    return costs;
}

}  // namespace guise::attack
