// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/instahide_shipment.h"

#include "core/base/parallel.h"
#include "core/disguise/instahide.h"
#include "core/disguise/outgoing.h"
#include "core/image/npy.h"
#include "core/key/derivation.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace guise::disguise {
namespace {

using base::ErrorCode;
using base::fail;

constexpr double kRange = 255.0;  // a deviation counts as one grey level at least
constexpr std::size_t kMaxRows = std::size_t{1} << 31;
constexpr std::size_t kGrain = 16;  // images of one piece of parallel work

base::Result<void> checked(const image::ImageSource& source, const key::SecretKey& key, const Recipe& recipe,
                           const ShipmentOptions& options) {
    if (auto usable = checkOutgoingKey(source, key, options); !usable)
        return usable;
    const image::SourceInfo& info = source.info();
    if (options.format != ShipmentFormat::Npy)
        return fail(ErrorCode::UnknownFormat,
                    "Mixed images with shares of classes are written as npy alone. Choose "
                    "that format.");
    if (source.labels(options.split).empty())
        return fail(ErrorCode::NotLabelled,
                    "InstaHide mixes labels with images, and these have none. Choose a set with classes.");
    if (instaHideSettings(recipe).across != (options.publicSource != nullptr))
        return fail(ErrorCode::WrongUse,
                    "A recipe with public partners needs a public set (--public URI), and a "
                    "recipe of the own set alone takes none.");
    if (options.publicSource != nullptr && options.publicSource->info().shape != info.shape)
        return fail(ErrorCode::ShapeMismatch,
                    "The public images are " + options.publicSource->info().shape.text() + ", the own ones " +
                        info.shape.text() + ". Bring them to one shape with ?size= and ?gray.",
                    {options.publicSource->info().shape.text(), info.shape.text()});
    return {};
}

/// What is written: image `first + item % count` of the split in epoch `item / count`, item = items[position].
struct Rows {
    std::size_t first = 0;
    std::size_t count = 0;
    std::vector<std::uint64_t> items;
    [[nodiscard]] std::uint64_t imageOf(std::uint64_t item) const noexcept { return first + item % count; }
};

class Mixer {
public:
    Mixer(const image::ImageSource& source, const ShipmentOptions& options, const InstaHide& mixer,
          const std::vector<key::SecretBytes>& keys, const Rows& rows, std::size_t classes)
        : source_(source), options_(options), mixer_(mixer), keys_(keys), rows_(rows), classes_(classes) {}

