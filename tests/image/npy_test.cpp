// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/npy.h"

#include "core/base/sha256.h"
#include "core/image/npy_images.h"
#include "tests/image/support.h"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <cstdlib>
#include <map>

namespace guise::image {
namespace {

using base::ErrorCode;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Npy, ReadsWhatNumPyWrites) {
    for (const char* name : {"npy/good.npy", "npy/good_v2.npy"}) {
        const auto array = readNpy(test::fixture(name));
        ASSERT_TRUE(array.has_value()) << array.error().advice;
        EXPECT_EQ(array->header.type, NpyType::U8);
        EXPECT_THAT(array->header.shape, ElementsAre(2, 2, 3));
        EXPECT_THAT(array->bytes, ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    }
    const auto floats = readNpyImages(test::fixture("npy/float.npy"));
    ASSERT_TRUE(floats.has_value()) << floats.error().advice;
    EXPECT_EQ(floats->shape, (base::Shape{1, 1, 2}));
    EXPECT_THAT(floats->pixels, ElementsAre(1.5F, -2.0F));
    EXPECT_THAT(*readNpyLabels(test::fixture("npy/labels.npy"), 2), ElementsAre(1, 0));
}

TEST(Npy, RefusesBrokenFilesByKind) {
    const std::map<std::string, ErrorCode> expected = {{"objects", ErrorCode::BadData},
                                                       {"big_endian", ErrorCode::BadData},
                                                       {"fortran", ErrorCode::BadData},
                                                       {"fields", ErrorCode::BadData},
                                                       {"truncated", ErrorCode::BadData},
                                                       {"longer", ErrorCode::BadData},
                                                       {"no_data", ErrorCode::BadData},
                                                       {"overflow", ErrorCode::TooLarge},
                                                       {"huge", ErrorCode::BadData},
                                                       {"huge_number", ErrorCode::BadData},
                                                       {"negative", ErrorCode::BadData},
                                                       {"endless_header", ErrorCode::BadData},
                                                       {"header_beyond_end", ErrorCode::BadData},
                                                       {"magic", ErrorCode::UnknownFormat},
                                                       {"version", ErrorCode::BadData},
                                                       {"code", ErrorCode::BadData},
                                                       {"twice", ErrorCode::BadData},
                                                       {"unclosed", ErrorCode::BadData},
                                                       {"mark_only", ErrorCode::BadData},
                                                       {"empty", ErrorCode::UnknownFormat}};
    const std::size_t before = test::peakMemory();
    for (const auto& entry : expected)
        EXPECT_EQ(test::codeOf(readNpy(test::fixture("npy/" + entry.first + ".npy"))), entry.second) << entry.first;
    EXPECT_LT(test::peakMemory() - before, std::size_t{64} << 20);
    EXPECT_THAT(readNpy(test::fixture("npy/objects.npy")).error().advice, HasSubstr("objects"));
    EXPECT_THAT(readNpy(test::fixture("npy/big_endian.npy")).error().advice, HasSubstr("big-endian"));
    EXPECT_EQ(test::codeOf(readNpy(test::fixture("npy/good.npy"), 11)), ErrorCode::TooLarge);
    EXPECT_EQ(test::codeOf(readNpy("/nowhere.npy")), ErrorCode::FileNotFound);
    EXPECT_EQ(test::codeOf(readNpy("/dev/zero")), ErrorCode::NotAFile);
}

TEST(Npy, ImagesAreRefusedWithTheReason) {
    const auto source = openSource("npy:" + test::fixture("npy/float.npy").string());
    ASSERT_EQ(test::codeOf(source), ErrorCode::BadData);
    EXPECT_THAT(source.error().advice, HasSubstr("disguised already"));
    EXPECT_EQ(test::codeOf(readNpyImages(test::fixture("npy/nan.npy"))), ErrorCode::BadData);
    for (const char* name : {"zero", "zero_side", "labels"})
        EXPECT_EQ(test::codeOf(openSource("npy:" + test::fixture(std::string("npy/") + name + ".npy").string())),
                  ErrorCode::BadData)
            << name;
}

class NpyFolder : public testing::Test {
protected:
    template <class T>
    void put(const std::string& name, NpyType type, const std::vector<std::size_t>& shape,
             const std::vector<T>& values) {
        auto writer = NpyWriter::create(folder_ / name, type, shape);
        ASSERT_TRUE(writer.has_value()) << writer.error().advice;
        ASSERT_TRUE(writer->writeValues(std::span<const T>(values)).has_value());
        ASSERT_TRUE(writer->finish().has_value());
    }
    base::Result<SourcePtr> open() {
        return openSource("npy:" + (folder_ / "x.npy").string() + "," + (folder_ / "y.npy").string());
    }
    test::TempFolder folder_;
};

TEST_F(NpyFolder, WrittenFilesComeBack) {
    const std::vector<double> values = {1.0, -2.5, 1e300, 0.0, 7.0, 8.0};
    auto writer = NpyWriter::create(folder_ / "a.npy", NpyType::F64, {2, 3});
    ASSERT_TRUE(writer.has_value());
    ASSERT_TRUE(writer->writeValues(std::span(values).first(2)).has_value());
    EXPECT_FALSE(fs::exists(folder_ / "a.npy"));
    EXPECT_EQ(test::codeOf(writer->finish()), ErrorCode::Internal);  // four values are missing
    ASSERT_TRUE(writer->writeValues(std::span(values).subspan(2)).has_value());
    EXPECT_EQ(test::codeOf(writer->writeValues(std::span(values).first(1))), ErrorCode::Internal);
    ASSERT_TRUE(writer->finish().has_value());
    EXPECT_EQ(writer->sha256(), base::hex(base::sha256(test::bytesOf(folder_ / "a.npy"))));
    const auto array = readNpy(folder_ / "a.npy");
    ASSERT_TRUE(array.has_value()) << array.error().advice;
    EXPECT_EQ(array->header.dataOffset % 64, 0U);
    EXPECT_THAT(array->header.shape, ElementsAre(2, 3));
    EXPECT_THAT(array->as<double>(), testing::ElementsAreArray(values));
    // An unfinished file never appears.
    { auto left = NpyWriter::create(folder_ / "b.npy", NpyType::U8, {5}); }
    EXPECT_FALSE(fs::exists(folder_ / "b.npy"));
    put<std::uint8_t>("scalar.npy", NpyType::U8, {}, {5});
    put<std::uint8_t>("one.npy", NpyType::U8, {1}, {5});
    EXPECT_EQ(readNpy(folder_ / "scalar.npy")->header.values(), 1U);
    EXPECT_THAT(readNpy(folder_ / "one.npy")->header.shape, ElementsAre(1));
}

TEST_F(NpyFolder, OpensImagesWithLabels) {
    put<std::uint8_t>("x.npy", NpyType::U8, {2, 3, 1, 1}, {1, 2, 3, 4, 5, 6});
    put<std::int32_t>("y.npy", NpyType::I32, {2}, {2, 0});
    const auto source = open();
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    EXPECT_EQ((*source)->info().shape, (base::Shape{3, 1, 1}));
    EXPECT_THAT((*source)->info().classNames, ElementsAre("0", "1", "2"));
    EXPECT_EQ(test::codeOf(openSource("npy:" + (folder_ / "x.npy").string() + "?classes=0")), ErrorCode::NotLabelled);
}

TEST_F(NpyFolder, RefusesLabelsThatDoNotFit) {
    put<std::uint8_t>("x.npy", NpyType::U8, {2, 1, 1}, {1, 2});
    put<std::int32_t>("y.npy", NpyType::I32, {3}, {0, 1, 1});
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);
    put<std::int32_t>("y.npy", NpyType::I32, {2, 1}, {0, 1});
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);
    put<std::int32_t>("y.npy", NpyType::I32, {2}, {0, -1});
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);
    put<std::int64_t>("y.npy", NpyType::I64, {2}, {0, std::int64_t{1} << 32});
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);
    put<std::int64_t>("y.npy", NpyType::I64, {2}, {0, 65536});
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);
    put<float>("y.npy", NpyType::F32, {2}, {0.0F, 1.0F});
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);
    put<std::int64_t>("y.npy", NpyType::I64, {2}, {0, 65535});
    EXPECT_TRUE(open().has_value());
    put<std::int32_t>("x.npy", NpyType::I32, {2, 1, 1}, {1, 2});
    EXPECT_EQ(test::codeOf(open()), ErrorCode::BadData);
    put<std::uint8_t>("x.npy", NpyType::U8, {2, 1, 20000}, std::vector<std::uint8_t>(40000));
    EXPECT_EQ(test::codeOf(open()), ErrorCode::TooLarge);
}

