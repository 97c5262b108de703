// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/base/job_queue.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>

namespace guise::app {

/// How a job ended, on the UI thread. `value` is there when the work returned one, even if it was asked to stop.
template <class T>
struct Ended {
    base::Outcome outcome;
    std::optional<T> value;
    [[nodiscard]] const base::Error* error() const {
        const auto* failed = std::get_if<base::Failed>(&outcome);
        return failed ? &failed->error : nullptr;
    }
    [[nodiscard]] bool cancelled() const { return std::holds_alternative<base::Cancelled>(outcome); }
};

/// The one bridge between core's job lanes and the UI thread. Endings and posts run on the UI thread through this
/// object; what arrives after it is gone is dropped. Owned by the window; its destructor ends all jobs within 3 s.
class JobBridge : public QObject {
    Q_OBJECT

public:
    explicit JobBridge(QObject* parent = nullptr);
    ~JobBridge() override;

    /// `work` runs on the lane and takes everything by value; `ended` is called exactly once, on the UI thread.
    template <class T>
    base::JobId run(base::Lane lane, std::string purpose, std::function<base::Result<T>(std::stop_token)> work,
                    std::function<void(Ended<T>)> ended) {
        auto value = std::make_shared<std::optional<T>>();
        auto wrapped = [value, work = std::move(work)](std::stop_token stop) -> base::Result<void> {
            auto result = work(stop);
            if (!result)
                return tl::make_unexpected(std::move(result.error()));
            value->emplace(std::move(*result));
            return {};
        };
        auto ending = [this, poster = poster(), value, ended = std::move(ended)](const base::Outcome& outcome) {
            poster([this, value, ended, outcome] {
                Q_EMIT worked();
                ended(Ended<T>{outcome, std::move(*value)});
            });
        };
        return queue_.submit(lane, std::move(purpose), std::move(wrapped), std::move(ending));
    }
    void cancel(base::JobId job) { queue_.cancel(job); }
    /// A function that any thread may keep and call: its argument runs on the UI thread, or never once this is gone.
    [[nodiscard]] std::function<void(std::function<void()>)> poster();
    [[nodiscard]] base::JobQueue& queue() { return queue_; }
    using Clock = std::chrono::steady_clock;
    /// Asks every job to end and takes no more; does not wait. Nothing is handed over from now on.
    void requestStop();
    /// requestStop(), and waits until `end`. False: something still runs and the process must _Exit.
    bool shutDown(Clock::time_point end = Clock::now() + std::chrono::seconds(3));

Q_SIGNALS:
    /// A job of run() ended; its ending is called next.
    void worked();
    /// Every job is asked to end now.
    void closing();

private:
    struct Guard;
    std::shared_ptr<Guard> guard_;
    base::JobQueue queue_;
};

}  // namespace guise::app
