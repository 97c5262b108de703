// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/second_set.h"

#include "core/base/file.h"
#include "core/image/npy.h"
#include "tests/experiment/experiment_fixture.h"

#include <cstdlib>

namespace guise::experiment {
namespace {

TEST(SecondSet, HeldOutClassesHalveTheSetAndEscapeNames) {
    class Named final : public image::ImageSource {
    public:
        Named() {
            info_.uri = "folder:/x?gray&classes=a&size=8";
            info_.name = "x";
            info_.classNames = {"a b", "c,d", "e&f", "g", "h"};
        }
        const image::SourceInfo& info() const noexcept override { return info_; }
        std::span<const std::int32_t> labels(image::Split) const noexcept override { return {}; }
        base::Result<void> read(image::Split, std::size_t, std::size_t, std::span<std::uint8_t>) const override {
            return {};
        }
        image::SourceInfo info_;
    } source;
    const auto uris = heldOutClasses(source);
    ASSERT_TRUE(uris) << uris.error().advice;
    EXPECT_EQ(uris->in, "folder:/x?gray&size=8&classes=a%20b,c%2Cd,e%26f");
    EXPECT_EQ(uris->out, "folder:/x?gray&size=8&classes=g,h");
    source.info_.uri = "fashion-mnist";
    EXPECT_EQ(heldOutClasses(source)->out, "fashion-mnist?classes=g,h");
    source.info_.classNames = {"a", "b"};
    EXPECT_EQ(codeOf(heldOutClasses(source)), base::ErrorCode::NoSecondSet);
    source.info_.classNames.clear();
    EXPECT_EQ(codeOf(heldOutClasses(source)), base::ErrorCode::NotLabelled);
}

TEST(SecondSet, ClassesThatAreLeftOutAreFoundAgain) {
    const TestFolder folder;
    const std::vector<std::uint8_t> pixels(12 * 4, 7);
    std::vector<std::int64_t> labels;
    for (int i = 0; i < 12; ++i)
        labels.push_back(i % 6);
    const auto write = [&](const char* name, image::NpyType type, const std::vector<std::size_t>& shape, auto values) {
        auto writer = image::NpyWriter::create(folder / name, type, shape).value();
        return writer.writeValues(values) && writer.finish();
    };
    ASSERT_TRUE(write("x.npy", image::NpyType::U8, {12, 1, 2, 2}, std::span<const std::uint8_t>(pixels)));
    ASSERT_TRUE(write("y.npy", image::NpyType::I64, {12}, std::span<const std::int64_t>(labels)));
    const std::string uri = "npy:" + (folder / "x.npy").string() + "," + (folder / "y.npy").string();
    const auto whole = image::openSource(uri).value();
    EXPECT_EQ(classesLeftOut(*whole).value(), "");
    // What is held out of the whole set is held out again, and nothing more, when the rest is opened by its own URI.
    const auto halves = heldOutClasses(*whole).value();
    const auto half = image::openSource(halves.in).value();
    EXPECT_EQ(classesLeftOut(*half).value(), halves.out);
    const auto few = image::openSource(uri + "?gray&classes=5,0").value();
    EXPECT_EQ(classesLeftOut(*few).value(), uri + "?gray&classes=1,2,3,4");
    const auto all = image::openSource(uri + "?classes=0,1,2,3,4,5").value();
    EXPECT_EQ(classesLeftOut(*all).value(), "");
}

TEST(SecondSet, FindsMnistWhereItIsTold) {
    const TestFolder folder;
    unsetenv("GUISE_MNIST");
    const std::filesystem::path place = folder / "mnist";
    ASSERT_TRUE(base::makeFolder(place));
    EXPECT_EQ(findSecondSet("fashion-mnist", place.string()), "");
    ASSERT_TRUE(base::writeFile(place / "t10k-images-idx3-ubyte.gz", std::string("x")));
    EXPECT_EQ(findSecondSet("fashion-mnist", place.string()), "mnist:" + place.string());
    EXPECT_EQ(findSecondSet("folder:/photos", place.string()), "mnist:" + place.string());
    setenv("GUISE_MNIST", place.c_str(), 1);
    EXPECT_EQ(findSecondSet("fashion-mnist?size=14"), "mnist:" + place.string());
    EXPECT_TRUE(findSecondSet("mnist:" + place.string()) == "fashion-mnist" || foundSets().size() == 1);
    unsetenv("GUISE_MNIST");
}

TEST(SecondSet, OutClassesTakeTheShapeOfIn) {
    image::ImageSet colour = quadrants(48, 3);
    colour.shape = {3, 8, 8};
    colour.pixels.insert(colour.pixels.end(), colour.pixels.begin(), colour.pixels.begin() + 48 * 64);
    colour.pixels.insert(colour.pixels.end(), colour.pixels.begin(), colour.pixels.begin() + 48 * 64);
    const auto out = image::sourceFromMemory("colour", colour).value();
    const auto sets = membershipSets(*quadrantSource(), *out);
    ASSERT_TRUE(sets) << sets.error().advice;
    EXPECT_EQ(sets->in.count(), 40U);
    EXPECT_EQ(sets->out.count(), 48U);
    EXPECT_EQ(sets->out.shape, sets->in.shape);
    EXPECT_EQ(sets->outName, "colour");
}

TEST(SecondSet, NeedsLabelsAndATestPart) {
    const auto trainOnly = image::sourceFromMemory("train only", quadrants(16, 1)).value();
    EXPECT_EQ(codeOf(membershipSets(*trainOnly, *quadrantSource())), base::ErrorCode::NoSecondSet);
    image::ImageSet bare = quadrants(16, 1);
    bare.labels.clear();
    bare.classNames.clear();
    const auto unlabelled = image::sourceFromMemory("bare", bare).value();
    EXPECT_EQ(codeOf(membershipSets(*quadrantSource(), *unlabelled)), base::ErrorCode::NotLabelled);
}

}  // namespace
}  // namespace guise::experiment
