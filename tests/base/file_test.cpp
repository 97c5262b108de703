// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include "tests/base/temporary_folder.h"

#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <thread>

namespace guise::base {
namespace {

namespace fs = std::filesystem;

ErrorCode readCode(const fs::path& file, std::size_t limit = 1000) {
    const auto bytes = readFile(file, limit);
    return bytes ? ErrorCode::Internal : bytes.error().code;
}

mode_t modeOf(const fs::path& file) {
    struct stat status {};
    return stat(file.c_str(), &status) == 0 ? status.st_mode & 0777 : 0;
}

TEST(ReadFile, UpToItsLimit) {
    const TemporaryFolder folder;
    putText(folder / "ten", "0123456789");
    putText(folder / "none", "");
    EXPECT_EQ(readFile(folder / "ten", 10).value().size(), 10U);
    EXPECT_EQ(readFile(folder / "ten", 10).value()[9], '9');
    EXPECT_EQ(readCode(folder / "ten", 9), ErrorCode::TooLarge);
    EXPECT_TRUE(readFile(folder / "none", 0).value().empty());
    fs::create_symlink("ten", folder / "link");
    EXPECT_EQ(readFile(folder / "link", 10).value().size(), 10U);
}

TEST(ReadFile, AHugeDeclaredSizeCostsNothing) {
    const TemporaryFolder folder;
    putText(folder / "sparse", "");
    fs::resize_file(folder / "sparse", std::uintmax_t{1} << 40);
    EXPECT_EQ(readCode(folder / "sparse", 1 << 20), ErrorCode::TooLarge);
}

TEST(ReadFile, KernelFilesThatDeclareNothing) {
    EXPECT_GT(readFile("/proc/self/status", 1 << 20).value().size(), 100U);
    EXPECT_EQ(readCode("/proc/self/status", 10), ErrorCode::TooLarge);
}

TEST(ReadFile, WhatIsNoFileNeverBlocks) {
    const TemporaryFolder folder;
    ASSERT_EQ(mkfifo((folder / "fifo").c_str(), 0600), 0);
    fs::create_symlink("loop", folder / "loop");
    fs::create_symlink("fifo", folder / "link");
    const int socketNumber = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    (folder / "socket").string().copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(bind(socketNumber, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    for (const fs::path& path : {folder / "fifo", folder / "loop", folder / "link", folder / "socket", folder.path(),
                                 fs::path("/dev/zero"), fs::path("/dev/null")})
        EXPECT_EQ(readCode(path), ErrorCode::NotAFile) << path;
    close(socketNumber);
}

TEST(ReadFile, Missing) {
    const TemporaryFolder folder;
    putText(folder / "file", "x");
    EXPECT_EQ(readCode(folder / "nothing"), ErrorCode::FileNotFound);
    EXPECT_EQ(readCode(folder / "file" / "below"), ErrorCode::FileNotFound);
    EXPECT_EQ(readCode(""), ErrorCode::FileNotFound);
    EXPECT_EQ(readCode(folder / std::string("file\0.txt", 9)), ErrorCode::FileNotFound);  // not cut at the NUL
    EXPECT_EQ(readCode(folder / std::string(300, 'n')), ErrorCode::FileUnreadable);
}

TEST(ReadFile, Forbidden) {
    if (geteuid() == 0)
        GTEST_SKIP() << "permissions do not bind this user";
    const TemporaryFolder folder;
    putText(folder / "file", "x");
    chmod((folder / "file").c_str(), 0);
    EXPECT_EQ(readCode(folder / "file"), ErrorCode::FileUnreadable);
}

TEST(AtomicFile, AppearsOnlyOnCommit) {
    const TemporaryFolder folder;
    putText(folder / "file", "old");
    {
        auto file = AtomicFile::create(folder / "file").value();
        ASSERT_TRUE(file.write(std::array<std::uint8_t, 6>{'h', 'e', 'a', 'd', '.', '.'}));
        ASSERT_TRUE(file.write(std::array<std::uint8_t, 1>{'!'}));
        ASSERT_TRUE(file.writeAt(4, std::array<std::uint8_t, 2>{'e', 'r'}));
        EXPECT_FALSE(file.writeAt(6, std::array<std::uint8_t, 2>{'x', 'x'}));  // would reach past the end
        EXPECT_EQ(textOf(folder / "file"), "old");
        AtomicFile moved = std::move(file);
        ASSERT_TRUE(moved.commit());
        EXPECT_FALSE(moved.commit());
        EXPECT_FALSE(moved.write(std::array<std::uint8_t, 1>{'x'}));
    }
    EXPECT_EQ(textOf(folder / "file"), "header!");
    EXPECT_EQ(folder.entries(), 1U);
}

TEST(AtomicFile, WithoutCommitNothingHappened) {
    const TemporaryFolder folder;
    putText(folder / "file", "old");
    {
        auto file = AtomicFile::create(folder / "file").value();
        ASSERT_TRUE(file.write(std::array<std::uint8_t, 3>{'n', 'e', 'w'}));
        file = AtomicFile::create(folder / "other").value();  // the first one is dropped here
    }
    EXPECT_EQ(textOf(folder / "file"), "old");
    EXPECT_EQ(folder.entries(), 1U);
}

TEST(AtomicFile, NeverOverAnExistingFile) {
    const TemporaryFolder folder;
    putText(folder / "file", "old");
    fs::create_symlink("nowhere", folder / "dangling");
    for (const char* const name : {"file", "dangling"}) {
        const auto refused = writeFile(folder / name, "new", {.replace = false});
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::FileExists);
    }
    EXPECT_EQ(textOf(folder / "file"), "old");
    // One that appears while the new one is written.
    auto late = AtomicFile::create(folder / "late", {.replace = false}).value();
    putText(folder / "late", "quicker");
    const auto refused = late.commit();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::FileExists);
    EXPECT_EQ(textOf(folder / "late"), "quicker");
}

TEST(AtomicFile, OneOfManyWritersWins) {
    const TemporaryFolder folder;
    std::atomic<int> wins{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&, i] {
                if (writeFile(folder / "file", std::string(5000, static_cast<char>('a' + i)), {.replace = false}))
                    ++wins;
            });
    }
    EXPECT_EQ(wins, 1);
    EXPECT_EQ(textOf(folder / "file").size(), 5000U);
    EXPECT_EQ(folder.entries(), 1U);
}

