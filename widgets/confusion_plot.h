// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class QCustomPlot;
class QHBoxLayout;

namespace guise::widgets {

class PlotMenu;

/// A confusion matrix: a row for each true class, a column for each answer, the deeper the colour the larger the share
/// of the row; shares as per cent in the cells where they fit, counts under the pointer. Follows the palette. UI
/// thread.
class ConfusionPlot : public QWidget {
    Q_OBJECT

public:
    ConfusionPlot(const QString& title, const QString& rows, const QString& columns, QWidget* parent = nullptr);
    struct Counts {
        QVector<QString> rows;
        QVector<QString> columns;
        QVector<qint64> values;  // row-major, rows x columns, >= 0
    };
    /// Sizes that do not fit together clear the plot.
    void setCounts(const Counts& counts);
    void clear();
    void setHeadline(const QString& text);
    void setHint(const QString& text);  // shown while there is nothing
    [[nodiscard]] const Counts& counts() const { return counts_; }
    [[nodiscard]] double share(int row, int column) const;  // of the row; NaN: an empty row, or no such cell
    /// PNG, SVG or PDF by the file's ending, always in the light colours. False: not written.
    [[nodiscard]] bool exportTo(const QString& file, int width = 600, int height = 560);
    [[nodiscard]] QCustomPlot* plot() const { return plot_; }
    [[nodiscard]] PlotMenu* menu() const { return menu_; }
    [[nodiscard]] QHBoxLayout* heading() const { return heading_; }  // title, headline, menu; for further controls
    ~ConfusionPlot() override;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void redraw();
    struct Private;
    Private* d_ = nullptr;
    Counts counts_;
    QCustomPlot* plot_ = nullptr;
    PlotMenu* menu_ = nullptr;
    QHBoxLayout* heading_ = nullptr;
};

}  // namespace guise::widgets
