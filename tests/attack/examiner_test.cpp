// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/examiner.h"

#include "core/base/json.h"
#include "tests/support/table_model.h"

#include <gtest/gtest.h>

#include <limits>
#include <span>
#include <string>
#include <vector>

namespace guise::attack {
namespace {

using base::ErrorCode;
using support::TableModel;

// 400 images whose value is their class, four classes.
image::FloatImageSet fourClasses() {
    image::FloatImageSet set{{1, 1, 1}, {}, {}};
    for (int i = 0; i < 400; ++i) {
        set.pixels.push_back(static_cast<float>(i / 100));
        set.labels.push_back(i / 100);
    }
    return set;
}

TEST(Examiner, ReadsEverything) {
    TableModel model = TableModel::answering(4, [](float value) { return static_cast<int>(value); });
    const auto finding = examine(model, fourClasses());
    ASSERT_TRUE(finding) << finding.error().advice;
    EXPECT_EQ(finding->accuracy, 1.0);
    EXPECT_EQ(finding->visualPrivacy, 0.0);
    EXPECT_EQ(finding->balancedAccuracy, 1.0);
    EXPECT_EQ(finding->relabelledAccuracy, 1.0);
    EXPECT_EQ(finding->chance, 0.25);
    EXPECT_EQ(finding->majorityRate, 0.25);
    EXPECT_EQ(finding->images, 400);
    EXPECT_NEAR(finding->interval95.low, 0.0, 1e-12);
    EXPECT_NEAR(finding->interval95.high, 3.8414588 / (400.0 + 3.8414588), 1e-6);  // Wilson at 0 of 400
}

TEST(Examiner, AlwaysWrongIsNoPrivacyAfterRelabelling) {
    TableModel model = TableModel::answering(4, [](float value) { return (static_cast<int>(value) + 1) % 4; });
    const auto finding = examine(model, fourClasses());
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->visualPrivacy, 1.0);
    EXPECT_EQ(finding->relabelledAccuracy, 1.0);
    EXPECT_NEAR(finding->interval95.high, 1.0, 1e-12);
}

TEST(Examiner, AConstantGuessReadsTheMajority) {
    TableModel model = TableModel::answering(4, [](float) { return 2; });
    auto set = fourClasses();
    for (std::size_t i = 0; i < 100; ++i)
        set.labels[i] = 2;  // 200 of 400 now
    const auto finding = examine(model, set);
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->accuracy, 0.5);
    EXPECT_EQ(finding->majorityRate, 0.5);
    EXPECT_DOUBLE_EQ(finding->balancedAccuracy, 1.0 / 3.0);
    EXPECT_LT(finding->interval95.low, 0.5);
    EXPECT_GT(finding->interval95.high, 0.5);
}

TEST(Examiner, SaysWhatIsWrong) {
    TableModel model = TableModel::answering(4, [](float) { return 0; });
    auto set = fourClasses();
    set.labels[7] = 4;
    EXPECT_EQ(examine(model, set).error().code, ErrorCode::BadData);
    set.labels.clear();
    EXPECT_EQ(examine(model, set).error().code, ErrorCode::NotLabelled);
    EXPECT_EQ(examine(model, {{1, 1, 2}, {0.0F, 0.0F}, {0}}).error().code, ErrorCode::ShapeMismatch);
    EXPECT_EQ(examine(model, {{1, 1, 1}, {}, {}}).error().code, ErrorCode::NotLabelled);
}

TEST(Examiner, TellsWhatEachClassIsTakenFor) {
    const std::vector<std::int32_t> labels = {0, 0, 0, 1, 1, 0};
    const std::vector<std::int32_t> answers = {0, 2, 2, 1, 0, 0};
    const auto finding = judgeAnswers(answers, labels, 3);
    ASSERT_TRUE(finding) << finding.error().advice;
    EXPECT_EQ(finding->confusion, (std::vector<std::int64_t>{2, 0, 2, 1, 1, 0, 0, 0, 0}));
    EXPECT_DOUBLE_EQ(finding->accuracy, 0.5);
    const std::vector<std::string> names = {"zero", "one"};
    const auto json = breakdownToJson(*finding, names);
    EXPECT_EQ(json["per_class"][0]["class"], "zero");
    EXPECT_EQ(json["per_class"][0]["images"], 4);
    EXPECT_EQ(json["per_class"][0]["accuracy"], 0.5);
    EXPECT_EQ(json["per_class"][2]["class"], "2") << "a class without a name has its number";
    EXPECT_TRUE(json["per_class"][2]["accuracy"].is_null() && json["per_class"][2].contains("accuracy_reason"));
    EXPECT_EQ(json["confusion"][1][0], 1);
    EXPECT_EQ(judgeAnswers(answers, labels, 2).error().code, ErrorCode::BadData);
    EXPECT_EQ(judgeAnswers(std::span(answers).first(2), labels, 3).error().code, ErrorCode::NotLabelled);
}

TEST(Examiner, JsonHasNoNumberWithoutAReason) {
    ExaminerFinding finding;
    finding.relabelledAccuracy = std::numeric_limits<double>::quiet_NaN();
    finding.interval95 = {0.25, 0.75};
    const auto json = findingToJson(finding);
    EXPECT_TRUE(json["relabelled_accuracy"].is_null());
    EXPECT_TRUE(json["relabelled_accuracy_reason"].is_string());
    EXPECT_EQ(json["interval95"][1], 0.75);
    EXPECT_TRUE(json.contains("visual_privacy") && json.contains("accuracy") && json.contains("chance"));
}

}  // namespace
}  // namespace guise::attack
