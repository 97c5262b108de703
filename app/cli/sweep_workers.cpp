// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sweep_workers.h"

#include "app/cli/signals.h"
#include "core/base/paths.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>

namespace guise::app {

namespace {

using base::ErrorCode;

base::Result<pid_t> spawned(const std::vector<std::string>& words) {
    std::vector<std::string> own = words;
    std::vector<char*> pointers;
    for (std::string& word : own)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_setsigmask(&attributes, &maskAtStart());
    posix_spawnattr_setpgroup(&attributes, 0);  // a terminal's Ctrl-C reaches the parent alone, which passes it on
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    pid_t child = 0;
    const int failure = posix_spawn(&child, "/proc/self/exe", &actions, &attributes, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (failure != 0)
        return base::fail(ErrorCode::ModuleMissing,
                          fmt::format("guise could not start itself again ({}). Try again.", std::strerror(failure)));
    return child;
}

}  // namespace

base::Result<int> runWorkers(int count, const std::vector<std::string>& words, const std::function<void()>& look,
                             std::stop_token stop) {
    constexpr auto kPause = std::chrono::milliseconds(20);
    constexpr int kLookEvery = 25;
    constexpr int kStopped = 130;
    constexpr auto kPatience = std::chrono::seconds(60);
    std::vector<pid_t> children;
    int bad = 0;
    int again = 2 * count;
    bool asked = false;
    auto patience = std::chrono::steady_clock::time_point::max();
    base::Result<int> started = 0;
    const auto start = [&] {
        if (const auto child = spawned(words))
            children.push_back(*child);
        else
            started = tl::unexpected(child.error());
    };
    for (int i = 0; i < count; ++i)
        start();
    for (int round = 0; !children.empty(); ++round) {
        if (stop.stop_requested() && !asked) {
            asked = true;
            patience = std::chrono::steady_clock::now() + kPatience;
            for (const pid_t child : children)
                kill(child, SIGTERM);
        }
        if (std::chrono::steady_clock::now() > patience)
            for (const pid_t child : children)
                kill(child, SIGKILL);
        for (std::size_t i = 0; i < children.size();) {
            int status = 0;
            const pid_t ended = waitpid(children[i], &status, WNOHANG);
            if (ended == 0 || (ended < 0 && errno == EINTR)) {
                ++i;
                continue;
            }
            children.erase(children.begin() + static_cast<std::ptrdiff_t>(i));
            if (ended < 0 || (WIFEXITED(status) && (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == kStopped)))
                continue;
            if (WIFSIGNALED(status) && !asked && again-- > 0)
                start();
            else
                ++bad;
        }
        if (round % kLookEvery == 0)
            look();
        std::this_thread::sleep_for(kPause);
    }
    look();
    return started ? base::Result<int>(bad) : started;
}

void endWithParent(int parent) {
    stopWithParent();
    if (getppid() != parent)
        raise(SIGTERM);
}

}  // namespace guise::app
