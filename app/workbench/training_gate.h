// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/live_sink.h"
#include "core/learn/engine.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>

namespace guise::app {

/// While it is shut, a training in the background waits between two batches and goes on where it was. Any thread.
class TrainingGate {
public:
    void setShut(bool shut);
    /// Returns once the gate is open, or a stop is asked for.
    void pass(const std::stop_token& stop);

private:
    std::mutex mutex_;
    std::condition_variable_any changed_;
    bool shut_ = false;
};

/// Passes everything on, and lets the training that tells of its progress wait at the gate.
class GatedSink final : public learn::RunSink {
public:
    GatedSink(LiveSink sink, std::shared_ptr<TrainingGate> gate, std::stop_token stop);
    void point(const base::Metric& metric) override;
    void progress(const base::Progress& progress) override;

private:
    LiveSink sink_;
    std::shared_ptr<TrainingGate> gate_;
    std::stop_token stop_;
};

}  // namespace guise::app
