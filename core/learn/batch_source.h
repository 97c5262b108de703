// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/base/shape.h"
#include "core/image/image_set.h"

namespace guise::learn {

/// Gives the batches of a training. Called from one thread, with rising steps.
class BatchSource {
public:
    virtual ~BatchSource() = default;
    [[nodiscard]] virtual const base::Shape& shape() const noexcept = 0;
    [[nodiscard]] virtual int classCount() const noexcept = 0;
    /// Fills batch `step` (0-based): labels.size() images on the pixel scale and their labels. The same step and seed
    /// give the same batch.
    [[nodiscard]] virtual base::Result<void> fill(std::int64_t step, std::span<float> pixels,
                                                  std::span<std::int32_t> labels) = 0;
    /// True: an image belongs to several classes at once, and a training asks fillShares() in place of fill().
    [[nodiscard]] virtual bool hasShares() const noexcept { return false; }
    /// As fill(), with the share of every class in place of a label: batch x classCount(), 0 or more, row by row.
    [[nodiscard]] virtual base::Result<void> fillShares(std::int64_t step, std::span<float> pixels,
                                                        std::span<float> shares);
    /// Batches that run once through the images; 0: it has no epochs.
    [[nodiscard]] virtual std::int64_t batchesPerEpoch() const noexcept { return 0; }
    /// Images of each class, classCount() of them; empty: not known.
    [[nodiscard]] virtual std::vector<std::int64_t> classSizes() const { return {}; }
};

/// Batches from a set held in memory: every epoch runs once through the images in a fresh order drawn from `seed`; an
/// epoch's rest that does not fill a batch is left out of that epoch. Borrows the pixels: they must outlive it.
/// Errors: NotLabelled, BadData (labels out of range), WrongUse (fewer images than a batch).
[[nodiscard]] base::Result<std::unique_ptr<BatchSource>> residentSource(const image::FloatImageSet& set, int classCount,
                                                                        int batch, std::uint64_t seed);
[[nodiscard]] base::Result<std::unique_ptr<BatchSource>> residentSource(const image::ImageSet& set, int classCount,
                                                                        int batch, std::uint64_t seed);

}  // namespace guise::learn
