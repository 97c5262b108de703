// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/job_queue.h"

#include "core/base/process.h"

#include <pthread.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace guise::base {

namespace {

constexpr std::size_t kLanes = 3;

struct Job {
    JobId id = 0;
    std::string purpose;
    JobQueue::Work work;
    JobQueue::Ending ending;
    std::stop_source stop;
    bool superseded = false;  // under the queue's mutex
};
using JobPointer = std::shared_ptr<Job>;

Outcome outcomeOf(const Job& job) {
    try {
        const Result<void> result = job.work ? job.work(job.stop.get_token()) : Result<void>();
        if (result)
            return Done{};
        if (result.error().code == ErrorCode::Stopped)
            return Cancelled{};
        return Failed{result.error()};
    } catch (...) {
        return Failed{errorFromCurrentException()};
    }
}

void tell(const Job& job, const Outcome& outcome) noexcept {
    if (!job.ending)
        return;
    try {
        job.ending(outcome);
    } catch (...) {
        return;  // the job has ended all the same
    }
}

/// Now plus `limit`, which may be milliseconds::max().
std::chrono::steady_clock::time_point endOf(std::chrono::milliseconds limit) {
    return std::chrono::steady_clock::now() + std::min<std::chrono::milliseconds>(limit, std::chrono::hours(24 * 365));
}

}  // namespace

// Shared by the queue and its threads, so that a thread that outlives the queue finds it alive. No caller's function
// and no stop callback runs under the mutex.
struct JobQueue::State {
    struct LaneState {
        std::deque<JobPointer> waiting;
        JobPointer running;
        std::jthread thread;
        bool alive = false;
    };

    mutable std::mutex mutex;
    mutable std::condition_variable work;     // something waits, or the queue closes
    mutable std::condition_variable changed;  // a job or a thread ended
    std::array<LaneState, kLanes> lanes;
    JobId lastId = 0;
    std::size_t open = 0;  // jobs whose ending has not returned yet
    bool closed = false;

    static void serve(const std::shared_ptr<State>& state, Lane lane);
    /// For a job that never ran, and that nobody else holds any more.
    void drop(JobPointer job, const Outcome& outcome);
    void forget(JobPointer job);
    void cancel(bool all, JobId id);
    [[nodiscard]] bool anyAlive() const;
};

void JobQueue::State::serve(const std::shared_ptr<State>& state, Lane lane) {
    static constexpr std::array<const char*, kLanes> kNames = {"guise-preview", "guise-io", "guise-device"};
    pthread_setname_np(pthread_self(), kNames[static_cast<std::size_t>(lane)]);
    if (lane == Lane::Device)
        lowerThreadPriority();
    LaneState& own = state->lanes[static_cast<std::size_t>(lane)];
    std::unique_lock lock(state->mutex);
    for (;;) {
        state->work.wait(lock, [&] { return state->closed || !own.waiting.empty(); });
        if (state->closed)
            break;  // whoever closed it drops what waits
        JobPointer job = std::move(own.waiting.front());
        own.waiting.pop_front();
        own.running = job;
        lock.unlock();
        Outcome outcome = outcomeOf(*job);
        lock.lock();
        own.running.reset();  // from here on a cancel or a newer job comes too late
        if (job->superseded)
            outcome = Cancelled{};
        lock.unlock();
        tell(*job, outcome);
        state->forget(std::move(job));
        lock.lock();
    }
    own.alive = false;
    state->changed.notify_all();
}

void JobQueue::State::drop(JobPointer job, const Outcome& outcome) {
    tell(*job, outcome);
    forget(std::move(job));
}

void JobQueue::State::forget(JobPointer job) {
    job.reset();  // what the job's functions hold goes before the queue calls itself idle
    const std::lock_guard lock(mutex);
    --open;
    changed.notify_all();
}

