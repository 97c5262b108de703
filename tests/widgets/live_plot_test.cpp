// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_plot.h"
#include "tests/widgets/gui_test.h"
#include "widgets/custom_plot.h"
#include "widgets/plot_menu.h"

#include <QAction>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cmath>
#include <limits>
#include <memory>

using guise::widgets::LivePlot;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::unique_ptr<LivePlot> shownPlot() {
    auto plot =
        std::make_unique<LivePlot>(QStringLiteral("Accuracy"), QStringLiteral("batches"), QStringLiteral("share"));
    plot->addCurve(QStringLiteral("disguised"), LivePlot::Role::Disguised);
    plot->addCurve(QStringLiteral("plain"), LivePlot::Role::Plain, true);
    plot->resize(420, 260);
    plot->show();
    return plot;
}

void settle(LivePlot& plot) {
    QSignalSpy spy(&plot, &LivePlot::replotted);
    QTRY_VERIFY(!spy.isEmpty());
    QTest::qWait(60);
}

}  // namespace

class LivePlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyPointsCostOneReplot();
    void replotsAreAtLeast40MsApart();
    void hiddenPlotIsDrawnWhenShown();
    void axesFollowUntilAPersonZooms();
    void fixedRanges();
    void levelWithBand();
    void rethemes();
    void legendClickHidesACurve();
    void legendWrapsToTheWidth();
    void hintUntilTheFirstPoint();
    void setCurveAndClear();
    void oddNumbers();
    void marginsDoNotJump();
    void longCurvesDrawFast();
    void exports();
    void pointerSnapsToPoints();
    void menuSavesCopiesAndHides();
};

void LivePlotTest::manyPointsCostOneReplot() {
    const auto plot = shownPlot();
    settle(*plot);
    QSignalSpy spy(plot.get(), &LivePlot::replotted);
    for (int i = 0; i < 1000; ++i)
        plot->addPoint(0, i, std::sin(i * 0.01));
    QCOMPARE(plot->pointCount(0), 1000);
    QCOMPARE(plot->lastValue(0), std::sin(9.99));
    QCOMPARE(spy.count(), 0);
    QTRY_COMPARE(spy.count(), 1);
    QTest::qWait(150);
    QCOMPARE(spy.count(), 1);
}

void LivePlotTest::replotsAreAtLeast40MsApart() {
    const auto plot = shownPlot();
    settle(*plot);
    QSignalSpy spy(plot.get(), &LivePlot::replotted);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; timer.elapsed() < 400; ++i) {
        plot->addPoint(0, i, 0.5);
        QTest::qWait(1);
    }
    const auto most = timer.elapsed() / 40 + 1;
    QVERIFY2(spy.count() >= 2 && spy.count() <= most, qPrintable(QString::number(spy.count())));
}

void LivePlotTest::hiddenPlotIsDrawnWhenShown() {
    LivePlot plot(QStringLiteral("t"), QStringLiteral("x"), QStringLiteral("y"));
    plot.addCurve(QStringLiteral("c"), LivePlot::Role::In);
    QSignalSpy spy(&plot, &LivePlot::replotted);
    plot.addPoint(0, 1, 1);
    QTest::qWait(100);
    QCOMPARE(spy.count(), 0);
    plot.show();
    QTRY_VERIFY(spy.count() >= 1);
}

void LivePlotTest::axesFollowUntilAPersonZooms() {
    const auto plot = shownPlot();
    plot->addPoint(0, 700, 0.83);
    settle(*plot);
    QVERIFY(plot->plot()->xAxis->range().upper >= 700);
    QVERIFY(plot->plot()->yAxis->range().contains(0.83));
    plot->plot()->xAxis->setRange(100, 200);  // as a drag or the wheel does
    plot->addPoint(0, 5000, 0.9);
    settle(*plot);
    QCOMPARE(plot->plot()->xAxis->range().upper, 200.0);
    const QPoint inside = plot->plot()->axisRect()->center();
    QTest::mouseDClick(plot->plot(), Qt::LeftButton, {}, inside);
    settle(*plot);
    QVERIFY(plot->plot()->xAxis->range().upper >= 5000);
}

