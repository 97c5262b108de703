// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/image/npy.h"
#include "core/image/npy_header.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <array>
#include <limits>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

std::span<const std::uint8_t> bytesOf(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

struct NpyWriter::State {
    base::AtomicFile file;
    base::Sha256 hash;
    std::uint64_t left = 0;  // bytes still to come
    std::string digest;

    Result<void> write(std::span<const std::uint8_t> bytes) {
        hash.update(bytes);
        return file.write(bytes);
    }
};

NpyWriter::NpyWriter() = default;
NpyWriter::NpyWriter(NpyWriter&&) noexcept = default;
NpyWriter& NpyWriter::operator=(NpyWriter&&) noexcept = default;
NpyWriter::~NpyWriter() = default;

Result<NpyWriter> NpyWriter::create(const std::filesystem::path& path, NpyType type,
                                    const std::vector<std::size_t>& shape, base::WriteOptions options) try {
    std::uint64_t size = npyTypeSize(type);
    for (const std::size_t side : shape) {
        if (side != 0 && size > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) / side)
            return fail(ErrorCode::TooLarge, fmt::format("The array for {} is larger than any file.", printable(path)));
        size *= side;
    }
    Result<base::AtomicFile> file = base::AtomicFile::create(path, options);
    if (!file)
        return tl::unexpected(file.error());
    NpyWriter writer;
    writer.state_ = std::make_unique<State>(State{std::move(*file), {}, size, {}});
    if (Result<void> written = writer.state_->write(bytesOf(formatNpyHeader(type, shape))); !written)
        return tl::unexpected(written.error());
    return writer;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Result<void> NpyWriter::write(std::span<const std::uint8_t> bytes) {
    if (bytes.size() > state_->left)
        return fail(ErrorCode::Internal,
                    fmt::format("{} bytes too many were written to an array. Report this as a fault.",
                                bytes.size() - state_->left));
    state_->left -= bytes.size();
    return state_->write(bytes);
}

Result<void> NpyWriter::finish() {
    if (state_->left != 0)
        return fail(ErrorCode::Internal,
                    fmt::format("{} bytes of an array were never written. Report this as a fault.", state_->left));
    Result<void> done = state_->file.commit();
    if (done)
        state_->digest = base::hex(state_->hash.finish());
    return done;
}

std::string NpyWriter::sha256() const {
    return state_->digest;
}

}  // namespace guise::image
