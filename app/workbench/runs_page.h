// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/data_session.h"
#include "app/workbench/run_library.h"
#include "core/key/secret_key.h"

#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;

namespace guise::widgets {
class ElidedLabel;
}

namespace guise::app {

class GroupedRuns;
class RunDetails;
class RunsModel;
class RunsTable;

/// The runs of the store in view: search, table, and beside it what the selected ones were and gave. UI thread.
class RunsPage : public QWidget {
    Q_OBJECT

public:
    RunsPage(RunLibrary& library, JobBridge& jobs, QWidget* parent = nullptr);
    [[nodiscard]] int count() const;  // runs in view, those of closed groups too
    /// A heading stands for the runs of its group. Each run once, in the order of the table.
    [[nodiscard]] std::vector<experiment::RunId> selected() const;
    void select(const std::vector<experiment::RunId>& ids);
    /// Actions that a menu may show too: of the selected runs.
    [[nodiscard]] QList<QAction*> runActions() const;
    /// Actions for all groups; for a menu.
    [[nodiscard]] QList<QAction*> groupActions() const;
    /// What is open in the window, for the pictures of runs.
    void setOpen(const OpenDataPtr& open, const std::optional<key::SecretKey>& key);
    void setTraining(bool on);  // while a net trains nothing can be continued

Q_SIGNALS:
    void settingsWanted(const guise::experiment::StoredRun& run);  // take them over
    void continueWanted(const guise::experiment::StoredRun& run);
    void storeWanted();   // open another store
    void reportWanted();  // on the selected runs

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void followSelection();
    void followGrouping();
    void followLibrary();
    void showCount();
    [[nodiscard]] const experiment::StoredRun* only() const;  // null: not exactly one is selected

    RunLibrary& library_;
    RunsModel* model_ = nullptr;
    QSortFilterProxyModel* rows_ = nullptr;
    GroupedRuns* groups_ = nullptr;  // of rows_; what the table shows
    QLineEdit* search_ = nullptr;
    QComboBox* state_ = nullptr;
    QComboBox* grouping_ = nullptr;
    widgets::ElidedLabel* count_ = nullptr;
    RunsTable* table_ = nullptr;
    RunDetails* details_ = nullptr;
    QAction* use_ = nullptr;
    QAction* continue_ = nullptr;
    QAction* copy_ = nullptr;
    QAction* delete_ = nullptr;
    QAction* report_ = nullptr;
    QAction* closeGroups_ = nullptr;
    QAction* openGroups_ = nullptr;
    bool training_ = false;
};

}  // namespace guise::app
