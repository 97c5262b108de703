// SPDX-License-Identifier: GPL-3.0-or-later
// A set that is larger than what is held in memory: memory stays bounded, and what is shown is the right picture.
#include "app/workbench/data_session.h"
#include "app/workbench/job_bridge.h"
#include "app/workbench/key_session.h"
#include "app/workbench/preview_controller.h"
#include "app/workbench/thumbnail_feed.h"
#include "tests/app/window_fixture.h"
#include "widgets/banner.h"
#include "widgets/compare_view.h"
#include "widgets/thumbnail_strip.h"

#include <QPixmap>

#include <array>
#include <fstream>

using namespace guise;

namespace {

constexpr int kImages = 115'000;
constexpr int kSide = 28;
constexpr std::size_t kBytes = 3 * kSide * kSide;  // of an image
constexpr app::PictureLimits kLimits{std::size_t{1} << 20, 500, std::size_t{8} << 20};
constexpr std::size_t kHeld = 500;

/// Image i is all of this colour, which no other image has.
QColor colourOfImage(int index) {
    return {index % 256, index / 256 % 256, 17 + index / 65536};
}

/// 115,000 colour pictures of 28 x 28, 258 MiB: more than an .npy file may have to be read whole.
bool writeImages(const std::string& path) {
    std::ofstream file(path, std::ios::binary);
    std::string header =
        "{'descr': '|u1', 'fortran_order': False, 'shape': (" + std::to_string(kImages) + ", 3, 28, 28), }";
    header.resize(118 - 1, ' ');
    header += '\n';
    file.write("\x93NUMPY\x01\x00\x76\x00", 10);
    file << header;
    std::array<char, kBytes> pixels{};
    for (int i = 0; i < kImages; ++i) {
        const QColor colour = colourOfImage(i);
        const int values[] = {colour.red(), colour.green(), colour.blue()};
        for (std::size_t channel = 0; channel < 3; ++channel)
            std::fill_n(pixels.begin() + std::ptrdiff_t(channel * kSide * kSide), kSide * kSide, char(values[channel]));
        file.write(pixels.data(), std::streamsize(pixels.size()));
    }
    return file.good();
}

/// Bytes of this process in memory.
std::size_t residentBytes() {
    std::ifstream file("/proc/self/statm");
    std::size_t total = 0;
    std::size_t resident = 0;
    file >> total >> resident;
    return resident * 4096;
}

QColor colourOfThumbnail(const widgets::ThumbnailStrip& strip, int index) {
    const auto pixmap = strip.model()->index(index, 0).data(Qt::DecorationRole).value<QPixmap>();
    return pixmap.isNull() ? QColor() : pixmap.toImage().pixelColor(pixmap.width() / 2, pixmap.height() / 2);
}

}  // namespace

class ThumbnailsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::string uri_;

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(folder_.isValid());
        const QString file = folder_.filePath(QStringLiteral("many.npy"));
        QVERIFY(writeImages(file.toStdString()));
        uri_ = "npy:" + file.toStdString();
    }

    void memoryStaysBoundedAndPicturesAreRight() {
        app::JobBridge jobs;
        widgets::ThumbnailStrip strip;
        app::ThumbnailFeed feed(jobs, strip);
        strip.resize(900, strip.height());
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        const std::size_t before = residentBytes();
        const auto opened = app::openData(uri_, {}, {}, kLimits);
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().advice.c_str());
        QCOMPARE((*opened)->pictures.count(), kHeld);
        QCOMPARE(app::countInView(**opened), std::size_t(kImages));
        feed.setData(*opened);
        QCOMPARE(strip.model()->rowCount(), kImages);
        int shown = 0;
        for (int index = 0; index < kImages; index += 977) {
            strip.setCurrent(index);
            QTRY_COMPARE(colourOfThumbnail(strip, index), colourOfImage(index));
            QVERIFY(strip.keptBytes() <= widgets::ThumbnailStrip::kMostBytes);
            ++shown;
        }
        QVERIFY(shown > 100);
        // More than fits in: the oldest ones go, and come back right.
        strip.setCurrent(0);
        QTRY_COMPARE(colourOfThumbnail(strip, 3), colourOfImage(3));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        const std::size_t grown = residentBytes() - std::min(before, residentBytes());
        QVERIFY2(grown < std::size_t{100} << 20, qPrintable(QString::number(grown >> 20)));  // of 258 MiB
