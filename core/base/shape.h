// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/base/error.h"

namespace guise::base {

/// One image: channels x height x width, each at least 1, row-major.
struct Shape {
    int channels = 1;
    int height = 0;
    int width = 0;

    /// Values in one image. A shape that passed checkShape() never overflows.
    [[nodiscard]] std::size_t size() const noexcept;
    [[nodiscard]] std::string text() const;  // "1x28x28"
    friend bool operator==(const Shape&, const Shape&) = default;
};

inline constexpr int kMaxSide = 16384;
inline constexpr int kMaxChannels = 16;

/// Errors: BadData (a side below 1), TooLarge (over kMaxSide or kMaxChannels).
[[nodiscard]] Result<Shape> checkShape(std::int64_t channels, std::int64_t height, std::int64_t width);
/// "1,28,28" as the command line writes it. Errors: WrongUse, and those of checkShape.
[[nodiscard]] Result<Shape> parseShape(const std::string& text);

}  // namespace guise::base
