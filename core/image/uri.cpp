// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/uri.h"

#include "core/base/numbers.h"
#include "core/base/shape.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <system_error>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr const char* kSchemes =
    "fashion-mnist, mnist:DIR, cifar10:DIR-or-tar.gz, utkface:DIR, folder:DIR, picture:FILE, "
    "npy:IMAGES.npy[,LABELS.npy]";
constexpr const char* kKeys = "size, gray, classes, test, seed, and for utkface label";

tl::unexpected<base::Error> bad(const std::string& text, const std::string& advice) {
    return fail(ErrorCode::BadUri, fmt::format("\"{}\": {}", printable(std::string_view(text)), advice),
                {printable(std::string_view(text)), advice});
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<std::string> percentDecode(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0 || high * 16 + low == 0)
            return std::nullopt;
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded.find('\0') == std::string::npos ? std::optional(decoded) : std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::optional<int> parseSide(std::string_view text) {
    const Result<std::int64_t> side = base::parseInteger(text, "size");
    if (!side || *side < 1 || *side > base::kMaxSide)
        return std::nullopt;
    return static_cast<int>(*side);
}

Result<void> setOption(SourceOptions& options, const std::string& uri, const std::string& key, bool hasValue,
                       std::string_view raw) {
    const auto decoded = percentDecode(raw);
    if (!decoded)
        return bad(uri, fmt::format("the value of {} has a broken percent code.", key));
    const std::string& value = *decoded;
    if (key == "gray") {
        if (hasValue)
            return bad(uri, "gray takes no value. Write just ?gray.");
        options.gray = true;
        return {};
    }
    if (value.empty())
        return bad(uri, fmt::format("{} needs a value.", key));
    if (key == "size") {
        const std::vector<std::string_view> sides = split(value, 'x');
        const auto height = parseSide(sides.front());
        const auto width = parseSide(sides.back());
        if (sides.size() > 2 || !height || !width)
            return bad(uri, fmt::format("size must be N or HEIGHTxWIDTH, each 1 to {}.", base::kMaxSide));
        options.size = std::pair(*height, *width);
    } else if (key == "classes") {
        for (const std::string_view part : split(raw, ',')) {
            std::string name = percentDecode(part).value_or("");
            if (name.empty())
                return bad(uri, "classes has an empty name. Write ?classes=first,second.");
            options.classes.push_back(std::move(name));
        }
    } else if (key == "test") {
        const Result<double> share = base::parseReal(value, "test");
        if (!share || !(*share > 0.0 && *share < 1.0))
            return bad(uri, "test must be a share above 0 and below 1, such as 0.1.");
        options.test = *share;
    } else if (key == "label") {
        static const std::map<std::string, FaceLabel> kLabels = {{"gender", FaceLabel::Gender},
                                                                 {"race", FaceLabel::Race},
                                                                 {"age", FaceLabel::Age},
                                                                 {"age-years", FaceLabel::AgeYears}};
        const auto found = kLabels.find(value);
        if (found == kLabels.end())
            return bad(uri, "label must be gender, race, age (groups) or age-years.");
        options.label = found->second;
    } else {
        const Result<std::int64_t> seed = base::parseInteger(value, "seed");
        if (!seed || *seed < 0)
            return bad(uri, "seed must be a whole number from 0 on.");
        options.seed = static_cast<std::uint64_t>(*seed);
    }
    return {};
}

Result<SourceOptions> parseOptions(const std::string& uri, std::string_view query, bool faces) {
    static const std::set<std::string> kKnown = {"size", "gray", "classes", "test", "seed", "label"};
    SourceOptions options;
    std::set<std::string> seen;
    for (const std::string_view item : split(query, '&')) {
        const std::size_t equals = item.find('=');
        const std::string key(item.substr(0, equals));
        const bool hasValue = equals != std::string_view::npos;
        if (kKnown.count(key) == 0 || (key == "label" && !faces))
            return bad(
                uri, fmt::format("\"{}\" is no option. The options are: {}.", printable(std::string_view(key)), kKeys));
        if (!seen.insert(key).second)
            return bad(uri, fmt::format("{} is given twice.", key));
        const Result<void> set = setOption(options, uri, key, hasValue, hasValue ? item.substr(equals + 1) : "");
        if (!set)
            return tl::unexpected(set.error());
    }
    if (seen.count("seed") != 0 && !options.test)
        return bad(uri, "seed matters only with test=SHARE. Add it, or leave seed out.");
    return options;
}

Scheme schemeOfFolder(const fs::path& path) {
    std::error_code error;
    if (fs::exists(path / "data_batch_1.bin", error) || fs::exists(path / "cifar-10-batches-bin", error))
        return Scheme::Cifar10;
    const fs::path name = path.has_filename() ? path.filename() : path.parent_path().filename();
    return name == "UTKFace" || name == "utkface" ? Scheme::UtkFace : Scheme::Folder;
}

Scheme schemeOfPath(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error))
        return schemeOfFolder(path);
    const fs::path ending = path.extension();
    if (ending == ".tgz" || (ending == ".gz" && path.stem().extension() == ".tar"))
        return Scheme::Cifar10;
    return ending == ".npy" ? Scheme::Npy : Scheme::Picture;
}

