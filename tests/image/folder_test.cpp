// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/folder_listing.h"
#include "tests/image/support.h"

#include <sys/stat.h>

namespace guise::image {
namespace {

using base::ErrorCode;
using testing::ElementsAre;
using testing::HasSubstr;

class Folder : public testing::Test {
protected:
    base::Result<SourcePtr> open(const std::string& query = "") {
        return openSource("folder:" + folder_.path().string() + query);
    }
    void png(const std::string& name, int height, int width, std::uint8_t level, int channels = 1) {
        test::writePng(folder_ / name, height, width, level, channels);
    }
    test::TempFolder folder_;
};

TEST_F(Folder, ClassesInByteOrder) {
    png("cat/2.png", 2, 2, 12);
    png("cat/10.png", 2, 2, 11);
    png("Dog/a.PNG", 2, 2, 20);
    png("dog/a.png", 2, 2, 30);  // differs by case: another class
    test::writeBytes(folder_ / "cat/notes.txt", "no picture");
    test::writeBytes(folder_ / "cat/.hidden.png", "no picture");
    fs::create_directory(folder_ / "empty");
    fs::create_directory(folder_ / "cat/folder.png");
    const auto source = open();
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    const SourceInfo& info = (*source)->info();
    EXPECT_THAT(info.classNames, ElementsAre("Dog", "cat", "dog"));  // an empty folder is no class
    EXPECT_THAT((*source)->labels(Split::Train), ElementsAre(0, 1, 1, 2));
    EXPECT_EQ(info.name, folder_.path().filename().string());
    EXPECT_EQ(info.testCount, 0U);
    const auto set = loadSplit(**source, Split::Train);
    ASSERT_TRUE(set.has_value());
    EXPECT_EQ(set->image(0)[0], 20);
    EXPECT_EQ(set->image(1)[0], 11);
    EXPECT_EQ(set->image(2)[0], 12);
    EXPECT_EQ(test::codeOf(loadSplit(**source, Split::Test)), ErrorCode::NoSecondSet);
}

TEST_F(Folder, TrainAndTestParts) {
    png("train/a/1.png", 2, 2, 1);
    png("train/b/1.png", 2, 2, 2);
    png("test/b/1.png", 2, 2, 3);
    png("val/b/1.png", 2, 2, 3);
    const auto source = open();
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    EXPECT_EQ((*source)->info().trainCount, 2U);
    EXPECT_THAT((*source)->info().classNames, ElementsAre("a", "b"));
    EXPECT_THAT((*source)->labels(Split::Test), ElementsAre(1));
    const auto again = open("?test=0.5");
    ASSERT_EQ(test::codeOf(again), ErrorCode::BadUri);
    EXPECT_THAT(again.error().advice, HasSubstr("test part"));
    // With another folder beside them they are classes: trains, tests and cars.
    png("car/1.png", 2, 2, 3);
    png("train/1.png", 2, 2, 3);
    EXPECT_THAT((*open())->info().classNames, ElementsAre("car", "train"));
}

TEST_F(Folder, FlatFoldersHaveNoLabels) {
    png("b.png", 2, 2, 2);
    png("a.png", 2, 2, 1);
    const auto source = open();
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    EXPECT_TRUE((*source)->info().classNames.empty());
    EXPECT_TRUE((*source)->labels(Split::Train).empty());
    EXPECT_EQ(loadSplit(**source, Split::Train)->pixels[0], 1);
    EXPECT_EQ(test::codeOf(open("?classes=a")), ErrorCode::NotLabelled);
    png("class/a.png", 2, 2, 1);
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);  // pictures beside class folders
}

TEST_F(Folder, MixedSizesTakeTheMostCommonElseTheMedian) {
    png("a/1.png", 4, 6, 9);
    png("a/2.png", 4, 6, 9);
    png("a/3.png", 8, 8, 9, 3);
    EXPECT_EQ((*open())->info().shape, (base::Shape{3, 4, 6}));  // one colour picture makes all three channels
    EXPECT_EQ((*open("?gray"))->info().shape, (base::Shape{1, 4, 6}));
    EXPECT_EQ((*open("?size=5"))->info().shape, (base::Shape{3, 5, 5}));
    const auto sized = open("?size=5x3&gray");
    ASSERT_TRUE(sized.has_value());
    const auto set = loadSplit(**sized, Split::Train);
    ASSERT_TRUE(set.has_value());
    EXPECT_EQ(set->shape, (base::Shape{1, 5, 3}));
    EXPECT_THAT(set->pixels, testing::Each(9));
    fs::remove(folder_ / "a/2.png");
    png("a/2.png", 2, 2, 9);
    EXPECT_EQ((*open())->info().shape, (base::Shape{3, 4, 6}));  // three sizes, once each: medians of 2 4 8 and 2 6 8
}

TEST_F(Folder, BrokenPicturesAreNamed) {
    png("a/1.png", 2, 2, 1);
    for (const char* broken :
         {"text.png", "empty.png", "truncated.png", "header_only.png", "crc.png", "truncated.jpg"}) {
        fs::copy_file(test::fixture(std::string("broken/") + broken), folder_ / ("a/" + std::string(broken)));
        const auto source = open();
        ASSERT_EQ(test::codeOf(source), ErrorCode::BadData) << broken;
        EXPECT_THAT(source.error().advice, HasSubstr(broken));
        fs::remove(folder_ / ("a/" + std::string(broken)));
    }
    fs::copy_file(test::fixture("broken/huge.png"), folder_ / "a/huge.png");
    EXPECT_EQ(test::codeOf(open()), ErrorCode::TooLarge);
}

TEST_F(Folder, OddEntriesAreNoFiles) {
    png("a/1.png", 2, 2, 1);
    const fs::path odd = folder_ / "a/odd.png";
    ASSERT_EQ(mkfifo(odd.c_str(), 0600), 0);
    EXPECT_EQ(test::codeOf(open()), ErrorCode::NotAFile);
    fs::remove(odd);
    fs::create_symlink("odd.png", odd);
    EXPECT_EQ(test::codeOf(open()), ErrorCode::NotAFile);
    fs::remove(odd);
    fs::create_symlink("/dev/zero", odd);
    EXPECT_EQ(test::codeOf(open()), ErrorCode::NotAFile);
    fs::remove(odd);
    fs::create_symlink("gone.png", odd);
    EXPECT_EQ(test::codeOf(open()), ErrorCode::FileNotFound);
    fs::remove(odd);
    fs::create_directory_symlink("..", folder_ / "a/loop");
    EXPECT_TRUE(open().has_value());  // links into a circle are not followed
    fs::create_directory(folder_ / "\xFF\xFE");
    png("\xFF\xFE/1.png", 2, 2, 1);
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);
}

