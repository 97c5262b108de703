// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace guise::base {

void hardenProcess() noexcept {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    if (std::getenv("GUISE_ALLOW_DUMPS") != nullptr)
        return;
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

void lowerThreadPriority() noexcept {
    constexpr int kStep = 10;
    constexpr int kLowest = 19;
    const auto thread = static_cast<id_t>(gettid());  // Linux keeps nice values per thread
    errno = 0;
    const int now = getpriority(PRIO_PROCESS, thread);
    if (errno == 0)
        setpriority(PRIO_PROCESS, thread, std::min(now + kStep, kLowest));
}

}  // namespace guise::base
