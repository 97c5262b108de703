// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

#include "core/base/table.h"
#include "widgets/theme.h"

class QCustomPlot;
class QLabel;

namespace guise::widgets {

/// Two figures of many runs against each other, both better when larger, with the Pareto front (the points that no
/// other beats in both) as a line. Disguised and plain runs differ in shape and colour; marked ones are ringed. The
/// pointer names a point, the wheel zooms, a drag moves, a double click fits. UI thread.
class TradeOffPlot : public QWidget {
    Q_OBJECT

public:
    struct Point {
        double x = 0.0;  // [0, 1]
        double y = 0.0;
        QString name;
        bool plain = false;
        bool marked = false;
    };
    TradeOffPlot(const QString& xLabel, const QString& yLabel, QWidget* parent = nullptr);
    void setPoints(const QVector<Point>& points);
    void setHint(const QString& text);  // shown while there is no point
    /// Indices of the points on the front, by rising x.
    [[nodiscard]] QVector<int> front() const { return front_; }
    [[nodiscard]] const QVector<Point>& points() const { return points_; }
    [[nodiscard]] QCustomPlot* plot() const { return plot_; }
    /// PNG, SVG or PDF by the file's ending, always in the light colours. False: not written.
    [[nodiscard]] bool exportTo(const QString& file, int width = 800, int height = 500);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void redraw();
    void draw(const PlotColours& colours);
    void fit();
    [[nodiscard]] base::Table values() const;
    [[nodiscard]] int nearest(QPointF position) const;  // -1: none within reach of the pointer
    QVector<Point> points_;
    QVector<int> front_;
    QCustomPlot* plot_ = nullptr;
    QLabel* hint_ = nullptr;
    QLabel* key_ = nullptr;
    bool follow_ = true;  // until a person zooms or moves
    bool setting_ = false;
    bool showDisguised_ = true;
    bool showPlain_ = true;
    bool showFront_ = true;
};

}  // namespace guise::widgets
