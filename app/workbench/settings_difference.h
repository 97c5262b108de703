// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/workbench/recovery.h"
#include "core/disguise/recipe.h"
#include "core/learn/settings.h"

#include <optional>
#include <string>
#include <vector>

namespace guise::app {

/// What a person has set in the window and may undo.
struct WorkSettings {
    std::string dataUri;  // as it was opened
    disguise::Recipe recipe;
    std::optional<disguise::Recipe> other;  // the second recipe of a comparison, not in view
    bool viewsPinned = false;               // `recipe` is the one that was pinned (A), `other` the one beside it (B)
    learn::TrainSettings train;
    std::string network;
    bool standardise = false;
    bool alsoPlain = false;
    AttackerSettings attacker;
    friend bool operator==(const WorkSettings&, const WorkSettings&) = default;
};

/// One setting that differs, in the window's language.
struct Difference {
    QString what;    // "Noise: Level"
    QString before;  // "100 grey levels"; empty: no value worth a word
    QString after;
    std::string key;  // equal for changes of one value; empty: no value, such as the order of steps
};

/// Setting by setting where the steps are the same; else the order of steps as one.
[[nodiscard]] std::vector<Difference> recipeDifferences(const disguise::Recipe& before, const disguise::Recipe& after);
[[nodiscard]] std::vector<Difference> settingsDifferences(const WorkSettings& before, const WorkSettings& after);

/// "Noise: Level 100 → 50; Block 7 × 7 → 4 × 4".
[[nodiscard]] QString differencesInWords(const std::vector<Difference>& differences);

}  // namespace guise::app
