// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"

#include "tests/base/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <thread>

namespace guise::base {
namespace {

/// What `check` answers in a child process, so that this one stays as it is.
template <class Check>
int inChild(const Check& check) {
    const pid_t child = fork();
    if (child == 0)
        _exit(check());
    int status = -1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(Process, HardeningClosesDumps) {
    const Environment allow("GUISE_ALLOW_DUMPS", nullptr);
    EXPECT_EQ(inChild([] {
                  hardenProcess();
                  rlimit core{};
                  if (getrlimit(RLIMIT_CORE, &core) != 0 || core.rlim_cur != 0 || core.rlim_max != 0)
                      return 1;
                  return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : 2;
              }),
              0);
}

TEST(Process, DumpsStayForDebuggersOnRequest) {
    const Environment allow("GUISE_ALLOW_DUMPS", "1");
    EXPECT_EQ(inChild([] {
                  const int before = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);
                  hardenProcess();
                  return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == before ? 0 : 1;
              }),
              0);
}

TEST(Process, ABrokenPipeIsAnErrorAndNotTheEnd) {
    EXPECT_EQ(inChild([] {
                  hardenProcess();
                  int ends[2];
                  if (pipe(ends) != 0 || close(ends[0]) != 0)
                      return 1;
                  return write(ends[1], "x", 1) == -1 && errno == EPIPE ? 0 : 2;
              }),
              0);
}

TEST(Process, OnlyTheCallingThreadIsLowered) {
    const int before = getpriority(PRIO_PROCESS, 0);
    int inside = before;
    std::jthread([&inside] {
        lowerThreadPriority();
        inside = getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
    }).join();
    EXPECT_EQ(inside, std::min(before + 10, 19));
    EXPECT_EQ(getpriority(PRIO_PROCESS, 0), before);
}

}  // namespace
}  // namespace guise::base
