// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "core/key/key_file.h"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <utility>

namespace guise::app {

namespace {

termios before;
std::atomic<bool> silenced = false;

/// Echo off while it lives.
class Silence {
public:
    Silence() {
        if (tcgetattr(STDIN_FILENO, &before) != 0)
            return;
        termios quiet = before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silenced = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence() {
        restoreTerminal();
        std::fputs("\n", stderr);
    }
};

}  // namespace

bool canAsk() noexcept {
    return isatty(STDIN_FILENO) == 1;
}

base::Result<key::SecretBytes> askPassphrase(const std::string& prompt, std::stop_token stop) {
    constexpr std::size_t kLongest = 4096;  // a terminal's line
    constexpr int kPatience = 100;          // ms between looks at the stop token
    const Silence silence;                  // first: what is typed at the prompt must never show
    std::fputs(prompt.c_str(), stderr);
    std::fflush(stderr);
    key::SecretBytes text(kLongest);
    for (;;) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Stopped, "Stopped.");
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (poll(&input, 1, kPatience) <= 0)
            continue;
        const ssize_t got = read(STDIN_FILENO, text.data(), text.size());
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        return key::checkPassphrase(std::move(text));
    }
}

void restoreTerminal() noexcept {
    if (silenced.exchange(false))
        tcsetattr(STDIN_FILENO, TCSANOW, &before);
}

}  // namespace guise::app
