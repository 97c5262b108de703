// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trade_off_plot.h"
#include "tests/widgets/gui_test.h"
#include "widgets/custom_plot.h"
#include "widgets/plot_menu.h"
#include "widgets/theme.h"

#include <QAction>
#include <QMenu>
#include <QTemporaryDir>
#include <QToolTip>

using guise::widgets::TradeOffPlot;

class TradeOffPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheFront();
    void namesAPoint();
    void followsThePalette();
    void zoomStaysUntilFitted();
    void savesAndHides();
};

void TradeOffPlotTest::findsTheFront() {
    TradeOffPlot plot(QStringLiteral("x"), QStringLiteral("y"));
    plot.setPoints({{0.9, 0.2, {}, false, false},
                    {0.5, 0.9, {}, false, true},
                    {0.5, 0.1, {}, true, false},
                    {0.7, 0.6, {}, false, false}});
    QCOMPARE(plot.front(), (QVector<int>{1, 3, 0}));
    QVERIFY(plot.plot()->xAxis->range().contains(0.5) && plot.plot()->xAxis->range().contains(0.9));
    plot.setPoints({});
    QVERIFY(plot.front().isEmpty());
    QCOMPARE(plot.plot()->plottableCount(), 4);  // drawn anew, not on top
}

void TradeOffPlotTest::namesAPoint() {
    TradeOffPlot plot(QStringLiteral("x"), QStringLiteral("y"));
    plot.resize(400, 300);
    plot.setPoints({{0.4, 0.4, QStringLiteral("#1 <b>"), false, false}, {0.8, 0.8, QStringLiteral("#2"), true, false}});
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QTRY_VERIFY(plot.plot()->axisRect()->width() > 100);
    const QPoint at(qRound(plot.plot()->xAxis->coordToPixel(0.4)), qRound(plot.plot()->yAxis->coordToPixel(0.4)));
    QTest::mouseMove(plot.plot(), at);
    QMouseEvent move(QEvent::MouseMove, at, plot.plot()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(plot.plot(), &move);
    QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("#1 &lt;b&gt;")));  // a name is no markup
}

void TradeOffPlotTest::followsThePalette() {
    TradeOffPlot plot(QStringLiteral("x"), QStringLiteral("y"));
    plot.setPoints({{0.4, 0.4, {}, false, false}});
    for (const bool dark : {false, true}) {
        plot.setPalette(guise::widgets::guisePalette(dark));
        QCOMPARE(plot.plot()->xAxis->labelColor(), guise::widgets::plotColours(plot.palette()).text);
    }
}

void TradeOffPlotTest::zoomStaysUntilFitted() {
    TradeOffPlot plot(QStringLiteral("x"), QStringLiteral("y"));
    plot.setPoints({{0.4, 0.4, {}, false, false}, {0.9, 0.9, {}, false, false}});
    plot.plot()->xAxis->setRange(0.4, 0.5);
    plot.setPoints({{0.4, 0.4, {}, false, false}, {0.95, 0.9, {}, false, false}});
    QCOMPARE(plot.plot()->xAxis->range().upper, 0.5);
    plot.findChild<QAction*>(QStringLiteral("plotFitAction"))->trigger();
    QVERIFY(plot.plot()->xAxis->range().contains(0.95));
}

void TradeOffPlotTest::savesAndHides() {
    const QTemporaryDir folder;
    TradeOffPlot plot(QStringLiteral("Accuracy"), QStringLiteral("Visual privacy"));
    plot.setPoints(
        {{0.9, 0.2, QStringLiteral("#1, quick"), false, true}, {0.5, 0.1, QStringLiteral("#2"), true, false}});
    auto* menu = plot.findChild<guise::widgets::PlotMenu*>();
    for (const char* name : {"a.png", "a.svg", "a.pdf", "a.csv"})
        QVERIFY2(menu->save(folder.filePath(QLatin1String(name))), name);
    QCOMPARE(menu->csv(),
             QByteArray("run,plain,Accuracy,Visual privacy,front\n\"#1, quick\",0,0.9,0.2,1\n#2,1,0.5,0.1,0\n"));
    Q_EMIT menu->menu()->aboutToShow();
    auto* parts = menu->menu()->findChild<QMenu*>();
    QCOMPARE(parts->actions().size(), 3);
    parts->actions().at(1)->trigger();  // originals
    int shown = 0;
    for (int i = 0; i < plot.plot()->plottableCount(); ++i)
        shown += plot.plot()->plottable(i)->visible() ? 1 : 0;
    QCOMPARE(shown, 3);
}

GUISE_GUI_TEST_MAIN(TradeOffPlotTest)
#include "trade_off_plot_test.moc"
