// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/image/image_set.h"
#include "core/image/image_source.h"

namespace guise::experiment {

/// Who holds which originals when examiners are compared: the attacker's and the owner's do not overlap.
struct PanelImages {
    image::SourcePtr attackers;          // its training split; no test part where it is a half
    std::string attackersName;           // for people
    image::ImageSet owners;              // in an order drawn once for all, at most as many as were asked for
    std::vector<std::uint64_t> indices;  // of `owners` in the training split, for noise
};

/// `domain`: the attacker's images (its training split); null: one half of the training images, drawn once and for all,
/// and the owner's are of the other half. Errors: NotLabelled, BadData (other classes), ShapeMismatch, those of
/// loadSplit().
[[nodiscard]] base::Result<PanelImages> panelImages(const image::SourcePtr& source, const image::SourcePtr& domain,
                                                    std::size_t owners, const std::stop_token& stop);

}  // namespace guise::experiment
