// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/key/secret_memory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace guise::key {
namespace {

// The VmFlags line of the mapping that holds `address`; empty where the kernel does not tell.
std::string flagsOf(const void* address) {
    std::ifstream maps("/proc/self/smaps");
    const auto wanted = reinterpret_cast<std::uintptr_t>(address);
    bool inside = false;
    for (std::string line; std::getline(maps, line);) {
        const auto dash = line.find('-');
        const auto space = line.find(' ');
        if (dash != std::string::npos && space != std::string::npos && dash < space && line.find(':') > space) {
            const auto begin = std::stoull(line.substr(0, dash), nullptr, 16);
            const auto end = std::stoull(line.substr(dash + 1, space - dash - 1), nullptr, 16);
            inside = begin <= wanted && wanted < end;
        } else if (inside && line.starts_with("VmFlags:")) {
            return line;
        }
    }
    return {};
}

TEST(SecretMemory, staysOutOfCoreDumps) {
    for (const std::size_t size : {std::size_t{32}, std::size_t{2048}, std::size_t{100000}}) {
        SecretBytes bytes(size);
        const std::string flags = flagsOf(bytes.data());
        if (flags.empty())
            GTEST_SKIP() << "this kernel does not show the flags of a mapping";
        EXPECT_NE(flags.find(" dd"), std::string::npos) << flags;
    }
}

TEST(SecretMemory, blocksAreAlignedDistinctAndWritable) {
    std::vector<SecretBytes> all;
    for (std::size_t size = 1; size < 9000; size = size * 5 / 4 + 1) {
        all.emplace_back(size, static_cast<std::uint8_t>(size));
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(all.back().data()) % 16, 0U);
    }
    for (const SecretBytes& bytes : all)
        for (const std::uint8_t byte : bytes)
            ASSERT_EQ(byte, static_cast<std::uint8_t>(bytes.size()));
}

#if !defined(__SANITIZE_ADDRESS__)
#if !defined(__has_feature)
#define GUISE_MAY_LOOK 1
#elif !__has_feature(address_sanitizer)
#define GUISE_MAY_LOOK 1
#endif
#endif
#ifdef GUISE_MAY_LOOK
// Looks at a pooled block after its release, which stays mapped; only the free list's link at its start may differ.
TEST(SecretMemory, isOverwrittenOnRelease) {
    constexpr std::size_t kSize = 512;
    auto* memory = static_cast<volatile std::uint8_t*>(allocateSecret(kSize));
    for (std::size_t i = 0; i < kSize; ++i)
        memory[i] = 0xA5;
    releaseSecret(const_cast<std::uint8_t*>(memory), kSize);
    int left = 0;
    for (std::size_t i = sizeof(void*); i < kSize; ++i)
        left += memory[i] == 0xA5 ? 1 : 0;
    EXPECT_EQ(left, 0);
}
#endif

TEST(SecretMemory, refusesWhatCannotBe) {
    EXPECT_THROW((void)allocateSecret(~std::size_t{0} - 5), std::bad_alloc);
    EXPECT_THROW((void)allocateSecret(std::size_t{1} << 60), std::bad_alloc);
    releaseSecret(nullptr, 10);
}

TEST(SecretMemory, manyThreadsShareThePool) {
    std::atomic<int> wrong{0};
    std::vector<std::jthread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&wrong, t] {
            for (int i = 0; i < 3000; ++i) {
                const auto fill = static_cast<std::uint8_t>(t * 31 + i);
                const SecretBytes bytes(static_cast<std::size_t>(1 + (i * 37 + t) % 3000), fill);
                wrong += std::all_of(bytes.begin(), bytes.end(), [fill](std::uint8_t b) { return b == fill; }) ? 0 : 1;
            }
        });
    threads.clear();
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace guise::key
