// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/disguise/shipment_sink.h"
#include "core/image/deep_picture.h"
#include "core/image/npy_header.h"
#include "core/image/npz_stream.h"
#include "core/image/picture.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

namespace guise::disguise {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

tl::unexpected<base::Error> notAsShipped(const fs::path& path) {
    return base::fail(ErrorCode::ManifestInvalid,
                      path.filename().string() +
                          " is not the file that was shipped: its content does not fit the "
                          "manifest. Ask for the folder as it was shipped.",
                      {path.filename().string()});
}

/// A file of a shipment, opened once, no link followed.
class OwnFile {
public:
    static base::Result<OwnFile> open(const fs::path& path) {
        if (auto own = checkOwnFile(path); !own)
            return tl::unexpected(own.error());
        OwnFile file;
        file.path_ = path;
        file.file_ = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
        struct stat status {};
        if (file.file_ < 0 || fstat(file.file_, &status) != 0 || !S_ISREG(status.st_mode))
            return file.unreadable();
        file.size_ = static_cast<std::uint64_t>(status.st_size);
        return file;
    }
    OwnFile(OwnFile&& other) noexcept
        : path_(std::move(other.path_)), size_(other.size_), file_(std::exchange(other.file_, -1)) {}
    OwnFile& operator=(OwnFile&&) = delete;
    ~OwnFile() {
        if (file_ >= 0)
            close(file_);
    }
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    [[nodiscard]] const fs::path& path() const noexcept { return path_; }

    /// ManifestInvalid unless the whole file has this SHA-256.
    base::Result<void> checkSum(const std::string& expected, const std::stop_token& stop) const {
        base::Sha256 hash;
        std::vector<std::uint8_t> buffer(
            static_cast<std::size_t>(std::min<std::uint64_t>(size_, std::uint64_t{1} << 20)));
        for (std::uint64_t offset = 0; offset < size_;) {
            if (stop.stop_requested())
                return base::fail(ErrorCode::Stopped, "Stopped; nothing was written.");
            const auto piece = std::span(buffer).first(
                static_cast<std::size_t>(std::min<std::uint64_t>(size_ - offset, buffer.size())));
            if (auto read = readAt(offset, piece); !read)
                return read;
            hash.update(piece);
            offset += piece.size();
        }
        return base::hex(hash.finish()) == expected ? base::Result<void>() : notAsShipped(path_);
    }

