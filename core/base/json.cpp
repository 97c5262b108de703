// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

namespace guise::base {

namespace {

/// Builds a value from the parser's events, with no recursion: a refused event ends the parse at once.
class Builder {
public:
    static constexpr std::size_t kMaxDepth = 32;

    bool null() { return add(Json()); }
    bool boolean(bool value) { return add(Json(value)); }
    bool number_integer(Json::number_integer_t value) { return add(Json(value)); }
    bool number_unsigned(Json::number_unsigned_t value) { return add(Json(value)); }
    bool number_float(Json::number_float_t value, const Json::string_t&) { return add(Json(value)); }
    bool string(Json::string_t& value) { return add(Json(std::move(value))); }
    bool binary(Json::binary_t&) { return refuse("it holds binary data"); }
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(Json::string_t& name) {
        const auto inserted = open_.back()->emplace(name, Json());
        if (!inserted.second)
            return refuse("the name \"" + name + "\" occurs twice in one object");
        slot_ = &*inserted.first;
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const Json::exception&) {
        return refuse(fmt::format("the text is wrong at byte {}", position));
    }

    Json take() { return std::move(root_); }
    [[nodiscard]] const std::string& complaint() const noexcept { return complaint_; }

private:
    bool refuse(std::string complaint) {
        complaint_ = std::move(complaint);
        return false;
    }

    Json* place(Json value) {
        Json* where = &root_;
        if (!open_.empty() && open_.back()->is_array()) {
            open_.back()->push_back(nullptr);
            where = &open_.back()->back();
        } else if (!open_.empty()) {
            where = slot_;
        }
        *where = std::move(value);
        return where;
    }

    bool add(Json value) {
        place(std::move(value));
        return true;
    }

    bool open(Json value) {
        if (open_.size() == kMaxDepth)
            return refuse(fmt::format("it is nested more than {} levels deep", kMaxDepth));
        open_.push_back(place(std::move(value)));
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    Json root_;
    std::vector<Json*> open_;  // a parent does not grow while a child is open, so the addresses hold
    Json* slot_ = nullptr;     // where the value after a name goes
    std::string complaint_;
};

constexpr char32_t kReplacement = 0xFFFD;

/// One code point from the front of `text`, at least one byte of it; kReplacement for what is not UTF-8.
char32_t takeCodePoint(std::string_view& text) {
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byteAt(0);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    bool good = length != 0 && length <= text.size();
    char32_t point = length < 2 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; good && i < length; ++i) {
        good = (byteAt(i) & 0xC0U) == 0x80U;
        point = (point << 6) | (byteAt(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
    good = good && point >= kLeast[length] && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    text.remove_prefix(good ? length : 1);
    return good ? point : kReplacement;
}

std::u16string utf16(std::string_view text) {
    std::u16string units;
    while (!text.empty()) {
        const char32_t point = takeCodePoint(text);
        if (point < 0x10000) {
            units.push_back(static_cast<char16_t>(point));
        } else {
            units.push_back(static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10)));
            units.push_back(static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FF)));
        }
    }
    return units;
}

void appendString(std::string& out, std::string_view text) {
    out.push_back('"');
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t point = takeCodePoint(text);
        switch (point) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\b':
                out += "\\b";
                break;
            case '\t':
                out += "\\t";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\f':
                out += "\\f";
                break;
            case '\r':
                out += "\\r";
                break;
            case kReplacement:
                out += "\xEF\xBF\xBD";
                break;
            default:
                if (point < 0x20)
                    out += fmt::format("\\u{:04x}", static_cast<unsigned>(point));
                else
                    out += before.substr(0, before.size() - text.size());
        }
    }
    out.push_back('"');
}

/// ECMAScript's Number::toString: the shortest digits that read back as the same double; plain notation for exponents
/// -7 < e < 21.
void appendNumber(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    if (value == 0.0) {
        out.push_back('0');  // also for -0
        return;
    }
    std::array<char, 32> buffer{};
    const auto printed =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value), std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(printed.ptr - buffer.data()));
    const std::size_t mark = text.find('e');
    std::string digits(1, text[0]);
    if (mark > 2)
        digits += text.substr(2, mark - 2);
    int exponent = 0;
    const char* const first = text.data() + mark + (text[mark + 1] == '+' ? 2 : 1);
    std::from_chars(first, text.data() + text.size(), exponent);

    if (value < 0.0)
        out.push_back('-');
    const int count = static_cast<int>(digits.size());
    const int point = exponent + 1;  // digits before the decimal point
    if (count <= point && point <= 21) {
        out += digits;
        out.append(static_cast<std::size_t>(point - count), '0');
    } else if (0 < point && point <= 21) {
        out += digits.substr(0, static_cast<std::size_t>(point));
        out.push_back('.');
        out += digits.substr(static_cast<std::size_t>(point));
    } else if (-6 < point && point <= 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-point), '0');
        out += digits;
    } else {
        out.push_back(digits[0]);
        if (count > 1) {
            out.push_back('.');
            out += digits.substr(1);
        }
        out += fmt::format("e{:+}", exponent);
    }
}

void appendValue(std::string& out, const Json& value);

void appendObject(std::string& out, const Json& value) {
    std::vector<std::pair<std::u16string, const Json::object_t::value_type*>> members;
    for (const auto& member : value.get_ref<const Json::object_t&>())
        members.emplace_back(utf16(member.first), &member);
    std::stable_sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    out.push_back('{');
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i > 0)
            out.push_back(',');
        appendString(out, members[i].second->first);
        out.push_back(':');
        appendValue(out, members[i].second->second);
    }
    out.push_back('}');
}

void appendValue(std::string& out, const Json& value) {
    switch (value.type()) {
        case Json::value_t::boolean:
            out += value.get<bool>() ? "true" : "false";
            break;
        case Json::value_t::number_integer:
        case Json::value_t::number_unsigned:
        case Json::value_t::number_float:
            appendNumber(out, value.get<double>());
            break;
        case Json::value_t::string:
            appendString(out, value.get_ref<const std::string&>());
            break;
        case Json::value_t::array:
            out.push_back('[');
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (i > 0)
                    out.push_back(',');
                appendValue(out, value[i]);
            }
            out.push_back(']');
            break;
        case Json::value_t::object:
            appendObject(out, value);
            break;
        case Json::value_t::null:
        case Json::value_t::binary:
        case Json::value_t::discarded:
            out += "null";
            break;
    }
}

}  // namespace

Result<Json> parseJson(std::string_view text, std::size_t limit) try {
    if (text.size() > limit)
        return fail(ErrorCode::TooLarge,
                    fmt::format("This JSON text has {} bytes; Guise reads up to {} here. Is it the right file?",
                                text.size(), limit),
                    {std::to_string(text.size()), std::to_string(limit)});
    const auto unusable = [](const std::string& complaint) {
        return fail(
            ErrorCode::BadData,
            fmt::format("This is not JSON that Guise can use: {}. Correct the text or choose another file.", complaint),
            {complaint});
    };
    if (text.find('\0') != std::string_view::npos)  // the parser would take it for the end of the text
        return unusable("it holds a zero byte");
    Builder builder;
    if (!Json::sax_parse(text, &builder))
        return unusable(builder.complaint());
    return builder.take();
} catch (...) {
    return tl::unexpected<Error>(errorFromCurrentException());
}

std::string canonicalJson(const Json& value) {
    std::string out;
    appendValue(out, value);
    return out;
}

std::string prettyJson(const Json& value) {
    return value.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace guise::base
