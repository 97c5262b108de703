// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/shipment.h"

#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"
#include "core/disguise/partial_folder.h"
#include "core/image/npy.h"
#include "core/key/derivation.h"
#include "core/key/material.h"
#include "core/key/random_stream.h"

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

namespace guise::disguise {

namespace {

using base::ErrorCode;

/// Images [first, first + count) of the split are shipped; position p shows image order[p].
struct Plan {
    std::size_t first = 0;
    std::size_t count = 0;
    std::vector<std::uint64_t> order;
};

base::Result<Plan> planned(const image::ImageSource& source, const ShipmentOptions& options) {
    const std::size_t all = std::min(source.count(options.split), options.limit);
    if (all == 0)
        return base::fail(ErrorCode::NoSecondSet,
                          "This data has no " + std::string(image::splitName(options.split)) +
                              " images. Choose the other split, or ask for a test part with ?test=0.1.",
                          {std::string(image::splitName(options.split))});
    if (options.shards == 0 || options.shard >= options.shards || options.shards > all)
        return base::fail(ErrorCode::WrongUse, "A shard is i/n with i from 0 to n - 1, and n at most the image count.");
    Plan plan;
    // all / shards each, the first all % shards one more: no product that could overflow.
    const std::size_t each = all / options.shards;
    const std::size_t rest = all % options.shards;
    plan.first = each * options.shard + std::min(options.shard, rest);
    plan.count = each + (options.shard < rest ? 1 : 0);
    plan.order.resize(plan.count);
    if (options.keepOrder) {
        for (std::size_t p = 0; p < plan.count; ++p)
            plan.order[p] = plan.first + p;
        return plan;
    }
    key::RandomStream stream(key::randomRoot(), 0);
    const auto permutation = key::drawPermutation(stream, static_cast<std::int64_t>(plan.count));
    for (std::size_t p = 0; p < plan.count; ++p)
        plan.order[p] = plan.first + static_cast<std::uint64_t>(permutation[p]);
    return plan;
}

base::Result<void> checkKey(const image::ImageSource& source, const key::SecretKey& key,
                            const ShipmentOptions& options) {
    if (key.kind() == key::KeyKind::Experiment && !options.noiseSeed)
        return base::fail(
            ErrorCode::ExperimentKeyRefused,
            "This is an experiment key: its seed is recorded, so it is no secret, and nothing made with it "
            "may be outsourced. Make a key with a passphrase; for a test set give --noise-seed.");
    if (auto fits = key.checkFits({}, source.info().shape); !fits)
        return fits;
    const std::size_t classes = source.info().classNames.size();
    if (key.classCount() > 0 && classes > static_cast<std::size_t>(key.classCount()))
        return base::fail(ErrorCode::KeyShapeMismatch,
                          "The key was made for " + std::to_string(key.classCount()) + " classes, this data has " +
                              std::to_string(classes) + ". Make a key for this data.",
                          {std::to_string(key.classCount()), std::to_string(classes)});
    return {};
}

class Writer {
public:
    Writer(const image::ImageSource& source, const key::SecretKey& key, const Disguiser& disguiser,
           const ShipmentOptions& options, std::stop_token stop)
        : source_(source), key_(key), disguiser_(disguiser), options_(options), stop_(std::move(stop)) {}

    base::Result<ShippedFile> images(const std::filesystem::path& path, const Plan& plan) const {
        const bool bytes = disguiser_.outputType() == ValueType::Byte;
        const base::Shape& shape = disguiser_.outputShape();
        ShippedFile file{bytes ? "u8" : "f32",
                         {plan.count, static_cast<std::size_t>(shape.channels), static_cast<std::size_t>(shape.height),
                          static_cast<std::size_t>(shape.width)},
                         {}};
        auto writer = image::NpyWriter::create(path, bytes ? image::NpyType::U8 : image::NpyType::F32, file.shape);
        if (!writer)
            return tl::unexpected(writer.error());
        const std::size_t inSize = source_.info().shape.size();
        const std::size_t outSize = shape.size();
        const std::size_t chunk = std::clamp<std::size_t>(kChunkBytes / (outSize * sizeof(float)), 1, plan.count);
        std::vector<std::uint8_t> originals(chunk * inSize);
        std::vector<float> values(chunk * outSize);
        std::vector<std::uint8_t> rounded(bytes ? chunk * outSize : 0);
        const NoiseSource noise{options_.noiseSeed ? key::noiseSaltFromSeed(*options_.noiseSeed) : key::randomSalt(),
                                std::string(image::splitName(options_.split))};
        for (std::size_t begin = 0; begin < plan.count; begin += chunk) {
            const std::size_t count = std::min(chunk, plan.count - begin);
            const auto indices = std::span(plan.order).subspan(begin, count);
            if (auto read = readImages(indices, originals); !read)
                return tl::unexpected(read.error());
            const auto out = std::span(values).first(count * outSize);
            const ApplyOptions apply{options_.threads, stop_};
            if (auto done = disguiser_.apply(std::span(originals).first(count * inSize), indices, noise, out, apply);
                !done)
                return tl::unexpected(done.error());
            if (stop_.stop_requested())
                return base::fail(ErrorCode::Stopped, "Stopped; nothing was written.");
            base::Result<void> written;
            if (bytes) {
                std::transform(out.begin(), out.end(), rounded.begin(),
                               [](float value) { return static_cast<std::uint8_t>(value); });
                written = writer->write(std::span(rounded).first(out.size()));
            } else {
                written = writer->writeValues(std::span<const float>(out));
            }
            if (!written)
                return tl::unexpected(written.error());
            if (options_.progress)
                options_.progress({static_cast<std::int64_t>(begin + count), static_cast<std::int64_t>(plan.count),
                                   -1.0, "Disguising images"});
        }
        if (auto finished = writer->finish(); !finished)
            return tl::unexpected(finished.error());
        file.sha256 = writer->sha256();
        return file;
    }

