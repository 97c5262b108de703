// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/confusion_plot.h"
#include "tests/widgets/gui_test.h"
#include "widgets/custom_plot.h"
#include "widgets/plot_menu.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QLabel>
#include <QTemporaryDir>
#include <QToolTip>

#include <cmath>

using guise::widgets::ConfusionPlot;

namespace {

const QVector<QString> kNames{QStringLiteral("cat"), QStringLiteral("<b>dog</b>"), QStringLiteral("=none")};

void fill(ConfusionPlot& plot) {
    plot.setCounts({kNames, kNames, {8, 2, 0, 1, 1, 2, 0, 0, 0}});
}

}  // namespace

class ConfusionPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesOfRows();
    void wrongSizesShowNothing();
    void namesTheCell();
    void savesPicturesAndValues();
    void manyClasses();
    void rethemes();
};

void ConfusionPlotTest::sharesOfRows() {
    ConfusionPlot plot(QStringLiteral("Answers"), QStringLiteral("true"), QStringLiteral("answer"));
    fill(plot);
    QCOMPARE(plot.share(0, 0), 0.8);
    QCOMPARE(plot.share(1, 2), 0.5);
    QVERIFY(std::isnan(plot.share(2, 0)));  // no image of this class
    QVERIFY(std::isnan(plot.share(3, 0)) && std::isnan(plot.share(0, -1)));
    QVERIFY(plot.findChild<QLabel*>(QStringLiteral("hint"))->isHidden());
}

void ConfusionPlotTest::wrongSizesShowNothing() {
    ConfusionPlot plot(QStringLiteral("Answers"), QStringLiteral("true"), QStringLiteral("answer"));
    fill(plot);
    plot.setCounts({kNames, kNames, {1, 2}});
    QVERIFY(plot.counts().values.isEmpty());
    QVERIFY(!plot.findChild<QLabel*>(QStringLiteral("hint"))->isHidden());
    QCOMPARE(plot.plot()->itemCount(), 0);
}

void ConfusionPlotTest::namesTheCell() {
    ConfusionPlot plot(QStringLiteral("Answers"), QStringLiteral("true"), QStringLiteral("answer"));
    fill(plot);
    plot.resize(420, 360);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    const QPoint at(qRound(plot.plot()->xAxis->coordToPixel(1.0)), qRound(plot.plot()->yAxis->coordToPixel(0.0)));
    QHelpEvent help(QEvent::ToolTip, at, plot.plot()->mapToGlobal(at));
    QCoreApplication::sendEvent(plot.plot(), &help);
    QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("&lt;b&gt;dog")));  // a name is no markup
    QVERIFY(QToolTip::text().contains(QStringLiteral("20.0 %")));
    QVERIFY(plot.plot()->yAxis->coordToPixel(0.0) < plot.plot()->yAxis->coordToPixel(2.0));  // first row on top
}

void ConfusionPlotTest::savesPicturesAndValues() {
    const QTemporaryDir folder;
    ConfusionPlot plot(QStringLiteral("Answers"), QStringLiteral("true"), QStringLiteral("answer"));
    plot.setPalette(guise::widgets::guisePalette(true));
    fill(plot);
    for (const char* name : {"a.png", "a.svg", "a.pdf", "a.csv"})
        QVERIFY2(plot.menu()->save(folder.filePath(QLatin1String(name))), name);
    QCOMPARE(QImage(folder.filePath(QStringLiteral("a.png"))).pixel(2, 2), qRgb(255, 255, 255));
    QVERIFY(plot.menu()->csv().startsWith("true_class,answer,images\ncat,cat,8\ncat,<b>dog</b>,2\ncat,'=none,0\n"));
}

void ConfusionPlotTest::manyClasses() {
    ConfusionPlot plot(QStringLiteral("Answers"), QStringLiteral("true"), QStringLiteral("answer"));
    QVector<QString> names;
    for (int i = 0; i < 100; ++i)
        names << QStringLiteral("class %1").arg(i);
    plot.setCounts({names, names, QVector<qint64>(10000, 3)});
    QCOMPARE(plot.plot()->itemCount(), 0);  // no cell could hold a number
    plot.resize(300, 260);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QTRY_VERIFY(plot.plot()->axisRect()->width() > 100);
}

void ConfusionPlotTest::rethemes() {
    ConfusionPlot plot(QStringLiteral("Answers"), QStringLiteral("true"), QStringLiteral("answer"));
    fill(plot);
    for (const bool dark : {false, true}) {
        plot.setPalette(guise::widgets::guisePalette(dark));
        QCOMPARE(plot.plot()->xAxis->labelColor(), guise::widgets::plotColours(plot.palette()).text);
    }
}

GUISE_GUI_TEST_MAIN(ConfusionPlotTest)
#include "confusion_plot_test.moc"
