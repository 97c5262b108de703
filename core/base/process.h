// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guise::base {

/// First lines of every program: core dumps off, not ptraceable by other users' processes, SIGPIPE ignored, and SIGXFSZ
/// too, so that a file-size limit is a DiskFull error and not the end. With GUISE_ALLOW_DUMPS in the environment dumps
/// and tracing stay as they are (debuggers, leak checkers).
void hardenProcess() noexcept;
/// Lower CPU priority of the calling thread (nice +10), for device lanes.
void lowerThreadPriority() noexcept;

}  // namespace guise::base
