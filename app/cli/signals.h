// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <stop_token>

namespace guise::app {

/// From now on SIGINT and SIGTERM ask the returned token to stop; a second one ends the process at once with exit code
/// 130. Call it once, before any other thread is made: the signals are blocked in all of them. In a process that is
/// asked to stop when its parent ends, that is not taken for a second wish: what is being kept is kept.
[[nodiscard]] std::stop_token watchSignals();

/// This process is asked to stop (SIGTERM) when the thread that started it ends, however that ends.
void stopWithParent();

/// The signal mask of the process as it was started, for child processes.
[[nodiscard]] const sigset_t& maskAtStart() noexcept;

}  // namespace guise::app
