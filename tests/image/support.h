// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/image/image_source.h"
#include "core/image/picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace guise::image {
namespace fs = std::filesystem;
}  // namespace guise::image

namespace guise::image::test {

/// A folder of its own for one test, removed with it.
class TempFolder {
public:
    TempFolder() {
        std::string pattern = (fs::temp_directory_path() / "guise-image-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }
    ~TempFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    [[nodiscard]] const fs::path& path() const noexcept { return path_; }
    [[nodiscard]] fs::path operator/(const std::string& name) const { return path_ / name; }

private:
    fs::path path_;
};

inline fs::path fixture(const std::string& name) {
    return fs::path(GUISE_TEST_DATA) / "image" / name;
}

inline std::vector<std::uint8_t> bytesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void writeBytes(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

/// A picture of one grey level (or RGB of it) as PNG.
inline void writePng(const fs::path& path, int height, int width, std::uint8_t level, int channels = 1) {
    fs::create_directories(path.parent_path());
    Picture picture{{channels, height, width}, {}};
    picture.pixels.assign(picture.shape.size(), level);
    const auto png = encodePng(picture);
    ASSERT_TRUE(png.has_value()) << png.error().advice;
    ASSERT_TRUE(base::writeFile(path, *png).has_value());
}

template <class T>
base::ErrorCode codeOf(const base::Result<T>& result) {
    EXPECT_FALSE(result.has_value());
    return result ? base::ErrorCode::Internal : result.error().code;
}

/// Bytes of memory this process has had at most.
inline std::size_t peakMemory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

/// A source of 1x1 images whose pixel is the image's number; without labels `count` images.
inline SourcePtr numbered(std::vector<std::int32_t> labels, std::vector<std::string> names, std::size_t count = 0) {
    ImageSet set;
    set.shape = {1, 1, 1};
    const std::size_t total = labels.empty() ? count : labels.size();
    for (std::size_t i = 0; i < total; ++i)
        set.pixels.push_back(static_cast<std::uint8_t>(i));
    set.labels = std::move(labels);
    set.classNames = std::move(names);
    auto source = sourceFromMemory("numbered", std::move(set));
    EXPECT_TRUE(source.has_value());
    return source ? *source : nullptr;
}

}  // namespace guise::image::test