void LivePlotTest::fixedRanges() {
    const auto plot = shownPlot();
    plot->setYRange(0, 1);
    plot->setXRange(0, 1000);
    plot->addPoint(0, 10, 3.0);
    settle(*plot);
    QCOMPARE(plot->plot()->yAxis->range().upper, 1.0);
    QCOMPARE(plot->plot()->xAxis->range().upper, 1000.0);
    plot->addPoint(0, 1500, 3.0);  // past the planned end: shown all the same
    settle(*plot);
    QCOMPARE(plot->plot()->xAxis->range().upper, 1500.0);
    plot->addPoint(0, 1600, -0.1);  // worse than nothing is no empty plot
    settle(*plot);
    QCOMPARE(plot->plot()->yAxis->range().lower, -0.25);
    plot->addPoint(0, 1700, -40.0);
    settle(*plot);
    QCOMPARE(plot->plot()->yAxis->range().lower, -1.0);
    QCOMPARE(plot->plot()->yAxis->range().upper, 1.0);
    plot->setYRange(0, 0);
    settle(*plot);
    QVERIFY(plot->plot()->yAxis->range().upper > 3.0);
}

void LivePlotTest::levelWithBand() {
    const auto plot = shownPlot();
    const int before = plot->plot()->itemCount();
    plot->setLevel(LivePlot::Role::Examiner, 0.88, 0.7, 1.4, QStringLiteral("this setting"));
    settle(*plot);
    QVERIFY(plot->plot()->itemCount() > before);
    QVERIFY(plot->plot()->yAxis->range().contains(0.7));
    QVERIFY(plot->plot()->yAxis->range().contains(1.4));
    const QImage with = plot->grab().toImage();
    plot->setLevel(LivePlot::Role::Examiner, 0.88, kNaN, kNaN, QStringLiteral("this setting"));
    settle(*plot);
    QVERIFY(plot->grab().toImage() != with);
    plot->setLevel(LivePlot::Role::Examiner, kNaN, 0, 0, {});
    QCOMPARE(plot->plot()->itemCount(), before);
}

void LivePlotTest::rethemes() {
    const auto plot = shownPlot();
    plot->addPoint(0, 1, 1);
    settle(*plot);
    const QColor light = plot->plot()->graph(0)->pen().color();
    auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
    guise::widgets::applyScheme(application, guise::widgets::Scheme::Dark);
    settle(*plot);
    const QColor dark = plot->plot()->graph(0)->pen().color();
    const QColor ground = plot->grab().toImage().pixelColor(plot->width() / 2, plot->height() / 2);
    guise::widgets::applyScheme(application, guise::widgets::Scheme::Light);
    settle(*plot);
    QVERIFY(light != dark);
    QVERIFY(ground.lightness() < 100);
    QCOMPARE(plot->plot()->graph(0)->pen().color(), light);
}

void LivePlotTest::legendClickHidesACurve() {
    const auto plot = shownPlot();
    plot->addPoint(0, 1, 1);
    plot->addPoint(1, 2, 5);
    settle(*plot);
    auto* legend = plot->plot()->legend;
    QVERIFY(legend->visible());
    QVERIFY(!plot->plot()->axisRect()->rect().intersects(legend->outerRect()));  // hides no data
    const QPoint entry = legend->itemWithPlottable(plot->plot()->graph(1))->outerRect().center();
    QTest::mouseClick(plot->plot(), Qt::LeftButton, {}, entry);
    QVERIFY(!plot->plot()->graph(1)->visible());
    QVERIFY(plot->plot()->graph(0)->visible());
    settle(*plot);
    QVERIFY(plot->plot()->yAxis->range().upper < 5);
    QTest::mouseClick(plot->plot(), Qt::LeftButton, {},
                      legend->itemWithPlottable(plot->plot()->graph(1))->outerRect().center());
    QVERIFY(plot->plot()->graph(1)->visible());
}

