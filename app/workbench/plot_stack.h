// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QHBoxLayout;
class QMenu;

namespace guise::app {

/// Plots that share one place: an arrow at the left of each one's heading lists them. UI thread.
class PlotStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit PlotStack(QWidget* parent = nullptr);
    /// `heading`: of the plot, where the arrow goes. `name`: objectName of its line in the menu.
    void add(QWidget* plot, QHBoxLayout* heading, const char* name, const QString& text, const QString& tip);

private:
    QMenu* menu_ = nullptr;
};

}  // namespace guise::app
