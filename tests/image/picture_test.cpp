// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture.h"

#include "core/image/resize.h"
#include "tests/image/support.h"

#include <cmath>
#include <map>
#include <random>

namespace guise::image {
namespace {

using base::ErrorCode;
using testing::ElementsAre;
using Pixels = std::vector<std::uint8_t>;

Picture good(const std::string& name) {
    const fs::path path = test::fixture("good/" + name);
    const auto picture = readPicture(path);
    EXPECT_TRUE(picture.has_value()) << name << ": " << picture.error().advice;
    const auto size = pictureSize(test::bytesOf(path));
    EXPECT_TRUE(size.has_value()) << name;
    if (!picture || !size)
        return {};
    EXPECT_EQ(*size, picture->shape) << name;  // the header and the codec agree
    return *picture;
}

TEST(Picture, PngOfEveryKind) {
    const Picture grey = good("grey.png");
    EXPECT_EQ(grey.shape, (base::Shape{1, 2, 3}));
    EXPECT_EQ(grey.pixels, (Pixels{0, 50, 100, 150, 200, 255}));
    EXPECT_EQ(good("grey16.png").pixels, (Pixels{0x13, 0xFD}));  // v / 257: 0x12FF, 0xFE01
    EXPECT_EQ(good("rgb.png").pixels, (Pixels{10, 40, 20, 50, 30, 60}));
    EXPECT_EQ(good("rgba.png").pixels, (Pixels{10, 100, 20, 50, 30, 25}));  // over black
    EXPECT_EQ(good("grey_alpha.png").pixels, (Pixels{80, 0}));
    EXPECT_EQ(good("palette.png").pixels, (Pixels{255, 0, 0, 0, 0, 255}));
    EXPECT_EQ(good("palette_alpha.png").pixels, (Pixels{255, 0, 0, 0, 0, 0}));
    const Picture turned = good("turned.png");  // a quarter turn clockwise
    EXPECT_EQ(turned.shape, (base::Shape{1, 3, 2}));
    EXPECT_EQ(turned.pixels, (Pixels{150, 0, 200, 50, 255, 100}));
}

TEST(Picture, JpegGreyColourAndCmyk) {
    const Picture grey = good("grey.jpg");
    EXPECT_EQ(grey.shape, (base::Shape{1, 8, 16}));
    EXPECT_EQ(grey.pixels[0], 40);
    EXPECT_EQ(grey.pixels[15], 200);
    const Picture colour = good("colour.jpg");
    EXPECT_EQ(colour.shape, (base::Shape{3, 8, 16}));
    EXPECT_EQ(colour.pixels[0], 100);
    const Picture cmyk = good("cmyk.jpg");  // inverted, as Adobe writes it: yellow, then dark grey
    EXPECT_EQ(cmyk.shape, (base::Shape{3, 8, 16}));
    EXPECT_GT(cmyk.pixels[0], 250);
    EXPECT_GT(cmyk.pixels[128], 250);
    EXPECT_LT(cmyk.pixels[256], 5);
    EXPECT_NEAR(cmyk.pixels[8], 100, 2);
}

// The stored picture has the quarters 20 90 / 160 230; EXIF says which stored side is the shown top and left.
TEST(Picture, ExifOrientationIsApplied) {
    const std::map<int, Pixels> corners = {{1, {20, 90, 160, 230}}, {2, {90, 20, 230, 160}}, {3, {230, 160, 90, 20}},
                                           {4, {160, 230, 20, 90}}, {5, {20, 160, 90, 230}}, {6, {160, 20, 230, 90}},
                                           {7, {230, 90, 160, 20}}, {8, {90, 230, 20, 160}}};
    for (const auto& entry : corners) {
        const Picture picture = good("orientation" + std::to_string(entry.first) + ".jpg");
        ASSERT_EQ(picture.pixels.size(), 256U);
        EXPECT_EQ((Pixels{picture.pixels[0], picture.pixels[15], picture.pixels[240], picture.pixels[255]}),
                  entry.second)
            << entry.first;
    }
}

TEST(Picture, BmpTiffWebP) {
    EXPECT_EQ(good("grey.bmp").pixels, (Pixels{90, 0}));
    EXPECT_EQ(good("colour.bmp").pixels, (Pixels{10, 20, 30}));
    EXPECT_EQ(good("grey.tiff").pixels, (Pixels{0, 50, 100, 150, 200, 255}));
    EXPECT_EQ(good("grey16.tiff").pixels, (Pixels{0x13, 0xFD}));
    const Picture webp = good("alpha.webp");
    ASSERT_EQ(webp.shape, (base::Shape{3, 6, 10}));
    EXPECT_EQ(webp.pixels[0], 200);
    EXPECT_EQ(webp.pixels[9], 0);  // transparent over black
    EXPECT_NEAR(good("lossy.webp").pixels[0], 200, 4);
}

TEST(Picture, RefusesBrokenFiles) {
    const std::size_t before = test::peakMemory();
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(test::fixture("broken"))) {
        const std::string name = entry.path().filename().string();
        const auto picture = readPicture(entry.path());
        ASSERT_FALSE(picture.has_value()) << name;
        const ErrorCode expected = name.find("huge.") == 0                     ? ErrorCode::TooLarge
                                   : name == "text.png" || name == "empty.png" ? ErrorCode::UnknownFormat
                                                                               : ErrorCode::BadData;
        EXPECT_EQ(picture.error().code, expected) << name << ": " << picture.error().advice;
        EXPECT_THAT(picture.error().advice, testing::HasSubstr(name));
        ++count;
    }
    EXPECT_GE(count, 17U);
    EXPECT_LT(test::peakMemory() - before, std::size_t{192} << 20);
}

// Every prefix of every good file: an error or a picture, never more.
TEST(Picture, PrefixesNeverCrash) {
    for (const auto& entry : fs::directory_iterator(test::fixture("good"))) {
        const auto bytes = test::bytesOf(entry.path());
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const auto picture = decodePicture(std::span(bytes).first(size));
            if (picture) {
                EXPECT_EQ(picture->pixels.size(), picture->shape.size());
            }
        }
    }
}

