// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

#include "core/base/error.h"

namespace guise::image {

/// Bytes of a file from front to back, unpacked on the way when it is gzip (told by its first two bytes, not by its
/// name). The last read() of a gzip file checks its checksum; files of several gzip parts are refused. Holds one small
/// buffer whatever the file claims to contain. Use from one thread.
class ByteStream {
public:
    /// Errors: those of RegularFile::open.
    [[nodiscard]] static base::Result<ByteStream> open(const std::filesystem::path& path);
    /// `bytes` must outlive the stream; `name` stands for it in messages.
    [[nodiscard]] static base::Result<ByteStream> fromMemory(std::span<const std::uint8_t> bytes, std::string name);
    ByteStream(ByteStream&&) noexcept;
    ByteStream& operator=(ByteStream&&) noexcept;
    ~ByteStream();

    /// Fills `out`; the bytes read are fewer only at the end. Errors: FileUnreadable, BadData (damaged gzip).
    [[nodiscard]] base::Result<std::size_t> read(std::span<std::uint8_t> out);
    /// All bytes that read() will give; nothing when packed: only unpacking tells.
    [[nodiscard]] std::optional<std::uint64_t> totalSize() const noexcept;
    [[nodiscard]] const std::string& name() const noexcept;

private:
    ByteStream();
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace guise::image
