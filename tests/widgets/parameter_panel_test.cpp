// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parameter_panel.h"
#include "tests/widgets/gui_test.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTranslator>
#include <QWheelEvent>

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

using guise::base::ParameterSpec;
using guise::widgets::ParameterPanel;

namespace {

using Kind = ParameterSpec::Kind;

ParameterSpec spec(const char* name, const char* label, Kind kind, guise::base::ParameterValue standard) {
    ParameterSpec made;
    made.name = name;
    made.label = label;
    made.kind = kind;
    made.standard = std::move(standard);
    return made;
}

ParameterSpec number(ParameterSpec made, double minimum, double maximum, double softMaximum, double step) {
    made.minimum = minimum;
    made.maximum = maximum;
    made.softMaximum = softMaximum;
    made.step = step;
    return made;
}

std::vector<ParameterSpec> specs() {
    std::vector<ParameterSpec> all;
    all.push_back(number(spec("side", "Block side", Kind::Integer, std::int64_t{7}), 1, 256, 28, 1));
    all.back().help = "Pixels per side.";
    all.back().unit = "pixels";
    all.push_back(number(spec("level", "Noise", Kind::Real, 100.0), 0, 10000, 255, 0.5));
    all.push_back(spec("on", "Permute", Kind::Flag, false));
    all.push_back(spec("matrix", "Matrix", Kind::Choice, std::string("b")));
    all.back().choices = {{"a", "Alpha", "first"}, {"b", "Beta", ""}};
    all.push_back(spec("net", "Network", Kind::Choice, std::string("c")));
    all.back().choices = {{"a", "A", ""}, {"b", "B", ""}, {"c", "C", ""}, {"d", "D", ""}};
    all.push_back(number(spec("rounds", "Rounds", Kind::Integer, std::int64_t{3}), 1, 9, 0, 1));
    all.back().dependsOn = "on";
    return all;
}

struct Fixture {
    std::vector<ParameterSpec> all = specs();
    ParameterPanel panel{QStringLiteral("p"), all};
    QSignalSpy spy{&panel, &ParameterPanel::valueChanged};
    Fixture() {
        panel.resize(360, panel.sizeHint().height());
        panel.show();
    }
    template <class Widget>
    Widget* find(const char* name) {
        auto* found = panel.findChild<Widget*>(QStringLiteral("p.") + QLatin1String(name));
        if (!found)
            qFatal("no control %s", name);
        return found;
    }
};

}  // namespace

class ParameterPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheDefaults();
    void draggedSliderReportsEveryMove();
    void spinBoxGoesBeyondTheSlider();
    void typingReportsOnceAtTheEnd();
    void settingEmitsNothing();
    void valuesAreBroughtIntoRange();
    void keepsMoreDigitsThanItShows();
    void flagAndChoices();
    void dependentControlIsOff();
    void wheelWithoutFocusChangesNothing();
    void isAccessible();
    void translatesInContextCore();
};

void ParameterPanelTest::startsWithTheDefaults() {
    Fixture f;
    QCOMPARE(f.panel.value(QStringLiteral("side")), QVariant::fromValue<qint64>(7));
    QCOMPARE(f.panel.value(QStringLiteral("level")), QVariant(100.0));
    QCOMPARE(f.panel.value(QStringLiteral("on")), QVariant(false));
    QCOMPARE(f.panel.value(QStringLiteral("matrix")), QVariant(QStringLiteral("b")));
    QCOMPARE(f.find<QSlider>("side.slider")->value(), 6);
    QCOMPARE(f.find<QSpinBox>("side.spin")->value(), 7);
    QCOMPARE(f.find<QSpinBox>("side.spin")->suffix(), QStringLiteral(" pixels"));
    QCOMPARE(f.find<QDoubleSpinBox>("level.spin")->value(), 100.0);
    QVERIFY(f.find<QRadioButton>("matrix.b")->isChecked());
    QCOMPARE(f.find<QComboBox>("net.choice")->currentText(), QStringLiteral("C"));
    QVERIFY(f.panel.findChild<QWidget*>(QStringLiteral("p.side")));
    QVERIFY(!f.panel.value(QStringLiteral("other")).isValid());
    QCOMPARE(f.spy.count(), 0);
}

