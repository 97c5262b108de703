// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include "core/base/sha256.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

namespace guise::base {

namespace {

namespace fs = std::filesystem;

/// A file descriptor with an owner.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    [[nodiscard]] int number() const noexcept { return number_; }
    void adopt(int number) noexcept {
        close();
        number_ = number;
    }
    /// 0, or the errno of a late write error. The descriptor is gone either way.
    int close() noexcept {
        const int number = std::exchange(number_, -1);
        return number >= 0 && ::close(number) != 0 && errno != EINTR ? errno : 0;
    }

private:
    int number_;
};

std::string reason(int number) {
    return std::error_code(number, std::generic_category()).message();
}

bool holdsNul(const fs::path& path) {
    return path.native().find('\0') != std::string::npos;
}

tl::unexpected<Error> notAFile(const fs::path& path) {
    return fail(ErrorCode::NotAFile,
                fmt::format("{} is not a regular file. Name a file, not a folder, a device or a pipe.", path.string()),
                {path.string()});
}

tl::unexpected<Error> notWritable(const fs::path& path, int number) {
    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        return fail(ErrorCode::DiskFull,
                    fmt::format("There is no room left to write {} ({}). Free some space or choose another disk.",
                                path.string(), reason(number)),
                    {path.string(), reason(number)});
    return fail(
        ErrorCode::FileNotWritable,
        fmt::format("{} cannot be written ({}). Check the folder and its permissions.", path.string(), reason(number)),
        {path.string(), reason(number)});
}

tl::unexpected<Error> alreadyThere(const fs::path& path) {
    return fail(ErrorCode::FileExists,
                fmt::format("{} exists already and was left as it is. Choose another name.", path.string()),
                {path.string()});
}

tl::unexpected<Error> openError(const fs::path& path, int number) {
    switch (number) {
        case ENOENT:
        case ENOTDIR:
            return fail(ErrorCode::FileNotFound,
                        fmt::format("There is no file {}. Check the name and the folder.", path.string()),
                        {path.string()});
        case ELOOP:
        case ENXIO:
        case ENODEV:
            return notAFile(path);
        default:
            return fail(ErrorCode::FileUnreadable,
                        fmt::format("{} cannot be read ({}). Check its permissions and the disk.", path.string(),
                                    reason(number)),
                        {path.string(), reason(number)});
    }
}

/// 0 or errno.
int flush(int descriptor) noexcept {
    while (fsync(descriptor) != 0) {
        if (errno == EINTR)
            continue;
        return errno == EINVAL || errno == ENOSYS || errno == EROFS ? 0 : errno;  // a place that cannot flush
    }
    return 0;
}

/// 0 or errno. A folder that may be entered and changed but not listed cannot be flushed; that is no error.
int flushFolder(const fs::path& folder) noexcept {
    Descriptor descriptor(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return descriptor.number() < 0 ? 0 : flush(descriptor.number());
}

constexpr std::string_view kTemporaryStart = ".guise-";  // short whatever the target's name is
constexpr std::string_view kTemporaryEnd = ".part";

std::string temporaryName() {
    std::array<std::uint8_t, 8> noise{};
    if (getrandom(noise.data(), noise.size(), 0) != static_cast<ssize_t>(noise.size())) {
        const auto process = static_cast<std::uint32_t>(getpid());
        std::memcpy(noise.data(), &process, sizeof process);
    }
    return std::string(kTemporaryStart) + hex(noise) + std::string(kTemporaryEnd);
}

}  // namespace

bool isUnfinishedFile(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with(kTemporaryStart) && name.ends_with(kTemporaryEnd);
}

Result<std::vector<std::uint8_t>> readFile(const fs::path& path, std::size_t limit) try {
    if (holdsNul(path))
        return openError(path, ENOENT);
    const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (file.number() < 0)
        return openError(path, errno);
    struct stat status {};
    if (fstat(file.number(), &status) != 0)
        return openError(path, errno);
    if (!S_ISREG(status.st_mode))
        return notAFile(path);
    const auto tooLarge = [&] {
        return fail(ErrorCode::TooLarge,
                    fmt::format("{} is larger than the {} bytes that Guise reads here. Is it the right file?",
                                path.string(), limit),
                    {path.string(), std::to_string(limit)});
    };
    if (static_cast<std::uint64_t>(status.st_size) > limit)
        return tooLarge();

    // The declared size is a hint: the file may grow, and kernel files declare 0. One spare byte finds the end.
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(status.st_size) + 1);
    std::size_t filled = 0;
    for (;;) {
        if (filled == bytes.size())
            bytes.resize(bytes.size() + std::max<std::size_t>(bytes.size(), 4096));
        const ssize_t got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return openError(path, errno);
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
        if (filled > limit)
            return tooLarge();
    }
    bytes.resize(filled);
    return bytes;
} catch (...) {
    return tl::unexpected<Error>(errorFromCurrentException());
}

