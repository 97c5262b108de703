// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/disguise/kernels.h"
#include "core/disguise/prepared_step.h"
#include "core/disguise/rmt_matrices.h"

namespace guise::disguise {

/// Every block times the matrix of its source position: Y_i = X_i R_i, or, `whole`, the block as one row of r * s
/// values (METHODS 2). A permutation that follows costs nothing: the product is written to its place at once.
class RmtStep final : public PreparedStep {
public:
    struct Options {
        bool whole = false;
        bool orthogonal = false;
        double entryBound = 1.0;  // largest absolute value an entry can have
        bool nonNegative = false;
    };
    /// May throw std::bad_alloc.
    RmtStep(const BlockGrid& grid, const base::Shape& shape, std::shared_ptr<const RmtMatrices> matrices,
            const Options& options);

    void apply(Tile& tile) const override;
    void invert(Tile& tile) const override;
    [[nodiscard]] base::Result<void> prepareInverse(const std::stop_token& stop) const override;
    [[nodiscard]] ValueRange range(ValueRange input) const override;
    [[nodiscard]] bool absorb(std::span<const std::int64_t> permutation) override;

private:
    using Moves = std::vector<key::SecretVector<BlockMove>>;  // one list per matrix of a position

    void buildMoves();
    void run(Tile& tile, const Moves& moves, const float* matrices) const;
    void runRows(Tile& tile, const Moves& moves, const float* matrices, const float* in, float* out) const;
    void runWhole(Tile& tile, const Moves& moves, const float* matrices, const float* in, float* out) const;
    [[nodiscard]] std::uint32_t corner(std::size_t position) const;

    BlockGrid grid_;
    base::Shape shape_;
    Options options_;
    std::size_t side_;
    std::size_t perPosition_;
    std::shared_ptr<const RmtMatrices> matrices_;
    key::SecretVector<std::int64_t> source_;  // of each output position
    Moves forward_;
    Moves backward_;
};

}  // namespace guise::disguise