#else
        static_cast<void>(before);
#endif
        // All that is visible comes, not only the current one.
        strip.setCurrent(54'321);
        for (int index = 54'310; index <= 54'321; ++index)
            QTRY_COMPARE(colourOfThumbnail(strip, index), colourOfImage(index));
        QVERIFY(jobs.shutDown());
    }

    void limitsHoldForLargePictures() {
        const auto held = [&](const app::PictureLimits& limits) {
            const auto opened = app::openData(uri_, {}, {}, limits);
            return opened ? (*opened)->pictures.count() : 0;
        };
        QCOMPARE(held({.bytes = kBytes * 40, .fewest = 10, .most = kBytes * 100}), std::size_t(40));
        QCOMPARE(held({.bytes = kBytes * 4, .fewest = 10, .most = kBytes * 100}), std::size_t(10));
        QCOMPARE(held({.bytes = kBytes * 4, .fewest = 1000, .most = kBytes * 100}), std::size_t(100));
        QCOMPARE(held({.bytes = 0, .fewest = 0, .most = 0}), std::size_t(1));
    }

    void theWindowShowsAnyOfThem() {
        WindowFixture guise;
        auto options = guise.options();
        options.dataUri = uri_;
        options.outUri.clear();
        options.pictures = kLimits;
        guise.start(std::move(options));
        auto* strip = guise.find<widgets::ThumbnailStrip>("thumbnails");
        auto* view = guise.find<widgets::CompareView>("compareView");
        QCOMPARE(strip->model()->rowCount(), kImages);
        for (const int index : {99'999, 65'536, 12'345, 3, 700}) {
            strip->setCurrent(index);
            Q_EMIT strip->picked(index);
            QTRY_COMPARE(view->image(0).pixelColor(5, 5), colourOfImage(index));
            QTRY_COMPARE(colourOfThumbnail(*strip, index), colourOfImage(index));
            QCOMPARE(strip->current(), index);
        }
        // Its disguise is that of this picture, noise of its own included.
        Q_EMIT strip->picked(77'777);
        QTRY_COMPARE(view->image(0).pixelColor(5, 5), colourOfImage(77'777));
        const auto& key = guise.window()->keySession().key();
        QVERIFY(key.has_value());
        std::vector<std::uint8_t> pixels(kBytes);
        const QColor colour = colourOfImage(77'777);
        for (std::size_t i = 0; i < pixels.size(); ++i)
            pixels[i] = std::uint8_t(i < kBytes / 3       ? colour.red()
                                     : i < 2 * kBytes / 3 ? colour.green()
                                                          : colour.blue());
        const auto expected = app::makePreview(*key, pixels, 77'777);
        QVERIFY(expected.has_value());
        QTRY_COMPARE(view->image(1), expected->disguised);
        // The last one asked for wins.
        for (const int index : {20'000, 30'000, 40'000, 50'001})
            Q_EMIT strip->picked(index);
        QTRY_COMPARE(view->image(0).pixelColor(5, 5), colourOfImage(50'001));
        WindowFixture::keepPicture(guise.window(), QStringLiteral("thumbnails"));
        // What cannot be read any more is said, and the picture before stays.
        QFile file(folder_.filePath(QStringLiteral("many.npy")));
        QVERIFY(file.resize(file.size() / 2));
        Q_EMIT strip->picked(90'000);
        auto* banner = guise.find<widgets::Banner>("banner");
        QTRY_VERIFY(banner->isVisible() && banner->kind() == widgets::Banner::Kind::Error);
        QCOMPARE(view->image(0).pixelColor(5, 5), colourOfImage(50'001));
        QTRY_COMPARE(strip->current(), 50'001);
        QVERIFY(guise.end(9));
    }
};

GUISE_WINDOW_TEST_MAIN(ThumbnailsTest)
#include "thumbnails_test.moc"