TEST(Picture, FlippedBytesNeverCrash) {
    std::mt19937 random(7);
    for (const auto& entry : fs::directory_iterator(test::fixture("good"))) {
        const auto bytes = test::bytesOf(entry.path());
        for (int round = 0; round < 40; ++round) {
            auto changed = bytes;
            for (int i = 0; i < 3; ++i)
                changed[random() % changed.size()] = static_cast<std::uint8_t>(random());
            const auto picture = decodePicture(changed);
            if (picture) {
                EXPECT_EQ(picture->pixels.size(), picture->shape.size());
            }
        }
    }
}

TEST(Picture, PngWritingIsLossless) {
    for (const int channels : {1, 3}) {
        Picture picture{{channels, 5, 7}, {}};
        for (std::size_t i = 0; i < picture.shape.size(); ++i)
            picture.pixels.push_back(static_cast<std::uint8_t>(i * 37));
        const auto png = encodePng(picture);
        ASSERT_TRUE(png.has_value()) << png.error().advice;
        const auto back = decodePicture(*png);
        ASSERT_TRUE(back.has_value()) << back.error().advice;
        EXPECT_EQ(back->shape, picture.shape);
        EXPECT_EQ(back->pixels, picture.pixels);
    }
    EXPECT_EQ(test::codeOf(encodePng({{2, 1, 1}, {0, 0}})), ErrorCode::ShapeMismatch);
    EXPECT_EQ(test::codeOf(encodePng({{1, 2, 2}, {0}})), ErrorCode::ShapeMismatch);
}

TEST(Picture, GreyUsesTheUsualWeights) {
    EXPECT_THAT(toGray({{3, 1, 2}, {255, 10, 0, 20, 0, 30}}).pixels, ElementsAre(76, 18));
    EXPECT_THAT(toGray({{3, 1, 1}, {255, 255, 255}}).pixels, ElementsAre(255));
    EXPECT_THAT(toColour({{1, 1, 2}, {5, 6}}).pixels, ElementsAre(5, 6, 5, 6, 5, 6));
}

// The weight of input i in output j along one axis, straight from the definition.
double axisWeight(int in, int out, int i, int j) {
    const double scale = static_cast<double>(in) / out;
    if (out < in)
        return std::max(0.0, std::min((j + 1) * scale, i + 1.0) - std::max(j * scale, static_cast<double>(i))) / scale;
    const double centre = std::clamp((j + 0.5) * scale - 0.5, 0.0, in - 1.0);
    return std::max(0.0, 1.0 - std::abs(centre - i));
}

TEST(Picture, ResizeAgreesWithItsDefinition) {
    std::mt19937 random(3);
    for (const auto& sizes : std::vector<std::array<int, 4>>{{4, 4, 2, 2},
                                                             {7, 5, 3, 4},
                                                             {3, 3, 5, 8},
                                                             {1, 1, 4, 4},
                                                             {9, 2, 4, 6},
                                                             {5, 5, 5, 2},
                                                             {2, 3, 1, 1},
                                                             {10, 10, 9, 9},
                                                             {28, 28, 32, 32}}) {
        Picture picture{{1, sizes[0], sizes[1]}, {}};
        for (std::size_t i = 0; i < picture.shape.size(); ++i)
            picture.pixels.push_back(static_cast<std::uint8_t>(random()));
        const auto small = resizePicture(picture, sizes[2], sizes[3]);
        ASSERT_TRUE(small.has_value());
        for (int y = 0; y < sizes[2]; ++y) {
            for (int x = 0; x < sizes[3]; ++x) {
                double sum = 0.0;
                for (int r = 0; r < sizes[0]; ++r) {
                    for (int c = 0; c < sizes[1]; ++c)
                        sum += axisWeight(sizes[0], sizes[2], r, y) * axisWeight(sizes[1], sizes[3], c, x) *
                               picture.pixels[static_cast<std::size_t>(r * sizes[1] + c)];
                }
                EXPECT_NEAR(small->pixels[static_cast<std::size_t>(y * sizes[3] + x)], sum, 0.5 + 1e-9)
                    << sizes[0] << "x" << sizes[1] << " to " << sizes[2] << "x" << sizes[3];
            }
        }
    }
    const auto flat = resizePicture({{3, 4, 4}, Pixels(48, 77)}, 7, 3);
    ASSERT_TRUE(flat.has_value());
    EXPECT_EQ(flat->pixels, Pixels(63, 77));
    EXPECT_EQ(test::codeOf(resizePicture({{1, 2, 2}, {0}}, 1, 1)), ErrorCode::ShapeMismatch);
    EXPECT_EQ(test::codeOf(resizePicture({{1, 1, 1}, {0}}, 0, 1)), ErrorCode::BadData);
}

}  // namespace
}  // namespace guise::image
