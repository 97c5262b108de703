// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <span>

#include "core/base/error.h"
#include "core/learn/batch_source.h"

namespace guise::learn {

/// Makes an image of another shape from one; called from the training's thread.
using ImageMap = std::function<void(std::span<const float> image, std::span<float> out)>;
/// `source` with every image sent through `map` into `shape`.
[[nodiscard]] std::unique_ptr<BatchSource> mappedSource(std::unique_ptr<BatchSource> source, const base::Shape& shape,
                                                        ImageMap map);

/// Batches whose first `firstBatch` images come from `first` and the other `secondBatch` from `second`, each made for
/// batches of that size. Epochs are those of `first`. Error: ShapeMismatch (shapes or classes differ).
[[nodiscard]] base::Result<std::unique_ptr<BatchSource>> joinedSource(std::unique_ptr<BatchSource> first,
                                                                      int firstBatch,
                                                                      std::unique_ptr<BatchSource> second,
                                                                      int secondBatch);

}  // namespace guise::learn
