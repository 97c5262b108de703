// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/examiner.h"

#include "core/attack/json_number.h"
#include "core/base/json.h"
#include "core/learn/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

namespace guise::attack {

namespace {

using Labels = std::span<const std::int32_t>;

// Best one-to-one relabelling of answers to classes: fitted on even images, judged on odd ones. NaN below two images.
double accuracyRelabelled(Labels predicted, Labels labels, int classes) {
    const auto k = static_cast<std::size_t>(classes);
    std::vector<double> together(k * k, 0.0);  // answer x class
    for (std::size_t i = 0; i < labels.size(); i += 2)
        together[static_cast<std::size_t>(predicted[i]) * k + static_cast<std::size_t>(labels[i])] += 1.0;
    const std::vector<int> meaning = bestAssignment(together, classes);
    std::int64_t right = 0;
    std::int64_t judged = 0;
    for (std::size_t i = 1; i < labels.size(); i += 2, ++judged)
        right += meaning[static_cast<std::size_t>(predicted[i])] == labels[i] ? 1 : 0;
    return judged == 0 ? std::numeric_limits<double>::quiet_NaN()
                       : static_cast<double>(right) / static_cast<double>(judged);
}

base::Result<void> checkLabels(const image::FloatImageSet& set, int classes) {
    if (set.labels.empty() || set.labels.size() != set.count())
        return base::fail(base::ErrorCode::NotLabelled,
                          "The examiner's reading is judged by the true classes, and these images have no labels. "
                          "Choose a set with classes.");
    for (const std::int32_t label : set.labels)
        if (label < 0 || label >= classes)
            return base::fail(base::ErrorCode::BadData,
                              fmt::format("Label {} is outside the examiner's classes 0 .. {}. Choose an examiner that "
                                          "was trained on the same classes.",
                                          label, classes - 1),
                              {std::to_string(label), std::to_string(classes - 1)});
    return {};
}

base::Result<ExaminerFinding> examineAll(learn::Model& examiner, const image::FloatImageSet& disguised,
                                         std::stop_token stop) {
    const int classes = examiner.network().classes;
    if (auto good = checkLabels(disguised, classes); !good)
        return tl::unexpected(good.error());
    const auto predicted = learn::predict(examiner, disguised, std::move(stop));
    if (!predicted)
        return tl::unexpected(predicted.error());
    const learn::Tally counted = learn::tally(*predicted, disguised.labels, classes);
    std::int64_t right = 0;
    for (const std::int64_t one : counted.right)
        right += one;

    ExaminerFinding finding;
    finding.images = counted.total();
    finding.accuracy = counted.accuracy();
    finding.visualPrivacy = 1.0 - finding.accuracy;
    const base::Interval read = base::wilson(right, finding.images);
    finding.interval95 = {1.0 - read.high, 1.0 - read.low};
    finding.balancedAccuracy = counted.balancedAccuracy();
    finding.relabelledAccuracy = accuracyRelabelled(*predicted, disguised.labels, classes);
    finding.chance = 1.0 / classes;
    finding.majorityRate = counted.majorityRate();
    return finding;
}

class ExaminerProbe final : public learn::Probe {
public:
    ExaminerProbe(std::shared_ptr<learn::Model> examiner, const image::FloatImageSet& disguised)
        : examiner_(std::move(examiner)), disguised_(disguised) {}
    [[nodiscard]] bool due(std::int64_t step, std::int64_t steps) const override { return step == 0 || step == steps; }
    [[nodiscard]] base::Result<void> measure(learn::Model&, std::int64_t step, learn::RunSink& sink,
                                             std::stop_token stop) override {
        const auto finding = examine(*examiner_, disguised_, std::move(stop));
        if (!finding)
            return tl::unexpected(finding.error());
        sink.point({"visual-privacy", step, finding->visualPrivacy, finding->interval95.low, finding->interval95.high});
        return {};
    }

private:
    std::shared_ptr<learn::Model> examiner_;
    const image::FloatImageSet& disguised_;
};

}  // namespace

base::Result<ExaminerFinding> examine(learn::Model& examiner, const image::FloatImageSet& disguised,
                                      std::stop_token stop) {
    try {
        return examineAll(examiner, disguised, std::move(stop));
    } catch (...) {
        return tl::unexpected(base::errorFromCurrentException());
    }
}

std::unique_ptr<learn::Probe> examinerProbe(std::shared_ptr<learn::Model> examiner,
                                            const image::FloatImageSet& disguised) {
    return std::make_unique<ExaminerProbe>(std::move(examiner), disguised);
}

base::Json findingToJson(const ExaminerFinding& finding) {
    base::Json json = {{"attack", "examiner"},
                       {"level", 1},
                       {"visual_privacy", finding.visualPrivacy},
                       {"interval95", {finding.interval95.low, finding.interval95.high}},
                       {"accuracy", finding.accuracy},
                       {"balanced_accuracy", finding.balancedAccuracy},
                       {"chance", finding.chance},
                       {"majority_rate", finding.majorityRate},
                       {"images", finding.images}};
    putNumber(json, "relabelled_accuracy", finding.relabelledAccuracy, "fewer than two images");
    return json;
}

}  // namespace guise::attack
