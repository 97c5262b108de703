// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "core/attack/attack.h"

namespace guise::attack {

/// One attack of the table: what came of it.
struct Attempt {
    const Attack* attack = nullptr;
    bool tried = false;
    std::string reason;  // why it was not tried, or how it failed, as a sentence; empty: it ran
    double seconds = 0.0;
    AttackResult result;  // where it ran
};

struct Choice {
    std::vector<Attempt> attempts;  // every attack up to the level, in the table's order
    [[nodiscard]] int tried(Level upTo = Level::Three) const noexcept;
    /// The most confident attempt up to a level that gives pictures, by what that level may look at; -1: none.
    [[nodiscard]] int best(Level upTo = Level::Three) const noexcept;
};

struct ChooserOptions {
    Level level = Level::One;
    Cost dearest = Cost::Minutes;             // dearer attacks are left for another time, and say so
    std::chrono::milliseconds budget{60000};  // no attack starts after it; one that began may finish
    AttackContext context;
};

/// Runs every attack up to the level that applies, the cheapest first, and keeps the one with the highest confidence of
/// its own. It never sees the truth: nothing of it is in an AttackerView. Error: Stopped.
[[nodiscard]] base::Result<Choice> chooseAttack(const AttackerView& view, const ChooserOptions& options);

}  // namespace guise::attack
