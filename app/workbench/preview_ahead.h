// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/shape.h"
#include "core/disguise/matrix_cache.h"
#include "core/disguise/recipe.h"
#include "core/key/secret_key.h"

#include <stop_token>
#include <vector>

namespace guise::app {

/// The recipe with every other block size that the block slider offers and whose matrices a moment suffices for,
/// nearest first; empty where the recipe draws no matrices. Any thread.
[[nodiscard]] std::vector<disguise::Recipe> recipesNear(const disguise::Recipe& recipe, const base::Shape& shape);

/// Draws the matrices of those recipes into `matrices`, so that the slider finds them. Any thread. Error: Stopped.
[[nodiscard]] base::Result<int> prepareAhead(const key::SecretKey& key, disguise::MatrixCache& matrices,
                                             std::stop_token stop);

}  // namespace guise::app
