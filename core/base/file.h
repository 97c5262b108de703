// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace guise::base {

/// The whole of a regular file, at most `limit` bytes. Opened without blocking on FIFOs or devices.
/// Errors: FileNotFound, NotAFile, FileUnreadable, TooLarge.
[[nodiscard]] Result<std::vector<std::uint8_t>> readFile(const std::filesystem::path& path, std::size_t limit);

struct WriteOptions {
    bool replace = true;  // false: an existing file is an error (FileExists) and stays as it is
    int mode = 0644;
};

/// A file that appears whole or not at all: written beside its place (O_EXCL), then fsync, rename, fsync of the folder.
/// Destroyed without commit(): the target is untouched and the temporary file is gone. Replacing follows a link to the
/// file behind it, and keeps closed to others what was closed to them. Use an object from one thread at a time.
class AtomicFile {
public:
    /// The folder must exist. Errors: FileExists, NotAFile (folder, device, pipe), DiskFull, FileNotWritable.
    [[nodiscard]] static Result<AtomicFile> create(const std::filesystem::path& target, WriteOptions options = {});
    AtomicFile(AtomicFile&&) noexcept;
    AtomicFile& operator=(AtomicFile&&) noexcept;
    ~AtomicFile();
    /// Errors: DiskFull, FileNotWritable.
    [[nodiscard]] Result<void> write(std::span<const std::uint8_t> bytes);
    /// Bytes at an absolute offset already written, such as a header whose figures come last.
    [[nodiscard]] Result<void> writeAt(std::uint64_t offset, std::span<const std::uint8_t> bytes);
    /// Last call. Errors: DiskFull, FileNotWritable, FileExists (another process was quicker; its file stays).
    [[nodiscard]] Result<void> commit();

private:
    AtomicFile();
    struct State;
    std::unique_ptr<State> state_;
};

/// AtomicFile in one call.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& target, std::span<const std::uint8_t> bytes,
                                     WriteOptions options = {});
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& target, const std::string& text,
                                     WriteOptions options = {});
/// The name of a file that an AtomicFile was writing; of a process that was killed it stays behind.
[[nodiscard]] bool isUnfinishedFile(const std::filesystem::path& path);
/// Creates the folder and those above it; an empty path is the current folder. Errors: FileNotWritable, NotAFile.
[[nodiscard]] Result<void> makeFolder(const std::filesystem::path& folder, int mode = 0755);

}  // namespace guise::base
