// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/attack/attacker_view.h"
#include "core/attack/block_recipe.h"

namespace guise::attack {

/// Source positions that show the same pixels in every known original, such as a black margin: no residual tells them
/// apart, so `shows` (position j shows source shows[j]) holds them in any order. They are placed anew by the images
/// held: the energy of a block (about its mean; a rotation keeps it) goes along with that of its neighbours. Energies
/// of all other positions, correlated over the images, weigh by their distance to the power -4; then one to one.
/// Nothing changes where no position is known for certain, or `stop` was requested.
void placeLookAlikes(const AttackerView& view, const BlockRecipe& recipe, std::vector<std::uint32_t>& shows,
                     int threads, const std::stop_token& stop);

}  // namespace guise::attack
