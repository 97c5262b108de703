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

GUISE_GUI_TEST_MAIN(ThumbnailStripTest)
#include "thumbnail_strip_test.moc"
