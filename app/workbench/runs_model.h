// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "app/workbench/run_library.h"

#include <string>

namespace guise::app {

/// The runs of a library as a table; tags and note can be edited. Rows that stay keep their place, so a selection
/// outlives every reading. UI thread.
class RunsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Number,
        Name,
        Recipe,
        Network,
        Accuracy,
        Privacy,
        FanoP,
        State,
        Data,
        Tags,
        Note,
        Time,
        Started,
        ColumnCount
    };
    static constexpr int kSortRole = Qt::UserRole;
    static constexpr int kSearchRole = Qt::UserRole + 1;  // all that a search looks through; on any column
    static constexpr int kStateRole = Qt::UserRole + 2;   // int of experiment::RunState; on any column
    static constexpr int kIdRole = Qt::UserRole + 3;      // qlonglong of experiment::RunId; on any column

    explicit RunsModel(RunLibrary& library, QObject* parent = nullptr);
    [[nodiscard]] const experiment::StoredRun& at(int row) const { return (*runs_)[std::size_t(row)]; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void take(const StoredRuns& runs);
    RunLibrary& library_;
    StoredRuns runs_;
};

/// "finished", "running, 43 %", "stopped after 120 of 1,000".
[[nodiscard]] QString stateInWords(const experiment::StoredRun& run);
/// The data as a person knows it: without the folders before it.
[[nodiscard]] QString dataInWords(const std::string& uri);
/// "#12 disguised": how a plot or a table names a run.
[[nodiscard]] QString shortName(const experiment::StoredRun& run);

}  // namespace guise::app
