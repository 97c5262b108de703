// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/cifar10.h"

#include "tests/image/support.h"

#include <archive.h>
#include <archive_entry.h>

#include <cstdlib>
#include <map>

namespace guise::image {
namespace {

using base::ErrorCode;
using testing::ElementsAre;

constexpr std::size_t kRecords = 3;
constexpr const char* kNames = "zero\none\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n\n";
const std::vector<std::string> kFiles = {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin",
                                         "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin"};

// Record r of file f: label (f * 3 + r) % 10, every pixel of channel c is f * 30 + r * 10 + c.
std::string batch(std::size_t file, std::size_t records = kRecords) {
    std::string bytes;
    for (std::size_t r = 0; r < records; ++r) {
        bytes += static_cast<char>((file * 3 + r) % 10);
        for (std::size_t c = 0; c < 3; ++c)
            bytes += std::string(1024, static_cast<char>(file * 30 + r * 10 + c));
    }
    return bytes;
}

struct Entry {
    std::string path;
    std::string content;
    int type = AE_IFREG;
    std::string link = {};
};

std::vector<Entry> wholeSet() {
    std::vector<Entry> entries{{"cifar-10-batches-bin/batches.meta.txt", kNames},
                               {"cifar-10-batches-bin/readme.html", "x"}};
    for (const std::size_t file : {5U, 0U, 2U, 1U, 4U, 3U})  // any order
        entries.push_back({"cifar-10-batches-bin/" + kFiles[file], batch(file)});
    return entries;
}

std::string archiveOf(const std::vector<Entry>& entries, bool packed = true) {
    std::vector<char> buffer(std::size_t{1} << 20);
    std::size_t used = 0;
    archive* writer = archive_write_new();
    if (packed)
        archive_write_add_filter_gzip(writer);
    archive_write_set_format_ustar(writer);
    archive_write_open_memory(writer, buffer.data(), buffer.size(), &used);
    for (const Entry& item : entries) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, item.path.c_str());
        archive_entry_set_filetype(entry, static_cast<unsigned>(item.type));
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(item.content.size()));
        if (item.type == AE_IFLNK)
            archive_entry_set_symlink(entry, item.link.c_str());
        else if (!item.link.empty())
            archive_entry_set_hardlink(entry, item.link.c_str());
        EXPECT_EQ(archive_write_header(writer, entry), ARCHIVE_OK);
        archive_write_data(writer, item.content.data(), item.content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return {buffer.data(), used};
}

base::Result<SourcePtr> opened(const std::string& bytes) {
    auto stream =
        ByteStream::fromMemory({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, "set.tar.gz");
    return stream ? readCifarArchive(*stream, {}, kRecords) : tl::unexpected(stream.error());
}

void expectSet(const base::Result<SourcePtr>& source) {
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    const SourceInfo& info = (*source)->info();
    EXPECT_EQ(info.name, "CIFAR-10");
    EXPECT_EQ(info.shape, (base::Shape{3, 32, 32}));
    EXPECT_EQ(info.trainCount, 15U);
    EXPECT_EQ(info.testCount, 3U);
    EXPECT_EQ(info.classNames.front(), "zero");
    EXPECT_THAT((*source)->labels(Split::Train), ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4));
    EXPECT_THAT((*source)->labels(Split::Test), ElementsAre(5, 6, 7));
    const auto train = loadSplit(**source, Split::Train);
    ASSERT_TRUE(train.has_value());
    EXPECT_EQ(train->image(14)[0], 4 * 30 + 2 * 10);
    EXPECT_EQ(train->image(14)[3071], 4 * 30 + 2 * 10 + 2);
}

TEST(Cifar10, ReadsArchiveAndFolderAlike) {
    expectSet(opened(archiveOf(wholeSet())));
    expectSet(opened(archiveOf(wholeSet(), false)));
    const test::TempFolder folder;
    for (std::size_t file = 0; file < kFiles.size(); ++file)
        test::writeBytes(folder / "set/cifar-10-batches-bin" / kFiles[file], batch(file));
    const auto unnamed = openCifar10(folder / "set", {}, kRecords);
    ASSERT_TRUE(unnamed.has_value()) << unnamed.error().advice;
    EXPECT_EQ((*unnamed)->info().classNames[6], "frog");
    test::writeBytes(folder / "set/cifar-10-batches-bin/batches.meta.txt", kNames);
    expectSet(openCifar10(folder / "set", {}, kRecords));
    expectSet(openCifar10(folder / "set/cifar-10-batches-bin", {}, kRecords));
    test::writeBytes(folder / "set.tar.gz", archiveOf(wholeSet()));
    expectSet(openCifar10(folder / "set.tar.gz", {}, kRecords));
    EXPECT_EQ(test::codeOf(openSource("cifar10:" + (folder / "set").string())), ErrorCode::BadData);  // 3, not 10,000
    EXPECT_EQ(test::codeOf(openSource((folder / "set.tar.gz").string())), ErrorCode::BadData);
    EXPECT_EQ(test::codeOf(openSource("cifar10:" + (folder / "none").string())), ErrorCode::FileNotFound);
}

TEST(Cifar10, RefusesHostileArchives) {
    const auto changed = [](const std::function<void(std::vector<Entry>&)>& change) {
        std::vector<Entry> entries = wholeSet();
        change(entries);
        return test::codeOf(opened(archiveOf(entries)));
    };
    EXPECT_EQ(changed([](auto& e) { e.pop_back(); }), ErrorCode::FileNotFound);
    EXPECT_EQ(changed([](auto& e) { e.back().content.pop_back(); }), ErrorCode::BadData);
    EXPECT_EQ(changed([](auto& e) { e.back().content += 'x'; }), ErrorCode::BadData);
    EXPECT_EQ(changed([](auto& e) { e.back().content[3073] = 10; }), ErrorCode::BadData);  // a label over 9
    EXPECT_EQ(changed([](auto& e) { e.push_back(e.back()); }), ErrorCode::BadData);        // twice
    EXPECT_EQ(changed([](auto& e) { e.back().path = "../" + kFiles[3]; }), ErrorCode::BadData);
    EXPECT_EQ(changed([](auto& e) { e.back().path = "/tmp/" + kFiles[3]; }), ErrorCode::BadData);
    EXPECT_EQ(changed([](auto& e) { e.back() = {kFiles[3], "", AE_IFLNK, "/etc/passwd"}; }), ErrorCode::BadData);
    EXPECT_EQ(changed([](auto& e) { e.back() = {kFiles[3], "", AE_IFREG, kFiles[2]}; }), ErrorCode::BadData);
    EXPECT_EQ(changed([](auto& e) { e.back() = {kFiles[3], "", AE_IFDIR, ""}; }), ErrorCode::FileNotFound);
    EXPECT_EQ(changed([](auto& e) { e.front().content = "only\nthree\nnames\n"; }), ErrorCode::BadData);
    EXPECT_EQ(changed([](auto& e) { e.front().content = std::string(5000, 'a'); }), ErrorCode::BadData);
    EXPECT_EQ(test::codeOf(opened("")), ErrorCode::BadData);
    EXPECT_EQ(test::codeOf(opened(std::string(2000, 'x'))), ErrorCode::BadData);
}

TEST(Cifar10, SurvivesTruncationAndFlippedBytes) {
    const std::string packed = archiveOf(wholeSet());
    for (std::size_t size = 0; size < packed.size(); size += 7)
        EXPECT_FALSE(opened(packed.substr(0, size)).has_value()) << size;
    for (std::size_t at = 10; at + 8 < packed.size(); at += 5) {  // gzip's checksum finds what tar does not
        std::string damaged = packed;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
        if (const auto source = opened(damaged))  // another way to pack the same bytes
            expectSet(source);
    }
    // A size of 8 GiB - 1 in the header of the first batch: refused before any memory is taken.
    std::string plain = archiveOf(wholeSet(), false);
    const std::size_t header = plain.find("cifar-10-batches-bin/test_batch.bin");
    ASSERT_NE(header, std::string::npos);
    plain.replace(header + 124, 12, "77777777777\0", 12);
    plain.replace(header + 148, 8, "        ");
    unsigned sum = 0;
    for (std::size_t i = 0; i < 512; ++i)
        sum += static_cast<unsigned char>(plain[header + i]);
    char text[8];
    snprintf(text, sizeof text, "%06o", sum);
    plain.replace(header + 148, 7, std::string(text, 7));
    const auto huge = opened(plain);
    ASSERT_FALSE(huge.has_value());
    EXPECT_EQ(huge.error().code, ErrorCode::BadData);
    EXPECT_NE(huge.error().advice.find("8589934591"), std::string::npos) << huge.error().advice;
}

TEST(Cifar10, RealData) {
    const char* root = std::getenv("GUISE_SHARED_DATA");
    const fs::path path = fs::path(root == nullptr ? "" : root) / "cifar10" / "cifar-10-binary.tar.gz";
    if (!fs::exists(path))
        GTEST_SKIP() << "GUISE_SHARED_DATA has no cifar10";
    const auto source = openSource("cifar10:" + path.string());
    ASSERT_TRUE(source.has_value()) << source.error().advice;
    EXPECT_EQ((*source)->info().trainCount, 50000U);
    EXPECT_EQ((*source)->info().testCount, 10000U);
    EXPECT_EQ((*source)->info().classNames.back(), "truck");
    for (std::int32_t label = 0; label < 10; ++label) {
        const auto train = (*source)->labels(Split::Train);
        const auto test = (*source)->labels(Split::Test);
        EXPECT_EQ(std::count(train.begin(), train.end(), label), 5000);
        EXPECT_EQ(std::count(test.begin(), test.end(), label), 1000);
    }
    EXPECT_EQ((*source)->labels(Split::Train)[0], 6);  // a frog comes first, in the test part a cat
    EXPECT_EQ((*source)->labels(Split::Test)[0], 3);
}

}  // namespace
}  // namespace guise::image
