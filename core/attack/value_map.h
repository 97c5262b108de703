// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/shape.h"

namespace guise::attack {

/// Chosen images (level 3) that tell every half byte of an image apart: black first, then one for each digit to base 16
/// of its number. Disguised and given to the attack as pairs, they open every order and mask of values.
[[nodiscard]] std::vector<std::uint8_t> chosenImages(const base::Shape& shape);

}  // namespace guise::attack
