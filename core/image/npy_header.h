// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/image/npy.h"

namespace guise::image {

inline constexpr std::size_t kMaxNpyHeader = 1 << 16;  // bytes of the header's text

/// `front`: the file's beginning, its whole header unless that is too long. `name` stands for the file in messages.
/// Sizes are checked to multiply without overflow, not against the file. Errors: UnknownFormat, BadData, TooLarge.
[[nodiscard]] base::Result<NpyHeader> parseNpyHeader(std::span<const std::uint8_t> front, const std::string& name);
/// The header of format 1.0, padded with spaces so that the values begin at a multiple of 64.
[[nodiscard]] std::string formatNpyHeader(NpyType type, const std::vector<std::size_t>& shape);

}  // namespace guise::image
