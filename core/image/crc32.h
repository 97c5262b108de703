// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace guise::image {

/// CRC-32 of zip and gzip (polynomial EDB88320, reflected), continued from `crc`; begin with 0.
[[nodiscard]] std::uint32_t crc32(std::uint32_t crc, std::span<const std::uint8_t> bytes) noexcept;

}  // namespace guise::image
