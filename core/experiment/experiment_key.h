// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/error.h"
#include "core/experiment/run_settings.h"
#include "core/image/image_source.h"
#include "core/key/secret_key.h"

namespace guise::experiment {

/// The experiment key of a run; nothing for a plain one. Errors: those of checkRecipe() and SecretKey::experiment().
[[nodiscard]] base::Result<std::optional<key::SecretKey>> experimentKeyOf(const RunSettings& settings,
                                                                          const image::SourceInfo& source);

}  // namespace guise::experiment
