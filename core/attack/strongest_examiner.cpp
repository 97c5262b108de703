// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/strongest_examiner.h"

#include "core/learn/shuffle.h"

#include <utility>

namespace guise::attack {

namespace {

constexpr std::uint64_t kHalvesSeed = 0x68616c766573;
constexpr std::size_t kFewestImages = 4;

std::vector<std::int32_t> picked(std::span<const std::int32_t> all, std::span<const std::uint32_t> which) {
    std::vector<std::int32_t> part;
    part.reserve(which.size());
    for (const std::uint32_t index : which)
        part.push_back(all[index]);
    return part;
}

base::Result<std::vector<LevelReading>> readings(std::span<const ExaminerAnswers> examiners,
                                                 std::span<const std::int32_t> labels, int classes,
                                                 const VerdictThresholds& thresholds) {
    if (labels.size() < kFewestImages)
        return base::fail(
            base::ErrorCode::BadData,
            "The strongest examiner is chosen on one half of the images and judged on the other. Use four "
            "images or more.");
    const auto order = learn::shuffledOrder(labels.size(), kHalvesSeed, 0);
    const auto choosing = std::span(order).first(order.size() / 2);
    const auto reporting = std::span(order).subspan(order.size() / 2);
    const auto truth = std::pair(picked(labels, choosing), picked(labels, reporting));
    std::vector<LevelReading> result;
    for (const Level level : {Level::One, Level::Two, Level::Three}) {
        LevelReading reading;
        reading.level = level;
        bool own = false;
        for (std::size_t i = 0; i < examiners.size(); ++i) {
            if (examiners[i].level > level)
                continue;
            if (examiners[i].answers.size() != labels.size())
                return base::fail(base::ErrorCode::BadData, "An examiner answered to other images than the rest did.");
            own = own || examiners[i].level == level;
            const auto seen = judgeAnswers(picked(examiners[i].answers, choosing), truth.first, classes);
            if (!seen)
                return tl::unexpected(seen.error());
            if (reading.examiners++ == 0 || seen->accuracy > reading.chosenAccuracy) {
                reading.strongest = i;
                reading.chosenAccuracy = seen->accuracy;
                reading.chosenOn = seen->images;
            }
        }
        if (!own)
            continue;
        auto finding = judgeAnswers(picked(examiners[reading.strongest].answers, reporting), truth.second, classes);
        if (!finding)
            return tl::unexpected(finding.error());
        reading.finding = std::move(*finding);
        const base::Interval read = {1.0 - reading.finding.interval95.high, 1.0 - reading.finding.interval95.low};
        reading.verdict = readingVerdict(read, reading.finding.majorityRate, thresholds);
        result.push_back(std::move(reading));
    }
    return result;
}

}  // namespace

base::Result<std::vector<LevelReading>> strongestExaminers(std::span<const ExaminerAnswers> examiners,
                                                           std::span<const std::int32_t> labels, int classes,
                                                           const VerdictThresholds& thresholds) {
    try {
        return readings(examiners, labels, classes, thresholds);
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

}  // namespace guise::attack
