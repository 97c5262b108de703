// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>

#include "core/attack/attacker_view.h"
#include "core/base/error.h"
#include "core/disguise/disguiser.h"
#include "core/experiment/panel_images.h"
#include "core/image/image_set.h"
#include "core/key/secret_key.h"

namespace guise::experiment {

/// Pictures that an attacker without pairs makes of disguised images.
struct RecoveredPictures {
    std::string attack;       // the most confident one; empty: none gave pictures
    double confidence = 0.0;  // its own
    image::FloatImageSet pictures;
};

/// Runs every attack of level 1 on the owner's disguised images (with their exported label indices, and the attacker's
/// own images), keeps the most confident and lets it recover `test`. Errors: Stopped, those of the attack.
[[nodiscard]] base::Result<RecoveredPictures> recoverWithoutPairs(const disguise::Disguiser& disguiser,
                                                                  const key::SecretKey& key, const PanelImages& images,
                                                                  const image::FloatImageSet& ownersDisguised,
                                                                  const image::FloatImageSet& test, int threads,
                                                                  const std::stop_token& stop);

}  // namespace guise::experiment
