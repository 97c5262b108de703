// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace guise::widgets {

enum class Scheme { System, Light, Dark, HighContrast };

/// Fusion with Guise's own palettes. System: the settings portal's colour scheme over D-Bus where there is one, else
/// the platform palette's lightness; it goes on following the portal. Widgets re-theme on PaletteChange. UI thread.
void applyScheme(QApplication& application, Scheme scheme);
[[nodiscard]] Scheme currentScheme();  // the one applied last
[[nodiscard]] bool isDark(const QPalette& palette);
[[nodiscard]] QPalette guisePalette(bool dark);
/// White on black, yellow where chosen; GuiseStyle draws a border around every control of such a palette.
[[nodiscard]] QPalette highContrastPalette();
[[nodiscard]] bool isHighContrast(const QPalette& palette);
/// WCAG 2 contrast of two opaque colours, 1..21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// `share` of the way from one opaque colour to another.
[[nodiscard]] QColor blend(const QColor& from, const QColor& to, double share);

/// Colours of meaning, from Okabe and Ito's set, apart for each of the three kinds of colour blindness (CIE 1976
/// distance of 15 and more under Machado's simulation), adjusted to the palette's lightness; contrast >= 3:1 on its
/// base.
struct PlotColours {
    QColor disguised;
    QColor plain;
    QColor in;
    QColor out;
    QColor examiner;
    QColor grid;
    QColor text;
    QColor background;
};
[[nodiscard]] PlotColours plotColours(const QPalette& palette);

}  // namespace guise::widgets
