// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/source_views.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr std::size_t kMaxClasses = 65536;

class MemorySource final : public ImageSource {
public:
    MemorySource(std::string name, ImageSet train, ImageSet test) : train_(std::move(train)), test_(std::move(test)) {
        info_.uri = name;
        info_.name = std::move(name);
        info_.shape = train_.shape;
        info_.trainCount = train_.count();
        info_.testCount = test_.count();
        info_.classNames = train_.classNames;
    }
    const SourceInfo& info() const noexcept override { return info_; }
    std::span<const std::int32_t> labels(Split split) const noexcept override { return part(split).labels; }
    Result<void> read(Split split, std::size_t first, std::size_t count, std::span<std::uint8_t> out) const override {
        if (Result<void> fits = checkRange(*this, split, first, count, out.size()); !fits)
            return fits;
        const std::span<const std::uint8_t> pixels = part(split).pixels;
        std::copy_n(pixels.begin() + static_cast<std::ptrdiff_t>(first * info_.shape.size()), out.size(), out.begin());
        return {};
    }

private:
    const ImageSet& part(Split split) const noexcept { return split == Split::Train ? train_ : test_; }
    ImageSet train_;
    ImageSet test_;
    SourceInfo info_;
};

Result<void> checkPart(const std::string& name, const ImageSet& set, const char* part, std::size_t classes) {
    const Result<base::Shape> shape = base::checkShape(set.shape.channels, set.shape.height, set.shape.width);
    if (!shape)
        return tl::unexpected(shape.error());
    if (set.pixels.empty() || set.pixels.size() % set.shape.size() != 0)
        return fail(
            ErrorCode::BadData,
            fmt::format("The {} part of {} has {} bytes, which is no whole number of {} images. Check its source.",
                        part, name, set.pixels.size(), set.shape.text()),
            {part, name});
    if (!set.labels.empty() && set.labels.size() != set.count())
        return fail(ErrorCode::BadData,
                    fmt::format("The {} part of {} has {} labels for {} images. Check its source.", part, name,
                                set.labels.size(), set.count()),
                    {part, name});
    for (std::size_t i = 0; i < set.labels.size(); ++i) {
        if (set.labels[i] < 0 || static_cast<std::size_t>(set.labels[i]) >= classes)
            return fail(ErrorCode::BadData,
                        fmt::format("Label {} of the {} part of {} is {}, but there are {} classes. Check its source.",
                                    i, part, name, set.labels[i], classes),
                        {std::to_string(i), part, name, std::to_string(set.labels[i]), std::to_string(classes)});
    }
    return {};
}

/// Names by which ?classes= can find each class again.
Result<void> checkNames(const std::string& name, std::vector<std::string> classNames) {
    std::sort(classNames.begin(), classNames.end());
    if (!classNames.empty() && classNames.front().empty())
        return fail(ErrorCode::BadData, fmt::format("A class of {} has an empty name. Give every class a name.", name),
                    {name});
    const auto twice = std::adjacent_find(classNames.begin(), classNames.end());
    if (twice != classNames.end())
        return fail(
            ErrorCode::BadData,
            fmt::format("Two classes of {} are called \"{}\". Give every class a name of its own.", name, *twice),
            {name, *twice});
    return {};
}

}  // namespace

Result<SourcePtr> sourceFromMemory(std::string name, ImageSet train, ImageSet test) try {
    if (train.classNames.size() > kMaxClasses)
        return fail(ErrorCode::TooLarge, fmt::format("{} has {} classes; {} are the most. Check its labels.", name,
                                                     train.classNames.size(), kMaxClasses));
    if (Result<void> fine = checkPart(name, train, "training", train.classNames.size()); !fine)
        return tl::unexpected(fine.error());
    if (train.labels.empty())
        train.classNames.clear();
    if (Result<void> fine = checkNames(name, train.classNames); !fine)
        return tl::unexpected(fine.error());
    if (!test.pixels.empty() || !test.labels.empty()) {
        if (Result<void> fine = checkPart(name, test, "test", train.classNames.size()); !fine)
            return tl::unexpected(fine.error());
        if (!(test.shape == train.shape))
            return fail(ErrorCode::ShapeMismatch,
                        fmt::format("The training images of {} are {}, its test images {}. Bring them to one size.",
                                    name, train.shape.text(), test.shape.text()),
                        {name, train.shape.text(), test.shape.text()});
        if (test.labels.empty() != train.labels.empty())
            return fail(
                ErrorCode::BadData,
                fmt::format("Only one of the two parts of {} has labels. Give labels to both or to none.", name),
                {name});
        if (!test.classNames.empty() && test.classNames != train.classNames)
            return fail(ErrorCode::BadData,
                        fmt::format("The two parts of {} name different classes. Use the same for both.", name),
                        {name});
    }
    return std::make_shared<const MemorySource>(std::move(name), std::move(train), std::move(test));
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::image
