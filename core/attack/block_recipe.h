// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/shape.h"
#include "core/disguise/recipe.h"

namespace guise::attack {

/// A recipe as the attacks on noise, rmt and permute read it. Public knowledge alone.
struct BlockRecipe {
    base::Shape shape;  // of disguised images, after padding
    int blockHeight = 0;
    int blockWidth = 0;
    int rows = 0;  // of block positions
    int columns = 0;
    double noise = 0.0;       // N
    bool noiseAfter = false;  // added after rmt and so not mixed
    bool mixes = false;       // rmt with another matrix than the identity
    std::string matrix = "identity";
    bool perChannel = false;
    bool whole = false;
    bool permutes = false;
    std::vector<std::string> others;  // further mechanisms in order; another scheme's name first

    [[nodiscard]] int positions() const noexcept { return rows * columns; }
    [[nodiscard]] int side() const noexcept { return whole ? blockHeight * blockWidth : blockWidth; }  // of a matrix
    /// Mixed by secret orthogonal matrices, row by row, with no further step.
    [[nodiscard]] bool orthogonalRows() const noexcept {
        return mixes && matrix == "orthogonal" && !whole && others.empty();
    }
};

/// `shape`: of originals. `recipe` fits it (disguise::checkRecipe).
[[nodiscard]] BlockRecipe readBlockRecipe(const disguise::Recipe& recipe, const base::Shape& shape);

}  // namespace guise::attack
