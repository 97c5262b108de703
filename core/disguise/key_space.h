// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace guise::disguise {

/// log2(n!), for n >= 0; a relative error below 1e-12.
[[nodiscard]] double log2Factorial(std::int64_t n) noexcept;

}  // namespace guise::disguise