TEST_F(Folder, NothingThere) {
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);
    test::writeBytes(folder_ / "a/readme.txt", "x");
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);
    EXPECT_EQ(test::codeOf(openSource("folder:" + (folder_ / "gone").string())), ErrorCode::FileNotFound);
    EXPECT_EQ(test::codeOf(openSource("folder:" + (folder_ / "a/readme.txt").string())), ErrorCode::NotAFile);
    EXPECT_EQ(test::codeOf(openSource("picture:" + (folder_ / "gone.png").string())), ErrorCode::FileNotFound);
    EXPECT_EQ(test::codeOf(openSource("picture:" + folder_.path().string())), ErrorCode::NotAFile);
    fs::create_symlink("me", folder_ / "me");
    EXPECT_EQ(test::codeOf(openSource("folder:" + (folder_ / "me").string())), ErrorCode::NotAFile);
}

TEST_F(Folder, APictureIsASetOfOne) {
    png("x.png", 3, 2, 7);
    for (const std::string& uri : {"picture:" + (folder_ / "x.png").string(), (folder_ / "x.png").string()}) {
        const auto source = openSource(uri);
        ASSERT_TRUE(source.has_value()) << source.error().advice;
        EXPECT_EQ((*source)->info().trainCount, 1U);
        EXPECT_EQ((*source)->info().uri, uri);
        EXPECT_EQ((*source)->info().shape, (base::Shape{1, 3, 2}));
    }
    EXPECT_EQ(test::codeOf(openSource("picture:" + (folder_ / "x.png").string() + "?test=0.5")), ErrorCode::BadData);
}

TEST_F(Folder, StopsWhenAsked) {
    png("a/1.png", 2, 2, 1);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(test::codeOf(openSource("folder:" + folder_.path().string(), stop.get_token())), ErrorCode::Stopped);
}

// Sets above the eager limit decode as they are read; a file that went away is found then.
TEST_F(Folder, LargeSetsDecodeAsTheyAreRead) {
    for (int i = 0; i < 6; ++i)
        png("a/" + std::to_string(i) + ".png", 4, 4, static_cast<std::uint8_t>(10 * i));
    const std::size_t before = test::peakMemory();
    const auto source = open("?size=8000");  // 6 x 64 MB
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    EXPECT_LT(test::peakMemory() - before, std::size_t{32} << 20);
    std::vector<std::uint8_t> pixels(std::size_t{8000} * 8000);
    ASSERT_TRUE((*source)->read(Split::Train, 3, 1, pixels).has_value());
    EXPECT_EQ(pixels[12345678], 30);
    fs::remove(folder_ / "a/3.png");
    EXPECT_EQ(test::codeOf((*source)->read(Split::Train, 3, 1, pixels)), ErrorCode::FileNotFound);
    EXPECT_EQ(test::codeOf((*source)->read(Split::Train, 5, 2, pixels)), ErrorCode::ShapeMismatch);
}

}  // namespace
}  // namespace guise::image
