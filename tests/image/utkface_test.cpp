// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/utkface.h"

#include "tests/image/support.h"

#include <cstdlib>

namespace guise::image {
namespace {

using base::ErrorCode;
using testing::ElementsAre;

TEST(UtkFace, NamesSayAgeGenderAndRace) {
    const auto face = parseFaceName("34_1_2_20170105174739309.jpg.chip.jpg");
    ASSERT_TRUE(face.has_value());
    EXPECT_EQ(face->age, 34);
    EXPECT_EQ(face->gender, 1);
    EXPECT_EQ(face->race, 2);
    EXPECT_TRUE(parseFaceName("0_0_4_x.jpg").has_value());
    for (const char* name : {"39_1_20170116174525125.jpg.chip.jpg", "61_1__20170109142408075.jpg", "_1_0_x.jpg",
                             "-1_1_0_x.jpg", "151_1_0_x.jpg", "30_2_0_x.jpg", "30_1_5_x.jpg", "30_1_0", "30_1_0_",
                             "3000000000_1_0_x.jpg", "0030_1_0_x.jpg", "portrait.jpg", "", " 1_1_1_x"})
        EXPECT_FALSE(parseFaceName(name).has_value()) << name;
}

TEST(UtkFace, LabelsAndSkippedFiles) {
    const test::TempFolder folder;
    for (const char* name : {"1_0_4_a.png", "25_1_0_b.png", "25_0_1_c.png", "90_1_2_d.png", "9_1_20170109_e.png"})
        test::writePng(folder / name, 4, 4, 100);
    test::writeBytes(folder / "notes.txt", "no picture");
    const std::string uri = "utkface:" + folder.path().string();
    const auto gender = openSource(uri);
    ASSERT_TRUE(gender.has_value()) << gender.error().advice;
    EXPECT_EQ(skippedFaces(uri).value(), 1U);
    EXPECT_EQ(skippedFaces("folder:" + folder.path().string()).value(), 0U);
    EXPECT_THAT((*gender)->info().classNames, ElementsAre("male", "female"));
    EXPECT_THAT((*gender)->labels(Split::Train), ElementsAre(0, 0, 1, 1));  // in byte order: 1_0, 25_0, 25_1, 90_1
    EXPECT_THAT((*openSource(uri + "?label=race"))->labels(Split::Train), ElementsAre(4, 1, 0, 2));
    const auto age = openSource(uri + "?label=age");
    EXPECT_THAT((*age)->labels(Split::Train), ElementsAre(0, 3, 3, 8));
    EXPECT_EQ((*age)->info().classNames[8], "70+");
    const auto years = openSource(uri + "?label=age-years&test=0.5&seed=1");
    EXPECT_THAT((*years)->info().classNames, ElementsAre("1", "25", "90"));
    EXPECT_GT((*years)->info().testCount, 0U);
    EXPECT_EQ(test::codeOf(openSource(uri + "?label=name")), ErrorCode::BadUri);
    EXPECT_EQ(test::codeOf(openSource("folder:" + folder.path().string() + "?label=age")), ErrorCode::BadUri);
    const test::TempFolder other;
    test::writePng(other / "someone.png", 4, 4, 100);
    EXPECT_EQ(test::codeOf(openSource("utkface:" + other.path().string())), ErrorCode::BadData);
    EXPECT_EQ(test::codeOf(openSource("utkface:" + (other / "none").string())), ErrorCode::FileNotFound);
}

TEST(UtkFace, RealData) {
    const char* root = std::getenv("GUISE_SHARED_DATA");
    const fs::path path = fs::path(root == nullptr ? "" : root) / "utkface";
    if (!fs::exists(path))
        GTEST_SKIP() << "GUISE_SHARED_DATA has no utkface";
    const auto source = openSource("utkface:" + path.string() + "?label=gender&size=16");
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    EXPECT_EQ(skippedFaces("utkface:" + path.string()).value(), 0U);
    const auto labels = (*source)->labels(Split::Train);
    EXPECT_EQ(std::count(labels.begin(), labels.end(), 0), 1787);
    EXPECT_EQ(std::count(labels.begin(), labels.end(), 1), 2213);
}

}  // namespace
}  // namespace guise::image