    base::Result<void> readAt(std::uint64_t offset, std::span<std::uint8_t> out) const {
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

    /// The bytes at `offset` are exactly these, and `values` more bytes lie behind them.
    base::Result<std::uint64_t> skipFront(std::uint64_t offset, const std::vector<std::uint8_t>& front,
                                          std::uint64_t values) const {
        std::vector<std::uint8_t> have(front.size());
        if (size_ < offset || size_ - offset < front.size() || size_ - offset - front.size() < values)
            return notAsShipped(path_);
        if (auto read = readAt(offset, have); !read)
            return tl::unexpected(read.error());
        if (have != front)
            return notAsShipped(path_);
        return offset + front.size();
    }

private:
    OwnFile() = default;
    [[nodiscard]] tl::unexpected<base::Error> unreadable() const {
        return base::fail(ErrorCode::FileUnreadable,
                          path_.string() + " cannot be read. Check its permissions and the disk.", {path_.string()});
    }
    fs::path path_;
    std::uint64_t size_ = 0;
    int file_ = -1;
};

std::vector<std::uint8_t> npyFront(image::NpyType type, const std::vector<std::size_t>& shape) {
    const std::string text = image::formatNpyHeader(type, shape);
    return {text.begin(), text.end()};
}

std::uint64_t product(const std::vector<std::size_t>& shape) {
    std::uint64_t size = 1;
    for (const std::size_t side : shape)
        size *= side;
    return size;
}

template <class T>
base::Result<std::vector<T>> readValues(const OwnFile& file, std::uint64_t offset, std::uint64_t count) {
    std::vector<T> values(count);
    const std::span raw(reinterpret_cast<std::uint8_t*>(values.data()), values.size() * sizeof(T));
    if (auto read = file.readAt(offset, raw); !read)
        return tl::unexpected(read.error());
    return values;
}

/// `offset`: of the first value. Their number was checked against the file's size.
base::Result<ExportedLabels> readLabels(const OwnFile& file, std::uint64_t offset, const ShippedFile& described) {
    ExportedLabels labels;
    const std::uint64_t count = product(described.shape);
    if (described.type == "f32") {
        auto values = readValues<float>(file, offset, count);
        if (!values)
            return tl::unexpected(values.error());
        labels.soft = std::move(*values);
        labels.classes = described.shape[1];
    } else if (described.type == "u8") {
        const auto values = readValues<std::uint8_t>(file, offset, count);
        if (!values)
            return tl::unexpected(values.error());
        labels.hard.assign(values->begin(), values->end());
    } else {
        auto values = readValues<std::int32_t>(file, offset, count);
        if (!values)
            return tl::unexpected(values.error());
        labels.hard = std::move(*values);
    }
    return labels;
}

image::NpyType npyType(const ShippedFile& file) {
    return file.type == "f32" ? image::NpyType::F32 : file.type == "i32" ? image::NpyType::I32 : image::NpyType::U8;
}

base::Result<ExportedLabels> readLabelFile(const fs::path& path, const std::vector<std::uint8_t>& front,
                                           const ShippedFile& described, const std::stop_token& stop) {
    const auto file = OwnFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    if (auto same = file->checkSum(described.sha256, stop); !same)
        return tl::unexpected(same.error());
    const std::uint64_t bytes = product(described.shape) * image::npyTypeSize(npyType(described));
    const auto offset = file->skipFront(0, front, bytes);
    if (!offset)
        return tl::unexpected(offset.error());
    return readLabels(*file, *offset, described);
}

class ArrayReader final : public ShipmentReader {
public:
    static base::Result<std::unique_ptr<ShipmentReader>> open(const fs::path& folder, const Manifest& manifest,
                                                              const base::Shape& shape, std::stop_token stop) {
        const bool idx = manifest.layout == "idx";
        const std::string name = manifest.layout == "npz" ? "images.npz" : idx ? idxImagesName(shape) : "images.npy";
        auto file = OwnFile::open(folder / name);
        if (!file)
            return tl::unexpected(file.error());
        if (auto same = file->checkSum(manifest.images.sha256, stop); !same)
            return tl::unexpected(same.error());
        const std::uint64_t width = image::npyTypeSize(npyType(manifest.images));
        const std::uint64_t bytes = product(manifest.images.shape) * width;
        image::NpzFront images{0, idx ? idxFront(idxShape(manifest.count, shape))
                                      : npyFront(npyType(manifest.images), manifest.images.shape)};
        std::vector<image::NpzMember> members{{"images", npyType(manifest.images), manifest.images.shape}};
        if (manifest.hasLabels)
            members.push_back({"labels", npyType(manifest.labelFile), manifest.labelFile.shape});
        if (manifest.layout == "npz")
            images = image::npzFront(members, 0);
        const auto offset = file->skipFront(images.offset, images.front, bytes);
        if (!offset)
            return tl::unexpected(offset.error());
        auto reader = std::make_unique<ArrayReader>(std::move(*file), *offset, width);
        if (!manifest.hasLabels)
            return reader;
        base::Result<ExportedLabels> labels;
        if (manifest.layout == "npz") {
            const image::NpzFront front = image::npzFront(members, 1);
            const std::uint64_t labelBytes =
                product(manifest.labelFile.shape) * image::npyTypeSize(npyType(manifest.labelFile));
            const auto at = reader->file_.skipFront(front.offset, front.front, labelBytes);
            if (!at)
                return tl::unexpected(at.error());
            labels = readLabels(reader->file_, *at, manifest.labelFile);
        } else {
            labels = readLabelFile(folder / (idx ? kIdxLabelsName : "labels.npy"),
                                   idx ? idxFront(manifest.labelFile.shape)
                                       : npyFront(npyType(manifest.labelFile), manifest.labelFile.shape),
                                   manifest.labelFile, stop);
        }
        if (!labels)
            return tl::unexpected(labels.error());
        reader->labels_ = std::move(*labels);
        return reader;
    }
    ArrayReader(OwnFile file, std::uint64_t offset, std::uint64_t width)
        : file_(std::move(file)), offset_(offset), width_(width) {}

