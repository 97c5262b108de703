// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signals.h"

#include "app/cli/terminal.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <atomic>
#include <thread>

namespace guise::app {

namespace {

sigset_t startMask;
std::atomic<bool> stopsWithParent{false};

int nextOf(const sigset_t& watched) {
    int signal = 0;
    while (sigwait(&watched, &signal) != 0) {
    }
    return signal;
}

}  // namespace

std::stop_token watchSignals() {
    constexpr int kStopped = 130;
    sigset_t watched;
    sigemptyset(&watched);
    sigaddset(&watched, SIGINT);
    sigaddset(&watched, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &watched, &startMask);
    int atParentsEnd = 0;
    if (prctl(PR_GET_PDEATHSIG, &atParentsEnd) == 0 && atParentsEnd == SIGTERM)  // set by who started this
        stopsWithParent = true;
    std::stop_source source;
    std::thread([watched, source, parent = getppid()]() mutable {
        nextOf(watched);
        source.request_stop();
        const int second = nextOf(watched);
        if (second == SIGTERM && stopsWithParent && getppid() != parent)
            nextOf(watched);
        restoreTerminal();
        _exit(kStopped);
    }).detach();
    return source.get_token();
}

void stopWithParent() {
    stopsWithParent = true;
    prctl(PR_SET_PDEATHSIG, SIGTERM);
}

const sigset_t& maskAtStart() noexcept {
    return startMask;
}

}  // namespace guise::app
