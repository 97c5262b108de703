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
class QTableView;

namespace guise::widgets {
class ElidedLabel;
}

namespace guise::app {

class RunDetails;
class RunsModel;

/// The runs of the store in view: search, table, and beside it what the selected ones were and gave. UI thread.
class RunsPage : public QWidget {
    Q_OBJECT

public:
    RunsPage(RunLibrary& library, JobBridge& jobs, QWidget* parent = nullptr);
    [[nodiscard]] int count() const;  // rows in view
    [[nodiscard]] std::vector<experiment::RunId> selected() const;
    void select(const std::vector<experiment::RunId>& ids);
    /// Actions that a menu may show too: of the selected runs.
    [[nodiscard]] QList<QAction*> runActions() const;
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
    void followLibrary();
    void showCount();
    [[nodiscard]] const experiment::StoredRun* only() const;  // null: not exactly one is selected

    RunLibrary& library_;
    RunsModel* model_ = nullptr;
    QSortFilterProxyModel* rows_ = nullptr;
    QLineEdit* search_ = nullptr;
    QComboBox* state_ = nullptr;
    widgets::ElidedLabel* count_ = nullptr;
    QTableView* table_ = nullptr;
    RunDetails* details_ = nullptr;
    QAction* use_ = nullptr;
    QAction* continue_ = nullptr;
    QAction* copy_ = nullptr;
    QAction* delete_ = nullptr;
    QAction* report_ = nullptr;
    bool training_ = false;
};

}  // namespace guise::app
