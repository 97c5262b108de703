// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/attack/attacker_view.h"
#include "core/base/error.h"

namespace guise::experiment {

/// The examiners of METHODS 5. All but the paper's own train on images that are not the owner's.
enum class ExaminerVariant { Paper, Standardised, Magnitude, Invariant, KeyAgnostic, Recovered, Adapted };

struct ExaminerVariantInfo {
    ExaminerVariant variant = ExaminerVariant::Paper;
    std::string_view name;  // JSON and command line
    attack::Level level = attack::Level::One;
    std::string_view help;  // one sentence, marked for translation
};
/// In the order of the enumerators.
[[nodiscard]] std::span<const ExaminerVariantInfo> examinerVariants();
[[nodiscard]] const ExaminerVariantInfo& infoOf(ExaminerVariant variant);
/// Names of variants, or "all" alone. Error: UnknownName.
[[nodiscard]] base::Result<std::vector<ExaminerVariant>> parseExaminerVariants(std::span<const std::string> names);

}  // namespace guise::experiment
