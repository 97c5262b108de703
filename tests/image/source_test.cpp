// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/source_views.h"
#include "tests/image/support.h"

#include <algorithm>
#include <numeric>

namespace guise::image {
namespace {

using base::ErrorCode;
using testing::ElementsAre;

std::vector<std::uint8_t> all(const ImageSource& source, Split split) {
    return loadSplit(source, split)->pixels;
}

TEST(Source, MemorySetsAreChecked) {
    ImageSet set{{1, 1, 2}, {1, 2, 3, 4}, {0, 1}, {"a", "b"}};
    EXPECT_TRUE(sourceFromMemory("x", set).has_value());
    ImageSet bad = set;
    bad.labels = {0, 2};
    EXPECT_EQ(test::codeOf(sourceFromMemory("x", bad)), ErrorCode::BadData);
    bad.labels = {0, -1};
    EXPECT_EQ(test::codeOf(sourceFromMemory("x", bad)), ErrorCode::BadData);
    bad.labels = {0};
    EXPECT_EQ(test::codeOf(sourceFromMemory("x", bad)), ErrorCode::BadData);
    bad = set;
    bad.pixels.pop_back();
    EXPECT_EQ(test::codeOf(sourceFromMemory("x", bad)), ErrorCode::BadData);
    bad.pixels.clear();
    EXPECT_EQ(test::codeOf(sourceFromMemory("x", bad)), ErrorCode::BadData);
    bad = set;
    bad.shape = {1, 2, 1};
    EXPECT_EQ(test::codeOf(sourceFromMemory("x", set, bad)), ErrorCode::ShapeMismatch);
    for (const std::vector<std::string>& names : {std::vector<std::string>{"a", ""}, {"", "b"}, {"a", "a"}}) {
        bad = set;
        bad.classNames = names;  // ?classes= could not find them again
        EXPECT_EQ(test::codeOf(sourceFromMemory("x", bad)), ErrorCode::BadData) << names[0] << "," << names[1];
    }
    bad = set;
    bad.labels.clear();
    EXPECT_EQ(test::codeOf(sourceFromMemory("x", set, bad)), ErrorCode::BadData);
}

TEST(Source, RangesAreChecked) {
    const SourcePtr source = test::numbered({}, {}, 5);
    std::vector<std::uint8_t> out(2);
    EXPECT_TRUE(source->read(Split::Train, 3, 2, out).has_value());
    EXPECT_THAT(out, ElementsAre(3, 4));
    EXPECT_EQ(test::codeOf(source->read(Split::Train, 4, 2, out)), ErrorCode::ShapeMismatch);
    EXPECT_EQ(test::codeOf(source->read(Split::Train, 0, 1, out)), ErrorCode::ShapeMismatch);
    EXPECT_EQ(test::codeOf(source->read(Split::Train, static_cast<std::size_t>(-1), 2, out)), ErrorCode::ShapeMismatch);
    EXPECT_EQ(test::codeOf(source->read(Split::Test, 0, 2, out)), ErrorCode::ShapeMismatch);
    EXPECT_EQ(loadSplit(*source, Split::Train, 3)->count(), 3U);
    EXPECT_EQ(*parseSplit("test"), Split::Test);
    EXPECT_EQ(test::codeOf(parseSplit("Test")), ErrorCode::UnknownName);
}

TEST(Source, TheDrawnTestPartIsStratifiedAndFixed) {
    std::vector<std::int32_t> labels(100, 0);
    std::fill(labels.begin() + 60, labels.end(), 1);
    labels[99] = 2;  // a class of one image stays in the training part
    const auto split = drawTestPart(test::numbered(labels, {"a", "b", "c"}), 0.25, 7);
    ASSERT_TRUE(split.has_value()) << split.error().advice;
    const auto inTest = (*split)->labels(Split::Test);
    EXPECT_EQ(std::count(inTest.begin(), inTest.end(), 0), 15);
    EXPECT_EQ(std::count(inTest.begin(), inTest.end(), 1), 10);
    EXPECT_EQ(std::count(inTest.begin(), inTest.end(), 2), 0);
    const auto train = all(**split, Split::Train);
    const auto drawn = all(**split, Split::Test);
    EXPECT_TRUE(std::is_sorted(train.begin(), train.end()));
    std::vector<std::uint8_t> both = train;
    both.insert(both.end(), drawn.begin(), drawn.end());
    std::sort(both.begin(), both.end());
    std::vector<std::uint8_t> expected(100);
    std::iota(expected.begin(), expected.end(), std::uint8_t{0});
    EXPECT_EQ(both, expected);
    EXPECT_NE(all(**drawTestPart(test::numbered(labels, {"a", "b", "c"}), 0.25, 8), Split::Test), drawn);
    // Worked out by an independent script: the order of SHA-256("guise-split/1\n7\n" i), i = 0..7.
    EXPECT_THAT(all(**drawTestPart(test::numbered({}, {}, 8), 0.5, 7), Split::Test), ElementsAre(0, 4, 6, 7));
    EXPECT_EQ(test::codeOf(drawTestPart(*split, 0.25, 7)), ErrorCode::BadUri);
}

TEST(Source, ChosenClassesAreRelabelledInTheOrderAsked) {
    const SourcePtr source = test::numbered({0, 1, 2, 1, 0}, {"a", "b", "1"});
    const auto chosen = selectClasses(source, {"b", "0"});
    ASSERT_TRUE(chosen.has_value()) << chosen.error().advice;
    EXPECT_THAT((*chosen)->info().classNames, ElementsAre("b", "a"));
    EXPECT_THAT((*chosen)->labels(Split::Train), ElementsAre(1, 0, 0, 1));
    EXPECT_THAT(all(**chosen, Split::Train), ElementsAre(0, 1, 3, 4));
    EXPECT_THAT((*selectClasses(source, {"1"}))->labels(Split::Train), ElementsAre(0));  // a name before a number
    EXPECT_EQ(test::codeOf(selectClasses(source, {"B"})), ErrorCode::UnknownName);
    EXPECT_EQ(test::codeOf(selectClasses(source, {"3"})), ErrorCode::UnknownName);
    EXPECT_EQ(test::codeOf(selectClasses(source, {"a", "0"})), ErrorCode::BadUri);
    EXPECT_EQ(test::codeOf(selectClasses(test::numbered({0}, {"a", "b"}), {"b"})), ErrorCode::NoSecondSet);
}

TEST(Source, ConvertedImagesAreResizedAndGrey) {
    ImageSet set{{3, 1, 1}, {255, 0, 0, 10, 10, 10}, {}, {}};
    const auto source = convertSource(*sourceFromMemory("x", set), {1, 2, 2});
    ASSERT_TRUE(source.has_value());
    EXPECT_THAT(all(**source, Split::Train), ElementsAre(76, 76, 76, 76, 10, 10, 10, 10));
    set.shape = {2, 1, 1};
    EXPECT_EQ(test::codeOf(convertSource(*sourceFromMemory("x", set), {1, 1, 1})), ErrorCode::BadData);
}

TEST(Source, TheHashKnowsContentNotFormat) {
    ImageSet set{{1, 1, 2}, {1, 2, 3, 4}, {0, 1}, {"a", "b"}};
    const std::string hash = *contentHash(**sourceFromMemory("x", set));
    // SHA-256 of the bytes that the header describes, worked out by an independent script.
    EXPECT_EQ(hash, "35d3e11b139dee33ed6eab9f6089837abaa87acc5607f976be81f2101b1ba97d");
    EXPECT_EQ(*contentHash(**sourceFromMemory("other name", set)), hash);
    ImageSet other = set;
    other.pixels[3] = 5;
    EXPECT_NE(*contentHash(**sourceFromMemory("x", other)), hash);
    other = set;
    other.labels = {1, 1};
    EXPECT_NE(*contentHash(**sourceFromMemory("x", other)), hash);
    EXPECT_NE(*contentHash(**sourceFromMemory("x", set, set)), hash);
    // Files of another format with the same images.
    const test::TempFolder folder;
    test::writePng(folder / "a/1.png", 2, 2, 5);
    test::writePng(folder / "b/1.png", 2, 2, 6);
    const auto files = openSource("folder:" + folder.path().string());
    ASSERT_TRUE(files.has_value());
    const ImageSet same{{1, 2, 2}, {5, 5, 5, 5, 6, 6, 6, 6}, {0, 1}, {"a", "b"}};
    EXPECT_EQ(*contentHash(**files), *contentHash(**sourceFromMemory("x", same)));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(test::codeOf(contentHash(**files, stop.get_token())), ErrorCode::Stopped);
}

}  // namespace
}  // namespace guise::image
