// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picture_image.h"
#include "tests/widgets/gui_test.h"
#include "widgets/pixel_scale.h"

#include <array>
#include <vector>

using namespace guise;
using widgets::toImage;

class PictureImageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void grey();
    void planesBecomeRgb();
    void furtherChannelsAreLeftOut();
    void floatsGoThroughTheMapping();
    void wrongSizesGiveNull();
    void enlargingKeepsPixelsExact();
    void enlargingShowsOnlyTheWindow();
    void shrinkingAverages();
};

void PictureImageTest::grey() {
    const std::array<std::uint8_t, 6> pixels{0, 1, 2, 100, 200, 255};
    const QImage picture = toImage(pixels, {1, 2, 3});
    QCOMPARE(picture.size(), QSize(3, 2));
    for (int i = 0; i < 6; ++i)
        QCOMPARE(qGray(picture.pixel(i % 3, i / 3)), int(pixels[static_cast<std::size_t>(i)]));
}

void PictureImageTest::planesBecomeRgb() {
    const std::array<std::uint8_t, 6> pixels{10, 20, 30, 40, 50, 60};  // red, green, blue planes of two pixels
    const QImage picture = toImage(pixels, {3, 1, 2});
    QCOMPARE(picture.pixel(0, 0), qRgb(10, 30, 50));
    QCOMPARE(picture.pixel(1, 0), qRgb(20, 40, 60));
}

void PictureImageTest::furtherChannelsAreLeftOut() {
    const std::array<std::uint8_t, 4> four{1, 2, 3, 4};
    QCOMPARE(toImage(four, {4, 1, 1}).pixel(0, 0), qRgb(1, 2, 3));
    const std::array<std::uint8_t, 2> two{7, 9};
    QCOMPARE(toImage(two, {2, 1, 1}).pixel(0, 0), qRgb(7, 7, 7));
}

void PictureImageTest::floatsGoThroughTheMapping() {
    const std::vector<float> values{-400.0F, -100.0F, 50.0F, 200.0F, 500.0F, 51.0F};
    const image::DisplayMapping mapping{.centre = 50.0, .halfRange = 150.0};
    const QImage picture = toImage(std::span<const float>(values), {1, 1, 6}, mapping);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(qGray(picture.pixel(i, 0)), int(mapping.grey(values[static_cast<std::size_t>(i)])));
    QCOMPARE(qGray(picture.pixel(0, 0)), 0);
    QCOMPARE(qGray(picture.pixel(4, 0)), 255);
}

void PictureImageTest::wrongSizesGiveNull() {
    const std::array<std::uint8_t, 6> pixels{};
    QVERIFY(toImage(pixels, {1, 2, 4}).isNull());
    QVERIFY(toImage(pixels, {0, 2, 3}).isNull());
    QVERIFY(toImage(std::span<const float>(), {1, 0, 0}, {}).isNull());
}

void PictureImageTest::enlargingKeepsPixelsExact() {
    QImage picture(3, 2, QImage::Format_RGB32);
    for (int i = 0; i < 6; ++i)
        picture.setPixel(i % 3, i / 3, qRgb(40 * i, 255 - 40 * i, i));
    const QImage large = widgets::scalePixels(picture, QRectF(2, 1, 30, 20), QSize(40, 30), qRgb(9, 8, 7));
    QCOMPARE(large.size(), QSize(40, 30));
    for (int y = 0; y < 30; ++y)
        for (int x = 0; x < 40; ++x) {
            const bool inside = x >= 2 && x < 32 && y >= 1 && y < 21;
            QCOMPARE(large.pixel(x, y), inside ? picture.pixel((x - 2) / 10, (y - 1) / 10) : qRgb(9, 8, 7));
        }
}

void PictureImageTest::enlargingShowsOnlyTheWindow() {
    QImage picture(256, 256, QImage::Format_Grayscale8);
    for (int y = 0; y < 256; ++y)
        std::fill_n(picture.scanLine(y), 256, static_cast<uchar>(y));
    // 64 screen pixels per pixel: 16,384 x 16,384 in all, of which 100 x 100 are made.
    const QImage part = widgets::scalePixels(picture, QRectF(-6400, -6400, 16384, 16384), QSize(100, 100), 0);
    QCOMPARE(part.size(), QSize(100, 100));
    QCOMPARE(qGray(part.pixel(0, 0)), 100);
    QCOMPARE(qGray(part.pixel(99, 99)), 101);
}

void PictureImageTest::shrinkingAverages() {
    QImage picture(64, 64, QImage::Format_Grayscale8);  // a fine checker board
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            picture.scanLine(y)[x] = (x + y) % 2 == 0 ? 255 : 0;
    const QImage small = widgets::scalePixels(picture, QRectF(0, 0, 16, 16), QSize(16, 16), 0);
    for (int i = 1; i < 15; ++i)
        QVERIFY(std::abs(qGray(small.pixel(i, i)) - 128) < 12);
}

GUISE_GUI_TEST_MAIN(PictureImageTest)
#include "picture_image_test.moc"
