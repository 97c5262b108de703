// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/error.h"

namespace guise::base {

/// Whole text as a number, whatever the locale. `what` names the value in the error. Errors: WrongUse.
[[nodiscard]] Result<std::int64_t> parseInteger(std::string_view text, std::string_view what);
[[nodiscard]] Result<double> parseReal(std::string_view text, std::string_view what);  // finite

}  // namespace guise::base
