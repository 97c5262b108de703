// SPDX-License-Identifier: GPL-3.0-or-later
// Passphrase changes, rotation, and backups as files.
#include "core/base/file.h"
#include "core/key/key_backup.h"
#include "core/key/reseal.h"
#include "core/key/rotation.h"
#include "tests/key/key_test_support.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace guise::key {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

class KeyLife : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "guise-key-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder_ = name;
        path_ = folder_ / "k.gkey";
        auto key = SecretKey::create(R"({"block":[7,7]})", {1, 28, 28}, 10);
        ASSERT_TRUE(key.has_value());
        root_ = key->root();
        fingerprint_ = key->fingerprint();
        const auto bytes = encodeKey(*key, &old_, kCheapSeal, 1'700'000'000);
        ASSERT_TRUE(base::writeFile(path_, std::span<const std::uint8_t>(*bytes), {true, 0600}).has_value());
    }
    void TearDown() override { fs::remove_all(folder_); }
    [[nodiscard]] FileBytes bytes() const { return base::readFile(path_, 1 << 16).value(); }
    [[nodiscard]] std::size_t filesInFolder() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }

    fs::path folder_;
    fs::path path_;
    Root root_;
    std::string fingerprint_;
    SecretBytes old_ = secretText("correct horse");
    SecretBytes new_ = secretText("battery staple");
};

TEST_F(KeyLife, aChangedPassphraseKeepsTheKey) {
    const FileBytes before = bytes();
    const auto changed = changePassphrase(path_, &old_, &new_, kCheapSeal);
    ASSERT_TRUE(changed.has_value()) << changed.error().advice;
    EXPECT_EQ(changed->fingerprint, fingerprint_);
    EXPECT_EQ(changed->created, 1'700'000'000);
    const FileBytes after = bytes();
    EXPECT_FALSE(std::equal(before.begin() + 36, before.begin() + 52, after.begin() + 36)) << "salt";
    EXPECT_FALSE(std::equal(before.begin() + 52, before.begin() + 64, after.begin() + 52)) << "nonce";
    EXPECT_EQ(openKey(path_, &new_)->root(), root_);
    EXPECT_EQ(openKey(path_, &old_).error().code, ErrorCode::WrongPassphrase);
    struct stat status {};
    ASSERT_EQ(stat(path_.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);
    EXPECT_EQ(filesInFolder(), 1U);
    ASSERT_TRUE(changePassphrase(path_, &new_, nullptr).has_value());
    EXPECT_EQ(openKey(path_, nullptr)->root(), root_);
    ASSERT_TRUE(changePassphrase(path_, nullptr, &old_, kCheapSeal).has_value());
    EXPECT_EQ(openKey(path_, &old_)->root(), root_);
}

TEST_F(KeyLife, aFailedChangeLeavesTheOldFile) {
    const FileBytes before = bytes();
    const auto code = [&](const SecretBytes* from, const SecretBytes* to) {
        const auto changed = changePassphrase(path_, from, to, kCheapSeal);
        return changed ? ErrorCode::Internal : changed.error().code;
    };
    const SecretBytes empty;
    EXPECT_EQ(code(&new_, &old_), ErrorCode::WrongPassphrase);
    EXPECT_EQ(code(nullptr, &new_), ErrorCode::PassphraseNeeded);
    EXPECT_EQ(code(&old_, &empty), ErrorCode::PassphraseInvalid);
    // A file may not grow past 100 bytes: what a full disk looks like to a writer.
    struct rlimit saved {};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &saved), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small { 100, saved.rlim_max };
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto full = code(&old_, &new_);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &saved), 0);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(full, ErrorCode::DiskFull);
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(filesInFolder(), 1U);
    EXPECT_EQ(changePassphrase(folder_ / "none.gkey", &old_, &new_).error().code, ErrorCode::FileNotFound);
}

// Killed at many moments, the file under the key's name always is the old one or the new one, whole.
TEST_F(KeyLife, aKilledChangeLeavesAWholeFile) {
    for (int i = 0; i < 4; ++i) {
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            for (;;) {
                if (!changePassphrase(path_, &old_, &new_, kCheapSeal) ||
                    !changePassphrase(path_, &new_, &old_, kCheapSeal))
                    _exit(1);
            }
        }
        usleep(static_cast<useconds_t>(20'000 + 121'003 * i));
        kill(child, SIGKILL);
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFSIGNALED(status)) << "a change failed by itself";
        auto key = openKey(path_, &old_);
        if (!key) {
            key = openKey(path_, &new_);
            ASSERT_TRUE(changePassphrase(path_, &new_, &old_, kCheapSeal).has_value());
        }
        ASSERT_TRUE(key.has_value()) << key.error().advice;
        EXPECT_EQ(key->root(), root_);
    }
}

