// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <map>

class QCPItemLine;
class QCPItemRect;
class QCPItemText;
class QCustomPlot;

namespace guise::widgets {

/// Horizontal lines across a plot, each with a band around it and a label at its right end. UI thread.
class PlotLevels {
public:
    explicit PlotLevels(QCustomPlot& plot) : plot_(plot) {}
    /// NaN as value removes the line; NaN as low or high: no band.
    void set(int key, double value, double low, double high, const QString& label);
    void clear();
    [[nodiscard]] bool isEmpty() const { return levels_.empty(); }
    /// Widens [least, most] so that every line and band lies inside.
    void include(double& least, double& most) const;
    void style(int key, const QColor& line, const QColor& text, const QColor& background);
    /// Puts labels above their bands, or below where there is no room.
    void arrange();

private:
    struct Level {
        double value = 0.0;
        double low = 0.0;
        double high = 0.0;
        QCPItemLine* line = nullptr;
        QCPItemRect* band = nullptr;
        QCPItemText* label = nullptr;
    };
    void remove(Level& level);

    QCustomPlot& plot_;
    std::map<int, Level> levels_;
};

}  // namespace guise::widgets
