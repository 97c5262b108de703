// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/error.h"
#include "core/image/image_set.h"
#include "core/learn/engine.h"

namespace guise::learn {

/// Predicted class (largest logit, lowest index on a tie) of every image, in order. Bytes are widened piece by piece.
/// Errors: ShapeMismatch, NonFinite (an answer is not a number), those of logits().
[[nodiscard]] base::Result<std::vector<std::int32_t>> predict(Model& model, const image::FloatImageSet& set,
                                                              std::stop_token stop = {});
[[nodiscard]] base::Result<std::vector<std::int32_t>> predict(Model& model, const image::ImageSet& set,
                                                              std::stop_token stop = {});

/// Per class: how many images, how many right. Sizes: classCount.
struct Tally {
    std::vector<std::int64_t> count;
    std::vector<std::int64_t> right;
    [[nodiscard]] std::int64_t total() const noexcept;
    [[nodiscard]] double accuracy() const noexcept;          // [0, 1]; NaN without images
    [[nodiscard]] double balancedAccuracy() const noexcept;  // mean over classes that have images
    [[nodiscard]] double majorityRate() const noexcept;
};
[[nodiscard]] Tally tally(std::span<const std::int32_t> predicted, std::span<const std::int32_t> labels,
                          int classCount);

/// Batches between two live measures of `images` images each, so that they take at most 2 % of the training's time: an
/// answer costs about a third of learning from an image. At least 5 measures a training and at most 50.
[[nodiscard]] std::int64_t liveEvery(std::int64_t steps, int batch, std::size_t images);

/// Measures accuracy on (a part of) a set before the first batch, every `every` batches and after the last, as metric
/// `name` with its Wilson interval. `limit`: that many images, evenly spread over the set; 0: all. Borrows the set.
[[nodiscard]] std::unique_ptr<Probe> accuracyProbe(std::string name, const image::FloatImageSet& set, int classCount,
                                                   std::int64_t every, std::size_t limit);

}  // namespace guise::learn
