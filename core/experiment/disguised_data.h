// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>

#include "core/base/error.h"
#include "core/disguise/disguiser.h"
#include "core/image/image_set.h"
#include "core/image/image_source.h"
#include "core/key/secret_key.h"
#include "core/learn/augmentation.h"

namespace guise::experiment {

/// Noise of one delivery or run: a fixed seed for tests, else a fresh salt that is forgotten.
[[nodiscard]] disguise::NoiseSource noiseFor(image::Split split, std::optional<std::uint64_t> noiseSeed);

/// A split disguised in memory, labels as they are (not the key's). Range [first, first + limit) of the split, read and
/// disguised in pieces. Errors: KeyShapeMismatch, those of loadSplit() and Disguiser::apply().
[[nodiscard]] base::Result<image::FloatImageSet> disguiseSplit(const image::ImageSource& source, image::Split split,
                                                               const disguise::Disguiser& disguiser,
                                                               const disguise::NoiseSource& noise, std::size_t first,
                                                               std::size_t limit, std::stop_token stop = {});
/// The same range of originals, widened to f32.
[[nodiscard]] base::Result<image::FloatImageSet> originalSplit(const image::ImageSource& source, image::Split split,
                                                               std::size_t first, std::size_t limit,
                                                               std::stop_token stop = {});

/// `copies` augmented copies of every image, copy after copy, each disguised with noise of its own (null: not
/// disguised), labels as they are. Errors: TooLarge (over 8 GiB), those of Disguiser::apply(), Stopped.
[[nodiscard]] base::Result<image::FloatImageSet> augmentedCopies(const image::ImageSet& originals,
                                                                 const disguise::Disguiser* disguiser,
                                                                 const disguise::NoiseSource& noise,
                                                                 const learn::Augmentation& augmentation, int copies,
                                                                 std::uint64_t seed, std::stop_token stop = {});

/// Bytes as f32 on the same scale.
[[nodiscard]] image::FloatImageSet widened(const image::ImageSet& set);
/// Images brought to another shape (grey to colour and back, resized); the labels stay. Used for out-training classes.
[[nodiscard]] base::Result<image::ImageSet> conformed(const image::ImageSet& set, const base::Shape& shape);

}  // namespace guise::experiment
