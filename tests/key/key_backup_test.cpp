// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/key_backup.h"
#include "core/key/bech32m.h"
#include "core/key/fingerprint_words.h"
#include "core/key/key_layout.h"
#include "tests/key/key_test_support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <sstream>
#include <string>

namespace guise::key {
namespace {

using base::ErrorCode;

std::string textOf(const FileBytes& file) {
    const auto text = backupText(file);
    EXPECT_TRUE(text.has_value());
    return {text->begin(), text->end()};
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#')
            lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string>& lines, const char* end = "\n") {
    std::string text;
    for (const std::string& line : lines)
        text += line + end;
    return text;
}

// The vectors of BIP 350.
TEST(Bech32m, standardVectors) {
    for (const char* good :
         {"a1lqfn3a", "an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6",
          "?1v759aa"})
        EXPECT_TRUE(bech32mDecode(good).has_value()) << good;
    const auto counting = bech32mDecode("abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx");
    ASSERT_TRUE(counting.has_value());
    EXPECT_EQ(counting->prefix, "abcdef");
    EXPECT_EQ(base::hex(counting->bytes), "ffbbcdeb38bdab49ca307b9ac5a928398a418820");  // 31 down to 0, five bits each
    for (const char* bad : {"", "1", "a12uel5l", "m1vuxwez", "a1lqfn3q", "A1LQFN3A", "1lqfn3a", "a1lqfn3", "lqfn3a"})
        EXPECT_FALSE(bech32mDecode(bad).has_value()) << bad;
    EXPECT_FALSE(bech32mDecode("a1" + std::string(100, 'q')).has_value());
}

TEST(Bech32m, roundTripOfEverySize) {
    std::mt19937 random(5);
    for (std::size_t size = 0; size <= 40; ++size) {
        FileBytes bytes(size);
        for (auto& byte : bytes)
            byte = static_cast<std::uint8_t>(random());
        const SecretBytes text = bech32mEncode("gk", bytes);
        const auto back = bech32mDecode({reinterpret_cast<const char*>(text.data()), text.size()});
        ASSERT_TRUE(back.has_value()) << size;
        EXPECT_EQ(FileBytes(back->bytes.begin(), back->bytes.end()), bytes);
    }
}

TEST(FingerprintWords, pgpWordList) {
    // The example of the list's description: E582 94F2 E9A2 2748 6E8B 061B 31CC 528F D7FA 3F19.
    EXPECT_EQ(fingerprintWords("e58294f2e9a227486e8b061b31cc528fd7fa3f19"),
              "topmost istanbul pluto vagabond treadmill pacific brackish dictator goldfish medusa afflict bravado "
              "chatter revolver dupont midsummer stopwatch whimsical cowbell bottomless");
    EXPECT_EQ(fingerprintWords("no"), "");
    std::set<std::string> even;
    std::set<std::string> odd;
    constexpr const char* kHex = "0123456789abcdef";
    for (int i = 0; i < 256; ++i) {
        const std::string two = {kHex[i / 16], kHex[i % 16]};
        const std::string words = fingerprintWords(two + two);
        even.insert(words.substr(0, words.find(' ')));
        odd.insert(words.substr(words.find(' ') + 1));
    }
    EXPECT_EQ(even.size(), 256U);
    EXPECT_EQ(odd.size(), 256U);
    for (const std::string& word : even)
        EXPECT_EQ(odd.count(word), 0U) << word;
}

TEST(KeyBackup, givesTheSameBytes) {
    for (const FileBytes& file : {sealedFile(sampleKey(), "correct horse"), clearFile(sampleKey()),
                                  clearFile(sampleKey("{\"a\":\"" + std::string(16000, 'x') + "\"}"))}) {
        const auto back = restoreBackup(textOf(file));
        ASSERT_TRUE(back.has_value()) << back.error().advice;
        EXPECT_EQ(*back, file);
    }
    for (const std::string& line : linesOf(textOf(sealedFile(sampleKey(), "correct horse"))))
        EXPECT_LE(line.size(), 80U);
}

TEST(KeyBackup, caseBlanksAndLineEndsDoNotMatter) {
    const FileBytes file = sealedFile(sampleKey(), "correct horse");
    const auto lines = linesOf(textOf(file));
    std::string wild = "# my key\r\n";
    for (std::string line : lines) {
        line.erase(std::remove(line.begin(), line.end(), ' '), line.end());
        for (std::size_t i = 0; i < line.size(); ++i) {
            wild += static_cast<char>(i % 3 == 0 ? std::toupper(static_cast<unsigned char>(line[i])) : line[i]);
            wild += i % 7 == 0 ? "\t " : "";
        }
        wild += "  \r\n\r\n";
    }
    for (const std::string& text : {joined(lines), joined(lines, "\r"), joined(lines, "\r\n"), wild}) {
        const auto back = restoreBackup(text);
        ASSERT_TRUE(back.has_value()) << back.error().advice;
        EXPECT_EQ(*back, file);
    }
}

TEST(KeyBackup, everyChangedCharacterIsNoticedAndItsLineNamed) {
    const auto lines = linesOf(textOf(sealedFile(sampleKey(), "correct horse")));
    std::mt19937 random(9);
    const std::string others = "qpzry9x8gf2tvdw0s3jn54khce6mua7l1bio/#-";
    for (std::size_t n = 0; n < lines.size(); ++n) {
        for (std::size_t i = 0; i < lines[n].size(); ++i) {
            auto changed = lines;
            char& c = changed[n][i];
            const char before = c;
            while (c == before)
                c = others[random() % others.size()];
            const auto back = restoreBackup(joined(changed));
            ASSERT_FALSE(back.has_value()) << changed[n];
            EXPECT_TRUE(back.error().code == ErrorCode::KeyDamaged || back.error().code == ErrorCode::KeyTruncated);
            EXPECT_EQ(back.error().arguments, std::vector<std::string>{std::to_string(n + 1)}) << changed[n];
        }
    }
}

TEST(KeyBackup, missingDoubledAndSwappedLinesAreNamed) {
    const auto lines = linesOf(textOf(sealedFile(sampleKey(), "correct horse")));
    ASSERT_GT(lines.size(), 5U);
    const auto told = [](const std::vector<std::string>& text) {
        const auto back = restoreBackup(joined(text));
        EXPECT_FALSE(back.has_value());
        EXPECT_EQ(back.error().code, ErrorCode::KeyTruncated);
        return back.error().arguments;
    };
    using Names = std::vector<std::string>;
    for (std::size_t n = 0; n < lines.size(); ++n) {
        auto fewer = lines;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(n));
        EXPECT_EQ(told(fewer), Names{std::to_string(n + 1)});
        auto more = lines;
        more.insert(more.begin() + static_cast<std::ptrdiff_t>(n), lines[n]);
        EXPECT_EQ(told(more), Names{std::to_string(n + 1)});
    }
    auto swapped = lines;
    std::swap(swapped[2], swapped[3]);
    EXPECT_EQ(told(swapped), Names{"3"});
    auto two = lines;
    two[1].back() = two[1].back() == 'q' ? 'p' : 'q';
    two[4].back() = two[4].back() == 'q' ? 'p' : 'q';
    const auto both = restoreBackup(joined(two));
    ASSERT_FALSE(both.has_value());
    EXPECT_EQ(both.error().code, ErrorCode::KeyDamaged);
    EXPECT_EQ(both.error().arguments, (Names{"2", "5"}));
}

TEST(KeyBackup, linesOfTwoBackupsDoNotMix) {
    auto lines = linesOf(textOf(sealedFile(sampleKey(), "correct horse")));
    const auto other = linesOf(textOf(sealedFile(sampleKey(), "correct horse")));  // another salt and nonce
    ASSERT_EQ(lines.size(), other.size());
    lines[2] = other[2];
    const auto back = restoreBackup(joined(lines));
    ASSERT_FALSE(back.has_value());
    EXPECT_EQ(back.error().code, ErrorCode::KeyDamaged);
    EXPECT_NE(back.error().advice.find("mixed"), std::string::npos);
}

TEST(KeyBackup, foreignTextIsNoBackup) {
    std::mt19937 random(3);
    std::string noise(50'000, ' ');
    for (char& c : noise)
        c = static_cast<char>(random());
    const SecretBytes foreign = bech32mEncode("gk00/00", FileBytes(5));
    for (const std::string& text : {std::string(), std::string("\n\n# only words\n"), std::string("hello\n"), noise,
                                    std::string("a1lqfn3a\n"), std::string(foreign.begin(), foreign.end())}) {
        const auto back = restoreBackup(text);
        ASSERT_FALSE(back.has_value());
        EXPECT_EQ(back.error().code, ErrorCode::NotAKeyFile);
    }
    FileBytes damaged = clearFile(sampleKey());
    damaged[60] ^= 1U;
    EXPECT_EQ(backupText(damaged).error().code, ErrorCode::KeyDamaged);
    EXPECT_EQ(backupText(FileBytes(100)).error().code, ErrorCode::NotAKeyFile);
}

}  // namespace
}  // namespace guise::key
