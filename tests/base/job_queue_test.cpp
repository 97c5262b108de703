// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/job_queue.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <stdexcept>
#include <thread>
#include <vector>

namespace guise::base {
namespace {

using namespace std::chrono_literals;

constexpr auto kLong = 60s;  // far beyond what any step takes, so that only a fault meets it

/// Endings in the order they came, and how often each came.
class Endings {
public:
    JobQueue::Ending slot(int job) {
        return [this, job](const Outcome& outcome) {
            const std::lock_guard lock(mutex_);
            all_.emplace_back(job, outcome);
        };
    }
    [[nodiscard]] std::optional<Outcome> of(int job) const {
        const std::lock_guard lock(mutex_);
        std::optional<Outcome> found;
        for (const auto& ending : all_) {
            if (ending.first == job) {
                EXPECT_FALSE(found) << "job " << job << " ended twice";
                found = ending.second;
            }
        }
        return found;
    }
    template <class Kind>
    [[nodiscard]] bool is(int job) const {
        const auto outcome = of(job);
        return outcome && std::holds_alternative<Kind>(*outcome);
    }
    [[nodiscard]] std::vector<int> order() const {
        const std::lock_guard lock(mutex_);
        std::vector<int> jobs;
        for (const auto& ending : all_)
            jobs.push_back(ending.first);
        return jobs;
    }

private:
    mutable std::mutex mutex_;
    std::vector<std::pair<int, Outcome>> all_;
};

Result<void> nothing(const std::stop_token&) {
    return {};
}

/// Work that tells when it begins and ends when asked to stop (Stopped) or when `gate` opens (done).
struct Gate {
    std::promise<void> begun;
    std::atomic<bool> open{false};
    JobQueue::Work work() {
        return [this](const std::stop_token& stop) -> Result<void> {
            begun.set_value();
            while (!open) {
                if (stop.stop_requested())
                    return fail(ErrorCode::Stopped, "Stopped.");
                std::this_thread::sleep_for(1ms);
            }
            return {};
        };
    }
    void waitBegun() { ASSERT_EQ(begun.get_future().wait_for(kLong), std::future_status::ready); }
};

TEST(JobQueue, JobsOfALaneRunInOrderOnOneThread) {
    Endings endings;
    JobQueue queue;
    std::mutex mutex;
    std::vector<std::thread::id> threads;
    for (int i = 0; i < 20; ++i)
        queue.submit(
            Lane::Io, "",
            [&](const std::stop_token&) -> Result<void> {
                const std::lock_guard lock(mutex);
                threads.push_back(std::this_thread::get_id());
                return {};
            },
            endings.slot(i));
    ASSERT_TRUE(queue.waitIdle(kLong));
    EXPECT_TRUE(queue.idle());
    const auto order = endings.order();
    EXPECT_EQ(order.size(), 20U);
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
    EXPECT_EQ(std::count(threads.begin(), threads.end(), threads.front()), 20);
    EXPECT_NE(threads.front(), std::this_thread::get_id());
    EXPECT_TRUE(endings.is<Done>(19));
}

TEST(JobQueue, LanesDoNotWaitForEachOther) {
    Endings endings;
    JobQueue queue;
    Gate gate;
    queue.submit(Lane::Device, "train", gate.work(), endings.slot(1));
    gate.waitBegun();
    std::promise<void> previewed;
    queue.submit(Lane::Interactive, "preview", [&](const std::stop_token&) -> Result<void> {
        previewed.set_value();
        return {};
    });
    EXPECT_EQ(previewed.get_future().wait_for(kLong), std::future_status::ready);
    EXPECT_FALSE(queue.idle());
    EXPECT_FALSE(queue.waitIdle(5ms));
    gate.open = true;
    EXPECT_TRUE(queue.waitIdle(kLong));
    EXPECT_TRUE(endings.is<Done>(1));
}

TEST(JobQueue, FailuresAndExceptionsAreOutcomes) {
    Endings endings;
    JobQueue queue;
    queue.submit(
        Lane::Io, "", [](const std::stop_token&) -> Result<void> { return fail(ErrorCode::BadData, "Bad."); },
        endings.slot(1));
    queue.submit(
        Lane::Io, "", [](const std::stop_token&) -> Result<void> { throw std::runtime_error("thrown"); },
        endings.slot(2));
    queue.submit(
        Lane::Io, "", [](const std::stop_token&) -> Result<void> { throw std::bad_alloc(); }, endings.slot(3));
    queue.submit(Lane::Io, "", nothing, [](const Outcome&) { throw std::runtime_error("from an ending"); });
    queue.submit(Lane::Io, "", nothing, endings.slot(5));
    ASSERT_TRUE(queue.waitIdle(kLong));
    EXPECT_EQ(std::get<Failed>(*endings.of(1)).error.code, ErrorCode::BadData);
    EXPECT_NE(std::get<Failed>(*endings.of(2)).error.advice.find("thrown"), std::string::npos);
    EXPECT_EQ(std::get<Failed>(*endings.of(3)).error.code, ErrorCode::NoMemory);
    EXPECT_TRUE(endings.is<Done>(5));
}

TEST(JobQueue, ANewerJobSupersedesTheRunningAndTheWaitingOne) {
    Endings endings;
    JobQueue queue;
    std::promise<void> begun;
    queue.submit(
        Lane::Interactive, "preview",
        [&](const std::stop_token& stop) -> Result<void> {
            begun.set_value();
            while (!stop.stop_requested())
                std::this_thread::sleep_for(1ms);
            return {};  // a late result
        },
        endings.slot(1));
    ASSERT_EQ(begun.get_future().wait_for(kLong), std::future_status::ready);
    std::atomic<bool> ran{false};
    queue.submit(Lane::Interactive, "other", nothing, endings.slot(10));
    queue.submit(
        Lane::Interactive, "preview",
        [&](const std::stop_token&) -> Result<void> {
            ran = true;
            return {};
        },
        endings.slot(2));
    queue.submit(Lane::Interactive, "preview", nothing, endings.slot(3));
    ASSERT_TRUE(queue.waitIdle(kLong));
    EXPECT_TRUE(endings.is<Cancelled>(1));
    EXPECT_TRUE(endings.is<Done>(3));
    EXPECT_TRUE(endings.is<Done>(10));
    // The second one waited behind the first, which may have ended before the third came.
    EXPECT_EQ(endings.is<Done>(2), ran);
    EXPECT_TRUE(endings.of(2).has_value());
}

TEST(JobQueue, OtherPurposesAndLanesAreLeftAlone) {
    Endings endings;
    JobQueue queue;
    Gate gate;
    queue.submit(Lane::Io, "save", gate.work(), endings.slot(1));
    gate.waitBegun();
    queue.submit(Lane::Io, "load", nothing, endings.slot(2));
    queue.submit(Lane::Interactive, "save", nothing, endings.slot(3));
    queue.submit(Lane::Io, "", nothing, endings.slot(4));
    queue.submit(Lane::Io, "", nothing, endings.slot(5));
    gate.open = true;
    ASSERT_TRUE(queue.waitIdle(kLong));
    for (int job = 1; job <= 5; ++job)
        EXPECT_TRUE(endings.is<Done>(job)) << job;
}

TEST(JobQueue, CancelOfAWaitingJobEndsItHereAndNow) {
    Endings endings;
    JobQueue queue;
    Gate gate;
    queue.submit(Lane::Io, "", gate.work(), endings.slot(1));
    gate.waitBegun();
    std::thread::id where;
    const JobId waiting = queue.submit(Lane::Io, "", nothing, [&](const Outcome& outcome) {
        EXPECT_TRUE(std::holds_alternative<Cancelled>(outcome));
        where = std::this_thread::get_id();
    });
    queue.cancel(waiting);
    EXPECT_EQ(where, std::this_thread::get_id());
    queue.cancel(waiting);
    queue.cancel(123456);
    gate.open = true;
    ASSERT_TRUE(queue.waitIdle(kLong));
    EXPECT_TRUE(endings.is<Done>(1));
}

TEST(JobQueue, CancelOfARunningJobAsksItToStop) {
    Endings endings;
    JobQueue queue;
    Gate gate;
    const JobId running = queue.submit(Lane::Device, "", gate.work(), endings.slot(1));
    gate.waitBegun();
    queue.cancel(running);
    ASSERT_TRUE(queue.waitIdle(kLong));
    EXPECT_TRUE(endings.is<Cancelled>(1));
    queue.cancel(running);
    EXPECT_TRUE(endings.is<Cancelled>(1));
}

TEST(JobQueue, AJobThatWasThroughBeforeItSawTheStopIsDone) {
    Endings endings;
    JobQueue queue;
    Gate gate;
    const JobId running = queue.submit(
        Lane::Io, "save",
        [&](const std::stop_token& stop) -> Result<void> {
            gate.begun.set_value();
            while (!stop.stop_requested())
                std::this_thread::sleep_for(1ms);
            return {};  // the file is written all the same
        },
        endings.slot(1));
    gate.waitBegun();
    queue.cancel(running);
    ASSERT_TRUE(queue.waitIdle(kLong));
    EXPECT_TRUE(endings.is<Done>(1));
}

TEST(JobQueue, EndingsMayUseTheQueue) {
    Endings endings;
    JobQueue queue;
    const JobId first = queue.submit(Lane::Io, "chain", nothing, [&](const Outcome&) {
        EXPECT_FALSE(queue.idle());
        queue.submit(Lane::Io, "chain", nothing, endings.slot(2));
        queue.cancel(12345);
    });
    ASSERT_TRUE(queue.waitIdle(kLong));
    EXPECT_TRUE(endings.is<Done>(2));
    EXPECT_GT(queue.submit(Lane::Io, "", nothing), first + 1);
}

TEST(JobQueue, AStopCallbackMayUseTheQueue) {
    JobQueue queue;
    std::promise<void> begun;
    std::atomic<bool> called{false};
    const JobId running = queue.submit(Lane::Io, "", [&](const std::stop_token& stop) -> Result<void> {
        const std::stop_callback onStop(stop, [&] { called = !queue.idle(); });
        begun.set_value();
        while (!stop.stop_requested())
            std::this_thread::sleep_for(1ms);
        return {};
    });
    ASSERT_EQ(begun.get_future().wait_for(kLong), std::future_status::ready);
    queue.cancel(running);
    ASSERT_TRUE(queue.waitIdle(kLong));
    EXPECT_TRUE(called);
}

TEST(JobQueue, WhatAJobHoldsGoesBeforeTheQueueIsIdle) {
    JobQueue queue;
    auto held = std::make_shared<int>(7);
    for (int i = 0; i < 50; ++i)
        queue.submit(
            Lane::Io, i % 2 == 0 ? "same" : "", [held](const std::stop_token&) -> Result<void> { return {}; },
            [held](const Outcome&) {});
    ASSERT_TRUE(queue.waitIdle(kLong));
    EXPECT_EQ(held.use_count(), 1);
}

TEST(JobQueue, OnlyTheDeviceLaneIsLowered) {
    JobQueue queue;
    const int here = getpriority(PRIO_PROCESS, 0);
    std::atomic<int> io{100};
    std::atomic<int> device{100};
    const auto ask = [](std::atomic<int>& answer) {
        return [&answer](const std::stop_token&) -> Result<void> {
            answer = getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
            return {};
        };
    };
    queue.submit(Lane::Io, "", ask(io));
    queue.submit(Lane::Device, "", ask(device));
    ASSERT_TRUE(queue.waitIdle(kLong));
    EXPECT_EQ(io, here);
    EXPECT_EQ(device, std::min(here + 10, 19));
}

TEST(JobQueue, ShutDownEndsEverything) {
    Endings endings;
    JobQueue queue;
    Gate gate;
    queue.submit(Lane::Io, "", gate.work(), endings.slot(1));
    gate.waitBegun();
    queue.submit(Lane::Io, "", nothing, endings.slot(2));
    EXPECT_TRUE(queue.shutDown(std::chrono::milliseconds::max()));
    EXPECT_TRUE(endings.is<Cancelled>(1));
    EXPECT_TRUE(endings.is<Cancelled>(2));
    EXPECT_TRUE(queue.idle());
    queue.submit(Lane::Io, "", nothing, endings.slot(3));
    EXPECT_TRUE(endings.is<Cancelled>(3));
    EXPECT_TRUE(queue.shutDown(1ms));
}

TEST(JobQueue, CloseAsksAndDoesNotWait) {
    Endings endings;
    JobQueue queue;
    std::atomic<bool> release{false};
    std::promise<void> begun;
    queue.submit(
        Lane::Io, "",
        [&](std::stop_token stop) -> Result<void> {
            begun.set_value();
            while (!release || !stop.stop_requested())
                std::this_thread::sleep_for(1ms);
            return fail(ErrorCode::Stopped, "Stopped.");
        },
        endings.slot(1));
    begun.get_future().wait();
    queue.submit(Lane::Io, "", nothing, endings.slot(2));
    queue.close();
    EXPECT_TRUE(endings.is<Cancelled>(2));
    EXPECT_FALSE(queue.idle());
    queue.submit(Lane::Io, "", nothing, endings.slot(3));
    EXPECT_TRUE(endings.is<Cancelled>(3));
    release = true;
    EXPECT_TRUE(queue.shutDown(kLong));
    EXPECT_TRUE(endings.is<Cancelled>(1));
}

TEST(JobQueue, AJobThatDoesNotStopIsLeftBehindAndEndsOnce) {
    Endings endings;
    std::atomic<bool> release{false};
    std::promise<void> begun;
    std::promise<void> ended;
    {
        JobQueue queue;
        queue.submit(
            Lane::Device, "",
            [&](const std::stop_token&) -> Result<void> {
                begun.set_value();
                while (!release)
                    std::this_thread::sleep_for(1ms);
                return {};
            },
            [&, slot = endings.slot(1)](const Outcome& outcome) {
                slot(outcome);
                ended.set_value();
            });
        ASSERT_EQ(begun.get_future().wait_for(kLong), std::future_status::ready);
        const auto start = std::chrono::steady_clock::now();
        EXPECT_FALSE(queue.shutDown(20ms));
        EXPECT_LT(std::chrono::steady_clock::now() - start, 10s);
        EXPECT_FALSE(endings.of(1).has_value());
        release = true;
    }
    ASSERT_EQ(ended.get_future().wait_for(kLong), std::future_status::ready);
    EXPECT_TRUE(endings.is<Done>(1));
}

TEST(JobQueue, AnEndingMayDestroyTheQueue) {
    auto queue = std::make_unique<JobQueue>();
    std::promise<void> gone;
    std::promise<void> ready;
    queue->submit(
        Lane::Io, "",
        [&](const std::stop_token&) -> Result<void> {
            ready.get_future().wait();
            return {};
        },
        [&](const Outcome&) {
            queue.reset();
            gone.set_value();
        });
    ready.set_value();
    EXPECT_EQ(gone.get_future().wait_for(kLong), std::future_status::ready);
}

// Several threads submit, supersede and cancel at once; every job ends exactly once, and at most one job of a lane
// runs.
TEST(JobQueue, StressEveryJobEndsOnce) {
    constexpr int kThreads = 4;
    constexpr int kJobs = 400;
    std::vector<std::atomic<int>> ended(kThreads * kJobs);
    std::array<std::atomic<int>, 3> inside{};
    std::atomic<bool> overlapped{false};
    std::atomic<int> done{0};
    {
        JobQueue queue;
        std::vector<std::jthread> threads;
        for (int i = 0; i < kThreads; ++i)
            threads.emplace_back([&, i] {
                std::mt19937 random(static_cast<unsigned>(77 + i));
                std::vector<JobId> mine;
                for (int j = 0; j < kJobs; ++j) {
                    const unsigned draw = random();
                    const auto lane = static_cast<Lane>(draw % 3);
                    const std::string purpose = draw % 5 == 0 ? "" : std::string(1, static_cast<char>('a' + draw % 4));
                    auto& count = ended[static_cast<std::size_t>(i * kJobs + j)];
                    auto& here = inside[static_cast<std::size_t>(lane)];
                    mine.push_back(queue.submit(
                        lane, purpose,
                        [&here, &overlapped, draw](const std::stop_token& stop) -> Result<void> {
                            if (++here != 1)
                                overlapped = true;
                            for (unsigned k = 0; k < draw % 40 && !stop.stop_requested(); ++k)
                                std::this_thread::yield();
                            --here;
                            if (draw % 17 == 0)
                                throw std::runtime_error("on purpose");
                            if (stop.stop_requested())
                                return fail(ErrorCode::Stopped, "Stopped.");
                            return {};
                        },
                        [&count, &done](const Outcome& outcome) {
                            ++count;
                            if (std::holds_alternative<Done>(outcome))
                                ++done;
                        }));
                    if (draw % 7 == 0)
                        queue.cancel(mine[draw % mine.size()]);
                    if (draw % 301 == 0)
                        queue.cancelAll();
                }
            });
        threads.clear();
        queue.submit(Lane::Io, "", nothing, [&done](const Outcome&) { ++done; });
        EXPECT_TRUE(queue.waitIdle(kLong));
    }
    for (const auto& count : ended)
        ASSERT_EQ(count, 1);
    EXPECT_FALSE(overlapped);
    EXPECT_GT(done, 0);
}

TEST(JobQueue, StressShutDownWhileOthersSubmit) {
    for (int round = 0; round < 20; ++round) {
        std::atomic<int> submitted{0};
        std::atomic<int> ended{0};
        {
            JobQueue queue;
            std::vector<std::jthread> threads;
            for (int i = 0; i < 3; ++i)
                threads.emplace_back([&, i] {
                    for (int j = 0; j < 50; ++j) {
                        ++submitted;
                        queue.submit(static_cast<Lane>(i), j % 2 == 0 ? "p" : "", nothing,
                                     [&](const Outcome&) { ++ended; });
                    }
                });
            EXPECT_TRUE(queue.shutDown(kLong));
            threads.clear();
            EXPECT_TRUE(queue.waitIdle(kLong));
        }
        EXPECT_EQ(submitted, ended);
    }
}

}  // namespace
}  // namespace guise::base
