// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signals.h"

#include "app/cli/terminal.h"

#include <unistd.h>

#include <thread>

namespace guise::app {

namespace {

sigset_t startMask;

}  // namespace

std::stop_token watchSignals() {
    constexpr int kStopped = 130;
    sigset_t watched;
    sigemptyset(&watched);
    sigaddset(&watched, SIGINT);
    sigaddset(&watched, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &watched, &startMask);
    std::stop_source source;
    std::thread([watched, source]() mutable {
        int signal = 0;
        while (sigwait(&watched, &signal) != 0) {
        }
        source.request_stop();
        while (sigwait(&watched, &signal) != 0) {
        }
        restoreTerminal();
        _exit(kStopped);
    }).detach();
    return source.get_token();
}

const sigset_t& maskAtStart() noexcept {
    return startMask;
}

}  // namespace guise::app
