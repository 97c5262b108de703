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

class Loop {
public:
    Loop(Stepper& stepper, std::int64_t steps, std::span<Probe* const> probes, RunSink& sink, std::stop_token stop)
        : stepper_(stepper),
          steps_(steps),
          probes_(probes),
          sink_(sink),
          stop_(std::move(stop)),
          pointEvery_(std::max<std::int64_t>(1, steps / kPoints)) {}

    base::Result<LoopResult> run() {
        if (auto measured = probe(0); !measured)
            return ending(measured.error());
        while (done_ < steps_ && !stop_.stop_requested()) {
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
            if (reported)
                reported = probe(done_);
            if (!reported)
                return ending(reported.error());
            progress(false);
        }
        if (sincePoint_ > 0)  // stopped between points: the last batches count too, and the device is waited for
            if (auto reported = point(); !reported)
                return ending(reported.error());
        return finish(done_ < steps_);
    }

private:
    base::Result<LoopResult> finish(bool stopped) {
        progress(true);
        return LoopResult{done_, seconds_, stopped};
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
        return {};
    }

    void progress(bool last) {
        const auto now = Clock::now();
        if (!last && now - reported_ < kProgressEvery)
            return;
        reported_ = now;
        base::Progress state{done_, steps_, -1.0, "Training"};
        if (done_ > 0)
            state.secondsLeft =
                secondsSince(begin_) / static_cast<double>(done_) * static_cast<double>(last ? 0 : steps_ - done_);
        sink_.progress(state);
    }

    Stepper& stepper_;
    std::int64_t steps_;
    std::span<Probe* const> probes_;
    RunSink& sink_;
    std::stop_token stop_;
    std::int64_t pointEvery_;
    std::int64_t done_ = 0;
    std::int64_t sincePoint_ = 0;
    double seconds_ = 0.0;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point reported_ = begin_ - kProgressEvery;
};

}  // namespace

base::Result<LoopResult> runTraining(Stepper& stepper, std::int64_t steps, std::span<Probe* const> probes,
                                     RunSink& sink, std::stop_token stop) {
    try {
        return Loop(stepper, steps, probes, sink, std::move(stop)).run();
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::learn
