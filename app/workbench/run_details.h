// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/workbench/data_session.h"
#include "app/workbench/run_library.h"
#include "core/key/secret_key.h"

#include <optional>
#include <vector>

class QComboBox;
class QTableWidget;
class QTabWidget;

namespace guise::widgets {
class LivePlot;
class TradeOffPlot;
}  // namespace guise::widgets

namespace guise::app {

class RunPictures;

/// What the selected runs were and gave: their curves over each other, their settings side by side (of several runs
/// those that differ), one picture under two of them, and the accuracy and visual privacy of all runs of the store. UI
/// thread.
class RunDetails : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMostCurves = 10;  // more could not be told apart
    explicit RunDetails(JobBridge& jobs, QWidget* parent = nullptr);
    /// Those that are selected, in the order shown. Curves follow by setCurves().
    void setRuns(const std::vector<experiment::StoredRun>& runs);
    /// What is open in the window.
    void setOpen(const OpenDataPtr& open, const std::optional<key::SecretKey>& key);
    void setCurves(const RunCurves& curves);
    /// All runs of the store; `selected` are marked.
    void setTradeOff(const std::vector<experiment::StoredRun>& all, const std::vector<experiment::RunId>& selected);

private:
    void showSettings();
    void showCurves();
    std::vector<experiment::StoredRun> runs_;
    RunCurves curves_;
    QTabWidget* tabs_ = nullptr;
    QComboBox* metric_ = nullptr;
    widgets::LivePlot* plot_ = nullptr;
    QTableWidget* table_ = nullptr;
    widgets::TradeOffPlot* tradeOff_ = nullptr;
    RunPictures* pictures_ = nullptr;
};

}  // namespace guise::app
