// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>

#include "core/base/error.h"

namespace guise::experiment {

/// Tells whether the process of a running run is alive: it holds the byte at the run's number in the file "STORE-lock"
/// (open file description locks), and the kernel lets go of it however the process ends. No clocks, no process ids; a
/// suspended process still counts as alive. Works between processes and between objects of one process on one machine.
class RunLocks {
public:
    /// Errors: FileNotWritable, DiskFull.
    [[nodiscard]] static base::Result<RunLocks> open(const std::filesystem::path& store);
    RunLocks(RunLocks&& other) noexcept;
    RunLocks& operator=(RunLocks&& other) noexcept;
    ~RunLocks();  // lets go of everything
    /// false: somebody else holds it.
    [[nodiscard]] base::Result<bool> take(std::int64_t run);
    void release(std::int64_t run) noexcept;
    [[nodiscard]] bool held(std::int64_t run) const noexcept;  // by anybody, this object included

private:
    RunLocks() = default;
    int file_ = -1;
    std::set<std::int64_t> own_;
};

}  // namespace guise::experiment