void JobQueue::State::cancel(bool all, JobId id) {
    std::vector<JobPointer> waiting;
    std::vector<std::stop_source> running;
    {
        const std::lock_guard lock(mutex);
        for (LaneState& lane : lanes) {
            std::deque<JobPointer> kept;
            for (JobPointer& job : lane.waiting)
                if (all || job->id == id)
                    waiting.push_back(std::move(job));
                else
                    kept.push_back(std::move(job));
            lane.waiting = std::move(kept);
            if (lane.running && (all || lane.running->id == id))
                running.push_back(lane.running->stop);
        }
    }
    for (std::stop_source& stop : running)
        stop.request_stop();
    for (JobPointer& job : waiting)
        drop(std::move(job), Cancelled{});
}

bool JobQueue::State::anyAlive() const {
    for (const LaneState& lane : lanes)
        if (lane.alive && lane.thread.get_id() != std::this_thread::get_id())
            return true;
    return false;
}

JobQueue::JobQueue() : state_(std::make_shared<State>()) {}

JobQueue::~JobQueue() {
    shutDown(std::chrono::seconds(3));
}

JobId JobQueue::submit(Lane lane, std::string purpose, Work work, Ending ending) {
    const std::shared_ptr<State> state = state_;  // an ending may destroy the queue
    auto job = std::make_shared<Job>();
    job->purpose = std::move(purpose);
    job->work = std::move(work);
    job->ending = std::move(ending);

    std::vector<JobPointer> older;
    std::stop_source olderRunning(std::nostopstate);
    std::optional<Outcome> refused;
    JobId id = 0;
    {
        const std::lock_guard lock(state->mutex);
        State::LaneState& own = state->lanes[static_cast<std::size_t>(lane)];
        id = job->id = ++state->lastId;
        ++state->open;
        if (state->closed) {
            refused = Cancelled{};
        } else {
            if (!own.alive) {
                try {
                    own.thread = std::jthread([shared = state_, lane] { State::serve(shared, lane); });
                    own.alive = true;
                } catch (...) {
                    refused = Failed{errorFromCurrentException()};
                }
            }
        }
        if (!refused) {
            if (!job->purpose.empty()) {
                std::deque<JobPointer> kept;
                for (JobPointer& other : own.waiting)
                    if (other->purpose == job->purpose)
                        older.push_back(std::move(other));
                    else
                        kept.push_back(std::move(other));
                own.waiting = std::move(kept);
                if (own.running && own.running->purpose == job->purpose) {
                    own.running->superseded = true;
                    olderRunning = own.running->stop;
                }
            }
            own.waiting.push_back(std::move(job));
            state->work.notify_all();
        }
    }
    if (refused) {
        state->drop(std::move(job), *refused);
        return id;
    }
    olderRunning.request_stop();
    for (JobPointer& other : older)
        state->drop(std::move(other), Cancelled{});
    return id;
}

void JobQueue::cancel(JobId job) {
    state_->cancel(false, job);
}

void JobQueue::cancelAll() {
    state_->cancel(true, 0);
}

bool JobQueue::idle() const {
    const std::lock_guard lock(state_->mutex);
    return state_->open == 0;
}

bool JobQueue::waitIdle(std::chrono::milliseconds limit) const {
    std::unique_lock lock(state_->mutex);
    return state_->changed.wait_until(lock, endOf(limit), [this] { return state_->open == 0; });
}

void JobQueue::close() {
    const std::shared_ptr<State> state = state_;  // an ending may destroy the queue
    {
        const std::lock_guard lock(state->mutex);
        state->closed = true;
        state->work.notify_all();
    }
    state->cancel(true, 0);
}

bool JobQueue::shutDown(std::chrono::milliseconds limit) {
    const auto end = endOf(limit);
    const std::shared_ptr<State> state = state_;
    close();

    std::vector<std::jthread> ended;
    std::unique_lock lock(state->mutex);
    const bool all = state->changed.wait_until(lock, end, [&] { return !state->anyAlive(); });
    for (State::LaneState& lane : state->lanes) {
        if (!lane.thread.joinable())
            continue;
        if (lane.alive)
            lane.thread.detach();  // keeps the state; the calling thread's own lane is one of these too
        else
            ended.push_back(std::move(lane.thread));
    }
    lock.unlock();
    ended.clear();  // joins
    return all;
}

}  // namespace guise::base
