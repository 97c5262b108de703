// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/idx.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

tl::unexpected<base::Error> bad(const ByteStream& stream, const std::string& what) {
    return fail(ErrorCode::BadData, fmt::format("{} {}. Fetch the file again.", stream.name(), what),
                {stream.name(), what});
}

Result<std::vector<std::size_t>> readHeader(ByteStream& stream) {
    std::array<std::uint8_t, 4> head{};
    const Result<std::size_t> magic = stream.read(head);
    if (!magic)
        return tl::unexpected(magic.error());
    if (*magic < head.size() || head[0] != 0 || head[1] != 0)
        return fail(ErrorCode::UnknownFormat,
                    fmt::format("{} is no IDX file: it does not begin with 00 00. Pick the files of an MNIST-like set.",
                                stream.name()),
                    {stream.name()});
    if (head[2] != 0x08)
        return bad(stream,
                   fmt::format("holds values of IDX type {:#04x}; only unsigned bytes (0x08) are read", head[2]));
    if (head[3] < 1 || head[3] > 4)
        return bad(stream, fmt::format("has {} dimensions; 1 to 4 are read", head[3]));
    std::vector<std::size_t> shape;
    for (int i = 0; i < head[3]; ++i) {
        std::array<std::uint8_t, 4> bytes{};
        const Result<std::size_t> got = stream.read(bytes);
        if (!got)
            return tl::unexpected(got.error());
        if (*got < bytes.size())
            return bad(stream, "ends inside its header");
        shape.push_back((std::size_t{bytes[0]} << 24) | (std::size_t{bytes[1]} << 16) | (std::size_t{bytes[2]} << 8) |
                        bytes[3]);
        if (shape.back() == 0)
            return bad(stream, "declares a size of zero");
    }
    return shape;
}

}  // namespace

Result<IdxArray> readIdx(ByteStream& stream, std::stop_token stop) {
    Result<std::vector<std::size_t>> shape = readHeader(stream);
    if (!shape)
        return tl::unexpected(shape.error());
    std::size_t total = 1;
    for (const std::size_t side : *shape) {
        if (total > kIdxLimit / side)
            return fail(ErrorCode::TooLarge,
                        fmt::format("{} declares more than {} MiB of values. Use a smaller set.", stream.name(),
                                    kIdxLimit >> 20),
                        {stream.name()});
        total *= side;
    }
    const std::size_t headerSize = 4 + 4 * shape->size();
    if (const auto whole = stream.totalSize(); whole && *whole != headerSize + total)
        return bad(stream, fmt::format("has {} bytes where its header announces {}", *whole, headerSize + total));

    IdxArray array{std::move(*shape), {}};
    constexpr std::size_t kFirst = std::size_t{1} << 24;
    std::size_t have = 0;
    while (have < total) {
        if (stop.stop_requested())
            return fail(ErrorCode::Stopped, "Reading was stopped.");
        const std::size_t next = std::min(total, std::max(kFirst, have * 2));
        array.bytes.resize(next);
        const Result<std::size_t> got = stream.read(std::span(array.bytes).subspan(have));
        if (!got)
            return tl::unexpected(got.error());
        have += *got;
        if (have < next)
            return bad(stream, fmt::format("is truncated: {} of {} values are there", have, total));
    }
    std::array<std::uint8_t, 1> extra{};
    const Result<std::size_t> more = stream.read(extra);
    if (!more)
        return tl::unexpected(more.error());
    if (*more != 0)
        return bad(stream, fmt::format("goes on after the {} values its header announces", total));
    return array;
}

}  // namespace guise::image
