// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/disguised_data.h"

#include "core/image/picture.h"
#include "core/key/aes.h"
#include "core/key/derivation.h"
#include "core/learn/stream_source.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace guise::experiment {

namespace {

using base::ErrorCode;

constexpr std::size_t kPiece = 2048;                       // images read at once
constexpr std::size_t kLimitBytes = std::size_t{8} << 30;  // of f32 held in memory

/// In steps, as touching gigabytes for the first time takes seconds, and a stop must not wait for that.
base::Result<void> growTo(std::vector<float>& values, std::size_t count, const std::stop_token& stop) {
    constexpr std::size_t kStep = std::size_t{4} << 20U;  // values
    values.reserve(count);
    while (values.size() < count) {
        if (stop.stop_requested())
            return base::fail(ErrorCode::Stopped, "Stopped while the images were being prepared.");
        values.resize(std::min(count, values.size() + kStep));
    }
    return {};
}

/// Counts and labels of the range; pixels sized for `shape`.
base::Result<image::FloatImageSet> emptySet(const image::ImageSource& source, image::Split split,
                                            const base::Shape& shape, std::size_t first, std::size_t& count,
                                            const std::stop_token& stop) {
    const std::size_t all = source.count(split);
    if (all == 0)
        return base::fail(ErrorCode::NoSecondSet,
                          "This data has no " + std::string(image::splitName(split)) +
                              " images. Choose the other split, or ask for a test part with ?test=0.1.",
                          {std::string(image::splitName(split))});
    if (first >= all)
        return base::fail(ErrorCode::ShapeMismatch,
                          "The range starts behind the last of " + std::to_string(all) + " images.",
                          {std::to_string(all)});
    count = std::min(count, all - first);
    if (count > kLimitBytes / (shape.size() * sizeof(float)))
        return base::fail(ErrorCode::TooLarge,
                          std::to_string(count) + " images of " + shape.text() +
                              " do not fit into 8 GiB as floats. Take fewer (--limit) or smaller ones (?size=).",
                          {std::to_string(count), shape.text()});
    image::FloatImageSet set;
    set.shape = shape;
    if (auto grown = growTo(set.pixels, count * shape.size(), stop); !grown)
        return tl::unexpected(grown.error());
    if (const auto labels = source.labels(split); !labels.empty())
        set.labels.assign(labels.begin() + static_cast<std::ptrdiff_t>(first),
                          labels.begin() + static_cast<std::ptrdiff_t>(first + count));
    return set;
}

/// Calls work(bytes, index of the first image in the source, count) for pieces of [first, first + count).
template <class Work>
base::Result<void> inPieces(const image::ImageSource& source, image::Split split, std::size_t first, std::size_t count,
                            const std::stop_token& stop, const Work& work) {
    const std::size_t size = source.info().shape.size();
    std::vector<std::uint8_t> bytes(std::min(count, kPiece) * size);
    for (std::size_t done = 0; done < count;) {
        if (stop.stop_requested())
            return base::fail(ErrorCode::Stopped, "Stopped while the images were being prepared.");
        const std::size_t piece = std::min(kPiece, count - done);
        const auto part = std::span(bytes).first(piece * size);
        if (auto read = source.read(split, first + done, piece, part); !read)
            return read;
        if (auto worked = work(std::span<const std::uint8_t>(part), first + done, piece, done); !worked)
            return worked;
        done += piece;
    }
    return {};
}

image::Picture channelsAs(const image::Picture& picture, int channels) {
    if (picture.shape.channels == channels)
        return picture;
    return channels == 1 ? image::toGray(picture) : image::toColour(picture);
}

}  // namespace

disguise::NoiseSource noiseFor(image::Split split, std::optional<std::uint64_t> noiseSeed) {
    return {noiseSeed ? key::noiseSaltFromSeed(*noiseSeed) : key::randomSalt(), std::string(image::splitName(split))};
}

