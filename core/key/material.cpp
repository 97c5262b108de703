// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/material.h"

#include "core/key/float_mode.h"

#include <algorithm>
#include <bit>
#include <cfloat>
#include <cmath>
#include <limits>
#include <utility>

// Every operation below rounds once, in the order METHODS 13 gives. The build sets -ffp-contract=off for this file.
#ifdef __FAST_MATH__
#error "key material must not be compiled with fast-math"
#endif

namespace guise::key {
namespace {

static_assert(FLT_EVAL_METHOD == 0, "double must be evaluated as double");
static_assert(std::numeric_limits<double>::is_iec559 && sizeof(double) == 8);

constexpr double kWorstRatio = 1e3;

[[gnu::noinline]] double logOf(double q) {
    std::int64_t exponent = 0;
    if (q < DBL_MIN) {
        q *= 0x1p54;
        exponent = -54;
    }
    const auto bits = std::bit_cast<std::uint64_t>(q);
    exponent += static_cast<std::int64_t>((bits >> 52) & 0x7FF) - 1023;
    double m = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
    if (m >= 0x1.6a09e667f3bcdp+0) {  // the first double above sqrt(2)
        m = m * 0.5;
        exponent += 1;
    }
    const double t = (m - 1.0) / (m + 1.0);
    const double u = t * t;
    double p = 1.0 / 23.0;
    for (int k = 21; k >= 1; k -= 2) {
        p = p * u;
        p = p + 1.0 / static_cast<double>(k);
    }
    const double high = static_cast<double>(exponent) * 0x1.62e42fefa39efp-1;
    const double low = (2.0 * t) * p;
    return high + low;
}

[[gnu::noinline]] void normalPairInto(RandomStream& stream, NormalPair& out) {
    double a = 0.0;
    double b = 0.0;
    double q = 0.0;
    do {
        a = 2.0 * stream.uniform() - 1.0;
        b = 2.0 * stream.uniform() - 1.0;
        q = a * a + b * b;
    } while (q >= 1.0 || q == 0.0);
    const double f = std::sqrt((-2.0 * logOf(q)) / q);
    out.first = a * f;
    out.second = b * f;
}

// v minus its part along each of the `count` earlier columns, one after another.
void removeParts(const double* columns, std::size_t count, double* v, std::size_t side) {
    for (std::size_t i = 0; i < count; ++i) {
        const double* w = columns + i * side;
        double d = 0.0;
        for (std::size_t k = 0; k < side; ++k)
            d = d + w[k] * v[k];
        for (std::size_t k = 0; k < side; ++k)
            v[k] = v[k] - d * w[k];
    }
}

struct Diagonal {
    double smallest = std::numeric_limits<double>::infinity();
    double largest = 0.0;
    [[nodiscard]] bool isSpread() const { return !(largest / smallest <= kWorstRatio); }
};

// Modified Gram-Schmidt, each column twice; `columns` holds column after column. Returns the range of r_kk. Ends early
// at a stop.
Diagonal orthonormalise(SecretVector<double>& columns, std::size_t side, const std::stop_token& stop) {
    Diagonal range;
    for (std::size_t j = 0; j < side && !stop.stop_requested(); ++j) {
        double* v = columns.data() + j * side;
        removeParts(columns.data(), j, v, side);
        removeParts(columns.data(), j, v, side);
        double squares = 0.0;
        for (std::size_t k = 0; k < side; ++k)
            squares = squares + v[k] * v[k];
        const double norm = std::sqrt(squares);
        for (std::size_t k = 0; k < side; ++k)
            v[k] = v[k] / norm;
        range.smallest = std::min(range.smallest, norm);
        range.largest = std::max(range.largest, norm);
    }
    return range;
}

void transpose(const SecretVector<double>& from, SecretVector<double>& to, std::size_t side) {
    for (std::size_t row = 0; row < side; ++row)
        for (std::size_t column = 0; column < side; ++column)
            to[column * side + row] = from[row * side + column];
}

[[gnu::noinline]] void matrixInto(RandomStream& stream, MatrixKind kind, SecretVector<double>& out, std::size_t side,
                                  const std::stop_token& stop) {
    const double root = std::sqrt(static_cast<double>(side));
    SecretVector<double> columns(out.size());
    while (true) {
        for (double& entry : out) {
            if (kind == MatrixKind::ProjectionUniform)
                entry = stream.uniform();
            else
                entry = kind == MatrixKind::Projection ? stream.normal() / root : stream.normal();
        }
        transpose(out, columns, side);
        const Diagonal range = orthonormalise(columns, side, stop);
        if (stop.stop_requested()) {
            out.clear();
            return;
        }
        if (kind == MatrixKind::Orthogonal) {
            if (range.smallest == 0.0)  // a rank-deficient draw, which no seed is expected to give
                continue;
            transpose(columns, out, side);
            return;
        }
        if (!range.isSpread())
            return;
    }
}

}  // namespace

double statedLog(double q) {
    const StatedFloatMode mode;
    return logOf(q);
}

NormalPair drawNormalPair(RandomStream& stream) {
    const StatedFloatMode mode;
    NormalPair out;
    normalPairInto(stream, out);
    return out;
}

SecretVector<double> drawMatrix(RandomStream& stream, MatrixKind kind, int side, const std::stop_token& stop) {
    const auto count = static_cast<std::size_t>(std::max(side, 1));
    SecretVector<double> out(count * count);
    const StatedFloatMode mode;
    matrixInto(stream, kind, out, count, stop);
    return out;
}

SecretVector<std::int64_t> drawPermutation(RandomStream& stream, std::int64_t count) {
    SecretVector<std::int64_t> out(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::int64_t>(i);
    for (std::size_t i = out.size(); i-- > 1;)
        std::swap(out[i], out[stream.below(i + 1)]);
    return out;
}

SecretBytes drawBits(RandomStream& stream, std::size_t count) {
    SecretBytes packed((count + 7) / 8);
    stream.bytes(packed);
    SecretBytes bits(count);
    for (std::size_t i = 0; i < count; ++i)
        bits[i] = static_cast<std::uint8_t>((packed[i / 8] >> (i % 8)) & 1U);
    return bits;
}

}  // namespace guise::key
