// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/table.h"
#include "widgets/custom_plot.h"
#include "widgets/live_plot.h"
#include "widgets/plot_levels.h"
#include "widgets/theme.h"

#include <QVector>

#include <algorithm>
#include <limits>

class QLabel;

namespace guise::widgets {

class ElidedLabel;

/// The curves of a live plot: their points, ranges, margins, legend and what they say at a place. For live_plot.cpp
/// alone. UI thread.
struct LivePlot::Private {
    static constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

    struct Curve {
        QCPGraph* graph = nullptr;
        QCPItemTracer* mark = nullptr;  // on the point nearest to the pointer
        Role role = Role::Disguised;
        bool dashed = false;
        double last = kNaN;
        double least = std::numeric_limits<double>::infinity();
        double most = -std::numeric_limits<double>::infinity();
    };

    QCustomPlot& plot;
    PlotLevels levels;
    QVector<Curve> curves;
    ElidedLabel* title = nullptr;
    QLabel* headline = nullptr;
    QLabel* hint = nullptr;
    QCPRange fixedX{0.0, 0.0};
    QCPRange fixedY{0.0, 0.0};
    bool follow = true;    // until a person zooms or pans
    bool setting = false;  // the range that changes now is ours
    int leftMargin = 0;
    QCPItemStraightLine* pointer = nullptr;  // through the marked points

    explicit Private(QCustomPlot& target) : plot(target), levels(target) {}
    [[nodiscard]] bool isEmpty() const {
        return std::all_of(curves.begin(), curves.end(),
                           [](const Curve& curve) { return curve.graph->data()->isEmpty(); });
    }
    void style(const PlotColours& colours);
    void fitRanges();
    void fitMargins();
    void fitLegend(int width);
    void add(Curve& curve, double x, double y);
    void clear(Curve& curve);
    [[nodiscard]] static bool hasPoints(const Curve& curve);                       // and is shown
    [[nodiscard]] static QCPGraphData nearestPoint(const Curve& curve, double x);  // of one that has points
    [[nodiscard]] double nearestX(double x) const;  // of a point of a curve that is shown; NaN: none
    [[nodiscard]] QString valuesAt(double x) const;
    [[nodiscard]] base::Table values() const;
};

}  // namespace guise::widgets
