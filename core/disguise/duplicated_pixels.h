// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/shape.h"

namespace guise::disguise {

/// Each pixel becomes factor x factor pixels; `shape` is that of `in`.
void duplicatePixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out);
/// The first pixel of each factor x factor group; `shape` is that of `out`.
void firstPixels(const std::uint8_t* in, const base::Shape& shape, std::size_t factor, std::uint8_t* out);

}  // namespace guise::disguise
