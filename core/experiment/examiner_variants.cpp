// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/examiner_variants.h"

#include "core/base/translatable.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace guise::experiment {

namespace {

using attack::Level;
using base::translatable;

const std::array<ExaminerVariantInfo, 7>& variantTable() {
    static const std::array<ExaminerVariantInfo, 7> table{{
        {ExaminerVariant::Paper, "paper", Level::One,
         translatable("The paper's: a net trained on the owner's own originals")},
        {ExaminerVariant::Standardised, "standardised", Level::One,
         translatable("A net trained on originals; each image brought to their mean and deviation")},
        {ExaminerVariant::Magnitude, "magnitude", Level::One,
         translatable("The same on the magnitudes of the values, without their signs")},
        {ExaminerVariant::Invariant, "invariant", Level::One,
         translatable("A net on what no orthogonal key changes: Gram matrices of the blocks")},
        {ExaminerVariant::KeyAgnostic, "key-agnostic", Level::One,
         translatable("A net trained under a fresh key of the recipe for every batch")},
        {ExaminerVariant::Recovered, "recovered", Level::One,
         translatable("A net trained on originals, on what an attack without pairs recovers")},
        {ExaminerVariant::Adapted, "adapted", Level::Two,
         translatable("As key-agnostic, and some labelled images under the key itself")},
    }};
    return table;
}

}  // namespace

std::span<const ExaminerVariantInfo> examinerVariants() {
    return variantTable();
}

const ExaminerVariantInfo& infoOf(ExaminerVariant variant) {
    return variantTable()[static_cast<std::size_t>(variant)];
}

base::Result<std::vector<ExaminerVariant>> parseExaminerVariants(std::span<const std::string> names) {
    std::vector<ExaminerVariant> variants;
    std::string known = "all";
    for (const ExaminerVariantInfo& info : examinerVariants()) {
        known += ", " + std::string(info.name);
        const bool named = std::any_of(names.begin(), names.end(),
                                       [&](const std::string& name) { return name == "all" || name == info.name; });
        if (named)
            variants.push_back(info.variant);
    }
    for (const std::string& name : names) {
        const auto all = examinerVariants();
        const bool found =
            name == "all" || std::any_of(all.begin(), all.end(), [&](const auto& info) { return info.name == name; });
        if (!found)
            return base::fail(base::ErrorCode::UnknownName,
                              fmt::format("There is no examiner \"{}\". Choose among: {}.", name, known), {name});
    }
    return variants;
}

}  // namespace guise::experiment
