// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/image/npy.h"

namespace guise::image {

/// One array of an .npz, its values to come.
struct NpzMember {
    std::string name;  // without ".npy"
    NpyType type = NpyType::F32;
    std::vector<std::size_t> shape;
};

/// Streams an uncompressed .npz of any size (zip64 throughout) with one small buffer; the file appears whole at
/// finish() or not at all. Its bytes follow from members and values alone, so npzFront() says where they lie.
class NpzStream {
public:
    [[nodiscard]] static base::Result<NpzStream> create(const std::filesystem::path& path,
                                                        std::vector<NpzMember> members);
    NpzStream(NpzStream&&) noexcept;
    NpzStream& operator=(NpzStream&&) noexcept;
    ~NpzStream();
    /// Values of the members in their order, in pieces of any size. Error: Internal (more than the shapes say).
    [[nodiscard]] base::Result<void> write(std::span<const std::uint8_t> bytes);
    /// Error: Internal (fewer values than the shapes say).
    [[nodiscard]] base::Result<void> finish();
    [[nodiscard]] std::string sha256() const;  // of the whole file; after finish()

private:
    NpzStream();
    struct State;
    std::unique_ptr<State> state_;
};

/// What stands in front of a member's values: from `offset` on the bytes of `front`, then the values.
struct NpzFront {
    std::uint64_t offset = 0;
    std::vector<std::uint8_t> front;
};
[[nodiscard]] NpzFront npzFront(const std::vector<NpzMember>& members, std::size_t index);

}  // namespace guise::image
