// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/parallel.h"
#include "core/base/sha256.h"
#include "core/disguise/shipment_sink.h"
#include "core/image/deep_picture.h"
#include "core/image/picture.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <mutex>
#include <system_error>
#include <utility>

// Shipments of one picture file per image: PNG, TIFF, and a folder per label.
namespace guise::disguise {

namespace {

using base::ErrorCode;

// A new file of the folder that is still being filled: flushed once, with the whole folder, in finish().
base::Result<void> writeNew(const std::filesystem::path& path, std::span<const std::uint8_t> bytes) {
    const auto failed = [&](int reason) {
        return base::fail(reason == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileNotWritable,
                          path.string() + " cannot be written (" +
                              std::error_code(reason, std::generic_category()).message() + "). Check the disk.",
                          {path.string()});
    };
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (file < 0)
        return failed(errno);
    while (!bytes.empty()) {
        const ssize_t done = ::write(file, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0) {
            const int reason = errno;
            close(file);
            return failed(reason);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(done));
    }
    return close(file) == 0 ? base::Result<void>() : failed(errno);
}

class PictureSink final : public ShipmentSink {
public:
    PictureSink(ShipmentFormat format, const SinkPlan& plan, base::AtomicFile sums)
        : format_(format),
          plan_(plan),
          png_(format == ShipmentFormat::Png || (format == ShipmentFormat::Folder && plan.bytes)),
          sums_(std::move(sums)) {
        if (png_ && !plan.bytes)
            encoding_ = wordEncoding(plan.range);
    }

    base::Result<void> write(std::span<const float> values) override {
        const std::size_t size = plan_.shape.size();
        const std::size_t count = values.size() / size;
        std::vector<base::Digest> digests(count);
        std::mutex guard;
        std::optional<base::Error> failed;
        base::parallelFor(count, 16, plan_.threads, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                auto done = writeOne(position_ + i, values.subspan(i * size, size), digests[i]);
                const std::lock_guard lock(guard);
                if (!done && !failed)
                    failed = std::move(done.error());
                if (failed)
                    return;
            }
        });
        if (failed)
            return tl::unexpected(std::move(*failed));
        std::string lines;
        for (std::size_t i = 0; i < count; ++i)
            lines += base::hex(digests[i]) + "  " + nameOf(position_ + i) + "\n";
        position_ += count;
        const std::span bytes(reinterpret_cast<const std::uint8_t*>(lines.data()), lines.size());
        hash_.update(bytes);
        return sums_.write(bytes);
    }

    base::Result<void> finish(Manifest& manifest) override {
        if (auto done = sums_.commit(); !done)
            return done;
        const int folder = open(plan_.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const bool flushed = folder >= 0 && syncfs(folder) == 0;
        if (folder >= 0)
            close(folder);
        if (!flushed)
            return base::fail(ErrorCode::FileNotWritable,
                              plan_.folder.string() + " cannot be flushed to disk. Check the disk.",
                              {plan_.folder.string()});
        manifest.layout = std::string(formatName(format_));
        manifest.encoding = encoding_;
        manifest.images = {plan_.bytes ? "u8"
                           : encoding_ ? "u16"
                                       : "f32",
                           {plan_.count, static_cast<std::size_t>(plan_.shape.channels),
                            static_cast<std::size_t>(plan_.shape.height), static_cast<std::size_t>(plan_.shape.width)},
                           base::hex(hash_.finish())};
        if (format_ == ShipmentFormat::Folder || plan_.labels->empty())
            return {};
        auto labels = writeLabels(plan_.folder / "labels.npy", *plan_.labels);
        if (!labels)
            return tl::unexpected(labels.error());
        manifest.labelFile = std::move(*labels);
        return {};
    }

private:
    [[nodiscard]] std::string nameOf(std::size_t position) const {
        const std::string place = format_ == ShipmentFormat::Folder
                                      ? labelFolder(plan_.labels->hard[position], plan_.labels->classes)
                                      : std::string("images");
        return place + "/" + pictureName(position, png_ ? "png" : "tif");
    }

    [[nodiscard]] base::Result<std::vector<std::uint8_t>> encode(std::span<const float> values) const {
        if (!png_)
            return image::encodeTiff(plan_.shape, values, plan_.bytes);
        if (plan_.bytes) {
            image::Picture picture{plan_.shape, std::vector<std::uint8_t>(values.size())};
            std::transform(values.begin(), values.end(), picture.pixels.begin(),
                           [](float value) { return static_cast<std::uint8_t>(value); });
            return image::encodePng(picture);
        }
        std::vector<std::uint16_t> words(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto word = toWord(*encoding_, values[i]);
            if (!word)
                return base::fail(ErrorCode::BadData,
                                  "A disguised value lies outside the range that the recipe states, so 16 bits cannot "
                                  "hold it. Choose npy or tiff, and report this.");
            words[i] = *word;
        }
        return image::encodePng16(plan_.shape, words);
    }

    base::Result<void> writeOne(std::size_t position, std::span<const float> values, base::Digest& digest) const try {
        const auto file = encode(values);
        if (!file)
            return tl::unexpected(file.error());
        digest = base::sha256(*file);
        return writeNew(plan_.folder / nameOf(position), *file);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }

    ShipmentFormat format_;
    SinkPlan plan_;
    bool png_;
    base::AtomicFile sums_;
    base::Sha256 hash_;
    std::optional<WordEncoding> encoding_;
    std::size_t position_ = 0;  // of the next image
};

}  // namespace

base::Result<std::unique_ptr<ShipmentSink>> makePictureSink(ShipmentFormat format, const SinkPlan& plan) {
    for (const std::string& entry : formatEntries(format, plan.labels->classes)) {
        if (entry.back() != '/')
            continue;
        if (auto made = base::makeFolder(plan.folder / entry.substr(0, entry.size() - 1)); !made)
            return tl::unexpected(made.error());
    }
    auto sums = base::AtomicFile::create(plan.folder / kSumsFile);
    if (!sums)
        return tl::unexpected(sums.error());
    return std::make_unique<PictureSink>(format, plan, std::move(*sums));
}

}  // namespace guise::disguise
