// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/regular_file.h"

#include "core/image/text.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace guise::image {

using base::ErrorCode;
using base::fail;

base::Result<RegularFile> RegularFile::open(const std::filesystem::path& path) {
    const std::string name = printable(path);
    RegularFile file;
    file.path_ = path;
    file.descriptor_ = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file.descriptor_ < 0) {
        const int reason = errno;
        if (reason == ENOENT || reason == ENOTDIR)
            return fail(ErrorCode::FileNotFound, fmt::format("There is no file {}. Check the path.", name), {name});
        if (reason == ELOOP)
            return fail(ErrorCode::NotAFile,
                        fmt::format("{} is a link that leads back to itself. Give the file itself.", name), {name});
        if (reason == ENXIO || reason == ENODEV)
            return fail(ErrorCode::NotAFile, fmt::format("{} is no regular file. Give a file.", name), {name});
        const std::string text = std::system_category().message(reason);
        return fail(ErrorCode::FileUnreadable,
                    fmt::format("{} cannot be opened: {}. Check its permissions.", name, text), {name, text});
    }
    struct stat status {};
    if (::fstat(file.descriptor_, &status) != 0)
        return fail(ErrorCode::FileUnreadable, fmt::format("{} cannot be examined. Check its permissions.", name),
                    {name});
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::NotAFile,
                    fmt::format("{} is {}, where a regular file is needed. Give a file.", name,
                                S_ISDIR(status.st_mode) ? "a folder" : "a pipe, socket or device"),
                    {name});
    file.size_ = static_cast<std::uint64_t>(status.st_size);
    return file;
}

RegularFile& RegularFile::operator=(RegularFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(size_, other.size_);
    std::swap(path_, other.path_);
    return *this;
}

RegularFile::~RegularFile() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

base::Result<std::size_t> RegularFile::readAt(std::uint64_t offset, std::span<std::uint8_t> out) const {
    constexpr std::size_t kPiece = std::size_t{1} << 28;
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t got = ::pread(descriptor_, out.data() + done, std::min(kPiece, out.size() - done),
                                    static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            const std::string text = std::system_category().message(errno);
            return fail(ErrorCode::FileUnreadable,
                        fmt::format("Reading {} failed: {}. Check the disk, then try again.", printable(path_), text),
                        {printable(path_), text});
        }
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

}  // namespace guise::image
