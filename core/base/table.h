// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace guise::base {

/// Cells as text, UTF-8. A short row counts as filled up with empty cells.
struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};

enum class TableFormat { Text, Csv, Markdown, Latex };
[[nodiscard]] Result<TableFormat> parseTableFormat(std::string_view text);  // "text", "csv", "markdown", "latex"

/// Text: columns in line, for a terminal; control characters appear as '?'. CSV: RFC 4180 with LF. Markdown: a pipe
/// table. LaTeX: a tabular environment. What would be markup in a cell is escaped.
[[nodiscard]] std::string formatted(const Table& table, TableFormat format);

}  // namespace guise::base