struct AtomicFile::State {
    fs::path target;     // links followed
    fs::path temporary;  // empty once it has taken the target's name
    Descriptor file;
    bool replace = true;
    bool broken = false;  // a write failed: never commit
    std::uint64_t written = 0;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        file.close();
        if (!temporary.empty())
            unlink(temporary.c_str());
    }

    Result<void> put(std::span<const std::uint8_t> bytes, std::uint64_t offset) {
        while (!bytes.empty()) {
            const ssize_t done = pwrite(file.number(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
            if (done < 0 && errno == EINTR)
                continue;
            if (done <= 0) {
                broken = true;
                return notWritable(target, done == 0 ? EIO : errno);
            }
            bytes = bytes.subspan(static_cast<std::size_t>(done));
            offset += static_cast<std::uint64_t>(done);
        }
        return {};
    }

    /// 0 or errno. Atomic in both cases; without replacement first the rename that refuses, then a hard link, since
    /// file systems exist that know only one of the two.
    int takeName() noexcept {
        if (replace)
            return std::rename(temporary.c_str(), target.c_str()) == 0 ? 0 : errno;
        if (renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0)
            return 0;
        if (errno != EINVAL && errno != ENOSYS && errno != EPERM && errno != EOPNOTSUPP)
            return errno;
        if (linkat(AT_FDCWD, temporary.c_str(), AT_FDCWD, target.c_str(), 0) != 0)
            return errno;
        unlink(temporary.c_str());
        return 0;
    }
};

AtomicFile::AtomicFile() : state_(std::make_unique<State>()) {}
AtomicFile::AtomicFile(AtomicFile&&) noexcept = default;
AtomicFile& AtomicFile::operator=(AtomicFile&&) noexcept = default;
AtomicFile::~AtomicFile() = default;

Result<AtomicFile> AtomicFile::create(const fs::path& target, WriteOptions options) try {
    if (holdsNul(target) || !target.has_filename())
        return notWritable(target, EINVAL);
    AtomicFile made;
    State& state = *made.state_;
    state.replace = options.replace;
    state.target = fs::absolute(target);

    struct stat status {};
    auto mode = static_cast<mode_t>(options.mode);
    if (lstat(state.target.c_str(), &status) == 0) {
        if (!options.replace)
            return alreadyThere(target);
        if (S_ISLNK(status.st_mode)) {  // the file behind a link is replaced, not the link
            std::error_code error;
            state.target = fs::weakly_canonical(state.target, error);
            if (error || fs::is_symlink(state.target, error))
                return notAFile(target);
        }
        if (stat(state.target.c_str(), &status) == 0) {
            if (!S_ISREG(status.st_mode))
                return notAFile(target);
            mode &= status.st_mode;  // what was closed to others stays closed
        }
    }

    const fs::path folder = state.target.parent_path();
    constexpr int kTries = 100;
    for (int i = 0; i < kTries; ++i) {
        const fs::path temporary = folder / temporaryName();
        const int number = open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
        if (number >= 0) {
            state.file.adopt(number);
            state.temporary = temporary;
            return made;
        }
        if (errno != EEXIST && errno != EINTR)
            return notWritable(target, errno);
    }
    return notWritable(target, EEXIST);
} catch (...) {
    return tl::unexpected<Error>(errorFromCurrentException());
}

Result<void> AtomicFile::write(std::span<const std::uint8_t> bytes) {
    if (!state_ || state_->file.number() < 0)
        return fail(ErrorCode::Internal, "A file was written after its end. Please report it.");
    const Result<void> put = state_->put(bytes, state_->written);
    if (put)
        state_->written += bytes.size();
    return put;
}

Result<void> AtomicFile::writeAt(std::uint64_t offset, std::span<const std::uint8_t> bytes) {
    if (!state_ || state_->file.number() < 0 || offset > state_->written || bytes.size() > state_->written - offset)
        return fail(ErrorCode::Internal, "A file was written outside its bounds. Please report it.");
    return state_->put(bytes, offset);
}

Result<void> AtomicFile::commit() {
    if (!state_ || state_->file.number() < 0)
        return fail(ErrorCode::Internal, "A file was finished twice. Please report it.");
    State& state = *state_;
    if (state.broken)
        return notWritable(state.target, EIO);
    if (const int error = flush(state.file.number()); error != 0)
        return notWritable(state.target, error);
    if (const int error = state.file.close(); error != 0)
        return notWritable(state.target, error);
    if (const int error = state.takeName(); error != 0) {
        if (error == EEXIST && !state.replace)
            return alreadyThere(state.target);
        return notWritable(state.target, error);
    }
    state.temporary.clear();
    if (const int error = flushFolder(state.target.parent_path()); error != 0)
        return notWritable(state.target, error);
    return {};
}

Result<void> writeFile(const fs::path& target, std::span<const std::uint8_t> bytes, WriteOptions options) {
    Result<AtomicFile> file = AtomicFile::create(target, options);
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (Result<void> written = file->write(bytes); !written)
        return written;
    return file->commit();
}

Result<void> writeFile(const fs::path& target, const std::string& text, WriteOptions options) {
    return writeFile(target, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()), options);
}

Result<void> makeFolder(const fs::path& folder, int mode) try {
    if (holdsNul(folder))
        return notWritable(folder, EINVAL);
    fs::path made;
    for (const fs::path& part : folder) {
        made /= part;
        struct stat status {};
        if (made.empty() || stat(made.c_str(), &status) == 0) {
            if (!made.empty() && !S_ISDIR(status.st_mode))
                return fail(ErrorCode::NotAFile,
                            fmt::format("{} is in the way: it is no folder. Choose another place.", made.string()),
                            {made.string()});
            continue;
        }
        if (mkdir(made.c_str(), static_cast<mode_t>(mode)) == 0)
            continue;
        const int error = errno;
        if (error == EEXIST && stat(made.c_str(), &status) == 0 && S_ISDIR(status.st_mode))
            continue;  // another process was quicker
        if (error == EEXIST || error == ENOTDIR || error == ELOOP)
            return fail(ErrorCode::NotAFile,
                        fmt::format("{} is in the way: it is no folder. Choose another place.", made.string()),
                        {made.string()});
        return notWritable(made, error);
    }
    return {};
} catch (...) {
    return tl::unexpected<Error>(errorFromCurrentException());
}

}  // namespace guise::base