TEST_F(KeyLife, experimentKeysAreNotSealed) {
    ASSERT_TRUE(saveKey(sampleKey(), path_, nullptr, {.replace = true}).has_value());
    EXPECT_EQ(changePassphrase(path_, nullptr, &new_).error().code, ErrorCode::ExperimentKeyRefused);
    EXPECT_TRUE(openKey(path_, nullptr).has_value());
}

TEST_F(KeyLife, rotationKeepsAllButTheRoot) {
    const auto old = openKey(path_, &old_);
    const auto fresh = rotatedKey(*old);
    ASSERT_TRUE(fresh.has_value());
    EXPECT_NE(fresh->root(), old->root());
    EXPECT_NE(fresh->fingerprint(), old->fingerprint());
    EXPECT_EQ(fresh->recipe(), old->recipe());
    EXPECT_EQ(fresh->shape(), old->shape());
    EXPECT_EQ(fresh->classCount(), old->classCount());
    EXPECT_EQ(fresh->kind(), KeyKind::Secret);
    EXPECT_EQ(rotatedKey(*old, 3).error().code, ErrorCode::WrongUse);
    EXPECT_EQ(rotatedKey(sampleKey()).error().code, ErrorCode::WrongUse);
    EXPECT_EQ(rotatedKey(sampleKey(), 7).error().code, ErrorCode::WrongUse);  // the seed it comes from
    EXPECT_EQ(rotatedKey(sampleKey(), 8)->kind(), KeyKind::Experiment);
}

TEST_F(KeyLife, rotationsAreOnRecord) {
    const fs::path records = folder_ / "rotations";
    const std::string a(32, 'a');
    const std::string b(32, 'b');
    const std::string c(32, 'c');
    EXPECT_TRUE(rotationsOf(records, a).replacedBy.empty());
    ASSERT_TRUE(recordRotation(records, a, b).has_value());
    ASSERT_TRUE(recordRotation(records, a, c).has_value());
    ASSERT_TRUE(recordRotation(records, a, c).has_value());
    ASSERT_TRUE(base::writeFile(records / "notes.txt", std::string("x")).has_value());
    EXPECT_EQ(rotationsOf(records, a).replacedBy, (std::vector<std::string>{b, c}));
    EXPECT_EQ(rotationsOf(records, b).replaced, std::vector<std::string>{a});
    forgetRotation(records, a, c);
    EXPECT_TRUE(rotationsOf(records, c).replaced.empty());
    EXPECT_FALSE(recordRotation(records, "../x", b).has_value());
    EXPECT_FALSE(recordRotation(path_ / "no", a, b).has_value());
    struct stat status {};
    ASSERT_EQ(stat(records.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0700U);
}

TEST_F(KeyLife, backupsAsFiles) {
    const fs::path text = folder_ / "k.txt";
    ASSERT_TRUE(saveBackup(path_, text).has_value());
    EXPECT_EQ(saveBackup(path_, text).error().code, ErrorCode::FileExists);
    struct stat status {};
    ASSERT_EQ(stat(text.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);
    EXPECT_EQ(restoreBackupFile(text, path_).error().code, ErrorCode::FileExists);
    const auto restored = restoreBackupFile(text, folder_ / "again.gkey");
    ASSERT_TRUE(restored.has_value()) << restored.error().advice;
    EXPECT_EQ(restored->fingerprint, fingerprint_);
    EXPECT_EQ(base::readFile(folder_ / "again.gkey", 1 << 16).value(), bytes());
    ASSERT_TRUE(base::writeFile(folder_ / "big.txt", std::string(300'000, 'q')).has_value());
    EXPECT_EQ(restoreBackupFile(folder_ / "big.txt", folder_ / "no.gkey").error().code, ErrorCode::NotAKeyFile);
    EXPECT_EQ(restoreBackupFile(folder_ / "none.txt", folder_ / "no.gkey").error().code, ErrorCode::FileNotFound);
    EXPECT_FALSE(fs::exists(folder_ / "no.gkey"));
}

}  // namespace
}  // namespace guise::key
