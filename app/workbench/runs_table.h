// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include "app/workbench/job_bridge.h"
#include "app/workbench/training_controller.h"

#include <filesystem>

class QStandardItemModel;

namespace guise::app {

/// The runs kept in a folder, newest first: sortable, with the command that repeats a run on its context menu. UI
/// thread.
class RunsTable : public QTableView {
    Q_OBJECT

public:
    RunsTable(JobBridge& jobs, std::filesystem::path folder, QWidget* parent = nullptr);
    void reload();  // reads the folder on the io lane
    void add(const TrainedRun& run);
    [[nodiscard]] int count() const;

private:
    void addRow(const TrainedRun& run);
    JobBridge& jobs_;
    std::filesystem::path folder_;
    QStandardItemModel* model_ = nullptr;
};

/// A recipe in a few words: "7x7: noise 100, rmt orthogonal, permute".
[[nodiscard]] QString recipeInWords(const std::string& canonicalRecipe);

}  // namespace guise::app
