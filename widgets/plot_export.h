// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QString>

class QCustomPlot;

namespace guise::widgets {

struct Heading {
    QString title;
    QString headline;  // right of the title
    QString sentence;  // below both; empty: none
};
/// Writes the plot as it stands, with its heading, `width` x `height` pixels: PNG, SVG or PDF by the file's ending. The
/// file appears whole or not at all. False: not written. UI thread.
[[nodiscard]] bool writePlot(QCustomPlot& plot, const Heading& heading, const PlotColours& colours, const QString& file,
                             int width, int height);

}  // namespace guise::widgets
