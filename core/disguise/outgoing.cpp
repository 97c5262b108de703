// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/outgoing.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/image/npy.h"
#include "core/key/derivation.h"
#include "core/key/material.h"

#include <algorithm>
#include <numeric>
#include <system_error>
#include <utility>
#include <vector>

namespace guise::disguise {

using base::ErrorCode;

namespace {

base::Result<void> writeOrderMap(const std::filesystem::path& path, std::span<const std::uint64_t> order) {
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

}  // namespace

base::Result<void> checkOutgoingKey(const image::ImageSource& source, const key::SecretKey& key,
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

base::Result<ShardRange> shardRange(const image::ImageSource& source, const ShipmentOptions& options) {
    const std::size_t total = std::min(source.count(options.split), options.limit);
    if (total == 0)
        return base::fail(ErrorCode::NoSecondSet,
                          "This data has no " + std::string(image::splitName(options.split)) +
                              " images. Choose the other split, or ask for a test part with ?test=0.1.",
                          {std::string(image::splitName(options.split))});
    if (options.shards == 0 || options.shard >= options.shards || options.shards > total)
        return base::fail(ErrorCode::WrongUse, "A shard is i/n with i from 0 to n - 1, and n at most the image count.");
    // total / shards each, the first total % shards one more: no product that could overflow.
    const std::size_t each = total / options.shards;
    const std::size_t rest = total % options.shards;
    return ShardRange{each * options.shard + std::min(options.shard, rest), each + (options.shard < rest ? 1 : 0),
                      total};
}

std::vector<std::uint64_t> shippingOrder(std::size_t count, bool keepOrder) {
    std::vector<std::uint64_t> order(count);
    std::iota(order.begin(), order.end(), std::uint64_t{0});
    if (keepOrder)
        return order;
    key::RandomStream stream(key::randomRoot(), 0);
    const auto drawn = key::drawPermutation(stream, static_cast<std::int64_t>(count));
    std::transform(drawn.begin(), drawn.end(), order.begin(),
                   [](std::int64_t place) { return static_cast<std::uint64_t>(place); });
    return order;
}

Manifest outgoingManifest(const key::SecretKey& key, const ShipmentOptions& options, const key::RunId& run,
                          std::size_t count, bool hasLabels) {
    Manifest manifest;
    manifest.recipe = key.recipe();
    manifest.fingerprint = key.fingerprint();
    manifest.runId = base::hex(run);
    manifest.count = count;
    manifest.order = options.keepOrder ? kOrderKept : kOrderShuffled;
    manifest.testOnly = options.noiseSeed.has_value();
    manifest.hasLabels = hasLabels;
    manifest.labels = !hasLabels              ? kLabelsNone
                      : options.keepLabels    ? kLabelsKept
                      : key.classCount() == 0 ? kLabelsWithoutCount
                                              : kLabelsPermuted;
    return manifest;
}

base::Result<Shipment> finishShipment(Manifest manifest, const key::SecretKey& key, PartialFolder& folder,
                                      SentImages& sent, std::span<const std::uint64_t> order) {
    const std::string text = base::prettyJson(manifestToJson(manifest, key)) + "\n";
    if (auto saved = base::writeFile(folder.path() / "manifest.json", text); !saved)
        return tl::unexpected(saved.error());
    if (auto fresh = sent.record(manifest.runId); !fresh)
        return tl::unexpected(fresh.error());
    Shipment shipment;
    shipment.resent = sent.known();
    base::Result<void> done;
    if (manifest.order == kOrderShuffled) {
        shipment.orderMap = orderMapPath(manifest.runId);
        done = writeOrderMap(shipment.orderMap, order);
    }
    if (done)
        done = folder.commit();
    if (!done) {
        std::error_code ignored;
        sent.forget(manifest.runId);
        if (!shipment.orderMap.empty())
            std::filesystem::remove(shipment.orderMap, ignored);
        return tl::unexpected(done.error());
    }
    shipment.manifest = std::move(manifest);
    return shipment;
}

}  // namespace guise::disguise
