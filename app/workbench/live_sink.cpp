// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/live_sink.h"

#include <mutex>
#include <utility>

namespace guise::app {

struct LiveSink::State {
    std::mutex mutex;
    Batch waiting;
    bool scheduled = false;
    std::function<void(const Batch&)> receive;
};

LiveSink::LiveSink(Poster poster, std::function<void(const Batch&)> receive)
    : state_(std::make_shared<State>()), poster_(std::move(poster)) {
    state_->receive = std::move(receive);
}

void LiveSink::point(const base::Metric& metric) {
    {
        const std::lock_guard lock(state_->mutex);
        state_->waiting.points.push_back(metric);
    }
    schedule();
}

void LiveSink::progress(const base::Progress& progress) {
    {
        const std::lock_guard lock(state_->mutex);
        state_->waiting.hasProgress = true;
        state_->waiting.progress = progress;
    }
    schedule();
}

void LiveSink::schedule() {
    {
        const std::lock_guard lock(state_->mutex);
        if (std::exchange(state_->scheduled, true))
            return;
    }
    poster_([state = state_] {
        Batch batch;
        {
            const std::lock_guard lock(state->mutex);
            batch = std::exchange(state->waiting, {});
            state->scheduled = false;
        }
        state->receive(batch);
    });
}

}  // namespace guise::app
