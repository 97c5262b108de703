// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/shape.h"
#include "core/disguise/recipe.h"

namespace guise::attack {

/// Threat level (METHODS 7). 1: disguised images, label indices, model, recipe. 2: also known pairs. 3: chosen images
/// get disguised for the attacker.
enum class Level { One = 1, Two = 2, Three = 3 };

/// Disguised images as they are shipped, N x C x H x W: floats, or the bytes of a byte recipe. Exactly one is filled.
struct DisguisedImages {
    base::Shape shape;
    std::span<const float> floats;
    std::span<const std::uint8_t> bytes;

    [[nodiscard]] std::size_t count() const noexcept {
        return shape.size() == 0 ? 0 : (floats.size() + bytes.size()) / shape.size();
    }
    [[nodiscard]] DisguisedImages range(std::size_t first, std::size_t images) const {
        const std::size_t size = shape.size();
        return {shape, floats.empty() ? floats : floats.subspan(first * size, images * size),
                bytes.empty() ? bytes : bytes.subspan(first * size, images * size)};
    }
};

/// Pictures that the attacker holds: pixels 0..255, N x C x H x W. `labels` is empty or one class index an image.
struct HeldImages {
    std::span<const std::uint8_t> pixels;
    std::span<const std::int32_t> labels;
    int classes = 0;
};

/// Image i of `originals` became image i of `disguised`.
struct KnownPairs {
    std::span<const std::uint8_t> originals;
    DisguisedImages disguised;
};

/// Everything that an attacker may look at, and nothing else: no member leads to a key, or to an original that this
/// attacker does not hold. Borrows all images; plain data, so any number of attacks may share one view.
struct AttackerView {
    disguise::Recipe recipe;
    base::Shape shape;                     // of originals; disguised.shape is larger where the recipe pads
    DisguisedImages disguised;             // what the attack learns from
    std::span<const std::int32_t> labels;  // exported label index of each disguised image; empty: none
    int classes = 0;                       // of `labels`
    std::vector<std::string> classNames;   // empty: not known
    std::optional<KnownPairs> pairs;       // level 2
    std::optional<HeldImages> domain;      // images of the same domain, none of them disguised here
    std::optional<HeldImages> candidates;  // originals that may or may not be among the disguised
    /// Granted beside the pairs: position j shows source position permutation[j]. Empty: not known.
    std::span<const std::uint32_t> permutation;
};

}  // namespace guise::attack
