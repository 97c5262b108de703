// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_locks.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;

struct flock byteOf(std::int64_t run, short type) {
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = run;
    lock.l_len = 1;
    return lock;
}

}  // namespace

base::Result<RunLocks> RunLocks::open(const std::filesystem::path& store) {
    const std::string path = store.string() + "-lock";
    RunLocks locks;
    locks.file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (locks.file_ < 0)
        return base::fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileNotWritable,
                          "The file " + path + " cannot be opened (" + std::generic_category().message(errno) +
                              "). A store needs it beside itself; choose a folder that you may write to.",
                          {path});
    return locks;
}

RunLocks::RunLocks(RunLocks&& other) noexcept
    : file_(std::exchange(other.file_, -1)), own_(std::exchange(other.own_, {})) {}

RunLocks& RunLocks::operator=(RunLocks&& other) noexcept {
    std::swap(file_, other.file_);
    own_.swap(other.own_);
    return *this;
}

RunLocks::~RunLocks() {
    if (file_ >= 0)
        ::close(file_);
}

base::Result<bool> RunLocks::take(std::int64_t run) {
    if (own_.count(run) > 0)
        return false;
    auto lock = byteOf(run, F_WRLCK);
    while (fcntl(file_, F_OFD_SETLK, &lock) != 0) {
        if (errno == EINTR)
            continue;
        if (errno == EAGAIN || errno == EACCES)
            return false;
        return base::fail(ErrorCode::FileNotWritable, "This disk cannot lock files (" +
                                                          std::generic_category().message(errno) +
                                                          "). Keep the store on a local disk.");
    }
    own_.insert(run);
    return true;
}

void RunLocks::release(std::int64_t run) noexcept {
    if (own_.erase(run) == 0)
        return;
    auto lock = byteOf(run, F_UNLCK);
    while (fcntl(file_, F_OFD_SETLK, &lock) != 0 && errno == EINTR) {
    }
}

bool RunLocks::held(std::int64_t run) const noexcept {
    if (own_.count(run) > 0)
        return true;
    auto lock = byteOf(run, F_WRLCK);
    // A disk that cannot tell: nobody is taken for dead.
    return fcntl(file_, F_OFD_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
}

}  // namespace guise::experiment
