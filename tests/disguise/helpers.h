// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/disguise/disguiser.h"

namespace guise::disguise::test {

struct Setting {
    std::string recipe;  // JSON text
    base::Shape shape;
};

[[nodiscard]] key::SecretKey makeKey(const Setting& setting, std::uint64_t seed);
[[nodiscard]] Disguiser makeDisguiser(const Setting& setting, std::uint64_t seed);
[[nodiscard]] std::vector<std::uint8_t> randomImages(std::mt19937_64& random, std::size_t count,
                                                     const base::Shape& shape);
[[nodiscard]] NoiseSource seededNoise(std::uint64_t seed, std::string split = "train");
/// applyRange from `first`; fails the test on an error.
[[nodiscard]] std::vector<float> disguised(const Disguiser& disguiser, const std::vector<std::uint8_t>& images,
                                           std::uint64_t first = 0, const NoiseSource& noise = seededNoise(1),
                                           int threads = 1);

/// METHODS 1 and 2 spelled out in double, one image, from revealed material and its noise: steps in the recipe's order.
[[nodiscard]] std::vector<double> reference(const Disguiser& disguiser, const RevealedMaterial& material,
                                            const std::uint8_t* image, const float* noise);

/// A random recipe of noise, rmt and permute, in a random order, and a shape that fits it. `noisy` false: without
/// noise.
[[nodiscard]] Setting randomSetting(std::mt19937_64& random, bool noisy, bool orthogonal);

}  // namespace guise::disguise::test
