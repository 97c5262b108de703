// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

#include "app/cli/context.h"
#include "core/base/metric.h"
#include "core/learn/engine.h"

namespace guise::app {

/// Progress on stderr: a bar when it is a terminal, JSON lines with --progress json. One thread.
class ProgressPrinter final : public learn::RunSink {
public:
    explicit ProgressPrinter(ProgressMode mode);
    ~ProgressPrinter() override;  // clears the bar
    void point(const base::Metric& metric) override;
    void progress(const base::Progress& progress) override;

private:
    using Clock = std::chrono::steady_clock;
    void draw(const base::Progress& progress, double secondsLeft) const;
    ProgressMode mode_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_{};
    std::string what_;
    bool drawn_ = false;
};

}  // namespace guise::app
