// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/attack/attack.h"
#include "core/image/image_set.h"

namespace guise::attack::cases {

/// Smooth, coloured or sparse pictures, seeded, quick to make.
[[nodiscard]] image::ImageSet smoothImages(std::size_t count, base::Shape shape, std::uint64_t seed);
[[nodiscard]] image::ImageSet strokeImages(std::size_t count, base::Shape shape, std::uint64_t seed);  // 10 classes
[[nodiscard]] image::ImageSet randomImages(std::size_t count, base::Shape shape, std::uint64_t seed);

/// Images disguised under an experiment key, with the truth beside them for the test alone.
struct AttackCase {
    image::ImageSet originals;
    disguise::Recipe recipe;
    base::Shape disguisedShape;
    std::vector<float> disguised;
    std::vector<std::int32_t> labels;  // exported
    std::vector<double> matrices;      // of the key, by source position
    std::vector<std::int64_t> permutation;

    [[nodiscard]] AttackerView view() const;
    [[nodiscard]] AttackerView viewWithPairs(std::size_t pairs) const;  // the first so many are known
    [[nodiscard]] std::vector<float> recovered(const AttackResult& result) const;
    [[nodiscard]] double energy(const AttackResult& result) const;
};

/// `steps`: the recipe's list as JSON, such as R"([{"mechanism":"rmt"}])".
[[nodiscard]] AttackCase attackCase(image::ImageSet originals, int blockHeight, int blockWidth,
                                    const std::string& steps, std::uint64_t seed = 7);

}  // namespace guise::attack::cases
