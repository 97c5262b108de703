// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label_plot.h"
#include "tests/widgets/gui_test.h"
#include "widgets/custom_plot.h"
#include "widgets/plot_menu.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QTemporaryDir>

using guise::widgets::LabelPlot;

namespace {

const QVector<QString> kLabels{QStringLiteral("cat"), QStringLiteral("dog"), QStringLiteral("fox")};

QVector<LabelPlot::Class> classes() {
    return {{QStringLiteral("cat"), true, {90, 5, 5}, 160.6},
            {QStringLiteral("dog"), true, {10, 80, 10}, 98.0},
            {QStringLiteral("7"), false, {30, 40, 30}, 2.0}};
}

double barOf(const LabelPlot& plot, int at) {
    const auto* bars = qobject_cast<QCPBars*>(plot.plot()->plottable(0));
    return bars->data()->at(at)->value;
}

}  // namespace

class LabelPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barsOfTheChosenClass();
    void theChoiceStays();
    void emptyShowsItsHint();
    void savesPicturesAndValues();
};

void LabelPlotTest::barsOfTheChosenClass() {
    LabelPlot plot;
    plot.setClasses(classes(), kLabels, QStringLiteral("a net"));
    QCOMPARE(plot.current(), 0);
    QCOMPARE(barOf(plot, 0), 90.0);
    auto* choice = plot.findChild<QComboBox*>(QStringLiteral("labelClass"));
    choice->setCurrentIndex(2);
    QCOMPARE(plot.current(), 2);
    QCOMPARE(barOf(plot, 1), 40.0);
    QVERIFY(plot.findChild<QLabel*>(QStringLiteral("sentence"))->text().startsWith(QStringLiteral("not trained on")));
    QVERIFY(plot.accessibleDescription().startsWith(QStringLiteral("7: ")));
}

void LabelPlotTest::theChoiceStays() {
    LabelPlot plot;
    plot.setClasses(classes(), kLabels, {});
    plot.findChild<QComboBox*>(QStringLiteral("labelClass"))->setCurrentIndex(1);
    auto fewer = classes();
    fewer.removeFirst();
    plot.setClasses(fewer, kLabels, {});
    QCOMPARE(plot.current(), 0);  // "dog" again
    QCOMPARE(barOf(plot, 1), 80.0);
}

void LabelPlotTest::emptyShowsItsHint() {
    LabelPlot plot;
    plot.setHint(QStringLiteral("later"));
    QCOMPARE(plot.current(), -1);
    const auto* hint = plot.findChild<QLabel*>(QStringLiteral("hint"));
    QVERIFY(!hint->isHidden());
    plot.setClasses(classes(), {}, {});  // labels without names are numbered
    QVERIFY(hint->isHidden());
    plot.clear();
    QVERIFY(!hint->isHidden());
    QCOMPARE(plot.current(), -1);
}

void LabelPlotTest::savesPicturesAndValues() {
    const QTemporaryDir folder;
    LabelPlot plot;
    plot.setClasses(classes(), kLabels, {});
    for (const char* name : {"a.png", "a.svg", "a.pdf", "a.csv"})
        QVERIFY2(plot.menu()->save(folder.filePath(QLatin1String(name))), name);
    QVERIFY(plot.menu()->csv().startsWith("group,class,label,images\nin,cat,cat,90\n"));
    QVERIFY(plot.menu()->csv().endsWith("out,7,fox,30\n"));
}

GUISE_GUI_TEST_MAIN(LabelPlotTest)
#include "label_plot_test.moc"
