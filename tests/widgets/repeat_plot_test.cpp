// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/repeat_plot.h"
#include "tests/widgets/gui_test.h"
#include "widgets/custom_plot.h"

#include <QTemporaryDir>

#include <limits>

using guise::widgets::LivePlot;
using guise::widgets::RepeatPlot;

class RepeatPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exports();
    void showsMeansIntervalsAndRepeats();
    void missingFiguresLeaveTheirPlaceEmpty();
};

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

QCustomPlot* plotOf(RepeatPlot& plot) {
    return plot.findChild<QCustomPlot*>();
}

}  // namespace

void RepeatPlotTest::exports() {
    const QTemporaryDir folder;
    RepeatPlot plot(QStringLiteral("Accuracy"), QStringLiteral("block"), QStringLiteral("share right"));
    plot.setSettings({QStringLiteral("2x2"), QStringLiteral("7x7")});
    plot.addLine({}, LivePlot::Role::Disguised, {{0.95, 0.94, 0.96, {0.95, 0.96}}, {0.97, 0.96, 0.98, {0.97, 0.97}}});
    for (const char* name : {"a.png", "a.svg", "a.pdf"}) {
        const QString file = folder.filePath(QLatin1String(name));
        QVERIFY2(plot.exportTo(file), name);
        QVERIFY(QFileInfo(file).size() > 500);
    }
    QVERIFY(!plot.exportTo(folder.filePath(QStringLiteral("a.xyz"))));
}

void RepeatPlotTest::showsMeansIntervalsAndRepeats() {
    const QTemporaryDir folder;
    RepeatPlot plot(QStringLiteral("t"), {}, {});
    plot.setSettings({QStringLiteral("a"), QStringLiteral("b")});
    plot.addLine(QStringLiteral("in"), LivePlot::Role::In, {{3.0, 2.0, 5.0, {2.5, 3.5}}, {1.0, kNone, kNone, {1.0}}});
    plot.addLine(QStringLiteral("out"), LivePlot::Role::Out, {{2.0, kNone, kNone, {}}, {9.0, 8.0, 10.0, {9.0}}});
    QVERIFY(plot.exportTo(folder.filePath(QStringLiteral("b.png"))));
    QCustomPlot& inner = *plotOf(plot);
    QCOMPARE(inner.graph(1)->dataCount(), 2);  // means of the first line, behind its repeats
    QCOMPARE(inner.graph(0)->dataCount(), 3);
    QCOMPARE(inner.graph(1)->dataMainValue(0), 3.0);
    QVERIFY(inner.yAxis->range().lower < 1.0 && inner.yAxis->range().upper > 10.0);
    QVERIFY(inner.legend->visible());
    // The lines of one setting stand beside each other.
    QVERIFY(inner.graph(1)->dataMainKey(0) < inner.graph(3)->dataMainKey(0));
}

void RepeatPlotTest::missingFiguresLeaveTheirPlaceEmpty() {
    const QTemporaryDir folder;
    RepeatPlot plot(QStringLiteral("t"), {}, {});
    plot.setSettings({QStringLiteral("a"), QStringLiteral("a setting with a long name that must be shortened"), {}});
    plot.addLine({}, LivePlot::Role::Plain,
                 {{kNone, kNone, kNone, {kNone}}, {0.5, kNone, kNone, {}}, {kNone, 0, 0, {}}});
    QVERIFY(plot.exportTo(folder.filePath(QStringLiteral("c.png")), 300, 200));
    QCOMPARE(plotOf(plot)->graph(1)->dataCount(), 1);
    QVERIFY(!plotOf(plot)->legend->visible());
}

GUISE_GUI_TEST_MAIN(RepeatPlotTest)
#include "repeat_plot_test.moc"
