// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/guise_style.h"
#include "widgets/portal.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <optional>

namespace guise::widgets {

namespace {

constexpr double kPlotContrast = 3.1;

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Moves `colour` towards black or white until it stands out from `base`.
QColor standingOut(const QColor& colour, const QColor& base) {
    const QColor end = luminance(base) > 0.18 ? Qt::black : Qt::white;
    for (double share = 0.0; share < 1.0; share += 0.05)
        if (const QColor moved = blend(colour, end, share); contrast(moved, base) >= kPlotContrast)
            return moved;
    return end;
}

struct Tones {
    QRgb window, base, alternate, button, text, placeholder, disabled, light, midlight, mid, dark, shadow;
    QRgb highlight, link, visited, tip, tipText;
};
constexpr Tones kLight{0xf3f4f6, 0xffffff, 0xf0f2f4, 0xfafbfc, 0x1a1d21, 0x5d656e, 0x8b929a, 0xffffff, 0xe6e9ec,
                       0xc3c8ce, 0xa3a9b0, 0x767c83, 0x1f67a8, 0x1a5c99, 0x6b4a9e, 0xfffff0, 0x1a1d21};
constexpr Tones kDark{0x25282c, 0x1b1d20, 0x212428, 0x32363b, 0xe7e9ec, 0x9fa7b0, 0x777e86, 0x454a51, 0x3b4046,
                      0x2c3035, 0x17191b, 0x0c0d0e, 0x2d6ca8, 0x74b8f2, 0xc3a5ee, 0x3a3f45, 0xe7e9ec};

constexpr Tones kContrast{0x000000, 0x000000, 0x1c1c1c, 0x000000, 0xffffff, 0xd8d8d8, 0xa8a8a8, 0xffffff, 0xc0c0c0,
                          0x909090, 0x707070, 0x000000, 0xffff00, 0x6fd3ff, 0xe0b0ff, 0x000000, 0xffffff};

constexpr auto kApplied = "guiseScheme";  // property of the application

}  // namespace

QColor blend(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

bool isDark(const QPalette& palette) {
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

static QPalette paletteOf(const Tones& tones) {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor::fromRgb(colour));
    };
    set(QPalette::Window, tones.window);
    set(QPalette::WindowText, tones.text);
    set(QPalette::Base, tones.base);
    set(QPalette::AlternateBase, tones.alternate);
    set(QPalette::Text, tones.text);
    set(QPalette::Button, tones.button);
    set(QPalette::ButtonText, tones.text);
    set(QPalette::BrightText, 0xffffff);
    set(QPalette::PlaceholderText, tones.placeholder);
    set(QPalette::Light, tones.light);
    set(QPalette::Midlight, tones.midlight);
    set(QPalette::Mid, tones.mid);
    set(QPalette::Dark, tones.dark);
    set(QPalette::Shadow, tones.shadow);
    set(QPalette::Highlight, tones.highlight);
    set(QPalette::HighlightedText, 0xffffff);
    set(QPalette::Link, tones.link);
    set(QPalette::LinkVisited, tones.visited);
    set(QPalette::ToolTipBase, tones.tip);
    set(QPalette::ToolTipText, tones.tipText);
    const QColor disabled = QColor::fromRgb(tones.disabled);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(tones.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor::fromRgb(tones.window));
    return palette;
}

QPalette guisePalette(bool dark) {
    return paletteOf(dark ? kDark : kLight);
}

QPalette highContrastPalette() {
    QPalette palette = paletteOf(kContrast);
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        palette.setColor(group, QPalette::HighlightedText, Qt::black);
    return palette;
}

bool isHighContrast(const QPalette& palette) {
    return palette.color(QPalette::Window) == QColor(Qt::black) && palette.color(QPalette::Base) == QColor(Qt::black);
}

Scheme currentScheme() {
    return static_cast<Scheme>(qApp->property(kApplied).toInt());
}

void applyScheme(QApplication& application, Scheme scheme) {
    static const bool platformIsDark = isDark(QApplication::palette());  // before our own palette hides it
    application.setProperty(kApplied, static_cast<int>(scheme));
    if (!qobject_cast<GuiseStyle*>(application.style()))
        QApplication::setStyle(new GuiseStyle);  // owned by the application
    auto* portal = application.findChild<Portal*>(QString(), Qt::FindDirectChildrenOnly);
    if (scheme != Scheme::System) {
        delete portal;
        QApplication::setPalette(scheme == Scheme::HighContrast ? highContrastPalette()
                                                                : guisePalette(scheme == Scheme::Dark));
        return;
    }
    if (!portal) {
        portal = new Portal(&application);
        QObject::connect(portal, &Portal::darkChanged, &application,
                         [](bool dark) { QApplication::setPalette(guisePalette(dark)); });
    }
    QApplication::setPalette(guisePalette(portal->dark().value_or(platformIsDark)));
}

PlotColours plotColours(const QPalette& palette) {
    const bool dark = isDark(palette);
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const auto pick = [&base, dark](QRgb onLight, QRgb onDark) {
        return standingOut(QColor::fromRgb(dark ? onDark : onLight), base);
    };
    return {.disguised = pick(0xd55e00, 0xff8c42),
            .plain = pick(0x0072b2, 0x56b4e9),
            .in = pick(0x009e73, 0x1a9e6b),
            .out = pick(0xb3578e, 0xeab0d6),
            .examiner = pick(0x4d3300, 0xf0e442),
            .grid = blend(base, text, 0.14),
            .text = blend(text, base, 0.12),
            .background = base};
}

}  // namespace guise::widgets
