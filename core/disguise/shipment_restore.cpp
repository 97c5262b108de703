// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/disguise/partial_folder.h"
#include "core/disguise/shipment.h"
#include "core/image/npy.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <numeric>
#include <utility>
#include <vector>

namespace guise::disguise {

namespace {

using base::ErrorCode;

tl::unexpected<base::Error> notAsShipped(const std::filesystem::path& path) {
    return base::fail(ErrorCode::ManifestInvalid,
                      path.filename().string() +
                          " is not the file that was shipped: its content does not fit the "
                          "manifest. Ask for the folder as it was shipped.",
                      {path.filename().string()});
}

/// An .npy file of a shipment, opened once, no link followed: hashed as a whole, then read in any order.
class ShippedArray {
public:
    static base::Result<ShippedArray> open(const std::filesystem::path& path, const ShippedFile& expected,
                                           image::NpyType type, std::stop_token stop) {
        if (auto own = checkOwnFile(path); !own)
            return tl::unexpected(own.error());
        const auto header = image::readNpyHeader(path);
        if (!header)
            return tl::unexpected(header.error());
        if (header->type != type || header->shape != expected.shape)
            return notAsShipped(path);
        ShippedArray array;
        array.path_ = path;
        array.offset_ = header->dataOffset;
        array.file_ = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
        if (array.file_ < 0)
            return array.unreadable();
        base::Sha256 hash;
        std::vector<std::uint8_t> buffer(std::size_t{1} << 20);
        for (std::uint64_t offset = 0;;) {
            if (stop.stop_requested())
                return base::fail(ErrorCode::Stopped, "Stopped; nothing was written.");
            const ssize_t got = pread(array.file_, buffer.data(), buffer.size(), static_cast<off_t>(offset));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return array.unreadable();
            if (got == 0)
                break;
            hash.update(std::span<const std::uint8_t>(buffer).first(static_cast<std::size_t>(got)));
            offset += static_cast<std::uint64_t>(got);
        }
        if (base::hex(hash.finish()) != expected.sha256)
            return notAsShipped(path);
        return array;
    }
    ShippedArray(ShippedArray&& other) noexcept
        : path_(std::move(other.path_)), offset_(other.offset_), file_(std::exchange(other.file_, -1)) {}
    ShippedArray& operator=(ShippedArray&&) = delete;
    ~ShippedArray() {
        if (file_ >= 0)
            close(file_);
    }

