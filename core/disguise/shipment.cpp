// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/shipment.h"

#include "core/base/paths.h"
#include "core/disguise/instahide_shipment.h"
#include "core/disguise/outgoing.h"
#include "core/disguise/scheme.h"
#include "core/disguise/shipment_sink.h"
#include "core/key/derivation.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace guise::disguise {

namespace {

using base::ErrorCode;

/// Labels as exported, in the order of the plan.
base::Result<ExportedLabels> exportedLabels(const image::ImageSource& source, const key::SecretKey& key,
                                            const ShipmentOptions& options, std::span<const std::uint64_t> order) {
    const auto original = source.labels(options.split);
    ExportedLabels labels;
    if (original.empty())
        return labels;
    const auto permutation = options.keepLabels ? key::SecretVector<std::int64_t>() : key.labelPermutation();
    labels.classes = permutation.empty() ? source.info().classNames.size() : permutation.size();
    labels.hard.resize(order.size());
    for (std::size_t p = 0; p < order.size(); ++p) {
        const std::int32_t label = original[order[p]];
        if (label < 0 || static_cast<std::size_t>(label) >= labels.classes)
            return base::fail(ErrorCode::BadData, "A label of this data lies outside its classes. Check the labels.");
        labels.hard[p] =
            permutation.empty() ? label : static_cast<std::int32_t>(permutation[static_cast<std::size_t>(label)]);
    }
    return labels;
}

class Writer {
public:
    Writer(const image::ImageSource& source, const Disguiser& disguiser, const ShipmentOptions& options,
           std::stop_token stop)
        : source_(source), disguiser_(disguiser), options_(options), stop_(std::move(stop)) {}

    base::Result<void> images(ShipmentSink& sink, SentImages& sent, std::span<const std::uint64_t> order,
                              const key::RunId& run) const {
        const std::size_t inSize = source_.info().shape.size();
        const std::size_t outSize = disguiser_.outputShape().size();
        const std::size_t chunk = std::clamp<std::size_t>(kChunkBytes / (outSize * sizeof(float)), 1, order.size());
        std::vector<std::uint8_t> originals(chunk * inSize);
        std::vector<float> values(chunk * outSize);
        const NoiseSource noise{options_.noiseSeed ? key::noiseSaltFromSeed(*options_.noiseSeed) : key::randomSalt(),
                                std::string(image::splitName(options_.split))};
        for (std::size_t begin = 0; begin < order.size(); begin += chunk) {
            const std::size_t count = std::min(chunk, order.size() - begin);
            const auto indices = order.subspan(begin, count);
            const auto in = std::span(originals).first(count * inSize);
            if (auto read = readImages(indices, in); !read)
                return read;
            if (auto fresh = sent.add(in); !fresh)
                return fresh;
            const auto out = std::span(values).first(count * outSize);
            const ApplyOptions apply{options_.threads, stop_, FreshRun{run, begin}};
            if (auto done = disguiser_.apply(in, indices, noise, out, apply); !done)
                return done;
            if (stop_.stop_requested())
                return base::fail(ErrorCode::Stopped, "Stopped; nothing was written.");
            if (auto written = sink.write(out); !written)
                return written;
            if (options_.progress)
                options_.progress({static_cast<std::int64_t>(begin + count), static_cast<std::int64_t>(order.size()),
                                   -1.0, "Disguising images"});
        }
        return {};
    }

private:
    base::Result<void> readImages(std::span<const std::uint64_t> indices, std::span<std::uint8_t> out) const {
        const std::size_t size = source_.info().shape.size();
        if (options_.keepOrder)
            return source_.read(options_.split, indices.front(), indices.size(), out);
        for (std::size_t i = 0; i < indices.size(); ++i) {
            if (stop_.stop_requested())
                return base::fail(ErrorCode::Stopped, "Stopped; nothing was written.");
            if (auto read = source_.read(options_.split, indices[i], 1, out.subspan(i * size, size)); !read)
                return read;
        }
        return {};
    }

    const image::ImageSource& source_;
    const Disguiser& disguiser_;
    const ShipmentOptions& options_;
    std::stop_token stop_;
};

base::Result<Shipment> written(const image::ImageSource& source, const key::SecretKey& key,
                               const std::filesystem::path& folder, const ShipmentOptions& options,
                               std::stop_token stop) {
    if (auto usable = checkOutgoingKey(source, key, options); !usable)
        return tl::unexpected(usable.error());
    const auto disguiser = Disguiser::create(key, stop);
    if (!disguiser)
        return tl::unexpected(disguiser.error());
    const auto range = shardRange(source, options);
    if (!range)
        return tl::unexpected(range.error());
    if (auto seed = checkNoiseSeed(*disguiser, options.noiseSeed); !seed)
        return tl::unexpected(seed.error());
    std::vector<std::uint64_t> order = shippingOrder(range->count, options.keepOrder);
    for (std::uint64_t& image : order)
        image += range->first;
    const auto labels = exportedLabels(source, key, options, order);
    if (!labels)
        return tl::unexpected(labels.error());
    auto sent = SentImages::open(source, key, options, range->count);
    if (!sent)
        return tl::unexpected(sent.error());
    auto partial = PartialFolder::create(folder, formatEntries(options.format, labels->classes), options.replace);
    if (!partial)
        return tl::unexpected(partial.error());

    const key::RunId run = key::randomRunId();
    Manifest manifest = outgoingManifest(key, options, run, range->count, !labels->empty());
    manifest.range = disguiser->valueRange();
    auto sink = makeSink(options.format,
                         {partial->path(), disguiser->outputShape(), range->count,
                          disguiser->outputType() == ValueType::Byte, manifest.range, &*labels, options.threads});
    if (!sink)
        return tl::unexpected(sink.error());
    if (auto done = Writer(source, *disguiser, options, stop).images(**sink, *sent, order, run); !done)
        return tl::unexpected(done.error());
    if (auto done = (*sink)->finish(manifest); !done)
        return tl::unexpected(done.error());
    return finishShipment(std::move(manifest), key, *partial, *sent, order);
}

}  // namespace

base::Result<Shipment> writeShipment(const image::ImageSource& source, const key::SecretKey& key,
                                     const std::filesystem::path& folder, const ShipmentOptions& options,
                                     std::stop_token stop) try {
    const auto recipe = parseRecipe(key.recipe());
    if (recipe && recipe->scheme == kInstaHideScheme)
        return writeMixedShipment(source, key, *recipe, folder, options, stop);
    if (options.publicSource != nullptr || options.epochs != 1)
        return base::fail(ErrorCode::WrongUse,
                          "A public set and several epochs belong to recipes of InstaHide. Leave them out.");
    return written(source, key, folder, options, std::move(stop));
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

std::filesystem::path orderMapPath(const std::string& runId) {
    return base::dataFolder() / "shipments" / (runId + ".order.npy");
}

}  // namespace guise::disguise
