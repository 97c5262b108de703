// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"
#include "tests/widgets/gui_test.h"
#include "widgets/guise_style.h"
#include "widgets/portal.h"

#include <QDBusVariant>
#include <QElapsedTimer>
#include <QStyle>
#include <QWidget>

using namespace guise::widgets;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textStandsOut_data();
    void textStandsOut();
    void plotColoursStandOutOnAnyBase();
    void plotColoursDiffer();
    void switchingReachesWidgets();
    void systemWithoutBusFallsBackAtOnce();
    void portalValues();
    void contrastKnownAnswers();
};

void ThemeTest::textStandsOut_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ThemeTest::textStandsOut() {
    QFETCH(const bool, dark);
    const QPalette palette = guisePalette(dark);
    QCOMPARE(isDark(palette), dark);
    const auto check = [&palette](QPalette::ColorRole text, QPalette::ColorRole ground) {
        const double found = contrast(palette.color(text), palette.color(ground));
        if (found < 4.5)
            qWarning() << "contrast" << text << "on" << ground << found;
        return found >= 4.5;
    };
    for (const auto ground : {QPalette::Base, QPalette::AlternateBase, QPalette::Window}) {
        QVERIFY(check(QPalette::Text, ground));
        QVERIFY(check(QPalette::WindowText, ground));
        QVERIFY(check(QPalette::PlaceholderText, ground));
        QVERIFY(check(QPalette::Link, ground));
        QVERIFY(check(QPalette::LinkVisited, ground));
    }
    QVERIFY(check(QPalette::ButtonText, QPalette::Button));
    QVERIFY(check(QPalette::HighlightedText, QPalette::Highlight));
    QVERIFY(check(QPalette::ToolTipText, QPalette::ToolTipBase));
    const PlotColours colours = plotColours(palette);
    QVERIFY(contrast(colours.text, colours.background) >= 4.5);
}

void ThemeTest::plotColoursStandOutOnAnyBase() {
    for (int grey = 0; grey <= 255; grey += 15) {
        QPalette palette;
        palette.setColor(QPalette::Base, QColor(grey, grey, grey));
        palette.setColor(QPalette::Text, grey > 117 ? Qt::black : Qt::white);
        const PlotColours colours = plotColours(palette);
        for (const QColor& colour : {colours.disguised, colours.plain, colours.in, colours.out, colours.examiner})
            QVERIFY2(contrast(colour, colours.background) >= 3.0, qPrintable(colour.name()));
    }
}

void ThemeTest::plotColoursDiffer() {
    for (const bool dark : {false, true}) {
        const PlotColours colours = plotColours(guisePalette(dark));
        const QList<QColor> all{colours.disguised, colours.plain, colours.in, colours.out, colours.examiner};
        for (qsizetype i = 0; i < all.size(); ++i)
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(all[i] != all[j]);
    }
}

void ThemeTest::switchingReachesWidgets() {
    auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
    QWidget widget;
    widget.show();
    applyScheme(application, Scheme::Dark);
    QTRY_VERIFY(isDark(widget.palette()));
    QVERIFY(qobject_cast<GuiseStyle*>(application.style()));
    QVERIFY(application.styleSheet().isEmpty());
    applyScheme(application, Scheme::Light);
    QTRY_VERIFY(!isDark(widget.palette()));
}

void ThemeTest::systemWithoutBusFallsBackAtOnce() {
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    QElapsedTimer timer;
    timer.start();
    applyScheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), Scheme::System);
    const qint64 elapsed = timer.elapsed();
    if (!address.isEmpty())
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("XDG_RUNTIME_DIR", folder);
    QVERIFY2(elapsed < 1000, qPrintable(QString::number(elapsed)));
    QVERIFY(contrast(qApp->palette().color(QPalette::Text), qApp->palette().color(QPalette::Base)) > 4.5);
}

void ThemeTest::portalValues() {
    const auto wrapped = [](uint number) {
        return QVariant::fromValue(QDBusVariant(QVariant::fromValue(QDBusVariant(QVariant(number)))));
    };
    QCOMPARE(Portal::darkFrom(wrapped(1)), std::optional<bool>(true));
    QCOMPARE(Portal::darkFrom(wrapped(2)), std::optional<bool>(false));
    QCOMPARE(Portal::darkFrom(wrapped(0)), std::optional<bool>());
    QCOMPARE(Portal::darkFrom(QVariant(1U)), std::optional<bool>(true));
    QCOMPARE(Portal::darkFrom(QVariant(QStringLiteral("dark"))), std::optional<bool>());
    QCOMPARE(Portal::darkFrom({}), std::optional<bool>());
}

void ThemeTest::contrastKnownAnswers() {
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 1e-6);
    QVERIFY(std::abs(contrast(Qt::white, Qt::white) - 1.0) < 1e-9);
    QVERIFY(std::abs(contrast(QColor::fromRgb(0x767676), Qt::white) - 4.54) < 0.01);  // the WCAG page's example grey
}

GUISE_GUI_TEST_MAIN(ThemeTest)
#include "theme_test.moc"
