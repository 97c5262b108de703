// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workbench_program.h"

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
#include <filesystem>
#include <thread>

namespace guise::app {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

fs::path workbenchPath() {
    return base::programFolder() / "guise-workbench";
}

/// Ends with its parent's stop: asked by SIGTERM, and made to after three seconds.
base::Result<int> waitFor(pid_t child, const std::stop_token& stop) {
    constexpr auto kLook = std::chrono::milliseconds(20);
    constexpr auto kPatience = std::chrono::seconds(3);
    auto deadline = std::chrono::steady_clock::time_point::max();
    for (;;) {
        int status = 0;
        const pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child) {
            if (deadline != std::chrono::steady_clock::time_point::max())
                return base::fail(ErrorCode::Stopped, "Stopped while it was drawn.");
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
        if (ended < 0 && errno != EINTR)
            return base::fail(ErrorCode::Internal, "The drawing program was lost. Try again.");
        if (stop.stop_requested() && deadline == std::chrono::steady_clock::time_point::max()) {
            kill(child, SIGTERM);
            deadline = std::chrono::steady_clock::now() + kPatience;
        }
        if (std::chrono::steady_clock::now() > deadline)
            kill(child, SIGKILL);
        std::this_thread::sleep_for(kLook);
    }
}

/// The environment with Qt's off-screen platform.
std::vector<std::string> offscreenEnvironment() {
    constexpr const char* kName = "QT_QPA_PLATFORM=";
    std::vector<std::string> variables;
    for (char** entry = environ; *entry != nullptr; ++entry)
        if (std::strncmp(*entry, kName, std::strlen(kName)) != 0)
            variables.emplace_back(*entry);
    variables.push_back(std::string(kName) + "offscreen");
    return variables;
}

std::vector<char*> pointersTo(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

base::Result<void> findWorkbench() {
    if (access(workbenchPath().c_str(), X_OK) == 0)
        return {};
    return base::fail(ErrorCode::ModuleMissing,
                      "Drawing needs the window program guise-workbench beside guise, and it is not there. Install it, "
                      "or build with GUISE_GUI=ON.");
}

base::Result<int> runWorkbench(const std::vector<std::string>& words, const std::stop_token& stop) {
    if (auto found = findWorkbench(); !found)
        return tl::unexpected(found.error());
    const fs::path program = workbenchPath();
    std::vector<std::string> all = {program.string()};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<std::string> variables = offscreenEnvironment();
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);  // our standard output is for the result
    posix_spawnattr_setsigmask(&attributes, &maskAtStart());
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    pid_t child = 0;
    const int failure = posix_spawn(&child, program.c_str(), &actions, &attributes, pointersTo(all).data(),
                                    pointersTo(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (failure != 0)
        return base::fail(
            ErrorCode::ModuleMissing,
            fmt::format("{} could not be started ({}). Install it again.", program.string(), std::strerror(failure)),
            {program.string()});
    return waitFor(child, stop);
}

}  // namespace guise::app
