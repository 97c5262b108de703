// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/attack/attack.h"
#include "core/attack/block_recipe.h"

namespace guise::attack {

/// Rows that a matrix mixes, of one block position and group (a channel where each has its own matrix, else 0): image,
/// channel, row of the block; side() doubles each. The mean of the noise is part of the rows that it was added to:
/// added to originals (noise before the matrices) or taken from disguised ones (after). Padding repeats the edge.
[[nodiscard]] std::vector<double> originalRows(std::span<const std::uint8_t> pixels, const base::Shape& shape,
                                               const BlockRecipe& recipe, int position, int group);
[[nodiscard]] std::vector<double> disguisedRows(const DisguisedImages& images, const BlockRecipe& recipe, int position,
                                                int group);

/// y = x R from rows of both. Directions that no row of X shows stay zero in both: the inverse leaves them out.
struct MatrixFit {
    std::vector<double> matrix;   // R^, side x side, row-major
    std::vector<double> inverse;  // its pseudo-inverse
    int rank = 0;                 // directions that X shows
    double residual = 0.0;        // |X R^ - Y|^2
    double power = 0.0;           // |Y|^2
    double ridge = 0.0;           // lambda
};
/// The pseudo-inverse X^+ Y by SVD; with noise ridge, its lambda by leave-one-out.
[[nodiscard]] MatrixFit fitMatrix(std::span<const double> original, std::span<const double> disguised, int side,
                                  bool noisy);

/// What an orthogonal fit needs of the rows of a position: X'Y, |X|^2, |Y|^2.
struct PairMoments {
    std::vector<double> cross;  // side x side
    double originalPower = 0.0;
    double disguisedPower = 0.0;
};
/// Of originalRows() of source permutation[j] and disguisedRows() of position j, position after position, its groups
/// together. What a stop leaves out makes them worthless: ask the token after.
[[nodiscard]] std::vector<PairMoments> pairMoments(const KnownPairs& pairs, const base::Shape& shape,
                                                   const BlockRecipe& recipe,
                                                   std::span<const std::uint32_t> permutation, int threads,
                                                   std::stop_token stop);
/// Procrustes on the row space of X; the whole space with noise.
[[nodiscard]] MatrixFit fitOrthogonal(const PairMoments& moments, int side, bool noisy);

/// Position j of the disguised images shows source position result[j]: what was granted with the pairs, else
/// matchByResidual() and placeLookAlikes() where the recipe permutes. Errors: BadData (a granted position that does not
/// exist), Stopped.
[[nodiscard]] base::Result<std::vector<std::uint32_t>> positionsOf(const AttackerView& view, const BlockRecipe& recipe,
                                                                   bool orthogonal, const AttackContext& context);

/// Position j of the disguised images shows source position result[j]: the residuals of all (source, target), then one
/// to one (Hungarian). Empty where `stop` was requested.
[[nodiscard]] std::vector<std::uint32_t> matchByResidual(const KnownPairs& pairs, const base::Shape& shape,
                                                         const BlockRecipe& recipe, bool orthogonal, int threads,
                                                         std::stop_token stop);

}  // namespace guise::attack
