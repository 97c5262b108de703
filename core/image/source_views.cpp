// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/source_views.h"

#include "core/base/numbers.h"
#include "core/base/parallel.h"
#include "core/base/sha256.h"
#include "core/image/resize.h"
#include "core/image/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>
#include <optional>

namespace guise::image {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

class ConvertedSource final : public ImageSource {
public:
    ConvertedSource(SourcePtr inner, const base::Shape& shape)
        : inner_(std::move(inner)),
          info_(inner_->info()),
          resizer_(info_.shape.height, info_.shape.width, shape.height, shape.width) {
        info_.shape = shape;
    }
    const SourceInfo& info() const noexcept override { return info_; }
    std::span<const std::int32_t> labels(Split split) const noexcept override { return inner_->labels(split); }

    Result<void> read(Split split, std::size_t first, std::size_t count, std::span<std::uint8_t> out) const override
        try {
        if (const Result<void> fits = checkRange(*this, split, first, count, out.size()); !fits)
            return fits;
        const std::size_t size = info_.shape.size();
        std::optional<base::Error> error;
        std::mutex guard;
        base::parallelFor(count, 256, 0, [&](std::size_t begin, std::size_t end) {
            Result<void> done = readPiece(split, first + begin, out.subspan(begin * size, (end - begin) * size));
            if (!done) {
                const std::lock_guard lock(guard);
                error = std::move(done.error());
            }
        });
        if (error)
            return tl::unexpected(*error);
        return {};
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }

private:
    Result<void> readPiece(Split split, std::size_t first, std::span<std::uint8_t> out) const try {
        const base::Shape& from = inner_->info().shape;
        const std::size_t plane =
            static_cast<std::size_t>(info_.shape.height) * static_cast<std::size_t>(info_.shape.width);
        const std::size_t fromPlane = static_cast<std::size_t>(from.height) * static_cast<std::size_t>(from.width);
        Picture picture{from, std::vector<std::uint8_t>(from.size())};
        for (std::size_t at = 0; at < out.size(); at += info_.shape.size(), ++first) {
            if (Result<void> done = inner_->read(split, first, 1, picture.pixels); !done)
                return done;
            const Picture* source = &picture;
            Picture changed;
            if (from.channels != info_.shape.channels) {
                changed = info_.shape.channels == 1 ? toGray(picture) : toColour(picture);
                source = &changed;
            }
            for (std::size_t c = 0; c < static_cast<std::size_t>(info_.shape.channels); ++c)
                resizer_.apply(std::span(source->pixels).subspan(c * fromPlane, fromPlane),
                               out.subspan(at + c * plane, plane));
        }
        return {};
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }

    SourcePtr inner_;
    SourceInfo info_;
    Resizer resizer_;
};

struct Reference {
    Split split = Split::Train;
    std::size_t index = 0;
};

// Chosen images of another source, in a given order, with labels of their own.
class SelectedSource final : public ImageSource {
public:
    struct Part {
        std::vector<Reference> images;
        std::vector<std::int32_t> labels;
    };
    SelectedSource(SourcePtr inner, Part train, Part test, std::vector<std::string> classNames)
        : inner_(std::move(inner)), info_(inner_->info()), train_(std::move(train)), test_(std::move(test)) {
        info_.trainCount = train_.images.size();
        info_.testCount = test_.images.size();
        info_.classNames = std::move(classNames);
    }
    const SourceInfo& info() const noexcept override { return info_; }
    std::span<const std::int32_t> labels(Split split) const noexcept override {
        return split == Split::Train ? train_.labels : test_.labels;
    }
    Result<void> read(Split split, std::size_t first, std::size_t count, std::span<std::uint8_t> out) const override {
        if (Result<void> fits = checkRange(*this, split, first, count, out.size()); !fits)
            return fits;
        const std::size_t size = info_.shape.size();
        const std::vector<Reference>& images = split == Split::Train ? train_.images : test_.images;
        // Neighbours in the inner source are read in one go.
        for (std::size_t i = 0; i < count;) {
            const Reference& start = images[first + i];
            std::size_t run = 1;
            while (i + run < count && images[first + i + run].split == start.split &&
                   images[first + i + run].index == start.index + run)
                ++run;
            if (Result<void> done = inner_->read(start.split, start.index, run, out.subspan(i * size, run * size));
                !done)
                return done;
            i += run;
        }
        return {};
    }

private:
    SourcePtr inner_;
    SourceInfo info_;
    Part train_;
    Part test_;
};

// How many of a class's `count` images go to the test part.
std::size_t testShare(std::size_t count, double share) {
    if (count < 2)
        return 0;
    const auto wanted = static_cast<std::size_t>(std::floor(static_cast<double>(count) * share + 0.5));
    return std::clamp(wanted, std::size_t{1}, count - 1);
}

Result<std::size_t> findClass(const std::vector<std::string>& names, const std::string& wanted) {
    const auto named = std::find(names.begin(), names.end(), wanted);
    if (named != names.end())
        return static_cast<std::size_t>(named - names.begin());
    const Result<std::int64_t> index = base::parseInteger(wanted, "class");
    if (index && *index >= 0 && static_cast<std::size_t>(*index) < names.size())
        return static_cast<std::size_t>(*index);
    std::string known;
    for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 20); ++i)
        known += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > 20)
        known += fmt::format(" and {} more", names.size() - 20);
    const std::string name = printable(std::string_view(wanted));
    return fail(ErrorCode::UnknownName,
                fmt::format("There is no class \"{}\" here. The classes are: {}; or give their numbers from 0 on.",
                            name, known),
                {name, known});
}

}  // namespace

