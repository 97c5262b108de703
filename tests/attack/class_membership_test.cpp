// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/class_membership.h"

#include "core/base/json.h"
#include "tests/support/table_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

namespace guise::attack {
namespace {

using base::ErrorCode;
using support::TableModel;
using testing::HasSubstr;

// `classes` classes of `each` images; the value of image i of class c is base + (i mod 10), so an answer by value mod
// 10 spreads a class evenly over ten labels.
image::ImageSet evenSet(int classes, int each, int base) {
    image::ImageSet set;
    set.shape = {1, 1, 1};
    for (int c = 0; c < classes; ++c) {
        set.classNames.push_back("class " + std::to_string(c));
        for (int i = 0; i < each; ++i) {
            set.pixels.push_back(static_cast<std::uint8_t>(base + i % 10));
            set.labels.push_back(c);
        }
    }
    return set;
}

// Values below 100: all in label 3; above: spread evenly.
TableModel twoFaced() {
    return TableModel::answering(10, [](float value) { return value < 100.0F ? 3 : static_cast<int>(value) % 10; });
}

TEST(FanoFactor, KnownAnswers) {
    EXPECT_DOUBLE_EQ(fanoFactor({1000, 0, 0, 0, 0, 0, 0, 0, 0, 0}), 900.0);  // n (k - 1) / k
    EXPECT_DOUBLE_EQ(fanoFactor({7, 7, 7}), 0.0);
    EXPECT_DOUBLE_EQ(fanoFactor({1, 2, 3}), (2.0 / 3.0) / 2.0);
    EXPECT_EQ(fanoFactor({0, 0}), 0.0);
    EXPECT_DOUBLE_EQ(normalisedFanoFactor(900.0, 1000, 10), 1.0);
    EXPECT_DOUBLE_EQ(normalisedFanoFactor(0.9, 1000, 10), 0.0);
    EXPECT_DOUBLE_EQ(entropyBits({5, 5, 5, 5}), 2.0);
    EXPECT_EQ(entropyBits({9, 0}), 0.0);
}

// F of n uniform labels has mean (k-1)/k: here over 4,000 draws of n = 500, k = 10. F k is chi-square with 9 degrees,
// so the mean's deviation is sqrt(18)/10/sqrt(4000) = 0.0067; six of them: p < 1e-8.
TEST(FanoFactor, UniformLabelsGiveTheExpectedMean) {
    std::uint64_t state = 88172645463325252U;
    double sum = 0.0;
    for (int trial = 0; trial < 4000; ++trial) {
        std::vector<std::int64_t> histogram(10, 0);
        for (int i = 0; i < 500; ++i) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            ++histogram[state % 10];
        }
        sum += fanoFactor(histogram);
    }
    EXPECT_NEAR(sum / 4000.0, 0.9, 0.04);
}

TEST(ClassMembership, TellsConcentratedFromSpread) {
    TableModel model = twoFaced();
    const auto finding = classMembership(model, evenSet(4, 60, 0), evenSet(3, 50, 100));
    ASSERT_TRUE(finding) << finding.error().advice;
    EXPECT_EQ(finding->imagesPerClass, 50) << "the smallest class decides for all";
    ASSERT_EQ(finding->in.size(), 4U);
    ASSERT_EQ(finding->out.size(), 3U);
    for (const auto& one : finding->in) {
        EXPECT_EQ(one.histogram[3], 50);
        EXPECT_DOUBLE_EQ(one.fano, 45.0);
        EXPECT_DOUBLE_EQ(one.normalisedFano, 1.0);
        EXPECT_EQ(one.entropy, 0.0);
        EXPECT_NEAR(one.meanLargestSoftmax, 1.0, 1e-9);
        EXPECT_NEAR(one.meanSoftmaxEntropy, 0.0, 1e-9);
    }
    for (const auto& one : finding->out) {
        EXPECT_EQ(one.fano, 0.0);  // all 50 images: five of each value
        EXPECT_NEAR(one.entropy, std::log2(10.0), 1e-12);
    }
    EXPECT_DOUBLE_EQ(finding->meanFanoIn, 45.0);
    EXPECT_DOUBLE_EQ(finding->meanFanoOut, 0.0);
    ASSERT_TRUE(finding->mannWhitney);
    EXPECT_EQ(finding->mannWhitney->auc, 1.0);
    EXPECT_EQ(finding->in[2].name, "class 2");
}

TEST(ClassMembership, SoftmaxMeasuresOfAnUndecidedNet) {
    TableModel model(8, [](float, std::span<float> logits) {
        for (float& logit : logits)
            logit = -3.5F;
    });
    const auto finding = classMembership(model, evenSet(2, 50, 0), evenSet(2, 50, 100));
    ASSERT_TRUE(finding);
    EXPECT_NEAR(finding->in[0].meanLargestSoftmax, 0.125, 1e-12);
    EXPECT_NEAR(finding->in[0].meanSoftmaxEntropy, 3.0, 1e-12);
}

TEST(ClassMembership, TheSeedDrawsTheImages) {
    TableModel model = TableModel::answering(10, [](float value) { return static_cast<int>(value) % 10; });
    ClassMembershipOptions options;
    options.imagesPerClass = 55;
    const auto in = evenSet(2, 300, 0);
    const auto out = evenSet(2, 300, 100);
    const auto histogram = [&](std::uint64_t seed) {
        options.seed = seed;
        const auto finding = classMembership(model, in, out, options);
        EXPECT_TRUE(finding);
        EXPECT_EQ(finding->imagesPerClass, 55);
        return finding->in[0].histogram;
    };
    EXPECT_EQ(histogram(1), histogram(1));
    EXPECT_NE(histogram(1), histogram(2));
}

TEST(ClassMembership, TooFewImagesIsNotTried) {
    TableModel model = twoFaced();
    const auto small = classMembership(model, evenSet(2, 49, 0), evenSet(2, 80, 100));
    ASSERT_FALSE(small);
    EXPECT_EQ(small.error().code, ErrorCode::BadData);
    EXPECT_THAT(small.error().advice, HasSubstr("not tried"));
    ClassMembershipOptions options;
    options.imagesPerClass = 10;
    EXPECT_FALSE(classMembership(model, evenSet(2, 60, 0), evenSet(2, 60, 100), options));
    options.live = true;
    const auto live = classMembership(model, evenSet(2, 49, 0), evenSet(2, 80, 100), options);
    ASSERT_TRUE(live);
    EXPECT_EQ(live->imagesPerClass, 10);
}

TEST(ClassMembership, SaysWhatIsWrong) {
    TableModel model = twoFaced();
    const auto good = evenSet(2, 50, 0);
    auto bad = good;
    bad.shape = {1, 1, 2};
    EXPECT_EQ(classMembership(model, good, bad).error().code, ErrorCode::ShapeMismatch);
    bad = good;
    bad.labels[3] = 2;
    EXPECT_EQ(classMembership(model, bad, good).error().code, ErrorCode::BadData);
    bad.labels.clear();
    EXPECT_EQ(classMembership(model, bad, good).error().code, ErrorCode::NotLabelled);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(classMembership(model, good, good, {}, stop.get_token()).error().code, ErrorCode::Stopped);
}

TEST(ClassMembership, JsonNamesWhatIsMissing) {
    TableModel model = twoFaced();
    const auto one = classMembership(model, evenSet(1, 50, 0), evenSet(1, 50, 100));
    ASSERT_TRUE(one);
    const auto json = findingToJson(*one);
    EXPECT_TRUE(json["p_value"].is_null());
    EXPECT_TRUE(json["p_value_reason"].is_string());
    EXPECT_EQ(json["auc"], 1.0);
    EXPECT_EQ(json["fano_in"].size(), 1U);
    EXPECT_EQ(json["fano_out"][0], 0.0);
    EXPECT_TRUE(json["entropy_in"].is_number());
}

class Points final : public learn::RunSink {
public:
    void point(const base::Metric& metric) override { values[metric.name] = metric.value; }
    void progress(const base::Progress&) override {}
    std::map<std::string, double> values;
};

TEST(ClassMembershipProbe, ReportsMeansAndClasses) {
    TableModel model = twoFaced();
    const auto in = evenSet(2, 20, 0);
    const auto out = evenSet(3, 20, 100);
    const auto probe = classMembershipProbe(in, out, 20, 5);
    EXPECT_TRUE(probe->due(5, 12));
    EXPECT_TRUE(probe->due(12, 12));
    EXPECT_FALSE(probe->due(6, 12));
    Points sink;
    ASSERT_TRUE(probe->measure(model, 5, sink, {}));
    EXPECT_DOUBLE_EQ(sink.values.at("fano/in/mean"), 18.0);
    EXPECT_DOUBLE_EQ(sink.values.at("fano/out/mean"), 0.0);
    EXPECT_EQ(sink.values.count("fano/out/2"), 1U);
    EXPECT_EQ(sink.values.count("fano/in/2"), 0U);
    EXPECT_EQ(sink.values.at("fano/auc"), 1.0);
    EXPECT_TRUE(sink.values.contains("fano/p"));
}

TEST(ClassMembershipProbe, FeedsAFewClassesAtATime) {
    TableModel model = twoFaced();
    const auto in = evenSet(6, 20, 0);
    const auto out = evenSet(6, 20, 100);
    const auto probe = classMembershipProbe(in, out, 20, 5);
    Points whole;
    ASSERT_TRUE(probe->measure(model, 5, whole, {}));
    EXPECT_EQ(whole.values.count("fano/in/5"), 1U);
    std::map<std::string, int> told;
    for (std::int64_t step = 10; step < 10 + 5 * static_cast<std::int64_t>(kLiveTurns); step += 5) {
        Points sink;
        ASSERT_TRUE(probe->measure(model, step, sink, {}));
        for (const auto& [name, value] : sink.values) {
            ++told[name];
            EXPECT_DOUBLE_EQ(value, whole.values.at(name)) << name;  // the net has not changed
        }
    }
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(told["fano/in/" + std::to_string(i)], 1) << i;
        EXPECT_EQ(told["fano/out/" + std::to_string(i)], 1) << i;
    }
    EXPECT_EQ(told["fano/in/mean"], static_cast<int>(kLiveTurns));
}

}  // namespace
}  // namespace guise::attack
