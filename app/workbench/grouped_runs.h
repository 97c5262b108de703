// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>
#include <QString>

#include "app/workbench/run_groups.h"
#include "core/experiment/stored_run.h"

#include <map>
#include <set>
#include <unordered_map>
#include <vector>

class QSortFilterProxyModel;

namespace guise::app {

class RunsModel;

/// The rows of a sorted and filtered table of runs, with a heading above the runs of each value of one setting: still a
/// flat table, so that columns, editors and selections work as without. Without a setting it passes all through. Groups
/// stand by their value, or, where the table is sorted by a figure, by its mean; runs within them as the table is
/// sorted. Rows that stay keep their place, so a selection outlives every reading. UI thread.
class GroupedRuns : public QAbstractProxyModel {
    Q_OBJECT

public:
    static constexpr int kHeadingRole = Qt::UserRole + 16;   // bool; on any column
    static constexpr int kTitleRole = Qt::UserRole + 17;     // QString of a heading; on any column
    static constexpr int kExpandedRole = Qt::UserRole + 18;  // bool of a heading; on any column

    /// `rows` shows `runs`, by no model between them.
    GroupedRuns(QSortFilterProxyModel* rows, RunsModel* runs, QObject* parent = nullptr);
    /// An id of runGroupings(); empty: no groups. All groups are open then.
    void setGrouping(const QString& grouping);
    [[nodiscard]] const QString& grouping() const { return grouping_; }
    [[nodiscard]] bool isHeading(int row) const;
    [[nodiscard]] bool isExpanded(int row) const;  // of a heading
    void setExpanded(int row, bool expanded);      // of a heading; else nothing happens
    void setAllExpanded(bool expanded);
    /// Its run, or those of a heading, shown or not, as the table is sorted.
    [[nodiscard]] std::vector<experiment::RunId> runsOf(int row) const;
    /// Opens what groups these runs are in.
    void reveal(const std::vector<experiment::RunId>& ids);
    /// Whether a heading shows a figure there.
    [[nodiscard]] static bool hasFigure(int column);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex buddy(const QModelIndex& index) const override { return index; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Group {
        RunGroup value;
        std::vector<experiment::RunId> runs;
        int finished = 0;
        GroupFigure accuracy;
        GroupFigure privacy;
        GroupFigure seconds;
    };
    struct Row {
        experiment::RunId run = 0;  // 0: a heading
        QString group;
    };
    [[nodiscard]] const experiment::StoredRun& at(int sourceRow) const;
    [[nodiscard]] const Group& groupAt(const QString& key) const { return groups_.at(key); }
    [[nodiscard]] std::vector<Row> collect();
    void sortGroups(std::vector<QString>& order) const;
    void update();
    void reset();
    void tellData(const QModelIndex& first, const QModelIndex& last);
    [[nodiscard]] QVariant headingData(const Group& group, bool expanded, int column, int role) const;

    QSortFilterProxyModel* rows_;
    RunsModel* runs_;
    QString grouping_;
    std::unordered_map<experiment::RunId, RunGroup> known_;  // of runs whose value stays
    std::unordered_map<experiment::RunId, int> sourceRow_;   // in rows_
    std::map<QString, Group> groups_;                        // by key
    std::set<QString> closed_;                               // keys
    std::vector<Row> shown_;
};

}  // namespace guise::app