TEST(AtomicFile, AReaderNeverSeesAHalf) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "file", std::string(100000, 'a')));
    std::jthread writer([&](const std::stop_token& stop) {
        for (int i = 0; !stop.stop_requested(); ++i)
            if (!writeFile(folder / "file", std::string(100000, static_cast<char>('a' + i % 20))))
                return;
    });
    for (int i = 0; i < 200; ++i) {
        const auto bytes = readFile(folder / "file", 1 << 20).value();
        ASSERT_EQ(bytes.size(), 100000U);
        ASSERT_EQ(bytes.front(), bytes.back());
    }
}

TEST(AtomicFile, ModesAndLinks) {
    const TemporaryFolder folder;
    const mode_t mask = umask(022);
    ASSERT_TRUE(writeFile(folder / "secret", "x", {.mode = 0600}));
    ASSERT_TRUE(writeFile(folder / "open", "x"));
    EXPECT_EQ(modeOf(folder / "secret"), 0600U);
    EXPECT_EQ(modeOf(folder / "open"), 0644U);
    ASSERT_TRUE(writeFile(folder / "secret", "y"));  // what was closed to others stays closed
    EXPECT_EQ(modeOf(folder / "secret"), 0600U);
    umask(mask);
    fs::create_symlink("open", folder / "link");
    ASSERT_TRUE(writeFile(folder / "link", "through"));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(textOf(folder / "open"), "through");
}

TEST(AtomicFile, WhatIsNoFileIsNeverReplaced) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "folder");
    ASSERT_EQ(mkfifo((folder / "fifo").c_str(), 0600), 0);
    fs::create_symlink("/dev/null", folder / "device");
    fs::create_symlink("loop", folder / "loop");
    for (const char* const name : {"folder", "fifo", "device", "loop"}) {
        const auto refused = writeFile(folder / name, "x");
        ASSERT_FALSE(refused) << name;
        EXPECT_EQ(refused.error().code, ErrorCode::NotAFile) << name;
    }
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
    EXPECT_EQ(folder.entries(), 4U);
}

TEST(AtomicFile, PlacesThatCannotBeWritten) {
    const TemporaryFolder folder;
    for (const fs::path& path :
         {folder / "no" / "file", fs::path("/proc/self/guise"), fs::path(""), folder.path() / ""}) {
        const auto refused = writeFile(path, "x");
        ASSERT_FALSE(refused) << path;
        EXPECT_EQ(refused.error().code, ErrorCode::FileNotWritable) << path;
    }
    EXPECT_TRUE(writeFile(folder / std::string(255, 'n'), "x"));  // the longest name there is
}