    /// `out.size()` values of size `width` starting at value `first`.
    base::Result<void> read(std::uint64_t first, std::span<std::uint8_t> out, std::size_t width) const {
        std::uint64_t offset = offset_ + first * width;
        while (!out.empty()) {
            const ssize_t got = pread(file_, out.data(), out.size(), static_cast<off_t>(offset));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return unreadable();
            if (got == 0)
                return notAsShipped(path_);
            out = out.subspan(static_cast<std::size_t>(got));
            offset += static_cast<std::uint64_t>(got);
        }
        return {};
    }

private:
    ShippedArray() = default;
    [[nodiscard]] tl::unexpected<base::Error> unreadable() const {
        return base::fail(ErrorCode::FileUnreadable,
                          path_.string() + " cannot be read. Check its permissions and the disk.", {path_.string()});
    }
    std::filesystem::path path_;
    std::uint64_t offset_ = 0;
    int file_ = -1;
};

/// positions[q]: where in the shipment the q-th restored image lies.
base::Result<std::vector<std::uint64_t>> positionsOf(const Manifest& manifest, bool originalOrder) {
    std::vector<std::uint64_t> positions(manifest.count);
    std::iota(positions.begin(), positions.end(), std::uint64_t{0});
    if (!originalOrder || manifest.order == kOrderKept)
        return positions;
    const std::filesystem::path path = orderMapPath(manifest.runId);
    const auto map = image::readNpy(path);
    if (!map)
        return base::fail(map.error().code,
                          "The original order needs the order map that was kept when this was shipped (" +
                              path.string() + "), and it cannot be read here. Leave out --original-order.",
                          {path.string()});
    if (map->header.type != image::NpyType::I64 || map->header.shape != std::vector<std::size_t>{manifest.count})
        return base::fail(ErrorCode::BadData, path.string() + " is not the order map of this shipment.",
                          {path.string()});
    const auto source = map->as<std::int64_t>();
    std::sort(positions.begin(), positions.end(),
              [&](std::uint64_t a, std::uint64_t b) { return source[a] < source[b]; });
    return positions;
}

base::Result<void> restoreImages(const ShippedArray& array, const std::vector<std::uint64_t>& positions,
                                 const Disguiser& disguiser, const std::filesystem::path& path,
                                 const RestoreOptions& options, const std::stop_token& stop) {
    const bool bytes = disguiser.outputType() == ValueType::Byte;
    const base::Shape& shape = disguiser.inputShape();
    const std::size_t inSize = disguiser.outputShape().size();
    const std::size_t outSize = shape.size();
    const std::size_t width = bytes ? 1 : sizeof(float);
    auto writer =
        image::NpyWriter::create(path, options.asFloat ? image::NpyType::F32 : image::NpyType::U8,
                                 {positions.size(), static_cast<std::size_t>(shape.channels),
                                  static_cast<std::size_t>(shape.height), static_cast<std::size_t>(shape.width)});
    if (!writer)
        return tl::unexpected(writer.error());
    const std::size_t chunk =
        std::clamp<std::size_t>(kChunkBytes / (inSize * sizeof(float)), 1, std::max<std::size_t>(positions.size(), 1));
    std::vector<std::uint8_t> raw(bytes ? chunk * inSize : 0);
    std::vector<float> disguised(chunk * inSize);
    std::vector<float> restored(chunk * outSize);
    std::vector<std::uint8_t> rounded(options.asFloat ? 0 : chunk * outSize);
    for (std::size_t begin = 0; begin < positions.size(); begin += chunk) {
        const std::size_t count = std::min(chunk, positions.size() - begin);
        std::uint8_t* const target = bytes ? raw.data() : reinterpret_cast<std::uint8_t*>(disguised.data());
        for (std::size_t i = 0; i < count; ++i) {
            const std::span<std::uint8_t> one(target + i * inSize * width, inSize * width);
            if (auto read = array.read(positions[begin + i] * inSize, one, width); !read)
                return read;
        }
        if (bytes)
            std::copy_n(raw.begin(), count * inSize, disguised.begin());
        const auto out = std::span(restored).first(count * outSize);
        const auto in = std::span<const float>(disguised).first(count * inSize);
        if (auto done = disguiser.invert(in, out, {options.threads, stop}); !done)
            return done;
        if (stop.stop_requested())
            return base::fail(ErrorCode::Stopped, "Stopped; nothing was written.");
        base::Result<void> written;
        if (options.asFloat) {
            written = writer->writeValues(std::span<const float>(out));
        } else {
            toBytes(out, std::span(rounded).first(out.size()));
            written = writer->write(std::span<const std::uint8_t>(rounded).first(out.size()));
        }
        if (!written)
            return written;
        if (options.progress)
            options.progress({static_cast<std::int64_t>(begin + count), static_cast<std::int64_t>(positions.size()),
                              -1.0, "Restoring images"});
    }
    return writer->finish();
}

base::Result<void> restoreLabels(const ShippedArray& array, const std::vector<std::uint64_t>& positions,
                                 const Manifest& manifest, const key::SecretKey& key,
                                 const std::filesystem::path& path) {
    std::vector<std::int32_t> shipped(positions.size());
    const std::span<std::uint8_t> raw(reinterpret_cast<std::uint8_t*>(shipped.data()),
                                      shipped.size() * sizeof(std::int32_t));
    if (auto read = array.read(0, raw, sizeof(std::int32_t)); !read)
        return read;
    std::vector<std::int32_t> original;  // of an exported label
    if (manifest.labels == kLabelsPermuted) {
        const auto permutation = key.labelPermutation();
        original.resize(permutation.size());
        for (std::size_t i = 0; i < permutation.size(); ++i)
            original[static_cast<std::size_t>(permutation[i])] = static_cast<std::int32_t>(i);
    }
    std::vector<std::int32_t> labels(positions.size());
    for (std::size_t q = 0; q < positions.size(); ++q) {
        const std::int32_t label = shipped[positions[q]];
        if (!original.empty() && (label < 0 || static_cast<std::size_t>(label) >= original.size()))
            return base::fail(ErrorCode::BadData, "A label of this shipment lies outside the key's classes.");
        labels[q] = original.empty() ? label : original[static_cast<std::size_t>(label)];
    }
    auto writer = image::NpyWriter::create(path, image::NpyType::I32, {labels.size()});
    if (!writer)
        return tl::unexpected(writer.error());
    if (auto written = writer->writeValues(std::span<const std::int32_t>(labels)); !written)
        return written;
    return writer->finish();
}

base::Result<Manifest> restored(const std::filesystem::path& folder, const key::SecretKey& key,
                                const std::filesystem::path& out, const RestoreOptions& options,
                                const std::stop_token& stop) {
    const auto disguiser = Disguiser::create(key);
    if (!disguiser)
        return tl::unexpected(disguiser.error());
    const auto manifest = readManifest(folder, key, *disguiser);
    if (!manifest)
        return manifest;
    const auto type = disguiser->outputType() == ValueType::Byte ? image::NpyType::U8 : image::NpyType::F32;
    const auto images = ShippedArray::open(folder / "images.npy", manifest->images, type, stop);
    if (!images)
        return tl::unexpected(images.error());
    const auto positions = positionsOf(*manifest, options.originalOrder);
    if (!positions)
        return tl::unexpected(positions.error());
    auto partial = PartialFolder::create(out, {"images.npy", "labels.npy"}, options.replace);
    if (!partial)
        return tl::unexpected(partial.error());
    if (manifest->hasLabels) {
        const auto labels = ShippedArray::open(folder / "labels.npy", manifest->labelFile, image::NpyType::I32, stop);
        if (!labels)
            return tl::unexpected(labels.error());
        if (auto done = restoreLabels(*labels, *positions, *manifest, key, partial->path() / "labels.npy"); !done)
            return tl::unexpected(done.error());
    }
    const std::filesystem::path imagesPath = partial->path() / "images.npy";
    if (auto done = restoreImages(*images, *positions, *disguiser, imagesPath, options, stop); !done)
        return tl::unexpected(done.error());
    if (auto done = partial->commit(); !done)
        return tl::unexpected(done.error());
    return manifest;
}

}  // namespace

base::Result<Manifest> restoreShipment(const std::filesystem::path& folder, const key::SecretKey& key,
                                       const std::filesystem::path& out, const RestoreOptions& options,
                                       std::stop_token stop) try {
    return restored(folder, key, out, options, stop);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::disguise
