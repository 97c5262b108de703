// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/npy_header.h"

#include "core/base/numbers.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <array>
#include <limits>
#include <optional>
#include <string_view>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr std::string_view kMagic = "\x93NUMPY";

// The Python literal {'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }, and nothing more of Python.
class Dictionary {
public:
    explicit Dictionary(std::string_view text) : rest_(text) {}
    std::optional<std::string> descr;
    std::optional<bool> fortran;
    std::optional<std::vector<std::size_t>> shape;
    bool structured = false;  // descr is a list of fields

    // False: no such dictionary, or not exactly these three names.
    bool parse() {
        if (!take('{'))
            return false;
        while (!take('}')) {
            const auto key = string();
            if (!key || !take(':') || !value(*key))
                return false;
            if (!take(',')) {
                if (!take('}'))
                    return false;
                break;
            }
        }
        skipSpace();
        return rest_.empty() && (descr || structured) && fortran && shape;
    }

private:
    void skipSpace() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n' || rest_.front() == '\t'))
            rest_.remove_prefix(1);
    }
    bool take(char wanted) {
        skipSpace();
        if (rest_.empty() || rest_.front() != wanted)
            return false;
        rest_.remove_prefix(1);
        return true;
    }
    bool takeWord(std::string_view word) {
        skipSpace();
        if (rest_.substr(0, word.size()) != word)
            return false;
        rest_.remove_prefix(word.size());
        return true;
    }
    std::optional<std::string> string() {
        skipSpace();
        if (rest_.empty() || (rest_.front() != '\'' && rest_.front() != '"'))
            return std::nullopt;
        const std::size_t end = rest_.find(rest_.front(), 1);
        if (end == std::string_view::npos)
            return std::nullopt;
        std::string text(rest_.substr(1, end - 1));
        rest_.remove_prefix(end + 1);
        return text;
    }
    std::optional<std::size_t> number() {
        skipSpace();
        const std::size_t end = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
        const Result<std::int64_t> parsed = base::parseInteger(rest_.substr(0, end), "shape");
        if (!parsed)
            return std::nullopt;
        rest_.remove_prefix(end);
        if (!rest_.empty() && rest_.front() == 'L')  // written by Python 2
            rest_.remove_prefix(1);
        return static_cast<std::size_t>(*parsed);
    }
    bool value(const std::string& key) {
        if (key == "descr" && !descr && !structured) {
            if (take('[')) {  // fields: refused by the caller, so only the end of the list matters here
                structured = true;
                const std::size_t end = rest_.rfind(']');
                if (end == std::string_view::npos)
                    return false;
                rest_.remove_prefix(end + 1);
                return true;
            }
            return (descr = string()).has_value();
        }
        if (key == "fortran_order" && !fortran) {
            fortran = takeWord("True");
            return *fortran || takeWord("False");
        }
        if (key != "shape" || shape || !take('('))
            return false;
        shape.emplace();
        while (!take(')')) {
            const auto side = number();
            if (!side || shape->size() == 32)
                return false;
            shape->push_back(*side);
            if (!take(',')) {
                if (!take(')'))
                    return false;
                break;
            }
        }
        return true;
    }

    std::string_view rest_;
};

struct TypeName {
    NpyType type;
    std::string_view descr;
};
constexpr std::array<TypeName, 5> kTypes = {
    {{NpyType::U8, "|u1"}, {NpyType::I32, "<i4"}, {NpyType::I64, "<i8"}, {NpyType::F32, "<f4"}, {NpyType::F64, "<f8"}}};

// Why a type is refused, for people.
std::string reason(const std::string& descr) {
    if (descr.find('O') != std::string::npos)
        return "holds Python objects, which may run code when read";
    if (!descr.empty() && descr.front() == '>')
        return fmt::format("is big-endian ({})", printable(std::string_view(descr)));
    return fmt::format("has values of type \"{}\"", printable(std::string_view(descr)));
}

}  // namespace

Result<NpyHeader> parseNpyHeader(std::span<const std::uint8_t> front, const std::string& name) {
    const auto bad = [&](const std::string& what) {
        return fail(
            ErrorCode::BadData,
            fmt::format("{} {}. Save it again as a C-ordered little-endian array of uint8, int32, int64, float32 "
                        "or float64.",
                        name, what),
            {name, what});
    };
    const std::string_view text(reinterpret_cast<const char*>(front.data()), front.size());
    if (text.substr(0, kMagic.size()) != kMagic)
        return fail(
            ErrorCode::UnknownFormat,
            fmt::format("{} is no .npy file: it does not begin with NumPy's mark. Write it with numpy.save.", name),
            {name});
    if (front.size() < 10)
        return bad("ends inside its header");
    const unsigned version = front[6];
    if (version < 1 || version > 3 || front[7] != 0)
        return bad(fmt::format("has format version {}.{}; 1.0 to 3.0 are read", front[6], front[7]));
    const std::size_t lengthSize = version == 1 ? 2 : 4;
    if (front.size() < 8 + lengthSize)
        return bad("ends inside its header");
    std::size_t length = 0;
    for (std::size_t i = 0; i < lengthSize; ++i)
        length |= std::size_t{front[8 + i]} << (8 * i);
    if (length > kMaxNpyHeader)
        return bad(fmt::format("announces a header of {} bytes; {} are the most", length, kMaxNpyHeader));
    if (front.size() - 8 - lengthSize < length)
        return bad("ends inside its header");

    Dictionary dictionary(text.substr(8 + lengthSize, length));
    if (!dictionary.parse())
        return bad("has a header that cannot be understood");
    if (dictionary.structured)
        return bad("holds records of several fields");
    NpyHeader header;
    header.dataOffset = 8 + lengthSize + length;
    header.shape = std::move(*dictionary.shape);
    bool known = false;
    for (const TypeName& entry : kTypes) {
        if (*dictionary.descr == entry.descr || (entry.type == NpyType::U8 && *dictionary.descr == "<u1")) {
            header.type = entry.type;
            known = true;
        }
    }
    if (!known)
        return bad(reason(*dictionary.descr));
    if (*dictionary.fortran && header.shape.size() > 1)
        return bad("is in Fortran order");
    std::size_t bytes = npyTypeSize(header.type);
    for (const std::size_t side : header.shape) {
        if (side != 0 && bytes > static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max()) / side)
            return fail(ErrorCode::TooLarge,
                        fmt::format("{} declares more values than any file can hold. Write it again.", name), {name});
        bytes *= side == 0 ? 1 : side;
    }
    return header;
}

std::string formatNpyHeader(NpyType type, const std::vector<std::size_t>& shape) {
    std::string text = "{'descr': '";
    for (const TypeName& entry : kTypes) {
        if (entry.type == type)
            text += entry.descr;
    }
    text += "', 'fortran_order': False, 'shape': (";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += fmt::format("{}{}", i == 0 ? "" : ", ", shape[i]);
    text += shape.size() == 1 ? ",), }" : "), }";
    const std::size_t fixed = kMagic.size() + 2 + 2;
    text.append(63 - (fixed + text.size()) % 64, ' ');
    text += '\n';
    std::string header(kMagic);
    header += std::string("\x01\x00", 2);
    header += static_cast<char>(text.size() & 0xFF);
    header += static_cast<char>(text.size() >> 8);
    return header + text;
}

}  // namespace guise::image
