// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "core/attack/block_recipe.h"
#include "core/image/image_set.h"

namespace guise::attack {

/// Block Gram matrices Y Y' as a picture (METHODS 5, ours): rows of a block against rows of the same block. Orthogonal
/// R gives (Y R)(Y R)' = Y Y', so no key changes them; a permutation moves whole blocks. Entry (i, j) of a block's
/// matrix stands at pixel (i, j) of its block, on the pixel scale: sign(g) sqrt(|g| / s). Where channels share R, one
/// plane for each pair of channels, else one for each channel. Immutable.
class GramPicture {
public:
    /// Why the Gram matrices of this recipe tell keys apart or nothing at all, as a sentence; empty: they do not.
    [[nodiscard]] static std::string unfitReason(const BlockRecipe& recipe);
    /// For recipes without such a reason.
    explicit GramPicture(BlockRecipe recipe);

    [[nodiscard]] const base::Shape& shape() const noexcept { return shape_; }
    /// `image`: disguised, of the recipe's shape (padded); `out`: of shape().
    void apply(std::span<const float> image, std::span<float> out) const;
    [[nodiscard]] image::FloatImageSet apply(const image::FloatImageSet& set) const;

private:
    BlockRecipe recipe_;
    int blockRows_ = 0;  // of one matrix: those of a block, or 1 where it is mixed as a whole
    bool pairs_ = false;
    base::Shape shape_;
};

}  // namespace guise::attack