void LivePlotTest::legendWrapsToTheWidth() {
    const auto plot = shownPlot();
    plot->addCurve(QStringLiteral("a third curve"), LivePlot::Role::In);  // 3 in 2 columns: one cell stays empty
    auto* inner = plot->plot();
    for (const int width : {180, 230, 300, 700}) {
        plot->resize(width, 260);
        plot->addPoint(0, width, 1);
        settle(*plot);
        for (int i = 0; i < 3; ++i) {
            const QRect entry = inner->legend->itemWithPlottable(inner->graph(i))->outerRect();
            QVERIFY2(inner->rect().contains(entry), qPrintable(QString::number(width)));
        }
    }
    QCOMPARE(inner->legend->rowCount(), 1);
}

void LivePlotTest::hintUntilTheFirstPoint() {
    const auto plot = shownPlot();
    plot->setHint(QStringLiteral("Train to see curves"));
    settle(*plot);
    auto* hint = plot->findChild<QLabel*>(QStringLiteral("hint"));
    QVERIFY(hint->isVisible());
    plot->addPoint(1, 0, 0.1);
    QTRY_VERIFY(!hint->isVisible());
    plot->clearCurves();
    QTRY_VERIFY(hint->isVisible());
}

void LivePlotTest::setCurveAndClear() {
    const auto plot = shownPlot();
    plot->setCurve(1, {3, 1, 2}, {30, 10, 20});
    QCOMPARE(plot->pointCount(1), 3);
    QCOMPARE(plot->pointCount(0), 0);
    plot->setCurve(1, {1, 2}, {5, 6});
    QCOMPARE(plot->pointCount(1), 2);
    QCOMPARE(plot->lastValue(1), 6.0);
    plot->clearCurves();
    QCOMPARE(plot->pointCount(1), 0);
    QVERIFY(std::isnan(plot->lastValue(1)));
    plot->addPoint(1, 1, 1);
    QCOMPARE(plot->pointCount(1), 1);
}

void LivePlotTest::oddNumbers() {
    const auto plot = shownPlot();
    const double infinity = std::numeric_limits<double>::infinity();
    plot->addPoint(0, kNaN, 1);
    plot->addPoint(0, infinity, 1);
    QCOMPARE(plot->pointCount(0), 0);
    plot->addPoint(0, 1, kNaN);
    plot->addPoint(0, 2, infinity);
    plot->addPoint(7, 1, 1);
    plot->addPoint(-1, 1, 1);
    QCOMPARE(plot->pointCount(7), 0);
    settle(*plot);
    QVERIFY(std::isfinite(plot->plot()->yAxis->range().size()));
    plot->addPoint(0, 3, -1e-300);
    plot->addPoint(0, 4, 0.0);
    settle(*plot);
    QVERIFY(plot->plot()->yAxis->range().size() > 0);
}

void LivePlotTest::marginsDoNotJump() {
    const auto plot = shownPlot();
    plot->addPoint(0, 0, 0.05);
    settle(*plot);
    const QRect before = plot->plot()->axisRect()->rect();
    for (int i = 1; i <= 100; ++i)
        plot->addPoint(0, i * 10, 0.05 + i * 0.009);
    settle(*plot);
    QCOMPARE(plot->plot()->axisRect()->rect(), before);
}

void LivePlotTest::longCurvesDrawFast() {
    const auto plot = shownPlot();
    for (int i = 0; i < 100'000; ++i)
        plot->addPoint(0, i, std::sin(i * 0.37));
    settle(*plot);
    QVERIFY(!plot->plot()->graph(0)->antialiased());
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i)
        plot->plot()->replot(QCustomPlot::rpImmediateRefresh);
    qInfo("replot of 100,000 points: %.2f ms", static_cast<double>(timer.nsecsElapsed()) / 1e7);
    QVERIFY(timer.elapsed() < 3000);
}

