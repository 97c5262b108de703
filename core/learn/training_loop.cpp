// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/training_loop.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace guise::learn {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kPoints = 100;  // about so many points a run
constexpr std::chrono::milliseconds kProgressEvery{60};

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

// Passes all on and sees whether the target was reached.
class TargetSink final : public RunSink {
public:
    TargetSink(RunSink& next, double target) : next_(next), target_(target) {}
    void point(const base::Metric& metric) override {
        reached_ = reached_ || (target_ > 0.0 && metric.name == kTargetMetric && metric.value >= target_);
        next_.point(metric);
    }
    void progress(const base::Progress& progress) override { next_.progress(progress); }
    [[nodiscard]] bool reached() const noexcept { return reached_; }

private:
    RunSink& next_;
    double target_;
    bool reached_ = false;
};

class Loop {
public:
    Loop(Stepper& stepper, std::int64_t steps, std::span<Probe* const> probes, RunSink& sink, std::stop_token stop,
         const LoopOptions& options)
        : stepper_(stepper),
          steps_(steps),
          probes_(probes),
          sink_(sink, options.targetAccuracy),
          stop_(std::move(stop)),
          options_(options),
          pointEvery_(std::max<std::int64_t>(1, steps / kPoints)) {
        if (const TrainState* from = options.hooks.resume; from != nullptr) {
            first_ = done_ = from->step;
            probesDue_ = from->probesDue;
            sincePoint_ = from->windowOpen ? 1 : 0;
        }
    }

    base::Result<LoopResult> run() {
        if (probesDue_)
            if (auto measured = probe(done_); !measured)
                return ending(measured.error());
        while (done_ < steps_ && !stop_.stop_requested() && !sink_.reached()) {
            const auto begin = Clock::now();
            if (auto stepped = stepper_.step(done_); !stepped)
                return ending(stepped.error());
            ++done_;
            ++sincePoint_;
            const bool pointDue = done_ % pointEvery_ == 0 || done_ == steps_;
            base::Result<void> reported;
            if (pointDue)
                reported = point();
            seconds_ += secondsSince(begin);
            if (reported) {
                probesDue_ = true;
                reported = probe(done_);
            }
            if (reported)
                reported = keep();
            if (!reported)
                return ending(reported.error());
            progress(false);
        }
        return finish(done_ < steps_ && !sink_.reached());
    }

private:
    base::Result<LoopResult> finish(bool stopped) {
        LoopResult result{done_, seconds_, stopped, sink_.reached(), {}};
        if (options_.hooks.stateWhenStopped && stopped) {
            auto kept = state();
            if (!kept)
                return tl::unexpected(kept.error());
            result.state = std::move(*kept);
        }
        if (sincePoint_ > 0)  // ended between points: the last batches count too, and the device is waited for
            if (auto reported = point(); !reported)
                return tl::unexpected(reported.error());
        progress(true);
        return result;
    }

    base::Result<TrainState> state() {
        auto kept = stepper_.state();
        if (kept) {
            kept->step = done_;
            kept->probesDue = probesDue_;
            kept->windowOpen = sincePoint_ > 0;
        }
        return kept;
    }

    base::Result<void> keep() {
        if (!options_.hooks.keep || secondsSince(kept_) < options_.hooks.keepEvery)
            return {};
        const auto now = state();
        if (!now)
            return tl::unexpected(now.error());
        auto done = options_.hooks.keep(*now);
        kept_ = Clock::now();
        return done;
    }

    base::Result<LoopResult> ending(const base::Error& error) {
        if (error.code == base::ErrorCode::Stopped && stop_.stop_requested())
            return finish(true);
        return tl::unexpected(error);
    }

    base::Result<void> point() {
        sincePoint_ = 0;
        const auto window = stepper_.window();
        if (!window)
            return tl::unexpected(window.error());
        if (!std::isfinite(window->loss))
            return base::fail(base::ErrorCode::NonFinite,
                              fmt::format("The training ran into values that are not numbers within {} batches. Lower "
                                          "the learning rate, or check the images for values out of range.",
                                          done_),
                              {std::to_string(done_)});
        sink_.point({"train/loss", done_, window->loss, {}, {}});
        sink_.point({"train/accuracy", done_, window->accuracy, {}, {}});
        return {};
    }

    base::Result<void> probe(std::int64_t step) {
        for (Probe* one : probes_) {
            if (!one->due(step, steps_))
                continue;
            if (stop_.stop_requested())
                return {};
            if (auto measured = one->measure(stepper_.model(), step, sink_, stop_); !measured)
                return measured;
        }
        probesDue_ = false;
        return {};
    }

    void progress(bool last) {
        const auto now = Clock::now();
        if (!last && now - reported_ < kProgressEvery)
            return;
        reported_ = now;
        base::Progress state{done_, steps_, -1.0, "Training"};
        if (done_ > first_)
            state.secondsLeft = secondsSince(begin_) / static_cast<double>(done_ - first_) *
                                static_cast<double>(last ? 0 : steps_ - done_);
        sink_.progress(state);
    }

    Stepper& stepper_;
    std::int64_t steps_;
    std::span<Probe* const> probes_;
    TargetSink sink_;
    std::stop_token stop_;
    const LoopOptions& options_;
    std::int64_t pointEvery_;
    std::int64_t first_ = 0;  // batches done before this call
    std::int64_t done_ = 0;
    bool probesDue_ = true;
    std::int64_t sincePoint_ = 0;
    double seconds_ = 0.0;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point kept_ = begin_;
    Clock::time_point reported_ = begin_ - kProgressEvery;
};

}  // namespace

base::Result<TrainState> Stepper::state() {
    return base::fail(base::ErrorCode::WrongUse, "This engine cannot keep a training half way. Train to the end.");
}

base::Result<LoopResult> runTraining(Stepper& stepper, std::int64_t steps, std::span<Probe* const> probes,
                                     RunSink& sink, std::stop_token stop, const LoopOptions& options) {
    try {
        return Loop(stepper, steps, probes, sink, std::move(stop), options).run();
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::learn
