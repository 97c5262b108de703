// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

class QCustomPlot;
class QHBoxLayout;
class QTimer;

namespace guise::widgets {

class PlotMenu;

/// Curves that grow while something runs. Points are taken at once and drawn at most every 40 ms, whatever their rate.
/// Zoom by wheel, pan by drag, double click fits; a click on a legend entry hides its curve; the pointer marks the
/// points nearest to it and shows their values. Until a person zooms or pans, the axes follow the data in steps.
/// Follows the palette. UI thread.
class LivePlot : public QWidget {
    Q_OBJECT

public:
    enum class Role { Disguised, Plain, In, Out, Examiner };
    LivePlot(const QString& title, const QString& xLabel, const QString& yLabel, QWidget* parent = nullptr);

    /// Returns the curve's number. `dashed`: a training curve beside a test curve.
    int addCurve(const QString& name, Role role, bool dashed = false);
    /// `x` never falls within a curve. NaN as y makes a gap. A point with an infinite or NaN x is left out.
    void addPoint(int curve, double x, double y);
    void setCurve(int curve, const QVector<double>& x, const QVector<double>& y);
    /// A horizontal line with a band (low, high) around it and a label; NaN removes it.
    void setLevel(Role role, double value, double low, double high, const QString& label);
    /// Fixed; default, or low >= high: follows the data. A value below `low` is seen too, down to as much again.
    void setYRange(double low, double high);
    void setXRange(double low, double high);  // the same for x: a run of known length keeps its axis still
    void setLogarithmicX();                   // for values above 0; the axis follows the data
    void setHeadline(const QString& text);    // right of the title, for the figure that matters now
    void setHint(const QString& text);        // shown while there is no point and no level
    void clearCurves();                       // removes points and levels, keeps curves
    void removeCurves();                      // removes curves and levels; numbers begin at 0 again
    [[nodiscard]] int pointCount(int curve) const;
    [[nodiscard]] double lastValue(int curve) const;  // NaN: none
    [[nodiscard]] double leastValue(int curve) const;
    [[nodiscard]] double mostValue(int curve) const;
    /// PNG, SVG or PDF by the file's ending, always in the light colours, with title and headline. False: not written.
    bool exportTo(const QString& file, int width = 800, int height = 500);
    [[nodiscard]] QCustomPlot* plot() const { return plot_; }
    [[nodiscard]] PlotMenu* menu() const { return menu_; }
    [[nodiscard]] QHBoxLayout* heading() const { return heading_; }  // title, headline, menu; for further controls

Q_SIGNALS:
    void replotted();  // not while hidden: a hidden plot is drawn when it is shown

protected:
    void changeEvent(QEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void schedule();
    void retheme();
    void redraw();
    void fit();
    void setCurveShown(int curve, bool shown);
    void mark(double x);  // NaN: nothing
    struct Private;
    Private* d_ = nullptr;
    QCustomPlot* plot_ = nullptr;
    QTimer* timer_ = nullptr;
    PlotMenu* menu_ = nullptr;
    QHBoxLayout* heading_ = nullptr;

public:
    ~LivePlot() override;
};

}  // namespace guise::widgets
