// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/training_gate.h"

#include <utility>

namespace guise::app {

void TrainingGate::setShut(bool shut) {
    {
        const std::lock_guard lock(mutex_);
        shut_ = shut;
    }
    changed_.notify_all();
}

void TrainingGate::pass(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, stop, [this] { return !shut_; });
}

GatedSink::GatedSink(LiveSink sink, std::shared_ptr<TrainingGate> gate, std::stop_token stop)
    : sink_(std::move(sink)), gate_(std::move(gate)), stop_(std::move(stop)) {}

void GatedSink::point(const base::Metric& metric) {
    sink_.point(metric);
}

void GatedSink::progress(const base::Progress& progress) {
    sink_.progress(progress);
    gate_->pass(stop_);
}

}  // namespace guise::app
