// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signals.h"
#include "app/cli/verbs.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/experiment/training_run.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace guise::app {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

struct FigureOptions {
    std::vector<std::string> runs;
    std::string out;
};

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
                return base::fail(ErrorCode::Stopped, "Stopped while the figures were drawn.");
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

base::Result<int> spawnWorkbench(const fs::path& program, const FigureOptions& options, const std::stop_token& stop) {
    std::vector<std::string> words = {program.string(), "--figures"};
    words.insert(words.end(), options.runs.begin(), options.runs.end());
    words.insert(words.end(), {"--out", options.out});
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
    const int failure = posix_spawn(&child, program.c_str(), &actions, &attributes, pointersTo(words).data(),
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

base::Result<Report> draw(const FigureOptions& options, const Context& context) {
    for (const std::string& run : options.runs)
        if (fs::path(run).extension() == ".json") {
            std::error_code error;
            if (!fs::is_regular_file(run, error))
                return base::fail(ErrorCode::FileNotFound, "There is no file " + run + ". Check the name.", {run});
        } else if (const auto record = experiment::readRunRecord(run); !record)
            return tl::unexpected(record.error());
    const fs::path program = base::programFolder() / "guise-workbench";
    if (access(program.c_str(), X_OK) != 0)
        return base::fail(ErrorCode::ModuleMissing,
                          "Drawing needs the window program guise-workbench beside guise, and it is not there. Install "
                          "it, or build with GUISE_GUI=ON.");
    if (auto made = base::makeFolder(options.out); !made)
        return tl::unexpected(made.error());
    const auto code = spawnWorkbench(program, options, context.stop);
    if (!code)
        return tl::unexpected(code.error());
    if (*code != 0)
        return base::fail(
            ErrorCode::Internal,
            fmt::format("guise-workbench ended with code {} and drew nothing. Its own words are above.", *code),
            {std::to_string(*code)});
    std::vector<std::string> files;
    std::error_code error;
    for (fs::directory_iterator entry(options.out, error), end; !error && entry != end; entry.increment(error))
        files.push_back(entry->path().string());
    std::sort(files.begin(), files.end());
    Report report;
    report.json = {{"out", options.out}, {"files", files}};
    for (const std::string& file : files)
        report.text += file + "\n";
    return report;
}

}  // namespace

void addFigure(CLI::App& app, Context& context) {
    const auto options = std::make_shared<FigureOptions>();
    CLI::App* const verb = app.add_subcommand("figure", "Draw pictures and plots of runs and sweeps, off-screen");
    verb->add_option("RUN", options->runs, "Folders of runs; FILE.json: what sweep --summary --json printed")
        ->required();
    verb->add_option("--out", options->out, "Folder for the figures")->required()->type_name("DIR");
    verb->callback([options, &context] { context.action = [options, &context] { return draw(*options, context); }; });
}

}  // namespace guise::app
