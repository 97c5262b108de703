// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"
#include "tests/widgets/gui_test.h"
#include "widgets/guise_style.h"
#include "widgets/portal.h"

#include <QDBusVariant>
#include <QElapsedTimer>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

using namespace guise::widgets;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textStandsOut_data();
    void textStandsOut();
    void plotColoursStandOutOnAnyBase();
    void plotColoursDiffer();
    void plotColoursDifferToTheColourBlind();
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

/// Severity 1.0 of Machado, Oliveira, Fernandes 2009, on linear RGB, then CIE L*a*b* 1976 under D65.
std::array<double, 3> labAsSeen(const QColor& colour, const std::array<double, 9>& seen) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const std::array<double, 3> in{linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    std::array<double, 3> rgb{};
    for (std::size_t i = 0; i < 3; ++i)
        rgb[i] = std::clamp(seen[3 * i] * in[0] + seen[3 * i + 1] * in[1] + seen[3 * i + 2] * in[2], 0.0, 1.0);
    const auto f = [](double t) { return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0; };
    const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    const double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    const double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

void ThemeTest::plotColoursDifferToTheColourBlind() {
    constexpr std::array<std::array<double, 9>, 4> kSeen{
        {{1, 0, 0, 0, 1, 0, 0, 0, 1},
         {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},    // protan
         {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},     // deutan
         {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}}};  // tritan
    for (const bool dark : {false, true}) {
        const PlotColours colours = plotColours(guisePalette(dark));
        const QList<QColor> all{colours.disguised, colours.plain, colours.in, colours.out, colours.examiner};
        for (const auto& seen : kSeen)
            for (qsizetype i = 0; i < all.size(); ++i)
                for (qsizetype j = 0; j < i; ++j) {
                    const auto a = labAsSeen(all[i], seen);
                    const auto b = labAsSeen(all[j], seen);
                    QVERIFY2(std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) >= 15.0,
                             qPrintable(all[i].name() + QLatin1Char(' ') + all[j].name()));
                }
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
