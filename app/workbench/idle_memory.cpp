// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/idle_memory.h"
#include "app/workbench/job_bridge.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <chrono>
#include <utility>

namespace guise::app {

IdleMemory::IdleMemory(std::vector<JobBridge*> bridges, QObject* parent)
    : QObject(parent), bridges_(std::move(bridges)) {
    rest_.setSingleShot(true);
    rest_.setInterval(std::chrono::seconds(2));
    connect(&rest_, &QTimer::timeout, this, &IdleMemory::giveBack);
    for (const JobBridge* each : bridges_)
        connect(each, &JobBridge::worked, &rest_, qOverload<>(&QTimer::start));
}

void IdleMemory::giveBack() {
    if (!std::all_of(bridges_.begin(), bridges_.end(), [](JobBridge* each) { return each->queue().idle(); }))
        return;  // what runs now will end, and start the two seconds again
#ifdef __GLIBC__
    malloc_trim(0);
#endif
    Q_EMIT givenBack();
}

}  // namespace guise::app
