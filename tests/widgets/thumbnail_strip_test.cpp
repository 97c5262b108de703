// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/thumbnail_strip.h"
#include "tests/widgets/gui_test.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

#include <set>

using guise::widgets::ThumbnailStrip;

namespace {

QImage tile(int index) {
    QImage picture(28, 28, QImage::Format_RGB32);
    picture.fill(qRgb(index % 256, 80, 160));
    return picture;
}

}  // namespace

class ThumbnailStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsOnlyWhatIsVisible();
    void clicksAndKeysPick();
    void setCurrentIsSilentAndScrolls();
    void wheelScrollsSideways();
    void missingPicturesAndEmptySets();
    void asksForWhatIsNotInMemory();
    void keepsNoMoreThanItMay();
};

void ThumbnailStripTest::loadsOnlyWhatIsVisible() {
    ThumbnailStrip strip;
    std::set<int> loaded;
    strip.setPictures(100'000, [&loaded](int index) {
        loaded.insert(index);
        return tile(index);
    });
    strip.resize(600, strip.height());
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    strip.grab();
    QVERIFY(!loaded.empty());
    QVERIFY2(loaded.size() <= 20, qPrintable(QString::number(loaded.size())));
    QCOMPARE(*loaded.begin(), 0);
    loaded.clear();
    strip.setCurrent(77'000);
    strip.grab();
    QVERIFY(loaded.count(77'000) == 1);
    QVERIFY2(loaded.size() <= 30, qPrintable(QString::number(loaded.size())));
    QVERIFY(*loaded.begin() > 76'900);
    loaded.clear();
    strip.grab();  // kept in memory
    QVERIFY(loaded.empty());
}

void ThumbnailStripTest::clicksAndKeysPick() {
    ThumbnailStrip strip;
    strip.setPictures(50, tile);
    strip.resize(600, strip.height());
    strip.show();
    QSignalSpy spy(&strip, &ThumbnailStrip::picked);
    const QRect third = strip.visualRect(strip.model()->index(2, 0));
    QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, third.center());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.takeFirst().at(0).toInt(), 2);
    QTest::keyClick(&strip, Qt::Key_Right);
    QCOMPARE(spy.takeFirst().at(0).toInt(), 3);
    QCOMPARE(strip.current(), 3);
}

void ThumbnailStripTest::setCurrentIsSilentAndScrolls() {
    ThumbnailStrip strip;
    strip.setPictures(1000, tile);
    strip.resize(400, strip.height());
    strip.show();
    QSignalSpy spy(&strip, &ThumbnailStrip::picked);
    strip.setCurrent(500);
    QCOMPARE(strip.current(), 500);
    QVERIFY(strip.viewport()->rect().intersects(strip.visualRect(strip.model()->index(500, 0))));
    strip.setPictures(10, tile);
    QCOMPARE(strip.current(), -1);
    strip.setCurrent(99);
    QCOMPARE(strip.current(), -1);
    QCOMPARE(spy.count(), 0);
}

void ThumbnailStripTest::wheelScrollsSideways() {
    ThumbnailStrip strip;
    strip.setPictures(1000, tile);
    strip.resize(400, strip.height());
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    const QPointF at(50, 20);
    QWheelEvent event(at, strip.viewport()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(strip.viewport(), &event);
    QVERIFY(strip.horizontalScrollBar()->value() > 0);
}

void ThumbnailStripTest::missingPicturesAndEmptySets() {
    ThumbnailStrip strip;
    strip.resize(400, strip.height());
    strip.show();
    strip.grab();
    strip.setPictures(5, [](int) { return QImage(); });
    strip.grab();
    strip.setPictures(5, {});
    strip.grab();
    strip.setPictures(0, {});
    QCOMPARE(strip.current(), -1);
}

void ThumbnailStripTest::asksForWhatIsNotInMemory() {
    ThumbnailStrip strip;
    QSignalSpy wanted(&strip, &ThumbnailStrip::wanted);
    strip.setPictures(100'000, [](int index) { return index < 3 ? tile(index) : QImage(); });
    strip.resize(300, strip.height());
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    strip.grab();
    const auto asked = [&] { return wanted.last().at(0).value<QVector<int>>(); };
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(asked().front(), 3);
    QVERIFY2(asked().size() < 6, qPrintable(QString::number(asked().size())));
    strip.grab();
    QCOMPARE(wanted.count(), 1);  // once
    const auto colour = [&](int index) {
        const auto pixmap = strip.model()->index(index, 0).data(Qt::DecorationRole).value<QPixmap>();
        return pixmap.isNull() ? -1 : qRed(pixmap.toImage().pixel(0, 0));
    };
    QCOMPARE(colour(3), -1);
    strip.deliver(3, tile(3));
    QCOMPARE(colour(3), 3);
    strip.deliver(4, QImage());  // there is none: not asked for again
    strip.grab();
    QCOMPARE(wanted.count(), 1);
    // What is wanted now replaces what was; what comes late is right all the same.
    strip.setCurrent(50'000);
    strip.grab();
    QVERIFY(asked().contains(50'000) && asked().front() > 49'900);
    strip.deliver(200, tile(200));
    QCOMPARE(colour(200), 200);
    strip.deliver(-1, tile(0));
    strip.deliver(100'000, tile(0));
    strip.setPictures(5, {});
    strip.grab();
    QCOMPARE(asked(), (QVector<int>{0, 1, 2, 3, 4}));
}

void ThumbnailStripTest::keepsNoMoreThanItMay() {
    ThumbnailStrip strip;
    QImage whole(ThumbnailStrip::kMostPixels, ThumbnailStrip::kMostPixels, QImage::Format_RGB32);
    whole.fill(Qt::red);
    strip.setPictures(1500, {});
    for (int index = 0; index < 1499; ++index)
        strip.deliver(index, whole);
    strip.deliver(1499, whole.scaled(600, 600));
    QVERIFY(strip.keptBytes() <= ThumbnailStrip::kMostBytes);
    QVERIFY(strip.keptBytes() > ThumbnailStrip::kMostBytes / 2);
    const auto pixmap = strip.model()->index(1499, 0).data(Qt::DecorationRole).value<QPixmap>();
    QCOMPARE(pixmap.size(), QSize(ThumbnailStrip::kMostPixels, ThumbnailStrip::kMostPixels));
}

GUISE_GUI_TEST_MAIN(ThumbnailStripTest)
#include "thumbnail_strip_test.moc"
