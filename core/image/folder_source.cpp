// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/folder_source.h"

#include "core/base/parallel.h"
#include "core/image/picture.h"
#include "core/image/picture_header.h"
#include "core/image/regular_file.h"
#include "core/image/resize.h"
#include "core/image/source_views.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

namespace {

// The error of the first file in order, whichever thread met it first.
class FirstError {
public:
    void add(std::size_t index, base::Error error) {
        const std::lock_guard lock(guard_);
        if (!error_ || index < index_) {
            error_ = std::move(error);
            index_ = index;
        }
    }
    [[nodiscard]] const std::optional<base::Error>& error() const noexcept { return error_; }

private:
    std::mutex guard_;
    std::size_t index_ = 0;
    std::optional<base::Error> error_;
};

class FolderSource final : public ImageSource {
public:
    FolderSource(SourceInfo info, FolderListing listing, int threads)
        : info_(std::move(info)), listing_(std::move(listing)), threads_(threads) {}
    const SourceInfo& info() const noexcept override { return info_; }
    std::span<const std::int32_t> labels(Split split) const noexcept override { return part(split).labels; }

    Result<void> read(Split split, std::size_t first, std::size_t count, std::span<std::uint8_t> out) const override
        try {
        if (Result<void> fits = checkRange(*this, split, first, count, out.size()); !fits)
            return fits;
        const std::size_t size = info_.shape.size();
        FirstError failed;
        base::parallelFor(count, 4, threads_, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                Result<void> done = decode(part(split).files[first + i], out.subspan(i * size, size));
                if (!done)
                    failed.add(i, std::move(done.error()));
            }
        });
        if (failed.error())
            return tl::unexpected(*failed.error());
        return {};
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }

private:
    const PictureList& part(Split split) const noexcept {
        return split == Split::Train ? listing_.train : listing_.test;
    }
    Result<void> decode(const fs::path& file, std::span<std::uint8_t> out) const try {
        Result<Picture> picture = readPicture(file);
        if (!picture)
            return tl::unexpected(picture.error());
        const Picture converted = convertPicture(std::move(*picture), info_.shape);
        std::copy(converted.pixels.begin(), converted.pixels.end(), out.begin());
        return {};
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }

    SourceInfo info_;
    FolderListing listing_;
    int threads_;
};

Result<base::Shape> headerShape(const fs::path& path) try {
    const std::string name = printable(path);
    const Result<RegularFile> file = RegularFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    if (file->size() > kMaxPictureFile)
        return fail(ErrorCode::TooLarge,
                    fmt::format("{} has more than {} MiB. Make it smaller, or remove it.", name, kMaxPictureFile >> 20),
                    {name});
    // The header mostly stands in front; TIFF keeps it anywhere.
    std::vector<std::uint8_t> bytes(std::min<std::size_t>(file->size(), std::size_t{1} << 16));
    Result<std::size_t> got = file->readAt(0, bytes);
    if (!got)
        return tl::unexpected(got.error());
    bytes.resize(*got);
    Result<base::Shape> shape = pictureSize(bytes);
    if (!shape && shape.error().code == ErrorCode::BadData && bytes.size() < file->size()) {
        bytes.resize(file->size());
        got = file->readAt(0, bytes);
        if (!got)
            return tl::unexpected(got.error());
        shape = pictureSize(bytes);
    }
    if (!shape) {
        shape.error().advice = fmt::format("{}: {}", name, shape.error().advice);
        shape.error().arguments.insert(shape.error().arguments.begin(), name);
        if (shape.error().code == ErrorCode::UnknownFormat)  // its ending says that it is a picture
            shape.error().code = ErrorCode::BadData;
    }
    return shape;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

int median(std::vector<int> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::pair<int, int> commonSize(const std::vector<base::Shape>& shapes) {
    std::map<std::pair<int, int>, std::size_t> votes;
    std::vector<int> heights;
    std::vector<int> widths;
    for (const base::Shape& shape : shapes) {
        ++votes[{shape.height, shape.width}];
        heights.push_back(shape.height);
        widths.push_back(shape.width);
    }
    const auto best =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool tie =
        std::count_if(votes.begin(), votes.end(), [&](const auto& entry) { return entry.second == best->second; }) > 1;
    return tie ? std::pair(median(std::move(heights)), median(std::move(widths))) : best->first;
}

}  // namespace

Result<SourcePtr> openPictures(std::string name, FolderListing listing, std::optional<std::pair<int, int>> size,
                               bool gray, std::stop_token stop) {
    std::vector<fs::path> files = listing.train.files;
    files.insert(files.end(), listing.test.files.begin(), listing.test.files.end());
    std::vector<base::Shape> shapes(files.size());
    FirstError failed;
    base::parallelFor(
        files.size(), 16, 0,
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                Result<base::Shape> shape = headerShape(files[i]);
                if (shape)
                    shapes[i] = *shape;
                else
                    failed.add(i, std::move(shape.error()));
            }
        },
        stop);
    if (stop.stop_requested())
        return fail(ErrorCode::Stopped, "Opening the folder was stopped.");
    if (failed.error())
        return tl::unexpected(*failed.error());

    SourceInfo info;
    info.uri = name;
    info.name = std::move(name);
    const std::pair<int, int> sides = size ? *size : commonSize(shapes);
    const bool allGrey =
        std::all_of(shapes.begin(), shapes.end(), [](const base::Shape& shape) { return shape.channels == 1; });
    info.shape = {gray || allGrey ? 1 : 3, sides.first, sides.second};
    info.trainCount = listing.train.files.size();
    info.testCount = listing.test.files.size();
    info.classNames = listing.classNames;
    // Decoding takes up to some 12 bytes a pixel (16-bit colour, its planes, the resize): about 1 GiB over all threads.
    std::size_t largest = 1;
    for (const base::Shape& shape : shapes)
        largest = std::max(largest, static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width));
    const auto threads = std::clamp<std::size_t>((std::size_t{1} << 30) / (12 * largest), 1,
                                                 static_cast<std::size_t>(base::hardwareThreads()));
    return std::make_shared<const FolderSource>(std::move(info), std::move(listing), static_cast<int>(threads));
}

}  // namespace guise::image
