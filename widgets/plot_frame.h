// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCustomPlot;
class QHBoxLayout;
class QLabel;
class QString;
class QWidget;

namespace guise::widgets {

class ElidedLabel;

/// What stands around a plot, the same for all of them. UI thread.

/// The bold title in the heading.
[[nodiscard]] ElidedLabel* makePlotTitle(QWidget& owner, const QString& text);
/// The sentence over a plot that has nothing to show yet; lets the mouse through. Where it stands is the caller's.
[[nodiscard]] QLabel* makePlotHint(QWidget& plot);
/// A heading of title, headline and menu above the plot, on the ground of plots. Returns the heading, for further
/// controls.
QHBoxLayout* framePlot(QWidget& owner, QCustomPlot& plot, QWidget* title, QWidget* headline, QWidget* menu);

}  // namespace guise::widgets
