// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/crc32.h"
#include "core/image/npy.h"
#include "core/image/npy_header.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <limits>

// An uncompressed zip, written straight to the file so that no other buffer ever holds a secret array.
// Format: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16, without zip64.
namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

class Record {
public:
    Record& u16(std::initializer_list<std::uint32_t> values) { return put(values, 2); }
    Record& u32(std::initializer_list<std::uint32_t> values) { return put(values, 4); }
    Record& text(const std::string& value) {
        bytes_.insert(bytes_.end(), value.begin(), value.end());
        return *this;
    }
    [[nodiscard]] const std::vector<std::uint8_t>& bytes() const noexcept { return bytes_; }

private:
    Record& put(std::initializer_list<std::uint32_t> values, int width) {
        for (const std::uint32_t value : values) {
            for (int i = 0; i < width; ++i)
                bytes_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
        }
        return *this;
    }
    std::vector<std::uint8_t> bytes_;
};

constexpr std::uint32_t kDate = (0U << 9) | (1U << 5) | 1U;  // 1 January 1980: nothing about when it was written

// Version 2.0, no flags, stored, time, date, CRC, size twice, length of the name, no extra field.
void putCommon(Record& record, const std::string& file, std::uint32_t crc, std::uint32_t size) {
    record.u16({20, 0, 0, 0, kDate}).u32({crc, size, size}).u16({static_cast<std::uint32_t>(file.size()), 0});
}

}  // namespace

Result<void> writeNpz(const std::filesystem::path& path, std::span<const NamedArray> arrays, bool secret,
                      base::WriteOptions options) try {
    if (secret)
        options.mode = 0600;
    Result<base::AtomicFile> file = base::AtomicFile::create(path, options);
    if (!file)
        return tl::unexpected(file.error());
    Record directory;
    std::uint64_t offset = 0;
    const auto write = [&](std::span<const std::uint8_t> bytes) {
        offset += bytes.size();
        return file->write(bytes);
    };
    for (const NamedArray& array : arrays) {
        std::uint64_t need = npyTypeSize(array.type);
        for (const std::size_t side : array.shape)
            need *= side;
        if (need != array.bytes.size())
            return fail(ErrorCode::Internal,
                        fmt::format("The array {} has {} bytes where its shape needs {}. Report this as a fault.",
                                    array.name, array.bytes.size(), need));
        const std::string header = formatNpyHeader(array.type, array.shape);
        const std::span headerBytes(reinterpret_cast<const std::uint8_t*>(header.data()), header.size());
        if (offset + need + header.size() + (1U << 20) > std::numeric_limits<std::uint32_t>::max())
            return fail(ErrorCode::TooLarge,
                        fmt::format("{} would pass 4 GiB. Ask for fewer arrays at once.", printable(path)));
        const auto size = static_cast<std::uint32_t>(header.size() + array.bytes.size());
        const std::uint32_t crc = crc32(crc32(0, headerBytes), array.bytes);
        const std::string name = array.name + ".npy";
        directory.u32({0x02014B50}).u16({20});
        putCommon(directory, name, crc, size);
        directory.u16({0, 0, 0}).u32({0, static_cast<std::uint32_t>(offset)}).text(name);
        Record local;
        local.u32({0x04034B50});
        putCommon(local, name, crc, size);
        local.text(name);
        for (const std::span<const std::uint8_t> part :
             {std::span<const std::uint8_t>(local.bytes()), std::span<const std::uint8_t>(headerBytes),
              std::span<const std::uint8_t>(array.bytes)}) {
            if (Result<void> done = write(part); !done)
                return done;
        }
    }
    const auto directoryOffset = static_cast<std::uint32_t>(offset);
    const auto directorySize = static_cast<std::uint32_t>(directory.bytes().size());
    const auto count = static_cast<std::uint32_t>(arrays.size());
    if (Result<void> done = write(directory.bytes()); !done)
        return done;
    Record end;
    end.u32({0x06054B50}).u16({0, 0, count, count}).u32({directorySize, directoryOffset}).u16({0});
    if (Result<void> done = write(end.bytes()); !done)
        return done;
    return file->commit();
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::image
