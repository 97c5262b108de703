// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/image/image_source.h"

#include <algorithm>
#include <array>

namespace guise::image {

using base::Result;

namespace {

// Numbers go in as u64, little-endian, whatever their range.
void putNumber(base::Sha256& hash, std::uint64_t value) {
    std::array<std::uint8_t, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(value >> (8 * i));
    hash.update(bytes);
}

}  // namespace

Result<std::string> contentHash(const ImageSource& source, std::stop_token stop) try {
    const SourceInfo& info = source.info();
    base::Sha256 hash;
    hash.update("guise-set/1");
    for (const int side : {info.shape.channels, info.shape.height, info.shape.width})
        putNumber(hash, static_cast<std::uint64_t>(side));
    putNumber(hash, info.trainCount);
    putNumber(hash, info.testCount);
    putNumber(hash, info.classNames.size());
    for (const std::string& name : info.classNames) {
        putNumber(hash, name.size());
        hash.update(std::string_view(name));
    }
    const std::size_t size = info.shape.size();
    const std::size_t chunk = std::max<std::size_t>((std::size_t{1} << 20) / size, 1);
    std::vector<std::uint8_t> pixels;
    for (const Split split : {Split::Train, Split::Test}) {
        const std::size_t count = source.count(split);
        for (std::size_t first = 0; first < count; first += chunk) {
            if (stop.stop_requested())
                return base::fail(base::ErrorCode::Stopped, "Computing the content hash was stopped.");
            const std::size_t piece = std::min(chunk, count - first);
            pixels.resize(piece * size);
            if (Result<void> done = source.read(split, first, piece, pixels); !done)
                return tl::unexpected(done.error());
            hash.update(std::span<const std::uint8_t>(pixels));
        }
        putNumber(hash, source.labels(split).size());
        for (const std::int32_t label : source.labels(split))
            putNumber(hash, static_cast<std::uint64_t>(label));
    }
    return base::hex(hash.finish());
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::image
