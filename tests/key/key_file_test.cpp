// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/key_file.h"
#include "core/base/file.h"
#include "core/key/root_seal.h"
#include "tests/key/key_test_support.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <string>
#include <thread>

namespace guise::key {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

class KeyFile : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "guise-key-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }
    [[nodiscard]] std::size_t filesInFolder() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }
    [[nodiscard]] fs::path writeText(const std::string& name, const std::string& text) const {
        EXPECT_TRUE(base::writeFile(folder_ / name, text).has_value());
        return folder_ / name;
    }

    fs::path folder_;
    SecretBytes passphrase_ = secretText("correct horse");
};

TEST_F(KeyFile, sealedKeyComesBackWhole) {
    const auto key = SecretKey::create(R"({"block":[4,4],"steps":[]})", {3, 32, 32}, 10);
    ASSERT_TRUE(key.has_value());
    const fs::path path = folder_ / "k.gkey";
    const auto saved = saveKey(*key, path, &passphrase_, kCheapSeal);
    ASSERT_TRUE(saved.has_value()) << saved.error().advice;
    EXPECT_EQ(filesInFolder(), 1U);
    struct stat status {};
    ASSERT_EQ(stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);

    const auto info = readKeyInfo(path);
    ASSERT_TRUE(info.has_value()) << info.error().advice;
    EXPECT_EQ(info->format, 1);
    EXPECT_TRUE(info->sealed);
    EXPECT_EQ(info->kind, KeyKind::Secret);
    EXPECT_EQ(info->fingerprint, key->fingerprint());
    EXPECT_EQ(info->recipe, key->recipe());
    EXPECT_EQ(info->shape, key->shape());
    EXPECT_EQ(info->classCount, 10);
    EXPECT_EQ(info->scryptN, std::uint64_t{1} << 15);
    EXPECT_NEAR(static_cast<double>(info->created), static_cast<double>(std::time(nullptr)), 60.0);

    const auto opened = openKey(path, &passphrase_);
    ASSERT_TRUE(opened.has_value()) << opened.error().advice;
    EXPECT_EQ(opened->root(), key->root());
    EXPECT_EQ(opened->fingerprint(), key->fingerprint());
    EXPECT_EQ(opened->kind(), KeyKind::Secret);
}

TEST_F(KeyFile, standardCostIsTheStatedOne) {
    const auto file = encodeKey(sampleKey(), &passphrase_, {}, 0);
    ASSERT_TRUE(file.has_value()) << file.error().advice;
    EXPECT_EQ(decodeKeyInfo(*file)->scryptN, std::uint64_t{1} << 17);
    EXPECT_TRUE(decodeKey(*file, &passphrase_).has_value());
}

TEST_F(KeyFile, unsealedKeyNeedsNoPassphraseAndSaysSo) {
    const SecretKey key = sampleKey();
    ASSERT_TRUE(saveKey(key, folder_ / "k.gkey", nullptr).has_value());
    const auto info = readKeyInfo(folder_ / "k.gkey");
    ASSERT_TRUE(info.has_value());
    EXPECT_FALSE(info->sealed);
    EXPECT_EQ(info->kind, KeyKind::Experiment);
    EXPECT_EQ(info->scryptN, 0U);
    const auto opened = openKey(folder_ / "k.gkey", nullptr);
    ASSERT_TRUE(opened.has_value());
    EXPECT_EQ(opened->root(), key.root());
}

TEST_F(KeyFile, everyWriteSealsAfresh) {
    const SecretKey key = sampleKey();
    const FileBytes first = sealedFile(key, "correct horse");
    const FileBytes second = sealedFile(key, "correct horse");
    ASSERT_EQ(first.size(), second.size());
    EXPECT_FALSE(std::equal(first.begin() + 36, first.begin() + 52, second.begin() + 36)) << "salt";
    EXPECT_FALSE(std::equal(first.begin() + 52, first.begin() + 64, second.begin() + 52)) << "nonce";
    EXPECT_FALSE(std::equal(first.end() - 80, first.end() - 32, second.end() - 80)) << "sealed root";
    const auto root = key.root();
    EXPECT_EQ(std::search(first.begin(), first.end(), root.begin(), root.end()), first.end());
}

// Computed with Python's hashlib.scrypt.
TEST_F(KeyFile, sealingKeyIsScrypt) {
    std::array<std::uint8_t, 16> salt{};
    std::iota(salt.begin(), salt.end(), std::uint8_t{0});
    const auto key = sealingKey(passphrase_, salt, std::uint64_t{1} << 15);
    ASSERT_TRUE(key.has_value());
    EXPECT_EQ(base::hex(*key), "5c662628ac4eb1068a287e2aa2a202ae248e98db04d61d3327e7342db6ec7097");
}

// Files written by the first release of format 1 must open for ever.
TEST_F(KeyFile, committedFilesOpen) {
    const fs::path data = fs::path(GUISE_TEST_DATA) / "key";
    const auto sealed = openKey(data / "sealed.gkey", &passphrase_);
    ASSERT_TRUE(sealed.has_value()) << sealed.error().advice;
    EXPECT_EQ(sealed->fingerprint(), sampleKey().fingerprint());
    EXPECT_EQ(sealed->root(), sampleKey().root());
    const auto clear = openKey(data / "unsealed.gkey", nullptr);
    ASSERT_TRUE(clear.has_value()) << clear.error().advice;
    EXPECT_EQ(clear->root(), sampleKey().root());
}

