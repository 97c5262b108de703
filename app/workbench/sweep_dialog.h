// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include "app/workbench/job_bridge.h"
#include "app/workbench/sweep_draft.h"
#include "app/workbench/sweep_process.h"
#include "core/experiment/sweep_estimate.h"
#include "core/experiment/sweep_plan.h"
#include "core/learn/engine.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace guise::app {

/// What the window hands over.
struct SweepSubject {
    SweepDraft draft;                   // data, recipe and training in view
    std::vector<std::string> networks;  // that the engine has
    std::filesystem::path store;        // where the runs are recorded
    std::filesystem::path folder;       // for plans and figures
    std::filesystem::path program;      // guise
    std::string device;
    learn::EngineProvider engine;  // for timing
};

/// Makes the plan of a sweep from a form, a shipped plan, a file or as text; says how many trainings it is and how long
/// they take before they start; runs it as a child process with progress, time left and Stop, and goes on where it was.
/// Not modal. UI thread.
class SweepDialog : public QDialog {
    Q_OBJECT

public:
    SweepDialog(JobBridge& jobs, SweepSubject subject, QWidget* parent = nullptr);

Q_SIGNALS:
    void moved();  // runs of the store changed

private:
    QWidget* buildForm();
    QWidget* buildText();
    void writeFromForm();
    void takeText();  // what the text says: trainings, or what is wrong
    void takeShipped(int index);
    void openPlan();
    void savePlan();
    void copyCommand();
    void estimate(bool timing);
    void showEstimate();
    void start();
    void showState();
    void finish(bool stopped, const QString& error, const QString& figures);
    [[nodiscard]] SweepDraft draft() const;
    [[nodiscard]] SweepStart startOf(const QString& plan) const;

    QPointer<JobBridge> jobs_;
    SweepSubject subject_;
    SweepProcess* process_ = nullptr;
    QTimer soon_;
    std::optional<experiment::SweepPlan> plan_;
    std::optional<experiment::BatchTime> batch_;
    std::int64_t runs_ = 0;
    std::int64_t batches_ = 0;
    std::uint64_t serial_ = 0;
    base::JobId job_ = 0;
    bool timing_ = false;
    QString planFile_;  // that was started or opened
    QString figures_;

    QComboBox* shipped_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    QLineEdit* name_ = nullptr;
    QLineEdit* data_ = nullptr;
    QComboBox* network_ = nullptr;
    QSpinBox* steps_ = nullptr;
    std::map<QString, QLineEdit*> lists_;
    QComboBox* way_ = nullptr;
    QSpinBox* repeats_ = nullptr;
    QCheckBox* plain_ = nullptr;
    QCheckBox* examiner_ = nullptr;
    QCheckBox* membership_ = nullptr;
    QPlainTextEdit* text_ = nullptr;
    QSpinBox* workers_ = nullptr;
    QSpinBox* threads_ = nullptr;
    QLabel* count_ = nullptr;
    QLabel* time_ = nullptr;
    QLabel* said_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* timeIt_ = nullptr;
    QPushButton* start_ = nullptr;
    QPushButton* open_ = nullptr;
    QPushButton* close_ = nullptr;
};

}  // namespace guise::app
