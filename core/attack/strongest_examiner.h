// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/attack/attacker_view.h"
#include "core/attack/examiner.h"
#include "core/attack/judge.h"
#include "core/base/error.h"

namespace guise::attack {

/// What one examiner answered to the same test images.
struct ExaminerAnswers {
    Level level = Level::One;
    std::span<const std::int32_t> answers;
};

/// The verdict of a threat level: its strongest examiner, chosen on one half of the test images and reported on the
/// other, so that choosing among several does not flatter it (METHODS 5).
struct LevelReading {
    Level level = Level::One;
    int examiners = 0;          // of this level and those below it
    std::size_t strongest = 0;  // index of the examiner
    std::int64_t chosenOn = 0;  // images
    double chosenAccuracy = 0.0;
    ExaminerFinding finding;  // on the other half; Wilson intervals, for one key
    Verdict verdict = Verdict::NotTried;
};

/// One reading for each level that has an examiner, ascending. The halves are drawn once and for all, the same for
/// every set of this size. Errors: BadData (fewer than four images), those of judgeAnswers().
[[nodiscard]] base::Result<std::vector<LevelReading>> strongestExaminers(std::span<const ExaminerAnswers> examiners,
                                                                         std::span<const std::int32_t> labels,
                                                                         int classes,
                                                                         const VerdictThresholds& thresholds);

}  // namespace guise::attack
