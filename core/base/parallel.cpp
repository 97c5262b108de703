// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace guise::base {

int hardwareThreads() noexcept {
    // What this process may use, which a job scheduler may have made fewer than the machine has.
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0 && CPU_COUNT(&allowed) > 0)
        return CPU_COUNT(&allowed);
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void parallelFor(std::size_t count, std::size_t grain, int threads,
                 const std::function<void(std::size_t begin, std::size_t end)>& work, std::stop_token stop) {
    if (count == 0)
        return;
    const std::size_t piece = std::max<std::size_t>(grain, 1);
    const std::size_t pieces = (count - 1) / piece + 1;
    const auto wanted = static_cast<std::size_t>(threads > 0 ? threads : hardwareThreads());

    std::atomic<std::size_t> next{0};
    const auto drain = [&] {
        while (!stop.stop_requested()) {
            const std::size_t index = next.fetch_add(1, std::memory_order_relaxed);
            if (index >= pieces)
                return;
            const std::size_t begin = index * piece;
            work(begin, begin + std::min(piece, count - begin));
        }
    };

    std::vector<std::jthread> helpers;  // joined when this function returns
    try {
        helpers.reserve(std::min(wanted, pieces) - 1);
        while (helpers.size() + 1 < std::min(wanted, pieces))
            helpers.emplace_back(drain);
    } catch (const std::exception&) {
        // Fewer threads than asked for: the pieces are done all the same.
    }
    drain();
}

}  // namespace guise::base
