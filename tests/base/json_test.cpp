// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <gtest/gtest.h>

#include <bit>
#include <charconv>
#include <clocale>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

namespace guise::base {
namespace {

ErrorCode parseCode(std::string_view text) {
    const auto parsed = parseJson(text);
    return parsed ? ErrorCode::Internal : parsed.error().code;
}

TEST(ParseJson, Values) {
    const auto parsed = parseJson(R"( {"a":[1,-2,2.5,true,null,"\u00e4\ud83d\ude00",{}],"b":{"c":[[]]}} )");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(*parsed, Json::parse(R"({"a":[1,-2,2.5,true,null,"ä😀",{}],"b":{"c":[[]]}})"));
    EXPECT_TRUE(parsed->at("a").at(0).is_number_integer());
    EXPECT_EQ(parseJson("18446744073709551615").value().get<std::uint64_t>(), 18446744073709551615U);
    EXPECT_EQ(parseJson("7").value(), 7);
    EXPECT_EQ(parseJson("\"\"").value(), "");
}

TEST(ParseJson, RefusesWhatIsNotOneValue) {
    for (const char* const text : {"",
                                   " ",
                                   "{",
                                   "[1,]",
                                   "{\"a\":1,}",
                                   "{\"a\"}",
                                   "{a:1}",
                                   "[1] 2",
                                   "{}{}",
                                   "nul",
                                   "NaN",
                                   "Infinity",
                                   "01",
                                   "1.",
                                   "+1",
                                   "'a'",
                                   "\"a",
                                   "\"\x01\"",
                                   "\"\xff\"",
                                   "\"\xc0\x80\"",
                                   "\"\xed\xa0\x80\"",
                                   "\"\\ud800\"",
                                   "1e999",
                                   "[1]//c",
                                   "]"})
        EXPECT_EQ(parseCode(text), ErrorCode::BadData) << text;
    EXPECT_EQ(parseCode(std::string_view("[1]\0", 4)), ErrorCode::BadData);
}

TEST(ParseJson, RefusesANameTwice) {
    EXPECT_EQ(parseCode(R"({"a":1,"a":1})"), ErrorCode::BadData);
    EXPECT_EQ(parseCode(R"([{"b":{"a":1,"x":2,"\u0061":3}}])"), ErrorCode::BadData);
    EXPECT_TRUE(parseJson(R"({"a":{"a":1},"b":[{"a":1},{"a":2}]})"));
}

TEST(ParseJson, DepthIsBounded) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_TRUE(parseJson(nested(32)));
    EXPECT_EQ(parseCode(nested(33)), ErrorCode::BadData);
    EXPECT_EQ(parseJson(std::string(1000000, '[')).error().code, ErrorCode::BadData);
    std::string objects;
    for (int i = 0; i < 100000; ++i)
        objects += "{\"a\":";
    EXPECT_EQ(parseCode(objects), ErrorCode::BadData);
}

TEST(ParseJson, SizeIsBounded) {
    EXPECT_TRUE(parseJson("[1,2]", 5));
    EXPECT_EQ(parseJson("[1,2]", 4).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(parseJson(std::string((1 << 20) + 1, ' ')).error().code, ErrorCode::TooLarge);
}

std::string printed(std::uint64_t bits) {
    return canonicalJson(std::bit_cast<double>(bits));
}

// RFC 8785, appendix B; non-finite numbers are an error there and null here.
TEST(CanonicalJson, NumbersOfTheRfc) {
    EXPECT_EQ(printed(0x0000000000000000), "0");
    EXPECT_EQ(printed(0x8000000000000000), "0");
    EXPECT_EQ(printed(0x0000000000000001), "5e-324");
    EXPECT_EQ(printed(0x8000000000000001), "-5e-324");
    EXPECT_EQ(printed(0x7fefffffffffffff), "1.7976931348623157e+308");
    EXPECT_EQ(printed(0xffefffffffffffff), "-1.7976931348623157e+308");
    EXPECT_EQ(printed(0x4340000000000000), "9007199254740992");
    EXPECT_EQ(printed(0xc340000000000000), "-9007199254740992");
    EXPECT_EQ(printed(0x4430000000000000), "295147905179352830000");
    EXPECT_EQ(printed(0x44b52d02c7e14af5), "9.999999999999997e+22");
    EXPECT_EQ(printed(0x44b52d02c7e14af6), "1e+23");
    EXPECT_EQ(printed(0x44b52d02c7e14af7), "1.0000000000000001e+23");
    EXPECT_EQ(printed(0x444b1ae4d6e2ef4e), "999999999999999700000");
    EXPECT_EQ(printed(0x444b1ae4d6e2ef4f), "999999999999999900000");
    EXPECT_EQ(printed(0x444b1ae4d6e2ef50), "1e+21");
    EXPECT_EQ(printed(0x3eb0c6f7a0b5ed8c), "9.999999999999997e-7");
    EXPECT_EQ(printed(0x3eb0c6f7a0b5ed8d), "0.000001");
    EXPECT_EQ(printed(0x41b3de4355555553), "333333333.3333332");
    EXPECT_EQ(printed(0x41b3de4355555554), "333333333.33333325");
    EXPECT_EQ(printed(0x41b3de4355555555), "333333333.3333333");
    EXPECT_EQ(printed(0x41b3de4355555556), "333333333.3333334");
    EXPECT_EQ(printed(0x41b3de4355555557), "333333333.33333343");
    EXPECT_EQ(printed(0xbecbf647612f3696), "-0.0000033333333333333333");
    EXPECT_EQ(printed(0x43143ff3c1cb0959), "1424953923781206.2");
    EXPECT_EQ(printed(0x7ff8000000000000), "null");
    EXPECT_EQ(printed(0x7ff0000000000000), "null");
}

TEST(CanonicalJson, IntegersAndRealsOfOneValuePrintAlike) {
    EXPECT_EQ(canonicalJson(7), canonicalJson(7.0));
    EXPECT_EQ(canonicalJson(7.0), "7");
    EXPECT_EQ(canonicalJson(-1), "-1");
    EXPECT_EQ(canonicalJson(9007199254740991), "9007199254740991");
    EXPECT_EQ(canonicalJson(std::numeric_limits<std::uint64_t>::max()), "18446744073709552000");
    EXPECT_EQ(canonicalJson(0.1), "0.1");
    EXPECT_EQ(canonicalJson(100.0), "100");
    EXPECT_EQ(canonicalJson(-1.5e-9), "-1.5e-9");
}

TEST(CanonicalJson, NumbersReadBackTheSame) {
    std::mt19937_64 random(20240501);
    for (int i = 0; i < 20000; ++i) {
        const auto value = std::bit_cast<double>(random());
        if (!std::isfinite(value))
            continue;
        const std::string text = canonicalJson(value);
        double back = 0.0;
        std::from_chars(text.data(), text.data() + text.size(), back);
        ASSERT_EQ(back, value) << text;
    }
}

// RFC 8785, sections 3.2.2 and 3.2.3.
TEST(CanonicalJson, ExamplesOfTheRfc) {
    const auto first = parseJson(R"({
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false] })");
    ASSERT_TRUE(first);
    EXPECT_EQ(canonicalJson(*first),
              "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
              "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    const auto second = parseJson(
        R"({"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",)"
        R"("\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"})");
    ASSERT_TRUE(second);
    EXPECT_EQ(canonicalJson(*second),
              "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\","
              "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
              "\"\U0001F600\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
}

TEST(CanonicalJson, StringsEscapeOnlyWhatTheyMust) {
    EXPECT_EQ(canonicalJson(std::string("\b\t\n\f\r\x01\x1f\x7f/\"\\", 11)),
              "\"\\b\\t\\n\\f\\r\\u0001\\u001f\x7f/\\\"\\\\\"");
    EXPECT_EQ(canonicalJson(std::string("\0", 1)), "\"\\u0000\"");
    EXPECT_EQ(canonicalJson("a\xff"
                            "b\xe2\x82"),
              "\"a\uFFFDb\uFFFD\uFFFD\"");
    EXPECT_EQ(canonicalJson("\xed\xa0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");  // a surrogate is no character
}

TEST(CanonicalJson, IsItsOwnCanonicalForm) {
    const auto value = parseJson(R"({"b":[1.50,{"y":null,"x":"\t"}],"a":-0.0,"":[]})");
    ASSERT_TRUE(value);
    const std::string text = canonicalJson(*value);
    EXPECT_EQ(text, R"({"":[],"a":0,"b":[1.5,{"x":"\t","y":null}]})");
    EXPECT_EQ(canonicalJson(parseJson(text).value()), text);
}

TEST(PrettyJson, NonFiniteNumbersAndForeignBytes) {
    EXPECT_EQ(prettyJson({{"a", std::numeric_limits<double>::quiet_NaN()}, {"b", "\xff"}}),
              "{\n  \"a\": null,\n  \"b\": \"\uFFFD\"\n}");
}

}  // namespace
}  // namespace guise::base
