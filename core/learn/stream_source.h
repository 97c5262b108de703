// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

#include "core/base/error.h"
#include "core/disguise/disguiser.h"
#include "core/image/image_set.h"
#include "core/learn/augmentation.h"
#include "core/learn/batch_source.h"

namespace guise::learn {

struct StreamOptions {
    Augmentation augmentation;
    int classCount = 0;
    int batch = 128;
    std::uint64_t seed = 0;  // order and augmentation
    int threads = 0;         // that disguise a batch; 0: all
};

/// "stream" (METHODS 2): every epoch shows every image once, in a fresh order, augmented and disguised afresh under one
/// key: an upper bound that no outsourcing allows, since what is shipped is fixed. `disguiser` null: originals,
/// augmented. `noise` gives every epoch a salt of its own. Borrows originals and disguiser. Errors: NotLabelled,
/// BadData, WrongUse (fewer images than a batch), ShapeMismatch.
[[nodiscard]] base::Result<std::unique_ptr<BatchSource>> streamSource(const image::ImageSet& originals,
                                                                      const disguise::Disguiser* disguiser,
                                                                      const disguise::NoiseSource& noise,
                                                                      const StreamOptions& options);

/// Salt of one epoch, or of one copy of a set: fresh wherever `noise` is, fixed where it is.
[[nodiscard]] disguise::NoiseSource noiseOfRound(const disguise::NoiseSource& noise, std::uint64_t round);

}  // namespace guise::learn
