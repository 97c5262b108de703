// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

#include "widgets/live_plot.h"

class QCustomPlot;

namespace guise::widgets {

/// Settings side by side: of each the mean with its interval, and every repeat as a dot. Drawn to files only so far.
/// UI thread.
class RepeatPlot : public QWidget {
    Q_OBJECT

public:
    struct Point {
        double mean = 0.0;  // NaN: this setting has none
        double low = 0.0;   // of the interval; NaN: there is none
        double high = 0.0;
        QVector<double> values;  // of the repeats; NaN: missing
    };
    RepeatPlot(const QString& title, const QString& xTitle, const QString& yTitle, QWidget* parent = nullptr);
    void setSettings(const QVector<QString>& names);
    /// One point per setting. Of two lines and more the names are shown.
    void addLine(const QString& name, LivePlot::Role role, const QVector<Point>& points);
    void setSentence(const QString& text);  // below the title
    /// PNG, SVG or PDF by the file's ending, always in the light colours. False: not written.
    [[nodiscard]] bool exportTo(const QString& file, int width = 800, int height = 500);
    ~RepeatPlot() override;

private:
    void layOut(int width, int height);
    struct Private;
    Private* d_ = nullptr;
};

}  // namespace guise::widgets
