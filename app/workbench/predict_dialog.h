// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

#include "app/workbench/job_bridge.h"
#include "core/experiment/prediction.h"
#include "core/image/image_source.h"
#include "core/key/secret_key.h"
#include "core/learn/engine.h"

#include <filesystem>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace guise::app {

/// What a model that came back is asked about.
struct PredictSubject {
    image::SourcePtr source;
    std::optional<key::SecretKey> key;  // nothing: the recipe does not fit, so there is none
    learn::EngineProvider engine;
    std::vector<std::string> networks;  // for weights without a run
    std::string device = "cpu";
};

/// Brings a model back: weights that somebody trained on an exported set, or the folder of a run. The pictures of the
/// open data are disguised with the key in use and read by it on the device lane; answers come in the owner's classes,
/// as a table and as a file. UI thread.
class PredictDialog : public QDialog {
    Q_OBJECT

public:
    PredictDialog(JobBridge& jobs, PredictSubject subject, QWidget* parent = nullptr);
    ~PredictDialog() override;
    void setModel(const QString& path);

Q_SIGNALS:
    void predicted(double accuracy);  // NaN where the data has other classes or none

private:
    void browse(bool folder);
    void check();
    void askFile();  // what the weights file says of its net
    void takeNetwork(const QString& name);
    void noteNetwork();  // where file and choice differ
    void predict();
    void finish(const Ended<experiment::Prediction>& ended);
    void save();
    QPointer<JobBridge> jobs_;  // may end before a dialog does
    PredictSubject subject_;
    base::JobId job_ = 0;
    std::optional<experiment::Prediction> found_;
    QLineEdit* model_ = nullptr;
    QComboBox* network_ = nullptr;
    QLabel* networkNote_ = nullptr;
    QString networkOfFile_;  // as the file names it; empty: it names none
    QComboBox* split_ = nullptr;
    QCheckBox* labelsKept_ = nullptr;
    QLabel* said_ = nullptr;
    QTableWidget* counts_ = nullptr;
    QPushButton* predict_ = nullptr;
    QPushButton* save_ = nullptr;
    QPushButton* close_ = nullptr;
};

/// "picture,class" and a line a picture, from 0; a class name is quoted where CSV asks for it.
[[nodiscard]] std::string predictionAsCsv(const experiment::Prediction& prediction);

}  // namespace guise::app
