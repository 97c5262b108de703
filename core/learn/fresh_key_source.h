// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/base/error.h"
#include "core/image/image_set.h"
#include "core/learn/batch_source.h"

namespace guise::learn {

struct FreshKeyOptions {
    std::string recipe;  // JSON of a valid recipe
    int batch = 128;
    std::uint64_t seed = 0;  // order of images, keys and noise
    int threads = 0;         // that disguise a batch; 0: all
};

/// "Fresh key per batch" (METHODS 5, key-agnostic): every batch of originals is disguised under an experiment key and
/// noise of its own, drawn from the seed and the number of the batch, so a net learns what all keys of a recipe leave.
/// Labels are the true classes. Every epoch runs once through the images in a fresh order. Borrows the originals.
/// Errors: NotLabelled, BadData, WrongUse (fewer images than a batch; a recipe that mixes images), those of
/// Disguiser::create().
[[nodiscard]] base::Result<std::unique_ptr<BatchSource>> freshKeySource(const image::ImageSet& originals,
                                                                        const FreshKeyOptions& options);

}  // namespace guise::learn