    base::Result<ShippedFile> labels(const std::filesystem::path& path, const Plan& plan) const {
        const auto original = source_.labels(options_.split);
        std::vector<std::int32_t> labels(plan.count);
        const auto permutation = options_.keepLabels ? key::SecretVector<std::int64_t>() : key_.labelPermutation();
        for (std::size_t p = 0; p < plan.count; ++p) {
            const std::int32_t label = original[plan.order[p]];
            if (!permutation.empty() && (label < 0 || static_cast<std::size_t>(label) >= permutation.size()))
                return base::fail(ErrorCode::BadData,
                                  "A label of this data lies outside its classes. Check the labels.");
            labels[p] =
                permutation.empty() ? label : static_cast<std::int32_t>(permutation[static_cast<std::size_t>(label)]);
        }
        ShippedFile file{"i32", {plan.count}, {}};
        auto writer = image::NpyWriter::create(path, image::NpyType::I32, file.shape);
        if (!writer)
            return tl::unexpected(writer.error());
        if (auto written = writer->writeValues(std::span<const std::int32_t>(labels)); !written)
            return tl::unexpected(written.error());
        if (auto finished = writer->finish(); !finished)
            return tl::unexpected(finished.error());
        file.sha256 = writer->sha256();
        return file;
    }

private:
    base::Result<void> readImages(std::span<const std::uint64_t> indices, std::span<std::uint8_t> out) const {
        const std::size_t size = source_.info().shape.size();
        if (options_.keepOrder)
            return source_.read(options_.split, indices.front(), indices.size(), out.first(indices.size() * size));
        for (std::size_t i = 0; i < indices.size(); ++i)
            if (auto read = source_.read(options_.split, indices[i], 1, out.subspan(i * size, size)); !read)
                return read;
        return {};
    }

    const image::ImageSource& source_;
    const key::SecretKey& key_;
    const Disguiser& disguiser_;
    const ShipmentOptions& options_;
    std::stop_token stop_;
};

base::Result<void> writeOrderMap(const std::filesystem::path& path, const std::vector<std::uint64_t>& order) {
    if (auto made = base::makeFolder(path.parent_path(), 0700); !made)
        return made;
    auto writer = image::NpyWriter::create(path, image::NpyType::I64, {order.size()}, {false, 0600});
    if (!writer)
        return tl::unexpected(writer.error());
    const std::vector<std::int64_t> values(order.begin(), order.end());
    if (auto written = writer->writeValues(std::span<const std::int64_t>(values)); !written)
        return written;
    return writer->finish();
}

base::Result<Shipment> written(const image::ImageSource& source, const key::SecretKey& key,
                               const std::filesystem::path& folder, const ShipmentOptions& options,
                               std::stop_token stop) {
    if (auto usable = checkKey(source, key, options); !usable)
        return tl::unexpected(usable.error());
    const auto disguiser = Disguiser::create(key);
    if (!disguiser)
        return tl::unexpected(disguiser.error());
    const auto plan = planned(source, options);
    if (!plan)
        return tl::unexpected(plan.error());
    auto partial = PartialFolder::create(folder, {"images.npy", "labels.npy", "manifest.json"}, options.replace);
    if (!partial)
        return tl::unexpected(partial.error());

    Shipment shipment;
    Manifest& manifest = shipment.manifest;
    manifest.recipe = key.recipe();
    manifest.fingerprint = key.fingerprint();
    const base::Digest random = key::randomSalt();
    manifest.runId = base::hex(std::span(random).first(16));
    manifest.count = plan->count;
    manifest.order = options.keepOrder ? kOrderKept : kOrderShuffled;
    manifest.testOnly = options.noiseSeed.has_value();
    manifest.range = disguiser->valueRange();
    const Writer writer(source, key, *disguiser, options, stop);
    auto images = writer.images(partial->path() / "images.npy", *plan);
    if (!images)
        return tl::unexpected(images.error());
    manifest.images = std::move(*images);
    manifest.hasLabels = !source.labels(options.split).empty();
    manifest.labels = !manifest.hasLabels     ? kLabelsNone
                      : options.keepLabels    ? kLabelsKept
                      : key.classCount() == 0 ? kLabelsWithoutCount
                                              : kLabelsPermuted;
    if (manifest.hasLabels) {
        auto labels = writer.labels(partial->path() / "labels.npy", *plan);
        if (!labels)
            return tl::unexpected(labels.error());
        manifest.labelFile = std::move(*labels);
    }
    const std::string text = base::prettyJson(manifestToJson(manifest, key)) + "\n";
    if (auto saved = base::writeFile(partial->path() / "manifest.json", text); !saved)
        return tl::unexpected(saved.error());

    if (!options.keepOrder) {
        shipment.orderMap = orderMapPath(manifest.runId);
        if (auto kept = writeOrderMap(shipment.orderMap, plan->order); !kept)
            return tl::unexpected(kept.error());
    }
    if (auto done = partial->commit(); !done) {
        std::error_code ignored;
        if (!shipment.orderMap.empty())
            std::filesystem::remove(shipment.orderMap, ignored);
        return tl::unexpected(done.error());
    }
    return shipment;
}

}  // namespace

base::Result<Shipment> writeShipment(const image::ImageSource& source, const key::SecretKey& key,
                                     const std::filesystem::path& folder, const ShipmentOptions& options,
                                     std::stop_token stop) try {
    return written(source, key, folder, options, std::move(stop));
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

std::filesystem::path orderMapPath(const std::string& runId) {
    return base::dataFolder() / "shipments" / (runId + ".order.npy");
}

}  // namespace guise::disguise