TEST_F(NpyFolder, NpzIsAZipOfNpyFiles) {
    const std::vector<double> numbers = {1.0, -2.0};
    const auto* raw = reinterpret_cast<const std::uint8_t*>(numbers.data());
    const std::vector<NamedArray> arrays = {{"matrices", NpyType::F64, {1, 2}, {raw, raw + 16}},
                                            {"keys", NpyType::U8, {3}, {7, 8, 9}}};
    const fs::path path = folder_ / "k.npz";
    ASSERT_TRUE(writeNpz(path, arrays, true).has_value());
    struct stat status {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);

    archive* reader = archive_read_new();
    archive_read_support_format_zip(reader);
    ASSERT_EQ(archive_read_open_filename(reader, path.c_str(), 1 << 16), ARCHIVE_OK);
    for (const NamedArray& wanted : arrays) {
        archive_entry* entry = nullptr;
        ASSERT_EQ(archive_read_next_header(reader, &entry), ARCHIVE_OK);
        EXPECT_EQ(archive_entry_pathname(entry), wanted.name + ".npy");
        std::string content(static_cast<std::size_t>(archive_entry_size(entry)), '\0');
        ASSERT_EQ(archive_read_data(reader, content.data(), content.size()), static_cast<la_ssize_t>(content.size()));
        test::writeBytes(folder_ / "out.npy", content);
        const auto array = readNpy(folder_ / "out.npy");
        ASSERT_TRUE(array.has_value()) << array.error().advice;
        EXPECT_EQ(array->bytes, wanted.bytes);
        EXPECT_EQ(array->header.shape, wanted.shape);
    }
    archive_entry* none = nullptr;
    EXPECT_EQ(archive_read_next_header(reader, &none), ARCHIVE_EOF);
    archive_read_free(reader);

    const std::vector<NamedArray> wrong = {{"a", NpyType::F64, {3}, {1}}};
    EXPECT_EQ(test::codeOf(writeNpz(folder_ / "w.npz", wrong, false)), ErrorCode::Internal);
    EXPECT_FALSE(fs::exists(folder_ / "w.npz"));
}

TEST_F(NpyFolder, PythonReadsTheNpz) {
    if (std::system("python3 -c 'import zipfile' 2>/dev/null") != 0)
        GTEST_SKIP() << "python3 is not installed";
    ASSERT_TRUE(
        writeNpz(folder_ / "k.npz", std::vector<NamedArray>{{"a", NpyType::U8, {2}, {3, 4}}}, false).has_value());
    const std::string file = (folder_ / "k.npz").string();
    const std::string zip =
        "python3 -c \"import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); "
        "sys.exit(z.testzip() is not None or z.read('a.npy')[-2:] != bytes([3, 4]))\" " +
        file;
    EXPECT_EQ(std::system(zip.c_str()), 0);
    if (std::system("python3 -c 'import numpy' 2>/dev/null") != 0)
        GTEST_SKIP() << "NumPy is not installed: zipfile alone has read the file";
    const std::string numpy =
        "python3 -c \"import sys, numpy; a = numpy.load(sys.argv[1])['a']; "
        "sys.exit(a.dtype != numpy.uint8 or a.tolist() != [3, 4])\" " +
        file;
    EXPECT_EQ(std::system(numpy.c_str()), 0);
}

}  // namespace
}  // namespace guise::image
