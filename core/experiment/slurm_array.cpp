// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/slurm_array.h"

#include "core/base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <sstream>

namespace guise::experiment {

namespace {

using base::ErrorCode;

constexpr std::size_t kMost = std::size_t{1} << 20;

class Pipe {
public:
    Pipe() { good_ = pipe2(ends_.data(), O_CLOEXEC) == 0; }
    ~Pipe() {
        closeWriting();
        if (good_)
            ::close(ends_[0]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    [[nodiscard]] int reading() const { return ends_[0]; }
    [[nodiscard]] int writing() const { return ends_[1]; }
    [[nodiscard]] bool good() const { return good_; }
    void closeWriting() {
        if (good_ && ends_[1] >= 0)
            ::close(ends_[1]);
        ends_[1] = -1;
    }

private:
    std::array<int, 2> ends_ = {-1, -1};
    bool good_ = false;
};

/// Both outputs to their ends, whichever comes first.
void drain(const Pipe& out, const Pipe& err, Told& told) {
    std::array<pollfd, 2> files = {pollfd{out.reading(), POLLIN, 0}, pollfd{err.reading(), POLLIN, 0}};
    std::array<std::string*, 2> texts = {&told.out, &told.err};
    std::array<char, 4096> buffer{};
    while (files[0].fd >= 0 || files[1].fd >= 0) {
        if (poll(files.data(), files.size(), -1) < 0 && errno != EINTR)
            return;
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (files[i].fd < 0 || files[i].revents == 0)
                continue;
            const ssize_t count = read(files[i].fd, buffer.data(), buffer.size());
            if (count > 0 && texts[i]->size() < kMost)
                texts[i]->append(buffer.data(), static_cast<std::size_t>(count));
            else if (count == 0 || (count < 0 && errno != EINTR))
                files[i].fd = -1;
        }
    }
}

std::string shellQuoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

std::string plainName(const std::string& name) {
    std::string result = "guise-";
    for (const char c : name.substr(0, 40))
        result += std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' ? c : '_';
    return result;
}

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

tl::unexpected<base::Error> refused(const char* program, const Told& told) {
    const std::string words = firstLine(told.err.empty() ? told.out : told.err);
    return base::fail(ErrorCode::EngineFailed,
                      fmt::format("Slurm's {} ended with code {}: {}. See to Slurm, then start the sweep again.",
                                  program, told.code, words),
                      {program, std::to_string(told.code), words});
}

}  // namespace

base::Result<Told> ask(const std::vector<std::string>& words) {
    std::vector<std::string> own = words;
    std::vector<char*> pointers;
    for (std::string& word : own)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    Pipe out;
    Pipe err;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out.writing(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.writing(), STDERR_FILENO);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    pid_t child = 0;
    const int failure = out.good() && err.good()
                            ? posix_spawnp(&child, own.front().c_str(), &actions, &attributes, pointers.data(), environ)
                            : EMFILE;
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (failure != 0)
        return base::fail(ErrorCode::ModuleMissing,
                          fmt::format("{} could not be started ({}). Install Slurm's client programs (Debian: "
                                      "slurm-client), or leave --slurm out.",
                                      own.front(), std::strerror(failure)),
                          {own.front()});
    out.closeWriting();
    err.closeWriting();
    Told told;
    drain(out, err, told);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    told.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return told;
}

base::Result<std::string> submitArray(const ArrayJob& job) {
    std::string script = "#!/bin/sh\nexec " + shellQuoted(job.program);
    for (const std::string& word : job.words)
        script += " " + shellQuoted(word);
    script += "\n";
    if (auto made = base::makeFolder(job.log); !made)
        return tl::unexpected(made.error());
    if (auto written = base::writeFile(job.script, script, {.mode = 0755}); !written)
        return tl::unexpected(written.error());
    std::vector<std::string> words = {
        "sbatch",
        "--parsable",
        "--job-name=" + plainName(job.name),
        fmt::format("--array=0-{}{}", job.tasks - 1, job.atOnce > 0 ? fmt::format("%{}", job.atOnce) : ""),
        fmt::format("--cpus-per-task={}", job.cpusPerTask),
        "--output=" + (job.log / "%A_%a.txt").string()};
    words.insert(words.end(), job.more.begin(), job.more.end());
    words.push_back(job.script.string());
    const auto told = ask(words);
    if (!told)
        return tl::unexpected(told.error());
    // "123" or "123;cluster"
    const std::string number = told->out.substr(0, told->out.find_first_not_of("0123456789"));
    if (told->code != 0 || number.empty())
        return refused("sbatch", *told);
    return number;
}

base::Result<bool> arrayIsAlive(const std::string& job) {
    const auto told = ask({"squeue", "--noheader", "--format=%F"});
    if (!told)
        return tl::unexpected(told.error());
    if (told->code != 0)
        return refused("squeue", *told);
    std::istringstream lines(told->out);
    for (std::string line; lines >> line;)
        if (line == job)
            return true;
    return false;
}

void cancelArray(const std::string& job) {
    static_cast<void>(ask({"scancel", job}));
}

}  // namespace guise::experiment
