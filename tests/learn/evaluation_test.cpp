// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/evaluation.h"

#include "tests/support/table_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace guise::learn {
namespace {

using base::ErrorCode;
using support::TableModel;

class Points final : public RunSink {
public:
    void point(const base::Metric& metric) override { points.push_back(metric); }
    void progress(const base::Progress&) override {}
    std::vector<base::Metric> points;
};

image::FloatImageSet valued(const std::vector<float>& values, const std::vector<std::int32_t>& labels) {
    return {{1, 1, 1}, values, labels};
}

TEST(Predict, TakesTheLargestAndTheLowestOnATie) {
    TableModel model(3, [](float value, std::span<float> out) {
        out[0] = 1.0F;
        out[1] = value;
        out[2] = value;
    });
    const auto predicted = predict(model, valued({0.0F, 1.0F, 2.0F}, {}));
    ASSERT_TRUE(predicted);
    EXPECT_EQ(*predicted, (std::vector<std::int32_t>{0, 0, 1}));
}

TEST(Predict, GoesThroughAllImagesInOrder) {
    TableModel model = TableModel::answering(7, [](float value) { return static_cast<int>(value) % 7; });
    image::ImageSet set;
    set.shape = {1, 1, 1};
    for (int i = 0; i < 2345; ++i)
        set.pixels.push_back(static_cast<std::uint8_t>(i % 256));
    const auto predicted = predict(model, set);
    ASSERT_TRUE(predicted);
    ASSERT_EQ(predicted->size(), 2345U);
    for (std::size_t i = 0; i < predicted->size(); ++i)
        ASSERT_EQ((*predicted)[i], static_cast<int>(i % 256) % 7);
    EXPECT_TRUE(predict(model, image::ImageSet{{1, 1, 1}, {}, {}, {}})->empty());
}

TEST(Predict, SaysWhatIsWrong) {
    TableModel model(2, [](float value, std::span<float> out) {
        out[0] = 0.0F;
        out[1] = value > 5.0F ? std::numeric_limits<float>::quiet_NaN() : value;
    });
    EXPECT_EQ(predict(model, valued({1.0F, 6.0F}, {})).error().code, ErrorCode::NonFinite);
    EXPECT_EQ(predict(model, image::FloatImageSet{{1, 1, 2}, {1.0F, 2.0F}, {}}).error().code, ErrorCode::ShapeMismatch);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(predict(model, valued({1.0F}, {}), stop.get_token()).error().code, ErrorCode::Stopped);
}

TEST(Tally, CountsByClass) {
    const std::vector<std::int32_t> labels{0, 0, 0, 1, 1, 3};
    const std::vector<std::int32_t> predicted{0, 0, 1, 1, 0, 3};
    const Tally counted = tally(predicted, labels, 4);
    EXPECT_EQ(counted.count, (std::vector<std::int64_t>{3, 2, 0, 1}));
    EXPECT_EQ(counted.right, (std::vector<std::int64_t>{2, 1, 0, 1}));
    EXPECT_EQ(counted.total(), 6);
    EXPECT_DOUBLE_EQ(counted.accuracy(), 4.0 / 6.0);
    EXPECT_DOUBLE_EQ(counted.balancedAccuracy(), (2.0 / 3.0 + 0.5 + 1.0) / 3.0);
    EXPECT_DOUBLE_EQ(counted.majorityRate(), 0.5);
    EXPECT_TRUE(std::isnan(Tally{}.accuracy()));
    EXPECT_TRUE(std::isnan(Tally{}.majorityRate()));
}

TEST(AccuracyProbe, IsDueAtBothEndsAndBetween) {
    const auto set = valued({0.0F}, {0});
    const auto probe = accuracyProbe("test/accuracy", set, 2, 10, 0);
    EXPECT_TRUE(probe->due(0, 25));
    EXPECT_FALSE(probe->due(9, 25));
    EXPECT_TRUE(probe->due(20, 25));
    EXPECT_TRUE(probe->due(25, 25));
    EXPECT_FALSE(accuracyProbe("x", set, 2, 0, 0)->due(20, 25));
    EXPECT_TRUE(accuracyProbe("x", set, 2, 0, 0)->due(25, 25));
}

TEST(LiveEvery, KeepsItsShareWithinFiveToFiftyMeasures) {
    // 500 answers cost as much as learning from 167 images: at most 2 % of 128 images a batch.
    EXPECT_EQ(liveEvery(1000, 128, 500), 66);
    EXPECT_EQ(liveEvery(100000, 128, 500), 2000);  // 50 are enough
    EXPECT_EQ(liveEvery(100, 32, 500), 20);        // and 5 are due
    EXPECT_EQ(liveEvery(3, 32, 500), 1);
}

TEST(AccuracyProbe, APartIsSpreadOverTheWholeSet) {
    // Sorted by class; the model knows class 0 alone, so the first images would read 1.0.
    TableModel model = TableModel::answering(2, [](float) { return 0; });
    image::FloatImageSet set{{1, 1, 1}, {}, {}};
    for (int i = 0; i < 100; ++i) {
        set.pixels.push_back(static_cast<float>(i));
        set.labels.push_back(i < 50 ? 0 : 1);
    }
    Points sink;
    ASSERT_TRUE(accuracyProbe("a", set, 2, 1, 10)->measure(model, 3, sink, {}));
    ASSERT_EQ(sink.points.size(), 1U);
    EXPECT_EQ(sink.points[0].name, "a");
    EXPECT_EQ(sink.points[0].step, 3);
    EXPECT_DOUBLE_EQ(sink.points[0].value, 0.5);
    ASSERT_TRUE(sink.points[0].low && sink.points[0].high);
    EXPECT_LT(*sink.points[0].low, 0.5);
    EXPECT_GT(*sink.points[0].high, 0.5);
    set.labels.clear();
    EXPECT_EQ(accuracyProbe("a", set, 2, 1, 10)->measure(model, 3, sink, {}).error().code, ErrorCode::NotLabelled);
}

}  // namespace
}  // namespace guise::learn