void ParameterPanelTest::draggedSliderReportsEveryMove() {
    Fixture f;
    auto* slider = f.find<QSlider>("side.slider");
    QStyleOptionSlider option;
    option.initFrom(slider);
    option.orientation = Qt::Horizontal;
    option.minimum = slider->minimum();
    option.maximum = slider->maximum();
    option.sliderPosition = option.sliderValue = slider->value();
    option.upsideDown = false;
    const QPoint handle =
        slider->style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, slider).center();
    QTest::mousePress(slider, Qt::LeftButton, {}, handle);
    QVector<qint64> seen;
    for (int x = handle.x(); x <= slider->width() + 40; x += 2) {
        QTest::mouseMove(slider, QPoint(x, handle.y()));
        while (!f.spy.isEmpty()) {
            const auto call = f.spy.takeFirst();
            QCOMPARE(call.at(0).toString(), QStringLiteral("side"));
            seen << call.at(1).toLongLong();
            QCOMPARE(f.find<QSpinBox>("side.spin")->value(), int(seen.last()));
        }
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width(), handle.y()));
    QVERIFY2(seen.size() >= 10, qPrintable(QString::number(seen.size())));
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    QCOMPARE(seen.last(), 28);
    QCOMPARE(f.panel.value(QStringLiteral("side")).toLongLong(), 28);
}

void ParameterPanelTest::spinBoxGoesBeyondTheSlider() {
    Fixture f;
    auto* spin = f.find<QSpinBox>("side.spin");
    auto* slider = f.find<QSlider>("side.slider");
    spin->setValue(200);
    QCOMPARE(f.spy.count(), 1);
    QCOMPARE(f.panel.value(QStringLiteral("side")).toLongLong(), 200);
    QCOMPARE(slider->value(), slider->maximum());
    QCOMPARE(slider->maximum(), 27);
    QCOMPARE(spin->maximum(), 256);
}

void ParameterPanelTest::typingReportsOnceAtTheEnd() {
    Fixture f;
    auto* spin = f.find<QDoubleSpinBox>("level.spin");
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, QStringLiteral("123.5"));
    QCOMPARE(f.spy.count(), 0);
    QTest::keyClick(spin, Qt::Key_Return);
    QCOMPARE(f.spy.count(), 1);
    QCOMPARE(f.spy.takeFirst().at(1), QVariant(123.5));
    QTest::keyClick(spin, Qt::Key_Up);
    QCOMPARE(f.spy.takeFirst().at(1), QVariant(124.0));
}

void ParameterPanelTest::settingEmitsNothing() {
    Fixture f;
    f.panel.setValue(QStringLiteral("side"), 14);
    f.panel.setValue(QStringLiteral("level"), 12.5);
    f.panel.setValue(QStringLiteral("on"), true);
    f.panel.setValue(QStringLiteral("matrix"), QStringLiteral("a"));
    f.panel.setValue(QStringLiteral("net"), QStringLiteral("d"));
    f.panel.setValue(QStringLiteral("unknown"), 1);
    QCOMPARE(f.spy.count(), 0);
    QCOMPARE(f.find<QSpinBox>("side.spin")->value(), 14);
    QCOMPARE(f.find<QSlider>("side.slider")->value(), 13);
    QCOMPARE(f.find<QDoubleSpinBox>("level.spin")->value(), 12.5);
    QVERIFY(f.find<QCheckBox>("on.flag")->isChecked());
    QVERIFY(f.find<QRadioButton>("matrix.a")->isChecked());
    QVERIFY(!f.find<QRadioButton>("matrix.b")->isChecked());
    QCOMPARE(f.find<QComboBox>("net.choice")->currentText(), QStringLiteral("D"));
    QTest::mouseClick(f.find<QRadioButton>("matrix.b"), Qt::LeftButton);  // the group still excludes after a set
    QCOMPARE(f.spy.count(), 1);
    QVERIFY(!f.find<QRadioButton>("matrix.a")->isChecked());
}

