// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <stop_token>

namespace guise::disguise {

/// Inverse of a row-major side x side matrix by Gauss-Jordan elimination with partial pivoting, in place of `inverse`.
/// Overwrites `matrix`. All memory is the caller's, so that secrets stay in theirs. False: singular, or stopped.
[[nodiscard]] bool invertMatrix(double* matrix, double* inverse, std::size_t side,
                                const std::stop_token& stop = {}) noexcept;

}  // namespace guise::disguise