TEST_F(KeyFile, anExistingFileStaysUnlessReplaced) {
    const fs::path path = writeText("k.gkey", "precious");
    const auto refused = saveKey(sampleKey(), path, nullptr);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::FileExists);
    const auto kept = base::readFile(path, 100);
    EXPECT_EQ(std::string(kept->begin(), kept->end()), "precious");
    EXPECT_EQ(filesInFolder(), 1U);
    ASSERT_TRUE(saveKey(sampleKey(), path, nullptr, {.replace = true}).has_value());
    EXPECT_TRUE(openKey(path, nullptr).has_value());
    struct stat status {};
    ASSERT_EQ(stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);
}

TEST_F(KeyFile, aFailingWriteLeavesNothing) {
    EXPECT_FALSE(saveKey(sampleKey(), folder_ / "missing" / "k.gkey", nullptr).has_value());
    // A file may not grow past 100 bytes: what a full disk looks like to a writer.
    struct rlimit saved {};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &saved), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small { 100, saved.rlim_max };
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto failed = saveKey(sampleKey(), folder_ / "k.gkey", nullptr);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &saved), 0);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(failed.has_value());
    EXPECT_EQ(failed.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(filesInFolder(), 0U);
}

TEST_F(KeyFile, openingTellsWhatIsWrong) {
    const auto openCode = [&](const fs::path& path) {
        const auto key = openKey(path, nullptr);
        return key ? ErrorCode::Internal : key.error().code;
    };
    EXPECT_EQ(openCode(folder_ / "none.gkey"), ErrorCode::FileNotFound);
    EXPECT_EQ(openCode(folder_), ErrorCode::NotAFile);
    EXPECT_EQ(openCode(writeText("empty.gkey", "")), ErrorCode::NotAKeyFile);
    EXPECT_EQ(openCode(writeText("big.gkey", std::string(70000, 'x'))), ErrorCode::NotAKeyFile);
    const FileBytes sealed = sealedFile(sampleKey(), "correct horse");
    ASSERT_TRUE(base::writeFile(folder_ / "s.gkey", sealed).has_value());
    EXPECT_EQ(openCode(folder_ / "s.gkey"), ErrorCode::PassphraseNeeded);
}

TEST_F(KeyFile, passphrasesAreChecked) {
    const auto code = [](std::string_view text) {
        const auto checked = checkPassphrase(secretText(text));
        return checked ? ErrorCode::Internal : checked.error().code;
    };
    using namespace std::string_view_literals;
    EXPECT_EQ(*checkPassphrase(secretText("abc\n")), secretText("abc"));
    EXPECT_EQ(*checkPassphrase(secretText("abc\r\n")), secretText("abc"));
    EXPECT_EQ(*checkPassphrase(secretText("abc\n\n")), secretText("abc\n"));
    EXPECT_EQ(*checkPassphrase(secretText(" abc ")), secretText(" abc "));
    EXPECT_EQ(*checkPassphrase(secretText("p\xC3\xA4ss \xE5\xAF\x86 \xF0\x9F\x94\x91")),
              secretText("p\xC3\xA4ss \xE5\xAF\x86 \xF0\x9F\x94\x91"));
    EXPECT_TRUE(checkPassphrase(secretText(std::string(1024, 'x') + "\n")).has_value());
    for (const auto bad :
         {""sv, "\n"sv, "a\0b"sv, "\xFF"sv, "\xC3"sv, "\xC0\x80"sv, "\xED\xA0\x80"sv, "\xF5\x80\x80\x80"sv,
          "\xE0\x80\x80"sv, "a\x80"sv, "\xF0\x8F\x80\x80"sv, "\xF4\x90\x80\x80"sv})
        EXPECT_EQ(code(bad), ErrorCode::PassphraseInvalid) << base::hex(secretText(bad));
    EXPECT_EQ(code(std::string(1025, 'x')), ErrorCode::PassphraseInvalid);
    const SecretBytes empty;
    EXPECT_EQ(encodeKey(sampleKey(), &empty, kCheapSeal, 0).error().code, ErrorCode::PassphraseInvalid);
    EXPECT_EQ(encodeKey(sampleKey(), &passphrase_, {.scryptN = 1024}, 0).error().code, ErrorCode::WrongUse);
}

TEST_F(KeyFile, passphraseFilesAreRead) {
    EXPECT_EQ(*readPassphraseFile(writeText("p", "correct horse\n")), passphrase_);
    EXPECT_EQ(readPassphraseFile(writeText("long", std::string(5000, 'x'))).error().code, ErrorCode::PassphraseInvalid);
    EXPECT_EQ(readPassphraseFile(writeText("empty", "")).error().code, ErrorCode::PassphraseInvalid);
    EXPECT_EQ(readPassphraseFile(folder_ / "none").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(readPassphraseFile("/dev/zero").error().code, ErrorCode::NotAFile);
}

TEST_F(KeyFile, manyThreadsMaySaveAndOpen) {
    std::vector<int> good(4);
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < good.size(); ++t)
        threads.emplace_back([&, t] {
            const fs::path path = folder_ / ("k" + std::to_string(t) + ".gkey");
            const auto key = SecretKey::create("{}", {1, 28, 28}, 10);
            const bool saved = key && saveKey(*key, path, &passphrase_, kCheapSeal).has_value();
            const auto opened = openKey(path, &passphrase_);
            good[t] = saved && opened && opened->root() == key->root() ? 1 : 0;
        });
    threads.clear();
    EXPECT_EQ(good, std::vector<int>(4, 1));
    // One name, many writers: exactly one wins, and the file is whole.
    int winners = 0;
    std::vector<int> won(8);
    for (int& mine : won)
        threads.emplace_back([&] { mine = saveKey(sampleKey(), folder_ / "one.gkey", nullptr).has_value() ? 1 : 0; });
    threads.clear();
    for (const int mine : won)
        winners += mine;
    EXPECT_EQ(winners, 1);
    EXPECT_TRUE(openKey(folder_ / "one.gkey", nullptr).has_value());
}

}  // namespace
}  // namespace guise::key
