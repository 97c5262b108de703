// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/npy_images.h"

#include "tests/image/support.h"

namespace guise::image {
namespace {

TEST(NpyFile, OnDiskAndInMemoryGiveTheSameImages) {
    const test::TempFolder folder;
    auto writer = NpyWriter::create(folder / "images.npy", NpyType::U8, {7, 1, 3, 2});
    ASSERT_TRUE(writer.has_value());
    std::vector<std::uint8_t> pixels(42);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = static_cast<std::uint8_t>(i * 5);
    ASSERT_TRUE(writer->write(pixels).has_value());
    ASSERT_TRUE(writer->finish().has_value());
    auto labels = NpyWriter::create(folder / "labels.npy", NpyType::I32, {7});
    const std::vector<std::int32_t> values{0, 2, 1, 0, 2, 1, 0};
    ASSERT_TRUE(labels->writeValues(std::span<const std::int32_t>(values)).has_value());
    ASSERT_TRUE(labels->finish().has_value());
    const auto memory = openNpy(folder / "images.npy", folder / "labels.npy");
    const auto disk = openNpy(folder / "images.npy", folder / "labels.npy", 10);
    ASSERT_TRUE(memory.has_value() && disk.has_value());
    EXPECT_EQ(contentHash(**memory).value(), contentHash(**disk).value());
    EXPECT_EQ((*disk)->info().trainCount, 7U);
    EXPECT_EQ((*disk)->info().name, "images");
    std::vector<std::uint8_t> one(6);
    ASSERT_TRUE((*disk)->read(Split::Train, 3, 1, one).has_value());
    EXPECT_EQ(one[0], 90);
    EXPECT_EQ(test::codeOf((*disk)->read(Split::Train, 7, 1, one)), base::ErrorCode::ShapeMismatch);
    // A file that is cut after it was opened is an error, not stale or made-up pixels.
    fs::resize_file(folder / "images.npy", fs::file_size(folder / "images.npy") - 1);
    EXPECT_EQ(test::codeOf((*disk)->read(Split::Train, 6, 1, one)), base::ErrorCode::BadData);
    EXPECT_EQ(test::codeOf(openNpy(folder / "images.npy", {}, 10)), base::ErrorCode::BadData);
}

}  // namespace
}  // namespace guise::image
