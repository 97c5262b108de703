// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/examiner.h"

#include "core/attack/json_number.h"
#include "core/base/json.h"
#include "core/learn/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <string>
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

base::Result<void> checkClasses(Labels answers, Labels labels, int classes) {
    if (labels.empty() || labels.size() != answers.size())
        return base::fail(base::ErrorCode::NotLabelled,
                          "The examiner's reading is judged by the true classes, and these images have no labels. "
                          "Choose a set with classes.");
    for (const Labels part : {labels, answers})
        for (const std::int32_t label : part)
            if (label < 0 || label >= classes)
                return base::fail(
                    base::ErrorCode::BadData,
                    fmt::format("Label {} is outside the examiner's classes 0 .. {}. Choose an examiner that "
                                "was trained on the same classes.",
                                label, classes - 1),
                    {std::to_string(label), std::to_string(classes - 1)});
    return {};
}

base::Result<ExaminerFinding> judged(Labels answers, Labels labels, int classes) {
    if (auto good = checkClasses(answers, labels, classes); !good)
        return tl::unexpected(good.error());
    const learn::Tally counted = learn::tally(answers, labels, classes);
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
    finding.relabelledAccuracy = accuracyRelabelled(answers, labels, classes);
    finding.chance = 1.0 / classes;
    finding.majorityRate = counted.majorityRate();
    const auto k = static_cast<std::size_t>(classes);
    finding.confusion.resize(k * k);
    for (std::size_t i = 0; i < labels.size(); ++i)
        ++finding.confusion[static_cast<std::size_t>(labels[i]) * k + static_cast<std::size_t>(answers[i])];
    return finding;
}

base::Result<ExaminerFinding> examineAll(learn::Model& examiner, const image::FloatImageSet& disguised,
                                         std::stop_token stop) {
    if (disguised.labels.empty() || disguised.labels.size() != disguised.count())
        return judged({}, {}, examiner.network().classes);  // says so before anything is read
    const auto answers = learn::predict(examiner, disguised, std::move(stop));
    if (!answers)
        return tl::unexpected(answers.error());
    return judged(*answers, disguised.labels, examiner.network().classes);
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

base::Result<ExaminerFinding> judgeAnswers(Labels answers, Labels labels, int classes) {
    try {
        return judged(answers, labels, classes);
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

base::Json breakdownToJson(const ExaminerFinding& finding, std::span<const std::string> classNames) {
    base::Json classes = base::Json::array();
    base::Json confusion = base::Json::array();
    const auto k = static_cast<std::size_t>(std::llround(std::sqrt(static_cast<double>(finding.confusion.size()))));
    for (std::size_t c = 0; c < k; ++c) {
        const auto row = std::span(finding.confusion).subspan(c * k, k);
        const std::int64_t images = std::accumulate(row.begin(), row.end(), std::int64_t{0});
        base::Json one = {{"class", c < classNames.size() ? classNames[c] : std::to_string(c)}, {"images", images}};
        putNumber(one, "accuracy",
                  images > 0 ? static_cast<double>(row[c]) / static_cast<double>(images)
                             : std::numeric_limits<double>::quiet_NaN(),
                  "no images of this class");
        classes.push_back(std::move(one));
        confusion.push_back(std::vector<std::int64_t>(row.begin(), row.end()));
    }
    return {{"per_class", std::move(classes)}, {"confusion", std::move(confusion)}};
}

}  // namespace guise::attack
