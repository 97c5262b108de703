// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/preview_controller.h"

#include <span>

namespace guise::app {

/// InstaHide's picture of `pixels`: mixed with partners drawn from `sets`, the same ones every time so that nothing
/// flickers. Figures come from the first 1,000 pictures. Any thread.
[[nodiscard]] base::Result<Preview> makeMixedPreview(const key::SecretKey& key, const disguise::Recipe& recipe,
                                                     const std::vector<std::uint8_t>& pixels, std::uint64_t index,
                                                     const PreviewSets& sets);

/// Features of patches (d x h x w) as one grey picture: every patch a square of its d features.
[[nodiscard]] QImage featurePicture(std::span<const float> values, const base::Shape& shape,
                                    const image::DisplayMapping& mapping);

}  // namespace guise::app
