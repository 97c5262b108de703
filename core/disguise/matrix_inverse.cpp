// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/matrix_inverse.h"

#include <algorithm>
#include <cmath>

namespace guise::disguise {
namespace {

void subtractRow(double* row, const double* pivotRow, double factor, std::size_t from, std::size_t to) noexcept {
    for (std::size_t k = from; k < to; ++k)
        row[k] -= factor * pivotRow[k];
}

}  // namespace

bool invertMatrix(double* matrix, double* inverse, std::size_t side, const std::stop_token& stop) noexcept {
    for (std::size_t i = 0; i < side; ++i)
        for (std::size_t k = 0; k < side; ++k)
            inverse[i * side + k] = i == k ? 1.0 : 0.0;
    for (std::size_t column = 0; column < side; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < side; ++row)
            if (std::fabs(matrix[row * side + column]) > std::fabs(matrix[pivot * side + column]))
                pivot = row;
        double* const top = matrix + column * side;
        double* const topInverse = inverse + column * side;
        if (matrix[pivot * side + column] == 0.0 || stop.stop_requested())
            return false;
        if (pivot != column) {
            std::swap_ranges(top, top + side, matrix + pivot * side);
            std::swap_ranges(topInverse, topInverse + side, inverse + pivot * side);
        }
        const double divisor = top[column];
        for (std::size_t k = 0; k < side; ++k) {
            top[k] /= divisor;
            topInverse[k] /= divisor;
        }
        for (std::size_t row = 0; row < side; ++row) {
            const double factor = matrix[row * side + column];
            if (row == column || factor == 0.0)
                continue;
            subtractRow(matrix + row * side, top, factor, column, side);
            subtractRow(inverse + row * side, topInverse, factor, 0, side);
        }
    }
    return true;
}

}  // namespace guise::disguise
