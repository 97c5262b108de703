// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/set_measures.h"

#include "core/base/json.h"
#include "core/experiment/disguised_data.h"
#include "core/image/npy.h"
#include "tests/experiment/experiment_fixture.h"

#include <cmath>

namespace guise::experiment {
namespace {

TEST(SetMeasures, EqualSetsGiveNullWithAReason) {
    const image::FloatImageSet set = widened(quadrants(4, 1));
    const auto comparison = compareSets(set, false, set, false);
    ASSERT_TRUE(comparison);
    EXPECT_EQ(comparison->raw.mse, 0.0);
    EXPECT_NEAR(comparison->raw.ssim, 1.0, 1e-9);
    EXPECT_FALSE(comparison->displayMapped);
    const base::Json json = comparisonToJson(*comparison);
    EXPECT_TRUE(json["psnr_db"].is_null());
    EXPECT_TRUE(json["psnr_db_reason"].is_string());
    EXPECT_TRUE(json["ms_ssim"].is_null());
    EXPECT_TRUE(json["ms_ssim_reason"].is_string());
    EXPECT_EQ(json["ssim_window"], 7);
    EXPECT_FALSE(json.contains("affine_fit"));
}

TEST(SetMeasures, KnownError) {
    const image::FloatImageSet a = widened(quadrants(4, 1));
    image::FloatImageSet b = a;
    for (float& value : b.pixels)
        value += 5.0F;
    const auto comparison = compareSets(a, false, b, false);
    ASSERT_TRUE(comparison);
    EXPECT_NEAR(comparison->raw.mse, 25.0, 1e-9);
    EXPECT_NEAR(comparison->raw.psnr, 10.0 * std::log10(255.0 * 255.0 / 25.0), 1e-9);
}

TEST(SetMeasures, FloatsAreAlsoMappedAndFitted) {
    const image::FloatImageSet original = widened(quadrants(4, 1));
    image::FloatImageSet scaled = original;
    for (float& value : scaled.pixels)
        value = -2.0F * value + 40.0F;
    const auto comparison = compareSets(scaled, true, original, false);
    ASSERT_TRUE(comparison);
    ASSERT_TRUE(comparison->displayMapped && comparison->affineFit);
    EXPECT_GT(comparison->raw.mse, 1000.0);
    EXPECT_LT(comparison->affineFit->mse, 1e-6);
    const auto other = compareSets(original, false, scaled, true);
    ASSERT_TRUE(other);
    EXPECT_LT(other->affineFit->mse, 1e-6);
    const base::Json json = comparisonToJson(*comparison);
    EXPECT_TRUE(json["display_mapped"]["mse"].is_number());
    EXPECT_TRUE(json["affine_fit"]["mse"].is_number());
}

TEST(SetMeasures, TypedErrors) {
    const image::FloatImageSet a = widened(quadrants(4, 1));
    EXPECT_EQ(codeOf(compareSets(a, false, widened(quadrants(3, 1)), false)), base::ErrorCode::ShapeMismatch);
    image::FloatImageSet broken = a;
    broken.pixels[7] = std::nanf("");
    EXPECT_EQ(codeOf(compareSets(a, false, broken, true)), base::ErrorCode::BadData);
}

TEST(SetMeasures, LoadsBytesAndFloatsOfTwoToFourDimensions) {
    const TestFolder folder;
    const auto write = [&](const char* name, image::NpyType type, std::vector<std::size_t> shape, std::size_t bytes) {
        auto writer = image::NpyWriter::create(folder / name, type, shape).value();
        EXPECT_TRUE(writer.write(std::vector<std::uint8_t>(bytes)));
        EXPECT_TRUE(writer.finish());
        return loadNpySet(folder / name);
    };
    const auto four = write("a.npy", image::NpyType::U8, {2, 3, 4, 5}, 120);
    ASSERT_TRUE(four);
    EXPECT_FALSE(four->floats);
    EXPECT_EQ(four->set.shape, (base::Shape{3, 4, 5}));
    EXPECT_EQ(four->set.count(), 2U);
    const auto three = write("b.npy", image::NpyType::F32, {2, 4, 5}, 160);
    ASSERT_TRUE(three);
    EXPECT_TRUE(three->floats);
    EXPECT_EQ(three->set.shape, (base::Shape{1, 4, 5}));
    const auto two = write("c.npy", image::NpyType::U8, {4, 5}, 20);
    ASSERT_TRUE(two);
    EXPECT_EQ(two->set.count(), 1U);
    EXPECT_EQ(codeOf(write("d.npy", image::NpyType::F64, {4, 5}, 160)), base::ErrorCode::BadData);
    EXPECT_EQ(codeOf(write("e.npy", image::NpyType::U8, {20}, 20)), base::ErrorCode::BadData);
}

}  // namespace
}  // namespace guise::experiment
