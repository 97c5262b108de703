// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <utility>

#include "core/base/error.h"

namespace guise::image {

/// A regular file open for reading: FIFOs, devices and folders are refused without blocking on them. Reads at offsets,
/// so any thread may read.
class RegularFile {
public:
    /// Errors: FileNotFound, NotAFile (FIFO, device, folder, link loop), FileUnreadable.
    [[nodiscard]] static base::Result<RegularFile> open(const std::filesystem::path& path);
    RegularFile(RegularFile&& other) noexcept
        : descriptor_(std::exchange(other.descriptor_, -1)), size_(other.size_), path_(std::move(other.path_)) {}
    RegularFile& operator=(RegularFile&& other) noexcept;
    ~RegularFile();

    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }  // bytes, when it was opened
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
    /// Fills `out` from `offset` on; the bytes read are fewer only at the end of the file. Error: FileUnreadable.
    [[nodiscard]] base::Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> out) const;

private:
    RegularFile() = default;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
    std::filesystem::path path_;
};

}  // namespace guise::image
