// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/key/random_stream.h"
#include "core/key/secret_memory.h"

#include <cstdint>
#include <span>
#include <stop_token>

namespace guise::key {

enum class MatrixKind { Orthogonal, Projection, ProjectionUniform };

/// Key material of METHODS 13, in double with + - * / sqrt alone and under a set rounding and denormal mode, so that
/// every machine and compiler gives the same bytes. Row-major side x side. Kinds: Haar on O(side); N(0, 1/side);
/// U(0, 1); the two projections are redrawn while the largest over the smallest r_kk exceeds 1e3. Takes in the order of
/// side^3 steps; empty once `stop` is requested.
[[nodiscard]] SecretVector<double> drawMatrix(RandomStream& stream, MatrixKind kind, int side,
                                              const std::stop_token& stop = {});

/// Fisher-Yates over [0, count): permutation[out] = source.
[[nodiscard]] SecretVector<std::int64_t> drawPermutation(RandomStream& stream, std::int64_t count);

/// The next `count` bits, each a byte 0 or 1: whole bytes of the stream are taken, lowest bit first.
[[nodiscard]] SecretBytes drawBits(RandomStream& stream, std::size_t count);

/// Two standard normals by Marsaglia's polar method, first and spare; RandomStream::normal() hands them out.
struct NormalPair {
    double first = 0.0;
    double second = 0.0;
};
[[nodiscard]] NormalPair drawNormalPair(RandomStream& stream);

/// Natural logarithm as METHODS 13 spells it; `q` > 0 and finite.
[[nodiscard]] double statedLog(double q);

}  // namespace guise::key
