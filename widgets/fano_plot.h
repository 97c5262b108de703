// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class QCustomPlot;
class QHBoxLayout;

namespace guise::widgets {

class PlotMenu;

/// Bars of the Fano factor per class, in-training and out-training side by side, each with its mean line, and the
/// p-value in words. UI thread.
class FanoPlot : public QWidget {
    Q_OBJECT

public:
    explicit FanoPlot(QWidget* parent = nullptr);
    struct Bars {
        QVector<double> in;
        QVector<double> out;
        QVector<QString> inNames;
        QVector<QString> outNames;
        double meanIn = 0.0;
        double meanOut = 0.0;
        double pValue = 1.0;  // two-sided; NaN: not known
        QString note;         // "live: 100 images a class"
    };
    void setBars(const Bars& bars);
    void clear();
    void setHint(const QString& text);
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] const Bars& bars() const;
    [[nodiscard]] QString summary() const;  // "p = 0.87, no difference seen; in mean 344, out mean 331"; empty: no bars
    /// PNG, SVG or PDF by the file's ending, always in the light colours. False: not written.
    bool exportTo(const QString& file, int width = 800, int height = 500);
    [[nodiscard]] PlotMenu* menu() const { return menu_; }
    [[nodiscard]] QHBoxLayout* heading() const { return heading_; }  // title, note, menu; for further controls
    ~FanoPlot() override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void redraw();
    struct Private;
    Private* d_ = nullptr;
    PlotMenu* menu_ = nullptr;
    QHBoxLayout* heading_ = nullptr;
};

}  // namespace guise::widgets
