// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/key_backup.h"

#include "core/base/file.h"
#include "core/key/bech32m.h"
#include "core/key/fingerprint_words.h"
#include "core/key/key_bytes.h"
#include "core/key/key_layout.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

namespace guise::key {
namespace {

using base::ErrorCode;

constexpr std::size_t kGroup = 4;  // characters between two blanks

void append(SecretBytes& out, std::string_view text) {
    out.insert(out.end(), text.begin(), text.end());
}

std::string prefixOf(std::size_t number, std::size_t count) {
    char text[64];
    std::snprintf(text, sizeof text, "gk%02zu/%02zu", number, count);
    return text;
}

struct Place {
    std::size_t number = 0;  // from 1
    std::size_t count = 0;
};

std::optional<Place> placeOf(const std::string& prefix) {
    const std::size_t slash = prefix.find('/');
    if (prefix.substr(0, 2) != "gk" || slash == std::string::npos)
        return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t to) {
        std::size_t value = 0;
        const auto [end, error] = std::from_chars(prefix.data() + from, prefix.data() + to, value);
        return error == std::errc() && end == prefix.data() + to && value < 10'000 ? value : 0;
    };
    const Place place{number(2, slash), number(slash + 1, prefix.size())};
    if (place.number == 0 || place.number > place.count)
        return std::nullopt;
    return place;
}

/// The text's lines that should be lines of the backup: without blanks, in small letters.
std::vector<SecretBytes> linesOf(std::string_view text) {
    std::vector<SecretBytes> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        SecretBytes line;
        line.reserve(end);
        for (const char c : text.substr(0, end))
            if (c != ' ' && c != '\t')
                line.push_back(static_cast<std::uint8_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
        if (!line.empty() && line.front() != '#')
            lines.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// What is wrong with the lines of a backup, by their numbers.
struct Faults {
    std::vector<std::size_t> mistyped;
    std::vector<std::size_t> missing;
    std::vector<std::size_t> moved;
};

tl::unexpected<base::Error> faulty(ErrorCode code, const std::vector<std::size_t>& numbers, const char* one,
                                   const char* many) {
    std::vector<std::string> arguments;
    std::string list;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        arguments.push_back(std::to_string(numbers[i]));
        list += i == 0 ? "" : i + 1 == numbers.size() ? " and " : ", ";
        list += arguments.back();
    }
    return base::fail(code, (numbers.size() == 1 ? "Line " + list + one : "Lines " + list + many),
                      std::move(arguments));
}

tl::unexpected<base::Error> tell(const Faults& faults) {
    if (!faults.mistyped.empty())
        return faulty(ErrorCode::KeyDamaged, faults.mistyped,
                      " of the backup is mistyped. Compare it with the printed one, character by character.",
                      " of the backup are mistyped. Compare them with the printed ones, character by character.");
    if (!faults.moved.empty())
        return faulty(ErrorCode::KeyTruncated, faults.moved,
                      " of the backup stands twice or in the wrong place. Put the lines in the order of their numbers.",
                      " of the backup stand twice or in the wrong place. Put the lines in the order of their numbers.");
    return faulty(ErrorCode::KeyTruncated, faults.missing, " of the backup is missing. Type it in at its place.",
                  " of the backup are missing. Type them in at their places.");
}

tl::unexpected<base::Error> notABackup() {
    return base::fail(ErrorCode::NotAKeyFile,
                      "This is not the text backup of a Guise key. Its lines begin with gk01/.. and the like.");
}

}  // namespace

base::Result<SecretBytes> backupText(std::span<const std::uint8_t> file) {
    try {
        const auto info = decodeKeyInfo(file);
        if (!info)
            return tl::unexpected(info.error());
        SecretBytes out;
        append(out, "# Backup of a Guise key as text\n# Fingerprint " + fingerprintForPeople(info->fingerprint) + "\n");
        const std::string words = fingerprintWords(info->fingerprint);
        std::size_t half = words.size();  // the blank before the ninth word
        for (std::size_t i = 0, blanks = 0; i < words.size(); ++i)
            if (words[i] == ' ' && ++blanks == 8)
                half = i;
        append(out, "#   " + words.substr(0, half) + "\n#  " + words.substr(half) + "\n");
        append(out, info->sealed ? "# Sealed: only its passphrase, which is not on this page, opens it.\n"
                                 : "# NOT SEALED: whoever reads this page has the key.\n");
        append(out,
               "# To restore it, type the lines below into a file FILE, then:\n"
               "#   guise key restore-backup FILE --out K.gkey\n"
               "# Blanks, capitals and lines that begin with # do not matter. Letters are those of\n"
               "# Bech32m (BIP 350): after the lone 1 there is no 1, b, i or o; 0 is zero, l is an ell.\n\n");
        const std::size_t count = (file.size() + kBackupLineBytes - 1) / kBackupLineBytes;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string prefix = prefixOf(i + 1, count);
            const std::size_t start = i * kBackupLineBytes;
            const SecretBytes line =
                bech32mEncode(prefix, file.subspan(start, std::min(kBackupLineBytes, file.size() - start)));
            append(out, prefix + " 1");
            for (std::size_t k = prefix.size() + 1; k < line.size(); ++k) {
                if ((k - prefix.size() - 1) % kGroup == 0)
                    out.push_back(' ');
                out.push_back(line[k]);
            }
            out.push_back('\n');
        }
        return out;
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

base::Result<std::vector<std::uint8_t>> restoreBackup(std::string_view text) {
    try {
        Faults faults;
        std::vector<std::uint8_t> file;
        file.reserve(kKeyFileLimit);  // never moved: an unsealed root leaves no second copy behind
        const Wiped onFailure(file);  // empty once it has been returned
        std::size_t next = 1;
        std::size_t count = 0;  // 0 until a line of a backup was seen
        for (const SecretBytes& line : linesOf(text)) {
            const auto decoded = bech32mDecode({reinterpret_cast<const char*>(line.data()), line.size()});
            const auto place = decoded ? placeOf(decoded->prefix) : std::nullopt;
            if (!place || (count != 0 && place->count != count)) {
                faults.mistyped.push_back(next++);
                continue;
            }
            count = place->count;
            if (place->number < next)
                faults.moved.push_back(place->number);
            for (; next < place->number; ++next)
                faults.missing.push_back(next);
            next = std::max(next, place->number + 1);
            if (decoded->bytes.size() > kKeyFileLimit - file.size())
                return notABackup();
            file.insert(file.end(), decoded->bytes.begin(), decoded->bytes.end());
        }
        if (count == 0)
            return notABackup();
        for (; next <= count; ++next)
            faults.missing.push_back(next);
        if (!faults.mistyped.empty() || !faults.moved.empty() || !faults.missing.empty())
            return tell(faults);
        if (const auto info = decodeKeyInfo(file); !info) {
            if (info.error().code != ErrorCode::KeyDamaged && info.error().code != ErrorCode::KeyTruncated)
                return tl::unexpected(info.error());
            return base::fail(ErrorCode::KeyDamaged,
                              "Each line of the backup is right, but together they are no key: lines of two backups "
                              "were mixed, or the key was damaged before it was backed up.");
        }
        return file;
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

base::Result<KeyFileInfo> saveBackup(const std::filesystem::path& keyFile, const std::filesystem::path& textFile,
                                     bool replace) {
    try {
        auto file = readKeyBytes(keyFile);
        if (!file)
            return tl::unexpected(file.error());
        const Wiped wiped(*file);
        const auto text = backupText(*file);
        if (!text)
            return tl::unexpected(text.error());
        if (auto written = base::writeFile(textFile, std::span<const std::uint8_t>(*text), {replace, 0600}); !written)
            return tl::unexpected(written.error());
        return decodeKeyInfo(*file);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

base::Result<KeyFileInfo> restoreBackupFile(const std::filesystem::path& textFile, const std::filesystem::path& keyFile,
                                            bool replace) {
    try {
        auto text = base::readFile(textFile, kBackupTextLimit);
        if (!text && text.error().code == ErrorCode::TooLarge)
            return notABackup();
        if (!text)
            return tl::unexpected(text.error());
        const Wiped wipedText(*text);
        auto file = restoreBackup({reinterpret_cast<const char*>(text->data()), text->size()});
        if (!file)
            return tl::unexpected(file.error());
        const Wiped wiped(*file);
        if (auto written = base::writeFile(keyFile, std::span<const std::uint8_t>(*file), {replace, 0600}); !written)
            return tl::unexpected(written.error());
        return decodeKeyInfo(*file);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::key