base::Result<image::FloatImageSet> disguiseSplit(const image::ImageSource& source, image::Split split,
                                                 const disguise::Disguiser& disguiser,
                                                 const disguise::NoiseSource& noise, std::size_t first,
                                                 std::size_t limit, std::stop_token stop) try {
    const base::Shape& input = disguiser.inputShape();
    if (source.info().shape != input)
        return base::fail(ErrorCode::KeyShapeMismatch,
                          "The key is for images of " + input.text() + ", this data has " + source.info().shape.text() +
                              ". Resize it (?size=) or use its own key.",
                          {input.text(), source.info().shape.text()});
    std::size_t count = limit;
    auto set = emptySet(source, split, disguiser.outputShape(), first, count, stop);
    if (!set)
        return set;
    const std::size_t outSize = set->shape.size();
    const key::RunId run = key::randomRunId();  // of this set, which nobody restores
    const auto done =
        inPieces(source, split, first, count, stop,
                 [&](std::span<const std::uint8_t> bytes, std::size_t index, std::size_t piece, std::size_t offset) {
                     const auto out = std::span(set->pixels).subspan(offset * outSize, piece * outSize);
                     const disguise::FreshRun part{run, index};
                     return disguiser.applyRange(bytes, index, noise, out, {0, stop, part});
                 });
    if (!done)
        return tl::unexpected(done.error());
    if (stop.stop_requested())
        return base::fail(ErrorCode::Stopped, "Stopped while the images were being disguised.");
    return set;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<image::FloatImageSet> originalSplit(const image::ImageSource& source, image::Split split,
                                                 std::size_t first, std::size_t limit, std::stop_token stop) try {
    std::size_t count = limit;
    auto set = emptySet(source, split, source.info().shape, first, count, stop);
    if (!set)
        return set;
    const std::size_t size = set->shape.size();
    const auto done = inPieces(
        source, split, first, count, stop,
        [&](std::span<const std::uint8_t> bytes, std::size_t, std::size_t, std::size_t offset) -> base::Result<void> {
            std::copy(bytes.begin(), bytes.end(), set->pixels.begin() + static_cast<std::ptrdiff_t>(offset * size));
            return {};
        });
    if (!done)
        return tl::unexpected(done.error());
    return set;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<image::FloatImageSet> augmentedCopies(const image::ImageSet& originals,
                                                   const disguise::Disguiser* disguiser,
                                                   const disguise::NoiseSource& noise,
                                                   const learn::Augmentation& augmentation, int copies,
                                                   std::uint64_t seed, std::stop_token stop) try {
    const std::size_t count = originals.count();
    const std::size_t size = originals.shape.size();
    image::FloatImageSet set;
    set.shape = disguiser != nullptr ? disguiser->outputShape() : originals.shape;
    const std::size_t all = count * static_cast<std::size_t>(copies);
    if (all > kLimitBytes / (set.shape.size() * sizeof(float)))
        return base::fail(ErrorCode::TooLarge,
                          std::to_string(all) + " images of " + set.shape.text() +
                              " do not fit into 8 GiB as floats. Ship fewer copies, or take fewer images (--limit).",
                          {std::to_string(all), set.shape.text()});
    if (auto grown = growTo(set.pixels, all * set.shape.size(), stop); !grown)
        return tl::unexpected(grown.error());
    const key::RunId run = key::randomRunId();
    std::vector<std::uint8_t> bytes;
    std::vector<std::uint64_t> indices;
    std::vector<std::uint64_t> numbers;
    for (std::size_t first = 0; first < all; first += indices.size()) {
        if (stop.stop_requested())
            return base::fail(ErrorCode::Stopped, "Stopped while the images were being augmented.");
        const std::size_t copy = first / count;  // a piece never goes over the end of one
        const std::size_t begin = first % count;
        const std::size_t piece = std::min(kPiece, count - begin);
        bytes.resize(piece * size);
        indices.clear();
        numbers.clear();
        for (std::size_t i = 0; i < piece; ++i) {
            const std::size_t index = begin + i;
            indices.push_back(index);
            numbers.push_back(first + i);
            set.labels.push_back(originals.labels[index]);
            learn::augment(augmentation, originals.shape, originals.image(index), seed, copy, index,
                           std::span(bytes).subspan(i * size, size));
        }
        const auto out = std::span(set.pixels).subspan(first * set.shape.size(), piece * set.shape.size());
        if (disguiser == nullptr)
            std::copy(bytes.begin(), bytes.end(), out.begin());
        else if (auto done = disguiser->apply(bytes, indices, learn::noiseOfRound(noise, copy), out,
                                              {0, stop, disguise::FreshRun{run, 0, numbers}});
                 !done)
            return tl::unexpected(done.error());
    }
    return set;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

image::FloatImageSet widened(const image::ImageSet& set) {
    return {set.shape, std::vector<float>(set.pixels.begin(), set.pixels.end()), set.labels};
}

base::Result<image::ImageSet> conformed(const image::ImageSet& set, const base::Shape& shape) try {
    if (set.shape == shape)
        return set;
    const auto plain = [](int channels) { return channels == 1 || channels == 3; };
    if (!plain(set.shape.channels) || !plain(shape.channels))
        return base::fail(ErrorCode::ShapeMismatch,
                          "Images of " + set.shape.text() + " cannot be brought to " + shape.text() +
                              ": only grey and colour can be converted. Choose another set.",
                          {set.shape.text(), shape.text()});
    image::ImageSet result{shape, {}, set.labels, set.classNames};
    result.pixels.reserve(set.count() * shape.size());
    for (std::size_t i = 0; i < set.count(); ++i) {
        const auto pixels = set.image(i);
        image::Picture picture{set.shape, {pixels.begin(), pixels.end()}};
        picture = channelsAs(picture, shape.channels);
        if (picture.shape != shape) {
            auto resized = image::resizePicture(picture, shape.height, shape.width);
            if (!resized)
                return tl::unexpected(resized.error());
            picture = std::move(*resized);
        }
        result.pixels.insert(result.pixels.end(), picture.pixels.begin(), picture.pixels.end());
    }
    return result;
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

}  // namespace guise::experiment
