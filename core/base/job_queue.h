// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <variant>

#include "core/base/error.h"

namespace guise::base {

struct Done {};
struct Cancelled {};
struct Failed {
    Error error;
};
/// Every job ends in exactly one of these.
using Outcome = std::variant<Done, Cancelled, Failed>;

/// Interactive: previews. Io: saving, scrypt, decoding. Device: training; one job at a time, at lower priority.
enum class Lane { Interactive, Io, Device };

using JobId = std::uint64_t;

/// Work on std::jthread lanes, one thread a lane, in order of submission. A job with a `purpose` supersedes the waiting
/// or running job of the same lane and purpose: the older one is asked to stop and ends as Cancelled whatever it
/// returns, so that a late result is never taken for a new one. An empty purpose supersedes nothing. A job that was
/// merely asked to stop (cancel, shutDown) ends as what its work returned: Done when it was through already.
/// Thread-safe; works and endings may call every member, and an ending may destroy the queue.
class JobQueue {
public:
    /// Runs on the lane's thread, polls `stop`, returns Stopped when it obeyed. Exceptions become Failed.
    using Work = std::function<Result<void>(std::stop_token stop)>;
    /// Called exactly once per job, on the lane's thread (or, for a job that never began, on the thread that cancelled
    /// it). What it throws is dropped.
    using Ending = std::function<void(const Outcome&)>;

    JobQueue();
    ~JobQueue();  // shutDown(3 s); threads that did not end by then are detached
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    /// After shutDown() the job ends at once as Cancelled.
    JobId submit(Lane lane, std::string purpose, Work work, Ending ending = {});
    /// Waiting: ends at once as Cancelled. Running: asked to stop. Unknown or ended: nothing happens.
    void cancel(JobId job);
    void cancelAll();
    [[nodiscard]] bool idle() const;  // nothing waits or runs on any lane, and every ending has returned
    [[nodiscard]] bool waitIdle(std::chrono::milliseconds limit) const;
    /// Takes no more work and cancels everything, as the first half of shutDown(); does not wait.
    void close();
    /// Takes no more work, cancels everything, waits. False: some job did not end within the limit.
    bool shutDown(std::chrono::milliseconds limit);

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace guise::base
