// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/npz_stream.h"

#include "core/base/sha256.h"
#include "core/image/crc32.h"
#include "core/image/npy_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

// Stored members with zip64 fields and a data descriptor (checksums are known after the values): PKWARE APPNOTE 6.3,
// sections 4.3.7, 4.3.9, 4.3.12, 4.3.14 to 4.3.16, 4.5.3.
namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr std::uint32_t kVersion = 45;             // needs zip64
constexpr std::uint32_t kDescriptorFlag = 8;       // CRC and sizes follow the values
constexpr std::uint32_t kNoDate = (1U << 5) | 1U;  // 1 January 1980: nothing about when it was written
constexpr std::uint64_t kInExtra = 0xFFFFFFFF;
constexpr std::uint64_t kDescriptorBytes = 24;

using Buffer = std::vector<std::uint8_t>;

void put(Buffer& out, int width, std::initializer_list<std::uint64_t> values) {
    for (const std::uint64_t value : values) {
        for (int i = 0; i < width; ++i)
            out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
}

std::uint64_t valueBytes(const NpzMember& member) {
    std::uint64_t size = npyTypeSize(member.type);
    for (const std::size_t side : member.shape)
        size *= side;
    return size;
}

std::string nameOf(const NpzMember& member) {
    return member.name + ".npy";
}

Buffer localHeader(const NpzMember& member) {
    const std::string name = nameOf(member);
    Buffer out;
    put(out, 4, {0x04034B50});
    put(out, 2, {kVersion, kDescriptorFlag, 0, 0, kNoDate});
    put(out, 4, {0, kInExtra, kInExtra});
    put(out, 2, {name.size(), 20});
    out.insert(out.end(), name.begin(), name.end());
    put(out, 2, {1, 16});
    put(out, 8, {0, 0});
    const std::string header = formatNpyHeader(member.type, member.shape);
    out.insert(out.end(), header.begin(), header.end());
    return out;
}

std::uint64_t storedBytes(const NpzMember& member) {  // the .npy file inside
    return formatNpyHeader(member.type, member.shape).size() + valueBytes(member);
}

}  // namespace

NpzFront npzFront(const std::vector<NpzMember>& members, std::size_t index) {
    std::uint64_t offset = 0;
    for (std::size_t i = 0; i < index; ++i)
        offset += localHeader(members[i]).size() + valueBytes(members[i]) + kDescriptorBytes;
    return {offset, localHeader(members[index])};
}

struct NpzStream::State {
    base::AtomicFile file;
    std::vector<NpzMember> members;
    base::Sha256 hash;
    std::uint64_t offset = 0;
    std::size_t current = 0;
    std::uint64_t left = 0;  // bytes of the current member still to come
    std::uint32_t crc = 0;
    Buffer directory;
    std::string digest;

    Result<void> raw(std::span<const std::uint8_t> bytes) {
        hash.update(bytes);
        offset += bytes.size();
        return file.write(bytes);
    }
    Result<void> begin() {  // of the current member, if there is one
        if (current == members.size())
            return {};
        const NpzMember& member = members[current];
        const std::uint64_t start = offset;
        const Buffer front = localHeader(member);
        const std::size_t header = formatNpyHeader(member.type, member.shape).size();
        crc = crc32(0, std::span(front).last(header));
        left = valueBytes(member);
        const std::string name = nameOf(member);
        put(directory, 4, {0x02014B50});
        put(directory, 2, {kVersion, kVersion, kDescriptorFlag, 0, 0, kNoDate});
        put(directory, 4, {0, kInExtra, kInExtra});  // the CRC comes in end()
        put(directory, 2, {name.size(), 28, 0, 0, 0});
        put(directory, 4, {0, kInExtra});
        directory.insert(directory.end(), name.begin(), name.end());
        put(directory, 2, {1, 24});
        put(directory, 8, {header + left, header + left, start});
        if (Result<void> done = raw(front); !done)
            return done;
        return left == 0 ? end() : Result<void>();
    }
    Result<void> end() {
        const NpzMember& member = members[current];
        const std::uint64_t size = storedBytes(member);
        const std::size_t entry = directory.size() - (46 + nameOf(member).size() + 28);
        for (std::size_t i = 0; i < 4; ++i)
            directory[entry + 16 + i] = static_cast<std::uint8_t>(crc >> (8 * i));
        Buffer descriptor;
        put(descriptor, 4, {0x08074B50, crc});
        put(descriptor, 8, {size, size});
        if (Result<void> done = raw(descriptor); !done)
            return done;
        ++current;
        return begin();
    }
};

NpzStream::NpzStream() = default;
NpzStream::NpzStream(NpzStream&&) noexcept = default;
NpzStream& NpzStream::operator=(NpzStream&&) noexcept = default;
NpzStream::~NpzStream() = default;

Result<NpzStream> NpzStream::create(const std::filesystem::path& path, std::vector<NpzMember> members) try {
    Result<base::AtomicFile> file = base::AtomicFile::create(path);
    if (!file)
        return tl::unexpected(file.error());
    NpzStream stream;
    stream.state_.reset(new State{std::move(*file), std::move(members), {}, 0, 0, 0, 0, {}, {}});
    if (Result<void> begun = stream.state_->begin(); !begun)
        return tl::unexpected(begun.error());
    return stream;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Result<void> NpzStream::write(std::span<const std::uint8_t> bytes) {
    State& state = *state_;
    while (!bytes.empty()) {
        if (state.current == state.members.size())
            return fail(
                ErrorCode::Internal,
                fmt::format("{} bytes too many were written to an .npz. Report this as a fault.", bytes.size()));
        const auto piece = bytes.first(static_cast<std::size_t>(std::min<std::uint64_t>(state.left, bytes.size())));
        state.crc = crc32(state.crc, piece);
        if (Result<void> done = state.raw(piece); !done)
            return done;
        state.left -= piece.size();
        bytes = bytes.subspan(piece.size());
        if (state.left == 0) {
            if (Result<void> ended = state.end(); !ended)
                return ended;
        }
    }
    return {};
}

Result<void> NpzStream::finish() {
    State& state = *state_;
    if (state.current != state.members.size())
        return fail(ErrorCode::Internal,
                    fmt::format("{} bytes of an .npz were never written. Report this as a fault.", state.left));
    const std::uint64_t start = state.offset;
    const std::uint64_t size = state.directory.size();
    const std::uint64_t count = state.members.size();
    Buffer end = state.directory;
    put(end, 4, {0x06064B50});  // zip64 end of the directory
    put(end, 8, {44});
    put(end, 2, {kVersion, kVersion});
    put(end, 4, {0, 0});
    put(end, 8, {count, count, size, start});
    put(end, 4, {0x07064B50, 0});  // where it is
    put(end, 8, {start + size});
    put(end, 4, {1, 0x06054B50});
    put(end, 2, {0, 0, count, count});
    put(end, 4, {size, kInExtra});
    put(end, 2, {0});
    if (Result<void> done = state.raw(end); !done)
        return done;
    Result<void> done = state.file.commit();
    if (done)
        state.digest = base::hex(state.hash.finish());
    return done;
}

std::string NpzStream::sha256() const {
    return state_->digest;
}

}  // namespace guise::image
