// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/byte_stream.h"

#include "core/image/crc32.h"
#include "core/image/regular_file.h"
#include "core/image/text.h"

#include <archive.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

struct ByteStream::State {
    struct FreeArchive {
        void operator()(archive* reader) const noexcept { archive_read_free(reader); }
    };

    std::string name;
    std::optional<RegularFile> file;  // else `memory`
    std::span<const std::uint8_t> memory;
    std::uint64_t offset = 0;  // of the next raw byte
    std::vector<std::uint8_t> buffer;
    std::optional<base::Error> readError;  // of the file, seen inside a callback
    std::unique_ptr<archive, FreeArchive> unpacker;
    bool ended = false;          // the unpacker has nothing more
    std::uint32_t crc = 0;       // of all bytes unpacked so far
    std::uint64_t unpacked = 0;  // their number

    Result<std::size_t> readRaw(std::span<std::uint8_t> out) {
        std::size_t got = 0;
        if (file) {
            const Result<std::size_t> piece = file->readAt(offset, out);
            if (!piece)
                return piece;
            got = *piece;
        } else {
            const auto at = static_cast<std::size_t>(offset);
            got = std::min(out.size(), memory.size() - at);
            std::copy_n(memory.begin() + static_cast<std::ptrdiff_t>(at), got, out.begin());
        }
        offset += got;
        return got;
    }

    static la_ssize_t feed(archive*, void* context, const void** bytes) {
        auto* self = static_cast<State*>(context);
        const Result<std::size_t> got = self->readRaw(self->buffer);
        if (!got) {
            self->readError = got.error();
            return -1;
        }
        *bytes = self->buffer.data();
        return static_cast<la_ssize_t>(*got);
    }

    tl::unexpected<base::Error> damaged() const {
        if (readError)
            return tl::unexpected(*readError);
        return fail(ErrorCode::BadData,
                    fmt::format("{} is a damaged or truncated gzip file, or one of several parts. Fetch it again, or "
                                "unpack it with gunzip.",
                                name),
                    {name});
    }

    // libarchive does not compare what it unpacked with the checksum and the length at the end of a gzip file.
    Result<void> checkTrailer() {
        std::array<std::uint8_t, 8> trailer{};
        const std::uint64_t size = file ? file->size() : memory.size();
        offset = size - std::min<std::uint64_t>(size, trailer.size());
        const Result<std::size_t> got = readRaw(trailer);
        if (!got)
            return tl::unexpected(got.error());
        std::uint64_t stated = 0;
        for (std::size_t i = 0; i < trailer.size(); ++i)
            stated |= std::uint64_t{trailer[i]} << (8 * i);
        if (stated != (crc | (unpacked << 32)))
            return damaged();
        return {};
    }

    Result<void> begin() {
        std::array<std::uint8_t, 2> magic{};
        const Result<std::size_t> got = readRaw(magic);
        if (!got)
            return tl::unexpected(got.error());
        offset = 0;
        if (*got < 2 || magic[0] != 0x1F || magic[1] != 0x8B)
            return {};
        buffer.resize(std::size_t{1} << 16);
        unpacker.reset(archive_read_new());
        if (!unpacker || archive_read_support_filter_gzip(unpacker.get()) != ARCHIVE_OK ||
            archive_read_support_format_raw(unpacker.get()) != ARCHIVE_OK)
            return fail(ErrorCode::Internal, "The gzip reader cannot be set up. Report this as a fault.");
        if (archive_read_open(unpacker.get(), this, nullptr, &State::feed, nullptr) != ARCHIVE_OK)
            return damaged();
        archive_entry* entry = nullptr;
        const int code = archive_read_next_header(unpacker.get(), &entry);
        ended = code == ARCHIVE_EOF;
        if (code != ARCHIVE_OK && !ended)
            return damaged();
        return {};
    }
};

ByteStream::ByteStream() : state_(std::make_unique<State>()) {}
ByteStream::ByteStream(ByteStream&&) noexcept = default;
ByteStream& ByteStream::operator=(ByteStream&&) noexcept = default;
ByteStream::~ByteStream() = default;

Result<ByteStream> ByteStream::open(const std::filesystem::path& path) {
    Result<RegularFile> file = RegularFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    ByteStream stream;
    stream.state_->name = printable(path);
    stream.state_->file = std::move(*file);
    if (const Result<void> begun = stream.state_->begin(); !begun)
        return tl::unexpected(begun.error());
    return stream;
}

Result<ByteStream> ByteStream::fromMemory(std::span<const std::uint8_t> bytes, std::string name) {
    ByteStream stream;
    stream.state_->name = std::move(name);
    stream.state_->memory = bytes;
    if (const Result<void> begun = stream.state_->begin(); !begun)
        return tl::unexpected(begun.error());
    return stream;
}

Result<std::size_t> ByteStream::read(std::span<std::uint8_t> out) {
    State& state = *state_;
    if (!state.unpacker)
        return state.readRaw(out);
    std::size_t done = 0;
    while (done < out.size() && !state.ended) {
        const la_ssize_t got = archive_read_data(state.unpacker.get(), out.data() + done, out.size() - done);
        if (got < 0)
            return state.damaged();
        const auto count = static_cast<std::size_t>(got);
        state.crc = crc32(state.crc, out.subspan(done, count));
        state.unpacked += count;
        done += count;
        state.ended = got == 0;
        if (state.ended) {
            if (const Result<void> whole = state.checkTrailer(); !whole)
                return tl::unexpected(whole.error());
        }
    }
    return done;
}

std::optional<std::uint64_t> ByteStream::totalSize() const noexcept {
    if (state_->unpacker)
        return std::nullopt;
    return state_->file ? state_->file->size() : state_->memory.size();
}

const std::string& ByteStream::name() const noexcept {
    return state_->name;
}

}  // namespace guise::image