Result<void> checkRange(const ImageSource& source, Split split, std::size_t first, std::size_t count,
                        std::size_t size) {
    const std::size_t have = source.count(split);
    if (first > have || count > have - first)
        return fail(ErrorCode::ShapeMismatch,
                    fmt::format("Images {} to {} were asked for, but the {} part has {}. Ask for fewer.", first,
                                first + count, splitName(split), have),
                    {std::to_string(have)});
    const std::size_t need = count * source.info().shape.size();
    if (size != need)
        return fail(
            ErrorCode::ShapeMismatch,
            fmt::format("A buffer of {} bytes was given for {} bytes of pixels. Give one that fits.", size, need),
            {std::to_string(size), std::to_string(need)});
    return {};
}

Result<SourcePtr> convertSource(SourcePtr inner, const base::Shape& shape) {
    const base::Shape& from = inner->info().shape;
    if (from == shape)
        return inner;
    if ((from.channels != shape.channels) && (from.channels == 2 || from.channels > 3))
        return fail(ErrorCode::BadData,
                    fmt::format("Images with {} channels cannot become grey. Leave ?gray out.", from.channels),
                    {std::to_string(from.channels)});
    return std::make_shared<const ConvertedSource>(std::move(inner), shape);
}

Result<SourcePtr> drawTestPart(SourcePtr inner, double share, std::uint64_t seed) {
    if (inner->info().testCount != 0)
        return fail(ErrorCode::BadUri,
                    fmt::format("{} has a test part of {} images of its own. Leave ?test out.", inner->info().name,
                                inner->info().testCount),
                    {inner->info().name});
    const auto labels = inner->labels(Split::Train);
    const std::size_t count = inner->info().trainCount;
    std::map<std::int32_t, std::vector<std::pair<base::Digest, std::size_t>>> classes;
    for (std::size_t i = 0; i < count; ++i)
        classes[labels.empty() ? 0 : labels[i]].emplace_back(
            base::sha256(fmt::format("guise-split/1\n{}\n{}", seed, i)), i);
    std::vector<char> isTest(count, 0);
    for (auto& entry : classes) {
        auto& images = entry.second;
        std::sort(images.begin(), images.end());
        for (std::size_t i = 0; i < testShare(images.size(), share); ++i)
            isTest[images[i].second] = 1;
    }
    std::array<SelectedSource::Part, 2> parts;  // train, test
    for (std::size_t i = 0; i < count; ++i) {
        auto& part = parts[isTest[i] != 0 ? 1 : 0];
        part.images.push_back({Split::Train, i});
        if (!labels.empty())
            part.labels.push_back(labels[i]);
    }
    if (parts[1].images.empty())
        return fail(
            ErrorCode::BadData,
            fmt::format("{} has too few images a class to draw a test part. Leave ?test out.", inner->info().name),
            {inner->info().name});
    std::vector<std::string> names = inner->info().classNames;
    return std::make_shared<const SelectedSource>(std::move(inner), std::move(parts[0]), std::move(parts[1]),
                                                  std::move(names));
}

Result<SourcePtr> selectClasses(SourcePtr inner, const std::vector<std::string>& classes) {
    const SourceInfo& info = inner->info();
    if (info.classNames.empty())
        return fail(ErrorCode::NotLabelled,
                    fmt::format("{} has no labels, so no class can be chosen. Leave ?classes out.", info.name),
                    {info.name});
    std::vector<std::int32_t> relabel(info.classNames.size(), -1);
    std::vector<std::string> names;
    for (const std::string& wanted : classes) {
        const Result<std::size_t> index = findClass(info.classNames, wanted);
        if (!index)
            return tl::unexpected(index.error());
        if (relabel[*index] >= 0)
            return fail(ErrorCode::BadUri,
                        fmt::format("The class \"{}\" is chosen twice. Name each class once.", info.classNames[*index]),
                        {info.classNames[*index]});
        relabel[*index] = static_cast<std::int32_t>(names.size());
        names.push_back(info.classNames[*index]);
    }
    std::array<SelectedSource::Part, 2> parts;
    for (const Split split : {Split::Train, Split::Test}) {
        auto& part = parts[split == Split::Train ? 0 : 1];
        const auto labels = inner->labels(split);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const std::int32_t label = relabel[static_cast<std::size_t>(labels[i])];
            if (label < 0)
                continue;
            part.images.push_back({split, i});
            part.labels.push_back(label);
        }
    }
    if (parts[0].images.empty())
        return fail(ErrorCode::NoSecondSet,
                    fmt::format("{} has no training image of the classes chosen. Choose others.", info.name),
                    {info.name});
    return std::make_shared<const SelectedSource>(std::move(inner), std::move(parts[0]), std::move(parts[1]),
                                                  std::move(names));
}

}  // namespace guise::image
