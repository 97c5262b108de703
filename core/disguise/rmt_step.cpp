// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/rmt_step.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace guise::disguise {
RmtStep::RmtStep(const BlockGrid& grid, const base::Shape& shape, std::shared_ptr<const RmtMatrices> matrices,
                 const Options& options)
    : grid_(grid),
      shape_(shape),
      options_(options),
      side_(matrices->side()),
      perPosition_(matrices->perPosition()),
      matrices_(std::move(matrices)),
      source_(static_cast<std::size_t>(grid.positions())) {
    std::iota(source_.begin(), source_.end(), std::int64_t{0});
    buildMoves();
}

std::uint32_t RmtStep::corner(std::size_t position) const {
    const auto columns = static_cast<std::size_t>(grid_.columns);
    const std::size_t row = position / columns * static_cast<std::size_t>(grid_.blockHeight);
    const std::size_t column = position % columns * static_cast<std::size_t>(grid_.blockWidth);
    return static_cast<std::uint32_t>(row * static_cast<std::size_t>(shape_.width) + column);
}

void RmtStep::buildMoves() {
    const auto columns = static_cast<std::size_t>(grid_.columns);
    const auto isLast = [&](std::size_t position) { return position % columns == columns - 1; };
    forward_.assign(perPosition_, key::SecretVector<BlockMove>(source_.size()));
    backward_ = forward_;
    for (std::size_t c = 0; c < perPosition_; ++c) {
        for (std::size_t target = 0; target < source_.size(); ++target) {
            const auto source = static_cast<std::size_t>(source_[target]);
            const auto matrix = static_cast<std::uint32_t>(source * perPosition_ + c);
            forward_[c][target] = {corner(source), corner(target), matrix, isLast(target)};
            backward_[c][source] = {corner(target), corner(source), matrix, isLast(source)};
        }
    }
}

bool RmtStep::absorb(std::span<const std::int64_t> permutation) {
    key::SecretVector<std::int64_t> source(source_.size());
    for (std::size_t j = 0; j < source.size(); ++j)
        source[j] = source_[static_cast<std::size_t>(permutation[j])];
    source_ = std::move(source);
    buildMoves();
    return true;
}

void RmtStep::apply(Tile& tile) const {
    run(tile, forward_, matrices_->forward());
}
void RmtStep::invert(Tile& tile) const {
    run(tile, backward_, matrices_->inverses());
}

void RmtStep::run(Tile& tile, const Moves& moves, const float* matrices) const {
    const float* const in = tile.floats();
    float* const out = tile.nextFloats();
    if (options_.whole)
        runWhole(tile, moves, matrices, in, out);
    else
        runRows(tile, moves, matrices, in, out);
    tile.wroteFloats();
}

void RmtStep::runRows(Tile& tile, const Moves& moves, const float* matrices, const float* in, float* out) const {
    const std::size_t planeSize = tile.planeSize();
    const auto height = static_cast<std::size_t>(grid_.blockHeight);
    const std::size_t step = perPosition_ * planeSize;  // between planes that use the same matrix
    const std::size_t planes = tile.values() / step;
    std::uint32_t* const rows = tile.words(planes * height);
    for (std::size_t plane = 0; plane < planes; ++plane)
        for (std::size_t row = 0; row < height; ++row)
            rows[plane * height + row] =
                static_cast<std::uint32_t>(plane * step + row * static_cast<std::size_t>(shape_.width));
    for (std::size_t c = 0; c < perPosition_; ++c)
        multiplyBlocks({.side = side_,
                        .stride = matrices_->stride(),
                        .matrices = matrices,
                        .moves = moves[c],
                        .rows = {rows, planes * height},
                        .in = in + c * planeSize,
                        .out = out + c * planeSize});
}

void RmtStep::runWhole(Tile& tile, const Moves& moves, const float* matrices, const float* in, float* out) const {
    const std::size_t planeSize = tile.planeSize();
    const auto height = static_cast<std::size_t>(grid_.blockHeight);
    const auto width = static_cast<std::size_t>(grid_.blockWidth);
    const auto imageWidth = static_cast<std::size_t>(shape_.width);
    const std::size_t step = perPosition_ * planeSize;
    const std::size_t planes = tile.values() / step;
    std::uint32_t* const rows = tile.words(planes);
    for (std::size_t plane = 0; plane < planes; ++plane)
        rows[plane] = static_cast<std::uint32_t>(plane * side_);
    float* const flat = tile.scratch(2 * planes * side_);
    float* const flatOut = flat + planes * side_;
    for (std::size_t c = 0; c < perPosition_; ++c) {
        for (const BlockMove& move : moves[c]) {
            for (std::size_t plane = 0; plane < planes; ++plane)
                for (std::size_t row = 0; row < height; ++row)
                    std::copy_n(in + plane * step + c * planeSize + move.source + row * imageWidth, width,
                                flat + plane * side_ + row * width);
            const BlockMove product{0, 0, move.matrix, true};
            multiplyBlocks({.side = side_,
                            .stride = matrices_->stride(),
                            .matrices = matrices,
                            .moves = {&product, 1},
                            .rows = {rows, planes},
                            .in = flat,
                            .out = flatOut});
            for (std::size_t plane = 0; plane < planes; ++plane)
                for (std::size_t row = 0; row < height; ++row)
                    std::copy_n(flatOut + plane * side_ + row * width, width,
                                out + plane * step + c * planeSize + move.target + row * imageWidth);
        }
    }
}

base::Result<void> RmtStep::prepareInverse(const std::stop_token& stop) const {
    return matrices_->prepareInverses(stop);
}

ValueRange RmtStep::range(ValueRange input) const {
    const auto side = static_cast<double>(side_);
    const double largest = std::max(std::fabs(input.low), std::fabs(input.high));
    // A column of an orthogonal matrix has length 1; of others, every entry can be as large as an entry gets.
    const double most = options_.orthogonal ? largest * std::sqrt(side) : largest * options_.entryBound * side;
    const double high = std::ceil(most * (1.0 + side * 0x1p-22));  // outwards, for f32 rounding
    return {options_.nonNegative && input.low >= 0.0 ? 0.0 : -high, high};
}

}  // namespace guise::disguise
