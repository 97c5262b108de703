// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guise::base {

/// Marks an English text that people see for lupdate (-tr-function-alias QT_TRANSLATE_NOOP+=translatable) and returns
/// it unchanged: core has no translator of its own; the window looks the text up by its English form.
[[nodiscard]] constexpr const char* translatable(const char* text) noexcept {
    return text;
}

}  // namespace guise::base
