// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace guise::base {

/// Calls work(begin, end) for pieces of [0, count) of at most `grain` items, on up to `threads` threads (0: all the
/// machine's), the caller's among them; returns when all are done. Pieces not begun when `stop` is requested are left
/// out. `work` must not throw.
void parallelFor(std::size_t count, std::size_t grain, int threads,
                 const std::function<void(std::size_t begin, std::size_t end)>& work, std::stop_token stop = {});
[[nodiscard]] int hardwareThreads() noexcept;  // at least 1

}  // namespace guise::base