void ParameterPanelTest::valuesAreBroughtIntoRange() {
    Fixture f;
    f.panel.setValue(QStringLiteral("side"), 9999);
    QCOMPARE(f.panel.value(QStringLiteral("side")).toLongLong(), 256);
    f.panel.setValue(QStringLiteral("level"), -3.0);
    QCOMPARE(f.panel.value(QStringLiteral("level")).toDouble(), 0.0);
    f.panel.setValue(QStringLiteral("level"), std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(f.panel.value(QStringLiteral("level")).toDouble(), 0.0);
    f.panel.setValue(QStringLiteral("matrix"), QStringLiteral("z"));
    QCOMPARE(f.panel.value(QStringLiteral("matrix")).toString(), QStringLiteral("b"));
}

void ParameterPanelTest::keepsMoreDigitsThanItShows() {
    Fixture f;
    f.panel.setValue(QStringLiteral("level"), 12.3456);
    QCOMPARE(f.panel.value(QStringLiteral("level")).toDouble(), 12.3456);
}

void ParameterPanelTest::flagAndChoices() {
    Fixture f;
    auto* flag = f.find<QCheckBox>("on.flag");
    QTest::mouseClick(flag, Qt::LeftButton, {}, QPoint(8, flag->height() / 2));
    QCOMPARE(f.spy.takeFirst().at(1), QVariant(true));
    QTest::mouseClick(f.find<QRadioButton>("matrix.a"), Qt::LeftButton);
    QCOMPARE(f.spy.count(), 1);
    QCOMPARE(f.spy.takeFirst().at(1), QVariant(QStringLiteral("a")));
    QTest::keyClick(f.find<QComboBox>("net.choice"), Qt::Key_Down);
    QCOMPARE(f.spy.takeFirst().at(1), QVariant(QStringLiteral("d")));
}

void ParameterPanelTest::dependentControlIsOff() {
    Fixture f;
    QVERIFY(!f.find<QSpinBox>("rounds.spin")->isEnabled());
    auto* flag = f.find<QCheckBox>("on.flag");
    QTest::mouseClick(flag, Qt::LeftButton, {}, QPoint(8, flag->height() / 2));
    QVERIFY(f.find<QSpinBox>("rounds.spin")->isEnabled());
    f.panel.setValue(QStringLiteral("on"), false);
    QVERIFY(!f.find<QSlider>("rounds.slider")->isEnabled());
}

void ParameterPanelTest::wheelWithoutFocusChangesNothing() {
    Fixture f;
    auto* spin = f.find<QSpinBox>("side.spin");
    spin->clearFocus();
    QWheelEvent event(QPointF(5, 5), spin->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(spin, &event);
    QCOMPARE(spin->value(), 7);
    QCOMPARE(f.spy.count(), 0);
}

void ParameterPanelTest::isAccessible() {
    Fixture f;
    for (const char* name : {"side.slider", "side.spin", "level.slider", "on.flag", "matrix.a", "net.choice"})
        QVERIFY2(!f.find<QWidget>(name)->accessibleName().isEmpty(), name);
    bool hasBuddy = false;
    const auto labels = f.panel.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        hasBuddy = hasBuddy || label->buddy() == f.find<QSpinBox>("side.spin");
    QVERIFY(hasBuddy);
    QVERIFY(
        f.panel.findChild<QWidget*>(QStringLiteral("p.side"))->toolTip().contains(QStringLiteral("Pixels per side.")));
}

class Shouting : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* text, const char*, int) const override {
        return qstrcmp(context, "core") == 0 ? QString::fromUtf8(text).toUpper() : QString();
    }
};

void ParameterPanelTest::translatesInContextCore() {
    Shouting shouting;
    QCoreApplication::installTranslator(&shouting);
    Fixture f;
    QCoreApplication::removeTranslator(&shouting);
    QCOMPARE(f.find<QCheckBox>("on.flag")->text(), QStringLiteral("PERMUTE"));
    QCOMPARE(f.find<QRadioButton>("matrix.a")->text(), QStringLiteral("ALPHA"));
    QCOMPARE(f.find<QSpinBox>("side.spin")->suffix(), QStringLiteral(" PIXELS"));
    QCOMPARE(f.panel.value(QStringLiteral("matrix")).toString(), QStringLiteral("b"));
}

GUISE_GUI_TEST_MAIN(ParameterPanelTest)
#include "parameter_panel_test.moc"
