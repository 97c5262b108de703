// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <limits>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace guise::base {
namespace {

std::size_t threadCount() {
    const std::filesystem::directory_iterator all("/proc/self/task");
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

TEST(ParallelFor, EveryItemOnceInPiecesOfAtMostGrain) {
    for (const std::size_t count : {0, 1, 7, 64, 1001}) {
        for (const std::size_t grain : {0, 1, 3, 64, 5000}) {
            for (const int threads : {0, 1, 2, 5}) {
                std::vector<std::atomic<int>> seen(count);
                std::atomic<bool> tooLong{false};
                parallelFor(count, grain, threads, [&](std::size_t begin, std::size_t end) {
                    if (begin >= end || end - begin > std::max<std::size_t>(grain, 1))
                        tooLong = true;
                    for (std::size_t i = begin; i < end; ++i)
                        ++seen[i];
                });
                EXPECT_FALSE(tooLong);
                for (const auto& times : seen)
                    EXPECT_EQ(times, 1) << count << ' ' << grain << ' ' << threads;
            }
        }
    }
}

TEST(ParallelFor, TheCallerTakesPartAndNoThreadStays) {
    const std::size_t before = threadCount();
    std::mutex mutex;
    std::set<std::thread::id> who;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    parallelFor(3, 1, 3, [&](std::size_t, std::size_t) {
        for (bool all = false; !all && std::chrono::steady_clock::now() < end;) {  // each piece waits for the others
            {
                const std::lock_guard lock(mutex);
                who.insert(std::this_thread::get_id());
                all = who.size() == 3;
            }
            std::this_thread::yield();
        }
    });
    EXPECT_EQ(who.size(), 3U);
    EXPECT_TRUE(who.contains(std::this_thread::get_id()));
    EXPECT_EQ(threadCount(), before);
}

TEST(ParallelFor, OneThreadMeansTheCaller) {
    parallelFor(10, 1, 1, [caller = std::this_thread::get_id()](std::size_t, std::size_t) {
        EXPECT_EQ(std::this_thread::get_id(), caller);
    });
}

TEST(ParallelFor, PiecesAfterAStopAreLeftOut) {
    std::stop_source stop;
    std::atomic<int> pieces{0};
    parallelFor(
        100000, 1, 2,
        [&](std::size_t, std::size_t) {
            if (++pieces == 10)
                stop.request_stop();
        },
        stop.get_token());
    EXPECT_GE(pieces, 10);
    EXPECT_LE(pieces, 11);  // one piece may have begun on the other thread
    parallelFor(
        10, 1, 2, [&](std::size_t, std::size_t) { FAIL(); }, stop.get_token());
}

TEST(ParallelFor, CountsNearTheLargestDoNotWrap) {
    constexpr std::size_t kMost = std::numeric_limits<std::size_t>::max();
    std::mutex mutex;
    std::set<std::pair<std::size_t, std::size_t>> pieces;
    parallelFor(kMost, kMost / 2, 2, [&](std::size_t begin, std::size_t end) {
        const std::lock_guard lock(mutex);
        pieces.emplace(begin, end);
    });
    const std::set<std::pair<std::size_t, std::size_t>> expected = {
        {0, kMost / 2}, {kMost / 2, kMost - 1}, {kMost - 1, kMost}};
    EXPECT_EQ(pieces, expected);
}

}  // namespace
}  // namespace guise::base