    /// One row: its mix into `out`, the shares of its classes into `labels`. May throw.
    base::Result<void> operator()(std::uint64_t item, std::vector<std::uint8_t>& memory, std::span<float> out,
                                  std::span<float> labels) const {
        const std::size_t size = source_.info().shape.size();
        const std::uint64_t image = rows_.imageOf(item);
        key::RandomStream stream(keys_[item / rows_.count], image);
        const Mix mix = mixer_.draw(image, stream);
        memory.resize(mix.images.size() * size);
        std::vector<const std::uint8_t*> pixels;
        for (std::size_t j = 0; j < mix.images.size(); ++j) {
            const bool own = j < mix.own;
            const image::ImageSource& from = own ? source_ : *options_.publicSource;
            const auto part = std::span(memory).subspan(j * size, size);
            if (auto read = from.read(own ? options_.split : image::Split::Train, mix.images[j], 1, part); !read)
                return read;
            pixels.push_back(part.data());
        }
        mixer_.apply(mix, pixels, stream, out);
        std::fill(labels.begin(), labels.end(), 0.0F);
        addLabelShares(mix, source_.labels(options_.split), labels);
        return {};
    }
    [[nodiscard]] std::size_t classes() const noexcept { return classes_; }

private:
    const image::ImageSource& source_;
    const ShipmentOptions& options_;
    const InstaHide& mixer_;
    const std::vector<key::SecretBytes>& keys_;
    const Rows& rows_;
    std::size_t classes_;
};

/// Rows [begin, begin + count), on several threads.
base::Result<void> mixRows(const Mixer& mixer, const Rows& rows, std::size_t begin, std::size_t count,
                           std::span<float> pixels, std::span<float> labels, int threads, const std::stop_token& stop) {
    std::mutex mutex;
    std::optional<base::Error> failure;
    const std::size_t size = pixels.size() / count;
    const auto work = [&](std::size_t from, std::size_t to) {
        std::vector<std::uint8_t> memory;
        base::Result<void> done;
        try {
            for (std::size_t i = from; i < to && done; ++i)
                done = mixer(rows.items[begin + i], memory, pixels.subspan(i * size, size),
                             labels.subspan(i * mixer.classes(), mixer.classes()));
        } catch (...) {
            done = tl::unexpected(base::errorFromCurrentException());
        }
        const std::lock_guard lock(mutex);
        if (!done && !failure)
            failure = std::move(done.error());
    };
    base::parallelFor(count, kGrain, threads, work, stop);
    if (failure)
        return tl::unexpected(std::move(*failure));
    if (stop.stop_requested())
        return fail(ErrorCode::Stopped, "Stopped; nothing was written.");
    return {};
}

/// Column c of the shares becomes column permutation[c].
void permuteLabels(std::span<float> labels, std::size_t classes, const key::SecretVector<std::int64_t>& permutation) {
    if (permutation.empty())
        return;
    std::vector<float> row(classes);
    for (std::size_t at = 0; at < labels.size(); at += classes) {
        for (std::size_t c = 0; c < classes; ++c)
            row[static_cast<std::size_t>(permutation[c])] = labels[at + c];
        std::copy(row.begin(), row.end(), labels.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

base::Result<void> writeRows(const Mixer& mixer, const Rows& rows, const key::SecretKey& key, const base::Shape& shape,
                             const std::filesystem::path& folder, const ShipmentOptions& options, Manifest& manifest,
                             const std::stop_token& stop) {
    const std::size_t count = rows.items.size();
    manifest.images = {"f32",
                       {count, static_cast<std::size_t>(shape.channels), static_cast<std::size_t>(shape.height),
                        static_cast<std::size_t>(shape.width)},
                       {}};
    manifest.labelFile = {"f32", {count, mixer.classes()}, {}};
    auto images = image::NpyWriter::create(folder / "images.npy", image::NpyType::F32, manifest.images.shape);
    if (!images)
        return tl::unexpected(images.error());
    auto shares = image::NpyWriter::create(folder / "labels.npy", image::NpyType::F32, manifest.labelFile.shape);
    if (!shares)
        return tl::unexpected(shares.error());
    const auto permutation = options.keepLabels ? key::SecretVector<std::int64_t>() : key.labelPermutation();
    const std::size_t width = shape.size() + mixer.classes();
    const std::size_t chunk = std::clamp<std::size_t>(kChunkBytes / (width * sizeof(float)), 1, count);
    std::vector<float> pixels(chunk * shape.size());
    std::vector<float> labels(chunk * mixer.classes());
    for (std::size_t begin = 0; begin < count; begin += chunk) {
        const std::size_t now = std::min(chunk, count - begin);
        const auto out = std::span(pixels).first(now * shape.size());
        const auto classes = std::span(labels).first(now * mixer.classes());
        if (auto mixed = mixRows(mixer, rows, begin, now, out, classes, options.threads, stop); !mixed)
            return mixed;
        permuteLabels(classes, mixer.classes(), permutation);
        if (auto written = images->writeValues(std::span<const float>(out)); !written)
            return written;
        if (auto written = shares->writeValues(std::span<const float>(classes)); !written)
            return written;
        if (options.progress)
            options.progress(
                {static_cast<std::int64_t>(begin + now), static_cast<std::int64_t>(count), -1.0, "Disguising images"});
    }
    if (auto finished = images->finish(); !finished)
        return finished;
    if (auto finished = shares->finish(); !finished)
        return finished;
    manifest.images.sha256 = images->sha256();
    manifest.labelFile.sha256 = shares->sha256();
    return {};
}

/// The images of this shard, before the ledger: each goes out in its own mixes.
base::Result<void> announce(const image::ImageSource& source, const ShipmentOptions& options, const Rows& rows,
                            SentImages& sent) {
    if (!sent.active())
        return {};
    const std::size_t size = source.info().shape.size();
    const std::size_t chunk = std::clamp<std::size_t>(kChunkBytes / size, 1, rows.count);
    std::vector<std::uint8_t> pixels(chunk * size);
    for (std::size_t begin = 0; begin < rows.count; begin += chunk) {
        const std::size_t count = std::min(chunk, rows.count - begin);
        const auto part = std::span(pixels).first(count * size);
        if (auto read = source.read(options.split, rows.first + begin, count, part); !read)
            return read;
        if (auto fresh = sent.add(part); !fresh)
            return fresh;
    }
    return {};
}

}  // namespace

base::Result<Shipment> writeMixedShipment(const image::ImageSource& source, const key::SecretKey& key,
                                          const Recipe& recipe, const std::filesystem::path& folder,
                                          const ShipmentOptions& options, const std::stop_token& stop) {
    if (auto usable = checked(source, key, recipe, options); !usable)
        return tl::unexpected(usable.error());
    const auto range = shardRange(source, options);
    if (!range)
        return tl::unexpected(range.error());
    if (options.epochs < 1 || options.epochs > kMaxRows / range->count)
        return fail(ErrorCode::WrongUse, "The number of epochs is at least 1, and all mixes together at most 2^31.");
    const Rows rows{range->first, range->count, shippingOrder(range->count * options.epochs, options.keepOrder)};
    const auto measured = source.count(image::Split::Train) > 0 ? image::Split::Train : options.split;
    const auto figures = channelFigures(source, measured, stop);
    if (!figures)
        return tl::unexpected(figures.error());
    const base::Shape& shape = source.info().shape;
    const auto mixer =
        InstaHide::create(instaHideSettings(recipe), shape, *figures, range->total,
                          options.publicSource != nullptr ? options.publicSource->count(image::Split::Train) : 0);
    if (!mixer)
        return tl::unexpected(mixer.error());
    auto sent = SentImages::open(source, key, options, range->count);
    if (!sent)
        return tl::unexpected(sent.error());
    if (auto fresh = announce(source, options, rows, *sent); !fresh)
        return tl::unexpected(fresh.error());
    auto partial = PartialFolder::create(folder, {"images.npy", "labels.npy", "manifest.json"}, options.replace);
    if (!partial)
        return tl::unexpected(partial.error());

    const NoiseSource salt{options.noiseSeed ? key::noiseSaltFromSeed(*options.noiseSeed) : key::randomSalt(),
                           std::string(image::splitName(options.split))};
    std::vector<key::SecretBytes> keys;
    for (std::size_t epoch = 0; epoch < options.epochs; ++epoch)
        keys.push_back(mixKey(key.root(), salt, epoch));
    const std::size_t classes =
        key.classCount() > 0 ? static_cast<std::size_t>(key.classCount()) : source.info().classNames.size();
    Manifest manifest = outgoingManifest(key, options, key::randomRunId(), rows.items.size(), true);
    manifest.range = {-kRange, kRange};
    const Mixer each(source, options, *mixer, keys, rows, classes);
    if (auto done = writeRows(each, rows, key, shape, partial->path(), options, manifest, stop); !done)
        return tl::unexpected(done.error());
    std::vector<std::uint64_t> order(rows.items.size());
    std::transform(rows.items.begin(), rows.items.end(), order.begin(),
                   [&](std::uint64_t item) { return rows.imageOf(item); });
    return finishShipment(std::move(manifest), key, *partial, *sent, order);
}

}  // namespace guise::disguise
