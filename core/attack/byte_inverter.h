// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>

#include "core/attack/attack.h"
#include "core/attack/byte_recipe.h"

namespace guise::attack {

/// Opens one disguised image of `recipe.shape` into pixels of the same shape. Any thread; must not throw.
using OpenImage = std::function<void(std::span<const std::uint8_t> image, std::span<float> pixels)>;

/// Image by image, then back to the original size.
[[nodiscard]] std::unique_ptr<Inverter> byteInverter(ByteRecipe recipe, OpenImage open);

}  // namespace guise::attack
