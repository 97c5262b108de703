// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/key/secret_key.h"
#include "widgets/step_view.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace guise::app {

/// One step of a recipe on one picture: what it is, and the values after it.
struct StepStage {
    std::string mechanism;  // JSON name; empty: the picture before the first step, grown where the recipe pads
    std::string label;      // English, marked for translation
    std::string help;
    base::Shape shape;
    std::vector<float> values;
    std::vector<int> source;  // of a step that moves blocks: position j gets the block of position source[j]
};
struct StepStages {
    int rows = 0;  // of blocks
    int columns = 0;
    std::vector<StepStage> stages;  // one more than the recipe has steps
};
/// The recipe of `key`, step after step, with the key's own material and the noise of the preview: the last stage is
/// the preview's picture. Any thread; polls `stop`. Errors: those of Disguiser; RecipeInvalid for a scheme without
/// blocks; Stopped.
[[nodiscard]] base::Result<StepStages> stepStages(const key::SecretKey& key, const std::vector<std::uint8_t>& pixels,
                                                  std::uint64_t index, std::stop_token stop);
/// As the step view shows them, in the window's language: cut, every step, joined.
[[nodiscard]] QVector<widgets::StepView::Stage> shownStages(const StepStages& stages);

}  // namespace guise::app
