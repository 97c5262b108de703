// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace guise::image {

[[nodiscard]] bool validUtf8(std::string_view bytes) noexcept;
/// A name from disk for a message: bytes that are no UTF-8 and control characters become '?'.
[[nodiscard]] std::string printable(std::string_view bytes);
[[nodiscard]] std::string printable(const std::string& bytes);
[[nodiscard]] std::string printable(const std::filesystem::path& path);

}  // namespace guise::image