    base::Result<void> read(std::uint64_t position, std::span<float> out) const override {
        if (width_ == sizeof(float))
            return file_.readAt(offset_ + position * out.size_bytes(),
                                {reinterpret_cast<std::uint8_t*>(out.data()), out.size_bytes()});
        std::vector<std::uint8_t> bytes(out.size());
        if (auto read = file_.readAt(offset_ + position * out.size(), bytes); !read)
            return read;
        std::copy(bytes.begin(), bytes.end(), out.begin());
        return {};
    }

private:
    OwnFile file_;
    std::uint64_t offset_;
    std::uint64_t width_;
};

/// Picture files: the sums are read at opening, each file is compared with its own when it is read.
class PictureReader final : public ShipmentReader {
public:
    static base::Result<std::unique_ptr<ShipmentReader>> open(const fs::path& folder, const Manifest& manifest,
                                                              const base::Shape& shape, std::stop_token stop) {
        auto reader = std::make_unique<PictureReader>();
        reader->folder_ = folder;
        reader->shape_ = shape;
        reader->byLabel_ = manifest.layout == "folder";
        reader->bytes_ = manifest.images.type == "u8";
        reader->png_ = manifest.layout == "png" || (reader->byLabel_ && reader->bytes_);
        reader->encoding_ = manifest.encoding;
        if (auto sums = reader->readSums(manifest, stop); !sums)
            return tl::unexpected(sums.error());
        if (!reader->byLabel_ && manifest.hasLabels) {
            auto labels =
                readLabelFile(folder / "labels.npy", npyFront(npyType(manifest.labelFile), manifest.labelFile.shape),
                              manifest.labelFile, stop);
            if (!labels)
                return tl::unexpected(labels.error());
            reader->labels_ = std::move(*labels);
        }
        return reader;
    }

