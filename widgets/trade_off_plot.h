// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class QCustomPlot;
class QLabel;

namespace guise::widgets {

/// Two figures of many runs against each other, both better when larger, with the Pareto front (the points that no
/// other beats in both) as a line. Disguised and plain runs differ in shape and colour; marked ones are ringed. The
/// pointer names a point. UI thread.
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

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void redraw();
    [[nodiscard]] int nearest(QPointF position) const;  // -1: none within reach of the pointer
    QVector<Point> points_;
    QVector<int> front_;
    QCustomPlot* plot_ = nullptr;
    QLabel* hint_ = nullptr;
};

}  // namespace guise::widgets
