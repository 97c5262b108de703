// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_source.h"

#include "core/image/cifar10.h"
#include "core/image/folder_source.h"
#include "core/image/idx.h"
#include "core/image/npy_images.h"
#include "core/image/source_views.h"
#include "core/image/text.h"
#include "core/image/uri.h"
#include "core/image/utkface.h"

#include <fmt/format.h>

#include <algorithm>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kEagerBytes = std::size_t{256}
                                    << 20;  // folders up to this many decoded bytes are read at opening
constexpr std::size_t kLoadLimit = std::size_t{8} << 30;

// The last name of a path, also of "DIR/", "." and "..".
std::string folderName(const fs::path& path) {
    std::error_code error;
    fs::path whole = fs::absolute(path, error).lexically_normal();
    if (!whole.has_filename())
        whole = whole.parent_path();
    const std::string name = printable(whole.filename());
    if (name == "mnist")
        return "MNIST";
    return name.empty() ? printable(path) : name;
}

// Sources that decode their files as they read; they take size and colours into account themselves.
Result<SourcePtr> openPictureFiles(const SourceUri& uri, std::stop_token stop) {
    const fs::path& path = uri.paths.front();
    FolderListing listing;
    if (uri.scheme == Scheme::Picture) {
        listing.train.files = {path};
    } else if (uri.scheme == Scheme::UtkFace) {
        Result<FaceListing> listed = listFaces(path, uri.options.label, stop);
        if (!listed)
            return tl::unexpected(listed.error());
        listing = std::move(listed->listing);
    } else {
        Result<FolderListing> listed = listFolder(path, stop);
        if (!listed)
            return tl::unexpected(listed.error());
        listing = std::move(*listed);
    }
    std::string name = uri.scheme == Scheme::Picture ? printable(path.filename()) : folderName(path);
    return openPictures(std::move(name), std::move(listing), uri.options.size, uri.options.gray, stop);
}

Result<SourcePtr> openBase(const SourceUri& uri, std::stop_token stop) {
    switch (uri.scheme) {
        case Scheme::FashionMnist:
            return openFashionMnist(systemDataFolders(), stop);
        case Scheme::Mnist:
            return openIdxFolder(uri.paths.front(), folderName(uri.paths.front()), {}, stop);
        case Scheme::Npy:
            return openNpy(uri.paths.front(), uri.paths.size() > 1 ? uri.paths[1] : fs::path());
        case Scheme::Cifar10:
            return openCifar10(uri.paths.front(), stop);
        case Scheme::UtkFace:
        case Scheme::Folder:
        case Scheme::Picture:
            break;
    }
    return openPictureFiles(uri, stop);
}

Result<SourcePtr> applyOptions(SourcePtr source, const SourceOptions& options) {
    base::Shape shape = source->info().shape;
    if (options.size) {
        shape.height = options.size->first;
        shape.width = options.size->second;
    }
    if (options.gray)
        shape.channels = 1;
    Result<SourcePtr> result = convertSource(std::move(source), shape);
    if (result && options.test)
        result = drawTestPart(std::move(*result), *options.test, options.seed);
    if (result && !options.classes.empty())
        result = selectClasses(std::move(*result), options.classes);
    return result;
}

Result<SourcePtr> decodeNow(const ImageSource& source, std::stop_token stop) {
    Result<ImageSet> train = loadSplit(source, Split::Train, source.info().trainCount, stop);
    if (!train)
        return tl::unexpected(train.error());
    Result<ImageSet> test = ImageSet{};
    if (source.info().testCount != 0)
        test = loadSplit(source, Split::Test, source.info().testCount, stop);
    if (!test)
        return tl::unexpected(test.error());
    return sourceFromMemory(source.info().name, std::move(*train), std::move(*test));
}

// The same source under the URI it was opened by.
class NamedSource final : public ImageSource {
public:
    NamedSource(SourcePtr inner, std::string uri) : inner_(std::move(inner)), info_(inner_->info()) {
        info_.uri = std::move(uri);
    }
    const SourceInfo& info() const noexcept override { return info_; }
    std::span<const std::int32_t> labels(Split split) const noexcept override { return inner_->labels(split); }
    Result<void> read(Split split, std::size_t first, std::size_t count, std::span<std::uint8_t> out) const override {
        return inner_->read(split, first, count, out);
    }

private:
    SourcePtr inner_;
    SourceInfo info_;
};

}  // namespace

std::string_view splitName(Split split) noexcept {
    return split == Split::Train ? "train" : "test";
}

Result<Split> parseSplit(std::string_view text) {
    if (text == "train")
        return Split::Train;
    if (text == "test")
        return Split::Test;
    return fail(ErrorCode::UnknownName,
                fmt::format("\"{}\" is no part of a data set. Write train or test.", printable(text)),
                {printable(text)});
}

Result<SourcePtr> openSource(const std::string& text, std::stop_token stop) try {
    const Result<SourceUri> uri = parseUri(text);
    if (!uri)
        return tl::unexpected(uri.error());
    Result<SourcePtr> source = openBase(*uri, stop);
    if (source)
        source = applyOptions(std::move(*source), uri->options);
    if (!source)
        return source;
    const SourceInfo& info = (*source)->info();
    const bool pictures =
        uri->scheme == Scheme::Folder || uri->scheme == Scheme::Picture || uri->scheme == Scheme::UtkFace;
    if (pictures && info.trainCount + info.testCount <= kEagerBytes / info.shape.size()) {
        source = decodeNow(**source, stop);
        if (!source)
            return source;
    }
    return std::make_shared<const NamedSource>(std::move(*source), text);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

Result<ImageSet> loadSplit(const ImageSource& source, Split split, std::size_t limit, std::stop_token stop) try {
    const SourceInfo& info = source.info();
    const std::size_t count = std::min(limit, source.count(split));
    if (source.count(split) == 0)
        return fail(
            ErrorCode::NoSecondSet,
            fmt::format("{} has no {} part. Add ?test=0.1 to its URI to draw one.", info.name, splitName(split)),
            {info.name, std::string(splitName(split))});
    const std::size_t size = info.shape.size();
    if (count > kLoadLimit / size)
        return fail(ErrorCode::TooLarge,
                    fmt::format("{} images of {} take more than {} GiB. Ask for fewer, or for smaller ones by ?size.",
                                count, info.shape.text(), kLoadLimit >> 30),
                    {std::to_string(count), info.shape.text()});
    ImageSet set;
    set.shape = info.shape;
    set.classNames = info.classNames;
    const auto labels = source.labels(split);
    if (!labels.empty())
        set.labels.assign(labels.begin(), labels.begin() + static_cast<std::ptrdiff_t>(count));
    set.pixels.resize(count * size);
    const std::size_t chunk = std::clamp<std::size_t>((std::size_t{4} << 20) / size, 16, 1 << 16);
    for (std::size_t first = 0; first < count; first += chunk) {
        if (stop.stop_requested())
            return fail(ErrorCode::Stopped, "Reading the images was stopped.");
        const std::size_t piece = std::min(chunk, count - first);
        Result<void> done = source.read(split, first, piece, std::span(set.pixels).subspan(first * size, piece * size));
        if (!done)
            return tl::unexpected(done.error());
    }
    return set;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::image