    base::Result<void> read(std::uint64_t position, std::span<float> out) const override {
        const fs::path place =
            folder_ / (byLabel_ ? places_.at(static_cast<std::size_t>(labels_.hard[position])) : "images");
        std::error_code error;
        if (fs::symlink_status(place, error).type() == fs::file_type::symlink)
            return base::fail(ErrorCode::NotAFile,
                              place.string() + " is a link; a shipment holds none. Copy the real files.",
                              {place.string()});
        const auto file = OwnFile::open(place / pictureName(position, png_ ? "png" : "tif"));
        if (!file)
            return tl::unexpected(file.error());
        if (file->size() > image::kTiffFront + shape_.size() * 16 + 4096)  // no format of ours packs so badly
            return notAsShipped(file->path());
        std::vector<std::uint8_t> content(static_cast<std::size_t>(file->size()));
        if (auto read = file->readAt(0, content); !read)
            return read;
        if (base::sha256(content) != sums_[position])
            return notAsShipped(file->path());
        if (!png_)
            return image::decodeTiff(content, shape_, bytes_, out);
        if (bytes_) {
            const auto picture = image::decodePicture(content);
            if (!picture || !(picture->shape == shape_))
                return picture ? notAsShipped(file->path()) : tl::unexpected(picture.error());
            std::copy(picture->pixels.begin(), picture->pixels.end(), out.begin());
            return {};
        }
        const auto words = image::decodePng16(content, shape_);
        if (!words)
            return tl::unexpected(words.error());
        std::transform(words->begin(), words->end(), out.begin(),
                       [&](std::uint16_t word) { return fromWord(*encoding_, word); });
        return {};
    }

private:
    base::Result<void> readSums(const Manifest& manifest, const std::stop_token& stop) {
        const auto file = OwnFile::open(folder_ / kSumsFile);
        if (!file)
            return tl::unexpected(file.error());
        if (auto same = file->checkSum(manifest.images.sha256, stop); !same)
            return same;
        sums_.reserve(std::min<std::uint64_t>(manifest.count, file->size() / 80));
        std::string pending;
        std::vector<std::uint8_t> buffer(std::size_t{1} << 16);
        for (std::uint64_t offset = 0; offset < file->size();) {
            const auto piece = std::span(buffer).first(
                static_cast<std::size_t>(std::min<std::uint64_t>(file->size() - offset, buffer.size())));
            if (auto read = file->readAt(offset, piece); !read)
                return read;
            offset += piece.size();
            pending.append(piece.begin(), piece.end());
            std::size_t begin = 0;
            for (std::size_t end = 0; (end = pending.find('\n', begin)) != std::string::npos; begin = end + 1) {
                if (!takeLine(std::string_view(pending).substr(begin, end - begin)))
                    return notAsShipped(file->path());
            }
            pending.erase(0, begin);
        }
        return pending.empty() && sums_.size() == manifest.count ? base::Result<void>() : notAsShipped(file->path());
    }

    /// "SUM  PLACE/NUMBER.ENDING", the next number; PLACE is images, or a label index in digits.
    bool takeLine(std::string_view line) {
        const std::size_t slash = line.find('/');
        if (slash == std::string_view::npos || slash < 67 || line.substr(64, 2) != "  " ||
            line.substr(slash + 1) != pictureName(sums_.size(), png_ ? "png" : "tif"))
            return false;
        const std::string_view place = line.substr(66, slash - 66);
        if (byLabel_) {
            std::int32_t label = -1;
            const auto [end, error] = std::from_chars(place.data(), place.data() + place.size(), label);
            if (error != std::errc() || end != place.data() + place.size() || label < 0 || label >= 65536 ||
                place.size() > 5)
                return false;
            places_.resize(std::max(places_.size(), static_cast<std::size_t>(label) + 1));
            std::string& known = places_[static_cast<std::size_t>(label)];
            if (!known.empty() && known != place)
                return false;
            known = place;
            labels_.hard.push_back(label);
        } else if (place != "images") {
            return false;
        }
        base::Digest sum{};
        for (std::size_t i = 0; i < sum.size(); ++i) {
            const auto [end, error] = std::from_chars(line.data() + 2 * i, line.data() + 2 * i + 2, sum[i], 16);
            if (error != std::errc() || end != line.data() + 2 * i + 2)
                return false;
        }
        sums_.push_back(sum);
        return true;
    }

    fs::path folder_;
    base::Shape shape_;
    bool byLabel_ = false;
    bool bytes_ = false;
    bool png_ = false;
    std::optional<WordEncoding> encoding_;
    std::vector<base::Digest> sums_;
    std::vector<std::string> places_;  // folder of each label
};

}  // namespace

base::Result<std::unique_ptr<ShipmentReader>> openShipment(const fs::path& folder, const Manifest& manifest,
                                                           const Disguiser& disguiser, std::stop_token stop) {
    const base::Shape& shape = disguiser.outputShape();
    if (manifest.layout == "tiff" || manifest.layout == "png" || manifest.layout == "folder")
        return PictureReader::open(folder, manifest, shape, std::move(stop));
    return ArrayReader::open(folder, manifest, shape, std::move(stop));
}

}  // namespace guise::disguise
