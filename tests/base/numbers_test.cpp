// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/numbers.h"

#include <gtest/gtest.h>

#include <clocale>
#include <limits>
#include <string>

namespace guise::base {
namespace {

TEST(Numbers, WholeTextOrNothing) {
    EXPECT_EQ(parseInteger("-12", "x").value(), -12);
    EXPECT_EQ(parseInteger("9223372036854775807", "x").value(), std::numeric_limits<std::int64_t>::max());
    for (const char* const text : {"", " 1", "1 ", "1.0", "1e3", "0x10", "+1", "9223372036854775808", "one", "1,000"}) {
        const auto parsed = parseInteger(text, "block");
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().code, ErrorCode::WrongUse);
        EXPECT_NE(parsed.error().advice.find("block"), std::string::npos) << parsed.error().advice;
    }
}

TEST(Numbers, RealsAreFinite) {
    EXPECT_EQ(parseReal("0.001", "x").value(), 0.001);
    EXPECT_EQ(parseReal("-1e-7", "x").value(), -1e-7);
    EXPECT_EQ(parseReal("5", "x").value(), 5.0);
    for (const char* const text : {"", "nan", "inf", "-infinity", "1e999", "0,001", "1.5 ", "1.5px", " 2"})
        EXPECT_FALSE(parseReal(text, "rate")) << text;
}

TEST(Numbers, TheLocaleDoesNotMatter) {
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    if (std::setlocale(LC_NUMERIC, "de_DE.UTF-8") == nullptr)
        GTEST_SKIP() << "the locale de_DE.UTF-8 is not installed here";
    EXPECT_EQ(parseReal("0.001", "x").value(), 0.001);
    EXPECT_FALSE(parseReal("0,001", "x"));
    std::setlocale(LC_NUMERIC, before.c_str());
}

}  // namespace
}  // namespace guise::base
