// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/idx.h"

#include "core/image/crc32.h"
#include "tests/image/support.h"

#include <sys/stat.h>

#include <map>

namespace guise::image {
namespace {

using base::ErrorCode;
using testing::ElementsAre;
using testing::HasSubstr;

base::Result<IdxArray> read(const fs::path& path) {
    auto stream = ByteStream::open(path);
    if (!stream)
        return tl::unexpected(stream.error());
    return readIdx(*stream);
}

std::string idx(const std::string& shape, const std::string& data) {
    return std::string("\0\0\x08", 3) + static_cast<char>(shape.size()) + [&] {
        std::string sides;
        for (const char side : shape)
            sides += std::string("\0\0\0", 3) + side;
        return sides;
    }() + data;
}

TEST(Idx, ReadsPlainAndPackedAlike) {
    for (const char* name : {"idx/good", "idx/good.gz"}) {
        const auto array = read(test::fixture(name));
        ASSERT_TRUE(array.has_value()) << array.error().advice;
        EXPECT_THAT(array->shape, ElementsAre(2, 2, 3));
        EXPECT_THAT(array->bytes, ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    }
}

TEST(Idx, RefusesBrokenFilesByKind) {
    const std::map<std::string, ErrorCode> expected = {
        {"truncated", ErrorCode::BadData},      {"longer", ErrorCode::BadData},
        {"header", ErrorCode::BadData},         {"empty", ErrorCode::UnknownFormat},
        {"magic", ErrorCode::UnknownFormat},    {"ints", ErrorCode::BadData},
        {"no_dimensions", ErrorCode::BadData},  {"zero", ErrorCode::BadData},
        {"huge", ErrorCode::TooLarge},          {"declared_1g", ErrorCode::BadData},
        {"declared_1g.gz", ErrorCode::BadData}, {"truncated.gz", ErrorCode::BadData},
        {"damaged.gz", ErrorCode::BadData},     {"bomb.gz", ErrorCode::BadData}};
    for (const auto& entry : expected)
        EXPECT_EQ(test::codeOf(read(test::fixture("idx/" + entry.first))), entry.second) << entry.first;
}

// "123456789" has the published check value; the long input goes through the path of eight bytes at a time.
TEST(Idx, CrcHasItsCheckValue) {
    const std::string text = "123456789";
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    EXPECT_EQ(crc32(0, bytes), 0xCBF43926U);
    EXPECT_EQ(crc32(crc32(0, bytes.first(3)), bytes.subspan(3)), 0xCBF43926U);
}

TEST(Idx, MemoryFollowsTheDataNotTheHeader) {
    const std::size_t before = test::peakMemory();
    for (const char* name : {"declared_1g", "declared_1g.gz", "bomb.gz", "huge"})
        EXPECT_FALSE(read(test::fixture(std::string("idx/") + name)).has_value());
    EXPECT_LT(test::peakMemory() - before, std::size_t{96} << 20);  // the headers declare 1 GiB and more
}

class IdxFolder : public testing::Test {
protected:
    void put(const std::string& name, const std::string& bytes) { test::writeBytes(folder_ / name, bytes); }
    void putTrain() {
        put("train-images-idx3-ubyte", idx("\3\1\2", "abcdef"));
        put("train-labels-idx1-ubyte", idx("\3", std::string("\0\2\0", 3)));
    }
    base::Result<SourcePtr> open() { return openSource("mnist:" + folder_.path().string()); }
    test::TempFolder folder_;
};

TEST_F(IdxFolder, OpensWithAndWithoutTestPart) {
    putTrain();
    auto source = open();
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    EXPECT_EQ((*source)->info().trainCount, 3U);
    EXPECT_EQ((*source)->info().testCount, 0U);
    EXPECT_THAT((*source)->info().classNames, ElementsAre("0", "1", "2"));  // class 1 is empty and stays
    EXPECT_THAT((*source)->labels(Split::Train), ElementsAre(0, 2, 0));
    put("t10k-images-idx3-ubyte", idx("\1\1\2", "gh"));
    EXPECT_EQ(test::codeOf(open()), ErrorCode::FileNotFound);  // images without labels
    put("t10k-labels-idx1-ubyte", idx("\1", "\3"));
    source = open();
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    EXPECT_EQ((*source)->info().classNames.size(), 4U);
    std::vector<std::uint8_t> pixels(2);
    ASSERT_TRUE((*source)->read(Split::Test, 0, 1, pixels).has_value());
    EXPECT_THAT(pixels, ElementsAre('g', 'h'));
}

TEST_F(IdxFolder, RefusesWhatDoesNotFitTogether) {
    EXPECT_EQ(test::codeOf(open()), ErrorCode::FileNotFound);
    putTrain();
    put("train-labels-idx1-ubyte", idx("\2", "ab"));
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);
    putTrain();
    put("t10k-images-idx3-ubyte", idx("\1\2\2", "ghij"));  // another size than the training images
    put("t10k-labels-idx1-ubyte", idx("\1", "\1"));
    EXPECT_EQ(test::codeOf(open()), ErrorCode::ShapeMismatch);
    EXPECT_EQ(test::codeOf(openSource("mnist:/nowhere/at/all")), ErrorCode::FileNotFound);
}

TEST_F(IdxFolder, TwoSetsInOneFolderAreAQuestion) {
    put("emnist-a-train-images-idx3-ubyte", idx("\1\1\1", "a"));
    put("emnist-b-train-images-idx3-ubyte", idx("\1\1\1", "b"));
    const auto source = open();
    ASSERT_EQ(test::codeOf(source), ErrorCode::BadData);
    EXPECT_THAT(source.error().advice, HasSubstr("emnist-b"));
}

TEST_F(IdxFolder, FifosAndFoldersAreNoFiles) {
    putTrain();
    fs::remove(folder_ / "train-labels-idx1-ubyte");
    ASSERT_EQ(mkfifo((folder_ / "train-labels-idx1-ubyte").c_str(), 0600), 0);
    EXPECT_EQ(test::codeOf(open()), ErrorCode::NotAFile);
    fs::remove(folder_ / "train-labels-idx1-ubyte");
    fs::create_directory(folder_ / "train-labels-idx1-ubyte");
    EXPECT_EQ(test::codeOf(open()), ErrorCode::NotAFile);
    fs::remove(folder_ / "train-labels-idx1-ubyte");
    fs::create_symlink("train-labels-idx1-ubyte", folder_ / "train-labels-idx1-ubyte");
    EXPECT_EQ(test::codeOf(open()), ErrorCode::NotAFile);
    fs::remove(folder_ / "train-labels-idx1-ubyte");
    fs::create_symlink("/dev/zero", folder_ / "train-labels-idx1-ubyte");
    EXPECT_EQ(test::codeOf(open()), ErrorCode::NotAFile);
}

TEST_F(IdxFolder, FashionMnistSaysHowToGetIt) {
    const auto missing = openFashionMnist({folder_.path()}, {});
    ASSERT_EQ(test::codeOf(missing), ErrorCode::FileNotFound);
    EXPECT_THAT(missing.error().advice, HasSubstr("apt-get install dataset-fashion-mnist"));
    put("datasets/fashion-mnist/train-images-idx3-ubyte", idx("\1\1\1", "a"));
    put("datasets/fashion-mnist/train-labels-idx1-ubyte", idx("\1", "\x09"));
    const auto source = openFashionMnist({"/nowhere", folder_.path()}, {});
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    EXPECT_EQ((*source)->info().classNames.at(9), "Ankle boot");
    put("datasets/fashion-mnist/train-labels-idx1-ubyte", idx("\1", "\x0A"));  // an eleventh class
    EXPECT_EQ(test::codeOf(openFashionMnist({folder_.path()}, {})), ErrorCode::BadData);
}

}  // namespace
}  // namespace guise::image
