// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fano_plot.h"
#include "tests/widgets/gui_test.h"
#include "widgets/custom_plot.h"

#include <QLabel>
#include <QTemporaryDir>

#include <limits>

using guise::widgets::FanoPlot;

namespace {

FanoPlot::Bars tenAndTen() {
    FanoPlot::Bars bars;
    for (int i = 0; i < 10; ++i) {
        bars.in << 100.0 + 40.0 * i;
        bars.out << 90.0 + 41.0 * i;
        bars.inNames << QStringLiteral("A rather long class name %1").arg(i);
        bars.outNames << QString::number(i);
    }
    bars.meanIn = 344;
    bars.meanOut = 331;
    bars.pValue = 0.87;
    bars.note = QStringLiteral("live: 100 images a class");
    return bars;
}

}  // namespace

class FanoPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysTheResultInWords();
    void emptyShowsItsHint();
    void twentyBarsFitInASmallPlot();
    void unevenAndOddNumbers();
    void rethemes();
    void exports();
};

void FanoPlotTest::saysTheResultInWords() {
    FanoPlot plot;
    FanoPlot::Bars bars = tenAndTen();
    plot.setBars(bars);
    QCOMPARE(plot.summary(), QStringLiteral("p = 0.87, no difference seen; in mean 344, out mean 331"));
    QCOMPARE(plot.accessibleDescription(), plot.summary());
    bars.pValue = 0.0123;
    plot.setBars(bars);
    QCOMPARE(plot.summary(), QStringLiteral("p = 0.012, the groups differ; in mean 344, out mean 331"));
    bars.pValue = 1e-9;
    plot.setBars(bars);
    QVERIFY(plot.summary().contains(QStringLiteral("p < 0.001, the groups differ")));
    bars.pValue = std::numeric_limits<double>::quiet_NaN();
    plot.setBars(bars);
    QVERIFY(plot.summary().startsWith(QStringLiteral("p not known")));
}

void FanoPlotTest::emptyShowsItsHint() {
    FanoPlot plot;
    plot.setHint(QStringLiteral("Train first"));
    plot.show();
    auto* hint = plot.findChild<QLabel*>(QStringLiteral("hint"));
    QVERIFY(plot.isEmpty());
    QVERIFY(hint->isVisible());
    plot.setBars(tenAndTen());
    QVERIFY(!plot.isEmpty());
    QVERIFY(!hint->isVisible());
    QCOMPARE(plot.bars().in.size(), 10);
    plot.clear();
    QVERIFY(plot.isEmpty());
    QVERIFY(hint->isVisible());
    QVERIFY(plot.summary().isEmpty());
}

void FanoPlotTest::twentyBarsFitInASmallPlot() {
    FanoPlot plot;
    plot.setBars(tenAndTen());
    plot.resize(300, 200);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QTest::qWait(30);
    auto* inner = plot.findChild<QCustomPlot*>();
    QVERIFY(inner);
    const double bar = inner->xAxis->coordToPixel(1.0) - inner->xAxis->coordToPixel(0.0);
    QVERIFY2(bar >= 8.0, qPrintable(QString::number(bar)));
    QVERIFY2(inner->axisRect()->height() >= 50, qPrintable(QString::number(inner->axisRect()->height())));
    QVERIFY(inner->yAxis->range().upper >= 460);
    QCOMPARE(plot.size(), QSize(300, 200));
}

void FanoPlotTest::unevenAndOddNumbers() {
    FanoPlot plot;
    plot.resize(300, 200);
    plot.show();
    FanoPlot::Bars bars;
    bars.in = {1, std::numeric_limits<double>::quiet_NaN(), 3};
    plot.setBars(bars);
    plot.grab();
    bars.out = QVector<double>(100, 5.0);
    bars.meanOut = std::numeric_limits<double>::quiet_NaN();
    plot.setBars(bars);
    plot.grab();
    bars.in.clear();
    bars.out = {0, 0};
    plot.setBars(bars);
    plot.grab();
    QVERIFY(plot.findChild<QCustomPlot*>()->yAxis->range().size() > 0);
}

void FanoPlotTest::rethemes() {
    FanoPlot plot;
    plot.setBars(tenAndTen());
    plot.resize(320, 220);
    plot.show();
    auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
    guise::widgets::applyScheme(application, guise::widgets::Scheme::Dark);
    QTest::qWait(30);
    const QColor corner = plot.grab().toImage().pixelColor(plot.width() - 3, plot.height() - 3);
    guise::widgets::applyScheme(application, guise::widgets::Scheme::Light);
    QTest::qWait(30);
    QVERIFY(corner.lightness() < 100);
    QVERIFY(plot.grab().toImage().pixelColor(plot.width() - 3, plot.height() - 3).lightness() > 200);
}

void FanoPlotTest::exports() {
    const QTemporaryDir folder;
    FanoPlot plot;
    plot.setBars(tenAndTen());
    const QString file = folder.filePath(QStringLiteral("fano.png"));
    QVERIFY(plot.exportTo(file, 640, 400));
    QCOMPARE(QImage(file).size(), QSize(640, 400));
    QVERIFY(plot.exportTo(folder.filePath(QStringLiteral("fano.svg"))));
    QVERIFY(!plot.exportTo(folder.filePath(QStringLiteral("fano.txt"))));
}

GUISE_GUI_TEST_MAIN(FanoPlotTest)
#include "fano_plot_test.moc"
