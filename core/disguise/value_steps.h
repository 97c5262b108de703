// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/disguise/prepared_step.h"

namespace guise::disguise {

/// Index of the first pixel of block `position` in its plane.
[[nodiscard]] std::size_t blockCorner(const BlockGrid& grid, std::size_t position) noexcept;

/// XOR with one secret byte for each value of an image, the same for all images; its own inverse.
class MaskStep final : public PreparedStep {
public:
    explicit MaskStep(key::SecretBytes mask) : mask_(std::move(mask)) {}
    void apply(Tile& tile) const override;
    void invert(Tile& tile) const override { apply(tile); }
    [[nodiscard]] ValueRange range(ValueRange) const override { return {}; }

private:
    key::SecretBytes mask_;  // C x H x W
};

/// Each value of the output is one value of the input: out[i] = in[source[i]], the same for all images.
class ValueOrderStep final : public PreparedStep {
public:
    /// A permutation of [0, C x H x W).
    explicit ValueOrderStep(key::SecretVector<std::uint32_t> source) : source_(std::move(source)) {}
    void apply(Tile& tile) const override;
    void invert(Tile& tile) const override;
    [[nodiscard]] ValueRange range(ValueRange) const override { return {}; }

private:
    key::SecretVector<std::uint32_t> source_;
};

}  // namespace guise::disguise
