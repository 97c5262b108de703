// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/table.h"

#include <gtest/gtest.h>

namespace guise::base {
namespace {

const Table kTable = {{"block", "what, \"else\""}, {{"7x7", "a|b_c 50 %"}, {"\xC3\xA4\n2"}}};

TEST(Table, TextKeepsColumnsInLine) {
    EXPECT_EQ(formatted(kTable, TableFormat::Text), "block  what, \"else\"\n7x7    a|b_c 50 %\n\xC3\xA4?2\n");
    EXPECT_EQ(formatted({{"a", "b"}, {{"\xC3\xA4", "1"}, {"xyz", "2"}}}, TableFormat::Text),
              "a    b\n\xC3\xA4    1\nxyz  2\n");
}

TEST(Table, CsvQuotes) {
    EXPECT_EQ(formatted(kTable, TableFormat::Csv), "block,\"what, \"\"else\"\"\"\n7x7,a|b_c 50 %\n\"\xC3\xA4\n2\",\n");
}

TEST(Table, MarkdownEscapes) {
    EXPECT_EQ(formatted(kTable, TableFormat::Markdown),
              "| block | what, \"else\" |\n|---|---|\n| 7x7 | a\\|b\\_c 50 % |\n| \xC3\xA4 2 |  |\n");
}

TEST(Table, LatexEscapes) {
    EXPECT_EQ(formatted(kTable, TableFormat::Latex),
              "\\begin{tabular}{ll}\n\\hline\nblock & what, \"else\" \\\\\n\\hline\n7x7 & a|b\\_c 50 \\% \\\\\n"
              "\xC3\xA4 2 &  \\\\\n\\hline\n\\end{tabular}\n");
    EXPECT_NE(formatted({{"\\x^~{}"}, {}}, TableFormat::Latex)
                  .find("\\textbackslash{}x\\textasciicircum{}\\textasciitilde{}\\{\\}"),
              std::string::npos);
}

TEST(Table, FormatsByName) {
    EXPECT_EQ(parseTableFormat("csv").value(), TableFormat::Csv);
    EXPECT_FALSE(parseTableFormat("excel"));
}

}  // namespace
}  // namespace guise::base
