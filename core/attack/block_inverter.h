// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/attack/attack.h"
#include "core/attack/block_recipe.h"

namespace guise::attack {

/// Inverse of noise, rmt and permute from estimates: x of position permutation[j] = (y of position j) * inverse[j], the
/// mean of the noise subtracted where the recipe added it, padding cropped.
struct BlockInverse {
    BlockRecipe recipe;
    base::Shape original;
    int matricesPerPosition = 1;             // 1, or one a channel
    std::vector<float> inverses;             // position x matricesPerPosition x side x side; empty: nothing is mixed
    std::vector<std::uint32_t> permutation;  // empty: nothing is permuted
};
[[nodiscard]] std::unique_ptr<Inverter> blockInverter(BlockInverse inverse);

/// Transposes of key.matrices, the inverses of orthogonal ones.
[[nodiscard]] std::vector<float> transposes(const KeyEstimate& key);

}  // namespace guise::attack
