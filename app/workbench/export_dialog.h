// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

#include "app/workbench/job_bridge.h"
#include "core/disguise/shipment.h"
#include "core/image/image_source.h"
#include "core/key/secret_key.h"

#include <optional>
#include <string>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace guise::app {

/// What is to leave the house.
struct ExportSubject {
    image::SourcePtr source;
    image::SourcePtr publicSource;  // of a recipe with public partners; null: none
    key::SecretKey key;
    bool isExperiment = false;
    bool isSaved = false;  // a secret key that is not on disk would be lost with the window
};

/// Asks how a disguised set is written, writes it on the io lane with progress and Stop, and says what left and what
/// stayed. Closing stops; nothing half written remains. UI thread.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(JobBridge& jobs, ExportSubject subject, QWidget* parent = nullptr);
    ~ExportDialog() override;

Q_SIGNALS:
    void exported(const QString& folder);
    void keyWanted();  // the key in use cannot ship; the person asks for what is missing

private:
    void browse();
    void check();
    void write();
    void finish(const Ended<disguise::Shipment>& ended);
    QPointer<JobBridge> jobs_;  // may end before a dialog does
    ExportSubject subject_;
    base::JobId job_ = 0;
    QComboBox* split_ = nullptr;
    QComboBox* format_ = nullptr;
    QLineEdit* folder_ = nullptr;
    QCheckBox* labels_ = nullptr;
    QCheckBox* order_ = nullptr;
    QCheckBox* resend_ = nullptr;
    QLabel* said_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* write_ = nullptr;
    QPushButton* close_ = nullptr;
    QPushButton* makeKey_ = nullptr;
};

/// What left, what it still says, and what stayed here, a sentence each.
[[nodiscard]] QString shipmentInWords(const disguise::Shipment& shipment, const QString& folder);

}  // namespace guise::app
