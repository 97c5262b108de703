// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/error.h"
#include "core/disguise/partial_folder.h"
#include "core/disguise/sent_images.h"
#include "core/disguise/shipment.h"

namespace guise::disguise {

/// What every shipment goes through, whatever its scheme.

/// Errors: ExperimentKeyRefused (without a noise seed), KeyShapeMismatch (image shape or more classes than the key
/// has).
[[nodiscard]] base::Result<void> checkOutgoingKey(const image::ImageSource& source, const key::SecretKey& key,
                                                  const ShipmentOptions& options);

/// Images [first, first + count) of the split belong to this shard; `total` to all shards together.
struct ShardRange {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t total = 0;
};
/// Errors: NoSecondSet (split is empty), WrongUse.
[[nodiscard]] base::Result<ShardRange> shardRange(const image::ImageSource& source, const ShipmentOptions& options);

/// 0 .. count - 1, freshly shuffled unless the order is kept.
[[nodiscard]] std::vector<std::uint64_t> shippingOrder(std::size_t count, bool keepOrder);

/// Recipe, fingerprint, run id, order, test mark and word on the labels; the rest is the writer's.
[[nodiscard]] Manifest outgoingManifest(const key::SecretKey& key, const ShipmentOptions& options,
                                        const key::RunId& run, std::size_t count, bool hasLabels);

/// The end of a shipment whose images lie in `folder`: manifest, ledger, order map (position -> source index, kept
/// outside), rename. On an error nothing of it stays. Errors: those of SentImages::record(), file errors.
[[nodiscard]] base::Result<Shipment> finishShipment(Manifest manifest, const key::SecretKey& key, PartialFolder& folder,
                                                    SentImages& sent, std::span<const std::uint64_t> order);

}  // namespace guise::disguise
