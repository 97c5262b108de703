// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/base/metric.h"
#include "core/learn/engine.h"

namespace guise::app {

/// Takes a run's points on the training thread and hands them to the UI thread in order, many in one call: however many
/// points arrive while a call waits, there is one call waiting. Nothing is lost; progress shows the latest only.
class LiveSink : public learn::RunSink {
public:
    struct Batch {
        std::vector<base::Metric> points;
        bool hasProgress = false;
        base::Progress progress;
    };
    using Poster = std::function<void(std::function<void()>)>;
    LiveSink(Poster poster, std::function<void(const Batch&)> receive);
    void point(const base::Metric& metric) override;
    void progress(const base::Progress& progress) override;

private:
    struct State;
    void schedule();
    std::shared_ptr<State> state_;
    Poster poster_;
};

}  // namespace guise::app