void LivePlotTest::exports() {
    const QTemporaryDir folder;
    LivePlot plot(QStringLiteral("Accuracy"), QStringLiteral("x"), QStringLiteral("y"));  // never shown
    plot.addCurve(QStringLiteral("c"), LivePlot::Role::Disguised);
    plot.addPoint(0, 1, 1);
    plot.addPoint(0, 2, 4);
    for (const char* name : {"a.png", "a.svg", "a.pdf"}) {
        const QString file = folder.filePath(QLatin1String(name));
        QVERIFY2(plot.exportTo(file), name);
        QVERIFY(QFileInfo(file).size() > 500);
    }
    const QImage picture(folder.filePath(QStringLiteral("a.png")));
    QCOMPARE(picture.size(), QSize(800, 500));
    QCOMPARE(picture.pixel(2, 2), qRgb(255, 255, 255));
    QVERIFY(!plot.exportTo(folder.filePath(QStringLiteral("a.xyz"))));
    QVERIFY(!plot.exportTo(folder.filePath(QStringLiteral("missing/a.png"))));
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("a.xyz"))));
}

void LivePlotTest::pointerSnapsToPoints() {
    const auto plot = shownPlot();
    plot->setCurve(0, {0, 100, 200}, {0.1, 0.5, 0.9});
    plot->setCurve(1, {0, 100, 200}, {0.2, 0.3, 0.4});
    settle(*plot);
    const auto marks = [&] {
        QVector<QCPItemTracer*> found;
        for (int i = 0; i < plot->plot()->itemCount(); ++i)
            if (auto* mark = qobject_cast<QCPItemTracer*>(plot->plot()->item(i)); mark != nullptr && mark->visible())
                found.push_back(mark);
        return found;
    };
    const auto move = [&](double x) {
        const QPointF at(plot->plot()->xAxis->coordToPixel(x), plot->plot()->axisRect()->center().y());
        QMouseEvent event(QEvent::MouseMove, at, plot->plot()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(plot->plot(), &event);
    };
    move(112);
    QCOMPARE(marks().size(), 2);
    for (auto* mark : marks()) {
        mark->updatePosition();
        QCOMPARE(mark->position->key(), 100.0);
    }
    QCOMPARE(marks().front()->position->value(), 0.5);
    move(170);
    marks().front()->updatePosition();
    QCOMPARE(marks().front()->position->key(), 200.0);
    plot->removeCurves();
    QVERIFY(marks().isEmpty());
}

void LivePlotTest::menuSavesCopiesAndHides() {
    const QTemporaryDir folder;
    const auto plot = shownPlot();
    plot->setCurve(0, {0, 1}, {0.5, kNaN});
    plot->setCurve(1, {2}, {1e-7});
    settle(*plot);
    auto* menu = plot->menu();
    QCOMPARE(menu->suggestedName(), QStringLiteral("accuracy"));
    QCOMPARE(menu->csv(), QByteArray("curve,batches,share\ndisguised,0,0.5\ndisguised,1,\nplain,2,1e-07\n"));
    for (const char* name : {"a.png", "a.svg", "a.pdf", "a.csv"})
        QVERIFY2(menu->save(folder.filePath(QLatin1String(name))), name);
    QVERIFY(!menu->save(folder.filePath(QStringLiteral("missing/a.csv"))));
    QVERIFY(!menu->save(folder.filePath(QStringLiteral("a.doc"))));
    QFile csv(folder.filePath(QStringLiteral("a.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll(), menu->csv());

    Q_EMIT menu->menu()->aboutToShow();
    auto* parts = menu->menu()->findChild<QMenu*>();
    QVERIFY(parts);
    QCOMPARE(parts->actions().size(), 2);
    QCOMPARE(parts->actions().at(1)->text(), QStringLiteral("plain"));
    parts->actions().at(1)->trigger();
    QVERIFY(!plot->plot()->graph(1)->visible());
    QVERIFY(!menu->csv().contains("plain"));

    QSignalSpy wanted(menu, &guise::widgets::PlotMenu::saveWanted);
    menu->menu()->findChild<QAction*>(QStringLiteral("plotSaveAction"))->trigger();
    QCOMPARE(wanted.count(), 1);
    plot->plot()->xAxis->setRange(50, 60);
    menu->menu()->findChild<QAction*>(QStringLiteral("plotFitAction"))->trigger();
    QTRY_VERIFY(plot->plot()->xAxis->range().contains(1.0));
    QCOMPARE(guise::widgets::csvName(QStringLiteral("=1+1")), std::string("'=1+1"));
}

GUISE_GUI_TEST_MAIN(LivePlotTest)
#include "live_plot_test.moc"
