// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live_plot.h"
#include "widgets/theme.h"

#include <QFont>

class QCPAxis;
class QCustomPlot;

namespace guise::widgets {

/// What the plots share. UI thread.

/// Layers, margins and tickers of a fresh plot.
void preparePlot(QCustomPlot& plot);
/// Axes, grid, legend and background in the given colours.
void stylePlot(QCustomPlot& plot, const PlotColours& colours);
[[nodiscard]] QColor roleColour(LivePlot::Role role, const PlotColours& colours);
/// The font of tick labels and legends: a little smaller than the widget's, never below 7 points.
[[nodiscard]] QFont smallFont(const QFont& font);
/// The smallest "round" number >= value > 0: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten. Axes that end on
/// such numbers move seldom while data grow.
[[nodiscard]] double roundUp(double value);
/// A number as a plot shows it, in the user's locale: three significant digits below 1,000, whole above.
[[nodiscard]] QString shortNumber(double value);

}  // namespace guise::widgets
