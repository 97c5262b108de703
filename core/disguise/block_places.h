// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/error.h"
#include "core/base/shape.h"
#include "core/disguise/mechanism.h"
#include "core/key/secret_key.h"
#include "core/key/secret_memory.h"

namespace guise::disguise {

/// Where the blocks of an image go under a key. Secret, like the key.
struct BlockPlaces {
    BlockGrid grid;
    base::Shape input;   // as the steps meet it: padded
    base::Shape output;  // of the disguised image: steps may enlarge it
    /// Position j of the disguised image shows source block source[j]; in order where nothing moves.
    key::SecretVector<std::int64_t> source;
    /// The same of each step alone; empty for one that moves no block.
    std::vector<key::SecretVector<std::int64_t>> steps;
};
/// Draws the permutations alone, no matrices: quick for any recipe. Errors: those of parseRecipe and checkRecipe;
/// RecipeInvalid for a scheme without blocks.
[[nodiscard]] base::Result<BlockPlaces> blockPlaces(const key::SecretKey& key);

}  // namespace guise::disguise
