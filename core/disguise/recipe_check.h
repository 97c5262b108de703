// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/disguise/mechanism.h"
#include "core/disguise/recipe.h"

namespace guise::disguise {

/// Values of one disguised image at most: offsets inside an image fit 32 bits with room for a few images.
inline constexpr std::size_t kMaxImageValues = std::size_t{1} << 30;
/// Numbers in all matrices of a key at most: 1 GiB in double.
inline constexpr std::size_t kMaxMatrixNumbers = std::size_t{1} << 27;
inline constexpr int kMaxMatrixSide = 4096;
inline constexpr int kMaxWholePixels = 1024;  // METHODS 2

/// Shape that the steps work on: the next multiples of the block where the recipe pads.
[[nodiscard]] base::Shape paddedShape(const Recipe& recipe, const base::Shape& shape) noexcept;
/// Grid of blocks; the block divides `padded`. One block for a scheme without blocks.
[[nodiscard]] BlockGrid gridOf(const Recipe& recipe, const base::Shape& padded) noexcept;
/// A step that duplicates pixels `factor` x `factor` times makes blocks and image larger.
void enlarge(int factor, BlockGrid& grid, base::Shape& shape) noexcept;
/// Shape of the disguised image after all steps.
[[nodiscard]] base::Shape enlargedShape(const Recipe& recipe, const base::Shape& padded);

/// Whether mechanisms may follow each other like this: no float step before a byte step, none twice that may stand
/// once. Error: RecipeInvalid.
[[nodiscard]] base::Result<void> checkOrder(std::span<const Mechanism* const> steps);

/// checkRecipe() for a scheme other than "block".
[[nodiscard]] base::Result<void> checkScheme(const Recipe& recipe, const base::Shape& shape);

}  // namespace guise::disguise
