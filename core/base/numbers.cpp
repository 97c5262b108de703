// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/numbers.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <string>
#include <system_error>

namespace guise::base {

Result<std::int64_t> parseInteger(std::string_view text, std::string_view what) {
    std::int64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (parsed.ec == std::errc::result_out_of_range && parsed.ptr == end)
        return fail(ErrorCode::WrongUse,
                    fmt::format("The number \"{}\" for {} is too large. Write a smaller whole number.", text, what),
                    {std::string(text), std::string(what)});
    if (text.empty() || parsed.ec != std::errc() || parsed.ptr != end)
        return fail(ErrorCode::WrongUse,
                    fmt::format("\"{}\" is not a whole number. Write {} as digits, for example 12.", text, what),
                    {std::string(text), std::string(what)});
    return value;
}

Result<double> parseReal(std::string_view text, std::string_view what) {
    double value = 0.0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (text.empty() || parsed.ec != std::errc() || parsed.ptr != end || !std::isfinite(value))
        return fail(
            ErrorCode::WrongUse,
            fmt::format("\"{}\" is not a usable number. Write {} with a decimal point, for example 0.001.", text, what),
            {std::string(text), std::string(what)});
    return value;
}

}  // namespace guise::base