TEST(AtomicFile, ASizeLimitIsAFullDisk) {
    const TemporaryFolder folder;
    putText(folder / "file", "old");
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{10000, old.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    Result<void> written;
    Result<void> committed;
    {
        auto file = AtomicFile::create(folder / "file");
        const std::vector<std::uint8_t> bytes(20000, 'x');
        written = file->write(bytes);
        committed = file->commit();  // a caller that overlooked the first error
    }
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, before);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    EXPECT_FALSE(committed);
    EXPECT_EQ(textOf(folder / "file"), "old");
    EXPECT_EQ(folder.entries(), 1U);
}

/// A tmpfs of 64 KiB over `folder`, in a mount namespace of this process alone. A user who is not root becomes one
/// inside a user namespace, where the kernel allows that.
bool mountSmallDisk(const fs::path& folder) {
    const uid_t user = geteuid();
    const gid_t group = getegid();
    if (unshare(user == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    if (user != 0) {
        putText("/proc/self/setgroups", "deny");
        putText("/proc/self/uid_map", "0 " + std::to_string(user) + " 1");
        putText("/proc/self/gid_map", "0 " + std::to_string(group) + " 1");
    }
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           mount("guise", folder.c_str(), "tmpfs", 0, "size=64k") == 0 && writeFile(folder / "file", "old").has_value();
}

TEST(AtomicFile, AFullDisk) {
    const TemporaryFolder folder;
    constexpr int kCannotMount = 100;
    const pid_t child = fork();
    if (child == 0) {  // a small file system that only this child sees
        if (!mountSmallDisk(folder.path()))
            _exit(kCannotMount);
        const auto full = writeFile(folder / "file", std::string(200000, 'x'));
        if (full || full.error().code != ErrorCode::DiskFull)
            _exit(2);
        _exit(textOf(folder / "file") == "old" && folder.entries() == 1 ? 0 : 3);
    }
    int status = -1;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == kCannotMount)
        GTEST_SKIP() << "this machine lets the test mount no small file system";
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(AtomicFile, AnEndInTheMiddleLeavesTheOldFile) {
    const TemporaryFolder folder;
    putText(folder / "file", "old");
    const pid_t child = fork();
    if (child == 0) {
        auto file = AtomicFile::create(folder / "file");
        const bool written = file && file->write(std::array<std::uint8_t, 3>{'n', 'e', 'w'});
        _exit(written ? 0 : 1);  // no destructor, no commit: as if killed
    }
    int status = -1;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(textOf(folder / "file"), "old");
}

TEST(MakeFolder, AndThoseAbove) {
    const TemporaryFolder folder;
    ASSERT_TRUE(makeFolder(folder / "a/b/c", 0700));
    EXPECT_EQ(modeOf(folder / "a"), 0700U);
    EXPECT_EQ(modeOf(folder / "a/b/c"), 0700U);
    EXPECT_TRUE(makeFolder(folder / "a/b/c/"));
    EXPECT_TRUE(makeFolder(""));
    EXPECT_TRUE(makeFolder("."));
    EXPECT_TRUE(makeFolder(folder / "a/../d"));
    EXPECT_TRUE(fs::is_directory(folder / "d"));
    fs::create_symlink("a", folder / "link");
    EXPECT_TRUE(makeFolder(folder / "link/e"));
    EXPECT_TRUE(fs::is_directory(folder / "a/e"));
}

TEST(MakeFolder, Refusals) {
    const TemporaryFolder folder;
    putText(folder / "file", "x");
    fs::create_symlink("loop", folder / "loop");
    EXPECT_EQ(makeFolder(folder / "file").error().code, ErrorCode::NotAFile);
    EXPECT_EQ(makeFolder(folder / "file/below").error().code, ErrorCode::NotAFile);
    EXPECT_EQ(makeFolder(folder / "loop").error().code, ErrorCode::NotAFile);
    EXPECT_EQ(makeFolder("/proc/guise").error().code, ErrorCode::FileNotWritable);
    EXPECT_EQ(makeFolder(std::string("a\0b", 3)).error().code, ErrorCode::FileNotWritable);
    EXPECT_FALSE(fs::exists("a"));
}

}  // namespace
}  // namespace guise::base
