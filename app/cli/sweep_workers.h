// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace guise::app {

/// Runs this program `count` times with the same words, each in a process group of its own, and waits for all. `look`
/// is called about twice a second. A stop asks them once by SIGTERM; what has not ended a minute later is killed. Their
/// standard output is thrown away. A worker that is killed is started again, at most twice as often as there are
/// workers. Returns how many ended with something else than 0 or 130. Error: ModuleMissing (this program cannot be
/// started again).
[[nodiscard]] base::Result<int> runWorkers(int count, const std::vector<std::string>& words,
                                           const std::function<void()>& look, std::stop_token stop);

/// In a worker: it is asked to stop (SIGTERM) when the process that started it ends, however that ends. `parent`: its
/// number, to see that it has not ended already.
void endWithParent(int parent);

}  // namespace guise::app
