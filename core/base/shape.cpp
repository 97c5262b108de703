// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shape.h"

#include "core/base/numbers.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace guise::base {

std::size_t Shape::size() const noexcept {
    return static_cast<std::size_t>(channels) * static_cast<std::size_t>(height) * static_cast<std::size_t>(width);
}

std::string Shape::text() const {
    return fmt::format("{}x{}x{}", channels, height, width);
}

Result<Shape> checkShape(std::int64_t channels, std::int64_t height, std::int64_t width) {
    const std::string text = fmt::format("{}x{}x{}", channels, height, width);
    if (channels < 1 || height < 1 || width < 1)
        return fail(
            ErrorCode::BadData,
            fmt::format("An image of {} (channels x height x width) has no pixels. Use sizes of at least 1.", text),
            {text});
    if (channels > kMaxChannels || height > kMaxSide || width > kMaxSide)
        return fail(
            ErrorCode::TooLarge,
            fmt::format("An image of {} (channels x height x width) is too large. Guise takes up to {} channels "
                        "and {} pixels per side; scale the images down.",
                        text, kMaxChannels, kMaxSide),
            {text, std::to_string(kMaxChannels), std::to_string(kMaxSide)});
    return Shape{static_cast<int>(channels), static_cast<int>(height), static_cast<int>(width)};
}

Result<Shape> parseShape(const std::string& text) {
    std::array<std::int64_t, 3> sides{};
    std::string_view rest = text;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const std::size_t comma = rest.find(',');
        const bool last = i + 1 == sides.size();
        const Result<std::int64_t> side = parseInteger(rest.substr(0, comma), "shape");
        if (!side || last != (comma == std::string_view::npos))
            return fail(ErrorCode::WrongUse,
                        fmt::format("\"{}\" is not a shape. Write channels,height,width, for example 1,28,28.", text),
                        {text});
        sides[i] = *side;
        rest = last ? std::string_view() : rest.substr(comma + 1);
    }
    return checkShape(sides[0], sides[1], sides[2]);
}

}  // namespace guise::base
