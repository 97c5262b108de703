// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/image/image_source.h"

namespace guise::image {

/// `inner` with every image brought to `shape` (1 or 3 channels) as it is read: see convertPicture(). Error: BadData
/// (an inner source with 2 or more than 3 channels).
[[nodiscard]] base::Result<SourcePtr> convertSource(SourcePtr inner, const base::Shape& shape);

/// Draws a test part: `share` of each class (of all images when unlabelled), rounded, at least one image left on each
/// side where a class has two. Image i of a class goes to the test part by the order of
/// SHA-256("guise-split/1\n" seed "\n" i), decimal, i counted over the whole source; both parts keep the source's
/// order. Errors: BadUri (the source has a test part), BadData (too few images).
[[nodiscard]] base::Result<SourcePtr> drawTestPart(SourcePtr inner, double share, std::uint64_t seed);

/// Keeps the classes named (or numbered) in `classes`, relabelled 0..k-1 in that order. Errors: NotLabelled,
/// UnknownName, BadUri (one class twice), NoSecondSet (no training image of them).
[[nodiscard]] base::Result<SourcePtr> selectClasses(SourcePtr inner, const std::vector<std::string>& classes);

/// ShapeMismatch unless [first, first + count) lies in the split and `size` bytes fit it exactly.
[[nodiscard]] base::Result<void> checkRange(const ImageSource& source, Split split, std::size_t first,
                                            std::size_t count, std::size_t size);

}  // namespace guise::image
