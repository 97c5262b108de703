// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/table.h"

#include <algorithm>
#include <cstddef>

namespace guise::base {

namespace {

using Row = std::vector<std::string>;

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // all bytes but those that continue a character
    }));
}

std::string cell(const Row& row, std::size_t column) {
    return column < row.size() ? row[column] : std::string();
}

std::string withoutControls(const std::string& text, char instead) {
    std::string result = text;
    for (char& c : result)
        if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F)
            c = instead;
    return result;
}

std::string asText(const Table& table) {
    std::vector<std::size_t> widths(table.header.size(), 0);
    const auto measure = [&](const Row& row) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], characters(cell(row, i)));
    };
    measure(table.header);
    std::for_each(table.rows.begin(), table.rows.end(), measure);
    std::string text;
    const auto put = [&](const Row& row) {
        std::string line;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::string value = withoutControls(cell(row, i), '?');
            line += value + std::string(widths[i] - characters(value) + 2, ' ');
        }
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    };
    put(table.header);
    std::for_each(table.rows.begin(), table.rows.end(), put);
    return text;
}

std::string csvCell(const std::string& value) {
    if (value.find_first_of(",\"\r\n") == std::string::npos)
        return value;
    std::string quoted = "\"";
    for (const char c : value)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string markdownCell(const std::string& value) {
    std::string escaped;
    for (const char c : withoutControls(value, ' ')) {
        if (std::string_view("\\|`*_<>[]").find(c) != std::string_view::npos)
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string latexCell(const std::string& value) {
    std::string escaped;
    for (const char c : withoutControls(value, ' ')) {
        if (std::string_view("&%$#_{}").find(c) != std::string_view::npos)
            escaped += std::string("\\") + c;
        else if (c == '\\')
            escaped += "\\textbackslash{}";
        else if (c == '~')
            escaped += "\\textasciitilde{}";
        else if (c == '^')
            escaped += "\\textasciicircum{}";
        else
            escaped += c;
    }
    return escaped;
}

/// `before` CELL `between` CELL ... `after`.
template <class Escape>
std::string joined(const Row& row, std::size_t columns, const char* before, const char* between, const char* after,
                   const Escape& escape) {
    std::string line = before;
    for (std::size_t i = 0; i < columns; ++i)
        line += (i == 0 ? "" : between) + escape(cell(row, i));
    return line + after;
}

}  // namespace

Result<TableFormat> parseTableFormat(std::string_view text) {
    if (text == "text")
        return TableFormat::Text;
    if (text == "csv")
        return TableFormat::Csv;
    if (text == "markdown")
        return TableFormat::Markdown;
    if (text == "latex")
        return TableFormat::Latex;
    return fail(ErrorCode::UnknownName,
                "There is no table format \"" + std::string(text) + "\". Choose text, csv, markdown or latex.",
                {std::string(text)});
}

std::string formatted(const Table& table, TableFormat format) {
    const std::size_t columns = table.header.size();
    std::string text;
    switch (format) {
        case TableFormat::Text:
            return asText(table);
        case TableFormat::Csv:
            text = joined(table.header, columns, "", ",", "\n", csvCell);
            for (const Row& row : table.rows)
                text += joined(row, columns, "", ",", "\n", csvCell);
            return text;
        case TableFormat::Markdown:
            text = joined(table.header, columns, "| ", " | ", " |\n", markdownCell) + "|";
            for (std::size_t i = 0; i < columns; ++i)
                text += "---|";
            text += "\n";
            for (const Row& row : table.rows)
                text += joined(row, columns, "| ", " | ", " |\n", markdownCell);
            return text;
        case TableFormat::Latex:
            text = "\\begin{tabular}{" + std::string(columns, 'l') + "}\n\\hline\n" +
                   joined(table.header, columns, "", " & ", " \\\\\n\\hline\n", latexCell);
            for (const Row& row : table.rows)
                text += joined(row, columns, "", " & ", " \\\\\n", latexCell);
            return text + "\\hline\n\\end{tabular}\n";
    }
    return text;
}

}  // namespace guise::base
