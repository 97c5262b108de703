// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/image/idx.h"
#include "tests/image/support.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace guise::image {
namespace {

using testing::ElementsAre;

std::string sharedData(const char* name) {
    const char* root = std::getenv("GUISE_SHARED_DATA");
    return root != nullptr && fs::exists(fs::path(root) / name) ? (fs::path(root) / name).string() : std::string();
}

#define NEED_SHARED(variable, name)                \
    const std::string variable = sharedData(name); \
    if ((variable).empty())                        \
    GTEST_SKIP() << "GUISE_SHARED_DATA has no " name

TEST(RealData, Mnist) {
    NEED_SHARED(folder, "mnist");
    const auto source = openSource("mnist:" + folder);
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    const SourceInfo& info = (*source)->info();
    EXPECT_EQ(info.name, "MNIST");
    EXPECT_EQ(info.shape, (base::Shape{1, 28, 28}));
    EXPECT_EQ(info.trainCount, 60000U);
    EXPECT_EQ(info.testCount, 10000U);
    EXPECT_EQ(info.classNames.size(), 10U);
    // The published images and labels of the training part.
    const auto set = loadSplit(**source, Split::Train);
    ASSERT_TRUE(set.has_value());
    EXPECT_EQ(base::hex(base::sha256(set->pixels)), "741c988805d008ac6e4c904b69001ba184c24b2c540a4ef403f4c71b676cf757");
    const auto labels = (*source)->labels(Split::Train);
    EXPECT_EQ(std::count(labels.begin(), labels.end(), 0), 5923);
    EXPECT_EQ(std::count(labels.begin(), labels.end(), 9), 5949);
}

TEST(RealData, FashionMnistLoadsQuickly) {
    if (!openFashionMnist(systemDataFolders(), {}))
        GTEST_SKIP() << "dataset-fashion-mnist is not installed";
    const auto start = std::chrono::steady_clock::now();
    const auto source = openSource("fashion-mnist");
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    const auto set = loadSplit(**source, Split::Train);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    ASSERT_TRUE(set.has_value());
    RecordProperty("seconds", std::to_string(seconds));
    EXPECT_LT(seconds, 10.0);  // goal 1 s; the bound is loose for busy machines and sanitizers
    EXPECT_EQ(set->count(), 60000U);
    EXPECT_EQ(set->classNames.front(), "T-shirt/top");
    for (std::int32_t label = 0; label < 10; ++label)
        EXPECT_EQ(std::count(set->labels.begin(), set->labels.end(), label), 6000);
}

TEST(RealData, Faces) {
    NEED_SHARED(folder, "lfw12");
    const auto source = openSource("folder:" + folder + "?size=32&test=0.1&seed=7");
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    const SourceInfo& info = (*source)->info();
    EXPECT_EQ(info.shape, (base::Shape{3, 32, 32}));
    EXPECT_EQ(info.trainCount + info.testCount, 1534U);
    EXPECT_EQ(info.classNames.size(), 12U);
    EXPECT_EQ(info.classNames.front(), "Ariel_Sharon");
    const auto labels = (*source)->labels(Split::Test);
    EXPECT_EQ(std::count(labels.begin(), labels.end(), 4 - 1), 52);  // George_W_Bush: a tenth of 522
    const auto two = openSource("folder:" + folder + "?size=32&test=0.1&seed=7&classes=Tony_Blair,Hugo_Chavez");
    ASSERT_TRUE(two.has_value()) << two.error().advice;
    EXPECT_THAT((*two)->info().classNames, ElementsAre("Tony_Blair", "Hugo_Chavez"));
    // Choosing classes does not move an image between the parts.
    const auto wanted = std::count(labels.begin(), labels.end(), 11) + std::count(labels.begin(), labels.end(), 5);
    EXPECT_EQ((*two)->info().testCount, static_cast<std::size_t>(wanted));
}

TEST(RealData, Photographs) {
    NEED_SHARED(folder, "photos");
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto source = openSource("picture:" + entry.path().string());
        ASSERT_TRUE(source.has_value()) << source.error().advice;
        EXPECT_EQ((*source)->info().trainCount, 1U);
        EXPECT_GE((*source)->info().shape.height, 300);
    }
    EXPECT_TRUE(openSource("folder:" + folder).has_value());
}

}  // namespace
}  // namespace guise::image
