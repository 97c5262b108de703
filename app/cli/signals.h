// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <stop_token>

namespace guise::app {

/// From now on SIGINT and SIGTERM ask the returned token to stop; a second one ends the process at once with exit code
/// 130. Call it once, before any other thread is made: the signals are blocked in all of them.
[[nodiscard]] std::stop_token watchSignals();

/// The signal mask of the process as it was started, for child processes.
[[nodiscard]] const sigset_t& maskAtStart() noexcept;

}  // namespace guise::app
