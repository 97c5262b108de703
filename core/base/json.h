// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json_fwd.h"

namespace guise::base {

/// Parses foreign JSON: UTF-8, at most `limit` bytes and 32 levels deep, no duplicate names. Error: BadData, TooLarge.
[[nodiscard]] Result<Json> parseJson(std::string_view text, std::size_t limit = 1 << 20);
/// Canonical JSON after RFC 8785: names sorted by UTF-16 code unit, no spaces, numbers as ECMAScript prints them.
/// Numbers are doubles there: integers beyond 2^53 lose digits, so carry those as strings. Bytes that are not UTF-8
/// become U+FFFD. Throws nothing; non-finite numbers become null.
[[nodiscard]] std::string canonicalJson(const Json& value);
/// `value` for people and --json: non-finite numbers as null.
[[nodiscard]] std::string prettyJson(const Json& value);

}  // namespace guise::base
