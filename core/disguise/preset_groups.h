// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/disguise/recipe.h"

namespace guise::disguise {

/// Presets that belong together in a menu.
struct PresetGroup {
    std::string label;  // English, marked for translation
    std::string help;   // one sentence: what they are for
    std::vector<const Preset*> presets;
};

/// Every preset in one group: the paper's, the schemes beside it, and those that are weak on purpose.
[[nodiscard]] std::span<const PresetGroup> presetGroups();

}  // namespace guise::disguise
