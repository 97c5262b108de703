// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class QComboBox;
class QCustomPlot;
class QHBoxLayout;

namespace guise::widgets {

class PlotMenu;

/// How often each label came out for the images of one class, which a person picks, with the mean as a line: the
/// flatter the bars, the less the net tells of the class. Follows the palette. UI thread.
class LabelPlot : public QWidget {
    Q_OBJECT

public:
    explicit LabelPlot(QWidget* parent = nullptr);
    struct Class {
        QString name;
        bool in = true;          // the net was trained on this class
        QVector<qint64> counts;  // of each label
        double fano = 0.0;
    };
    /// `labels`: names; one for each count. The class in view stays where there is one of its name.
    void setClasses(const QVector<Class>& classes, const QVector<QString>& labels, const QString& note);
    void clear();
    void setHint(const QString& text);
    [[nodiscard]] int current() const;  // index of the class in view; -1: none
    /// PNG, SVG or PDF by the file's ending, always in the light colours. False: not written.
    [[nodiscard]] bool exportTo(const QString& file, int width = 800, int height = 500);
    [[nodiscard]] QCustomPlot* plot() const { return plot_; }
    [[nodiscard]] PlotMenu* menu() const { return menu_; }
    [[nodiscard]] QHBoxLayout* heading() const { return heading_; }
    ~LabelPlot() override;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void redraw();
    struct Private;
    Private* d_ = nullptr;
    QCustomPlot* plot_ = nullptr;
    PlotMenu* menu_ = nullptr;
    QHBoxLayout* heading_ = nullptr;
};

}  // namespace guise::widgets
