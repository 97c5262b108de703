// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/npy.h"

#include "core/image/npy_header.h"
#include "core/image/regular_file.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

static_assert(std::endian::native == std::endian::little, "NPY arrays are read without swapping bytes");

namespace {

// Bytes at the front that hold the header of any sane file.
constexpr std::size_t kHeaderPrefix = 12 + kMaxNpyHeader;

Result<NpyHeader> readHeader(const RegularFile& file) {
    std::vector<std::uint8_t> front(std::min<std::size_t>(file.size(), kHeaderPrefix));
    const Result<std::size_t> got = file.readAt(0, front);
    if (!got)
        return tl::unexpected(got.error());
    front.resize(*got);
    Result<NpyHeader> header = parseNpyHeader(front, printable(file.path()));
    if (!header)
        return header;
    const std::uint64_t need = header->dataOffset + std::uint64_t{header->values()} * npyTypeSize(header->type);
    if (need != file.size())
        return fail(ErrorCode::BadData,
                    fmt::format("{} has {} bytes where its header announces {}. Write the file again.",
                                printable(file.path()), file.size(), need),
                    {printable(file.path()), std::to_string(file.size()), std::to_string(need)});
    return header;
}

}  // namespace

std::size_t NpyHeader::values() const noexcept {
    std::size_t count = 1;
    for (const std::size_t side : shape)
        count *= side;
    return count;
}

std::size_t npyTypeSize(NpyType type) noexcept {
    switch (type) {
        case NpyType::U8:
            return 1;
        case NpyType::I32:
        case NpyType::F32:
            return 4;
        case NpyType::I64:
        case NpyType::F64:
            return 8;
    }
    return 1;
}

Result<NpyHeader> readNpyHeader(const std::filesystem::path& path) try {
    const Result<RegularFile> file = RegularFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    return readHeader(*file);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Result<NpyArray> readNpy(const std::filesystem::path& path, std::size_t limit) try {
    const Result<RegularFile> file = RegularFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    Result<NpyHeader> header = readHeader(*file);
    if (!header)
        return tl::unexpected(header.error());
    const std::size_t size = header->values() * npyTypeSize(header->type);
    if (size > limit)
        return fail(ErrorCode::TooLarge,
                    fmt::format("{} holds {} bytes of values; {} are the most here. Use a smaller array.",
                                printable(path), size, limit),
                    {printable(path), std::to_string(size), std::to_string(limit)});
    NpyArray array{std::move(*header), std::vector<std::uint8_t>(size)};
    const Result<std::size_t> got = file->readAt(array.header.dataOffset, array.bytes);
    if (!got)
        return tl::unexpected(got.error());
    if (*got != size)
        return fail(ErrorCode::BadData, fmt::format("{} became shorter while it was read. Try again.", printable(path)),
                    {printable(path)});
    return array;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::image