// The scheme in front of the first ':'; nothing when the text is a bare path.
std::optional<std::string_view> schemeText(std::string_view body) {
    const std::size_t colon = body.find(':');
    const std::size_t slash = body.find('/');
    if (body == "fashion-mnist")
        return body;
    if (colon == std::string_view::npos || colon == 0 || slash < colon || body.front() == '.')
        return std::nullopt;
    return body.substr(0, colon);
}

}  // namespace

Result<SourceUri> parseUri(const std::string& text) {
    if (text.empty() || text.find('\0') != std::string::npos)
        return bad(text, fmt::format("this names no data. The forms are: {}.", kSchemes));
    SourceUri uri;
    const std::size_t mark = text.find('?');
    const std::string_view body = std::string_view(text).substr(0, mark);
    const auto scheme = schemeText(body);
    std::error_code error;
    if (!scheme && fs::exists(text, error)) {
        uri.scheme = schemeOfPath(text);
        uri.paths = {text};
        return uri;
    }
    if (mark != std::string::npos) {
        Result<SourceOptions> options =
            parseOptions(text, std::string_view(text).substr(mark + 1), scheme == "utkface");
        if (!options)
            return tl::unexpected(options.error());
        uri.options = std::move(*options);
    }
    if (!scheme) {
        // A name that is there as written wins over its percent-decoded form.
        const auto decoded = fs::exists(body, error) ? std::optional(std::string(body)) : percentDecode(body);
        if (!decoded || decoded->empty())
            return bad(text, "the path is empty or has a broken percent code.");
        uri.scheme = schemeOfPath(*decoded);
        uri.paths = {*decoded};
        return uri;
    }
    static constexpr std::array<std::pair<std::string_view, Scheme>, 7> kTable = {
        {{"fashion-mnist", Scheme::FashionMnist},
         {"mnist", Scheme::Mnist},
         {"cifar10", Scheme::Cifar10},
         {"utkface", Scheme::UtkFace},
         {"folder", Scheme::Folder},
         {"picture", Scheme::Picture},
         {"npy", Scheme::Npy}}};
    bool known = false;
    for (const auto& entry : kTable) {
        if (entry.first == *scheme) {
            uri.scheme = entry.second;
            known = true;
        }
    }
    if (!known)
        return bad(text, fmt::format("\"{}\" is no kind of data. The forms are: {}.", printable(*scheme), kSchemes));
    if (uri.scheme == Scheme::FashionMnist) {
        if (body != *scheme)
            return bad(text, "fashion-mnist takes no path. For a folder of IDX files write mnist:DIR.");
        return uri;
    }
    const std::string_view rest = body.substr(scheme->size() + 1);
    for (const std::string_view part : uri.scheme == Scheme::Npy ? split(rest, ',') : std::vector{rest}) {
        const auto path = percentDecode(part);
        if (!path || path->empty())
            return bad(text, "the path is empty or has a broken percent code.");
        uri.paths.emplace_back(*path);
    }
    if (uri.paths.size() > 2)
        return bad(text, "npy takes images and, after a comma, labels: two files at most. Write %2C for a comma.");
    return uri;
}

}  // namespace guise::image
