// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace guise::app {

class GroupedRuns;

/// A table of grouped runs. A heading's title runs over the columns in front of its first figure; its triangle, a
/// double click, Return, + and - and the arrow keys to the sides open and close it. UI thread.
class RunsTable : public QTableView {
    Q_OBJECT

public:
    explicit RunsTable(GroupedRuns* runs, QWidget* parent = nullptr);
    /// What stands there as long as there is no row.
    void setHint(const QString& hint);
    [[nodiscard]] const QString& hint() const { return hint_; }
    /// Where a heading's title is written, in the viewport; empty: a column with a figure comes first.
    [[nodiscard]] QRect titleRect(int row) const;
    /// The triangle in front of it.
    [[nodiscard]] QRect markerRect(int row) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void paintTitle(QPainter& painter, int row) const;
    void open(int row, bool expanded);
    GroupedRuns* runs_;
    QString hint_;
};

}  // namespace guise::app
