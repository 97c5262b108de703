// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <stop_token>

#include "core/disguise/shipment.h"

namespace guise::disguise {

/// writeShipment() for a recipe of InstaHide: images.npy f32 and labels.npy f32 [N, K], the shares of the classes under
/// the key's label permutation; ShipmentOptions::epochs mixes of every image. Partners are read as they are needed.
/// Errors: as writeShipment(); NotLabelled (labels are needed), those of InstaHide::create().
[[nodiscard]] base::Result<Shipment> writeMixedShipment(const image::ImageSource& source, const key::SecretKey& key,
                                                        const Recipe& recipe, const std::filesystem::path& folder,
                                                        const ShipmentOptions& options, const std::stop_token& stop);

}  // namespace guise::disguise
