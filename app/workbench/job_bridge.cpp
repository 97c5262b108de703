// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/job_bridge.h"

#include <QMetaObject>

#include <algorithm>
#include <mutex>

namespace guise::app {

struct JobBridge::Guard {
    std::mutex mutex;
    QObject* receiver = nullptr;  // null once the bridge is gone
};

JobBridge::JobBridge(QObject* parent) : QObject(parent), guard_(std::make_shared<Guard>()) {
    guard_->receiver = this;
}

JobBridge::~JobBridge() {
    shutDown();
}

std::function<void(std::function<void()>)> JobBridge::poster() {
    return [guard = guard_](std::function<void()> call) {
        const std::lock_guard lock(guard->mutex);
        if (guard->receiver)
            QMetaObject::invokeMethod(guard->receiver, std::move(call), Qt::QueuedConnection);
    };
}

void JobBridge::requestStop() {
    {
        const std::lock_guard lock(guard_->mutex);
        guard_->receiver = nullptr;
    }
    queue_.close();
    Q_EMIT closing();
}

bool JobBridge::shutDown(Clock::time_point end) {
    requestStop();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
    return queue_.shutDown(std::max(left, std::chrono::milliseconds(0)));
}

}  // namespace guise::app
